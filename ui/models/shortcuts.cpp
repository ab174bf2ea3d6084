#include "ui/models/shortcuts.h"

#include <algorithm>

namespace planning::ui
{

// What was chosen for an action that is no more, or is the usual choice by now, is forgotten.
Shortcuts::Shortcuts(std::vector<ShortcutAction> actions, ChosenShortcuts chosen)
    : m_actions(std::move(actions))
{
    for (const auto &[id, keys] : chosen) {
        if (const ShortcutAction *known = action(id))
            choose(*known, keys);
    }
}

const ShortcutAction *Shortcuts::action(const QString &id) const
{
    const auto found = std::ranges::find(m_actions, id, &ShortcutAction::id);
    return found == m_actions.end() ? nullptr : &*found;
}

QKeySequence Shortcuts::keys(const QString &id) const
{
    if (const auto chosen = m_chosen.find(id); chosen != m_chosen.end())
        return chosen->second;
    const ShortcutAction *known = action(id);
    return known ? known->usual : QKeySequence();
}

const ShortcutAction *Shortcuts::holder(const QKeySequence &keys, const QString &besides) const
{
    if (keys.isEmpty())
        return nullptr;
    const auto found = std::ranges::find_if(m_actions, [&](const ShortcutAction &other) {
        return other.id != besides && this->keys(other.id) == keys;
    });
    return found == m_actions.end() ? nullptr : &*found;
}

void Shortcuts::set(const QString &id, const QKeySequence &keys)
{
    const ShortcutAction *wanted = action(id);
    if (!wanted)
        return;
    if (const ShortcutAction *other = holder(keys, id))
        choose(*other, {});
    choose(*wanted, keys);
}

void Shortcuts::choose(const ShortcutAction &action, const QKeySequence &keys)
{
    if (keys == action.usual)
        m_chosen.erase(action.id);
    else
        m_chosen[action.id] = keys;
}

bool isTyping(const QKeySequence &keys)
{
    if (keys.isEmpty())
        return false;
    const QKeyCombination first = keys[0];
    const bool plain = !(first.keyboardModifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    // Keys without a letter of their own (F5, Del) are numbered from here.
    return plain && first.key() < Qt::Key_Escape;
}

} // namespace planning::ui

#pragma once

#include <QKeySequence>
#include <QString>

#include <map>
#include <vector>

namespace planning::ui
{

// An action that keys can order.
struct ShortcutAction {
    QString id; // stable: what the settings remember
    QString menu; // where the action is found
    QString text;
    QKeySequence usual; // empty: none
};

// Keys that a part of the window understands by itself; nobody can change them.
struct FixedShortcut {
    QString text;
    QString keys; // in words
    std::vector<QKeySequence> taken = {}; // that no action may have
};

// Keys chosen instead of the usual ones, by the id of the action. Empty: none, on purpose.
using ChosenShortcuts = std::map<QString, QKeySequence>;

// Which keys order which action: the usual ones, and those the user chose instead. No two actions
// have the same.
class Shortcuts final
{
public:
    explicit Shortcuts(std::vector<ShortcutAction> actions, ChosenShortcuts chosen = {});

    const std::vector<ShortcutAction> &actions() const { return m_actions; }
    // Only what differs from the usual keys.
    const ChosenShortcuts &chosen() const { return m_chosen; }

    const ShortcutAction *action(const QString &id) const;
    QKeySequence keys(const QString &id) const;
    bool isUsual(const QString &id) const { return !m_chosen.contains(id); }
    // Another action that has these keys; null when nobody has.
    const ShortcutAction *holder(const QKeySequence &keys, const QString &besides) const;

    // An action that has the keys loses them.
    void set(const QString &id, const QKeySequence &keys);
    void resetAll() { m_chosen.clear(); }

private:
    void choose(const ShortcutAction &action, const QKeySequence &keys);

    std::vector<ShortcutAction> m_actions;
    ChosenShortcuts m_chosen;
};

// Whether the keys are what one types into a field: a letter, a digit, a sign without Ctrl or Alt.
bool isTyping(const QKeySequence &keys);

} // namespace planning::ui

#include "ui/dialogs/shortcutspage.h"

#include "ui/dialogs/keysfield.h"
#include "ui/dialogs/shortcuttree.h"
#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace planning::ui
{

static QPushButton *button(const QString &text, const char *name)
{
    auto *made = new QPushButton(text);
    made->setObjectName(QLatin1String(name));
    made->setAutoDefault(false); // Return is a key one may press here
    return made;
}

ShortcutsPage::ShortcutsPage(Shortcuts shortcuts, std::vector<FixedShortcut> fixed, QWidget *parent)
    : QWidget(parent),
      m_shortcuts(std::move(shortcuts)),
      m_fixed(std::move(fixed)),
      m_tree(new ShortcutTree(m_shortcuts, m_fixed)),
      m_keys(new KeysField),
      m_remove(button(Tr::tr("Remove"), "removeShortcut")),
      m_reset(button(Tr::tr("Usual keys"), "resetShortcut")),
      m_resetAll(button(Tr::tr("Usual keys everywhere"), "resetShortcuts")),
      m_text(new QLabel),
      m_take(button(Tr::tr("Take the keys"), "takeShortcut")),
      m_leave(button(Tr::tr("Leave them"), "leaveShortcut"))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::kMedium, 0, 0);
    layout->setSpacing(space::kSmall);
    layout->addWidget(m_tree, 1);
    layout->addWidget(buildEditor());
    layout->addWidget(buildQuestion());
    connectButtons();
    onCurrentChanged();
}

QWidget *ShortcutsPage::buildEditor()
{
    auto *label = new QLabel(Tr::tr("New &keys"));
    label->setBuddy(m_keys);
    m_keys->setObjectName(QStringLiteral("shortcutKeys"));
    m_keys->setAccessibleName(Tr::tr("New keys"));
    auto *editor = new QWidget;
    auto *row = new QHBoxLayout(editor);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(label);
    row->addWidget(m_keys, 1);
    for (QPushButton *each : {m_remove, m_reset, m_resetAll})
        row->addWidget(each);
    return editor;
}

// Room for two lines, so that nothing moves when the question comes.
QWidget *ShortcutsPage::buildQuestion()
{
    m_text->setObjectName(QStringLiteral("shortcutQuestion"));
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_text->setMinimumHeight(2 * m_text->fontMetrics().lineSpacing());
    auto *question = new QWidget;
    auto *row = new QHBoxLayout(question);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(m_text, 1);
    row->addWidget(m_take);
    row->addWidget(m_leave);
    return question;
}

void ShortcutsPage::connectButtons()
{
    connect(m_tree, &ShortcutTree::currentChanged, this, &ShortcutsPage::onCurrentChanged);
    connect(m_keys, &KeysField::pressed, this, &ShortcutsPage::onKeysPressed);
    connect(m_remove, &QPushButton::clicked, this, [this] { set({}); });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        if (const ShortcutAction *action = m_shortcuts.action(m_tree->currentId()))
            propose(action->usual);
    });
    connect(m_resetAll, &QPushButton::clicked, this, &ShortcutsPage::resetAll);
    connect(m_take, &QPushButton::clicked, this, [this] { set(m_proposed); });
    connect(m_leave, &QPushButton::clicked, this, &ShortcutsPage::onCurrentChanged);
}

void ShortcutsPage::onCurrentChanged()
{
    const bool canChange = !m_tree->currentId().isEmpty();
    say(canChange ? QString() : Tr::tr("Choose an action to give it other keys."));
    showKeys();
}

void ShortcutsPage::onKeysPressed(const QKeySequence &keys)
{
    const QString problem = refusal(keys);
    if (problem.isEmpty())
        propose(keys);
    else
        say(problem);
}

void ShortcutsPage::propose(const QKeySequence &keys)
{
    const ShortcutAction *other = m_shortcuts.holder(keys, m_tree->currentId());
    if (!other)
        return set(keys);
    m_proposed = keys;
    say(Tr::tr("%1 is for “%2” already.")
            .arg(keys.toString(QKeySequence::NativeText), other->text));
    m_take->show();
    m_leave->show();
}

void ShortcutsPage::set(const QKeySequence &keys)
{
    m_shortcuts.set(m_tree->currentId(), keys);
    m_tree->show(m_shortcuts);
    onCurrentChanged();
}

void ShortcutsPage::resetAll()
{
    m_shortcuts.resetAll();
    m_tree->show(m_shortcuts);
    onCurrentChanged();
}

QString ShortcutsPage::refusal(const QKeySequence &keys) const
{
    const QString words = keys.toString(QKeySequence::NativeText);
    for (const FixedShortcut &each : m_fixed) {
        if (std::ranges::find(each.taken, keys) != each.taken.end())
            return Tr::tr("The board needs %1: %2.").arg(words, each.text);
    }
    if (isTyping(keys))
        return Tr::tr("%1 alone is for typing: add Ctrl or Alt.").arg(words);
    return {};
}

void ShortcutsPage::say(const QString &text)
{
    m_text->setText(text);
    m_take->hide();
    m_leave->hide();
}

void ShortcutsPage::showKeys()
{
    const QString id = m_tree->currentId();
    const QKeySequence keys = m_shortcuts.keys(id);
    m_keys->setKeySequence(keys);
    m_keys->setEnabled(!id.isEmpty());
    m_remove->setEnabled(!keys.isEmpty());
    m_reset->setEnabled(!m_shortcuts.isUsual(id));
    m_resetAll->setEnabled(!m_shortcuts.chosen().empty());
}

} // namespace planning::ui

#include "ui/dialogs/shortcuttree.h"

#include "core/exchange/wordfolding.h"
#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace planning::ui
{

enum Column { TextColumn, KeysColumn };

static constexpr int kIdRole = Qt::UserRole;

static QTreeWidgetItem *addMenu(QTreeWidget &tree, const QString &title)
{
    auto *menu = new QTreeWidgetItem(&tree, {title});
    menu->setFlags(Qt::ItemIsEnabled);
    menu->setFont(TextColumn, font(TextRole::Strong, tree.font()));
    menu->setFirstColumnSpanned(true);
    menu->setExpanded(true);
    return menu;
}

ShortcutTree::ShortcutTree(const Shortcuts &shortcuts, const std::vector<FixedShortcut> &fixed,
                           QWidget *parent)
    : QWidget(parent),
      m_search(new QLineEdit),
      m_tree(new QTreeWidget)
{
    m_search->setObjectName(QStringLiteral("shortcutSearch"));
    m_search->setPlaceholderText(Tr::tr("An action or its keys"));
    m_search->setAccessibleName(Tr::tr("Search the shortcuts"));
    m_search->setClearButtonEnabled(true);
    m_tree->setObjectName(QStringLiteral("shortcuts"));
    m_tree->setAccessibleName(Tr::tr("Keyboard shortcuts"));
    m_tree->setHeaderLabels({Tr::tr("Action"), Tr::tr("Keys")});
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(TextColumn, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(KeysColumn, QHeaderView::ResizeToContents);
    addActions(shortcuts);
    addFixed(fixed);
    show(shortcuts);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kSmall);
    layout->addWidget(m_search);
    layout->addWidget(m_tree, 1);
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutTree::search);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ShortcutTree::currentChanged);
}

QString ShortcutTree::currentId() const
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    return item ? item->data(TextColumn, kIdRole).toString() : QString();
}

void ShortcutTree::show(const Shortcuts &shortcuts)
{
    for (QTreeWidgetItemIterator it(m_tree); *it; ++it) {
        const QString id = (*it)->data(TextColumn, kIdRole).toString();
        if (id.isEmpty())
            continue;
        (*it)->setText(KeysColumn, shortcuts.keys(id).toString(QKeySequence::NativeText));
        const TextRole role = shortcuts.isUsual(id) ? TextRole::Body : TextRole::Strong;
        (*it)->setFont(KeysColumn, ui::font(role, m_tree->font()));
    }
}

void ShortcutTree::addActions(const Shortcuts &shortcuts)
{
    QTreeWidgetItem *menu = nullptr;
    for (const ShortcutAction &action : shortcuts.actions()) {
        if (!menu || menu->text(TextColumn) != action.menu)
            menu = addMenu(*m_tree, action.menu);
        auto *item = new QTreeWidgetItem(menu, {action.text});
        item->setData(TextColumn, kIdRole, action.id);
    }
}

void ShortcutTree::addFixed(const std::vector<FixedShortcut> &fixed)
{
    QTreeWidgetItem *menu = addMenu(*m_tree, Tr::tr("On the board (cannot be changed)"));
    for (const FixedShortcut &each : fixed)
        new QTreeWidgetItem(menu, {each.text, each.keys});
}

// What does not match hides, and so do menus without anything left. A menu's name finds all of it.
void ShortcutTree::search(const QString &typed)
{
    const QString wanted = foldedWords(typed);
    const auto matches = [&](const QString &text) { return foldedWords(text).contains(wanted); };
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem &menu = *m_tree->topLevelItem(i);
        const bool wholeMenu = matches(menu.text(TextColumn));
        bool isEmpty = true;
        for (int j = 0; j < menu.childCount(); ++j) {
            QTreeWidgetItem &item = *menu.child(j);
            const bool found =
                wholeMenu || matches(item.text(TextColumn)) || matches(item.text(KeysColumn));
            item.setHidden(!found);
            isEmpty = isEmpty && !found;
        }
        menu.setHidden(isEmpty);
    }
}

} // namespace planning::ui

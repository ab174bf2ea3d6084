#include "ui/dialogs/rulesetlist.h"

#include "core/rulesets/rulebook.h"
#include "ui/edit/editor.h"
#include "ui/panels/section.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timetext.h"
#include "ui/tr.h"

#include <QDate>
#include <QGridLayout>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace planning::ui
{

static constexpr int kCodeRole = Qt::UserRole;
static constexpr int kOwnRole = Qt::UserRole + 1;

static QTreeWidgetItem *addSection(QTreeWidget &tree, const QString &title)
{
    auto *item = new QTreeWidgetItem(&tree, {title});
    item->setFlags(Qt::ItemIsEnabled);
    item->setFont(0, ui::font(TextRole::Strong, tree.font()));
    return item;
}

static RuleSetKey keyOf(const QTreeWidgetItem *item)
{
    if (!item)
        return {};
    return {item->data(0, kCodeRole).toString(),
            Id<RuleSet>::fromString(item->data(0, kOwnRole).toString())};
}

RuleSetList::RuleSetList(const PanelContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_tree(new QTreeWidget),
      m_new(new QPushButton(Tr::tr("&New"))),
      m_version(new QPushButton(Tr::tr("New &version"))),
      m_delete(new QPushButton(Tr::tr("De&lete"))),
      m_default(new QPushButton(Tr::tr("&Go by it")))
{
    m_tree->setObjectName(QStringLiteral("ruleSets"));
    m_tree->setAccessibleName(Tr::tr("Rule sets"));
    m_tree->setHeaderHidden(true);
    m_tree->setIndentation(space::kTiny);
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(false);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kSmall);
    layout->addWidget(m_tree, 1);
    buildButtons();
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        showButtons();
        if (item)
            Q_EMIT chosen(keyOf(item));
    });
}

void RuleSetList::buildButtons()
{
    m_new->setObjectName(QStringLiteral("newRuleSet"));
    m_new->setToolTip(Tr::tr("A rule set of your own that inherits from the chosen one"));
    m_version->setObjectName(QStringLiteral("newRuleSetVersion"));
    m_version->setToolTip(Tr::tr("The same rules from another day on, to be changed there"));
    m_delete->setObjectName(QStringLiteral("deleteRuleSet"));
    m_delete->setToolTip(Tr::tr("Deletes the chosen version; it can be undone"));
    m_default->setObjectName(QStringLiteral("defaultRuleSet"));
    m_default->setToolTip(
        Tr::tr("The organisation goes by the chosen rule set where nothing else is said"));
    auto *buttons = new QGridLayout;
    buttons->setSpacing(space::kSmall);
    buttons->addWidget(m_new, 0, 0);
    buttons->addWidget(m_version, 0, 1);
    buttons->addWidget(m_delete, 1, 0);
    buttons->addWidget(m_default, 1, 1);
    static_cast<QVBoxLayout *>(layout())->addLayout(buttons);
    for (QPushButton *button : {m_new, m_version, m_delete, m_default})
        button->setAutoDefault(false);
    connect(m_new, &QPushButton::clicked, this, &RuleSetList::newRequested);
    connect(m_version, &QPushButton::clicked, this, &RuleSetList::versionRequested);
    connect(m_delete, &QPushButton::clicked, this, &RuleSetList::deleteRequested);
    connect(m_default, &QPushButton::clicked, this, &RuleSetList::defaultRequested);
}

void RuleSetList::refresh()
{
    const RuleSetKey kept = current();
    const QSignalBlocker blocker(m_tree);
    m_tree->clear();
    std::vector<const RuleSet *> own;
    for (const RuleSet &set : m_context.editor.plan().all<RuleSet>())
        own.push_back(&set);
    std::ranges::sort(own, {},
                      [](const RuleSet *set) { return std::pair(set->code, set->validFrom); });
    QTreeWidgetItem *ours = addSection(*m_tree, Tr::tr("Your own"));
    for (const RuleSet *set : own)
        addSet(ours, *set, {set->code, set->id});
    if (own.empty()) {
        auto *hint = new QTreeWidgetItem(
            ours, {Tr::tr("None yet: “New” makes one that\ninherits from the chosen one.")});
        hint->setFlags(Qt::NoItemFlags);
    }
    QTreeWidgetItem *shipped = addSection(*m_tree, Tr::tr("Agreements"));
    for (const RuleSet &set : builtInRuleSets())
        addSet(shipped, set, {set.code, {}})->setIcon(0, icon(IconName::Lock, m_context.theme));
    m_tree->expandAll();
    choose(kept);
    showButtons();
}

QTreeWidgetItem *RuleSetList::addSet(QTreeWidgetItem *section, const RuleSet &set,
                                     const RuleSetKey &key)
{
    const Organization *organization = m_context.editor.plan().organization();
    const bool isDefault = organization && organization->defaultRuleSet == set.code;
    QString second = key.own
                         ? Tr::tr("%1, from %2").arg(set.code, dateText(set.validFrom, QLocale()))
                         : set.code;
    if (isDefault)
        second = Tr::tr("%1 · in use").arg(second);
    auto *item = new QTreeWidgetItem(section, {set.name + QLatin1Char('\n') + second});
    item->setToolTip(0, set.name);
    item->setData(0, kCodeRole, key.code);
    item->setData(0, kOwnRole, key.own ? key.own->toString() : QString());
    if (isDefault)
        item->setFont(0, ui::font(TextRole::Strong, m_tree->font()));
    return item;
}

RuleSetKey RuleSetList::current() const
{
    return keyOf(m_tree->currentItem());
}

void RuleSetList::choose(const RuleSetKey &key)
{
    QTreeWidgetItem *sameCode = nullptr;
    for (int section = 0; section < m_tree->topLevelItemCount(); ++section) {
        for (int i = 0; i < m_tree->topLevelItem(section)->childCount(); ++i) {
            QTreeWidgetItem *item = m_tree->topLevelItem(section)->child(i);
            if (keyOf(item) == key) {
                m_tree->setCurrentItem(item);
                return;
            }
            if (item->data(0, kCodeRole) == key.code)
                sameCode = item;
        }
    }
    if (!sameCode) // it has gone
        sameCode = m_tree->topLevelItem(m_tree->topLevelItemCount() - 1)->child(0);
    m_tree->setCurrentItem(sameCode);
}

void RuleSetList::showButtons()
{
    const bool canWrite = m_context.editor.saveState() != Editor::SaveState::ReadOnly;
    const RuleSetKey key = current();
    const Organization *organization = m_context.editor.plan().organization();
    m_new->setEnabled(canWrite && !key.code.isEmpty());
    m_version->setEnabled(canWrite && key.own);
    m_delete->setEnabled(canWrite && key.own);
    m_default->setEnabled(canWrite && organization && organization->defaultRuleSet != key.code);
}

} // namespace planning::ui

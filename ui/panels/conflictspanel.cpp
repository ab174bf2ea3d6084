#include "ui/panels/conflictspanel.h"

#include "ui/edit/editor.h"
#include "ui/models/conflictfilter.h"
#include "ui/panels/conflictdetails.h"
#include "ui/panels/conflictfilterbar.h"
#include "ui/panels/conflictsign.h"
#include "ui/panels/section.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace planning::ui
{

static constexpr int kWhenWidth = 176;
static constexpr int kDetailsWidth = 400;

namespace
{

// Puts the sign of the type before the message; what is allowed is quiet, a group is strong.
class SignDelegate final : public QStyledItemDelegate
{
public:
    SignDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent),
          m_theme(theme),
          m_signs{icon(signOf(ConflictType::Hard), theme), icon(signOf(ConflictType::Soft), theme)},
          m_allowed(icon(IconName::Lock, theme))
    {
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const QVariant type = index.data(ConflictModel::TypeRole);
        if (!type.isValid()) {
            option->font = font(TextRole::Strong, option->font);
            return;
        }
        const bool isAllowed = index.data(ConflictModel::AllowedRole).toBool();
        option->icon = isAllowed ? m_allowed : m_signs.at(type.toUInt());
        option->decorationSize = QSize(16, 16);
        option->features |= QStyleOptionViewItem::HasDecoration;
        if (isAllowed)
            option->palette.setColor(QPalette::Text, m_theme.textSecondary);
    }

private:
    const Theme &m_theme;
    std::array<QIcon, 2> m_signs; // by type
    QIcon m_allowed;
};

} // namespace

// The conflict after or before `index`, across groups; invalid at the end.
static QModelIndex neighbour(const QAbstractItemModel &model, const QModelIndex &index, int step)
{
    const auto end = [&model, step](const QModelIndex &group) {
        return step > 0 ? model.index(0, 0, group)
                        : model.index(model.rowCount(group) - 1, 0, group);
    };
    const auto leaf = [&](const QModelIndex &at) { return model.hasChildren(at) ? end(at) : at; };
    if (!index.isValid())
        return leaf(end({}));
    if (model.hasChildren(index) && step > 0)
        return end(index);
    const QModelIndex beside = index.siblingAtRow(index.row() + step);
    if (beside.isValid())
        return leaf(beside);
    const QModelIndex group = index.parent();
    return group.isValid() ? leaf(group.siblingAtRow(group.row() + step)) : QModelIndex();
}

ConflictsPanel::ConflictsPanel(const PanelContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_conflicts(new ConflictModel(context.editor.plan(), context.editor.workspace().conflicts(),
                                    context.language, this)),
      m_groups(new ConflictGroups(*m_conflicts, this)),
      m_filter(new ConflictFilter(*m_groups, this)),
      m_filters(new ConflictFilterBar(context, *m_filter)),
      m_tree(new QTreeView),
      m_details(new ConflictDetails(context)),
      m_empty(quietLabel())
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    buildTree();
    auto *both = new QSplitter;
    m_both = both;
    both->setChildrenCollapsible(false);
    both->addWidget(m_tree);
    both->addWidget(m_details);
    both->setStretchFactor(0, 1);
    both->setSizes({kDetailsWidth, kDetailsWidth});
    m_empty->setAlignment(Qt::AlignCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_filters);
    layout->addWidget(m_both, 1);
    layout->addWidget(m_empty, 1);
    connectTree();
    connectDetails();
    m_filters->offerRules(*m_conflicts);
    showEmptyState();
}

void ConflictsPanel::update(const Touched &touched)
{
    m_isUpdating = true;
    m_conflicts->update(touched);
    m_isUpdating = false;
    m_details->update();
    if (m_details->isSolved())
        m_tree->clearSelection(); // the row that took its place is not what is shown
    m_filters->offerRules(*m_conflicts);
    showEmptyState();
    Q_EMIT titleChanged();
}

QString ConflictsPanel::title() const
{
    if (m_context.editor.workspace().isChecking())
        return Tr::tr("Conflicts: checking…");
    return Tr::tr("Conflicts: %1 hard, %2 soft")
        .arg(m_conflicts->count(ConflictType::Hard))
        .arg(m_conflicts->count(ConflictType::Soft));
}

void ConflictsPanel::step(Direction direction)
{
    const QModelIndex current = m_tree->currentIndex().siblingAtColumn(0);
    const bool stays = m_details->isSolved() && m_filter->conflict(current);
    const QModelIndex next =
        stays ? current : neighbour(*m_filter, current, direction == Direction::Next ? 1 : -1);
    if (!next.isValid())
        return;
    m_tree->setCurrentIndex(next);
    showCurrent(next);
    choose(next);
}

void ConflictsPanel::buildTree()
{
    m_tree->setObjectName(QStringLiteral("conflictTree"));
    m_tree->setAccessibleName(Tr::tr("Conflicts"));
    m_tree->setModel(m_filter);
    m_tree->setUniformRowHeights(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setAlternatingRowColors(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setItemDelegateForColumn(ConflictModel::MessageColumn,
                                     new SignDelegate(m_context.theme, m_tree));
    QHeaderView &header = *m_tree->header();
    header.setStretchLastSection(false);
    header.setSectionResizeMode(ConflictModel::MessageColumn, QHeaderView::Stretch);
    header.resizeSection(ConflictModel::WhenColumn, textPixels(kWhenWidth));
    // The sentence names them; the columns are there to be searched.
    for (const int column :
         {ConflictModel::PersonColumn, ConflictModel::ShiftColumn, ConflictModel::RuleColumn})
        m_tree->setColumnHidden(column, true);
}

void ConflictsPanel::connectTree()
{
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                if (!m_isUpdating)
                    showCurrent(index);
            });
    connect(m_tree, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        showCurrent(index);
        choose(index);
    });
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (!m_filter->conflict(index))
            return;
        choose(index);
        Q_EMIT boardRequested();
    });
    connect(m_filter, &QAbstractItemModel::rowsInserted, m_tree,
            [this](const QModelIndex &parent, int first) {
                if (!parent.isValid())
                    m_tree->expand(m_filter->index(first, 0));
            });
    connect(m_filters, &ConflictFilterBar::changed, this, &ConflictsPanel::showEmptyState);
    connect(m_filters, &ConflictFilterBar::groupingChosen, this, &ConflictsPanel::setGrouping);
}

void ConflictsPanel::connectDetails()
{
    connect(m_details, &ConflictDetails::personChosen, this, &ConflictsPanel::personChosen);
    connect(m_details, &ConflictDetails::shiftChosen, this, &ConflictsPanel::shiftChosen);
    connect(m_details, &ConflictDetails::previewed, this, &ConflictsPanel::previewed);
    connect(&m_context.editor, &Editor::conflictsFound, this,
            [this] { update(everythingTouched()); });
}

void ConflictsPanel::setGrouping(ConflictGrouping grouping)
{
    m_groups->setGrouping(grouping);
    m_tree->setRootIsDecorated(grouping != ConflictGrouping::None);
    m_tree->expandAll();
}

void ConflictsPanel::showCurrent(const QModelIndex &index)
{
    if (const Conflict *conflict = m_filter->conflict(index))
        m_details->setConflict(*conflict);
}

void ConflictsPanel::choose(const QModelIndex &index)
{
    if (const Conflict *conflict = m_filter->conflict(index))
        Q_EMIT conflictChosen(*conflict);
}

void ConflictsPanel::showEmptyState()
{
    const bool nothing = m_filter->rowCount() == 0;
    m_both->setVisible(!nothing);
    m_empty->setVisible(nothing);
    if (m_conflicts->rowCount() > 0)
        m_empty->setText(Tr::tr("No conflict fits the filters."));
    else if (m_context.editor.workspace().isChecking())
        m_empty->setText(Tr::tr("Checking the plan…"));
    else
        m_empty->setText(Tr::tr("No conflicts: the plan keeps all rules."));
}

} // namespace planning::ui

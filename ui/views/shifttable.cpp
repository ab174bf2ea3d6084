#include "ui/views/shifttable.h"

#include "ui/edit/editor.h"
#include "ui/edit/shiftclipboard.h"
#include "ui/panels/section.h"
#include "ui/panels/tablelook.h"
#include "ui/theme/theme.h"
#include "ui/tr.h"
#include "ui/views/shiftcelldelegate.h"
#include "ui/views/shifttablemodel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <unordered_set>

namespace planning::ui
{

static constexpr int kSearchWidth = 240;
static constexpr int kRowHeight = 28; // the editors of cells fit in

static int usualWidth(ShiftColumn column)
{
    switch (column) {
    case ShiftColumn::Day:
    case ShiftColumn::End:
        return 104;
    case ShiftColumn::Start:
    case ShiftColumn::Call:
        return 72;
    case ShiftColumn::Title:
    case ShiftColumn::People:
    case ShiftColumn::Notes:
        return 200;
    case ShiftColumn::Site:
    case ShiftColumn::Role:
    case ShiftColumn::Event:
        return 152;
    case ShiftColumn::Hard:
    case ShiftColumn::Soft:
    case ShiftColumn::BudgetLine:
        return 136;
    case ShiftColumn::Team:
    case ShiftColumn::Phase:
    case ShiftColumn::Status:
        return 112;
    default:
        return 88;
    }
}

ShiftTable::ShiftTable(const PanelContext &context, QWidget *parent)
    : QWidget(parent),
      m_model(new ShiftTableModel(context, this)),
      m_search(new QLineEdit),
      m_wholePlan(new QCheckBox(Tr::tr("&Whole plan"))),
      m_count(quietLabel()),
      m_columnButton(new QToolButton),
      m_columnMenu(new QMenu(this)),
      m_refusal(problemLabel()),
      m_table(new QTableView),
      m_empty(quietLabel())
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_table->setItemDelegate(new ShiftCellDelegate(context, m_table));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildBar();
    m_refusal->setObjectName(QStringLiteral("problem"));
    m_refusal->setContentsMargins(space::kSmall, 0, space::kSmall, space::kTiny);
    layout->addWidget(m_refusal);
    buildTable();
    layout->addWidget(m_table, 1);
    m_empty->setObjectName(QStringLiteral("tableEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    layout->addWidget(m_empty, 1);
    connect(m_model, &ShiftTableModel::refused, this, [this](const QString &sentence) {
        m_refusal->setText(sentence);
        m_refusal->show();
    });
    connect(m_model, &ShiftTableModel::edited, m_refusal, &QWidget::hide);
    showCount();
}

void ShiftTable::buildBar()
{
    m_search->setObjectName(QStringLiteral("shiftSearch"));
    m_search->setPlaceholderText(Tr::tr("Search shifts"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(textPixels(kSearchWidth));
    m_wholePlan->setObjectName(QStringLiteral("wholePlan"));
    m_wholePlan->setToolTip(Tr::tr("All shifts of the plan, not only those of the days shown"));
    m_count->setObjectName(QStringLiteral("shiftCount"));
    m_count->setWordWrap(false);
    m_columnButton->setObjectName(QStringLiteral("columnButton"));
    m_columnButton->setText(Tr::tr("Columns"));
    m_columnButton->setPopupMode(QToolButton::InstantPopup);
    m_columnButton->setMenu(m_columnMenu);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(space::kSmall, space::kTiny, space::kSmall, space::kTiny);
    bar->setSpacing(space::kMedium);
    bar->addWidget(m_search, 1);
    bar->addWidget(m_wholePlan);
    bar->addWidget(m_count);
    bar->addStretch();
    bar->addWidget(m_columnButton);
    static_cast<QVBoxLayout *>(layout())->addLayout(bar);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_model->setTyped(typed);
        followSelection();
    });
    connect(m_wholePlan, &QCheckBox::toggled, this, [this] { setDays(m_days); });
}

void ShiftTable::buildTable()
{
    m_table->setObjectName(QStringLiteral("shiftTable"));
    m_table->setAccessibleName(Tr::tr("Shifts"));
    m_table->setModel(m_model);
    lookLikeList(*m_table);
    m_table->verticalHeader()->setDefaultSectionSize(textPixels(kRowHeight));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->installEventFilter(this);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsMovable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    for (int column = 0; column < kShiftColumns; ++column)
        header->resizeSection(column, std::max(usualWidth(static_cast<ShiftColumn>(column)),
                                               header->sectionSizeHint(column)));
    m_table->sortByColumn(static_cast<int>(ShiftColumn::Day), Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint &at) { m_columnMenu->popup(header->mapToGlobal(at)); });
    connect(m_columnMenu, &QMenu::aboutToShow, this, &ShiftTable::fillColumnMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ShiftTable::onSelectionChanged);
}

// The last column stays: a table without any could not be brought back by its header.
void ShiftTable::fillColumnMenu()
{
    m_columnMenu->clear();
    const QHeaderView *header = m_table->horizontalHeader();
    const bool isLast = header->hiddenSectionCount() == kShiftColumns - 1;
    for (int column = 0; column < kShiftColumns; ++column) {
        QAction *action = m_columnMenu->addAction(columnTitle(static_cast<ShiftColumn>(column)));
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        action->setEnabled(!(isLast && action->isChecked()));
        connect(action, &QAction::toggled, m_table,
                [this, column](bool isShown) { m_table->setColumnHidden(column, !isShown); });
    }
}

void ShiftTable::setDays(const Interval &days)
{
    m_days = days;
    const QScopedValueRollback following(m_isFollowing, true);
    m_model->setWindow(m_wholePlan->isChecked() ? std::nullopt : std::optional(days));
    followSelection();
}

void ShiftTable::setSelection(const std::vector<Id<Shift>> &shifts)
{
    if (shifts == m_selection)
        return;
    m_selection = shifts;
    followSelection();
    const QModelIndexList first = m_table->selectionModel()->selectedRows().mid(0, 1);
    if (!first.isEmpty() && !m_table->hasFocus())
        m_table->scrollTo(first.front().siblingAtColumn(m_table->currentIndex().column()));
}

void ShiftTable::selectAll()
{
    m_table->selectAll();
}

void ShiftTable::update(const Touched &touched)
{
    {
        const QScopedValueRollback following(m_isFollowing, true);
        m_model->update(touched);
    }
    followSelection();
}

void ShiftTable::updateConflicts()
{
    m_model->updateConflicts();
}

QByteArray ShiftTable::columns() const
{
    return m_table->horizontalHeader()->saveState();
}

void ShiftTable::setColumns(const QByteArray &columns)
{
    QHeaderView *header = m_table->horizontalHeader();
    if (header->restoreState(columns))
        m_model->sort(header->sortIndicatorSection(), header->sortIndicatorOrder());
}

bool ShiftTable::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey =
        event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (isKey && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        if (event->type() == QEvent::KeyPress)
            copySelection();
        event->accept();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ShiftTable::onSelectionChanged()
{
    m_refusal->hide();
    if (m_isFollowing)
        return;
    m_selection = selectedShifts();
    Q_EMIT shiftsChosen(m_selection);
}

// By ranges: all of a big plan may be selected.
std::vector<Id<Shift>> ShiftTable::selectedShifts() const
{
    std::vector<Id<Shift>> shifts;
    const auto &rows = m_model->shifts();
    QItemSelection selection = m_table->selectionModel()->selection();
    std::ranges::sort(selection, {}, &QItemSelectionRange::top);
    for (const QItemSelectionRange &range : selection) {
        if (range.left() > 0) // the other cells of rows named already
            continue;
        shifts.insert(shifts.end(), rows.begin() + range.top(), rows.begin() + range.bottom() + 1);
    }
    return shifts;
}

// Selects the rows of what is selected in the window.
void ShiftTable::followSelection()
{
    showCount();
    const std::unordered_set<Id<Shift>> wanted(m_selection.begin(), m_selection.end());
    const auto &rows = m_model->shifts();
    QItemSelection selection;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (!wanted.contains(rows[row]))
            continue;
        const int at = static_cast<int>(row);
        const QModelIndex first = m_model->index(at, 0);
        const QModelIndex last = m_model->index(at, kShiftColumns - 1);
        if (!selection.isEmpty() && selection.back().bottom() == at - 1)
            selection.back() = QItemSelectionRange(selection.back().topLeft(), last);
        else
            selection.append(QItemSelectionRange(first, last));
    }
    const QScopedValueRollback following(m_isFollowing, true);
    QItemSelectionModel *model = m_table->selectionModel();
    const bool isElsewhere = !selection.isEmpty() && !selection.contains(model->currentIndex());
    if (isElsewhere)
        model->setCurrentIndex(selection.front().topLeft(), QItemSelectionModel::NoUpdate);
    model->select(selection, QItemSelectionModel::ClearAndSelect);
}

void ShiftTable::showCount()
{
    const int count = m_model->rowCount();
    m_count->setText(Tr::tr("%n shifts", nullptr, count));
    m_table->setVisible(count > 0);
    m_empty->setVisible(count == 0);
    if (!m_search->text().isEmpty())
        m_empty->setText(Tr::tr("No shift here fits “%1”.").arg(m_search->text()));
    else if (m_wholePlan->isChecked())
        m_empty->setText(Tr::tr("No shifts yet. Draw the first one on the timeline."));
    else
        m_empty->setText(Tr::tr("No shifts on these days. Draw one on the timeline, go to other "
                                "days, or tick “Whole plan”."));
}

// Rows as lines and cells between tabs, as spreadsheets take them; the columns that are shown.
void ShiftTable::copySelection() const
{
    const QHeaderView *header = m_table->horizontalHeader();
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList lines;
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (int place = 0; place < header->count(); ++place) {
            const int column = header->logicalIndex(place);
            if (!header->isSectionHidden(column))
                cells.append(row.siblingAtColumn(column).data().toString().simplified());
        }
        lines.append(cells.join(QLatin1Char('\t')));
    }
    if (!lines.isEmpty())
        copyToClipboard(m_selection, lines.join(QLatin1Char('\n')));
}

} // namespace planning::ui

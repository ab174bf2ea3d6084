#include "ui/views/shifttablemodel.h"

#include "ui/edit/editor.h"
#include "ui/theme/theme.h"
#include "ui/timeline/boardrows.h"
#include "ui/tr.h"
#include "ui/views/shiftcelledit.h"
#include "ui/views/shiftsearch.h"

#include <QHash>

#include <unordered_map>

namespace planning::ui
{

ShiftTableModel::ShiftTableModel(const PanelContext &context, QObject *parent)
    : QAbstractTableModel(parent),
      m_context(context),
      m_window(Interval{}) // nothing until told what is looked at
{
    m_collator.setNumericMode(true);
}

void ShiftTableModel::setWindow(const std::optional<Interval> &window)
{
    if (window == m_window)
        return;
    m_window = window;
    reload();
}

void ShiftTableModel::setTyped(const QString &typed)
{
    if (typed == m_typed)
        return;
    m_typed = typed;
    reload();
}

int ShiftTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ShiftTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kShiftColumns;
}

static QVariant colorOf(const QString &text, ShiftColumn column, const Theme &theme)
{
    if (text.isEmpty())
        return {};
    if (column == ShiftColumn::Hard)
        return theme.hard;
    if (column == ShiftColumn::Soft || column == ShiftColumn::Missing)
        return theme.soft;
    return {};
}

QVariant ShiftTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Shift *shift =
        m_context.editor.plan().find(m_rows[static_cast<std::size_t>(index.row())]);
    if (!shift)
        return {};
    const auto column = static_cast<ShiftColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(source(), *shift, column);
    case Qt::ToolTipRole:
        return column < ShiftColumn::Title ? QString() : cellText(source(), *shift, column);
    case Qt::EditRole:
        return editText(source(), *shift, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (isAmount(column) ? Qt::AlignRight : Qt::AlignLeft)));
    case Qt::ForegroundRole:
        return colorOf(cellText(source(), *shift, column), column, m_context.theme);
    default:
        return {};
    }
}

QVariant ShiftTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= kShiftColumns)
        return {};
    const auto column = static_cast<ShiftColumn>(section);
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return columnTitle(column);
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (isAmount(column) ? Qt::AlignRight : Qt::AlignLeft)));
    return QAbstractTableModel::headerData(section, orientation, role);
}

Qt::ItemFlags ShiftTableModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    const bool canEdit = m_context.editor.saveState() != Editor::SaveState::ReadOnly;
    flags.setFlag(Qt::ItemIsEditable,
                  canEdit && isEditable(static_cast<ShiftColumn>(index.column())));
    return flags;
}

bool ShiftTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const Id<Shift> shift = m_rows[static_cast<std::size_t>(index.row())];
    CellEdit edit =
        cellEdit(source(), shift, static_cast<ShiftColumn>(index.column()), value.toString());
    if (!edit.refusal.isEmpty()) {
        Q_EMIT refused(edit.refusal);
        return false;
    }
    if (!m_context.editor.perform(std::move(edit.change)))
        return false; // the editor has said why
    Q_EMIT edited();
    return true;
}

void ShiftTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= kShiftColumns)
        return;
    m_sortedBy = static_cast<ShiftColumn>(column);
    m_order = order;
    resort();
}

ShiftSource ShiftTableModel::source() const
{
    const Workspace &workspace = m_context.editor.workspace();
    return {workspace.plan(), workspace.conflicts(), m_context.language};
}

static bool touches(const Shift &shift, const std::optional<Interval> &window)
{
    return !window || shift.duty().overlaps(*window);
}

std::vector<Id<Shift>> ShiftTableModel::found() const
{
    const Plan &plan = m_context.editor.plan();
    ShiftSearch search(plan, m_typed, m_context.language);
    std::vector<Id<Shift>> shifts;
    const auto take = [&](const Shift &shift) {
        if (touches(shift, m_window) && search.matches(shift))
            shifts.push_back(shift.id);
    };
    if (!m_window) {
        for (const Shift &shift : plan.all<Shift>())
            take(shift);
    } else if (!m_window->isEmpty()) {
        for (const Id<Shift> id : plan.shiftsNear(*m_window))
            take(*plan.find(id));
    }
    return shifts;
}

bool ShiftTableModel::isShown(Id<Shift> id) const
{
    const Plan &plan = m_context.editor.plan();
    const Shift *shift = plan.find(id);
    return shift && touches(*shift, m_window)
           && ShiftSearch(plan, m_typed, m_context.language).matches(*shift);
}

void ShiftTableModel::reload()
{
    beginResetModel();
    m_rows = sorted(found());
    endResetModel();
}

// Keeps what is selected.
void ShiftTableModel::resort()
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<Id<Shift>> held;
    for (const QModelIndex &index : before)
        held.push_back(m_rows[static_cast<std::size_t>(index.row())]);
    m_rows = sorted(std::move(m_rows));
    if (!before.isEmpty()) {
        std::unordered_map<Id<Shift>, int> rows;
        for (std::size_t row = 0; row < m_rows.size(); ++row)
            rows.emplace(m_rows[row], static_cast<int>(row));
        QModelIndexList after;
        for (qsizetype i = 0; i < before.size(); ++i)
            after.append(index(rows[held[static_cast<std::size_t>(i)]], before.at(i).column()));
        changePersistentIndexList(before, after);
    }
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

namespace
{

struct RankedShift {
    std::int64_t rank;
    Instant start;
    Id<Shift> id;

    auto operator<=>(const RankedShift &) const = default;
};

} // namespace

// The place of each text among all of them. Texts are few: a plan has a hundred thousand shifts
// but some hundred titles, so comparing in the locale's order is paid for once for each.
static QHash<QString, std::int64_t> textPlaces(const QSet<QString> &texts,
                                               const QCollator &collator)
{
    std::vector<QString> ordered(texts.begin(), texts.end());
    std::ranges::sort(ordered, [&collator](const QString &one, const QString &other) {
        return collator.compare(one, other) < 0;
    });
    QHash<QString, std::int64_t> places;
    std::int64_t place = 0;
    for (std::size_t i = 0; i < ordered.size(); ++i) {
        if (i > 0 && collator.compare(ordered[i - 1], ordered[i]) != 0)
            ++place; // texts the locale holds for the same share a place
        places.insert(ordered[i], place);
    }
    return places;
}

std::vector<Id<Shift>> ShiftTableModel::sorted(std::vector<Id<Shift>> shifts) const
{
    const Plan &plan = m_context.editor.plan();
    const ShiftSource source = this->source();
    std::vector<RankedShift> ranked;
    std::vector<QString> texts;
    QSet<QString> different;
    ranked.reserve(shifts.size());
    for (const Id<Shift> id : shifts) {
        const Shift &shift = *plan.find(id);
        CellRank rank = cellRank(source, shift, m_sortedBy);
        ranked.push_back({rank.number, shift.planned.start, id});
        different.insert(rank.text);
        texts.push_back(std::move(rank.text));
    }
    if (different.size() > 1) {
        const auto places = textPlaces(different, m_collator);
        for (std::size_t i = 0; i < ranked.size(); ++i)
            ranked[i].rank = places.value(texts[i]);
    }
    if (m_order == Qt::AscendingOrder)
        std::ranges::sort(ranked);
    else
        std::ranges::sort(ranked, std::ranges::greater());
    std::ranges::transform(ranked, shifts.begin(), &RankedShift::id);
    return shifts;
}

bool ShiftTableModel::isBefore(Id<Shift> one, Id<Shift> other) const
{
    const Plan &plan = m_context.editor.plan();
    if (m_order == Qt::DescendingOrder)
        std::swap(one, other);
    const Shift &left = *plan.find(one);
    const Shift &right = *plan.find(other);
    const CellRank leftRank = cellRank(source(), left, m_sortedBy);
    const CellRank rightRank = cellRank(source(), right, m_sortedBy);
    const int texts = m_collator.compare(leftRank.text, rightRank.text);
    const RankedShift first{leftRank.number, left.planned.start, one};
    const RankedShift second{rightRank.number, right.planned.start, other};
    if (first.rank != second.rank || texts == 0)
        return first < second;
    return texts < 0;
}

bool ShiftTableModel::isInPlace(std::size_t row) const
{
    return (row == 0 || isBefore(m_rows[row - 1], m_rows[row]))
           && (row + 1 == m_rows.size() || isBefore(m_rows[row], m_rows[row + 1]));
}

void ShiftTableModel::update(const Touched &touched)
{
    // A renamed site or event may stand in any row.
    const Plan &plan = m_context.editor.plan();
    if (touched.everything || (touched.shifts.empty() && !touched.sites.empty())
        || (touched.shifts.empty() && !touched.events.empty()))
        return reload();
    const std::vector<Id<Shift>> concerned = shiftsConcerned(plan, touched);
    std::vector<Id<Shift>> gone;
    std::vector<Id<Shift>> come;
    const std::unordered_set<Id<Shift>> wanted(concerned.begin(), concerned.end());
    std::unordered_set<Id<Shift>> present;
    for (const Id<Shift> id : m_rows) {
        if (wanted.contains(id))
            present.insert(id);
    }
    for (const Id<Shift> id : concerned) {
        const bool isThere = present.contains(id);
        const bool belongs = isShown(id);
        if (isThere && !belongs)
            gone.push_back(id);
        if (!isThere && belongs)
            come.push_back(id);
    }
    removeRowsOf(gone);
    replace(wanted);
    for (const Id<Shift> id : come)
        insertRow(id);
}

std::vector<std::size_t> ShiftTableModel::misplaced(
    const std::unordered_set<Id<Shift>> &shifts) const
{
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (shifts.contains(m_rows[row]) && !isInPlace(row))
            rows.push_back(row);
    }
    return rows;
}

void ShiftTableModel::replace(const std::unordered_set<Id<Shift>> &shifts)
{
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        const int at = static_cast<int>(row);
        if (shifts.contains(m_rows[row]))
            Q_EMIT dataChanged(index(at, 0), index(at, kShiftColumns - 1));
    }
    auto rows = misplaced(shifts);
    if (rows.size() == 1) { // most edits move one row
        moveToPlace(rows.front());
        rows = misplaced(shifts);
    }
    if (!rows.empty())
        resort();
}

// Among rows that are in order.
void ShiftTableModel::moveToPlace(std::size_t row)
{
    const auto at = m_rows.begin() + static_cast<std::ptrdiff_t>(row);
    const auto before = [this](Id<Shift> one, Id<Shift> other) { return isBefore(one, other); };
    const bool isUp = row > 0 && isBefore(*at, m_rows[row - 1]);
    const auto to = isUp ? std::lower_bound(m_rows.begin(), at, *at, before)
                         : std::lower_bound(at + 1, m_rows.end(), *at, before);
    const int from = static_cast<int>(row);
    if (!beginMoveRows({}, from, from, {}, static_cast<int>(to - m_rows.begin())))
        return;
    if (isUp)
        std::rotate(to, at, at + 1);
    else
        std::rotate(at, at + 1, to);
    endMoveRows();
}

void ShiftTableModel::updateConflicts()
{
    if (m_rows.empty())
        return;
    if (m_sortedBy == ShiftColumn::Hard || m_sortedBy == ShiftColumn::Soft)
        resort();
    Q_EMIT dataChanged(index(0, static_cast<int>(ShiftColumn::Hard)),
                       index(rowCount() - 1, static_cast<int>(ShiftColumn::Soft)));
}

void ShiftTableModel::removeRowsOf(const std::vector<Id<Shift>> &shifts)
{
    for (const Id<Shift> id : shifts) {
        const auto at = std::ranges::find(m_rows, id);
        const int row = static_cast<int>(at - m_rows.begin());
        beginRemoveRows({}, row, row);
        m_rows.erase(at);
        endRemoveRows();
    }
}

void ShiftTableModel::insertRow(Id<Shift> shift)
{
    const auto at = std::ranges::lower_bound(
        m_rows, shift, [this](Id<Shift> one, Id<Shift> other) { return isBefore(one, other); });
    const int row = static_cast<int>(at - m_rows.begin());
    beginInsertRows({}, row, row);
    m_rows.insert(at, shift);
    endInsertRows();
}

} // namespace planning::ui

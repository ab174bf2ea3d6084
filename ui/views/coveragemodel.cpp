#include "ui/views/coveragemodel.h"

#include "ui/models/labels.h"
#include "ui/models/workload.h"
#include "ui/timeline/timetext.h"
#include "ui/tr.h"

#include <QCollator>
#include <QLocale>

namespace planning::ui
{

static constexpr std::size_t kListedShifts = 12; // in a tooltip

CoverageModel::CoverageModel(const Plan &plan, Language language, QObject *parent)
    : QAbstractTableModel(parent),
      m_plan(plan),
      m_language(language)
{
}

void CoverageModel::setCoverage(Coverage coverage, const Zone &zone)
{
    const auto isSameTable = [&](const Coverage &one, const Coverage &other) {
        return one.columns == other.columns
               && std::ranges::equal(one.rows, other.rows, {}, &CoverageRow::role,
                                     &CoverageRow::role);
    };
    const QCollator collator;
    m_zone = zone;
    std::ranges::sort(coverage.rows, [&](const CoverageRow &one, const CoverageRow &other) {
        const Role *left = m_plan.find(one.role);
        const Role *right = m_plan.find(other.role);
        if (!left || !right)
            return one.role < other.role; // the sum comes first
        const int names =
            collator.compare(roleName(*left, m_language), roleName(*right, m_language));
        return names != 0 ? names < 0 : one.role < other.role;
    });
    // While the table stays the same, so does where its reader is.
    const bool isSame = isSameTable(coverage, m_coverage);
    if (!isSame)
        beginResetModel();
    m_coverage = std::move(coverage);
    if (!isSame)
        endResetModel();
    else if (!m_coverage.rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void CoverageModel::setSelection(const std::vector<Id<Shift>> &shifts)
{
    m_selected = {shifts.begin(), shifts.end()};
    if (!m_coverage.rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {SelectedRole});
}

const CoverageCell *CoverageModel::cell(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return nullptr;
    return &m_coverage.rows[static_cast<std::size_t>(index.row())]
                .cells[static_cast<std::size_t>(index.column())];
}

int CoverageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_coverage.rows.size());
}

int CoverageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_coverage.columns.size());
}

// The mark says what the colour says: somebody is missing.
static QString cellText(const CoverageCell &cell)
{
    if (cell.need == 0)
        return {};
    return cell.missing() > 0 ? Tr::tr("%1/%2 !").arg(cell.have).arg(cell.need)
                              : Tr::tr("%1/%2").arg(cell.have).arg(cell.need);
}

QVariant CoverageModel::data(const QModelIndex &index, int role) const
{
    const CoverageCell *cell = this->cell(index);
    if (!cell)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cellText(*cell);
    case Qt::AccessibleTextRole:
        return sentence(index);
    case Qt::ToolTipRole:
        return cell->need == 0 ? QString() : sentence(index) + toolTip(*cell);
    case SelectedRole:
        return !m_selected.empty() && std::ranges::any_of(cell->shifts, [this](Id<Shift> shift) {
            return m_selected.contains(shift);
        });
    default:
        return {};
    }
}

QVariant CoverageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= (orientation == Qt::Vertical ? rowCount() : columnCount()))
        return {};
    const auto at = static_cast<std::size_t>(section);
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? rowName(at) : QVariant();
    const Instant start = m_coverage.columns[at].start;
    const bool isHour = m_coverage.step == CoverageStep::Hour;
    const QLocale locale;
    const std::chrono::year_month_day date{m_zone.dayOf(start)};
    const QDate day(int(date.year()), int(unsigned(date.month())), int(unsigned(date.day())));
    switch (role) {
    case Qt::DisplayRole:
        return isHour ? clockText(start, m_zone, locale)
                      : locale.toString(day, QStringLiteral("ddd d"));
    case GroupRole:
        return isHour ? dayText(start, m_zone, locale)
                      : locale.toString(day, QStringLiteral("MMMM yyyy"));
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return timeText(at);
    default:
        return {};
    }
}

QString CoverageModel::rowName(std::size_t row) const
{
    const auto id = m_coverage.rows[row].role;
    if (!id)
        return Tr::tr("All roles");
    const auto *role = m_plan.find(*id);
    return role ? roleName(*role, m_language) : Tr::tr("Unknown role");
}

QString CoverageModel::timeText(std::size_t column) const
{
    const Interval &time = m_coverage.columns[column];
    const QString day = dayText(time.start, m_zone, QLocale());
    if (m_coverage.step == CoverageStep::Day)
        return day;
    return Tr::tr("%1, %2 – %3")
        .arg(day, clockText(time.start, m_zone, QLocale()), clockText(time.end, m_zone, QLocale()));
}

QString CoverageModel::sentence(const QModelIndex &index) const
{
    const CoverageCell &cell = *this->cell(index);
    return Tr::tr("%1, %2: %3 of %4 posts filled")
        .arg(rowName(static_cast<std::size_t>(index.row())),
             timeText(static_cast<std::size_t>(index.column())))
        .arg(cell.have)
        .arg(cell.need);
}

// One line for each shift, those that lack people first.
QString CoverageModel::toolTip(const CoverageCell &cell) const
{
    std::vector<const Shift *> shifts;
    for (const Id<Shift> id : cell.shifts) {
        if (const Shift *shift = m_plan.find(id))
            shifts.push_back(shift);
    }
    const auto lacks = [this](const Shift *shift) {
        return shift->headcount - crewCount(m_plan, shift->id);
    };
    std::ranges::stable_sort(shifts, std::ranges::greater(), lacks);
    QString text;
    for (std::size_t i = 0; i < shifts.size() && i < kListedShifts; ++i) {
        const Shift &shift = *shifts[i];
        text += QLatin1Char('\n')
                + Tr::tr("%1: %2 of %3, %4")
                      .arg(shiftTitle(m_plan, shift, m_language))
                      .arg(crewCount(m_plan, shift.id))
                      .arg(shift.headcount)
                      .arg(spanText(shift.planned, m_zone));
    }
    if (shifts.size() > kListedShifts)
        text += QLatin1Char('\n')
                + Tr::tr("and %n more", nullptr, static_cast<int>(shifts.size() - kListedShifts));
    return text;
}

} // namespace planning::ui

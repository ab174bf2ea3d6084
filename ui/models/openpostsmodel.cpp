#include "ui/models/openpostsmodel.h"

#include "ui/models/labels.h"
#include "ui/models/workload.h"
#include "ui/models/zones.h"
#include "ui/tr.h"

namespace planning::ui
{

OpenPostsModel::OpenPostsModel(const Plan &plan, Language language, QObject *parent)
    : QAbstractTableModel(parent),
      m_plan(plan),
      m_language(language)
{
    reload();
}

void OpenPostsModel::update(const Touched &touched)
{
    if (touched.everything) {
        beginResetModel();
        reload();
        endResetModel();
        return;
    }
    for (const Id<Shift> id : touched.shifts)
        updateOne(id);
}

const Shift *OpenPostsModel::shift(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return nullptr;
    return m_plan.find(m_rows[static_cast<std::size_t>(index.row())].id);
}

int OpenPostsModel::missingPeople() const
{
    int total = 0;
    for (const Row &row : m_rows)
        total += missing(row.id);
    return total;
}

int OpenPostsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int OpenPostsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OpenPostsModel::data(const QModelIndex &index, int role) const
{
    const Shift *shift = this->shift(index);
    if (!shift || role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case WhenColumn:
        return spanText(shift->planned, zoneOf(m_plan, *shift));
    case ShiftColumn:
        return shiftTitle(m_plan, *shift, m_language);
    case RoleColumn: {
        const Role *post = m_plan.find(shift->role);
        return post ? roleName(*post, m_language) : QString();
    }
    case SiteColumn: {
        const Site *site = m_plan.find(shift->site);
        return site ? site->name : QString();
    }
    case MissingColumn:
        return Tr::tr("%1 of %2").arg(missing(shift->id)).arg(shift->headcount);
    default:
        return {};
    }
}

QVariant OpenPostsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case WhenColumn:
        return Tr::tr("When");
    case ShiftColumn:
        return Tr::tr("Shift");
    case RoleColumn:
        return Tr::tr("Role");
    case SiteColumn:
        return Tr::tr("Site");
    case MissingColumn:
        return Tr::tr("Missing");
    default:
        return {};
    }
}

// People who are still wanted; none for a shift that is gone or cancelled.
int OpenPostsModel::missing(Id<Shift> id) const
{
    const Shift *shift = m_plan.find(id);
    if (!shift || shift->status == ShiftStatus::Cancelled)
        return 0;
    return std::max(0, shift->headcount - crewCount(m_plan, id));
}

void OpenPostsModel::reload()
{
    m_rows.clear();
    for (const Shift &shift : m_plan.all<Shift>()) {
        if (missing(shift.id) > 0)
            m_rows.push_back({shift.planned.start, shift.id});
    }
    std::ranges::sort(m_rows);
}

void OpenPostsModel::updateOne(Id<Shift> id)
{
    const Shift *shift = m_plan.find(id);
    const auto shown = std::ranges::find(m_rows, id, &Row::id);
    const bool wanted = missing(id) > 0;
    const auto position = [this](auto at) { return static_cast<int>(at - m_rows.begin()); };
    if (shown != m_rows.end()) {
        if (wanted && shown->start == shift->planned.start) {
            const int row = position(shown);
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
            return;
        }
        beginRemoveRows({}, position(shown), position(shown));
        m_rows.erase(shown);
        endRemoveRows();
    }
    if (!wanted)
        return;
    const Row row{shift->planned.start, id};
    const auto at = std::ranges::lower_bound(m_rows, row);
    beginInsertRows({}, position(at), position(at));
    m_rows.insert(at, row);
    endInsertRows();
}

} // namespace planning::ui

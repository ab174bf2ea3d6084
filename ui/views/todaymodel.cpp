#include "ui/views/todaymodel.h"

#include "ui/tr.h"

namespace planning::ui
{

// Every half minute nothing has changed, most often: whoever reads keeps the place.
void TodayModel::setLines(std::vector<TodayLine> lines)
{
    if (lines == m_lines)
        return;
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

const TodayLine *TodayModel::line(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return nullptr;
    return &m_lines[static_cast<std::size_t>(index.row())];
}

int TodayModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant TodayModel::data(const QModelIndex &index, int role) const
{
    const TodayLine *line = this->line(index);
    if (!line)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return line->name;
    case DetailRole:
        return line->detail;
    case TimeRole:
        return line->time;
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return Tr::tr("%1, %2, %3").arg(line->name, line->time, line->detail);
    default:
        return {};
    }
}

} // namespace planning::ui

#include "ui/dialogs/peoplerowsmodel.h"

#include "ui/tr.h"

#include <QRegularExpression>

namespace planning::ui
{

void PeopleRowsModel::setImport(const PeopleImport *import)
{
    m_import = import;
    m_problems.clear();
    if (m_import) {
        for (const CellProblem &problem : m_import->problems)
            m_problems.insert(problem.line, &problem);
    }
    filter();
}

void PeopleRowsModel::show(Show which)
{
    m_show = which;
    filter();
}

void PeopleRowsModel::filter()
{
    beginResetModel();
    m_rows.clear();
    if (m_import) {
        for (const PersonRow &row : m_import->rows) {
            if (m_show == Show::All || row.twinLine || m_problems.contains(row.line))
                m_rows.push_back(&row);
        }
    }
    endResetModel();
}

int PeopleRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PeopleRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

static QString statusText(RowStatus status)
{
    switch (status) {
    case RowStatus::New:
        return Tr::tr("New");
    case RowStatus::Changed:
        return Tr::tr("Completed");
    case RowStatus::Unchanged:
        return Tr::tr("Known already");
    case RowStatus::Repeated:
        return Tr::tr("Repeated");
    case RowStatus::PossibleDuplicate:
        return Tr::tr("Duplicate");
    case RowStatus::Refused:
        return Tr::tr("Left out");
    }
    return {};
}

QStringList PeopleRowsModel::problemsOf(qint64 line) const
{
    QStringList texts;
    for (const CellProblem *problem : m_problems.values(line))
        texts.prepend(describe(*problem));
    return texts;
}

QString PeopleRowsModel::details(const PersonRow &row) const
{
    QStringList texts = problemsOf(row.line);
    if (row.status == RowStatus::Repeated)
        texts << Tr::tr("Says the same as line %1.").arg(*row.twinLine);
    else if (row.twinLine)
        texts << Tr::tr("Same person as in line %1, other details.").arg(*row.twinLine);
    if (row.status == RowStatus::Changed) {
        QStringList learnt;
        for (const PersonColumn column : row.changes)
            learnt << nameOf(column);
        texts << Tr::tr("Learns: %1.").arg(learnt.join(QStringLiteral(", ")));
    }
    if (texts.isEmpty()) {
        texts << (QStringList{row.draft.email} + row.draft.phones + row.draft.skills)
                     .filter(QRegularExpression(QStringLiteral(".")))
                     .join(QStringLiteral(" · "));
    }
    return texts.join(QLatin1Char(' '));
}

QVariant PeopleRowsModel::data(const QModelIndex &index, int role) const
{
    const PersonRow &row = *m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::ToolTipRole)
        return details(row);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Line:
        return row.line;
    case Status:
        return statusText(row.status);
    case Name:
        return row.draft.fullName();
    case Details:
        return details(row);
    default:
        return {};
    }
}

QVariant PeopleRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Line:
        return Tr::tr("Line");
    case Status:
        return Tr::tr("Status");
    case Name:
        return Tr::tr("Person");
    default:
        return Tr::tr("What was understood");
    }
}

} // namespace planning::ui

#include "ui/models/costtreemodel.h"

#include "core/cost/costwords.h"
#include "ui/models/labels.h"
#include "ui/tr.h"

#include <QLocale>

namespace planning::ui
{

using namespace Qt::StringLiterals;

CostTreeModel::CostTreeModel(const Plan &plan, Language language, QObject *parent)
    : QAbstractItemModel(parent),
      m_plan(plan),
      m_language(language),
      m_report(std::make_shared<CostReport>())
{
}

void CostTreeModel::show(std::shared_ptr<const CostReport> report)
{
    beginResetModel();
    m_report = std::move(report);
    endResetModel();
}

// The group plus one in the upper half, the category plus one in the lower.
quintptr CostTreeModel::toId(Place place)
{
    return (static_cast<quintptr>(place.group + 1) << 8) | static_cast<quintptr>(place.part + 1);
}

CostTreeModel::Place CostTreeModel::placeOf(const QModelIndex &index)
{
    return {static_cast<int>(index.internalId() >> 8) - 1,
            static_cast<int>(index.internalId() & 0xff) - 1};
}

const CostReport::Part &CostTreeModel::part(Place place) const
{
    return m_report->groups[static_cast<std::size_t>(place.group)]
        .parts[static_cast<std::size_t>(place.part)];
}

const CostLine *CostTreeModel::line(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const Place place = placeOf(index);
    return place.part < 0 ? nullptr : part(place).lines[static_cast<std::size_t>(index.row())];
}

QModelIndex CostTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, toId({}));
    const Place above = placeOf(parent);
    if (above.group < 0)
        return createIndex(row, column, toId({parent.row(), -1}));
    return createIndex(row, column, toId({above.group, parent.row()}));
}

QModelIndex CostTreeModel::parent(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Place place = placeOf(index);
    if (place.group < 0)
        return {};
    if (place.part < 0)
        return createIndex(place.group, 0, toId({}));
    return createIndex(place.part, 0, toId({place.group, -1}));
}

int CostTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_report->groups.size());
    const Place place = placeOf(parent);
    if (parent.column() > 0 || place.part >= 0)
        return 0;
    if (place.group < 0)
        return static_cast<int>(
            m_report->groups[static_cast<std::size_t>(parent.row())].parts.size());
    return static_cast<int>(part({place.group, parent.row()}).lines.size());
}

int CostTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString CostTreeModel::textOfLine(const CostLine &line, int column) const
{
    if (column == AmountColumn)
        return amountText(line.amount, QLocale());
    if (column == CountedColumn)
        return calculationOf(line, QLocale());
    const Shift *shift = m_plan.find(line.shift);
    const Person *person = m_plan.find(line.person);
    const QString title = shift ? shiftTitle(m_plan, *shift, m_language) : QString();
    const QDate day(1970, 1, 1);
    const QString when =
        QLocale().toString(day.addDays(line.day.time_since_epoch().count()), u"ddd d MMM"_s);
    return person ? Tr::tr("%1 – %2, %3").arg(when, person->fullName(), title)
                  : Tr::tr("%1 – %2").arg(when, title);
}

QString CostTreeModel::text(const QModelIndex &index) const
{
    if (const CostLine *found = line(index))
        return textOfLine(*found, index.column());
    const Place place = placeOf(index);
    const bool isGroup = place.group < 0;
    const auto &group =
        m_report->groups[static_cast<std::size_t>(isGroup ? index.row() : place.group)];
    const CostReport::Part *category =
        isGroup ? nullptr : &group.parts[static_cast<std::size_t>(index.row())];
    if (index.column() == NameColumn)
        return category ? nameOfCategory(category->category) : group.name;
    if (index.column() == AmountColumn)
        return amountText(category ? category->total : group.total, QLocale());
    return category ? Tr::tr("%n line(s)", nullptr, static_cast<int>(category->lines.size()))
                    : QString();
}

QVariant CostTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index);
    case Qt::ToolTipRole:
        if (const CostLine *found = line(index))
            return QStringList{textOfLine(*found, NameColumn), found->ruleSet, found->legalRef}
                .join(u'\n')
                .trimmed();
        return {};
    case Qt::TextAlignmentRole:
        return QVariant(index.column() == NameColumn ? Qt::AlignLeft | Qt::AlignVCenter
                                                     : Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant CostTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == NameColumn ? Qt::AlignLeft | Qt::AlignVCenter
                                              : Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return Tr::tr("What");
    case CountedColumn:
        return Tr::tr("Calculation");
    default:
        return Tr::tr("Amount");
    }
}

} // namespace planning::ui

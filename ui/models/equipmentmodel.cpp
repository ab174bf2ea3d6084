#include "ui/models/equipmentmodel.h"

#include "ui/models/fuzzymatch.h"
#include "ui/timeline/dragmime.h"
#include "ui/timeline/equipmenttext.h"
#include "ui/tr.h"

#include <QMimeData>

#include <algorithm>

namespace planning::ui
{

static std::vector<Equipment> sortedEquipment(const Plan &plan)
{
    std::vector<Equipment> equipment;
    for (const Equipment &each : plan.all<Equipment>()) {
        if (each.status != EquipmentStatus::Retired)
            equipment.push_back(each);
    }
    std::ranges::sort(equipment, [](const Equipment &one, const Equipment &other) {
        int order = QString::localeAwareCompare(one.category, other.category);
        if (order == 0)
            order = QString::localeAwareCompare(one.name, other.name);
        return order != 0 ? order < 0 : one.id < other.id;
    });
    return equipment;
}

static QString detailOf(const Equipment &equipment)
{
    QStringList parts;
    if (!equipment.category.isEmpty())
        parts += categoryText(equipment.category);
    parts += Tr::tr("%n in stock", nullptr, equipment.quantity);
    if (equipment.status == EquipmentStatus::Repair)
        parts += Tr::tr("in repair");
    return parts.join(QStringLiteral(" · "));
}

EquipmentModel::EquipmentModel(const Plan &plan, QObject *parent)
    : QAbstractListModel(parent),
      m_plan(plan),
      m_equipment(sortedEquipment(plan))
{
}

void EquipmentModel::update()
{
    std::vector<Equipment> equipment = sortedEquipment(m_plan);
    if (equipment == m_equipment)
        return;
    beginResetModel();
    m_equipment = std::move(equipment);
    endResetModel();
}

const Equipment *EquipmentModel::equipment(const QModelIndex &index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid)
               ? &m_equipment[static_cast<std::size_t>(index.row())]
               : nullptr;
}

int EquipmentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_equipment.size());
}

QVariant EquipmentModel::data(const QModelIndex &index, int role) const
{
    const Equipment *item = equipment(index);
    if (!item)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return item->name;
    case Qt::ToolTipRole:
        return item->serial.isEmpty()
                   ? item->name
                   : Tr::tr("%1, serial number %2").arg(item->name, item->serial);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(item->name, detailOf(*item));
    case DetailRole:
        return detailOf(*item);
    case SearchTextRole:
        return searchable(
            QStringList{item->name, categoryText(item->category), item->subcategory, item->serial}
                .join(u' '));
    default:
        return {};
    }
}

Qt::ItemFlags EquipmentModel::flags(const QModelIndex &index) const
{
    return QAbstractListModel::flags(index) | Qt::ItemIsDragEnabled;
}

QStringList EquipmentModel::mimeTypes() const
{
    return {QString::fromLatin1(kEquipmentMimeType)};
}

QMimeData *EquipmentModel::mimeData(const QModelIndexList &indexes) const
{
    auto *mime = new QMimeData;
    if (const Equipment *dragged = indexes.isEmpty() ? nullptr : equipment(indexes.front()))
        mime->setData(QString::fromLatin1(kEquipmentMimeType), dragged->id.toString().toLatin1());
    return mime;
}

} // namespace planning::ui

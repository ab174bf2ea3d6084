#include "ui/timeline/boardentities.h"
#include "ui/timeline/equipmenttext.h"
#include "ui/timeline/rowlists.h"
#include "ui/tr.h"

namespace planning::ui
{

static BoardRow equipmentRow(const Equipment &equipment)
{
    BoardRow row;
    row.key = RowKey::ofEquipment(equipment.id);
    row.label = equipment.name;
    if (equipment.quantity != 1)
        row.sublabel = QStringLiteral("× %1").arg(equipment.quantity);
    return row;
}

static BoardRow categoryGroup(const QString &category)
{
    BoardRow row;
    row.key = {.category = category};
    row.label = category.isEmpty() ? Tr::tr("Without a category") : categoryText(category);
    return row;
}

// What is gone for good keeps its row as long as it is booked.
static bool isShown(const Plan &plan, const Equipment &equipment)
{
    return equipment.status != EquipmentStatus::Retired
           || !plan.by<&Booking::equipment>(equipment.id).empty();
}

// Those without one come last.
static std::vector<QString> sortedCategories(const Plan &plan)
{
    std::vector<QString> categories;
    for (const Equipment &equipment : plan.all<Equipment>())
        categories.push_back(equipment.category);
    std::ranges::sort(categories, [](const QString &one, const QString &other) {
        if (one.isEmpty() != other.isEmpty())
            return other.isEmpty();
        const int order = QString::localeAwareCompare(one, other);
        return order != 0 ? order < 0 : one < other;
    });
    categories.erase(std::unique(categories.begin(), categories.end()), categories.end());
    return categories;
}

std::vector<BoardRow> rowsByEquipment(const Plan &plan)
{
    const auto items = sortedBy<Equipment>(plan, [](const Equipment &item) { return item.name; });
    std::vector<BoardRow> rows;
    for (const QString &category : sortedCategories(plan)) {
        const std::size_t header = rows.size();
        rows.push_back(categoryGroup(category));
        for (const Equipment *equipment : items) {
            if (equipment->category == category && isShown(plan, *equipment))
                rows.push_back(equipmentRow(*equipment));
        }
        if (rows.size() == header + 1)
            rows.pop_back();
    }
    return rows;
}

std::optional<PlacedRow> rowOf(const Plan &plan, Id<Equipment> id)
{
    const Equipment *equipment = plan.find(id);
    if (!equipment || !isShown(plan, *equipment))
        return std::nullopt;
    return PlacedRow{equipmentRow(*equipment), categoryGroup(equipment->category)};
}

} // namespace planning::ui

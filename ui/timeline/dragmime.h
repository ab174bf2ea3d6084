#pragma once

namespace planning::ui
{

// MIME types of what is dragged onto the board from lists: ids as text, one per line.
inline constexpr char kPersonMimeType[] = "application/x-planning-person";
inline constexpr char kEquipmentMimeType[] = "application/x-planning-equipment";
inline constexpr char kTemplatesMimeType[] = "application/x-planning-templates";

} // namespace planning::ui

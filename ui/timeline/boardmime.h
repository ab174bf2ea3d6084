#pragma once

namespace planning::ui
{

// MIME type of a person dragged from a list: the text of the id.
inline constexpr char kPersonMimeType[] = "application/x-planning-person";
// Of templates: their ids, one per line.
inline constexpr char kTemplatesMimeType[] = "application/x-planning-templates";

} // namespace planning::ui

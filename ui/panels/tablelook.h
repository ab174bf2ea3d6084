#pragma once

class QTableView;

namespace planning::ui
{

// A table that reads like a list: whole rows, no grid, no numbers, virtual and calm.
void lookLikeList(QTableView &table);

} // namespace planning::ui

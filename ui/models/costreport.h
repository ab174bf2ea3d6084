#pragma once

#include "core/cost/plancosts.h"

#include <memory>

namespace planning::ui
{

// What is to be shown of the costs of a plan.
struct CostQuestion {
    CostScope scope;
    CostGrouping grouping = CostGrouping::Event;
};

// Costs as a tree: groups, in each the categories, in each the lines. Made away from the window's
// thread; holds ids and no names but those of the groups.
struct CostReport {
    struct Part {
        CostCategory category;
        Money total;
        std::vector<const CostLine *> lines; // of `costs`
    };
    struct Group {
        QString name;
        Money total;
        std::vector<Part> parts;
    };

    CostQuestion question;
    Costs costs;
    std::vector<Group> groups;

    Money total() const { return planning::total(costs.lines); }
};

std::shared_ptr<const CostReport> costReport(const Plan &plan, const CostQuestion &question);

// The lines as a table for the spreadsheets of the locale, one row each: UTF-8 with a byte order
// mark, semicolons where the decimal sign is a comma.
QByteArray costCsv(const CostReport &report, const Plan &plan);

} // namespace planning::ui

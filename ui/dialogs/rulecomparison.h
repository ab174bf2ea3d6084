#pragma once

#include "core/rulesets/explainedrules.h"
#include "ui/panels/panelcontext.h"

#include <QWidget>

class QLabel;
class QTableWidget;

namespace planning::ui
{

// What two rule sets say differently, side by side.
class RuleComparison final : public QWidget
{
    Q_OBJECT

public:
    explicit RuleComparison(const PanelContext &context, QWidget *parent = nullptr);

    void show(const ExplainedRules &left, const ExplainedRules &right);

private:
    PanelContext m_context;
    QLabel *m_heading;
    QTableWidget *m_table;
};

} // namespace planning::ui

#pragma once

#include "core/model/shift.h"
#include "ui/panels/panelcontext.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace planning
{
struct CostLine;
}

namespace planning::ui
{

// What one shift costs: a line for each amount, and the sum.
class CostSection final : public QWidget
{
    Q_OBJECT

public:
    explicit CostSection(const PanelContext &context, QWidget *parent = nullptr);

    void setShift(Id<Shift> shift);

private:
    void clear();
    void addRow(const QString &what, const QString &amount, const QString &tip);
    QString textOf(const CostLine &line) const;

    PanelContext m_context;
    QLabel *m_heading;
    QGridLayout *m_rows;
};

} // namespace planning::ui

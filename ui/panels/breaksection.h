#pragma once

#include "core/model/shift.h"
#include "core/model/zone.h"
#include "ui/panels/panelcontext.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace planning::ui
{

// The breaks of one shift: when, whether paid, adding and removing.
class BreakSection final : public QWidget
{
    Q_OBJECT

public:
    explicit BreakSection(const PanelContext &context, QWidget *parent = nullptr);

    void setShift(Id<Shift> shift);

private:
    QWidget *buildRow(qsizetype index, const Break &pause);
    void addBreak();
    void edit(const QString &name, const QList<Break> &breaks);

    Editor &m_editor;
    const Theme &m_theme;
    Id<Shift> m_shift;
    Zone m_zone;
    QVBoxLayout *m_rows;
    QLabel *m_problem;
};

} // namespace planning::ui

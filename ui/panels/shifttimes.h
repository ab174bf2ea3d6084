#pragma once

#include "core/model/shift.h"
#include "core/model/zone.h"
#include "ui/panels/panelcontext.h"

#include <QWidget>

class QCheckBox;
class QLabel;

namespace planning::ui
{

class ZonedTimeEdit;

// Start, end and call of one shift, in the time of its site.
class ShiftTimes final : public QWidget
{
    Q_OBJECT

public:
    explicit ShiftTimes(const PanelContext &context, QWidget *parent = nullptr);

    void setShift(Id<Shift> shift);

private:
    void buildForm();
    void onStartEdited(Instant start);
    void onEndEdited(Instant end);
    void onCallEdited(Instant call);
    void onCallToggled(bool wanted);
    // Performs the edit, or marks `field` when the times would make no sense.
    void edit(QWidget &field, const QString &name, const Shift &after);
    void clearProblems();

    Editor &m_editor;
    Id<Shift> m_shift;
    Zone m_zone;
    ZonedTimeEdit *m_start;
    ZonedTimeEdit *m_end;
    QCheckBox *m_hasCall;
    ZonedTimeEdit *m_call;
    QLabel *m_summary;
    QLabel *m_problem;
};

} // namespace planning::ui

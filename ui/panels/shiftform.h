#pragma once

#include "core/model/change.h"
#include "ui/edit/selection.h"
#include "ui/panels/panelcontext.h"

#include <QWidget>

class QLabel;

namespace planning::ui
{

class BookingSection;
class BreakSection;
class ConflictSection;
class CostSection;
class CrewSection;
class ShiftFields;
class ShiftTimes;
class WhyNotSection;

// One shift, or what several have in common: when, where, what for, who, and what is wrong with it.
class ShiftForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ShiftForm(const PanelContext &context, QWidget *parent = nullptr);

    // All of them must be in the plan.
    void setShifts(const std::vector<Id<Shift>> &shifts);
    void focusTitle();
    // Why somebody cannot take the shift; nobody in particular: asks whom it is about.
    void askWhyNot(std::optional<Id<Person>> person);

Q_SIGNALS:
    void personChosen(planning::Id<planning::Person> person);
    void shiftChosen(planning::Id<planning::Shift> shift);
    void previewed(const std::optional<planning::Change> &change);

private:
    QLabel *m_heading;
    ShiftFields *m_fields;
    ShiftTimes *m_times;
    BreakSection *m_breaks;
    CrewSection *m_crew;
    BookingSection *m_bookings;
    ConflictSection *m_conflicts;
    WhyNotSection *m_whyNot;
    CostSection *m_costs;
};

} // namespace planning::ui

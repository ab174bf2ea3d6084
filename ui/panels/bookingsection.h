#pragma once

#include "core/model/equipment.h"
#include "ui/panels/panelcontext.h"

#include <QWidget>

class QLabel;
class QMenu;
class QVBoxLayout;

namespace planning::ui
{

// The equipment of a shift: how much of what; adding and giving back.
class BookingSection final : public QWidget
{
    Q_OBJECT

public:
    explicit BookingSection(const PanelContext &context, QWidget *parent = nullptr);

    // Hidden while the plan has no equipment.
    void setShift(Id<Shift> shift);

private:
    bool showAgain(const std::vector<Booking> &bookings);
    void showBooking(QWidget &row, const Booking &booking);
    QWidget *buildRow(const Booking &booking);
    void clearRows();
    void fillChoices();

    PanelContext m_context;
    Id<Shift> m_shift;
    QLabel *m_heading;
    QVBoxLayout *m_rows;
    QMenu *m_choices;
    std::vector<Booking> m_shown; // a row each
};

} // namespace planning::ui

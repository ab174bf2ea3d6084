#pragma once

#include "core/model/equipment.h"
#include "ui/panels/panelcontext.h"

#include <QWidget>

class QComboBox;
class QLabel;
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
    QWidget *buildRow(const Booking &booking);
    void clearRows();
    void fillChoices();
    void add(int choice);

    PanelContext m_context;
    Id<Shift> m_shift;
    QLabel *m_heading;
    QVBoxLayout *m_rows;
    QComboBox *m_add;
};

} // namespace planning::ui

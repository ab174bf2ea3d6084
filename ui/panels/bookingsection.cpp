#include "ui/panels/bookingsection.h"

#include "core/workspace/bookingchanges.h"
#include "ui/edit/editor.h"
#include "ui/models/equipmentmodel.h"
#include "ui/panels/section.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace planning::ui
{

static constexpr int kMost = 9'999;

BookingSection::BookingSection(const PanelContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_heading(sectionHeading(Tr::tr("Equipment"))),
      m_rows(new QVBoxLayout),
      m_choices(new QMenu(this))
{
    auto *add = new QPushButton(Tr::tr("Add equipment"));
    add->setObjectName(QStringLiteral("addEquipment"));
    add->setIcon(icon(IconName::Add, context.theme));
    add->setMenu(m_choices);
    connect(m_choices, &QMenu::aboutToShow, this, &BookingSection::fillChoices);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kTiny);
    m_rows->setSpacing(space::kTiny);
    layout->addWidget(m_heading);
    layout->addLayout(m_rows);
    layout->addWidget(add, 0, Qt::AlignLeft);
}

void BookingSection::setShift(Id<Shift> id)
{
    const Plan &plan = m_context.editor.plan();
    std::vector<Booking> bookings;
    for (const Booking *booking : bookingsOf(plan, id))
        bookings.push_back(*booking);
    setVisible(!plan.all<Equipment>().empty());
    if (m_shift == id && showAgain(bookings))
        return; // the keyboard stays where it is
    m_shift = id;
    clearRows();
    for (const Booking &booking : bookings)
        m_rows->addWidget(buildRow(booking));
    m_shown = std::move(bookings);
}

// Whether the rows are those of the bookings; then with what is true now.
bool BookingSection::showAgain(const std::vector<Booking> &bookings)
{
    if (!std::ranges::equal(bookings, m_shown, {}, &Booking::id, &Booking::id))
        return false;
    for (int row = 0; row < m_rows->count(); ++row)
        showBooking(*m_rows->itemAt(row)->widget(), bookings[static_cast<std::size_t>(row)]);
    m_shown = bookings;
    return true;
}

void BookingSection::showBooking(QWidget &row, const Booking &booking)
{
    const Equipment *equipment = m_context.editor.plan().find(booking.equipment);
    const QString name = equipment ? equipment->name : Tr::tr("Unknown equipment");
    auto *label = row.findChild<QLabel *>();
    label->setText(name);
    label->setToolTip(equipment ? Tr::tr("%1: %n in stock", nullptr, equipment->quantity).arg(name)
                                : name);
    auto *quantity = row.findChild<QSpinBox *>();
    const QSignalBlocker blocker(quantity);
    quantity->setValue(booking.quantity);
    quantity->setAccessibleName(Tr::tr("How many: %1").arg(name));
    auto *remove = row.findChild<QToolButton *>();
    remove->setToolTip(Tr::tr("Give back: %1").arg(name));
    remove->setAccessibleName(remove->toolTip());
}

QWidget *BookingSection::buildRow(const Booking &booking)
{
    auto *label = new QLabel;
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *quantity = new QSpinBox;
    quantity->setRange(1, kMost);
    quantity->setKeyboardTracking(false);
    connect(quantity, &QSpinBox::valueChanged, this, [this, id = booking.id](int value) {
        const Plan &plan = m_context.editor.plan();
        if (const Booking *changed = plan.find(id))
            m_context.editor.perform(setQuantity(plan, *changed, value));
    });
    auto *remove = new QToolButton;
    remove->setIcon(icon(IconName::Close, m_context.theme));
    remove->setFocusPolicy(Qt::StrongFocus); // what is being typed elsewhere is taken first
    connect(remove, &QToolButton::clicked, this, [this, id = booking.id] {
        const Plan &plan = m_context.editor.plan();
        if (const Booking *returned = plan.find(id))
            m_context.editor.perform(removeBooking(plan, *returned));
    });
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kTiny);
    layout->addWidget(label, 1);
    layout->addWidget(quantity);
    layout->addWidget(remove);
    showBooking(*row, booking);
    return row;
}

void BookingSection::clearRows()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        for (QSpinBox *quantity : item->widget()->findChildren<QSpinBox *>())
            quantity->blockSignals(true); // what is typed there is given up
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

// The equipment of the plan, as it is when the menu opens.
void BookingSection::fillChoices()
{
    m_choices->clear();
    const EquipmentModel equipment(m_context.editor.plan());
    for (int row = 0; row < equipment.rowCount(); ++row) {
        const Equipment &item = *equipment.equipment(equipment.index(row, 0));
        m_choices->addAction(item.name, this, [this, id = item.id] {
            m_context.editor.perform(
                bookEquipment(m_context.editor.plan(), id, m_shift, m_context.ids));
        });
    }
}

} // namespace planning::ui

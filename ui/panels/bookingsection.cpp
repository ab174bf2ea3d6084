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
    if (m_shift == id && showQuantities(bookings))
        return; // the keyboard stays where it is
    m_shift = id;
    clearRows();
    for (const Booking &booking : bookings)
        m_rows->addWidget(buildRow(booking));
    m_shown = std::move(bookings);
}

// Whether the rows are those of the bookings; then with their quantities.
bool BookingSection::showQuantities(const std::vector<Booking> &bookings)
{
    if (!std::ranges::equal(bookings, m_shown, {}, &Booking::id, &Booking::id))
        return false;
    for (int row = 0; row < m_rows->count(); ++row) {
        auto *quantity = m_rows->itemAt(row)->widget()->findChild<QSpinBox *>();
        const QSignalBlocker blocker(quantity);
        quantity->setValue(bookings[static_cast<std::size_t>(row)].quantity);
    }
    m_shown = bookings;
    return true;
}

QWidget *BookingSection::buildRow(const Booking &booking)
{
    const Equipment *equipment = m_context.editor.plan().find(booking.equipment);
    const QString name = equipment ? equipment->name : Tr::tr("Unknown equipment");
    auto *label = new QLabel(name);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    label->setToolTip(equipment ? Tr::tr("%1: %n in stock", nullptr, equipment->quantity).arg(name)
                                : name);
    auto *quantity = new QSpinBox;
    quantity->setRange(1, kMost);
    quantity->setValue(booking.quantity);
    quantity->setKeyboardTracking(false);
    quantity->setAccessibleName(Tr::tr("How many: %1").arg(name));
    connect(quantity, &QSpinBox::valueChanged, this, [this, id = booking.id](int value) {
        const Plan &plan = m_context.editor.plan();
        if (const Booking *changed = plan.find(id))
            m_context.editor.perform(setQuantity(plan, *changed, value));
    });
    auto *remove = new QToolButton;
    remove->setIcon(icon(IconName::Close, m_context.theme));
    remove->setToolTip(Tr::tr("Give back: %1").arg(name));
    remove->setAccessibleName(remove->toolTip());
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

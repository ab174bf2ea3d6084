#include "ui/panels/bookingsection.h"

#include "core/workspace/bookingchanges.h"
#include "ui/edit/editor.h"
#include "ui/models/equipmentmodel.h"
#include "ui/panels/section.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace planning::ui
{

static constexpr int kMost = 9'999;

BookingSection::BookingSection(const PanelContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_heading(sectionHeading(Tr::tr("Equipment"))),
      m_rows(new QVBoxLayout),
      m_add(new QComboBox)
{
    m_add->setObjectName(QStringLiteral("addEquipment"));
    m_add->setAccessibleName(Tr::tr("Add equipment"));
    m_add->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(m_add, &QComboBox::activated, this, &BookingSection::add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kTiny);
    m_rows->setSpacing(space::kTiny);
    layout->addWidget(m_heading);
    layout->addLayout(m_rows);
    layout->addWidget(m_add);
}

void BookingSection::setShift(Id<Shift> id)
{
    m_shift = id;
    clearRows();
    const Plan &plan = m_context.editor.plan();
    for (const Booking *booking : bookingsOf(plan, id))
        m_rows->addWidget(buildRow(*booking));
    fillChoices();
    setVisible(!plan.all<Equipment>().empty());
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
        m_context.editor.perform(setQuantity(plan, *plan.find(id), value));
    });
    auto *remove = new QToolButton;
    remove->setIcon(icon(IconName::Close, m_context.theme));
    remove->setToolTip(Tr::tr("Give back: %1").arg(name));
    remove->setAccessibleName(remove->toolTip());
    connect(remove, &QToolButton::clicked, this, [this, id = booking.id] {
        const Plan &plan = m_context.editor.plan();
        m_context.editor.perform(removeBooking(plan, *plan.find(id)));
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
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void BookingSection::fillChoices()
{
    m_add->clear();
    m_add->addItem(Tr::tr("Add equipment…"));
    const EquipmentModel equipment(m_context.editor.plan());
    for (int row = 0; row < equipment.rowCount(); ++row) {
        const QModelIndex index = equipment.index(row, 0);
        m_add->addItem(equipment.equipment(index)->name, equipment.equipment(index)->id.toString());
    }
}

void BookingSection::add(int choice)
{
    const auto equipment = Id<Equipment>::fromString(m_add->itemData(choice).toString());
    m_add->setCurrentIndex(0);
    if (equipment)
        m_context.editor.perform(
            bookEquipment(m_context.editor.plan(), *equipment, m_shift, m_context.ids));
}

} // namespace planning::ui

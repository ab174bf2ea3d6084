#include "ui/dialogs/gotodatedialog.h"

#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QCalendarWidget>
#include <QDialog>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace planning::ui
{

static const QDate kEpoch(1970, 1, 1);

std::optional<LocalDay> askForDate(LocalDay shown, QWidget *parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(Tr::tr("Go to a date"));
    auto *calendar = new QCalendarWidget;
    calendar->setAccessibleName(dialog.windowTitle());
    calendar->setVerticalHeaderFormat(QCalendarWidget::ISOWeekNumbers);
    calendar->setSelectedDate(kEpoch.addDays(shown.time_since_epoch().count()));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(Tr::tr("Show", "button"));
    buttons->button(QDialogButtonBox::Cancel)->setText(Tr::tr("Cancel"));
    QObject::connect(calendar, &QCalendarWidget::activated, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);

    auto *layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    layout->setSpacing(space::kLarge);
    layout->addWidget(calendar);
    layout->addWidget(buttons);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return LocalDay{std::chrono::days{kEpoch.daysTo(calendar->selectedDate())}};
}

} // namespace planning::ui

#include "ui/dialogs/templatedaysdialog.h"

#include "ui/models/labels.h"
#include "ui/panels/section.h"
#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

namespace planning::ui
{

static const QDate kEpoch(1970, 1, 1);
static constexpr int kLongestRange = 366; // days: a mistyped year must not fill a century

static QDate toDate(LocalDay day)
{
    return kEpoch.addDays(day.time_since_epoch().count());
}

static QDateEdit *dateField(LocalDay day, const QString &name)
{
    auto *field = new QDateEdit(toDate(day));
    field->setCalendarPopup(true);
    field->setAccessibleName(name);
    return field;
}

TemplateDaysDialog::TemplateDaysDialog(const Plan &plan, std::vector<Id<ShiftTemplate>> templates,
                                       LocalDay first, QWidget *parent)
    : QDialog(parent),
      m_templates(std::move(templates)),
      m_first(dateField(first, Tr::tr("First day"))),
      m_last(dateField(first, Tr::tr("Last day"))),
      m_event(new QComboBox),
      m_summary(quietLabel())
{
    const ShiftTemplate &item = *plan.find(m_templates.front());
    setWindowTitle(Tr::tr("Use the template “%1”").arg(item.day.isEmpty() ? item.name : item.day));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_use = buttons->button(QDialogButtonBox::Ok);
    m_use->setText(Tr::tr("Make the shifts"));
    buttons->button(QDialogButtonBox::Cancel)->setText(Tr::tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fillEvents(plan);

    auto *week = new QHBoxLayout;
    week->setSpacing(space::kSmall);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    form->setSpacing(space::kMedium);
    form->addRow(Tr::tr("First day"), m_first);
    form->addRow(Tr::tr("Last day"), m_last);
    buildDays();
    for (QCheckBox *box : m_weekdays)
        week->addWidget(box);
    form->addRow(Tr::tr("On"), week);
    form->addRow(Tr::tr("Event"), m_event);
    form->addRow(m_summary);
    form->addRow(buttons);
    connect(m_first, &QDateEdit::dateChanged, this, [this](QDate date) {
        m_last->setDateRange(date, date.addDays(kLongestRange));
        showSummary();
    });
    connect(m_last, &QDateEdit::dateChanged, this, &TemplateDaysDialog::showSummary);
    m_last->setDateRange(m_first->date(), m_first->date().addDays(kLongestRange));
    showSummary();
}

void TemplateDaysDialog::buildDays()
{
    for (std::size_t i = 0; i < m_weekdays.size(); ++i) {
        const int day = static_cast<int>(i) + 1; // Monday is 1
        m_weekdays[i] = new QCheckBox(QLocale().dayName(day, QLocale::ShortFormat));
        m_weekdays[i]->setAccessibleName(QLocale().dayName(day));
        m_weekdays[i]->setChecked(true);
        connect(m_weekdays[i], &QCheckBox::toggled, this, &TemplateDaysDialog::showSummary);
    }
}

void TemplateDaysDialog::fillEvents(const Plan &plan)
{
    std::vector<const Event *> events;
    for (const Event &event : plan.all<Event>())
        events.push_back(&event);
    std::ranges::sort(events, [](const Event *one, const Event *other) {
        return QString::localeAwareCompare(one->name, other->name) < 0;
    });
    m_event->setAccessibleName(Tr::tr("Event"));
    m_event->addItem(Tr::tr("No event"));
    for (const Event *event : events)
        m_event->addItem(event->name, event->id.toString());
}

std::vector<LocalDay> TemplateDaysDialog::days() const
{
    std::vector<LocalDay> days;
    for (QDate date = m_first->date(); date <= m_last->date(); date = date.addDays(1)) {
        if (m_weekdays.at(static_cast<std::size_t>(date.dayOfWeek() - 1))->isChecked())
            days.emplace_back(std::chrono::days{kEpoch.daysTo(date)});
    }
    return days;
}

TemplateDaysDialog::Answer TemplateDaysDialog::answer() const
{
    return {days(),
            {std::nullopt, std::nullopt, Id<Event>::fromString(m_event->currentData().toString())}};
}

void TemplateDaysDialog::showSummary()
{
    const std::vector<LocalDay> chosen = days();
    const int shifts = static_cast<int>(chosen.size() * m_templates.size());
    m_use->setEnabled(shifts > 0);
    if (chosen.empty())
        m_summary->setText(Tr::tr("No day fits: tick a day of the week that lies in between."));
    else if (chosen.size() == 1)
        m_summary->setText(Tr::tr("%n drafts on %1.", nullptr, shifts).arg(longDayText(chosen[0])));
    else
        m_summary->setText(Tr::tr("%n drafts on %1 days, from %2 to %3.", nullptr, shifts)
                               .arg(chosen.size())
                               .arg(longDayText(chosen.front()), longDayText(chosen.back())));
}

} // namespace planning::ui

#include "ui/window/palettesource.h"

#include "ui/timeline/timetext.h"
#include "ui/tr.h"
#include "ui/window/actions.h"

#include <QAction>
#include <QPointer>

#include <algorithm>

namespace planning::ui
{

// As it reads now: "Undo: Move Show".
static QString currentText(const QAction &action)
{
    QString text = action.text();
    return text.remove(QLatin1Char('&')).remove(QChar(0x2026));
}

std::vector<PaletteEntry> actionEntries(const Actions &actions)
{
    std::vector<PaletteEntry> entries;
    for (int i = 0; i < static_cast<int>(Command::Count); ++i) {
        const auto command = static_cast<Command>(i);
        QAction *action = actions[command];
        if (!action->isEnabled() || command == Command::FindAnything)
            continue;
        entries.push_back({currentText(*action),
                           action->shortcut().toString(QKeySequence::NativeText),
                           [target = QPointer(action)] {
                               if (target)
                                   target->trigger();
                           }});
    }
    return entries;
}

std::vector<PaletteEntry> personEntries(const Plan &plan,
                                        const std::function<void(Id<Person>)> &show)
{
    std::vector<PaletteEntry> entries;
    for (const Person &person : plan.all<Person>()) {
        if (person.active)
            entries.push_back(
                {person.fullName(), Tr::tr("Person"), [show, id = person.id] { show(id); }});
    }
    std::ranges::sort(entries, [](const PaletteEntry &one, const PaletteEntry &other) {
        return QString::localeAwareCompare(one.title, other.title) < 0;
    });
    return entries;
}

std::vector<PaletteEntry> eventEntries(const Plan &plan, const std::function<void(LocalDay)> &show)
{
    std::vector<const Event *> events;
    for (const Event &event : plan.all<Event>())
        events.push_back(&event);
    std::ranges::sort(events, {}, &Event::startDate);
    std::vector<PaletteEntry> entries;
    for (const Event *event : events) {
        const QString first = dateText(event->startDate, QLocale());
        entries.push_back({event->name, Tr::tr("Event, %1").arg(first),
                           [show, day = event->startDate] { show(day); }});
    }
    return entries;
}

} // namespace planning::ui

#include "ui/print/daysheet.h"

#include "ui/print/printwords.h"
#include "ui/tr.h"

namespace planning::ui
{

namespace
{

const QString kSeparator = QStringLiteral(" · ");
constexpr QChar kNoBreakSpace(0x00A0);

void append(Paragraph &paragraph, const Paragraph &more)
{
    paragraph.insert(paragraph.end(), more.begin(), more.end());
}

Entry plain(const QString &text, PrintRole role = PrintRole::Body, Decoration decoration = {})
{
    return {{{text, role, decoration}}};
}

Mark markOf(AssignmentStatus status)
{
    switch (status) {
    case AssignmentStatus::Confirmed:
        return Mark::Full;
    case AssignmentStatus::Invited:
        return Mark::Half;
    default:
        return Mark::Empty;
    }
}

Decoration decorationOf(const PrintedShift &shift)
{
    return shift.status == ShiftStatus::Cancelled ? Decoration::Struck : Decoration::None;
}

QString kindText(ShiftKind kind)
{
    switch (kind) {
    case ShiftKind::Work:
        return {};
    case ShiftKind::Travel:
        return Tr::tr("Travel");
    case ShiftKind::Standby:
        return Tr::tr("Standby");
    case ShiftKind::Rest:
        return Tr::tr("Rest");
    }
    return {};
}

QString statusText(ShiftStatus status)
{
    switch (status) {
    case ShiftStatus::Draft:
        return Tr::tr("Draft");
    case ShiftStatus::Cancelled:
        return Tr::tr("Cancelled");
    case ShiftStatus::Published:
        return {};
    }
    return {};
}

// What is known, in this order: "Sound technician · Sound · Draft".
QString listed(QStringList parts)
{
    parts.removeAll(QString());
    parts.removeDuplicates();
    return parts.join(kSeparator);
}

Cell callCell(const PrintedShift &shift)
{
    if (!shift.call)
        return {};
    return {{{timeText(*shift.call, {PrintRole::Strong, decorationOf(shift)})}}};
}

// The time to be there is the bold one: the call, else the start.
Cell timesCell(const PrintedShift &shift)
{
    const TextStyle plain{PrintRole::Body, decorationOf(shift)};
    const TextStyle strong{PrintRole::Strong, decorationOf(shift)};
    return {{{spanText(shift.planned, shift.call ? plain : strong, plain)}}};
}

// The title; a shift without one is called by its role.
QString headline(const PrintedShift &shift)
{
    return shift.title.isEmpty() ? shift.role : shift.title;
}

Entry detailsEntry(const PrintedShift &shift)
{
    const TextStyle small{PrintRole::Small};
    QStringList known{shift.role, shift.team, kindText(shift.kind), statusText(shift.status)};
    known.removeAll(headline(shift));
    Entry entry;
    if (const QString text = listed(known); !text.isEmpty())
        entry.text.push_back({text, small.role});
    for (const PrintedSpan &pause : shift.breaks) {
        const QString separator = entry.text.empty() ? QString() : QStringLiteral("\n");
        entry.text.push_back({separator + Tr::tr("Break") + kNoBreakSpace, small.role});
        append(entry.text, spanText(pause, small, small));
    }
    return entry;
}

Cell workCell(const PrintedShift &shift)
{
    return {{plain(headline(shift), PrintRole::Strong, decorationOf(shift)), detailsEntry(shift)}};
}

Cell workCellWithNotes(const PrintedShift &shift)
{
    Cell cell = workCell(shift);
    if (!shift.notes.isEmpty() && shift.status != ShiftStatus::Cancelled)
        cell.entries.push_back(plain(shift.notes, PrintRole::Small));
    return cell;
}

Entry crewEntry(const PrintedCrew &crew)
{
    Entry entry{{{crew.name}}, markOf(crew.status)};
    if (crew.part) {
        const TextStyle small{PrintRole::Small};
        entry.text.push_back({QStringLiteral(" "), small.role});
        append(entry.text, spanText(*crew.part, small, small));
    }
    return entry;
}

Entry openPlaces(int missing)
{
    return {{{Tr::tr("To fill: %1").arg(missing), PrintRole::Strong}}, Mark::None, Frame::Box};
}

Cell crewCell(const SitePost &post)
{
    Cell cell{{}, Arrangement::Grid};
    if (post.isCancelled())
        return cell;
    for (const PrintedCrew &crew : post.crew)
        cell.entries.push_back(crewEntry(crew));
    if (post.missing() > 0)
        cell.entries.push_back(openPlaces(post.missing()));
    return cell;
}

// "3/5"
Cell headcountCell(const SitePost &post)
{
    if (post.isCancelled())
        return {};
    return {{plain(QStringLiteral("%1/%2").arg(post.crew.size()).arg(post.headcount))}};
}

Section siteSection(const SiteDay &site)
{
    Section section{site.name, {}, {}};
    const QString details = listed({site.address, site.contact, site.timezone});
    if (!details.isEmpty())
        section.details.push_back({{details, PrintRole::Small}});
    if (site.posts.empty())
        section.details.push_back({{Tr::tr("Nothing is planned here on this day.")}});
    for (const SitePost &post : site.posts)
        section.rows.push_back({callCell(post.shift), timesCell(post.shift),
                                workCellWithNotes(post.shift), headcountCell(post),
                                crewCell(post)});
    return section;
}

Section personSection(const PersonDay &person)
{
    const QString name = (person.lastName + u' ' + person.firstName).trimmed();
    Section section{name, {}, {}};
    if (person.posts.empty()) {
        section.details.push_back({{Tr::tr("No shift on this day."), PrintRole::Small}});
        return section;
    }
    section.details.push_back(
        {{Tr::tr("Work %1").arg(durationText(person.work)), PrintRole::Small}});
    if (person.rest) {
        Paragraph rest{
            {Tr::tr("Rest %1 until").arg(durationText(*person.rest)) + u' ', PrintRole::Small}};
        append(rest, timeText(*person.nextDuty, {PrintRole::Small}));
        section.details.push_back(rest);
    }
    for (const PersonPost &post : person.posts) {
        Cell place{{{{{post.site}}, markOf(post.status)}}};
        if (!post.timezone.isEmpty())
            place.entries.push_back(plain(post.timezone, PrintRole::Small));
        section.rows.push_back(
            {{}, callCell(post.shift), timesCell(post.shift), place, workCell(post.shift)});
    }
    return section;
}

int missingOn(const DayPlan &day)
{
    int missing = 0;
    for (const SiteDay &site : day.sites) {
        for (const SitePost &post : site.posts)
            missing += post.isCancelled() ? 0 : post.missing();
    }
    return missing;
}

std::ptrdiff_t shiftsOn(const DayPlan &day)
{
    std::ptrdiff_t shifts = 0;
    for (const SiteDay &site : day.sites)
        shifts += std::ranges::count_if(site.posts, std::not_fn(&SitePost::isCancelled));
    return shifts;
}

void addSites(Sheet &sheet, const DayPlan &day)
{
    sheet.subtitle = Tr::tr("Day plan by site");
    sheet.summary = listed({Tr::tr("Shifts: %1").arg(shiftsOn(day)),
                            Tr::tr("People: %1").arg(day.people.size()),
                            Tr::tr("To fill: %1").arg(missingOn(day))});
    sheet.headings = HeadingPlacement::Band;
    sheet.columns = {{Tr::tr("Call")},
                     {Tr::tr("Times")},
                     {Tr::tr("Shift"), 4},
                     {Tr::tr("Crew")},
                     {Tr::tr("Names"), 7}};
    for (const SiteDay &site : day.sites)
        sheet.sections.push_back(siteSection(site));
}

void addPeople(Sheet &sheet, const DayPlan &day)
{
    sheet.subtitle = Tr::tr("Day plan by person");
    sheet.summary = Tr::tr("People: %1").arg(day.people.size());
    sheet.headings = HeadingPlacement::FirstColumn;
    sheet.columns = {{Tr::tr("Name"), 4},
                     {Tr::tr("Call")},
                     {Tr::tr("Times")},
                     {Tr::tr("Site"), 3},
                     {Tr::tr("Shift"), 5}};
    for (const PersonDay &person : day.people)
        sheet.sections.push_back(personSection(person));
}

std::vector<Entry> legend()
{
    const auto entry = [](const QString &text, Mark mark) {
        return Entry{{{text, PrintRole::Small}}, mark};
    };
    return {entry(Tr::tr("Confirmed"), Mark::Full),
            entry(Tr::tr("Invited, no answer yet"), Mark::Half),
            entry(Tr::tr("Proposed, not asked yet"), Mark::Empty),
            entry(Tr::tr("+1: after midnight"), Mark::None)};
}

QString edition(const DayPlan &day, const DaySheetOptions &options)
{
    const Zone zone = Zone::named(day.timezone).value_or(Zone());
    const QString printed = momentText(options.printedAt, zone, options.language);
    if (!day.lastChange)
        return Tr::tr("Printed %1").arg(printed);
    const QString changed = momentText(*day.lastChange, zone, options.language);
    return Tr::tr("Version of %1, printed %2").arg(changed, printed);
}

} // namespace

Sheet daySheet(const DayPlan &day, const DaySheetOptions &options)
{
    Sheet sheet;
    sheet.title = longDate(day.day, options.language);
    sheet.owner = day.organization;
    sheet.emptyText = Tr::tr("Nothing is planned on this day.");
    sheet.legend = legend();
    sheet.edition = edition(day, options);
    if (options.view == DayView::BySite)
        addSites(sheet, day);
    else
        addPeople(sheet, day);
    return sheet;
}

} // namespace planning::ui

#pragma once

#include "tests/support/sampleboard.h"

namespace planning::test
{

// The sample board with what it is done for and with:
//
//   Tour: Night one (Focus, Show) · no project: Open day, nothing on it
//   no event: the mission Transport (Repair) · Patch stands alone
//   Audio: Console, 1, booked for Show · Lamps: Lamp, 6, four of them for the whole Open day
//   Light: Electrician (Focus, Show, Repair), Follow spot · Sound: Engineer (Patch)
class SampleSeason final
{
public:
    SampleSeason()
    {
        transport = add<Mission>([this](Mission &mission) {
            mission.name = QStringLiteral("Transport");
            mission.site = board.tent;
        });
        edit(board.focus, [this](Shift &shift) { shift.event = nightOne; });
        edit(board.show, [this](Shift &shift) { shift.event = nightOne; });
        edit(board.repair, [this](Shift &shift) { shift.mission = transport; });
        for (const Id<Shift> id : {board.focus, board.show, board.repair})
            edit(id, [this](Shift &shift) { shift.role = electrician; });
        edit(board.patch, [this](Shift &shift) { shift.role = engineer; });
        consoleForShow = add<Booking>([this](Booking &booking) {
            booking.equipment = console;
            booking.shift = board.show;
            booking.interval = plan().find(board.show)->planned;
        });
        lampsForOpenDay = add<Booking>([this](Booking &booking) {
            booking.equipment = lamp;
            booking.event = openDay;
            booking.quantity = 4;
            booking.interval = {board.at("2026-08-22 00:00"), board.at("2026-08-23 00:00")};
        });
    }

    Plan &plan() { return board.plan(); }
    ui::TimelineBoard boardBy(ui::BoardGrouping grouping) { return board.board(grouping); }

    template <typename T, typename Make>
    Id<T> add(Make make)
    {
        T entity;
        entity.id = board.sample().ids().next<T>();
        make(entity);
        plan().load(entity);
        return entity.id;
    }
    template <typename T, typename Edit>
    void edit(Id<T> id, Edit edit)
    {
        T after = *plan().find(id);
        edit(after);
        Change change;
        change.update(*plan().find(id), after);
        const auto applied = plan().apply(change);
        Q_ASSERT(applied);
    }

    SampleBoard board;
    const Id<Project> tour =
        add<Project>([](Project &project) { project.name = QStringLiteral("Tour"); });
    const Id<Event> nightOne = add<Event>([this](Event &event) {
        event.name = QStringLiteral("Night one");
        event.project = tour;
        event.site = board.stage;
    });
    const Id<Event> openDay = add<Event>([this](Event &event) {
        event.name = QStringLiteral("Open day");
        event.site = board.tent;
    });
    const Id<Role> electrician = role("Electrician", board.light);
    const Id<Role> followSpot = role("Follow spot", board.light);
    const Id<Role> engineer = role("Engineer", board.sound);
    const Id<Equipment> console = add<Equipment>([](Equipment &equipment) {
        equipment.name = QStringLiteral("Console");
        equipment.category = QStringLiteral("Audio");
    });
    const Id<Equipment> lamp = add<Equipment>([](Equipment &equipment) {
        equipment.name = QStringLiteral("Lamp");
        equipment.category = QStringLiteral("Lamps");
        equipment.quantity = 6;
    });
    Id<Mission> transport;
    Id<Booking> consoleForShow;
    Id<Booking> lampsForOpenDay;

private:
    Id<Role> role(const char *name, Id<Team> team)
    {
        return add<Role>([name, team](Role &role) {
            role.nameEn = QString::fromLatin1(name);
            role.nameFr = role.nameEn;
            role.team = team;
        });
    }
};

} // namespace planning::test

#include "core/workspace/workspace.h"

#include <QCoreApplication>

#include <cstdio>

using namespace planning;

// Commits one change after the other to the file it is given until it is killed, and prints the
// name of the person in each one that was acknowledged.
int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const SystemClock clock;
    IdSource ids(clock);
    const auto workspace = Workspace::open(app.arguments().value(1), {clock, ids, {}, {}});
    if (!workspace)
        return 1;
    for (;;) {
        Person person;
        person.id = ids.next<Person>();
        person.lastName = person.id.toString();
        Team team;
        team.id = ids.next<Team>();
        team.leadPerson = person.id;
        Change change;
        change.insert(team);
        change.insert(person);
        if (!(*workspace)->commit(change))
            return 1;
        std::printf("%s\n", qPrintable(person.lastName));
        std::fflush(stdout);
    }
}

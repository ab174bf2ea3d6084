#include "core/base/idsource.h"
#include "core/store/serverdatabase.h"

#include <QCoreApplication>

#include <cstdio>
#include <thread>

using namespace planning;

static constexpr int kThreads = 4;

static Change addingSomebody(IdSource &ids, const Clock &clock, Id<Organization> organization)
{
    Person person;
    person.id = ids.next<Person>();
    person.record.organization = organization;
    person.lastName = person.id.toString();
    Change change;
    change.id = ids.next<Change>();
    change.name = person.lastName;
    change.at = clock.now();
    change.insert(person);
    return change;
}

// Commits changes one by one; stops at the first failure.
static bool write(ServerDatabase &server, Id<Organization> organization, int count)
{
    const SystemClock clock;
    IdSource ids(clock);
    const auto store = server.organization(organization.uuid);
    for (int i = 0; store && (count == 0 || i < count); ++i) {
        const Change change = addingSomebody(ids, clock, organization);
        const bool done =
            (*store)->begin() && (*store)->commit(change) && (*store)->end().hasValue();
        if (!done)
            return false;
        std::printf("%s\n", qPrintable(change.name));
        std::fflush(stdout);
    }
    return store.hasValue();
}

// organizationwriter ADDRESS ORGANISATION COUNT: four writers that each commit so many changes (0:
// until they are killed) and print the name of the person in each one that was acknowledged.
int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const auto server = ServerDatabase::open(arguments.value(1));
    const auto id = Id<Organization>::fromString(arguments.value(2));
    if (!server || !id)
        return 1;
    bool written[kThreads] = {};
    std::vector<std::thread> threads;
    for (bool &each : written)
        threads.emplace_back([&] { each = write(**server, *id, arguments.value(3).toInt()); });
    for (std::thread &thread : threads)
        thread.join();
    return std::all_of(std::begin(written), std::end(written), [](bool done) { return done; }) ? 0
                                                                                               : 1;
}

#pragma once

#include "core/base/idsource.h"
#include "core/store/serverdatabase.h"
#include "tests/support/privatepostgres.h"

#include <QTest>

namespace planning::test
{

// A server with one organisation, in SQLite or in PostgreSQL, for suites that are run with both:
// their initTestCase_data() calls addEngines(), their init() calls renew().
class ServerEngines final
{
public:
    static void addEngines();
    // The engine that the suite is run with now.
    static bool isPostgres();

    // A database of its own that holds plan(). Skips the test when PostgreSQL is not installed.
    void renew();
    void stop();

    ServerDatabase &database() const { return *m_server; }
    const QString &address() const { return m_address; }
    const QString &ownerAddress() const { return m_ownerAddress; }
    const Plan &plan() const { return m_plan; }
    Id<Organization> organization() const { return m_plan.organization()->id; }
    std::unique_ptr<OrganizationStore> open() const;
    IdSource &ids() { return m_ids; }
    Instant now() const { return m_clock.now(); }

    Person aPerson(const QString &name);
    Change adding(const Person &person);
    // Does what no server would: past every check.
    void tamper(const QString &sql) const;
    const PrivatePostgres &postgres() const { return *m_postgres; }
    QString databaseName() const { return QStringLiteral("test%1").arg(m_databases); }

private:
    std::unique_ptr<PrivatePostgres> m_postgres;
    int m_databases = 0;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_address;
    QString m_ownerAddress;
    std::unique_ptr<ServerDatabase> m_server;
    Plan m_plan;
    FixedClock m_clock{Instant{seconds{1772442000}}}; // 2026-03-02 09:00 UTC
    IdSource m_ids{m_clock, 1};
};

template <typename T>
QString failureOf(const Result<T> &result)
{
    return result ? QString() : describe(result.error());
}

#define VERIFY_OK(result) QCOMPARE(planning::test::failureOf(result), QString())

} // namespace planning::test

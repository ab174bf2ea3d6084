#include "tests/support/serverengines.h"

#include "core/demo/demo.h"
#include "core/store/servermigrations.h"

namespace planning::test
{

static const LocalDay kFirstDay{std::chrono::year{2026} / 3 / 2};

void ServerEngines::addEngines()
{
    QTest::addColumn<bool>("isPostgres");
    QTest::newRow("sqlite") << false;
    QTest::newRow("postgresql") << true;
}

bool ServerEngines::isPostgres()
{
    QFETCH_GLOBAL(bool, isPostgres);
    return isPostgres;
}

void ServerEngines::renew()
{
    m_server.reset();
    if (isPostgres()) {
        if (!PrivatePostgres::isInstalled())
            QSKIP("PostgreSQL is not installed");
        if (!m_postgres)
            m_postgres = PrivatePostgres::start();
        QVERIFY(m_postgres);
        ++m_databases;
        QVERIFY(m_postgres->makeDatabase(databaseName()));
        m_ownerAddress = m_postgres->ownerAddress(databaseName());
        m_address = m_postgres->applicationAddress(databaseName());
    } else {
        m_folder = std::make_unique<QTemporaryDir>();
        m_ownerAddress = m_address =
            QStringLiteral("sqlite://") + m_folder->filePath(QStringLiteral("server"));
    }
    VERIFY_OK(migrateUp(m_ownerAddress, m_address));
    auto server = ServerDatabase::open(m_address);
    VERIFY_OK(server);
    m_server = *std::move(server);
    m_plan = demoPlan(DemoSize::Small, 1, kFirstDay);
    VERIFY_OK(m_server->create(m_plan));
}

void ServerEngines::stop()
{
    m_server.reset();
    m_postgres.reset();
}

std::unique_ptr<OrganizationStore> ServerEngines::open() const
{
    auto store = m_server->organization(organization().uuid);
    if (!store)
        qFatal("%s", qPrintable(failureOf(store)));
    return *std::move(store);
}

Person ServerEngines::aPerson(const QString &name)
{
    Person person;
    person.id = m_ids.next<Person>();
    person.record.organization = organization();
    person.lastName = name;
    return person;
}

Change ServerEngines::adding(const Person &person)
{
    Change change;
    change.id = m_ids.next<Change>();
    change.name = QStringLiteral("Add “%1”").arg(person.lastName);
    change.account = m_ids.next<Account>();
    change.at = m_clock.now();
    change.insert(person);
    return change;
}

void ServerEngines::tamper(const QString &sql) const
{
    if (isPostgres()) {
        QCOMPARE(
            m_postgres->ask(databaseName(), QStringLiteral("SET search_path TO planning; ") + sql),
            QString());
        return;
    }
    const QString file = QStringLiteral("server/organizations/%1.planningdb");
    auto database = Database::open(m_folder->filePath(file.arg(organization().toString())),
                                   OpenMode::ReadWrite);
    VERIFY_OK(database);
    VERIFY_OK(database->execute(sql));
}

} // namespace planning::test

#include "core/exchange/json.h"
#include "core/model/references.h"
#include "core/store/servermigrations.h"
#include "core/store/serversteps.h"
#include "tests/support/serverengines.h"
#include "tests/support/sourcetree.h"

#include <QRegularExpression>
#include <QTest>

using namespace planning;
using namespace Qt::StringLiterals;

// The schema of a server: led up and down, the same as the field tables, and nothing in it that
// distributed databases which speak PostgreSQL's language do not know.
class TestServerSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { test::ServerEngines::addEngines(); }
    void init() { m_test.renew(); }
    void cleanupTestCase() { m_test.stop(); }
    void theSchemaIsLedUpAndDown();
    void aNewerSchemaIsRefused();
    void anAddressThatIsNotUnderstoodIsRefused();
    void tablesAreTheFieldTables();
    void referencesStayInTheirOrganization();
    void everyTableOfAnOrganizationIsSecured();
    void nothingIsUsedThatDistributedDatabasesLack();

private:
    QStringList lines(const QString &sql) const;

    test::ServerEngines m_test;
};

QStringList TestServerSchema::lines(const QString &sql) const
{
    return m_test.postgres().ask(m_test.databaseName(), sql).split(u'\n', Qt::SkipEmptyParts);
}

void TestServerSchema::theSchemaIsLedUpAndDown()
{
    const auto state = migrationStatus(m_test.ownerAddress());
    VERIFY_OK(state);
    QCOMPARE(state->current, state->newest);
    VERIFY_OK(migrateUp(m_test.ownerAddress(), m_test.address())); // nothing to do
    QVERIFY(*m_test.open()->load() == m_test.plan());

    QCOMPARE(migrateDown(m_test.ownerAddress(), state->newest + 1, m_test.address()).error().code,
             ErrorCode::InvalidInput);
    VERIFY_OK(migrateDown(m_test.ownerAddress(), 0, m_test.address()));
    QCOMPARE(migrationStatus(m_test.ownerAddress())->current, 0);
    QCOMPARE(ServerDatabase::open(m_test.address()).error().code, ErrorCode::NotFound);
    VERIFY_OK(migrateUp(m_test.ownerAddress(), m_test.address()));
    VERIFY_OK(ServerDatabase::open(m_test.address()));
}

void TestServerSchema::aNewerSchemaIsRefused()
{
    m_test.tamper(u"INSERT INTO schema_step (number) VALUES (9999)"_s);
    QCOMPARE(m_test.database().organization(m_test.organization().uuid).error().code,
             ErrorCode::NewerVersion);
    QCOMPARE(migrateUp(m_test.ownerAddress(), m_test.address()).error().code,
             ErrorCode::NewerVersion);
}

void TestServerSchema::anAddressThatIsNotUnderstoodIsRefused()
{
    for (const QString &address : {u""_s, u"/var/lib/planning"_s, u"mysql://a@b/c"_s,
                                   u"sqlite://"_s, u"postgresql://a@b"_s}) {
        QCOMPARE(ServerDatabase::open(address).error().code, ErrorCode::InvalidInput);
        QCOMPARE(migrateUp(address).error().code, ErrorCode::InvalidInput);
        QCOMPARE(migrationStatus(address).error().code, ErrorCode::InvalidInput);
    }
}

void TestServerSchema::tablesAreTheFieldTables()
{
    if (!m_test.isPostgres())
        return; // tst_store
    Entities::forEach([&]<typename T>() {
        QStringList fields{u"unknown"_s};
        forEachField<T>([&](const auto &field) { fields.append(json::text(field.name)); });
        fields.sort();
        QStringList columns = lines(u"SELECT column_name FROM information_schema.columns"
                                    " WHERE table_schema = 'planning' AND table_name = '%1'"_s.arg(
                                        json::text(Fields<T>::collection)));
        columns.sort();
        QCOMPARE(columns, fields);
    });
    QCOMPARE(lines(u"SELECT DISTINCT data_type FROM information_schema.columns"
                   " WHERE table_schema = 'planning' ORDER BY 1"_s),
             (QStringList{u"bigint"_s, u"bytea"_s, u"text"_s}));
}

// The collection that a member refers to by one id; empty when it is none.
template <typename V>
struct Target {
    static QString collection() { return {}; }
};
template <typename X>
requires kIsEntity<X>
struct Target<Id<X>> {
    static QString collection() { return json::text(Fields<X>::collection); }
};
template <typename V>
struct Target<std::optional<V>> : Target<V> {
};

void TestServerSchema::referencesStayInTheirOrganization()
{
    if (!m_test.isPostgres())
        return;
    QStringList expected;
    Entities::forEach([&]<typename T>() {
        const T entity{};
        forEachField<T>([&](const auto &field) {
            using V = std::remove_cvref_t<decltype(field.of(entity))>;
            const QString target = Target<V>::collection();
            if (field.name == "id" || field.name == "org_id" || target.isEmpty())
                return;
            expected.append(u"%1: FOREIGN KEY (org_id, %2) REFERENCES %3(org_id, id)"
                            " DEFERRABLE INITIALLY DEFERRED"_s.arg(
                                json::text(Fields<T>::collection), json::text(field.name), target));
        });
    });
    expected.sort();
    QStringList references =
        lines(u"SET search_path TO planning; SELECT conrelid::regclass || ': ' ||"
              " pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'f'"
              " AND connamespace = 'planning'::regnamespace"_s);
    references.sort();
    QCOMPARE(references, expected);
}

void TestServerSchema::everyTableOfAnOrganizationIsSecured()
{
    if (!m_test.isPostgres())
        return;
    const QString unsecured =
        u"SELECT relname FROM pg_class WHERE relnamespace = 'planning'::regnamespace"
        " AND relkind = 'r' AND NOT (relrowsecurity AND relforcerowsecurity AND EXISTS"
        " (SELECT 1 FROM pg_policy WHERE polrelid = pg_class.oid)) ORDER BY relname"_s;
    QCOMPARE(lines(unsecured), (QStringList{u"schema_step"_s, u"tenants"_s}));
    QCOMPARE(lines(u"SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname IN"
                   " ('planning', 'control')"_s),
             QStringList{u"planning_owner"_s});
}

void TestServerSchema::nothingIsUsedThatDistributedDatabasesLack()
{
    static const QRegularExpression forbidden(
        u"\\b(LISTEN|NOTIFY|pg_advisory\\w*|EXCLUDE USING|CREATE SEQUENCE|(BIG)?SERIAL|nextval|"
        "GENERATED (ALWAYS|BY DEFAULT) AS IDENTITY|CREATE EXTENSION|CREATE TRIGGER|ctid|xmin|"
        "UNLOGGED|LOCK TABLE|TSRANGE|TSTZRANGE|INT8RANGE|HSTORE|CITEXT|LTREE|MONEY|XML)\\b"_s);
    auto sources =
        test::readSources(QStringLiteral(PLANNING_SOURCE_DIR),
                          {u"resources/migrations/postgresql"_s, u"resources/migrations/server"_s,
                           u"resources/migrations/control"_s},
                          {u"*.sql"_s});
    QVERIFY(!sources.empty());
    for (const auto &code : test::readSources(QStringLiteral(PLANNING_SOURCE_DIR),
                                              {u"core/store"_s}, {u"*.h"_s, u"*.cpp"_s}))
        sources.push_back(code);
    for (const auto &source : sources) {
        for (const QString &line : source.lines) {
            const bool isSql = source.path.endsWith(u".sql"_s) || line.contains(u'"');
            if (!isSql || line.startsWith(u"--"_s))
                continue;
            QVERIFY2(!forbidden.match(line).hasMatch(), qPrintable(source.path + u": "_s + line));
        }
    }
}

QTEST_GUILESS_MAIN(TestServerSchema)
#include "tst_serverschema.moc"

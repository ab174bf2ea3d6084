#include "app/server/api/router.h"
#include "core/store/accountstore.h"
#include "tests/support/testserver.h"

#include <QRegularExpression>

using namespace planning;
using namespace planning::server;
using namespace planning::test;
using namespace Qt::StringLiterals;

static const QString kMark = u"canary-7f3a"_s;

namespace
{

// Puts the mark into every text, at any depth.
void mark(QString &value)
{
    value += kMark;
}
void mark(QJsonObject &value)
{
    value[kMark] = kMark;
}
template <typename V>
void mark(V &value)
{
    if constexpr (Described<V>)
        forEachField<V>([&](const auto &field) { mark(field.of(value)); });
}
template <typename V>
void mark(std::optional<V> &value)
{
    if (value)
        mark(*value);
}
template <typename V>
void mark(QList<V> &values)
{
    for (V &value : values)
        mark(value);
    if constexpr (std::is_same_v<V, QString>)
        values.append(kMark);
}

} // namespace

// What one organisation has is nothing to another: every text of the second one carries a mark, and
// no answer to the first one ever does.
class TenancyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theMarkIsInThePlanOfItsOwner();
    void noAnswerCarriesTheMark_data();
    void noAnswerCarriesTheMark();

private:
    void addMarked();

    std::unique_ptr<TestServer> m_server;
    Id<Organization> m_marked;
    QStringList m_ids; // one of each kind of entity of the marked organisation
};

// The plan keeps its rules and zone, so that its owner can work with it.
void TenancyTest::addMarked()
{
    const SystemClock clock;
    IdSource ids(clock, 99);
    const Plan demo = demoPlan(DemoSize::Small, 99, LocalDay{std::chrono::days{20000}});
    Plan plan;
    Entities::forEach([&]<typename T>() {
        for (T entity : demo.all<T>()) {
            mark(entity);
            if constexpr (std::is_same_v<T, Organization>) {
                entity.defaultTimezone = demo.organization()->defaultTimezone;
                entity.defaultRuleSet = demo.organization()->defaultRuleSet;
            }
            plan.load(entity);
        }
        if (!demo.all<T>().empty())
            m_ids << demo.all<T>().front().id.toString();
    });
    Account account;
    account.id = ids.next<Account>();
    account.record.organization = m_marked = plan.organization()->id;
    account.email = kMark + u"@marked.example"_s;
    account.displayName = kMark;
    Membership membership;
    membership.id = ids.next<Membership>();
    membership.record.organization = m_marked;
    membership.account = account.id;
    membership.role = MembershipRole::Owner;
    plan.load(account);
    plan.load(membership);
    m_ids << account.id.toString() << membership.id.toString();
    const auto database = ServerDatabase::open(m_server->settings().databaseUrl);
    QVERIFY((*database)->create(plan));
    auto global = (*database)->accounts();
    AccountStore store(*global);
    QVERIFY(store.addOrganization({m_marked, plan.organization()->name, clock.now()}));
    const auto hash = PasswordHasher().hash(TestServer::kPassword);
    QVERIFY(store.addLogin({account.id, account.email, *hash, LoginState::Active}));
    QVERIFY(store.join(account.id, m_marked));
}

void TenancyTest::initTestCase()
{
    m_server = std::make_unique<TestServer>();
    addMarked();
    m_server->restart();
}

// Its owner works with it: it is in memory beside the others from here on.
void TenancyTest::theMarkIsInThePlanOfItsOwner()
{
    const auto answer =
        m_server->get(u"/api/v1/planning/shifts?limit=1"_s, kMark + u"@marked.example"_s);

    QCOMPARE(answer.status(), 200);
    QVERIFY(answer.response.body.contains(kMark.toUtf8()));
}

void TenancyTest::noAnswerCarriesTheMark_data()
{
    QTest::addColumn<QString>("pattern");
    for (const Route &route : m_server->server().routes().routes()) {
        if (route.method == Method::Get)
            QTest::newRow(qPrintable(route.operation)) << route.pattern;
    }
}

void TenancyTest::noAnswerCarriesTheMark()
{
    QFETCH(QString, pattern);
    static const QRegularExpression parameter(u"\\{\\w+\\}"_s);
    const bool isMember = pattern.contains(parameter);
    for (const QString &id : isMember ? m_ids : QStringList{QString()}) {
        const QString path = u"/api/v1"_s + QString(pattern).replace(parameter, id);
        for (const char *who : {"owner", "tech"}) {
            for (const HeaderField &header :
                 {HeaderField{"X-Request-ID", "1"},
                  HeaderField{"X-Organization-ID", m_marked.toString().toLatin1()},
                  HeaderField{"X-Event-ID", id.toLatin1()}}) {
                const auto answer =
                    m_server->send(Method::Get, path, {}, QLatin1String(who), {header});
                QVERIFY2(!answer.response.body.contains(kMark.toUtf8()), qPrintable(path));
                QVERIFY2(answer.status() < 500, qPrintable(path));
                for (const HeaderField &field : answer.response.headers.fields())
                    QVERIFY2(!field.value.contains(kMark.toUtf8()), qPrintable(path));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TenancyTest)
#include "tst_tenancy.moc"

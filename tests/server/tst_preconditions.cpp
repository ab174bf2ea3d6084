#include "tests/server/support/crewserver.h"

using namespace planning;
using namespace planning::server;
using namespace planning::test;
using namespace Qt::StringLiterals;

namespace
{

// Something that is read, changed by somebody else, and then written by who has read it.
struct Contested {
    QString read;
    QString path; // where it is written
    Method method = Method::Put;
    QJsonObject other; // what somebody else makes of it, by otherMethod
    Method otherMethod = Method::Put;
    QString otherPath;
    QJsonObject body;
};

} // namespace

// Nobody overwrites what they have not seen.
class PreconditionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_crew = std::make_unique<CrewServer>(); }
    void whatIsOutOfDateIsRefused_data();
    void whatIsOutOfDateIsRefused();
    void ratesThatAreNotThereYetMatchNothing();
    void onlyTheScenarioThatWasReadIsPromoted();

private:
    Contested contestedRules();
    Contested contestedProfile();
    Contested contestedRates();
    Contested contestedIntervention();
    Contested contestedInvitation();
    CrewServer::Answer send(Method method, const QString &path, const QJsonObject &body,
                            const QByteArray &tag = {});
    QString aPerson();

    std::unique_ptr<CrewServer> m_crew;
};

CrewServer::Answer PreconditionsTest::send(Method method, const QString &path,
                                           const QJsonObject &body, const QByteArray &tag)
{
    QList<HeaderField> headers;
    if (!tag.isEmpty())
        headers.append({"If-Match", tag});
    const QByteArray text = body.isEmpty() ? QByteArray() : toJson(QJsonValue(body));
    return m_crew->server().send(method, CrewServer::kApi + path, text, u"admin"_s, headers);
}

QString PreconditionsTest::aPerson()
{
    return CrewServer::idOf(m_crew->post(u"/users"_s, {{u"last_name"_s, u"Contested"_s}}));
}

Contested PreconditionsTest::contestedRules()
{
    const QString path = u"/planning/rules"_s;
    QJsonObject rules{{u"code"_s, u"HOUSE"_s},
                      {u"name"_s, u"House agreement"_s},
                      {u"base"_s, u"FR-DC"_s},
                      {u"valid_from"_s, u"2020-01-01"_s}};
    send(Method::Put, path, rules);
    QJsonObject other = rules;
    other[u"name"_s] = u"The agreement of the house"_s;
    return {path + u"?rule_set=HOUSE"_s, path, Method::Put, other, Method::Put, path, rules};
}

Contested PreconditionsTest::contestedProfile()
{
    const QString path = u"/users/%1/profile"_s.arg(aPerson());
    return {path,
            path,
            Method::Put,
            {{u"tags"_s, QJsonArray{u"tour"_s}}},
            Method::Put,
            path,
            {{u"tags"_s, QJsonArray{u"local"_s}}}};
}

Contested PreconditionsTest::contestedRates()
{
    const QString path = u"/rates/user/"_s + aPerson();
    send(Method::Put, path, {{u"hourly_rate"_s, 20}});
    return {path,
            path,
            Method::Put,
            {{u"hourly_rate"_s, 25}},
            Method::Put,
            path,
            {{u"hourly_rate"_s, 21}}};
}

Contested PreconditionsTest::contestedIntervention()
{
    const QString path = u"/interventions/"_s
                         + CrewServer::idOf(m_crew->post(
                             u"/interventions"_s, {{u"name"_s, u"Hoist inspection"_s},
                                                   {u"site_id"_s, m_crew->site()},
                                                   {u"role_id"_s, m_crew->role()},
                                                   {u"start_time"_s, u"2027-03-02T08:00:00Z"_s},
                                                   {u"end_time"_s, u"2027-03-02T10:00:00Z"_s}}));
    return {path, path, Method::Delete, {{u"notes"_s, u"Bring the keys"_s}}, Method::Put, path, {}};
}

Contested PreconditionsTest::contestedInvitation()
{
    const QString assignment =
        m_crew->assigned(m_crew->created(m_crew->aMission(u"2027-02-03"_s)), m_crew->person(0));
    const auto invited = m_crew->post(u"/invitations"_s, {{u"assignment_id"_s, assignment}});
    const QString path = u"/invitations/"_s + CrewServer::idOf(invited);
    return {path, path,         Method::Delete,
            {},   Method::Post, path + u"/accept?token="_s + invited.body[u"token"].toString(),
            {}};
}

void PreconditionsTest::whatIsOutOfDateIsRefused_data()
{
    QTest::addColumn<Contested (PreconditionsTest::*)()>("make");

    QTest::newRow("rules") << &PreconditionsTest::contestedRules;
    QTest::newRow("profile") << &PreconditionsTest::contestedProfile;
    QTest::newRow("rates") << &PreconditionsTest::contestedRates;
    QTest::newRow("intervention") << &PreconditionsTest::contestedIntervention;
    QTest::newRow("invitation") << &PreconditionsTest::contestedInvitation;
}

void PreconditionsTest::whatIsOutOfDateIsRefused()
{
    using Make = Contested (PreconditionsTest::*)();
    QFETCH(Make, make);
    const Contested what = (this->*make)();
    const auto tagNow = [&] {
        return send(Method::Get, what.read, {}).response.headers.value("ETag");
    };
    const QByteArray tag = tagNow();
    QVERIFY(!tag.isEmpty());
    const auto others = send(what.otherMethod, what.otherPath, what.other);
    QVERIFY2(others.status() < 300, others.response.body.constData());

    const auto stale = send(what.method, what.path, what.body, tag);
    QCOMPARE(stale.status(), 412);
    QCOMPARE(stale.code(), u"STALE"_s);

    const auto fresh = send(what.method, what.path, what.body, tagNow());
    QVERIFY2(fresh.status() < 300, fresh.response.body.constData());
}

void PreconditionsTest::ratesThatAreNotThereYetMatchNothing()
{
    const QString path = u"/rates/user/"_s + aPerson();

    QCOMPARE(send(Method::Put, path, {{u"hourly_rate"_s, 20}}, "*").status(), 412);
    QCOMPARE(send(Method::Put, path, {{u"hourly_rate"_s, 20}}).status(), 200);
}

void PreconditionsTest::onlyTheScenarioThatWasReadIsPromoted()
{
    const QString all = u"/planning/scenarios"_s;
    const QString path = all + u'/'
                         + CrewServer::idOf(m_crew->post(
                             all, {{u"name"_s, u"What if"_s}, {u"changes"_s, QJsonObject()}}));
    const QByteArray tag = send(Method::Get, path, {}).response.headers.value("ETag");

    const auto stale = send(Method::Post, path + u":promote"_s, {}, "\"7\"");
    QCOMPARE(stale.status(), 412);
    QCOMPARE(stale.code(), u"STALE"_s);

    QCOMPARE(send(Method::Post, path + u":promote"_s, {}, tag).status(), 200);
}

QTEST_GUILESS_MAIN(PreconditionsTest)
#include "tst_preconditions.moc"

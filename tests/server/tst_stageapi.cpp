#include "tests/server/support/planwriter.h"

using namespace planning;
using namespace planning::server;
using namespace planning::test;
using namespace Qt::StringLiterals;

// The stage family of the interface: the shifts of an evening, coming and going.
class StageApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void oneCallMakesTheShiftItsCrewAndItsEquipment();
    void theShiftIsReadWithAllThatBelongsToIt();
    void theCrewSeeTheShiftWithoutItsCosts();
    void theSameShiftAgainIsASuccessAnotherOneADuplicate();
    void whoIsTakenCannotBeConfirmed();
    void whoLacksTheSkillCannotBeConfirmed();
    void equipmentThatIsTakenKeepsTheWholeShiftOut();
    void amountsThatDifferAreKeptAndTold();
    void shiftsThatCannotBeTakenAreNamed_data();
    void shiftsThatCannotBeTakenAreNamed();
    void comingAndGoingIsWrittenOnce();
    void onlyTheCrewOfTheShiftCheckIn();
    void aTokenIsGoodForItsOwnUseOnly();
    void theListHoldsTheShiftsOfThePlanning();
    void nothingOfAnotherOrganisationIsFound();

private:
    QJsonObject aShift(int day, const QString &start = u"18:00"_s,
                       const QString &end = u"22:00"_s) const;
    TestServer::Answer create(const QJsonObject &shift)
    {
        return m_server->post(kShifts, shift, u"manager"_s);
    }
    QJsonObject created(const QJsonObject &shift);
    QString token(const QString &shift, const QString &use);
    QString equipment();

    static inline const QString kShifts = u"/api/v1/shifts"_s;

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<PlanWriter> m_writer;
    Id<Person> m_person; // of the account "tech"
    QString m_event;
    QString m_role; // whose skills the person has
    int m_day = 0; // each test has a week of its own
};

static const QString kManager = u"manager"_s;
static const QString kTech = u"tech"_s;

static QString at(int day, const QString &time)
{
    const LocalDay date = *dayFromIsoDate(u"2027-06-01") + std::chrono::days{day};
    return toIsoDate(date) + u'T' + time + u":00+02:00"_s;
}

void StageApiTest::initTestCase()
{
    m_server = std::make_unique<TestServer>();
    m_writer = std::make_unique<PlanWriter>(*m_server, kTech);
    m_person = *m_writer->plan().find(m_writer->account)->person;
    m_event = m_writer->plan().all<Event>().front().id.toString();
    Role role;
    role.code = u"drape_hanger"_s;
    role.nameFr = u"tapissier"_s;
    role.nameEn = u"drape hanger"_s;
    m_writer->add(role);
    m_role = role.code;
}

void StageApiTest::init()
{
    m_day += 7;
}

QString StageApiTest::equipment()
{
    return m_server
        ->post(u"/api/v1/equipment"_s, {{u"name"_s, u"Console"_s}, {u"category"_s, u"sound"_s}},
               kManager)
        .body[u"id"]
        .toString();
}

QJsonObject StageApiTest::aShift(int day, const QString &start, const QString &end) const
{
    return {{u"title"_s, u"Concert"_s},
            {u"event_id"_s, m_event},
            {u"start_time"_s, at(day, start)},
            {u"end_time"_s, at(day, end)},
            {u"resources"_s, QJsonArray{QJsonObject{{u"id"_s, m_person.toString()},
                                                    {u"type"_s, u"technician"_s},
                                                    {u"role"_s, m_role}}}}};
}

QJsonObject StageApiTest::created(const QJsonObject &shift)
{
    const auto answer = create(shift);
    if (answer.status() != 201)
        qWarning("%s", answer.response.body.constData());
    return answer.body;
}

void StageApiTest::oneCallMakesTheShiftItsCrewAndItsEquipment()
{
    QJsonObject shift = aShift(m_day);
    QJsonArray resources = shift[u"resources"_s].toArray();
    resources.append(QJsonObject{{u"id"_s, equipment()}, {u"type"_s, u"equipment"_s}});
    shift[u"resources"_s] = resources;

    const QString id = created(shift)[u"id"].toString();

    const auto audit =
        m_server->get(u"/api/v1/planning/audit?limit=10"_s, kManager).body[u"items"].toArray();
    const auto first = std::ranges::find_if(
        audit, [&](const QJsonValue &entry) { return entry[u"entity_id"].toString() == id; });
    QVERIFY(first != audit.end());
    const QString change = (*first)[u"change_id"].toString();
    QStringList entities;
    for (const QJsonValue &entry : audit) {
        if (entry[u"change_id"].toString() == change)
            entities.append(entry[u"entity"].toString());
    }
    entities.sort();
    QCOMPARE(entities, (QStringList{u"assignment"_s, u"booking"_s, u"shift"_s}));
}

void StageApiTest::theShiftIsReadWithAllThatBelongsToIt()
{
    QJsonObject shift = aShift(m_day);
    const QString console = equipment();
    QJsonArray resources = shift[u"resources"_s].toArray();
    resources.append(QJsonObject{{u"id"_s, console}, {u"type"_s, u"equipment"_s}});
    shift[u"resources"_s] = resources;
    shift[u"call_time"_s] = at(m_day, u"17:00"_s);
    shift[u"priority"_s] = u"critical"_s;
    shift[u"metadata"_s] =
        QJsonObject{{u"technical_rider"_s, u"rider.pdf"_s},
                    {u"checklist"_s,
                     QJsonArray{QJsonObject{{u"text"_s, u"Line check"_s}, {u"done"_s, false}}}}};

    const QString id = created(shift)[u"id"].toString();
    m_server->restart();
    const auto read = m_server->get(kShifts + u'/' + id, kManager);

    QCOMPARE(read.status(), 200);
    QCOMPARE(read.body[u"status"].toString(), u"confirmed"_s);
    QCOMPARE(read.body[u"priority"].toString(), u"critical"_s);
    QCOMPARE(read.body[u"metadata"][u"technical_rider"].toString(), u"rider.pdf"_s);
    QCOMPARE(read.body[u"metadata"][u"checklist"][0][u"text"].toString(), u"Line check"_s);
    const QJsonArray all = read.body[u"resources"].toArray();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[0][u"id"].toString(), m_person.toString());
    QCOMPARE(all[0][u"name"].toString(), m_writer->plan().find(m_person)->fullName());
    QCOMPARE(all[0][u"status"].toString(), u"confirmed"_s);
    QVERIFY(!all[0][u"skills"].toArray().isEmpty());
    QCOMPARE(all[1][u"id"].toString(), console);
    QVERIFY(read.body[u"economic_value"][u"breakdown"][u"labor_cost"].toDouble() > 0);
    QVERIFY(
        read.body[u"qrcode"][u"checkin_url"].toString().startsWith(u"/api/v1/checkin?token="_s));
}

void StageApiTest::theCrewSeeTheShiftWithoutItsCosts()
{
    const QString id = created(aShift(m_day))[u"id"].toString();

    const auto read = m_server->get(kShifts + u'/' + id, kTech);

    QCOMPARE(read.status(), 200);
    QVERIFY(!read.body.contains(u"economic_value"_s));
    QVERIFY(read.body.contains(u"qrcode"_s));
    QCOMPARE(create(aShift(m_day + 1)).status(), 201);
    QCOMPARE(m_server->post(kShifts, aShift(m_day + 2), kTech).status(), 403);
}

void StageApiTest::theSameShiftAgainIsASuccessAnotherOneADuplicate()
{
    QJsonObject shift = aShift(m_day);
    shift[u"id"_s] = u"01900000-0000-7000-8000-00000000a001"_s;

    QCOMPARE(create(shift).status(), 201);
    QCOMPARE(create(shift).status(), 200);
    shift[u"title"_s] = u"Another"_s;
    const auto other = create(shift);
    QCOMPARE(other.status(), 409);
    QCOMPARE(other.code(), u"DUPLICATE"_s);
}

void StageApiTest::whoIsTakenCannotBeConfirmed()
{
    QCOMPARE(create(aShift(m_day)).status(), 201);

    const auto answer = create(aShift(m_day, u"21:00"_s, u"23:00"_s));

    QCOMPARE(answer.status(), 409);
    QCOMPARE(answer.body[u"conflicts"][0][u"rule"].toString(), u"double_booking"_s);
    // So it is called even where the day is too long as well.
    QCOMPARE(create(aShift(m_day, u"08:00"_s, u"19:00"_s)).code(), u"RESOURCE_CONFLICT"_s);
}

void StageApiTest::whoLacksTheSkillCannotBeConfirmed()
{
    QJsonObject shift = aShift(m_day);
    const auto plan = m_server->get(u"/api/v1/users/me"_s, kTech).body;
    QStringList mine;
    for (const QJsonValue &group : plan[u"specializations"].toArray()) {
        for (const QJsonValue &skill : group[u"skills"].toArray())
            mine.append(skill[u"code"].toString());
    }
    const auto skills = m_writer->plan().all<Skill>();
    const auto other = std::ranges::find_if(
        skills, [&](const Skill &skill) { return !mine.contains(skill.code); });
    QVERIFY(other != skills.end());
    QJsonObject resource = shift[u"resources"_s][0].toObject();
    resource[u"required_skills"_s] = QJsonArray{other->code};
    shift[u"resources"_s] = QJsonArray{resource};

    const auto answer = create(shift);

    QCOMPARE(answer.status(), 422);
    QCOMPARE(answer.code(), u"SKILL_MISMATCH"_s);
}

void StageApiTest::equipmentThatIsTakenKeepsTheWholeShiftOut()
{
    QJsonObject shift = aShift(m_day);
    const QString console = equipment();
    QCOMPARE(m_server
                 ->post(u"/api/v1/equipment/book"_s,
                        {{u"equipment_id"_s, console},
                         {u"start_time"_s, shift[u"start_time"_s]},
                         {u"end_time"_s, shift[u"end_time"_s]}},
                        kManager)
                 .status(),
             201);
    shift[u"resources"_s] = QJsonArray{
        shift[u"resources"_s][0], QJsonObject{{u"id"_s, console}, {u"type"_s, u"equipment"_s}}};
    shift[u"id"_s] = u"01900000-0000-7000-8000-00000000a002"_s;

    const auto answer = create(shift);

    QCOMPARE(answer.status(), 409);
    QCOMPARE(m_server->get(kShifts + u"/01900000-0000-7000-8000-00000000a002"_s, kManager).status(),
             404);
}

void StageApiTest::amountsThatDifferAreKeptAndTold()
{
    QJsonObject shift = aShift(m_day);
    shift[u"economic_value"_s] = QJsonObject{
        {u"budget_line"_s, u"labor"_s},
        {u"breakdown"_s, QJsonObject{{u"labor_cost"_s, 1}, {u"transport_cost"_s, 12.5}}}};

    const QJsonObject answer = created(shift);

    const QJsonArray warnings = answer[u"warnings"_s].toArray();
    QVERIFY(std::ranges::any_of(warnings, [](const QJsonValue &warning) {
        return warning[u"code"].toString() == u"ECONOMIC_VALUE_DIFFERS"_s;
    }));
    const auto read = m_server->get(kShifts + u'/' + answer[u"id"_s].toString(), kManager);
    QCOMPARE(read.body[u"given_economic_value"][u"breakdown"][u"labor_cost"].toInt(), 1);
    QCOMPARE(read.body[u"economic_value"][u"breakdown"][u"transport_cost"].toDouble(), 12.5);
}

void StageApiTest::shiftsThatCannotBeTakenAreNamed_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("pointer");

    const QString nowhere = u"01900000-0000-7000-8000-00000000dead"_s;
    QTest::newRow("unknown field") << u"colour"_s << QJsonValue(1) << u"/colour"_s;
    QTest::newRow("no such event") << u"event_id"_s << QJsonValue(nowhere) << u"/event_id"_s;
    QTest::newRow("no title") << u"title"_s << QJsonValue(QJsonValue::Undefined) << u"/title"_s;
    QTest::newRow("backwards") << u"end_time"_s << QJsonValue(at(1, u"10:00"_s)) << u"/end_time"_s;
    QTest::newRow("no such person")
        << u"resources"_s
        << QJsonValue(QJsonArray{QJsonObject{{u"id"_s, nowhere}, {u"role"_s, u"drape_hanger"_s}}})
        << u"/resources/0/id"_s;
    QTest::newRow("no such role") << u"resources"_s
                                  << QJsonValue(QJsonArray{QJsonObject{
                                         {u"id"_s, nowhere}, {u"role"_s, u"astronaut"_s}}})
                                  << u"/resources/0/role"_s;
    QTest::newRow("no crew") << u"resources"_s << QJsonValue(QJsonArray()) << u"/resources"_s;
    QTest::newRow("amount") << u"economic_value"_s
                            << QJsonValue(QJsonObject{{u"base_rate"_s, u"much"_s}})
                            << u"/economic_value/base_rate"_s;
    QTest::newRow("unknown amount") << u"economic_value"_s << QJsonValue(QJsonObject{{u"vat"_s, 3}})
                                    << u"/economic_value/vat"_s;
    QTest::newRow("checklist") << u"metadata"_s
                               << QJsonValue(QJsonObject{{u"checklist"_s, QJsonArray{1}}})
                               << u"/metadata/checklist/0"_s;
}

void StageApiTest::shiftsThatCannotBeTakenAreNamed()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QFETCH(QString, pointer);
    QJsonObject shift = aShift(m_day);
    shift[field] = value;

    const auto answer = create(shift);

    QCOMPARE(answer.status(), 400);
    QCOMPARE(answer.body[u"errors"][0][u"pointer"].toString(), pointer);
}

// "checkin" or "checkout"
QString StageApiTest::token(const QString &shift, const QString &use)
{
    const auto read = m_server->get(kShifts + u'/' + shift, kManager);
    return read.body[u"qrcode"][use + u"_url"_s].toString().section(u'=', 1);
}

void StageApiTest::comingAndGoingIsWrittenOnce()
{
    const QString shift = created(aShift(m_day))[u"id"].toString();
    const QJsonObject coming{{u"token"_s, token(shift, u"checkin"_s)}};
    const QJsonObject going{{u"token"_s, token(shift, u"checkout"_s)}};

    const auto in = m_server->post(u"/api/v1/checkin"_s, coming, kTech);
    const auto inAgain = m_server->post(u"/api/v1/checkin"_s, coming, kTech);
    const auto out = m_server->post(u"/api/v1/checkout"_s, going, kTech);
    const auto outAgain = m_server->post(u"/api/v1/checkout"_s, going, kTech);

    QVERIFY2(in.status() == 200, in.response.body);
    QCOMPARE(in.body[u"status"].toString(), u"checked_in"_s);
    QCOMPARE(inAgain.body, in.body);
    QCOMPARE(out.body[u"status"].toString(), u"checked_out"_s);
    QCOMPARE(outAgain.body, out.body);
    QCOMPARE(out.body[u"worked_time_id"], in.body[u"worked_time_id"]);
    m_writer->update();
    const auto id = Id<WorkedTime>::fromString(in.body[u"worked_time_id"].toString());
    const WorkedTime *worked = m_writer->plan().find(*id);
    QVERIFY(worked && worked->checkIn && worked->checkOut);
    QCOMPARE(worked->record.version, 2);
    // Stamped long before the shift: the hours stay the planned ones.
    QCOMPARE(toRfc3339(worked->worked.start),
             toRfc3339(*instantFromRfc3339(at(m_day, u"18:00"_s))));
}

void StageApiTest::onlyTheCrewOfTheShiftCheckIn()
{
    const QString shift = created(aShift(m_day))[u"id"].toString();
    const QJsonObject body{{u"token"_s, token(shift, u"checkin"_s)}};

    QCOMPARE(m_server->post(u"/api/v1/checkin"_s, body, kManager).status(), 403);
    QCOMPARE(m_server->post(u"/api/v1/checkin"_s, body, u"tech@other.example"_s).status(), 404);
    QCOMPARE(m_server->post(u"/api/v1/checkin"_s, body, {}).status(), 401);
}

void StageApiTest::aTokenIsGoodForItsOwnUseOnly()
{
    const QString shift = created(aShift(m_day))[u"id"].toString();

    const auto wrongUse =
        m_server->post(u"/api/v1/checkout"_s, {{u"token"_s, token(shift, u"checkin"_s)}}, kTech);
    const auto forged = m_server->post(u"/api/v1/checkin"_s, {{u"token"_s, u"abc"_s}}, kTech);
    const auto none = m_server->post(u"/api/v1/checkin"_s, {}, kTech);

    for (const auto &answer : {wrongUse, forged, none}) {
        QCOMPARE(answer.status(), 400);
        QCOMPARE(answer.body[u"errors"][0][u"pointer"].toString(), u"/token"_s);
    }
}

void StageApiTest::theListHoldsTheShiftsOfThePlanning()
{
    created(aShift(m_day));

    for (const QString &who : {kManager, kTech}) {
        const auto stage = m_server->get(kShifts + u"?limit=1000"_s, who);
        const auto planning = m_server->get(u"/api/v1/planning/shifts?limit=1000"_s, who);
        QCOMPARE(stage.status(), 200);
        QCOMPARE(stage.body[u"items"], planning.body[u"items"]);
    }
    QVERIFY(m_server->get(kShifts, kManager).body[u"items"].toArray().size() <= 100);
}

void StageApiTest::nothingOfAnotherOrganisationIsFound()
{
    const QString other = u"manager@other.example"_s;
    const QString shift = created(aShift(m_day))[u"id"].toString();

    QCOMPARE(m_server->get(kShifts + u'/' + shift, other).status(), 404);
    const auto answer = m_server->post(kShifts, aShift(m_day), other);
    QCOMPARE(answer.status(), 400);
    QCOMPARE(answer.body[u"errors"][0][u"pointer"].toString(), u"/event_id"_s);
    const QJsonObject mine = m_server->get(u"/api/v1/users/me"_s, u"tech@other.example"_s).body;
    QVERIFY(mine[u"id"_s].toString() != m_person.toString());
}

QTEST_GUILESS_MAIN(StageApiTest)
#include "tst_stageapi.moc"

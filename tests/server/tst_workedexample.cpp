#include "tests/server/support/planwriter.h"

using namespace planning;
using namespace planning::server;
using namespace planning::test;
using namespace Qt::StringLiterals;

// The worked example of the specification (api.md; rules.md §6): an evening shift with a call in
// the hole of the declared availability, under the rule set SEED.
class WorkedExampleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theAvailabilityIsDeclared();
    void theShiftComesOutToTheCent();
    void theShiftReadAgainSaysTheSame();
    void twelveHundredAreOnTheBudgetLine();
    void anEarlierShiftOfTheDayIsAWarning();

private:
    QJsonObject theShift() const;

    std::unique_ptr<TestServer> m_server;
    QString m_person;
    QString m_event;
    QString m_console;
    QString m_shift;
};

static const QString kManager = u"manager"_s;

static Contract seedContract(Id<Person> person)
{
    Contract contract;
    contract.person = person;
    contract.validFrom = *dayFromIsoDate(u"2024-01-01");
    contract.validTo = *dayFromIsoDate(u"2024-12-31");
    contract.ruleSet = u"SEED"_s;
    contract.hourlyRate = {4500};
    contract.currency = u"EUR"_s;
    contract.nightBonus = {150};
    contract.weekendBonus = {130};
    contract.emergencyCallBonus = {250};
    contract.mealAllowance = {2000};
    return contract;
}

void WorkedExampleTest::initTestCase()
{
    m_server = std::make_unique<TestServer>();
    PlanWriter writer(*m_server, u"tech"_s);
    const Id<Person> person = *writer.plan().find(writer.account)->person;
    m_person = person.toString();
    for (const Id<Availability> id : writer.plan().by<&Availability::person>(person))
        writer.remove(id);
    writer.add(seedContract(person));
    const bool knows = std::ranges::any_of(
        writer.plan().by<&PersonSkill::person>(person),
        [&](Id<PersonSkill> id) { return writer.plan().find(id)->skill == u"foh_engineer"_s; });
    if (!knows) {
        PersonSkill skill;
        skill.person = person;
        skill.skill = u"foh_engineer"_s;
        skill.level = 5;
        writer.add(skill);
    }
    m_event = m_server
                  ->post(u"/api/v1/events"_s,
                         {{u"name"_s, u"Festival d'hiver"_s},
                          {u"start_date"_s, u"2024-02-15"_s},
                          {u"end_date"_s, u"2024-02-16"_s},
                          {u"venue"_s, QJsonObject{{u"name"_s, u"Le Chapiteau"_s}}}},
                         kManager)
                  .body[u"id"]
                  .toString();
    m_console = m_server
                    ->post(u"/api/v1/equipment"_s,
                           {{u"name"_s, u"Console"_s}, {u"category"_s, u"sound"_s}}, kManager)
                    .body[u"id"]
                    .toString();
    QVERIFY(!m_event.isEmpty());
    QVERIFY(!m_console.isEmpty());
}

void WorkedExampleTest::theAvailabilityIsDeclared()
{
    const auto answer =
        m_server->send(Method::Patch, u"/api/v1/users/me/availability"_s,
                       R"({"2024-02-15":["08:00-18:00","20:00-02:00"]})", u"tech"_s);

    QCOMPARE(answer.status(), 200);
    QCOMPARE(answer.body[u"availability"][u"2024-02-15"].toArray(),
             (QJsonArray{u"08:00-18:00"_s, u"20:00-02:00"_s}));
    QCOMPARE(answer.body[u"warnings"].toArray(), QJsonArray());
}

QJsonObject WorkedExampleTest::theShift() const
{
    return {{u"title"_s, u"Concert du soir"_s},
            {u"event_id"_s, m_event},
            {u"start_time"_s, u"2024-02-15T20:00:00+01:00"_s},
            {u"end_time"_s, u"2024-02-16T02:00:00+01:00"_s},
            {u"call_time"_s, u"2024-02-15T18:00:00+01:00"_s},
            {u"break_times"_s, QJsonArray{QJsonObject{{u"start"_s, u"2024-02-15T22:30:00+01:00"_s},
                                                      {u"end"_s, u"2024-02-15T23:00:00+01:00"_s},
                                                      {u"mandatory"_s, true}}}},
            {u"resources"_s,
             QJsonArray{QJsonObject{{u"id"_s, m_person},
                                    {u"type"_s, u"technician"_s},
                                    {u"role"_s, u"foh_engineer"_s},
                                    {u"required_skills"_s, QJsonArray{u"foh_engineer"_s}}},
                        QJsonObject{{u"id"_s, m_console}, {u"type"_s, u"equipment"_s}}}},
            {u"economic_value"_s,
             QJsonObject{{u"base_rate"_s, 45},
                         {u"equipment_rate"_s, 500},
                         {u"total_amount"_s, 1200},
                         {u"budget_line"_s, u"technique"_s},
                         {u"breakdown"_s, QJsonObject{{u"labor_cost"_s, 405},
                                                      {u"overtime_cost"_s, 225},
                                                      {u"equipment_cost"_s, 500},
                                                      {u"meal_allowance"_s, 20},
                                                      {u"transport_cost"_s, 50}}}}},
            {u"priority"_s, u"high"_s},
            {u"metadata"_s, QJsonObject{{u"technical_rider"_s, u"rider.pdf"_s},
                                        {u"stage_plot"_s, u"plot.svg"_s},
                                        {u"cable_plan"_s, u"cables.svg"_s}}}};
}

static void compareFigures(const QJsonValue &value)
{
    const QJsonValue breakdown = value[u"breakdown"];
    QCOMPARE(breakdown[u"labor_cost"].toDouble(), 405.0);
    QCOMPARE(breakdown[u"overtime_cost"].toDouble(), 225.0);
    QCOMPARE(breakdown[u"equipment_cost"].toDouble(), 500.0);
    QCOMPARE(breakdown[u"meal_allowance"].toDouble(), 20.0);
    QCOMPARE(breakdown[u"transport_cost"].toDouble(), 50.0);
    QCOMPARE(value[u"total_amount"].toDouble(), 1200.0);
    QCOMPARE(value[u"budget_line"].toString(), u"technique"_s);
}

void WorkedExampleTest::theShiftComesOutToTheCent()
{
    const auto answer = m_server->post(u"/api/v1/shifts"_s, theShift(), kManager);

    QVERIFY2(answer.status() == 201, answer.response.body);
    m_shift = answer.body[u"id"].toString();
    QCOMPARE(answer.body[u"status"].toString(), u"confirmed"_s);
    QCOMPARE(answer.body[u"version"].toInt(), 1);
    QVERIFY(!answer.body[u"created_at"].toString().isEmpty());
    QCOMPARE(answer.body[u"conflicts"].toArray(), QJsonArray());
    compareFigures(answer.body[u"economic_value"]);
    for (const QJsonValue &warning : answer.body[u"warnings"].toArray())
        QVERIFY(warning[u"code"].toString() != u"ECONOMIC_VALUE_DIFFERS"_s);
}

void WorkedExampleTest::theShiftReadAgainSaysTheSame()
{
    const auto read = m_server->get(u"/api/v1/shifts/"_s + m_shift, kManager);

    QCOMPARE(read.status(), 200);
    compareFigures(read.body[u"economic_value"]);
    QCOMPARE(read.body[u"conflicts"].toArray(), QJsonArray());
    QCOMPARE(read.body[u"metadata"][u"stage_plot"].toString(), u"plot.svg"_s);
    QCOMPARE(read.body[u"resources"].toArray().size(), 2);
}

void WorkedExampleTest::twelveHundredAreOnTheBudgetLine()
{
    const auto costs =
        m_server->get(u"/api/v1/planning/costs?by=line&event="_s + m_event, kManager);

    QCOMPARE(costs.status(), 200);
    QCOMPARE(costs.body[u"total_amount"].toDouble(), 1200.0);
    QCOMPARE(costs.body[u"groups"][0][u"key"].toString(), u"technique"_s);
}

// Allowed, since it is the same working day: the rest is counted after the duty.
void WorkedExampleTest::anEarlierShiftOfTheDayIsAWarning()
{
    QJsonObject shift = theShift();
    shift[u"start_time"_s] = u"2024-02-15T16:00:00+01:00"_s;
    shift[u"end_time"_s] = u"2024-02-15T17:30:00+01:00"_s;
    shift[u"call_time"_s] = u"2024-02-15T16:00:00+01:00"_s;
    shift.remove(u"break_times"_s);
    shift.remove(u"economic_value"_s);
    QJsonArray resources = shift[u"resources"_s].toArray();
    resources.removeLast();
    shift[u"resources"_s] = resources;

    const auto answer = m_server->post(u"/api/v1/shifts"_s, shift, kManager);

    QVERIFY2(answer.status() == 201, answer.response.body);
    QCOMPARE(answer.body[u"conflicts"].toArray(), QJsonArray());
    const QJsonArray warnings = answer.body[u"warnings"].toArray();
    QVERIFY(std::ranges::any_of(warnings, [](const QJsonValue &warning) {
        return warning[u"code"].toString() == u"OVERLAP_WARNING"_s;
    }));
}

QTEST_GUILESS_MAIN(WorkedExampleTest)
#include "tst_workedexample.moc"

#include "app/server/contract/bruno.h"
#include "app/server/contract/examples.h"
#include "app/server/contract/openapi.h"
#include "app/server/contract/yaml.h"
#include "tests/server/support/exampleplayer.h"
#include "tests/support/jsonschema.h"
#include "tests/support/testserver.h"

#include <QDir>
#include <QFile>

#include <set>

using namespace planning;
using namespace planning::server;
using namespace planning::test;
using namespace planning::server::test;
using namespace Qt::StringLiterals;

// The published contract says what the server does: all of it, and nothing else.
class ContractTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theCommittedContractIsTheGeneratedOne();
    void theServerServesTheContract();
    void everyReferenceLeadsSomewhere();
    void everyOperationIsNamedOnce();
    void everyRouteSaysWhatItDoes();
    void theExamplesHappenAsTheyAreTold();
    void everyProblemIsInTheCatalogue();
    void anotherMethodIsRefusedWithThoseThereAre();
    void anUnknownFieldOfABodyIsNamed();
    void anUnknownParameterIsNamed();
    void everyPromisedParameterIsTaken();
    void aCollectionForBrunoHasEveryOperation();

private:
    QJsonObject operation(const Route &route) const;
    const Route &route(const QString &operation) const;
    QJsonObject bodySchema(const Example &example) const;
    QStringList told(const Example &example, const TestServer::Answer &answer) const;

    std::unique_ptr<TestServer> m_server;
    QJsonObject m_contract;
};

static std::unique_ptr<TestServer> serverWithDocuments()
{
    return std::make_unique<TestServer>(DemoSize::Small, QString(), [](ServerSettings &settings) {
        static QTemporaryDir folder;
        settings.documentsFolder = folder.path();
    });
}

void ContractTest::initTestCase()
{
    m_server = serverWithDocuments();
    m_contract = openApi(m_server->server().routes());
}

QJsonObject ContractTest::operation(const Route &route) const
{
    const QString method = QString::fromLatin1(nameOf(route.method)).toLower();
    return m_contract[u"paths"][route.pattern][method].toObject();
}

const Route &ContractTest::route(const QString &operation) const
{
    const auto &routes = m_server->server().routes().routes();
    const auto found = std::ranges::find(routes, operation, &Route::operation);
    if (found == routes.end())
        qFatal("There is no operation %s", qPrintable(operation));
    return *found;
}

void ContractTest::theCommittedContractIsTheGeneratedOne()
{
    QFile file(QStringLiteral(PLANNING_SOURCE_DIR "/resources/openapi/planning.yaml"));
    QVERIFY(file.open(QIODevice::ReadOnly));

    QVERIFY2(file.readAll() == toYaml(m_contract),
             "Refresh it: planning-server openapi --yaml > resources/openapi/planning.yaml");
}

void ContractTest::theServerServesTheContract()
{
    const auto answer = m_server->send(Method::Get, u"/api/v1/openapi.json"_s);

    QCOMPARE(answer.status(), 200);
    QCOMPARE(answer.body, m_contract);
}

void ContractTest::everyReferenceLeadsSomewhere()
{
    const QRegularExpression pattern(u"\"#/components/([^\"/]+)/([^\"]+)\""_s);
    const QString text = QString::fromUtf8(toJson(QJsonValue(m_contract)));
    auto references = pattern.globalMatch(text);
    QVERIFY(references.hasNext());
    while (references.hasNext()) {
        const auto reference = references.next();
        const QJsonObject kind = m_contract[u"components"][reference.captured(1)].toObject();
        QVERIFY2(kind.contains(reference.captured(2)), qPrintable(reference.captured()));
    }
}

void ContractTest::everyOperationIsNamedOnce()
{
    std::set<QString> names;
    for (const Route &route : m_server->server().routes().routes())
        QVERIFY2(names.insert(route.operation).second, qPrintable(route.operation));
}

// What a reader of the contract would miss.
// Operations of which the contract says no more than their path, by name: the list only gets
// shorter.
static QStringList undescribed()
{
    QFile file(QStringLiteral(PLANNING_TEST_DATA "/undescribed_operations.txt"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(file.errorString()));
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

static bool isDescribed(const Route &route, const std::set<QString> &shown)
{
    const RouteContract &contract = route.contract;
    const bool hasAnswer = contract.status == 204 || !contract.answer.name.isEmpty()
                           || contract.answerTypes != QStringList{u"application/json"_s};
    return hasAnswer && !contract.summary.isEmpty() && shown.contains(route.operation);
}

void ContractTest::everyRouteSaysWhatItDoes()
{
    std::set<QString> shown;
    for (const Example &example : contractExamples())
        shown.insert(example.operation);
    QStringList missing;
    for (const Route &route : m_server->server().routes().routes()) {
        if (!isDescribed(route, shown))
            missing << route.operation;
    }
    missing.sort();
    if (missing != undescribed())
        qWarning("%s", qPrintable(missing.join(u'\n')));
    QCOMPARE(missing, undescribed());
}

QJsonObject ContractTest::bodySchema(const Example &example) const
{
    const QJsonValue body = operation(route(example.operation))[u"requestBody"];
    return body[u"content"][u"application/json"][u"schema"].toObject();
}

// Where the answer is not what the contract or the example says, or the request not what the
// contract does.
QStringList ContractTest::told(const Example &example, const TestServer::Answer &answer) const
{
    if (answer.status() != example.status)
        return {u"the answer is %1: %2"_s.arg(answer.status())
                    .arg(QString::fromUtf8(answer.response.body.left(2000)))};
    const QJsonObject response =
        operation(route(example.operation))[u"responses"][QString::number(answer.status())]
            .toObject();
    if (response.isEmpty())
        return {u"the contract has no answer of this status"_s};
    if (answer.status() >= 400 && !response[u"x-codes"].toArray().contains(answer.code()))
        return {u"the contract has no such problem: "_s + answer.code()};
    for (const QString &name : response[u"headers"].toObject().keys()) {
        if (!answer.response.headers.contains(name.toLatin1()))
            return {u"the header is missing: "_s + name};
    }
    const JsonSchema schemas(m_contract);
    if (!example.body.isEmpty() && example.status < 300) {
        const QStringList unfit = schemas.errors(example.body, bodySchema(example), u"(body)"_s);
        if (!unfit.isEmpty())
            return unfit;
    }
    const QString mediaType =
        QString::fromLatin1(answer.response.headers.value("Content-Type")).section(u';', 0, 0);
    const QJsonObject content = response[u"content"].toObject();
    if (content.isEmpty())
        return answer.response.body.isEmpty() ? QStringList() : QStringList{u"a body at all"_s};
    const QJsonObject schema = content[mediaType][u"schema"].toObject();
    if (schema.isEmpty())
        return {u"the contract has no "_s + mediaType};
    if (!mediaType.endsWith(u"json"_s))
        return {};
    QStringList errors = schemas.errors(answer.body, schema);
    if (!example.answer.isEmpty())
        errors += schemas.errors(example.answer, schema, u"(example)"_s);
    for (const QString &name : example.answer.keys()) {
        if (!answer.body.contains(name))
            errors << u"(example)/%1: the server does not say it"_s.arg(name);
    }
    return errors;
}

void ContractTest::theExamplesHappenAsTheyAreTold()
{
    ExamplePlayer player(*m_server);
    QStringList differences;
    for (const Example &example : contractExamples()) {
        const auto answer = player.play(example, route(example.operation));
        for (const QString &difference : told(example, answer))
            differences << example.operation + u" ("_s + example.summary + u"): "_s + difference;
    }
    if (const QString folder = qEnvironmentVariable("EXAMPLE_ANSWERS"); !folder.isEmpty())
        player.write(folder);
    QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
}

void ContractTest::everyProblemIsInTheCatalogue()
{
    QStringList anchors;
    for (const QJsonValue &problem : m_contract[u"x-problems"].toArray()) {
        anchors << problem[u"anchor"].toString();
        QVERIFY2(!problem[u"when"].toString().isEmpty(), qPrintable(anchors.last()));
    }
    for (const ProblemCode code : problemCodes()) {
        const Response response = toResponse({code, {}}, Language::English);
        const QString type = parseJson(response.body)->toObject()[u"type"].toString();
        QCOMPARE(type.section(u'#', 0, 0), u"/api/v1/docs"_s);
        QVERIFY2(anchors.contains(type.section(u'#', 1)), qPrintable(type));
    }
}

static QString filled(QString pattern)
{
    static const QRegularExpression parameter(u"\\{\\w+\\}"_s);
    return u"/api/v1"_s + pattern.replace(parameter, u"01900000-0000-7000-8000-0000000fffff"_s);
}

void ContractTest::anotherMethodIsRefusedWithThoseThereAre()
{
    std::map<QString, std::set<Method>> methods;
    for (const Route &route : m_server->server().routes().routes())
        methods[route.pattern].insert(route.method);
    for (const auto &[pattern, taken] : methods) {
        for (const Method method : {Method::Get, Method::Post, Method::Put, Method::Delete}) {
            if (taken.contains(method))
                continue;
            const auto answer = m_server->send(method, filled(pattern), "{}", u"owner"_s);
            QVERIFY2(answer.status() == 405, qPrintable(pattern));
            const auto allowed = answer.response.headers.value("Allow").split(',');
            for (const Method each : taken)
                QVERIFY2(
                    std::ranges::any_of(
                        allowed, [&](const auto &name) { return name.trimmed() == nameOf(each); }),
                    qPrintable(pattern));
        }
    }
}

// The first example of each operation with a body is sent, when its turn comes, first with a field
// that there is not.
void ContractTest::anUnknownFieldOfABodyIsNamed()
{
    const auto server = serverWithDocuments();
    ExamplePlayer player(*server);
    std::set<QString> seen;
    for (const Example &example : contractExamples()) {
        const Route &asked = route(example.operation);
        const bool isWrite = !asked.contract.body.name.isEmpty() && !example.body.isEmpty();
        if (isWrite && example.status < 300 && seen.insert(example.operation).second) {
            Example spoiled = example;
            spoiled.body[u"colour"_s] = u"red"_s;
            const auto answer = player.play(spoiled, asked);
            const QByteArray what = example.operation.toUtf8() + ": " + answer.response.body;
            QVERIFY2(answer.status() == 400, what.constData());
            QVERIFY2(answer.body[u"errors"][0][u"pointer"].toString() == u"/colour"_s,
                     what.constData());
        }
        player.play(example, asked);
    }
    QVERIFY(seen.size() > 40);
}

void ContractTest::anUnknownParameterIsNamed()
{
    for (const Route &route : m_server->server().routes().routes()) {
        if (!route.contract.parameters)
            continue;
        const auto answer = m_server->send(route.method, filled(route.pattern) + u"?colour=red"_s,
                                           "{}", u"owner"_s);
        QVERIFY2(answer.status() == 400, qPrintable(route.operation));
        QCOMPARE(answer.body[u"errors"][0][u"pointer"].toString(), u"?colour"_s);
    }
}

// A value that fits the parameter.
static QString sampleOf(const QueryParameter &parameter)
{
    static const QMap<QString, QString> ofNames{{u"cursor"_s, u"MQ"_s},
                                                {u"rule_set"_s, u"FR-DC"_s}};
    static const QMap<QString, QString> ofFormats{
        {u"uuid"_s, u"01900000-0000-7000-8000-0000000fffff"_s},
        {u"date"_s, u"2027-03-04"_s},
        {u"date-time"_s, u"2027-03-04T09:00:00Z"_s}};
    const QJsonObject schema = parameter.schema();
    const QString type = schema[u"type"].toString();
    const QString plain = type == u"integer" ? u"1"_s : type == u"boolean" ? u"true"_s : u"x"_s;
    const QString name = schema[u"enum"][0].toString(plain);
    return ofNames.value(parameter.name, ofFormats.value(schema[u"format"].toString(), name));
}

void ContractTest::everyPromisedParameterIsTaken()
{
    for (const Route &route : m_server->server().routes().routes()) {
        if (route.method != Method::Get || route.pattern.contains(u'{'))
            continue;
        for (const QueryParameter &parameter :
             route.contract.parameters.value_or(QList<QueryParameter>())) {
            const QString path =
                u"/api/v1%1?%2=%3"_s.arg(route.pattern, parameter.name, sampleOf(parameter));
            const auto answer = m_server->get(path, u"owner"_s);
            const QByteArray what = path.toUtf8() + ": " + answer.response.body.left(300);
            QVERIFY2(answer.status() == 200, what.constData());
        }
    }
}

void ContractTest::aCollectionForBrunoHasEveryOperation()
{
    const QTemporaryDir folder;

    QVERIFY(writeBruno(m_contract, folder.path()));

    QVERIFY(QFile::exists(folder.filePath(u"bruno.json"_s)));
    for (const Route &route : m_server->server().routes().routes()) {
        const QString family = operation(route)[u"tags"][0].toString();
        QFile file(folder.filePath(family + u'/' + route.operation + u".bru"_s));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        QVERIFY(file.readAll().contains("{{server}}/api/v1/"));
    }
}

QTEST_GUILESS_MAIN(ContractTest)
#include "tst_contract.moc"

#include "app/server/auth/digest.h"
#include "tests/support/testserver.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace planning;
using namespace planning::server;
using namespace planning::test;
using namespace Qt::StringLiterals;

namespace
{

// Takes requests on a port of this machine and answers each with a status.
class Receiver final : public QTcpServer
{
public:
    struct Got {
        QHash<QByteArray, QByteArray> headers; // names in lower case
        QByteArray body;
    };

    explicit Receiver(QByteArray status) : m_status(std::move(status))
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
        });
        if (!listen(QHostAddress::LocalHost))
            qFatal("%s", qPrintable(errorString()));
    }

    QString url() const { return u"http://localhost:%1/hook"_s.arg(serverPort()); }
    const QList<Got> &got() const { return m_got; }
    void answer(const QByteArray &status) { m_status = status; }

private:
    void read(QTcpSocket &socket)
    {
        QByteArray &bytes = m_bytes[&socket];
        bytes += socket.readAll();
        const qsizetype blank = bytes.indexOf("\r\n\r\n");
        if (blank < 0)
            return;
        Got got;
        for (const QByteArray &line : bytes.first(blank).split('\n')) {
            const qsizetype colon = line.indexOf(':');
            got.headers[line.first(std::max<qsizetype>(colon, 0)).toLower()] =
                line.sliced(colon + 1).trimmed();
        }
        got.body = bytes.sliced(blank + 4);
        if (got.body.size() < got.headers.value("content-length").toInt())
            return;
        m_bytes.remove(&socket);
        m_got.append(got);
        socket.write("HTTP/1.1 " + m_status
                     + "\r\nLocation: http://localhost:1/\r\nContent-Length: 0\r\n"
                       "Connection: close\r\n\r\n");
        socket.disconnectFromHost();
    }

    QByteArray m_status;
    QHash<QTcpSocket *, QByteArray> m_bytes;
    QList<Got> m_got;
};

} // namespace

// Telling receivers what happens to the plan.
class WebhooksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aPublishedPlanIsTold();
    void aHardConflictIsTold();
    void anAnswerIsTold();
    void whatIsNotAskedForIsNotSent();
    void aFailureIsTriedAgainLater();
    void aRedirectIsNotFollowed();
    void aDeliveryIsReplayed();
    void theSecretIsNowhereToBeRead();
    void aHostWithAPrivateAddressIsNotCalled();
    void onlyAdministratorsManageWebhooks();
    void anotherOrganisationSeesNothing();

private:
    QString hooked(const QString &url, const QString &event);
    QJsonObject deliveryOf(const QString &webhook, const QString &state);
    void publish();
    QString aShift(const QString &start, const QString &end);

    std::unique_ptr<TestServer> m_server;
};

static const QString kHooks = u"/api/v1/webhooks"_s;
static const QString kAdmin = u"admin"_s;
static const QString kSecret = u"a secret of the receiver"_s;

void WebhooksTest::initTestCase()
{
    m_server =
        std::make_unique<TestServer>(DemoSize::Small, QString(), [](ServerSettings &settings) {
            settings.mayCallPrivateAddresses = true;
        });
}

QString WebhooksTest::hooked(const QString &url, const QString &event)
{
    for (const QJsonValue &old : m_server->get(kHooks, kAdmin).body[u"items"].toArray())
        m_server->send(Method::Delete, kHooks + u'/' + old[u"id"].toString(), {}, kAdmin);
    const auto answer = m_server->post(
        kHooks, {{u"url"_s, url}, {u"events"_s, QJsonArray{event}}, {u"secret"_s, kSecret}},
        kAdmin);
    if (answer.status() != 201)
        qWarning("%s", answer.response.body.constData());
    return answer.body[u"id"].toString();
}

// The newest delivery, once it is in the state.
QJsonObject WebhooksTest::deliveryOf(const QString &webhook, const QString &state)
{
    QJsonObject delivery;
    const auto isThere = [&] {
        delivery = m_server->get(kHooks + u'/' + webhook + u"/deliveries"_s, kAdmin)
                       .body[u"items"][0]
                       .toObject();
        return delivery[u"state"].toString() == state && !delivery[u"attempts"].toArray().isEmpty();
    };
    if (!QTest::qWaitFor(isThere, 20'000))
        qWarning("%s", toJson(QJsonValue(delivery)).constData());
    return delivery;
}

void WebhooksTest::publish()
{
    const auto done = m_server->post(
        u"/api/v1/planning/publish"_s,
        {{u"from"_s, u"2027-01-01T00:00:00Z"_s}, {u"to"_s, u"2027-01-02T00:00:00Z"_s}},
        u"manager"_s);
    QVERIFY2(done.status() == 201, done.response.body.constData());
}

QString WebhooksTest::aShift(const QString &start, const QString &end)
{
    const QString shifts = u"/api/v1/planning/shifts"_s;
    const QJsonValue pattern = m_server->get(shifts + u"?limit=1"_s, kAdmin).body[u"items"][0];
    return m_server
        ->post(shifts,
               {{u"title"_s, u"Focus"_s},
                {u"site_id"_s, pattern[u"site_id"]},
                {u"role_id"_s, pattern[u"role_id"]},
                {u"start_time"_s, start},
                {u"end_time"_s, end}},
               kAdmin)
        .body[u"shift"][u"id"]
        .toString();
}

void WebhooksTest::aPublishedPlanIsTold()
{
    Receiver receiver("204 No Content");
    const QString webhook = hooked(receiver.url(), u"planning.published"_s);

    publish();
    const QJsonObject delivery = deliveryOf(webhook, u"delivered"_s);

    QCOMPARE(receiver.got().size(), 1);
    const Receiver::Got got = receiver.got().first();
    const QByteArray id = got.headers.value("webhook-id");
    QCOMPARE(QString::fromLatin1(id), delivery[u"id"].toString());
    QCOMPARE(got.headers.value("host"), "localhost:" + QByteArray::number(receiver.serverPort()));
    const QByteArray signed_ = id + '.' + got.headers.value("webhook-timestamp") + '.' + got.body;
    QCOMPARE(got.headers.value("webhook-signature"),
             "v1," + hmacSha256(kSecret.toUtf8(), signed_).toBase64());
    const QJsonObject body = parseJson(got.body)->toObject();
    QCOMPARE(body[u"type"].toString(), u"planning.published"_s);
    QVERIFY(!body[u"data"][u"publication_id"].toString().isEmpty());
    QCOMPARE(delivery[u"attempts"][0][u"status"].toInt(), 204);
}

void WebhooksTest::aHardConflictIsTold()
{
    Receiver receiver("200 OK");
    const QString webhook = hooked(receiver.url(), u"shift.conflict.detected"_s);
    const QString assignments = u"/api/v1/planning/assignments"_s;
    const QString morning = aShift(u"2027-05-06T09:00:00Z"_s, u"2027-05-06T13:00:00Z"_s);
    const QString later = aShift(u"2027-05-06T14:00:00Z"_s, u"2027-05-06T16:00:00Z"_s);
    const QString person = m_server->get(assignments + u"?limit=1"_s, kAdmin)
                               .body[u"items"][0][u"person_id"]
                               .toString();
    for (const QString &shift : {morning, later}) {
        const auto done = m_server->post(
            assignments,
            {{u"shift_id"_s, shift}, {u"person_id"_s, person}, {u"status"_s, u"confirmed"_s}},
            kAdmin);
        QVERIFY2(done.status() == 201, done.response.body.constData());
    }

    const auto moved = m_server->send(Method::Patch, u"/api/v1/planning/shifts/"_s + later,
                                      R"({"start_time":"2027-05-06T12:00:00Z"})", kAdmin);
    QVERIFY2(moved.status() == 200, moved.response.body.constData());
    deliveryOf(webhook, u"delivered"_s);

    QStringList rules;
    for (const Receiver::Got &got : receiver.got()) {
        const QJsonValue data = (*parseJson(got.body))[u"data"];
        rules.append(data[u"conflict"][u"rule"].toString());
        QVERIFY(!data[u"shift"][u"id"].toString().isEmpty());
    }
    QVERIFY(rules.contains(u"double_booking"_s));
}

void WebhooksTest::anAnswerIsTold()
{
    Receiver receiver("200 OK");
    const QString webhook = hooked(receiver.url(), u"assignment.answered"_s);
    const QString assignments = u"/api/v1/planning/assignments"_s;
    const QString shift = aShift(u"2027-06-06T09:00:00Z"_s, u"2027-06-06T13:00:00Z"_s);
    const QString person = m_server->get(assignments + u"?limit=1"_s, kAdmin)
                               .body[u"items"][0][u"person_id"]
                               .toString();
    QJsonObject assignment =
        m_server
            ->post(assignments,
                   {{u"shift_id"_s, shift}, {u"person_id"_s, person}, {u"status"_s, u"invited"_s}},
                   kAdmin)
            .body[u"assignment"]
            .toObject();
    assignment[u"status"_s] = u"declined"_s;
    m_server->send(Method::Put, assignments + u'/' + assignment[u"id"].toString(),
                   toJson(QJsonValue(assignment)), kAdmin);
    deliveryOf(webhook, u"delivered"_s);

    QCOMPARE(receiver.got().size(), 1);
    const QJsonValue data = (*parseJson(receiver.got().first().body))[u"data"];
    QCOMPARE(data[u"assignment_id"].toString(), assignment[u"id"].toString());
    QCOMPARE(data[u"status"].toString(), u"declined"_s);
}

void WebhooksTest::whatIsNotAskedForIsNotSent()
{
    Receiver receiver("200 OK");
    const QString webhook = hooked(receiver.url(), u"assignment.answered"_s);

    publish();

    QVERIFY(m_server->get(kHooks + u'/' + webhook + u"/deliveries"_s, kAdmin)
                .body[u"items"]
                .toArray()
                .isEmpty());
}

void WebhooksTest::aFailureIsTriedAgainLater()
{
    Receiver receiver("503 Service Unavailable");
    const QString webhook = hooked(receiver.url(), u"planning.published"_s);
    const Instant before = SystemClock().now();

    publish();
    const QJsonObject delivery = deliveryOf(webhook, u"pending"_s);

    QCOMPARE(delivery[u"attempts"][0][u"status"].toInt(), 503);
    const auto next = instantFromRfc3339(delivery[u"next_attempt_at"].toString());
    QVERIFY(next);
    QVERIFY(*next >= before + minutes{1});
    QVERIFY(*next <= SystemClock().now() + minutes{1});
}

void WebhooksTest::aRedirectIsNotFollowed()
{
    Receiver receiver("302 Found");
    const QString webhook = hooked(receiver.url(), u"planning.published"_s);

    publish();
    const QJsonObject delivery = deliveryOf(webhook, u"pending"_s);

    QCOMPARE(delivery[u"attempts"][0][u"status"].toInt(), 302);
    QCOMPARE(receiver.got().size(), 1);
}

void WebhooksTest::aDeliveryIsReplayed()
{
    Receiver receiver("500 Internal Server Error");
    const QString webhook = hooked(receiver.url(), u"planning.published"_s);
    publish();
    const QString id = deliveryOf(webhook, u"pending"_s)[u"id"].toString();
    receiver.answer("200 OK");

    const auto replayed =
        m_server->post(kHooks + u"/deliveries/"_s + id + u":replay"_s, {}, kAdmin);
    const QJsonObject delivery = deliveryOf(webhook, u"delivered"_s);

    QCOMPARE(replayed.status(), 202);
    QCOMPARE(delivery[u"id"].toString(), id);
    QCOMPARE(delivery[u"attempts"].toArray().size(), 2);
    QCOMPARE(receiver.got().at(0).body, receiver.got().at(1).body);
}

void WebhooksTest::theSecretIsNowhereToBeRead()
{
    const QString webhook = hooked(u"http://localhost:1/"_s, u"planning.published"_s);
    const QString path = kHooks + u'/' + webhook;
    m_server->send(Method::Patch, path, R"({"secret":"another secret of theirs"})", kAdmin);

    for (const QString &read : {path, kHooks, u"/api/v1/planning/audit?entity_id="_s + webhook}) {
        const auto answer = m_server->get(read, kAdmin);
        QCOMPARE(answer.status(), 200);
        QVERIFY(!answer.response.body.contains("secret of the"));
    }
}

void WebhooksTest::aHostWithAPrivateAddressIsNotCalled()
{
    // The name of this machine, written so that only looking it up tells.
    Receiver receiver("200 OK");
    TestServer server;
    const QString url =
        u"http://%1:%2/"_s.arg(QSysInfo::machineHostName()).arg(receiver.serverPort());
    const auto hook = server.post(kHooks,
                                  {{u"url"_s, url},
                                   {u"events"_s, QJsonArray{u"planning.published"_s}},
                                   {u"secret"_s, kSecret}},
                                  kAdmin);
    QCOMPARE(hook.status(), 201);
    server.post(u"/api/v1/planning/publish"_s,
                {{u"from"_s, u"2027-01-01T00:00:00Z"_s}, {u"to"_s, u"2027-01-02T00:00:00Z"_s}},
                u"manager"_s);

    QJsonArray attempts;
    QVERIFY(QTest::qWaitFor(
        [&] {
            attempts =
                server.get(kHooks + u'/' + hook.body[u"id"].toString() + u"/deliveries"_s, kAdmin)
                    .body[u"items"][0][u"attempts"]
                    .toArray();
            return !attempts.isEmpty();
        },
        20'000));
    QCOMPARE(attempts[0][u"status"].toInt(), 0);
    QVERIFY(!attempts[0][u"error"].toString().isEmpty());
    QVERIFY(receiver.got().isEmpty());
}

void WebhooksTest::onlyAdministratorsManageWebhooks()
{
    QCOMPARE(m_server->get(kHooks, u"manager"_s).status(), 403);
    QCOMPARE(m_server->get(kHooks, u"tech"_s).status(), 403);
    QCOMPARE(m_server->get(kHooks, u"owner"_s).status(), 200);
}

void WebhooksTest::anotherOrganisationSeesNothing()
{
    Receiver receiver("200 OK");
    const QString webhook = hooked(receiver.url(), u"planning.published"_s);
    publish();
    const QString id = deliveryOf(webhook, u"delivered"_s)[u"id"].toString();
    const QString stranger = u"owner@other.example"_s;

    QCOMPARE(m_server->get(kHooks + u'/' + webhook, stranger).status(), 404);
    QCOMPARE(m_server->get(kHooks + u'/' + webhook + u"/deliveries"_s, stranger).status(), 404);
    QCOMPARE(m_server->post(kHooks + u"/deliveries/"_s + id + u":replay"_s, {}, stranger).status(),
             404);
}

QTEST_GUILESS_MAIN(WebhooksTest)
#include "tst_webhooks.moc"

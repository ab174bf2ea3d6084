#include "tests/support/testserver.h"

using namespace planning;
using namespace planning::server;
using namespace planning::test;
using namespace Qt::StringLiterals;

static const QString kHooks = u"/api/v1/webhooks"_s;
static const QString kAdmin = u"admin"_s;
static const QString kSecret = u"a secret of the receiver"_s;

// Where webhooks lead to, and how many lead there.
class WebhookAddressesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theSameWebhookIsMadeOnce();
    void anAddressIsToldOfDifferentEventsByDifferentWebhooks();
    void privateAddressesAreRefused_data();
    void privateAddressesAreRefused();

private:
    std::unique_ptr<TestServer> m_server;
};

void WebhookAddressesTest::initTestCase()
{
    m_server =
        std::make_unique<TestServer>(DemoSize::Small, QString(), [](ServerSettings &settings) {
            settings.mayCallPrivateAddresses = true;
        });
}

// The secret is part of what it is, though nobody can read it.
void WebhookAddressesTest::theSameWebhookIsMadeOnce()
{
    QJsonObject body{{u"id"_s, u"01900000-0000-7000-8000-00000000f0f0"_s},
                     {u"url"_s, u"http://localhost:1/"_s},
                     {u"events"_s, QJsonArray{u"planning.published"_s}},
                     {u"secret"_s, kSecret}};
    QCOMPARE(m_server->post(kHooks, body, kAdmin).status(), 201);
    QCOMPARE(m_server->post(kHooks, body, kAdmin).status(), 200);

    body[u"secret"_s] = u"another secret of theirs"_s;
    QCOMPARE(m_server->post(kHooks, body, kAdmin).code(), u"DUPLICATE"_s);
    body[u"secret"_s] = kSecret;
    QCOMPARE(m_server->post(kHooks, body, kAdmin).status(), 200);
}

void WebhookAddressesTest::anAddressIsToldOfDifferentEventsByDifferentWebhooks()
{
    QJsonObject body{{u"url"_s, u"http://localhost:1/"_s},
                     {u"events"_s, QJsonArray{u"planning.published"_s}},
                     {u"secret"_s, kSecret}};
    const auto one = m_server->post(kHooks, body, kAdmin);
    body[u"events"_s] = QJsonArray{u"assignment.answered"_s};
    const auto other = m_server->post(kHooks, body, kAdmin);

    QCOMPARE(one.status(), 201);
    QCOMPARE(other.status(), 201);
    for (const auto &made : {one, other})
        m_server->send(Method::Delete, kHooks + u'/' + made.body[u"id"].toString(), {}, kAdmin);
}

void WebhookAddressesTest::privateAddressesAreRefused_data()
{
    QTest::addColumn<QString>("url");

    QTest::newRow("loopback") << u"http://127.0.0.1/"_s;
    QTest::newRow("loopback by name") << u"https://localhost/"_s;
    QTest::newRow("loopback in one number") << u"http://2130706433/"_s;
    QTest::newRow("loopback in hexadecimal") << u"http://0x7f.1/"_s;
    QTest::newRow("loopback in IPv6") << u"http://[::1]/"_s;
    QTest::newRow("mapped") << u"http://[::ffff:10.0.0.1]/"_s;
    QTest::newRow("another scheme") << u"file:///etc/passwd"_s;
    QTest::newRow("a password") << u"https://user:word@example.org/"_s;
}

void WebhookAddressesTest::privateAddressesAreRefused()
{
    QFETCH(QString, url);
    static TestServer server;

    const auto answer = server.post(kHooks,
                                    {{u"url"_s, url},
                                     {u"events"_s, QJsonArray{u"planning.published"_s}},
                                     {u"secret"_s, kSecret}},
                                    kAdmin);

    QCOMPARE(answer.status(), 400);
    QCOMPARE(answer.body[u"errors"][0][u"pointer"].toString(), u"/url"_s);
}

QTEST_GUILESS_MAIN(WebhookAddressesTest)
#include "tst_webhookaddresses.moc"

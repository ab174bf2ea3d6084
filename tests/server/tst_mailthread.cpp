#include "app/server/operations/mailthread.h"
#include "tests/support/testserver.h"

#include <QElapsedTimer>
#include <QFile>

using namespace planning;
using namespace planning::server;
using namespace planning::test;
using namespace Qt::StringLiterals;

// Messages go out beside everything else, however slow the way is.
class MailThreadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void messagesGoOutInTheirOrder();
    void whatWaitsGoesOutAtTheEnd();
    void theEndDoesNotWaitForACommandThatHangs();
    void oneTooManyIsDroppedAndCounted();
    void aFailureIsCounted_data();
    void aFailureIsCounted();
    void aHangingCommandHoldsUpNoLogin();
    void resetsOfKnownAndUnknownAddressesAnswerTheSame();
    void aForgottenPasswordIsSetWithTheMailedCode();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString keeping() const { return u"sh -c \"cat >> %1\""_s.arg(path(u"mails"_s)); }
    QByteArray mails() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    JsonLog m_log{LogLevel::Error};
};

static const QString kHanging = u"sleep 600"_s;

QByteArray MailThreadTest::mails() const
{
    QFile file(path(u"mails"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void MailThreadTest::messagesGoOutInTheirOrder()
{
    Metrics metrics;
    {
        MailThread thread({.command = keeping()}, m_log, metrics);
        for (const char *name : {"ana", "ines", "marc"})
            thread.post({QLatin1String(name), u"Hello"_s, u"Text"_s});
    }
    const QByteArray text = mails();

    QVERIFY(text.indexOf("To: ana") >= 0);
    QVERIFY(text.indexOf("To: ana") < text.indexOf("To: ines"));
    QVERIFY(text.indexOf("To: ines") < text.indexOf("To: marc"));
    QVERIFY(metrics.text().contains("planning_mail_sent_total 3\n"));
}

void MailThreadTest::whatWaitsGoesOutAtTheEnd()
{
    Metrics metrics;
    {
        MailThread thread({.command = keeping()}, m_log, metrics);
        for (int i = 0; i < 5; ++i)
            thread.post({u"ana"_s, u"Hello"_s, u"Text"_s});
    }

    QCOMPARE(mails().count("To: ana"), 5);
}

void MailThreadTest::theEndDoesNotWaitForACommandThatHangs()
{
    Metrics metrics;
    QElapsedTimer since;
    {
        MailThread thread({.command = kHanging, .drainTime = std::chrono::milliseconds{50}}, m_log,
                          metrics);
        thread.post({u"ana"_s, u"Hello"_s, u"Text"_s});
        thread.post({u"ines"_s, u"Hello"_s, u"Text"_s});
        since.start();
    }

    QVERIFY(since.elapsed() < 5'000);
}

void MailThreadTest::oneTooManyIsDroppedAndCounted()
{
    Metrics metrics;
    MailThread thread(
        {.command = kHanging, .mostWaiting = 2, .drainTime = std::chrono::milliseconds{0}}, m_log,
        metrics);

    const Message message{u"ana"_s, u"Hello"_s, u"Text"_s};
    thread.post(message);
    QTRY_COMPARE_WITH_TIMEOUT(thread.waiting(), 0U, 20'000); // it is under way

    for (int i = 0; i < 10; ++i)
        thread.post(message);

    QCOMPARE(thread.waiting(), 2U);
    const QByteArray text = metrics.text();
    QVERIFY2(text.contains("planning_mail_dropped_total 8\n"), text.constData());
}

void MailThreadTest::aFailureIsCounted_data()
{
    QTest::addColumn<QString>("command");

    QTest::newRow("none") << QString();
    QTest::newRow("not there") << u"/nowhere/sendmail -t"_s;
    QTest::newRow("refuses") << u"false"_s;
    QTest::newRow("crashes") << u"sh -c \"kill -9 $$\""_s;
}

void MailThreadTest::aFailureIsCounted()
{
    QFETCH(QString, command);
    Metrics metrics;
    {
        MailThread thread({.command = command}, m_log, metrics);
        thread.post({u"ana"_s, u"Hello"_s, u"Text"_s});
    }

    QVERIFY(metrics.text().contains("planning_mail_failures_total 1\n"));
    QVERIFY(!metrics.text().contains("planning_mail_sent_total"));
}

static TestServer::Answer reset(TestServer &server, const QString &email)
{
    return server.post(u"/api/v1/auth/reset/request"_s, {{u"email"_s, email}}, {});
}

void MailThreadTest::aHangingCommandHoldsUpNoLogin()
{
    TestServer server(DemoSize::Small, {}, [](ServerSettings &settings) {
        settings.isDevelopment = false;
        settings.mailCommand = kHanging;
    });
    QElapsedTimer since;
    since.start();

    // One for each of the threads of the accounts, and one more.
    for (const char *name : {"tech", "manager", "admin"})
        QCOMPARE(reset(server, QLatin1String(name) + u"@demo.example"_s).status(), 202);
    QCOMPARE(reset(server, u"nobody@demo.example"_s).status(), 202);
    QVERIFY(!server.token(u"owner"_s).isEmpty());

    QVERIFY2(since.elapsed() < 20'000, qPrintable(QString::number(since.elapsed())));
}

void MailThreadTest::resetsOfKnownAndUnknownAddressesAnswerTheSame()
{
    TestServer server(DemoSize::Small, {}, [this](ServerSettings &settings) {
        settings.isDevelopment = false;
        settings.mailCommand = keeping();
    });

    const auto known = reset(server, u"tech@demo.example"_s);
    const auto unknown = reset(server, u"nobody@demo.example"_s);

    QCOMPARE(known.status(), 202);
    QCOMPARE(unknown.status(), known.status());
    QCOMPARE(unknown.response.body, known.response.body);
    QTRY_COMPARE_WITH_TIMEOUT(mails().count("To: "), 1, 20'000);
}

void MailThreadTest::aForgottenPasswordIsSetWithTheMailedCode()
{
    TestServer server(DemoSize::Small, {}, [this](ServerSettings &settings) {
        settings.isDevelopment = false;
        settings.mailCommand = keeping();
    });
    reset(server, u"tech@demo.example"_s);
    QTRY_VERIFY_WITH_TIMEOUT(mails().contains("\n\n") && mails().endsWith('\n'), 20'000);
    const QByteArray text =
        QByteArray::fromBase64(mails().sliced(mails().indexOf("\n\n") + 2).split('\n').first());
    const QString code = QString::fromUtf8(text.sliced(text.lastIndexOf(' ') + 1));

    const auto set = server.post(u"/api/v1/auth/reset/confirm"_s,
                                 {{u"token"_s, code}, {u"password"_s, u"another long one"_s}}, {});

    QVERIFY2(set.status() == 204, set.response.body.constData());
}

QTEST_GUILESS_MAIN(MailThreadTest)
#include "tst_mailthread.moc"

#include "app/server/api/request.h"

#include <QTest>

using namespace planning::server;

class RequestHeadersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFieldIsFoundHoweverItsNameIsWritten();
    void aFieldThatIsSetTakesThePlaceOfTheOthers();
};

void RequestHeadersTest::aFieldIsFoundHoweverItsNameIsWritten()
{
    Headers headers;
    headers.add("Content-Type", "text/html");

    QCOMPARE(headers.value("content-type"), QByteArray("text/html"));
    QVERIFY(headers.contains("CONTENT-TYPE"));
    QVERIFY(!headers.contains("Content"));
}

void RequestHeadersTest::aFieldThatIsSetTakesThePlaceOfTheOthers()
{
    Headers headers;
    headers.add("Vary", "Accept");
    headers.add("vary", "Origin");

    headers.set("VARY", "Accept-Language");

    QCOMPARE(headers.fields().size(), 1);
    QCOMPARE(headers.value("Vary"), QByteArray("Accept-Language"));
}

QTEST_APPLESS_MAIN(RequestHeadersTest)
#include "tst_requestheaders.moc"

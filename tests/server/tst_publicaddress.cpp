#include "app/server/webhooks/publicaddress.h"

#include <QTest>

using namespace planning::server;
using namespace Qt::StringLiterals;

// Which addresses the server may be made to call.
class PublicAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesInsideAreRefused_data();
    void addressesInsideAreRefused();
    void addressesOutsideAreNot_data();
    void addressesOutsideAreNot();
};

void PublicAddressTest::addressesInsideAreRefused_data()
{
    QTest::addColumn<QString>("address");

    QTest::newRow("loopback") << u"127.0.0.1"_s;
    QTest::newRow("other loopback") << u"127.255.3.1"_s;
    QTest::newRow("this host") << u"0.0.0.0"_s;
    QTest::newRow("private 10") << u"10.1.2.3"_s;
    QTest::newRow("private 172") << u"172.31.255.255"_s;
    QTest::newRow("private 192") << u"192.168.1.1"_s;
    QTest::newRow("link-local, metadata of clouds") << u"169.254.169.254"_s;
    QTest::newRow("CGNAT") << u"100.64.0.1"_s;
    QTest::newRow("benchmarks") << u"198.18.0.1"_s;
    QTest::newRow("documentation") << u"203.0.113.9"_s;
    QTest::newRow("multicast") << u"224.0.0.251"_s;
    QTest::newRow("broadcast") << u"255.255.255.255"_s;
    QTest::newRow("IPv6 unspecified") << u"::"_s;
    QTest::newRow("IPv6 loopback") << u"::1"_s;
    QTest::newRow("IPv4-mapped loopback") << u"::ffff:127.0.0.1"_s;
    QTest::newRow("IPv4-mapped private") << u"::ffff:10.0.0.1"_s;
    QTest::newRow("IPv4-compatible loopback") << u"::7f00:1"_s;
    QTest::newRow("NAT64 of loopback") << u"64:ff9b::7f00:1"_s;
    QTest::newRow("6to4 of loopback") << u"2002:7f00:1::"_s;
    QTest::newRow("Teredo") << u"2001:0:4136:e378:8000:63bf:3fff:fdd2"_s;
    QTest::newRow("IPv6 link-local") << u"fe80::1"_s;
    QTest::newRow("ULA") << u"fd00::1"_s;
    QTest::newRow("IPv6 multicast") << u"ff02::1"_s;
    QTest::newRow("IPv6 documentation") << u"2001:db8::1"_s;
}

void PublicAddressTest::addressesInsideAreRefused()
{
    QFETCH(QString, address);

    QVERIFY(!isPublic(QHostAddress(address)));
}

void PublicAddressTest::addressesOutsideAreNot_data()
{
    QTest::addColumn<QString>("address");

    QTest::newRow("IPv4") << u"93.184.216.34"_s;
    QTest::newRow("beside private 172") << u"172.32.0.1"_s;
    QTest::newRow("beside CGNAT") << u"100.128.0.1"_s;
    QTest::newRow("IPv4-mapped") << u"::ffff:93.184.216.34"_s;
    QTest::newRow("IPv6") << u"2606:2800:220:1:248:1893:25c8:1946"_s;
}

void PublicAddressTest::addressesOutsideAreNot()
{
    QFETCH(QString, address);

    QVERIFY(isPublic(QHostAddress(address)));
}

QTEST_APPLESS_MAIN(PublicAddressTest)
#include "tst_publicaddress.moc"

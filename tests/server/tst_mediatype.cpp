#include "app/server/documents/byterange.h"
#include "app/server/documents/documentname.h"

#include <QTest>

using namespace planning::server;
using namespace Qt::StringLiterals;

static const QByteArray kPng = QByteArray::fromBase64(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJg"
    "gg==");
static const QByteArray kJpeg = QByteArray::fromHex("ffd8ffe000104a46494600010100000100010000"
                                                    "ffda000c03010002110311003f00"
                                                    "d2cfff00ffd03fffd9");
static const QByteArray kPdf = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF\n";

static QByteArray svg(const QByteArray &inside, const QByteArray &attributes = {})
{
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" "
           "xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
           + attributes + ">" + inside + "</svg>";
}

// What documents are, by their content.
class MediaTypeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTypeIsToldByTheContent_data();
    void aTypeIsToldByTheContent();
    void whatIsNotWhollyOneTypeIsRefused_data();
    void whatIsNotWhollyOneTypeIsRefused();
    void namesAreMadeSafe_data();
    void namesAreMadeSafe();
    void attachmentsCarryTheirName();
    void rangesAreRead_data();
    void rangesAreRead();
};

void MediaTypeTest::aTypeIsToldByTheContent_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("type");

    QTest::newRow("PNG") << kPng << QByteArray("image/png");
    QTest::newRow("JPEG") << kJpeg << QByteArray("image/jpeg");
    QTest::newRow("PDF") << kPdf << QByteArray("application/pdf");
    QTest::newRow("drawing") << svg("<rect width=\"1\" height=\"1\" fill=\"url(#a)\"/>")
                             << QByteArray("image/svg+xml");
    QTest::newRow("drawing with a declaration, a style and a picture within")
        << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
               + svg("<style>.a { fill: red }</style><use xlink:href=\"#a\"/>"
                     "<image href=\"data:image/png;base64,AAAA\"/>")
        << QByteArray("image/svg+xml");
}

void MediaTypeTest::aTypeIsToldByTheContent()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, type);

    const auto found = mediaTypeOf(content);

    QVERIFY(found);
    QCOMPARE(nameOf(*found), type);
}

void MediaTypeTest::whatIsNotWhollyOneTypeIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");

    const QByteArray zip = "PK\x03\x04 archive";
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("Load-in at 08:00");
    QTest::newRow("page") << QByteArray("<html><script>alert(1)</script></html>");
    QTest::newRow("program") << QByteArray("\x7f"
                                           "ELF program");
    QTest::newRow("GIF") << QByteArray("GIF89a\x01");
    QTest::newRow("PNG with an archive behind it") << kPng + zip;
    QTest::newRow("half a PNG") << kPng.first(40);
    QTest::newRow("PNG in name only") << kPng.first(8) + "<script>alert(1)</script>";
    QTest::newRow("JPEG with an archive behind it") << kJpeg + zip;
    QTest::newRow("half a JPEG") << kJpeg.first(24);
    QTest::newRow("JPEG without a picture") << QByteArray::fromHex("ffd8ffd9");
    QTest::newRow("PDF with an archive behind it") << kPdf + zip;
    QTest::newRow("PDF behind a page") << "<html></html>" + kPdf;
    QTest::newRow("PDF without an end") << kPdf.first(20);
    QTest::newRow("script") << svg("<script>alert(1)</script>");
    QTest::newRow("script of another space")
        << svg("<s:script xmlns:s=\"http://www.w3.org/2000/svg\">alert(1)</s:script>");
    QTest::newRow("page in a drawing") << svg("<foreignObject><p/></foreignObject>");
    QTest::newRow("element of a page") << svg("<h:p xmlns:h=\"http://www.w3.org/1999/xhtml\"/>");
    QTest::newRow("event handler") << svg("<rect/>", "onload=\"alert(1)\"");
    QTest::newRow("event handler in capitals") << svg("<rect ONCLICK=\"alert(1)\"/>");
    QTest::newRow("script in a link") << svg("<a href=\"javascript:alert(1)\"><rect/></a>");
    QTest::newRow("script in an old link") << svg("<a xlink:href=\" javascript:alert(1)\"/>");
    QTest::newRow("picture from outside") << svg("<image href=\"https://example.org/a.png\"/>");
    QTest::newRow("drawing within") << svg("<image href=\"data:image/svg+xml;base64,AAAA\"/>");
    QTest::newRow("part of another") << svg("<use href=\"other.svg#a\"/>");
    QTest::newRow("paint from outside") << svg("<rect fill=\"url(https://example.org/#a)\"/>");
    QTest::newRow("style from outside") << svg("<style>@import \"https://example.org\";</style>");
    QTest::newRow("style that hides a word")
        << svg("<rect style=\"fill: u\\72l(https://example.org)\"/>");
    QTest::newRow("animated link")
        << svg("<a href=\"#a\"><set attributeName=\"href\" to=\"javascript:alert(1)\"/></a>");
    QTest::newRow("entities") << "<!DOCTYPE svg [<!ENTITY a \"b\">]>" + svg("&a;");
    QTest::newRow("style sheet") << "<?xml-stylesheet href=\"https://example.org\"?>" + svg("");
    QTest::newRow("broken drawing") << svg("<rect>");
    QTest::newRow("drawing of no space") << QByteArray("<svg><rect/></svg>");
}

void MediaTypeTest::whatIsNotWhollyOneTypeIsRefused()
{
    QFETCH(QByteArray, content);

    QVERIFY(!mediaTypeOf(content));
}

void MediaTypeTest::namesAreMadeSafe_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("name");

    QTest::newRow("usual") << u"Plan de feu.pdf"_s << u"Plan de feu.pdf"_s;
    QTest::newRow("accents") << u"Scène — été.PDF"_s << u"Scène — été.PDF"_s;
    QTest::newRow("path") << u"../../etc/passwd"_s << u"passwd.pdf"_s;
    QTest::newRow("path of Windows") << u"C:\\Temp\\plan.pdf"_s << u"plan.pdf"_s;
    QTest::newRow("other ending") << u"page.html"_s << u"page.html.pdf"_s;
    QTest::newRow("hidden") << u".bashrc"_s << u"bashrc.pdf"_s;
    QTest::newRow("line break") << u"a\r\nSet-Cookie: b.pdf"_s << u"aSet-Cookie b.pdf"_s;
    QTest::newRow("turned around") << QString(u"plan\u202Efdp.exe"_s) << u"planfdp.exe.pdf"_s;
    QTest::newRow("nothing") << QString() << u"document.pdf"_s;
    QTest::newRow("too long") << QString(400, u'a') << QString(196, u'a') + u".pdf"_s;
}

void MediaTypeTest::namesAreMadeSafe()
{
    QFETCH(QString, given);
    QFETCH(QString, name);

    QCOMPARE(safeName(given, MediaType::Pdf), name);
}

void MediaTypeTest::attachmentsCarryTheirName()
{
    QCOMPARE(attachmentNamed(u"été.pdf"_s),
             QByteArray("attachment; filename=\"_t_.pdf\"; filename*=UTF-8''%C3%A9t%C3%A9.pdf"));
}

void MediaTypeTest::rangesAreRead_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<RangeAnswer>("answer");

    const auto part = [](qint64 offset, qint64 length) {
        return RangeAnswer{RangeWish::Part, {offset, length}};
    };
    const RangeAnswer whole;
    const RangeAnswer none{RangeWish::Unsatisfiable, {}};
    QTest::newRow("none") << QByteArray() << whole;
    QTest::newRow("first") << QByteArray("bytes=0-0") << part(0, 1);
    QTest::newRow("middle") << QByteArray("bytes=10-19") << part(10, 10);
    QTest::newRow("to the end") << QByteArray("bytes=90-") << part(90, 10);
    QTest::newRow("beyond the end") << QByteArray("bytes=90-1000") << part(90, 10);
    QTest::newRow("last") << QByteArray("bytes=-5") << part(95, 5);
    QTest::newRow("last of more than there is") << QByteArray("bytes=-500") << part(0, 100);
    QTest::newRow("behind the end") << QByteArray("bytes=100-") << none;
    QTest::newRow("last nothing") << QByteArray("bytes=-0") << none;
    QTest::newRow("backwards") << QByteArray("bytes=5-2") << whole;
    QTest::newRow("several") << QByteArray("bytes=0-1,5-6") << whole;
    QTest::newRow("other unit") << QByteArray("lines=0-1") << whole;
    QTest::newRow("no numbers") << QByteArray("bytes=a-b") << whole;
    QTest::newRow("signs") << QByteArray("bytes=+1-2") << whole;
    QTest::newRow("too large a number") << QByteArray("bytes=99999999999999999999-") << whole;
    QTest::newRow("dash") << QByteArray("bytes=-") << whole;
}

void MediaTypeTest::rangesAreRead()
{
    QFETCH(QByteArray, field);
    QFETCH(RangeAnswer, answer);

    QVERIFY(rangeOf(field, 100) == answer);
}

QTEST_APPLESS_MAIN(MediaTypeTest)
#include "tst_mediatype.moc"

#include "core/exchange/textdecoding.h"

#include <QBuffer>
#include <QTest>

using namespace planning;
using namespace Qt::StringLiterals;

class TestTextDecoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEncodingIsFoundAndTheTextDecoded_data();
    void theEncodingIsFoundAndTheTextDecoded();
    void piecesOfAnySizeGiveTheSameText_data() { theEncodingIsFoundAndTheTextDecoded_data(); }
    void piecesOfAnySizeGiveTheSameText();
    void bytesWithoutMeaningAreReported_data();
    void bytesWithoutMeaningAreReported();
    void aByteOutsideUtf8FarFromTheStartIsNoticed();
};

void TestTextDecoding::theEncodingIsFoundAndTheTextDecoded_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("text");
    const QString text = u"Nom;Zoé Œuvrard 25,00 €"_s;
    const auto utf16 = [&text](QStringConverter::Encoding encoding) {
        return QByteArray(QStringEncoder(encoding)(text));
    };
    QTest::newRow("empty") << QByteArray() << u"UTF-8"_s << QString();
    QTest::newRow("ascii") << QByteArray("Nom;Zoe") << u"UTF-8"_s << u"Nom;Zoe"_s;
    QTest::newRow("utf-8") << text.toUtf8() << u"UTF-8"_s << text;
    QTest::newRow("utf-8, marked") << "\xEF\xBB\xBF" + text.toUtf8() << u"UTF-8"_s << text;
    QTest::newRow("utf-16 le, marked")
        << "\xFF\xFE" + utf16(QStringConverter::Utf16LE) << u"UTF-16 LE"_s << text;
    QTest::newRow("utf-16 be, marked")
        << "\xFE\xFF" + utf16(QStringConverter::Utf16BE) << u"UTF-16 BE"_s << text;
    QTest::newRow("utf-16 le") << utf16(QStringConverter::Utf16LE) << u"UTF-16 LE"_s << text;
    QTest::newRow("utf-16 be") << utf16(QStringConverter::Utf16BE) << u"UTF-16 BE"_s << text;
    QTest::newRow("windows-1252") << QByteArray("Nom;Zo\xE9 \x8Cuvrard 25,00 \x80")
                                  << u"Windows-1252"_s << text;
    QTest::newRow("one accent") << QByteArray("\xE9") << u"Windows-1252"_s << u"é"_s;
}

void TestTextDecoding::theEncodingIsFoundAndTheTextDecoded()
{
    QFETCH(QByteArray, bytes);
    const DecodedText decoded = decodeText(bytes);
    QTEST(nameOf(decoded.encoding), "encoding");
    QTEST(decoded.text, "text");
    QVERIFY(!decoded.hasInvalidBytes);
}

void TestTextDecoding::piecesOfAnySizeGiveTheSameText()
{
    QFETCH(QByteArray, bytes);
    TextDecoder decoder(decodeText(bytes).encoding);
    QString text;
    for (const char byte : std::as_const(bytes))
        text += decoder.decode(QByteArrayView(&byte, 1));
    text += decoder.finish();
    QTEST(text, "text");
    QVERIFY(!decoder.hasInvalidBytes());
}

void TestTextDecoding::bytesWithoutMeaningAreReported_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("unused in windows-1252")
        << QByteArray("\xE9t\x81") << u"ét"_s + QChar(QChar::ReplacementCharacter);
    QTest::newRow("marked as utf-8, is not")
        << QByteArray("\xEF\xBB\xBFt\xE9t") << u"t%1t"_s.arg(QChar(QChar::ReplacementCharacter));
    QTest::newRow("utf-8 cut in a character")
        << QByteArray("\xEF\xBB\xBFt\xC3") << u't' + QString(QChar::ReplacementCharacter);
    QTest::newRow("utf-16 of an odd length")
        << QByteArray("\xFF\xFEt\0o", 5) << u't' + QString(QChar::ReplacementCharacter);
}

void TestTextDecoding::bytesWithoutMeaningAreReported()
{
    QFETCH(QByteArray, bytes);
    const DecodedText decoded = decodeText(bytes);
    QVERIFY(decoded.hasInvalidBytes);
    QTEST(decoded.text, "text");
}

void TestTextDecoding::aByteOutsideUtf8FarFromTheStartIsNoticed()
{
    QByteArray bytes(3'000'000, 'a');
    bytes.append('\xE9');
    QBuffer device(&bytes);
    QVERIFY(device.open(QIODevice::ReadOnly));
    QCOMPARE(nameOf(detectEncoding(device)), u"Windows-1252"_s);
}

QTEST_APPLESS_MAIN(TestTextDecoding)
#include "tst_textdecoding.moc"

#include "core/exchange/csv.h"

#include <QBuffer>
#include <QTest>

using namespace planning;
using namespace Qt::StringLiterals;

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreCutAsRfc4180Says_data();
    void rowsAreCutAsRfc4180Says();
    void piecesOfAnySizeGiveTheSameRows_data() { rowsAreCutAsRfc4180Says_data(); }
    void piecesOfAnySizeGiveTheSameRows();
    void badInputIsRefusedWithItsLine_data();
    void badInputIsRefusedWithItsLine();
    void theSeparatorIsFoundOut_data();
    void theSeparatorIsFoundOut();
    void aFileIsReadFromItsBytesToItsRows();
    void aWorkbookIsRefused();
    void whatIsWrittenIsReadBack();
};

// "1: a|b" for each row.
static QString listed(const std::vector<CsvRow> &rows)
{
    QStringList lines;
    for (const CsvRow &row : rows)
        lines << u"%1: %2"_s.arg(row.line).arg(row.fields.join(u'|'));
    return lines.join(u'\n').replace(u"\r\n"_s, u"\u240D\u240A"_s);
}

static std::vector<CsvRow> rowsOf(CsvParser &parser)
{
    std::vector<CsvRow> rows;
    while (auto row = parser.takeRow())
        rows.push_back(*row);
    return rows;
}

static Result<std::vector<CsvRow>> readAll(QByteArray bytes)
{
    QBuffer device(&bytes);
    const bool opened = device.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    auto reader = CsvReader::open(device);
    if (!reader)
        return reader.error();
    std::vector<CsvRow> rows;
    while (true) {
        auto row = reader->next();
        if (!row)
            return row.error();
        if (!*row)
            return rows;
        rows.push_back(**row);
    }
}

void TestCsv::rowsAreCutAsRfc4180Says_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rows");
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("only a line end") << u"\n"_s << u""_s;
    QTest::newRow("one field") << u"a"_s << u"1: a"_s;
    QTest::newRow("no final line end") << u"a;b\nc;d"_s << u"1: a|b\n2: c|d"_s;
    QTest::newRow("cr lf") << u"a;b\r\nc;d\r\n"_s << u"1: a|b\n2: c|d"_s;
    QTest::newRow("old mac") << u"a;b\rc;d\r"_s << u"1: a|b\n2: c|d"_s;
    QTest::newRow("empty lines") << u"a\n\n\r\nb"_s << u"1: a\n4: b"_s;
    QTest::newRow("empty fields") << u";;\n"_s << u"1: ||"_s;
    QTest::newRow("empty quotes") << u"\"\";\"\"\n\"\""_s << u"1: |\n2: "_s;
    QTest::newRow("separator in quotes") << u"\"a;b\";c"_s << u"1: a;b|c"_s;
    QTest::newRow("doubled quote") << u"\"say \"\"hi\"\"\";c"_s << u"1: say \"hi\"|c"_s;
    QTest::newRow("line breaks in quotes")
        << u"\"a\nb\r\nc\";d\ne"_s << u"1: a\nb\u240D\u240Ac|d\n4: e"_s;
    QTest::newRow("quote inside a plain field") << u"6\" truss;b"_s << u"1: 6\" truss|b"_s;
    QTest::newRow("blanks after a closing quote") << u"\"a\" ;b"_s << u"1: a|b"_s;
}

void TestCsv::rowsAreCutAsRfc4180Says()
{
    QFETCH(QString, text);
    CsvParser parser(u';');
    QVERIFY(parser.feed(text));
    QVERIFY(parser.finish());
    QTEST(listed(rowsOf(parser)), "rows");
}

void TestCsv::piecesOfAnySizeGiveTheSameRows()
{
    QFETCH(QString, text);
    CsvParser parser(u';');
    for (const QChar c : std::as_const(text))
        QVERIFY(parser.feed(QStringView(&c, 1)));
    QVERIFY(parser.finish());
    QTEST(listed(rowsOf(parser)), "rows");
}

void TestCsv::badInputIsRefusedWithItsLine_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("word");
    QTest::newRow("quote never closed")
        << QByteArray("a;b\nc;\"d\ne\n") << u"line 2"_s << u"never closed"_s;
    QTest::newRow("text after a closing quote")
        << QByteArray("a;b\n\"c\"d;e\n") << u"line 2"_s << u"'d'"_s;
    QTest::newRow("endless field")
        << "a;b\n\"" + QByteArray(CsvParser::kMaxFieldSize + 1, 'x') << u"line 2"_s << u"longer"_s;
    QTest::newRow("endless row") << "a;b\n" + QByteArray(CsvParser::kMaxFields + 1, ';')
                                 << u"line 2"_s << u"more than"_s;
}

void TestCsv::badInputIsRefusedWithItsLine()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    const auto rows = readAll(bytes);
    QVERIFY(!rows);
    QTEST(rows.error().where, "where");
    QVERIFY2(rows.error().detail.contains(word), qPrintable(rows.error().detail));
}

void TestCsv::theSeparatorIsFoundOut_data()
{
    QTest::addColumn<QString>("sample");
    QTest::addColumn<QChar>("separator");
    QTest::newRow("nothing") << u""_s << QChar(u';');
    QTest::newRow("one column") << u"Nom\nDupont"_s << QChar(u';');
    QTest::newRow("semicolon with decimal commas")
        << u"Nom;Taux\nA;18,50\nB;22,00\n"_s << QChar(u';');
    QTest::newRow("comma with quoted semicolons")
        << u"Name,Certificates\nA,\"SST; B0\"\nB,\"SST; B0\"\n"_s << QChar(u',');
    QTest::newRow("tab") << u"Nom\tPrénom\nDa Silva, dit\tZoé\n"_s << QChar(u'\t');
    QTest::newRow("bar") << u"Nom|Prénom\nA|B\n"_s << QChar(u'|');
    QTest::newRow("only the header so far") << u"Nom,Prénom"_s << QChar(u',');
}

void TestCsv::theSeparatorIsFoundOut()
{
    QFETCH(QString, sample);
    QTEST(detectSeparator(sample), "separator");
}

void TestCsv::aFileIsReadFromItsBytesToItsRows()
{
    const auto hinted = readAll("sep=,\r\nNom,Taux\r\n\"Zo\xE9\",\"18,50 \x80\"\r\n");
    QVERIFY(hinted);
    QCOMPARE(listed(*hinted), u"2: Nom|Taux\n3: Zoé|18,50 €"_s);

    QByteArray big("Nom;Lieu\n");
    for (int i = 0; i < 20'000; ++i)
        big += "Zo\xC3\xA9;Salle\n";
    const auto rows = readAll(big);
    QVERIFY(rows);
    QCOMPARE(rows->size(), std::size_t{20'001});
    QCOMPARE(rows->back(), (CsvRow{20'001, {u"Zoé"_s, u"Salle"_s}}));
}

void TestCsv::aWorkbookIsRefused()
{
    const auto rows = readAll(QByteArray("PK\x03\x04\x14\x00\x06\x00", 8));
    QVERIFY(!rows);
    QCOMPARE(rows.error().code, ErrorCode::InvalidInput);
    const auto binary = readAll(QByteArray("Nom\0\0\0\0\0\0\0\0;x", 13));
    QVERIFY(!binary);
    QCOMPARE(binary.error().code, ErrorCode::InvalidInput);
}

void TestCsv::whatIsWrittenIsReadBack()
{
    const QStringList fields{u"a"_s, u"b;c"_s, u"say \"hi\""_s, u"two\nlines"_s, u" blank "_s, {}};
    const QString line = csvLine(fields);
    QCOMPARE(line, u"a;\"b;c\";\"say \"\"hi\"\"\";\"two\nlines\";\" blank \";\r\n"_s);
    CsvParser parser(u';');
    QVERIFY(parser.feed(line));
    QCOMPARE(parser.takeRow()->fields, fields);
}

QTEST_APPLESS_MAIN(TestCsv)
#include "tst_csv.moc"

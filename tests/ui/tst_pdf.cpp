#include "tests/support/festivalday.h"
#include "ui/print/daysheet.h"
#include "ui/print/pagelayout.h"
#include "ui/print/paper.h"
#include "ui/print/pdf.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace planning;
using namespace planning::ui;
using namespace Qt::StringLiterals;

class TestPdf : public QObject
{
    Q_OBJECT

public:
    static void initMain() { qputenv("QT_QPA_PLATFORM", "offscreen"); }

private Q_SLOTS:
    void theFileHasEveryPageAtItsSize_data();
    void theFileHasEveryPageAtItsSize();
    void fontsAreEmbeddedAndTextCanBeSearched();
    void aFileThatCannotBeWrittenIsAnErrorAndStaysAsItWas();
    void widthsDoNotDependOnAPixelGrid();

private:
    Pages festival(const Paper &paper) const
    {
        const DayPlan day = dayPlan(test::festivalDay(), {*dayFromIsoDate(test::kFestivalDay)});
        return layOut(daySheet(day, {DayView::ByPerson}), formatOf(paper),
                      PaperFonts(textScale(paper.size)));
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

static QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()) : QString();
}

void TestPdf::theFileHasEveryPageAtItsSize_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("orientation");
    QTest::addColumn<QString>("box");
    QTest::newRow("A4") << int(PaperSize::A4) << int(Orientation::Portrait) << "595.* 842.*";
    QTest::newRow("A4 landscape") << int(PaperSize::A4) << int(Orientation::Landscape)
                                  << "842.* 595.*";
    QTest::newRow("A3") << int(PaperSize::A3) << int(Orientation::Portrait) << "842.* 119[01].*";
}

void TestPdf::theFileHasEveryPageAtItsSize()
{
    QFETCH(int, size);
    QFETCH(int, orientation);
    QFETCH(QString, box);
    const Paper paper{PaperSize(size), Orientation(orientation)};
    const Pages pages = festival(paper);
    QVERIFY(pages.pages.size() > 1);
    QVERIFY(writePdf(pages, PaperFonts(textScale(paper.size)), path(u"day.pdf"_s)));
    const QString content = contentOf(path(u"day.pdf"_s));
    static const QRegularExpression page(u"/Type /Page\\b"_s);
    QCOMPARE(content.count(page), qsizetype(pages.pages.size()));
    const QRegularExpression mediaBox(u"/MediaBox \\[0 0 %1\\]"_s.arg(box));
    QVERIFY2(content.contains(mediaBox),
             qPrintable(content.mid(content.indexOf(u"/MediaBox"), 60)));
}

void TestPdf::fontsAreEmbeddedAndTextCanBeSearched()
{
    QVERIFY(writePdf(festival({}), PaperFonts(), path(u"fonts.pdf"_s)));
    const QString content = contentOf(path(u"fonts.pdf"_s));
    QVERIFY(content.contains(u"/FontFile"));
    QVERIFY(content.contains(u"/ToUnicode"));
    QVERIFY(!content.contains(u"/Subtype /Image"));
}

void TestPdf::aFileThatCannotBeWrittenIsAnErrorAndStaysAsItWas()
{
    const QString nowhere = path(u"missing/day.pdf"_s);
    const auto written = writePdf(festival({}), PaperFonts(), nowhere);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Storage);
    QCOMPARE(written.error().where, nowhere);
    QVERIFY(!QFile::exists(nowhere));
}

void TestPdf::widthsDoNotDependOnAPixelGrid()
{
    const PaperFonts fonts;
    const double one = fonts.width(u"Le Goff"_s, PrintRole::Body);
    QVERIFY(one > 0);
    const double ten = fonts.width(u"Le Goff"_s.repeated(10), PrintRole::Body);
    QVERIFY2(qAbs(ten - 10 * one) < 0.05 * ten, "ten names are as wide as ten times one");
    QVERIFY(qAbs(PaperFonts(2).width(u"Le Goff"_s, PrintRole::Body) - 2 * one) < 0.01 * one);
}

QTEST_MAIN(TestPdf)
#include "tst_pdf.moc"

#include "tests/support/festivalday.h"
#include "tests/support/golden.h"
#include "tests/support/pagetext.h"
#include "ui/print/daysheet.h"
#include "ui/print/pagelayout.h"
#include "ui/print/paper.h"
#include "ui/print/textflow.h"

#include <QTest>

using namespace planning;
using namespace planning::ui;
using namespace planning::test;
using namespace Qt::StringLiterals;

class TestPageLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsWrappedAndNeverCut_data();
    void textIsWrappedAndNeverCut();
    void aFestivalDayLooksLikeThis_data();
    void aFestivalDayLooksLikeThis();
    void everyPageRepeatsTitleColumnsAndHeading();
    void aRowIsDividedOnlyWhenItIsLongerThanAPage();
    void nothingIsPrintedOutsideTheMargins_data();
    void nothingIsPrintedOutsideTheMargins();
    void everyNameOfAFestivalIsPrinted();
    void anEmptyDayGivesOnePageThatSaysSo();

private:
    TypewriterMeasure m_measure;
};

static PageFormat pageOf(double letters, double lines)
{
    return {{letters * TypewriterMeasure::kLetter, lines * TypewriterMeasure::kLine}, {}};
}

static Cell cell(const QString &text)
{
    return {{{{{text}}}}};
}

static Sheet crewList(int people)
{
    Sheet sheet;
    sheet.title = u"Friday"_s;
    sheet.subtitle = u"Day plan"_s;
    sheet.owner = u"Festival"_s;
    sheet.columns = {{u"Name"_s, 1}, {u"Shift"_s, 1}};
    Section section{u"Main stage"_s, {}, {}};
    for (int i = 1; i <= people; ++i)
        section.rows.push_back({cell(u"Person %1"_s.arg(i)), cell(u"Build"_s)});
    sheet.sections = {section};
    return sheet;
}

static QString linesOf(const std::vector<Paragraph> &lines)
{
    QStringList texts;
    for (const Paragraph &line : lines) {
        QString text;
        for (const Run &run : line)
            text += run.text;
        texts.append(text);
    }
    return texts.join(u'|');
}

void TestPageLayout::textIsWrappedAndNeverCut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("lines");
    QTest::newRow("empty") << ""
                           << "";
    QTest::newRow("fits exactly") << "Inès Le Go"
                                  << "Inès Le Go";
    QTest::newRow("one letter too long") << "Inès Le Gof"
                                         << "Inès Le|Gof";
    QTest::newRow("spaces") << "a  b"
                            << "a b";
    QTest::newRow("after a hyphen") << "Jean-Baptiste"
                                    << "Jean-|Baptiste";
    QTest::newRow("hyphen that fits") << "Anne-So Bo"
                                      << "Anne-So Bo";
    QTest::newRow("longer than a line") << "Montbazonnais-Lefort"
                                        << "Montbazonn|ais-Lefort";
    QTest::newRow("long after short") << "de Montbazonnaise"
                                      << "de|Montbazonn|aise";
    QTest::newRow("no-break space")
        << u"20:00\u00A0–\u00A002:00"_s << u"20:00\u00A0–\u00A002|:00"_s;
    QTest::newRow("line feed") << "un\ndeux"
                               << "un|deux";
    QTest::newRow("letter with accent") << u"abcdefghie\u0301z"_s << u"abcdefghi|e\u0301z"_s;
}

void TestPageLayout::textIsWrappedAndNeverCut()
{
    QFETCH(QString, text);
    QFETCH(QString, lines);
    QCOMPARE(linesOf(flow({{text}}, 10 * TypewriterMeasure::kLetter, m_measure)), lines);
}

void TestPageLayout::aFestivalDayLooksLikeThis_data()
{
    QTest::addColumn<int>("view");
    QTest::addColumn<int>("language");
    QTest::newRow("by site") << int(DayView::BySite) << int(Language::French);
    QTest::newRow("by person") << int(DayView::ByPerson) << int(Language::English);
}

void TestPageLayout::aFestivalDayLooksLikeThis()
{
    QFETCH(int, view);
    QFETCH(int, language);
    const auto reader = Language(language);
    const DayPlan day =
        dayPlan(festivalDay(), {.day = *dayFromIsoDate(kFestivalDay), .language = reader});
    const Sheet sheet =
        daySheet(day, {DayView(view), reader, *instantFromRfc3339(u"2026-06-11T20:00:00Z")});
    const Pages pages = layOut(sheet, pageOf(110, 70), m_measure);
    const QString name =
        view == int(DayView::BySite) ? u"print/bysite.txt"_s : u"print/byperson.txt"_s;
    const QString difference = differenceFromGolden(asText(pages), name);
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void TestPageLayout::everyPageRepeatsTitleColumnsAndHeading()
{
    const Pages pages = layOut(crewList(300), pageOf(80, 40), m_measure);
    QVERIFY(pages.pages.size() > 5);
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        const QString text = asText(pages.pages[i]);
        const QString heading = i == 0 ? u"Main stage\n"_s : u"Main stage (continued)\n"_s;
        QVERIFY(text.contains(u"Friday"));
        QVERIFY(text.contains(u"Festival"));
        QVERIFY(text.contains(u"Name "));
        QVERIFY2(text.contains(heading), qPrintable(text));
        QVERIFY(text.contains(u"Page %1 of %2\n"_s.arg(i + 1).arg(pages.pages.size())));
    }
    QVERIFY(asText(pages).contains(u"Person 300 "));
}

void TestPageLayout::aRowIsDividedOnlyWhenItIsLongerThanAPage()
{
    Sheet sheet = crewList(1);
    sheet.sections[0].rows.push_back(
        {cell(u"Inès"_s), cell(QStringList(200, u"word"_s).join(u' '))});
    const Pages pages = layOut(sheet, pageOf(40, 30), m_measure);
    QCOMPARE(pages.pages.size(), std::size_t(4));
    QVERIFY(!asText(pages.pages[0]).contains(u"word"));
    QCOMPARE(asText(pages).count(u"word"), 200);

    sheet.sections[0].rows.pop_back();
    for (int i = 0; i < 20; ++i)
        sheet.sections[0].rows.push_back({cell(u"Inès"_s), cell(u"two long words here to wrap"_s)});
    for (const Page &page : layOut(sheet, pageOf(40, 30), m_measure).pages)
        QCOMPARE(asText(page).count(u"two"), asText(page).count(u"wrap"));
}

void TestPageLayout::nothingIsPrintedOutsideTheMargins_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("orientation");
    for (const auto size : {PaperSize::A4, PaperSize::A3}) {
        for (const auto orientation : {Orientation::Portrait, Orientation::Landscape})
            QTest::addRow("%d %d", int(size), int(orientation)) << int(size) << int(orientation);
    }
}

void TestPageLayout::nothingIsPrintedOutsideTheMargins()
{
    QFETCH(int, size);
    QFETCH(int, orientation);
    const PageFormat format = formatOf({PaperSize(size), Orientation(orientation)});
    const QRectF body = format.body().adjusted(-0.5, -0.5, 0.5, 0.5);
    const DayPlan day = dayPlan(festivalDay(), {*dayFromIsoDate(kFestivalDay)});
    for (const auto view : {DayView::BySite, DayView::ByPerson}) {
        const Pages pages = layOut(daySheet(day, {view}), format, m_measure);
        for (const Page &page : pages.pages) {
            for (const PlacedText &text : page.texts) {
                const double width = m_measure.width(text.run.text, text.run.role);
                QVERIFY2(body.contains(text.baseline), qPrintable(text.run.text));
                QVERIFY2(body.contains(text.baseline + QPointF(width, 0)),
                         qPrintable(text.run.text));
            }
        }
    }
}

void TestPageLayout::everyNameOfAFestivalIsPrinted()
{
    const DayPlan day = dayPlan(festivalDay(), {*dayFromIsoDate(kFestivalDay)});
    QCOMPARE(day.people.size(), std::size_t(59));
    const Pages pages = layOut(daySheet(day, {DayView::ByPerson}), formatOf({}), m_measure);
    QString letters;
    for (const Page &page : pages.pages) {
        for (const PlacedText &text : page.texts)
            letters += text.run.text;
    }
    letters.remove(u' ');
    for (const PersonDay &person : day.people) {
        const QString name = QString(person.lastName + person.firstName).remove(u' ');
        QVERIFY2(letters.contains(name), qPrintable(name));
    }
}

void TestPageLayout::anEmptyDayGivesOnePageThatSaysSo()
{
    const Sheet sheet = daySheet(dayPlan({}, {*dayFromIsoDate(u"2026-06-12"_s)}), {});
    const Pages pages = layOut(sheet, pageOf(80, 40), m_measure);
    QCOMPARE(pages.pages.size(), std::size_t(1));
    QVERIFY(asText(pages).contains(u"Nothing is planned on this day."));
    QVERIFY(asText(pages).contains(u"Page 1 of 1"));
}

QTEST_GUILESS_MAIN(TestPageLayout)
#include "tst_pagelayout.moc"

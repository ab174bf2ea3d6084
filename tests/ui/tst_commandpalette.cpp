#include "ui/dialogs/commandpalette.h"
#include "ui/models/typeddate.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QTest>
#include <QTreeView>

using namespace planning;
using namespace planning::ui;
using namespace Qt::StringLiterals;

class TestCommandPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void datesAreUnderstoodAsPeopleTypeThem_data();
    void datesAreUnderstoodAsPeopleTypeThem();
    void lettersFindAndEnterRuns();
    void arrowsChoose();
    void aTypedDateStandsFirst();
    void escapeRunsNothing();

private:
    // A palette over a window, ready for typing.
    CommandPalette *open(QWidget &window);

    QStringList m_done;
};

void TestCommandPalette::datesAreUnderstoodAsPeopleTypeThem_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("day"); // empty: no date
    const QString french = u"fr_FR"_s;
    QTest::newRow("iso") << u"2026-07-17"_s << french << u"2026-07-17"_s;
    QTest::newRow("day and month") << u"17/7"_s << french << u"2026-07-17"_s;
    QTest::newRow("with year") << u"17.07.27"_s << french << u"2027-07-17"_s;
    QTest::newRow("month first") << u"7/17"_s << u"en_US"_s << u"2026-07-17"_s;
    QTest::newRow("nearest year") << u"3/1"_s << french << u"2027-01-03"_s;
    QTest::newRow("month by name") << u"17 juil"_s << french << u"2026-07-17"_s;
    QTest::newRow("accents do not matter") << u"5 fevrier 2026"_s << french << u"2026-02-05"_s;
    QTest::newRow("english") << u"17 July 2028"_s << u"en_GB"_s << u"2028-07-17"_s;
    QTest::newRow("weekday") << u"vendredi"_s << french << u"2026-08-21"_s;
    QTest::newRow("today's weekday is next week's") << u"Jeudi"_s << french << u"2026-08-27"_s;
    QTest::newRow("days from now") << u"+3"_s << french << u"2026-08-23"_s;
    QTest::newRow("ambiguous month") << u"17 jui"_s << french << QString();
    QTest::newRow("no such day") << u"31/2"_s << french << QString();
    QTest::newRow("a name") << u"Inès"_s << french << QString();
    QTest::newRow("nothing") << QString() << french << QString();
}

void TestCommandPalette::datesAreUnderstoodAsPeopleTypeThem()
{
    QFETCH(QString, typed);
    QFETCH(QString, locale);
    QFETCH(QString, day);
    const LocalDay today = *dayFromIsoDate(u"2026-08-20"); // a Thursday
    const auto found = typedDate(typed, today, QLocale(locale));
    QCOMPARE(found ? toIsoDate(*found) : QString(), day);
}

CommandPalette *TestCommandPalette::open(QWidget &window)
{
    m_done.clear();
    const auto entry = [this](const QString &title) {
        return PaletteEntry{title, {}, [this, title] { m_done << title; }};
    };
    window.resize(800, 600);
    window.show();
    auto *palette = new CommandPalette(
        {entry(u"Undo"_s), entry(u"Go to a date"_s), entry(u"Inès Le Goff"_s),
         entry(u"Ana Roux"_s)},
        *dayFromIsoDate(u"2026-08-20"), [this](LocalDay day) { m_done << toIsoDate(day); },
        Theme::light(), &window);
    palette->show();
    return palette;
}

static QLineEdit &fieldOf(CommandPalette &palette)
{
    return *palette.findChild<QLineEdit *>();
}

void TestCommandPalette::lettersFindAndEnterRuns()
{
    QWidget window;
    CommandPalette *palette = open(window);
    QTest::keyClicks(&fieldOf(*palette), u"goff ines"_s);
    QTest::keyClick(&fieldOf(*palette), Qt::Key_Return);
    QCOMPARE(m_done, QStringList{u"Inès Le Goff"_s});
    QVERIFY(!palette->isVisible());
}

void TestCommandPalette::arrowsChoose()
{
    QWidget window;
    CommandPalette *palette = open(window);
    QTest::keyClick(&fieldOf(*palette), Qt::Key_Down);
    QTest::keyClick(&fieldOf(*palette), Qt::Key_Down);
    QTest::keyClick(&fieldOf(*palette), Qt::Key_Up);
    QTest::keyClick(&fieldOf(*palette), Qt::Key_Return);
    QCOMPARE(m_done, QStringList{u"Go to a date"_s});
}

void TestCommandPalette::aTypedDateStandsFirst()
{
    QWidget window;
    CommandPalette *palette = open(window);
    QTest::keyClicks(&fieldOf(*palette), u"2026-09-01"_s);
    QTest::keyClick(&fieldOf(*palette), Qt::Key_Return);
    QCOMPARE(m_done, QStringList{u"2026-09-01"_s});
}

void TestCommandPalette::escapeRunsNothing()
{
    QWidget window;
    CommandPalette *palette = open(window);
    QTest::keyClicks(&fieldOf(*palette), u"zzz"_s);
    QTest::keyClick(&fieldOf(*palette), Qt::Key_Return); // nothing is found
    QVERIFY(palette->isVisible());
    QTest::keyClick(&fieldOf(*palette), Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
    QVERIFY(m_done.isEmpty());
}

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"

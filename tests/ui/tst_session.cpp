#include "tests/support/desk.h"
#include "ui/tr.h"
#include "ui/window/mainwindow.h"
#include "ui/window/session.h"
#include "ui/window/startpage.h"

using namespace planning;
using namespace planning::ui;

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneIsNotAPluralInEitherLanguage_data();
    void oneIsNotAPluralInEitherLanguage();
};

void TestSession::oneIsNotAPluralInEitherLanguage_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("two");
    QTest::newRow("English") << Language::English << "1 soft conflict"
                             << "2 soft conflicts";
    QTest::newRow("French") << Language::French << "1 alerte"
                            << "2 alertes";
}

void TestSession::oneIsNotAPluralInEitherLanguage()
{
    QFETCH(const Language, language);
    QFETCH(const QString, one);
    QFETCH(const QString, two);
    test::Desk desk;
    Settings settings(desk.settingsPath());
    test::SilentPrompts prompts;
    Session session({settings, prompts, desk.clock, desk.sample.ids(), {}});
    session.start({{}, false, language});
    QCOMPARE(Tr::tr("%n soft conflict(s)", nullptr, 1), one);
    QCOMPARE(Tr::tr("%n soft conflict(s)", nullptr, 2), two);
}

QTEST_MAIN(TestSession)
#include "tst_session.moc"

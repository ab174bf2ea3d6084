#include "core/workspace/shiftchanges.h"
#include "tests/support/desk.h"
#include "ui/views/shiftcelledit.h"

#include <QTest>

using namespace planning;
using namespace planning::ui;

class TestShiftCellEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShiftOfSeveralDaysKeepsThemWhenItsEndIsTyped_data();
    void aShiftOfSeveralDaysKeepsThemWhenItsEndIsTyped();
};

// Of a shift that starts on 2 March at 18:00.
void TestShiftCellEdit::aShiftOfSeveralDaysKeepsThemWhenItsEndIsTyped_data()
{
    QTest::addColumn<QString>("was");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("becomes");
    QTest::newRow("later") << "2026-03-05 12:00"
                           << "16:00"
                           << "2026-03-05 16:00";
    QTest::newRow("earlier in the day than its start") << "2026-03-05 20:00"
                                                       << "6"
                                                       << "2026-03-05 06:00";
    QTest::newRow("a day exactly") << "2026-03-03 18:00"
                                   << "16:00"
                                   << "2026-03-03 16:00";
    QTest::newRow("less than a day") << "2026-03-03 02:00"
                                     << "23:00"
                                     << "2026-03-02 23:00";
}

void TestShiftCellEdit::aShiftOfSeveralDaysKeepsThemWhenItsEndIsTyped()
{
    QFETCH(const QString, was);
    QFETCH(const QString, typed);
    QFETCH(const QString, becomes);
    test::Desk desk;
    const auto at = [&desk](const QString &text) {
        return desk.sample.at(text.toUtf8().constData());
    };
    QVERIFY(desk.editor().perform(resizeEnd(desk.plan(), desk.show, at(was))));
    const ShiftSource source{desk.plan(), desk.workspace().conflicts()};
    CellEdit edit = cellEdit(source, desk.show, ShiftColumn::End, typed);
    QCOMPARE(edit.refusal, QString());
    QVERIFY(desk.editor().perform(std::move(edit.change)));
    QCOMPARE(desk.plan().find(desk.show)->planned.end, at(becomes));
}

QTEST_MAIN(TestShiftCellEdit)
#include "tst_shiftcelledit.moc"

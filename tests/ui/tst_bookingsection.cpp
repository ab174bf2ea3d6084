#include "core/workspace/bookingchanges.h"
#include "tests/support/desk.h"
#include "ui/panels/bookingsection.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

using namespace planning;
using namespace planning::ui;
using namespace Qt::StringLiterals;

// The show of the desk, with a console and a lift.
class Warehouse final
{
public:
    Warehouse()
    {
        Change change;
        for (const auto &[name, id] : {std::pair{u"Console"_s, &console}, {u"Lift"_s, &lift}}) {
            Equipment item;
            item.id = desk.sample.ids().next<Equipment>();
            item.name = name;
            item.quantity = 9;
            *id = item.id;
            change.insert(item);
        }
        desk.editor().perform(change);
        for (const Id<Equipment> id : {console, lift})
            desk.editor().perform(bookEquipment(desk.plan(), id, desk.show, desk.sample.ids()));
        QObject::connect(&desk.editor(), &Editor::changed, &section,
                         [this] { section.setShift(desk.show); });
        section.setShift(desk.show);
        section.show();
        QApplication::setActiveWindow(&section);
    }

    // "Console 1, Lift 1"
    QString booked() const
    {
        QStringList texts;
        for (const Booking *each : bookingsOf(desk.plan(), desk.show))
            texts += QStringLiteral("%1 %2")
                         .arg(desk.plan().find(each->equipment)->name)
                         .arg(each->quantity);
        return texts.join(u", "_s);
    }
    template <typename W>
    W &widget(const QString &name)
    {
        const auto all = section.findChildren<W *>();
        const auto found = std::ranges::find(all, name, &QWidget::accessibleName);
        Q_ASSERT(found != all.end());
        return **found;
    }

    test::Desk desk;
    Id<Equipment> console;
    Id<Equipment> lift;
    BookingSection section{{desk.editor(), desk.sample.ids(), Theme::light(), Language::English}};
};

class TestBookingSection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKeyboardStaysInAQuantity();
    void whatIsTypedIsKeptWhenSomethingElseIsGivenBack();
    void theMenuBooksOneMore();
    void aNewNameIsShownWhereTheEquipmentIsBooked();
};

void TestBookingSection::theKeyboardStaysInAQuantity()
{
    Warehouse store;
    auto &quantity = store.widget<QSpinBox>(u"How many: Console"_s);
    quantity.setFocus();
    QTest::keyClick(&quantity, Qt::Key_Up);
    QTest::keyClick(&quantity, Qt::Key_Up);
    QCOMPARE(store.booked(), u"Console 3, Lift 1"_s);
    QVERIFY(quantity.hasFocus());
}

void TestBookingSection::whatIsTypedIsKeptWhenSomethingElseIsGivenBack()
{
    Warehouse store;
    auto &quantity = store.widget<QSpinBox>(u"How many: Console"_s);
    quantity.setFocus();
    quantity.selectAll();
    QTest::keyClicks(&quantity, u"5"_s);
    QTest::mouseClick(&store.widget<QToolButton>(u"Give back: Lift"_s), Qt::LeftButton);
    QCOMPARE(store.booked(), u"Console 5"_s);
}

void TestBookingSection::theMenuBooksOneMore()
{
    Warehouse store;
    QMenu *menu = store.section.findChild<QPushButton *>(u"addEquipment"_s)->menu();
    Q_EMIT menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 2);
    menu->actions().back()->trigger();
    QCOMPARE(store.booked(), u"Console 1, Lift 2"_s);
}

void TestBookingSection::aNewNameIsShownWhereTheEquipmentIsBooked()
{
    Warehouse store;
    auto &quantity = store.widget<QSpinBox>(u"How many: Console"_s);
    quantity.setFocus();
    const Equipment before = *store.desk.plan().find(store.console);
    Equipment after = before;
    after.name = u"Desk"_s; // still before the lift
    Change rename;
    rename.update(before, after);
    store.desk.editor().perform(rename);
    const auto labels = store.section.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels,
                                [](const QLabel *label) { return label->text() == u"Desk"_s; }));
    QCOMPARE(quantity.accessibleName(), u"How many: Desk"_s);
    QVERIFY(quantity.hasFocus());
}

QTEST_MAIN(TestBookingSection)
#include "tst_bookingsection.moc"

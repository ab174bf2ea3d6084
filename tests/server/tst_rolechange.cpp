#include "app/server/auth/rolechange.h"

#include <QTest>

using namespace planning;
using namespace planning::server;
using enum planning::MembershipRole;

class RoleChangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoMayChangeWhichRole_data();
    void whoMayChangeWhichRole();
};

void RoleChangeTest::whoMayChangeWhichRole_data()
{
    QTest::addColumn<MembershipRole>("by");
    QTest::addColumn<std::optional<MembershipRole>>("before");
    QTest::addColumn<std::optional<MembershipRole>>("after");
    QTest::addColumn<bool>("allowed");
    using Role = std::optional<MembershipRole>;
    const Role none;
    QTest::newRow("an owner makes an owner") << Owner << Role(Admin) << Role(Owner) << true;
    QTest::newRow("an owner steps back") << Owner << Role(Owner) << Role(Tech) << true;
    QTest::newRow("an admin lets somebody in") << Admin << none << Role(Tech) << true;
    QTest::newRow("an admin makes an admin") << Admin << Role(Manager) << Role(Admin) << true;
    QTest::newRow("an admin puts an admin out") << Admin << Role(Admin) << none << true;
    QTest::newRow("an admin makes an owner") << Admin << Role(Admin) << Role(Owner) << false;
    QTest::newRow("an admin lets an owner in") << Admin << none << Role(Owner) << false;
    QTest::newRow("an admin puts the owner out") << Admin << Role(Owner) << none << false;
    QTest::newRow("an admin lowers the owner") << Admin << Role(Owner) << Role(Tech) << false;
    QTest::newRow("a manager lets somebody in") << Manager << none << Role(Tech) << false;
    QTest::newRow("a manager raises himself") << Manager << Role(Manager) << Role(Admin) << false;
    QTest::newRow("a technician leaves") << Tech << Role(Tech) << none << false;
}

void RoleChangeTest::whoMayChangeWhichRole()
{
    QFETCH(MembershipRole, by);
    QFETCH(std::optional<MembershipRole>, before);
    QFETCH(std::optional<MembershipRole>, after);
    QFETCH(bool, allowed);
    QCOMPARE(mayChangeRole(by, before, after), allowed);
}

QTEST_APPLESS_MAIN(RoleChangeTest)
#include "tst_rolechange.moc"

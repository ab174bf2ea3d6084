#include "app/server/auth/permission.h"

#include <QTest>

using namespace planning;
using namespace planning::server;

class PermissionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachRoleMayWhatTheTableSays_data();
    void eachRoleMayWhatTheTableSays();
};

// The table of domain.md, "Who may do what".
void PermissionTest::eachRoleMayWhatTheTableSays_data()
{
    QTest::addColumn<Capability>("capability");
    QTest::addColumn<QList<MembershipRole>>("allowed");
    using enum MembershipRole;
    using enum Capability;
    const QList all{Tech, Manager, Admin, Owner};
    const QList managers{Manager, Admin, Owner};
    const QList admins{Admin, Owner};
    QTest::newRow("read the published plan") << ReadPublishedPlan << all;
    QTest::newRow("answer for oneself") << AnswerForOneself << all;
    QTest::newRow("read drafts") << ReadDrafts << managers;
    QTest::newRow("write the plan") << WritePlan << managers;
    QTest::newRow("publish") << Publish << managers;
    QTest::newRow("invite") << Invite << managers;
    QTest::newRow("override") << OverrideConflicts << managers;
    QTest::newRow("accounts") << ManageAccounts << admins;
    QTest::newRow("rule sets") << ManageRuleSets << admins;
    QTest::newRow("webhooks") << ManageWebhooks << admins;
    QTest::newRow("locked periods") << LockPeriods << admins;
    QTest::newRow("imports of people") << ImportPeople << admins;
    QTest::newRow("purge") << PurgeRecords << admins;
    QTest::newRow("delete the organisation") << DeleteOrganization << QList{Owner};
}

void PermissionTest::eachRoleMayWhatTheTableSays()
{
    QFETCH(Capability, capability);
    QFETCH(QList<MembershipRole>, allowed);
    using enum MembershipRole;
    for (const MembershipRole role : {Tech, Manager, Admin, Owner})
        QCOMPARE(may(role, capability), allowed.contains(role));
}

QTEST_APPLESS_MAIN(PermissionTest)
#include "tst_permission.moc"

#include "app/server/auth/digest.h"
#include "app/server/auth/signedtoken.h"
#include "tests/server/support/crewserver.h"

#include <QFile>

using namespace planning;
using namespace planning::server;
using namespace planning::test;
using namespace Qt::StringLiterals;

// People are asked for a post and answer with the code they were sent.
class InvitationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whoAcceptsIsOnTheShift();
    void whoDeclinesIsNot();
    void aCodeIsUsedOnce();
    void onlyTheHashOfACodeIsStored();
    void codesThatAreNotForTheInvitationAreRefused_data();
    void codesThatAreNotForTheInvitationAreRefused();
    void anExpiredCodeIsRefused();
    void anUnknownInvitationIsNotFound();
    void aRevokedInvitationCannotBeAnswered();
    void theCodeOfAnotherOrganisationIsRefused();
    void whoCanComeLaterIsProposedForThePlannerToConfirm();
    void theFirstWhoFillsThePostReleasesTheOthers();
    void aPostForTwoStaysOpenForTheSecond();
    void acceptingAgainstAHardConflictIsRefusedWithIt();
    void aNewInvitationTakesThePlaceOfTheOneBefore();
    void theInvitationIsMailed();
    void onlyManagersInvite();
    void theCrewSeeTheirOwnInvitations();
    void anotherOrganisationDoesNotSeeInvitations();

private:
    struct Asked {
        QString assignment;
        QString invitation;
        QString token;
    };
    Asked asked(const QString &mission, const QString &person);
    CrewServer::Answer answer(const QString &invitation, const QString &verb, const QString &token,
                              const QByteArray &body = {});
    CrewServer::Answer answer(const Asked &asked, const QString &verb, const QByteArray &body = {})
    {
        return answer(asked.invitation, verb, asked.token, body);
    }
    QString statusOf(const Asked &asked)
    {
        return m_crew->get(u"/invitations/"_s + asked.invitation).body[u"status"].toString();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<CrewServer> m_crew;
};

void InvitationsTest::initTestCase()
{
    m_crew = std::make_unique<CrewServer>([this](ServerSettings &settings) {
        settings.mailCommand = u"sh -c \"cat >> %1\""_s.arg(m_folder.filePath(u"mails"_s));
    });
    QVERIFY(!m_crew->person(2).isEmpty());
}

InvitationsTest::Asked InvitationsTest::asked(const QString &mission, const QString &person)
{
    const QString assignment = m_crew->assigned(mission, person);
    const auto invited = m_crew->post(u"/invitations"_s, {{u"assignment_id"_s, assignment}});
    const QString id = CrewServer::idOf(invited);
    return {assignment, id, invited.body[u"token"].toString()};
}

CrewServer::Answer InvitationsTest::answer(const QString &invitation, const QString &verb,
                                           const QString &token, const QByteArray &body)
{
    return m_crew->server().send(Method::Post,
                                 CrewServer::kApi + u"/invitations/"_s + invitation + u'/' + verb
                                     + u"?token="_s + token,
                                 body);
}

void InvitationsTest::whoAcceptsIsOnTheShift()
{
    const QString mission = m_crew->created(m_crew->aMission(u"2027-02-01"_s));
    const Asked ines = asked(mission, m_crew->person(0));
    QCOMPARE(m_crew->statusOf(ines.assignment), u"INVITED"_s);
    QCOMPARE(statusOf(ines), u"pending"_s);

    const auto accepted = answer(ines, u"accept"_s);

    QVERIFY2(accepted.status() == 200, accepted.response.body.constData());
    QCOMPARE(accepted.body[u"status"].toString(), u"ACCEPTED"_s);
    QCOMPARE(m_crew->statusOf(ines.assignment), u"ACCEPTED"_s);
    QCOMPARE(statusOf(ines), u"accepted"_s);
}

void InvitationsTest::whoDeclinesIsNot()
{
    const QString mission = m_crew->created(m_crew->aMission(u"2027-02-03"_s));
    const Asked ines = asked(mission, m_crew->person(0));

    QCOMPARE(answer(ines, u"decline"_s, R"({"note":"On tour"})").status(), 200);

    const auto read = m_crew->get(u"/assignments/"_s + ines.assignment);
    QCOMPARE(read.body[u"status"].toString(), u"DECLINED"_s);
    QCOMPARE(read.body[u"answer_note"].toString(), u"On tour"_s);
}

void InvitationsTest::aCodeIsUsedOnce()
{
    const QString mission = m_crew->created(m_crew->aMission(u"2027-02-05"_s));
    const Asked ines = asked(mission, m_crew->person(0));
    QCOMPARE(answer(ines, u"accept"_s).status(), 200);

    QCOMPARE(answer(ines, u"accept"_s).status(), 400);
    QCOMPARE(answer(ines, u"decline"_s).status(), 400);

    QCOMPARE(m_crew->statusOf(ines.assignment), u"ACCEPTED"_s);
}

void InvitationsTest::onlyTheHashOfACodeIsStored()
{
    const QString mission = m_crew->created(m_crew->aMission(u"2027-02-07"_s));
    const QString assignment = m_crew->assigned(mission, m_crew->person(0));
    const QByteArray body = toJson(QJsonValue(QJsonObject{{u"assignment_id"_s, assignment}}));
    const auto invited =
        m_crew->server().send(Method::Post, CrewServer::kApi + u"/invitations"_s, body,
                              CrewServer::kManager, {{"Idempotency-Key", "ask"}});
    QCOMPARE(invited.status(), 201);
    const QByteArray token = invited.body[u"token"].toString().toLatin1();

    const QString folder = m_crew->server().settings().databaseUrl.sliced(9);
    for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(token), qPrintable(info.fileName()));
    }
    const auto audit =
        m_crew->get(u"/planning/audit?entity_id="_s + invited.body[u"id"].toString());
    QVERIFY(!audit.response.body.contains(token));
}

void InvitationsTest::codesThatAreNotForTheInvitationAreRefused_data()
{
    QTest::addColumn<QString>("kind");

    QTest::newRow("none") << u"none"_s;
    QTest::newRow("made up") << u"made up"_s;
    QTest::newRow("changed") << u"changed"_s;
    QTest::newRow("of another invitation") << u"other"_s;
    QTest::newRow("for another purpose") << u"purpose"_s;
    QTest::newRow("of another server") << u"server"_s;
}

void InvitationsTest::codesThatAreNotForTheInvitationAreRefused()
{
    QFETCH(QString, kind);
    static const QString mission = m_crew->created(m_crew->aMission(u"2027-02-09"_s, 2));
    static const Asked ines = asked(mission, m_crew->person(0));
    static const Asked marc = asked(mission, m_crew->person(1));
    SystemRandom random;
    const auto signedBy = [&](const QByteArray &secret, TokenPurpose purpose) {
        const auto organization = Id<Organization>::fromString(
            m_crew->get(u"/auth/me"_s).body[u"organization_id"].toString());
        const auto id = Uuid::fromString(ines.invitation);
        return QString::fromLatin1(
            TokenSigner(secret, random).sign({purpose, *id, *organization, {}}));
    };
    const QByteArray own = derivedKey(m_crew->server().settings().secretKey, "invitations");
    QString changed = ines.token;
    changed[30] = changed[30] == u'A' ? u'B' : u'A';
    const QHash<QString, QString> tokens{
        {u"none"_s, {}},
        {u"made up"_s, u"abc"_s},
        {u"changed"_s, changed},
        {u"other"_s, marc.token},
        {u"purpose"_s, signedBy(own, TokenPurpose::CheckIn)},
        {u"server"_s, signedBy(QByteArray(48, 'x'), TokenPurpose::Invitation)}};

    const auto refused = answer(ines.invitation, u"accept"_s, tokens.value(kind));

    QCOMPARE(refused.status(), 400);
    QCOMPARE(refused.body[u"errors"][0][u"pointer"].toString(), u"?token"_s);
    QCOMPARE(m_crew->statusOf(ines.assignment), u"INVITED"_s);
}

void InvitationsTest::anExpiredCodeIsRefused()
{
    const QString mission = m_crew->created(m_crew->aMission(u"2027-02-11"_s));
    const Asked ines = asked(mission, m_crew->person(0));
    SystemRandom random;
    TokenSigner signer(derivedKey(m_crew->server().settings().secretKey, "invitations"), random);
    const auto organization = Id<Organization>::fromString(
        m_crew->get(u"/auth/me"_s).body[u"organization_id"].toString());
    const Instant past =
        std::chrono::floor<seconds>(std::chrono::system_clock::now()) - std::chrono::hours{1};
    const QByteArray old = signer.sign(
        {TokenPurpose::Invitation, *Uuid::fromString(ines.invitation), *organization, past});

    QCOMPARE(answer(ines.invitation, u"accept"_s, QString::fromLatin1(old)).status(), 400);
    const auto late = m_crew->post(u"/invitations"_s, {{u"assignment_id"_s, ines.assignment},
                                                       {u"due_at"_s, u"2020-01-01T00:00:00Z"_s}});
    QCOMPARE(late.status(), 400);
}

void InvitationsTest::anUnknownInvitationIsNotFound()
{
    const QString mission = m_crew->created(m_crew->aMission(u"2027-02-13"_s));
    const Asked ines = asked(mission, m_crew->person(0));
    const QString nobody = u"01900000-0000-7000-8000-00000000dead"_s;

    QCOMPARE(answer(nobody, u"accept"_s, ines.token).status(), 404);
}

void InvitationsTest::aRevokedInvitationCannotBeAnswered()
{
    const QString mission = m_crew->created(m_crew->aMission(u"2027-02-15"_s));
    const Asked ines = asked(mission, m_crew->person(0));

    const QString path = CrewServer::kApi + u"/invitations/"_s + ines.invitation;
    const auto unseen = m_crew->server().send(Method::Delete, path, {}, CrewServer::kManager,
                                              {{"If-Match", "\"0\""}});
    QCOMPARE(unseen.status(), 412);

    QCOMPARE(m_crew->remove(u"/invitations/"_s + ines.invitation).status(), 204);

    QCOMPARE(answer(ines, u"accept"_s).status(), 400);
    QCOMPARE(statusOf(ines), u"revoked"_s);
    QCOMPARE(m_crew->statusOf(ines.assignment), u"PROPOSED"_s);
}

void InvitationsTest::theCodeOfAnotherOrganisationIsRefused()
{
    const QString mission = m_crew->created(m_crew->aMission(u"2027-02-17"_s));
    const Asked ines = asked(mission, m_crew->person(0));
    const QString stranger = u"manager@other.example"_s;
    const auto planned = m_crew->get(u"/planning/shifts?limit=1"_s, stranger);
    const QString shift = CrewServer::items(planned).first()[u"id"_s].toString();
    const QString theirs =
        CrewServer::idOf(m_crew->post(u"/users"_s, {{u"last_name"_s, u"Roux"_s}}, stranger));
    const QString assignment = CrewServer::idOf(m_crew->post(
        u"/assignments"_s, {{u"shift_id"_s, shift}, {u"user_id"_s, theirs}}, stranger));
    const auto invited =
        m_crew->post(u"/invitations"_s, {{u"assignment_id"_s, assignment}}, stranger);
    QVERIFY2(invited.status() == 201, invited.response.body.constData());

    const auto refused = answer(ines.invitation, u"accept"_s, invited.body[u"token"].toString());
    const auto reverse = answer(invited.body[u"id"].toString(), u"accept"_s, ines.token);

    QCOMPARE(refused.status(), 404);
    QCOMPARE(reverse.status(), 404);
    QCOMPARE(m_crew->statusOf(ines.assignment), u"INVITED"_s);
}

void InvitationsTest::whoCanComeLaterIsProposedForThePlannerToConfirm()
{
    const QString mission = m_crew->created(m_crew->aMission(u"2027-02-19"_s));
    const Asked ines = asked(mission, m_crew->person(0));
    QCOMPARE(answer(ines, u"accept"_s, R"({"from":"2027-02-19T20:00:00Z"})").status(), 400);

    const auto partly = answer(ines, u"accept"_s, R"({"from":"2027-02-19T11:00:00Z"})");

    QVERIFY2(partly.status() == 200, partly.response.body.constData());
    QCOMPARE(partly.body[u"answer"].toString(), u"partial"_s);
    const auto read = m_crew->get(u"/assignments/"_s + ines.assignment);
    QCOMPARE(read.body[u"status"].toString(), u"PROPOSED"_s);
    QCOMPARE(read.body[u"interval"][u"start"].toString(), u"2027-02-19T11:00:00Z"_s);
    QCOMPARE(read.body[u"interval"][u"end"].toString(), u"2027-02-19T13:00:00Z"_s);
}

void InvitationsTest::theFirstWhoFillsThePostReleasesTheOthers()
{
    const QString mission = m_crew->created(m_crew->aMission(u"2027-02-21"_s));
    const Asked ines = asked(mission, m_crew->person(0));
    const Asked marc = asked(mission, m_crew->person(1));

    QCOMPARE(answer(marc, u"accept"_s).status(), 200);

    QCOMPARE(m_crew->statusOf(ines.assignment), u"CANCELLED"_s);
    QCOMPARE(statusOf(ines), u"released"_s);
    QCOMPARE(answer(ines, u"accept"_s).status(), 400);
    QCOMPARE(m_crew->statusOf(marc.assignment), u"ACCEPTED"_s);
}

void InvitationsTest::aPostForTwoStaysOpenForTheSecond()
{
    const QString mission = m_crew->created(m_crew->aMission(u"2027-02-23"_s, 2));
    const Asked ines = asked(mission, m_crew->person(0));
    const Asked marc = asked(mission, m_crew->person(1));
    const Asked lea = asked(mission, m_crew->person(2));

    QCOMPARE(answer(ines, u"accept"_s).status(), 200);
    QCOMPARE(m_crew->statusOf(marc.assignment), u"INVITED"_s);
    QCOMPARE(answer(marc, u"accept"_s).status(), 200);

    QCOMPARE(m_crew->statusOf(lea.assignment), u"CANCELLED"_s);
}

void InvitationsTest::acceptingAgainstAHardConflictIsRefusedWithIt()
{
    const QString morning = m_crew->created(m_crew->aMission(u"2027-02-25"_s));
    const QString overlapping =
        m_crew->created(m_crew->aMission(u"2027-02-25"_s, 1, u"12:00"_s, u"15:00"_s));
    const Asked first = asked(morning, m_crew->person(0));
    const Asked second = asked(overlapping, m_crew->person(0));
    QCOMPARE(answer(first, u"accept"_s).status(), 200);

    const auto refused = answer(second, u"accept"_s);

    QCOMPARE(refused.status(), 409);
    QCOMPARE(refused.code(), u"RESOURCE_CONFLICT"_s);
    QVERIFY(!refused.body[u"conflicts"].toArray().isEmpty());
    // Nothing has been answered: the code can still be used.
    QCOMPARE(m_crew->statusOf(second.assignment), u"INVITED"_s);
    QCOMPARE(answer(second, u"decline"_s).status(), 200);
}

void InvitationsTest::aNewInvitationTakesThePlaceOfTheOneBefore()
{
    const QString mission = m_crew->created(m_crew->aMission(u"2027-02-27"_s));
    const Asked ines = asked(mission, m_crew->person(0));
    const auto again = m_crew->post(u"/invitations"_s, {{u"assignment_id"_s, ines.assignment}});
    QCOMPARE(again.status(), 201);

    QCOMPARE(answer(ines, u"accept"_s).status(), 400);
    QCOMPARE(
        answer(again.body[u"id"].toString(), u"accept"_s, again.body[u"token"].toString()).status(),
        200);
}

void InvitationsTest::theInvitationIsMailed()
{
    const QString mission = m_crew->created(m_crew->aMission(u"2027-03-01"_s));
    const QString person = CrewServer::idOf(m_crew->post(
        u"/users"_s, {{u"last_name"_s, u"Le Goff"_s}, {u"email"_s, u"legoff@example.org"_s}}));
    const Asked asked = this->asked(mission, person);

    QByteArray text;
    const auto isWhole = [&] {
        QFile mails(m_folder.filePath(u"mails"_s));
        text = mails.open(QIODevice::ReadOnly) ? mails.readAll() : QByteArray();
        return text.contains("To: legoff@example.org") && text.endsWith('\n');
    };
    QTRY_VERIFY_WITH_TIMEOUT(isWhole(), 20'000);
    const qsizetype at = text.indexOf("To: legoff@example.org");
    const QByteArray body =
        QByteArray::fromBase64(text.sliced(text.indexOf("\n\n", at) + 2).split('\n').first());
    QVERIFY(body.contains(asked.token.toLatin1()));
}

void InvitationsTest::onlyManagersInvite()
{
    const QString mission = m_crew->created(m_crew->aMission(u"2027-03-03"_s));
    const QString assignment = m_crew->assigned(mission, m_crew->person(0));

    const auto refused =
        m_crew->post(u"/invitations"_s, {{u"assignment_id"_s, assignment}}, u"tech"_s);

    QCOMPARE(refused.status(), 403);
}

void InvitationsTest::theCrewSeeTheirOwnInvitations()
{
    const QString mission = m_crew->created(m_crew->aMission(u"2027-03-05"_s, 2));
    const QString tech = m_crew->get(u"/auth/me"_s, u"tech"_s).body[u"person_id"].toString();
    const QString other = tech == m_crew->person(0) ? m_crew->person(1) : m_crew->person(0);
    const Asked own = asked(mission, tech);
    const Asked others = asked(mission, other);

    QCOMPARE(m_crew->get(u"/invitations/"_s + own.invitation, u"tech"_s).status(), 200);
    QCOMPARE(m_crew->get(u"/invitations/"_s + others.invitation, u"tech"_s).status(), 404);
    for (const QJsonValue &each : CrewServer::items(m_crew->get(u"/invitations"_s, u"tech"_s)))
        QCOMPARE(each[u"user_id"].toString(), tech);
}

void InvitationsTest::anotherOrganisationDoesNotSeeInvitations()
{
    const QString mission = m_crew->created(m_crew->aMission(u"2027-03-07"_s));
    const Asked ines = asked(mission, m_crew->person(0));
    const QString stranger = u"owner@other.example"_s;
    const QString path = u"/invitations/"_s + ines.invitation;

    QCOMPARE(m_crew->get(path, stranger).status(), 404);
    QCOMPARE(m_crew->remove(path, stranger).status(), 404);
    const auto foreign =
        m_crew->post(u"/invitations"_s, {{u"assignment_id"_s, ines.assignment}}, stranger);
    QCOMPARE(foreign.status(), 400);
}

QTEST_GUILESS_MAIN(InvitationsTest)
#include "tst_invitations.moc"

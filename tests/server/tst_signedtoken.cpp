#include "app/server/auth/signedtoken.h"

#include <QTest>

#include <set>

using namespace planning;
using namespace planning::server;
using namespace Qt::StringLiterals;

namespace
{

const Instant kNow = *instantFromRfc3339(u"2026-03-02T15:00:00Z");
const QByteArray kSecret(32, 's');

SignedToken invitation()
{
    return {TokenPurpose::Invitation, Uuid{1, 2}, {Uuid{3, 4}}, kNow + seconds{10}};
}

} // namespace

class SignedTokenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSignedIsReadBack_data();
    void whatIsSignedIsReadBack();
    void aTokenServesNoOtherPurpose();
    void aTokenEndsAtItsExpiry();
    void noBitOfATokenCanBeChanged();
    void aTokenOfAnotherSecretIsForged();
    void otherTextIsForged_data();
    void otherTextIsForged();
    void noTwoTokensAreTheSame();

private:
    SystemRandom m_random;
    TokenSigner m_signer{kSecret, m_random};
};

void SignedTokenTest::whatIsSignedIsReadBack_data()
{
    QTest::addColumn<TokenPurpose>("purpose");
    QTest::addColumn<bool>("expires");
    QTest::newRow("invitation") << TokenPurpose::Invitation << true;
    QTest::newRow("check-in") << TokenPurpose::CheckIn << true;
    QTest::newRow("check-out") << TokenPurpose::CheckOut << true;
    QTest::newRow("calendar") << TokenPurpose::Calendar << false;
}

void SignedTokenTest::whatIsSignedIsReadBack()
{
    QFETCH(TokenPurpose, purpose);
    QFETCH(bool, expires);
    SignedToken token = invitation();
    token.purpose = purpose;
    if (!expires)
        token.expiresAt.reset();

    const QByteArray text = m_signer.sign(token);

    const auto read = m_signer.verify(text, purpose, kNow);
    QVERIFY(read);
    QCOMPARE(*read == token, true);
    QCOMPARE(text.size(), 119);
}

void SignedTokenTest::aTokenServesNoOtherPurpose()
{
    const QByteArray text = m_signer.sign(invitation());
    for (const auto other : {TokenPurpose::CheckIn, TokenPurpose::CheckOut, TokenPurpose::Calendar})
        QVERIFY(m_signer.verify(text, other, kNow).isRefusedFor(SignedTokenFlaw::Forged));
}

void SignedTokenTest::aTokenEndsAtItsExpiry()
{
    const QByteArray text = m_signer.sign(invitation());
    QVERIFY(m_signer.verify(text, TokenPurpose::Invitation, kNow + seconds{9}));
    QVERIFY(m_signer.verify(text, TokenPurpose::Invitation, kNow + seconds{10})
                .isRefusedFor(SignedTokenFlaw::Expired));
}

void SignedTokenTest::noBitOfATokenCanBeChanged()
{
    const QByteArray good = m_signer.sign(invitation());
    for (qsizetype i = 0; i < good.size() * 8; ++i) {
        QByteArray text = good;
        text[i / 8] = static_cast<char>(text[i / 8] ^ (1 << (i % 8)));
        QVERIFY2(!m_signer.verify(text, TokenPurpose::Invitation, kNow), text.constData());
    }
}

void SignedTokenTest::aTokenOfAnotherSecretIsForged()
{
    TokenSigner other(QByteArray(32, 't'), m_random);
    QVERIFY(m_signer.verify(other.sign(invitation()), TokenPurpose::Invitation, kNow)
                .isRefusedFor(SignedTokenFlaw::Forged));
}

void SignedTokenTest::otherTextIsForged_data()
{
    const QByteArray good = m_signer.sign(invitation());
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << good.chopped(1);
    QTest::newRow("more behind") << good + 'A';
    QTest::newRow("padded") << good + '=';
    QTest::newRow("zeros") << QByteArray(119, 'A');
    QTest::newRow("huge") << QByteArray(1'000'000, 'A');
}

void SignedTokenTest::otherTextIsForged()
{
    QFETCH(QByteArray, text);
    QVERIFY(m_signer.verify(text, TokenPurpose::Invitation, kNow)
                .isRefusedFor(SignedTokenFlaw::Forged));
}

void SignedTokenTest::noTwoTokensAreTheSame()
{
    std::set<QString> hashes;
    for (int i = 0; i < 100; ++i)
        hashes.insert(tokenHash(m_signer.sign(invitation())));
    QCOMPARE(hashes.size(), std::size_t{100});
}

QTEST_APPLESS_MAIN(SignedTokenTest)
#include "tst_signedtoken.moc"

#include "app/server/auth/password.h"

#include <QTest>

#include <ctime>

using namespace planning;
using namespace planning::server;
using namespace Qt::StringLiterals;

class PasswordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePasswordOfAHashIsRecognised();
    void anotherPasswordIsNot_data();
    void anotherPasswordIsNot();
    void theSamePasswordHasAnotherHashEachTime();
    void theHashSaysWhatItCost();
    void accentsMayBeTypedInTwoWays();
    void theLengthIsLimited_data();
    void theLengthIsLimited();
    void aHashOfAnotherCostIsToBeRenewed();
    void anUnknownAccountTakesAsLong();

private:
    // As cheap as libsodium allows: what is tested here does not depend on it.
    const PasswordHasher m_hasher{PasswordCost{.passes = 1, .memory = 8192}};
    const QString m_hash = *m_hasher.hash(u"monte-charge 7"_s);
};

void PasswordTest::thePasswordOfAHashIsRecognised()
{
    QVERIFY(m_hasher.verify(u"monte-charge 7"_s, m_hash));
}

void PasswordTest::anotherPasswordIsNot_data()
{
    QTest::addColumn<QString>("password");
    QTest::newRow("capitals") << u"Monte-charge 7"_s;
    QTest::newRow("a blank more") << u"monte-charge 7 "_s;
    QTest::newRow("only the beginning") << u"monte-charge"_s;
    QTest::newRow("cut by a zero") << u"monte-charge 7"_s + QChar(u'\0') + u"x"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("endless") << u"x"_s.repeated(1'000'000);
}

void PasswordTest::anotherPasswordIsNot()
{
    QFETCH(QString, password);
    QVERIFY(!m_hasher.verify(password, m_hash));
    QVERIFY(!m_hasher.verify(password, std::nullopt));
    QVERIFY(!m_hasher.verify(password, u"not a hash"_s));
}

void PasswordTest::theSamePasswordHasAnotherHashEachTime()
{
    QVERIFY(*m_hasher.hash(u"monte-charge 7"_s) != m_hash);
}

void PasswordTest::theHashSaysWhatItCost()
{
    const QString hash = *PasswordHasher().hash(u"monte-charge 7"_s);
    QVERIFY2(hash.startsWith(u"$argon2id$v=19$m=19456,t=2,p=1$"_s), qPrintable(hash));
}

void PasswordTest::accentsMayBeTypedInTwoWays()
{
    const QString composed = u"régie générale"_s;
    const QString decomposed = composed.normalized(QString::NormalizationForm_D);
    QVERIFY(composed != decomposed);
    QVERIFY(m_hasher.verify(decomposed, *m_hasher.hash(composed)));
}

void PasswordTest::theLengthIsLimited_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<std::optional<PasswordFlaw>>("flaw");
    const std::optional<PasswordFlaw> none;
    QTest::newRow("7") << u"1234567"_s << std::optional(PasswordFlaw::TooShort);
    QTest::newRow("8") << u"12345678"_s << none;
    QTest::newRow("7 characters of two code units")
        << u"🎪🎪🎪🎪🎪🎪🎪"_s << std::optional(PasswordFlaw::TooShort);
    QTest::newRow("1024") << u"é"_s.repeated(1024) << none;
    QTest::newRow("1025") << u"é"_s.repeated(1025) << std::optional(PasswordFlaw::TooLong);
    QTest::newRow("1024 of two code units") << u"🎪"_s.repeated(1024) << none;
}

void PasswordTest::theLengthIsLimited()
{
    QFETCH(QString, password);
    QFETCH(std::optional<PasswordFlaw>, flaw);

    const auto hash = m_hasher.hash(password);

    QCOMPARE(flawOf(password) == flaw, true);
    QCOMPARE(hash.hasValue(), !flaw.has_value());
    if (flaw)
        QCOMPARE(hash.error().where, u"/password"_s);
    else
        QVERIFY(m_hasher.verify(password, *hash));
}

void PasswordTest::aHashOfAnotherCostIsToBeRenewed()
{
    QVERIFY(!m_hasher.needsRehash(m_hash));
    QVERIFY(PasswordHasher().needsRehash(m_hash));
    QVERIFY(m_hasher.needsRehash(u"$2b$12$somethingelse"_s));
}

void PasswordTest::anUnknownAccountTakesAsLong()
{
    // The processor time of one call each at the real cost: a shortcut would be a thousand times
    // quicker.
    const PasswordHasher hasher;
    const QString hash = *hasher.hash(u"monte-charge 7"_s);
    const std::clock_t begin = std::clock();
    QVERIFY(!hasher.verify(u"something"_s, hash));
    const std::clock_t middle = std::clock();
    QVERIFY(!hasher.verify(u"something"_s, std::nullopt));
    QVERIFY(std::clock() - middle > (middle - begin) / 4);
}

QTEST_APPLESS_MAIN(PasswordTest)
#include "tst_password.moc"

#include "app/server/auth/digest.h"
#include "app/server/auth/jsonwebtoken.h"
#include "tests/server/rsakeypair.h"

#include <QTest>

using namespace planning;
using namespace planning::server;
using namespace planning::test;
using namespace Qt::StringLiterals;

namespace
{

const Instant kNow = *instantFromRfc3339(u"2026-03-02T15:00:00Z");
const QByteArray kSecret(32, 's');
const QByteArray kHs256 = R"({"alg":"HS256","typ":"JWT"})";
const QByteArray kRs256 = R"({"alg":"RS256","typ":"JWT","kid":"march"})";

QByteArray claimsWith(const QByteArray &name, const QByteArray &value)
{
    // Absent when the value is empty.
    QMap<QByteArray, QByteArray> claims{
        {"iss", "\"planning\""},
        {"aud", "\"crews\""},
        {"sub", "\"01900000-0000-7000-8000-000000000001\""},
        {"org", "\"01900000-0000-7000-8000-000000000002\""},
        {"sid", "\"01900000-0000-7000-8000-000000000003\""},
        {"iat", QByteArray::number(qint64(kNow.time_since_epoch().count()))},
        {"exp", QByteArray::number(qint64(kNow.time_since_epoch().count()) + 900)}};
    claims[name] = value;
    QByteArrayList members;
    for (auto each = claims.cbegin(); each != claims.cend(); ++each) {
        if (!each.value().isEmpty())
            members.append('"' + each.key() + "\":" + each.value());
    }
    return '{' + members.join(',') + '}';
}

const QByteArray kClaims = claimsWith("jti", "\"one\"");

QByteArray secondsFromNow(int offset)
{
    return QByteArray::number(qint64(kNow.time_since_epoch().count()) + offset);
}

QByteArray signedWith(const QByteArray &secret, const QByteArray &header, const QByteArray &claims)
{
    const QByteArray text = toBase64Url(header) + '.' + toBase64Url(claims);
    return text + '.' + toBase64Url(hmacSha256(secret, text));
}

QByteArray hs256(const QByteArray &claims, const QByteArray &header = kHs256)
{
    return signedWith(kSecret, header, claims);
}

AccessClaims someClaims()
{
    return {Id<Account>{{1, 2}},
            Id<Organization>{{3, 4}},
            Uuid{5, 6},
            u"one"_s,
            kNow,
            kNow + std::chrono::minutes(15)};
}

} // namespace

class JsonWebTokenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSignedIsReadBack();
    void aTokenIsRefused_data();
    void aTokenIsRefused();
    void aTokenIsAccepted_data();
    void aTokenIsAccepted();
    void noBitOfATokenCanBeChanged();
    void nothingIsAcceptedWithoutAKeyForIt();
    void aSetOfKeysIsRefused_data();
    void aSetOfKeysIsRefused();
    void keysForOtherAlgorithmsAreLeftOut();

private:
    QByteArray rs256(const QByteArray &claims, const QByteArray &header = kRs256) const;
    void addHostileForms();
    void addHostileAlgorithms();
    void addHostileClaims();
    void addHostileTimes();

    const RsaKeyPair m_pair{2048};
    const RsaKeyPair m_other{2048};
    const OwnIssuer m_own{{u"planning"_s, u"crews"_s}, kSecret};
    const ExternalIssuer m_external{{u"https://login.example"_s, u"crews"_s},
                                    *JsonWebKeys::fromJson(keySet({m_pair.publicKey(u"march"_s)}))};
    const TrustedIssuers m_trusted{m_own, m_external};
};

QByteArray JsonWebTokenTest::rs256(const QByteArray &claims, const QByteArray &header) const
{
    const QByteArray text = toBase64Url(header) + '.' + toBase64Url(claims);
    return text + '.' + toBase64Url(m_pair.sign(text));
}

void JsonWebTokenTest::whatIsSignedIsReadBack()
{
    const QByteArray token = signAccessToken(someClaims(), m_own);

    const auto read = verifyAccessToken(token, m_trusted, kNow);

    QVERIFY(read);
    QCOMPARE(*read == someClaims(), true);
    QVERIFY(!token.contains('='));
}

void JsonWebTokenTest::addHostileForms()
{
    const QByteArray good = hs256(kClaims);
    // The last of 43 characters carries four of its six bits: three more spellings of each.
    const QByteArray stray = good.chopped(1) + char(good.back() + 1);
    const auto malformed = TokenFlaw::Malformed;
    QTest::newRow("empty") << QByteArray() << malformed;
    QTest::newRow("no dots") << QByteArray("bearer") << malformed;
    QTest::newRow("two parts") << good.left(good.lastIndexOf('.')) << malformed;
    QTest::newRow("four parts") << good + ".e30" << malformed;
    QTest::newRow("trailing dot") << good + '.' << malformed;
    QTest::newRow("trailing blank") << good + ' ' << malformed;
    QTest::newRow("trailing line end") << good + '\n' << malformed;
    QTest::newRow("trailing zero") << good + QByteArray(1, '\0') << malformed;
    QTest::newRow("padding") << good + '=' << malformed;
    QTest::newRow("base64 of the other alphabet")
        << hs256(kClaims, "{\"alg\":\"HS256\",\"a\":\"\xc3\xbf\xc3\xbf\"}").replace('_', '/')
        << malformed;
    QTest::newRow("stray bits in the signature") << stray << malformed;
    QTest::newRow("the header is a list") << hs256(kClaims, R"(["HS256"])") << malformed;
    QTest::newRow("the header is cut") << hs256(kClaims, R"({"alg":"HS256")") << malformed;
    QTest::newRow("the header has more behind")
        << hs256(kClaims, R"({"alg":"HS256"}{})") << malformed;
    QTest::newRow("the algorithm twice")
        << hs256(kClaims, R"({"alg":"none","alg":"HS256"})") << malformed;
    QTest::newRow("the algorithm twice, once escaped")
        << hs256(kClaims, R"({"\u0061lg":"none","alg":"HS256"})") << malformed;
    QTest::newRow("an extension that must be understood")
        << hs256(kClaims, R"({"alg":"HS256","crit":["exp"]})") << malformed;
    QTest::newRow("the claims are no object") << hs256("\"all\"") << malformed;
    QTest::newRow("a claim twice") << hs256(R"({"sub":"a",)" + kClaims.mid(1)) << malformed;
    QTest::newRow("a claim twice further in")
        << hs256(claimsWith("x", R"([{"a":{"b":1,"b":2}}])")) << malformed;
    QTest::newRow("huge") << hs256(claimsWith("x", '"' + QByteArray(9000, 'x') + '"')) << malformed;
}

void JsonWebTokenTest::addHostileAlgorithms()
{
    const auto unsignedToken = [](const QByteArray &algorithm) {
        return toBase64Url("{\"alg\":" + algorithm + "}") + '.' + toBase64Url(kClaims) + '.';
    };
    for (const char *none : {R"("none")", R"("None")", R"("NONE")", R"("")", "null", "[\"HS256\"]"})
        QTest::newRow(none) << unsignedToken(none) << TokenFlaw::Algorithm;
    QTest::newRow("no algorithm") << hs256(kClaims, R"({"typ":"JWT"})") << TokenFlaw::Algorithm;
    QTest::newRow("small letters") << hs256(kClaims, R"({"alg":"hs256"})") << TokenFlaw::Algorithm;
    QTest::newRow("another length") << hs256(kClaims, R"({"alg":"HS512"})") << TokenFlaw::Algorithm;

    const auto forged = TokenFlaw::Signature;
    const QByteArray good = hs256(kClaims);
    QTest::newRow("no signature") << good.left(good.lastIndexOf('.') + 1) << forged;
    QTest::newRow("half a signature") << good.chopped(23) << forged;
    QTest::newRow("another secret") << signedWith(QByteArray(32, 't'), kHs256, kClaims) << forged;
    QTest::newRow("an empty secret") << signedWith({}, kHs256, kClaims) << forged;
    QTest::newRow("the public key as the secret")
        << signedWith(m_pair.modulus(), kHs256, kClaims) << forged;
    QTest::newRow("the set of public keys as the secret")
        << signedWith(keySet({m_pair.publicKey(u"march"_s)}), kHs256, kClaims) << forged;
    QTest::newRow("a key name where there are none")
        << hs256(kClaims, R"({"alg":"HS256","kid":"march"})") << forged;
    QTest::newRow("RS256 signed with our secret") << hs256(kClaims, kRs256) << forged;
    QTest::newRow("unknown key") << rs256(kClaims, R"({"alg":"RS256","kid":"april"})") << forged;
    QTest::newRow("key not named") << rs256(kClaims, R"({"alg":"RS256"})") << forged;
    QTest::newRow("key brought along")
        << rs256(kClaims, R"({"alg":"RS256","kid":"x","jwk":{"kty":"RSA"}})") << forged;
    const QByteArray text = toBase64Url(kRs256) + '.' + toBase64Url(kClaims);
    QTest::newRow("another key of that name")
        << text + '.' + toBase64Url(m_other.sign(text)) << forged;
}

void JsonWebTokenTest::addHostileClaims()
{
    QTest::newRow("no issuer") << hs256(claimsWith("iss", "")) << TokenFlaw::Issuer;
    QTest::newRow("another issuer") << hs256(claimsWith("iss", "\"other\"")) << TokenFlaw::Issuer;
    QTest::newRow("the external issuer's name under our signature")
        << hs256(claimsWith("iss", "\"https://login.example\"")) << TokenFlaw::Issuer;
    QTest::newRow("our name under the external signature") << rs256(kClaims) << TokenFlaw::Issuer;
    QTest::newRow("no audience") << hs256(claimsWith("aud", "")) << TokenFlaw::Audience;
    QTest::newRow("another audience")
        << hs256(claimsWith("aud", "\"other\"")) << TokenFlaw::Audience;
    QTest::newRow("audience in part")
        << hs256(claimsWith("aud", "\"crews.example\"")) << TokenFlaw::Audience;
    QTest::newRow("audiences of others")
        << hs256(claimsWith("aud", R"(["a","b"])")) << TokenFlaw::Audience;
    for (const char *name : {"sub", "iat", "exp"})
        QTest::addRow("without %s", name) << hs256(claimsWith(name, "")) << TokenFlaw::Claims;
    QTest::newRow("subject is no id") << hs256(claimsWith("sub", "\"1\"")) << TokenFlaw::Claims;
    QTest::newRow("organisation is no id")
        << hs256(claimsWith("org", "\"*\"")) << TokenFlaw::Claims;
    QTest::newRow("session is no text") << hs256(claimsWith("sid", "7")) << TokenFlaw::Claims;
    for (const char *value : {"\"9999999999\"", "null", "true", "-1", "1e300", "1e13"})
        QTest::addRow("expires at %s", value)
            << hs256(claimsWith("exp", value)) << TokenFlaw::Claims;
}

void JsonWebTokenTest::addHostileTimes()
{
    QTest::newRow("expired") << hs256(claimsWith("exp", secondsFromNow(-60))) << TokenFlaw::Expired;
    QTest::newRow("made in the future")
        << hs256(claimsWith("iat", secondsFromNow(61))) << TokenFlaw::NotYetValid;
    QTest::newRow("not valid yet")
        << hs256(claimsWith("nbf", secondsFromNow(61))) << TokenFlaw::NotYetValid;
    QTest::newRow("valid from no time") << hs256(claimsWith("nbf", "\"0\"")) << TokenFlaw::Claims;
}

void JsonWebTokenTest::aTokenIsRefused_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<TokenFlaw>("flaw");
    addHostileForms();
    addHostileAlgorithms();
    addHostileClaims();
    addHostileTimes();
}

void JsonWebTokenTest::aTokenIsRefused()
{
    QFETCH(QByteArray, token);
    QFETCH(TokenFlaw, flaw);
    const auto read = verifyAccessToken(token, m_trusted, kNow);
    QVERIFY2(read.isRefusedFor(flaw), read ? "" : QByteArray::number(int(read.flaw())).constData());
}

void JsonWebTokenTest::aTokenIsAccepted_data()
{
    QTest::addColumn<QByteArray>("token");
    const QByteArray external = claimsWith("iss", "\"https://login.example\"");
    QTest::newRow("ours") << hs256(kClaims);
    QTest::newRow("without a type") << hs256(kClaims, R"({"alg":"HS256"})");
    QTest::newRow("of the external issuer") << rs256(external);
    QTest::newRow("without session") << hs256(claimsWith("sid", ""));
    QTest::newRow("without organisation") << hs256(claimsWith("org", ""));
    QTest::newRow("several audiences") << hs256(claimsWith("aud", R"(["a","crews"])"));
    QTest::newRow("expired within the leeway") << hs256(claimsWith("exp", secondsFromNow(-59)));
    QTest::newRow("made within the leeway") << hs256(claimsWith("iat", secondsFromNow(60)));
    QTest::newRow("valid within the leeway") << hs256(claimsWith("nbf", secondsFromNow(60)));
    QTest::newRow("parts of a second") << hs256(claimsWith("iat", secondsFromNow(0) + ".25"));
    QTest::newRow("a colon in a text") << hs256(claimsWith("x", R"(["\":\\",{"a":{}}])"));
}

void JsonWebTokenTest::aTokenIsAccepted()
{
    QFETCH(QByteArray, token);
    const auto read = verifyAccessToken(token, m_trusted, kNow);
    QVERIFY2(read, qPrintable(QString::number(read ? 0 : int(read.flaw()))));
}

void JsonWebTokenTest::noBitOfATokenCanBeChanged()
{
    const QByteArray good = hs256(kClaims);
    for (qsizetype i = 0; i < good.size() * 8; ++i) {
        QByteArray token = good;
        token[i / 8] = static_cast<char>(token[i / 8] ^ (1 << (i % 8)));
        QVERIFY2(!verifyAccessToken(token, m_trusted, kNow), token.constData());
    }
}

void JsonWebTokenTest::nothingIsAcceptedWithoutAKeyForIt()
{
    const QByteArray external = rs256(claimsWith("iss", "\"https://login.example\""));
    const TrustedIssuers onlyOwn{m_own, {}};
    const TrustedIssuers onlyExternal{{}, m_external};
    QVERIFY(verifyAccessToken(external, onlyOwn, kNow).isRefusedFor(TokenFlaw::Algorithm));
    QVERIFY(
        verifyAccessToken(hs256(kClaims), onlyExternal, kNow).isRefusedFor(TokenFlaw::Algorithm));
    QVERIFY(verifyAccessToken(hs256(kClaims), {}, kNow).isRefusedFor(TokenFlaw::Algorithm));
}

void JsonWebTokenTest::aSetOfKeysIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto with = [this](const QString &name, const QJsonValue &value) {
        QJsonObject key = m_pair.publicKey(u"march"_s);
        key[name] = value;
        return keySet({key});
    };
    QTest::newRow("no JSON") << QByteArray("-----BEGIN PUBLIC KEY-----");
    QTest::newRow("empty") << keySet({});
    QTest::newRow("a private key") << with(u"d"_s, u"AQAB"_s);
    QTest::newRow("without a name") << with(u"kid"_s, {});
    QTest::newRow("two of one name")
        << keySet({m_pair.publicKey(u"march"_s), m_other.publicKey(u"march"_s)});
    QTest::newRow("1024 bits") << keySet({RsaKeyPair(1024).publicKey(u"march"_s)});
    QTest::newRow("exponent 1") << with(u"e"_s, u"AQ"_s);
    QTest::newRow("even exponent") << with(u"e"_s, u"Ag"_s);
    QTest::newRow("no exponent") << with(u"e"_s, {});
    QTest::newRow("huge modulus") << with(
        u"n"_s, QString::fromLatin1(toBase64Url(QByteArray(5000, '\xff'))));
    QTest::newRow("only for encryption") << with(u"use"_s, u"enc"_s);
}

void JsonWebTokenTest::aSetOfKeysIsRefused()
{
    QFETCH(QByteArray, json);
    QVERIFY(!JsonWebKeys::fromJson(json));
}

void JsonWebTokenTest::keysForOtherAlgorithmsAreLeftOut()
{
    QJsonObject curve{{u"kty"_s, u"EC"_s}, {u"kid"_s, u"curve"_s}};
    const auto keys = JsonWebKeys::fromJson(keySet({curve, m_pair.publicKey(u"march"_s)}));
    QVERIFY(keys);
    QVERIFY(keys->verify(u"march"_s, "text", m_pair.sign("text")));
    QVERIFY(!keys->verify(u"curve"_s, "text", m_pair.sign("text")));
    QVERIFY(!keys->verify(u"march"_s, "other", m_pair.sign("text")));
}

QTEST_APPLESS_MAIN(JsonWebTokenTest)
#include "tst_jsonwebtoken.moc"

#include "app/server/auth/loginthrottle.h"
#include "app/server/auth/ratelimit.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace planning;
using namespace planning::server;
using namespace Qt::StringLiterals;

class RateLimitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_clock.setNow(kNow); }
    void theRequestAfterTheLimitIsRefused();
    void theLimitHoldsInEveryWindow();
    void aRefusedRequestDoesNotCount();
    void callersDoNotCountForEachOther();
    void theAnswerSaysWhatIsLeft();
    void whoIsIdleIsForgotten();
    void inventedCallersDoNotFillTheMemory();
    void aClockThatIsSetBackLocksNobodyOut();
    void manyThreadsTogetherGetTheLimit();
    void addressesOfOneSubscriberAreOneCaller_data();
    void addressesOfOneSubscriberAreOneCaller();

    void guessingOnOneNameBecomesSlower();
    void anAccountIsNeverLockedForLong();
    void guessingOnManyNamesBecomesSlower();
    void aLoginIsForgivenItsFailures();
    void anOwnAccountDoesNotWashAwayTheOthers();
    void attemptsAtOnceDoNotSlipThrough();
    void failuresAreForgottenAfterAnHour();

private:
    void pass(seconds time) { m_clock.setNow(m_clock.now() + time); }

    static inline const Instant kNow = *instantFromRfc3339(u"2026-03-02T15:00:00Z");
    FixedClock m_clock{kNow};
};

void RateLimitTest::theRequestAfterTheLimitIsRefused()
{
    RateLimiter limiter(kGeneralLimit, m_clock);
    for (int i = 0; i < 100; ++i)
        QVERIFY(limiter.take("ana").isAllowed);
    QVERIFY(!limiter.take("ana").isAllowed);
    pass(seconds{60});
    QVERIFY(limiter.take("ana").isAllowed);
}

void RateLimitTest::theLimitHoldsInEveryWindow()
{
    RateLimiter limiter({2}, m_clock);
    pass(seconds{50});
    QVERIFY(limiter.take("ana").isAllowed);
    pass(seconds{9});
    QVERIFY(limiter.take("ana").isAllowed);
    pass(seconds{2}); // into the next minute of the clock
    QVERIFY(!limiter.take("ana").isAllowed);
    pass(seconds{49});
    QVERIFY(limiter.take("ana").isAllowed);
    QVERIFY(!limiter.take("ana").isAllowed);
}

void RateLimitTest::aRefusedRequestDoesNotCount()
{
    RateLimiter limiter({1}, m_clock);
    QVERIFY(limiter.take("ana").isAllowed);
    for (int i = 0; i < 5; ++i) {
        pass(seconds{10});
        QVERIFY(!limiter.take("ana").isAllowed);
    }
    pass(seconds{10});
    QVERIFY(limiter.take("ana").isAllowed);
}

void RateLimitTest::callersDoNotCountForEachOther()
{
    RateLimiter limiter({1}, m_clock);
    QVERIFY(limiter.take("ana").isAllowed);
    QVERIFY(limiter.take("bruno").isAllowed);
}

void RateLimitTest::theAnswerSaysWhatIsLeft()
{
    RateLimiter limiter({2}, m_clock);
    Headers headers;
    addRateLimit(headers, limiter.take("ana"));
    QCOMPARE(headers.value("RateLimit-Limit"), QByteArray("2"));
    QCOMPARE(headers.value("RateLimit-Remaining"), QByteArray("1"));
    QCOMPARE(headers.value("RateLimit-Reset"), QByteArray("60"));
    QVERIFY(!headers.contains("Retry-After"));

    pass(seconds{20});
    (void)limiter.take("ana");
    addRateLimit(headers, limiter.take("ana"));
    QCOMPARE(headers.value("RateLimit-Remaining"), QByteArray("0"));
    QCOMPARE(headers.value("RateLimit-Reset"), QByteArray("40"));
    QCOMPARE(headers.value("Retry-After"), QByteArray("40"));
}

void RateLimitTest::whoIsIdleIsForgotten()
{
    RateLimiter limiter({10}, m_clock);
    (void)limiter.take("ana");
    (void)limiter.take("bruno");
    pass(seconds{60});
    (void)limiter.take("chloe");
    QCOMPARE(limiter.knownCallers(), std::size_t{1});
}

void RateLimitTest::inventedCallersDoNotFillTheMemory()
{
    RateLimiter limiter({1}, m_clock, 100);
    QVERIFY(limiter.take("ana").isAllowed);
    for (int i = 0; i < 1000; ++i) {
        (void)limiter.take(QByteArray::number(i));
        if (i % 50 == 0) // who keeps coming is not forgotten
            QVERIFY(!limiter.take("ana").isAllowed);
    }
    QCOMPARE(limiter.knownCallers(), std::size_t{100});
}

void RateLimitTest::aClockThatIsSetBackLocksNobodyOut()
{
    RateLimiter limiter({1}, m_clock);
    (void)limiter.take("ana");
    pass(seconds{-3600});
    QVERIFY(limiter.take("ana").isAllowed);
}

void RateLimitTest::manyThreadsTogetherGetTheLimit()
{
    RateLimiter limiter({100}, m_clock);
    std::atomic<int> allowed = 0;
    const auto ask = [&] {
        for (int i = 0; i < 200; ++i)
            allowed += limiter.take("ana").isAllowed ? 1 : 0;
    };
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back(ask);
    threads.clear();
    QCOMPARE(allowed.load(), 100);
}

void RateLimitTest::addressesOfOneSubscriberAreOneCaller_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<bool>("same");
    using B = QByteArray;
    QTest::newRow("IPv4") << B("10.0.0.1") << B("10.0.0.1") << true;
    QTest::newRow("neighbours") << B("10.0.0.1") << B("10.0.0.2") << false;
    QTest::newRow("IPv4 as IPv6") << B("10.0.0.1") << B("::ffff:10.0.0.1") << true;
    QTest::newRow("one network") << B("2001:db8:1:2::1") << B("2001:db8:1:2:ffff::9") << true;
    QTest::newRow("two networks") << B("2001:db8:1:2::1") << B("2001:db8:1:3::1") << false;
}

void RateLimitTest::addressesOfOneSubscriberAreOneCaller()
{
    QFETCH(QByteArray, one);
    QFETCH(QByteArray, other);
    QFETCH(bool, same);
    QCOMPARE(addressKey(one) == addressKey(other), same);
}

void RateLimitTest::guessingOnOneNameBecomesSlower()
{
    LoginThrottle throttle(m_clock);
    for (int i = 0; i < 5; ++i)
        QVERIFY(!throttle.attempt(u"ana@crew.example"_s, "10.0.0.1"));
    for (const int wait : {1, 2, 4, 8, 16, 32, 60, 60}) {
        QCOMPARE(*throttle.attempt(u"Ana@crew.example "_s, "10.0.0.2"), seconds{wait});
        pass(seconds{wait});
        QVERIFY(!throttle.attempt(u"ana@crew.example"_s, "10.0.0.1"));
    }
}

void RateLimitTest::anAccountIsNeverLockedForLong()
{
    LoginThrottle throttle(m_clock);
    for (int i = 0; i < 10'000; ++i) {
        (void)throttle.attempt(u"ana@crew.example"_s, QByteArray("10.0.0.") + char('0' + i % 10));
        pass(seconds{60});
    }
    QVERIFY(!throttle.attempt(u"ana@crew.example"_s, "10.1.1.1"));
}

void RateLimitTest::guessingOnManyNamesBecomesSlower()
{
    LoginThrottle throttle(m_clock);
    const auto attempt = [&](int i) {
        return throttle.attempt(QString::number(i) + u"@crew.example"_s, "10.0.0.1");
    };
    for (int i = 0; i < 20; ++i)
        QVERIFY(!attempt(i));
    QCOMPARE(*attempt(20), seconds{1});
    QVERIFY(!throttle.attempt(u"20@crew.example"_s, "10.0.0.2"));
    for (int i = 21; i < 60; ++i) {
        const auto wait = attempt(i);
        QVERIFY(!wait || *wait <= seconds{900});
        pass(wait.value_or(seconds{0}));
    }
    (void)attempt(60);
    QCOMPARE(*attempt(61), seconds{900});
}

void RateLimitTest::aLoginIsForgivenItsFailures()
{
    LoginThrottle throttle(m_clock);
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 5; ++i)
            QVERIFY(!throttle.attempt(u"ana@crew.example"_s, "10.0.0.1"));
        throttle.succeeded(u"ana@crew.example"_s, "10.0.0.1");
    }
}

void RateLimitTest::anOwnAccountDoesNotWashAwayTheOthers()
{
    LoginThrottle throttle(m_clock);
    for (int i = 0; i < 19; ++i) {
        QVERIFY(!throttle.attempt(QString::number(i), "10.0.0.1"));
        QVERIFY(!throttle.attempt(u"own"_s, "10.0.0.1"));
        throttle.succeeded(u"own"_s, "10.0.0.1");
    }
    QVERIFY(!throttle.attempt(u"19"_s, "10.0.0.1"));
    QVERIFY(throttle.attempt(u"own"_s, "10.0.0.1"));
}

void RateLimitTest::attemptsAtOnceDoNotSlipThrough()
{
    LoginThrottle throttle(m_clock);
    std::atomic<int> looked = 0;
    const auto guess = [&] {
        for (int i = 0; i < 50; ++i)
            looked += throttle.attempt(u"ana@crew.example"_s, "10.0.0.1") ? 0 : 1;
    };
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back(guess);
    threads.clear();
    QCOMPARE(looked.load(), 5);
}

void RateLimitTest::failuresAreForgottenAfterAnHour()
{
    LoginThrottle throttle(m_clock);
    for (int i = 0; i < 5; ++i)
        (void)throttle.attempt(u"ana"_s, "10.0.0.1");
    pass(seconds{3601});
    for (int i = 0; i < 5; ++i)
        QVERIFY(!throttle.attempt(u"ana"_s, "10.0.0.1"));
    QVERIFY(throttle.attempt(u"ana"_s, "10.0.0.1"));
}

QTEST_APPLESS_MAIN(RateLimitTest)
#include "tst_ratelimit.moc"

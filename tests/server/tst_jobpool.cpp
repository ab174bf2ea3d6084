#include "app/server/jobs/jobpool.h"

#include <QSemaphore>
#include <QTest>

using namespace planning;
using namespace planning::server;
using namespace Qt::StringLiterals;

// Jobs of several organisations over few threads.
class JobPoolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aJobTellsHowFarItIs();
    void aJobThatIsCancelledIsToldSo();
    void anOrganisationHasOnlySoManyJobs();
    void theQueueIsBounded();
    void stoppingTellsWhatRunsAndWhatWaits();
    void nobodyCancelsOrSeesTheJobOfAnother();
};

static const Id<Organization> kOurs{{1, 1}};
static const Id<Organization> kTheirs{{2, 2}};

void JobPoolTest::aJobTellsHowFarItIs()
{
    JobPool pool({.threads = 1});
    QSemaphore reported;
    QSemaphore goOn;
    pool.submit(kOurs, u"a"_s, [&](JobPool::Course &course) {
        course.report(3, 7);
        reported.release();
        goOn.acquire();
    });
    reported.acquire();

    const auto progress = pool.progress(kOurs, u"a"_s);
    goOn.release();

    QVERIFY(progress);
    QCOMPARE(progress->done, 3);
    QCOMPARE(progress->all, 7);
}

void JobPoolTest::aJobThatIsCancelledIsToldSo()
{
    JobPool pool({.threads = 1});
    QSemaphore began;
    QSemaphore cancelled;
    QSemaphore ended;
    JobPool::Stop seen = JobPool::Stop::No;
    pool.submit(kOurs, u"a"_s, [&](JobPool::Course &course) {
        began.release();
        cancelled.acquire();
        seen = course.stop();
        ended.release();
    });
    began.acquire();

    pool.cancel(kOurs, u"a"_s);
    cancelled.release();
    ended.acquire();

    QCOMPARE(seen, JobPool::Stop::Cancelled);
}

void JobPoolTest::anOrganisationHasOnlySoManyJobs()
{
    JobPool pool({.threads = 0, .mostPerOrganization = 2});
    const auto submit = [&](Id<Organization> organization, const QString &id) {
        return pool.submit(organization, id, [](JobPool::Course &) {});
    };

    QCOMPARE(submit(kOurs, u"a"_s), JobPool::Admission::Taken);
    QCOMPARE(submit(kOurs, u"b"_s), JobPool::Admission::Taken);
    QCOMPARE(submit(kOurs, u"c"_s), JobPool::Admission::OrganizationIsBusy);
    QCOMPARE(submit(kTheirs, u"d"_s), JobPool::Admission::Taken);
}

void JobPoolTest::theQueueIsBounded()
{
    JobPool pool({.threads = 0, .mostWaiting = 1});

    QCOMPARE(pool.submit(kOurs, u"a"_s, [](JobPool::Course &) {}), JobPool::Admission::Taken);
    QCOMPARE(pool.submit(kTheirs, u"b"_s, [](JobPool::Course &) {}), JobPool::Admission::Full);
}

void JobPoolTest::stoppingTellsWhatRunsAndWhatWaits()
{
    std::vector<JobPool::Stop> seen;
    {
        JobPool pool({.threads = 0});
        for (const QString &id : {u"a"_s, u"b"_s})
            pool.submit(kOurs, id, [&](JobPool::Course &course) { seen.push_back(course.stop()); });
        pool.cancel(kOurs, u"b"_s);
    }

    QCOMPARE(seen.size(), std::size_t{2});
    QCOMPARE(seen[0], JobPool::Stop::ShuttingDown);
    QCOMPARE(seen[1], JobPool::Stop::Cancelled);
}

void JobPoolTest::nobodyCancelsOrSeesTheJobOfAnother()
{
    JobPool::Stop seen = JobPool::Stop::Cancelled;
    {
        JobPool pool({.threads = 0});
        pool.submit(kOurs, u"a"_s, [&](JobPool::Course &course) { seen = course.stop(); });

        pool.cancel(kTheirs, u"a"_s);
        QVERIFY(!pool.progress(kTheirs, u"a"_s));
        QVERIFY(pool.progress(kOurs, u"a"_s));
    }

    QCOMPARE(seen, JobPool::Stop::ShuttingDown);
}

QTEST_APPLESS_MAIN(JobPoolTest)
#include "tst_jobpool.moc"

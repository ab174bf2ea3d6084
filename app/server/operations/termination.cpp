#include "app/server/operations/termination.h"

#include <QtGlobal>

#include <chrono>
#include <csignal>
#include <thread>

namespace planning::server
{

#ifdef Q_OS_WIN

static volatile std::sig_atomic_t s_hasEnded = 0;

void holdTermination()
{
    std::signal(SIGTERM, [](int) { s_hasEnded = 1; });
    std::signal(SIGINT, [](int) { s_hasEnded = 1; });
}

void waitForTermination()
{
    while (!s_hasEnded)
        std::this_thread::sleep_for(std::chrono::milliseconds{200});
}

#else

static sigset_t terminationSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    return signals;
}

void holdTermination()
{
    const sigset_t signals = terminationSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

void waitForTermination()
{
    const sigset_t signals = terminationSignals();
    int received = 0;
    sigwait(&signals, &received);
}

#endif

} // namespace planning::server

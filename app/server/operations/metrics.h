#pragma once

#include "app/server/api/dispatcher.h"

#include <array>
#include <atomic>
#include <mutex>

namespace planning::server
{

// What Prometheus reads (text format 0.0.4). May be used from any thread.
class Metrics final
{
public:
    void began() { ++m_inFlight; }
    void served(const Served &served);

    // A value read when asked for: open connections, waiting tasks.
    using Gauge = std::function<double()>;
    void addGauge(const QByteArray &name, const QByteArray &help, Gauge gauge);
    // Something that happened: jobs done, deliveries failed.
    void count(const QByteArray &name, double by = 1);

    QByteArray text() const;

private:
    // Upper bounds of the histogram in seconds.
    static constexpr std::array kBounds{0.005, 0.01, 0.025, 0.05, 0.1, 0.25,
                                        0.5,   1.0,  2.5,   5.0,  10.0};
    struct Durations {
        std::array<std::uint64_t, kBounds.size()> buckets{};
        std::uint64_t count = 0;
        double sum = 0;
    };
    struct NamedGauge {
        QByteArray help;
        Gauge value;
    };

    void appendRequests(QByteArray &out) const;
    void appendDurations(QByteArray &out) const;

    std::atomic<int> m_inFlight = 0;
    mutable std::mutex m_mutex;
    std::map<QByteArray, std::uint64_t> m_requests; // by labels
    std::map<QByteArray, Durations> m_durations; // by operation
    std::map<QByteArray, NamedGauge> m_gauges;
    std::map<QByteArray, double> m_counters;
};

} // namespace planning::server

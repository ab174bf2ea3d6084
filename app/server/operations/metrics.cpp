#include "app/server/operations/metrics.h"

namespace planning::server
{

static QByteArray labelsOf(const Served &served)
{
    const QByteArray operation =
        served.operation.isEmpty() ? QByteArray("none") : served.operation.toLatin1();
    return "{method=\"" + served.method + "\",operation=\"" + operation + "\",status=\""
           + QByteArray::number(served.status) + "\"}";
}

void Metrics::served(const Served &served)
{
    const double seconds = static_cast<double>(served.microseconds) / 1e6;
    --m_inFlight;
    const std::scoped_lock lock(m_mutex);
    ++m_requests[labelsOf(served)];
    Durations &durations = m_durations[served.operation.toLatin1()];
    for (std::size_t i = 0; i < kBounds.size(); ++i)
        durations.buckets[i] += seconds <= kBounds[i] ? 1 : 0;
    ++durations.count;
    durations.sum += seconds;
}

void Metrics::addGauge(const QByteArray &name, const QByteArray &help, Gauge gauge)
{
    const std::scoped_lock lock(m_mutex);
    m_gauges[name] = {help, std::move(gauge)};
}

void Metrics::count(const QByteArray &name, double by)
{
    const std::scoped_lock lock(m_mutex);
    m_counters[name] += by;
}

static void appendHead(QByteArray &out, const QByteArray &name, const QByteArray &help,
                       const QByteArray &type)
{
    out += "# HELP " + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}

void Metrics::appendRequests(QByteArray &out) const
{
    appendHead(out, "app_requests_total", "Requests answered.", "counter");
    for (const auto &[labels, count] : m_requests)
        out += "app_requests_total" + labels + ' ' + QByteArray::number(count) + '\n';
}

void Metrics::appendDurations(QByteArray &out) const
{
    appendHead(out, "app_request_duration_seconds", "Time to answer.", "histogram");
    for (const auto &[operation, durations] : m_durations) {
        const QByteArray label = "operation=\"" + operation + '"';
        const auto bucket = [&](const QByteArray &bound, std::uint64_t count) {
            out += "app_request_duration_seconds_bucket{" + label + ",le=\"" + bound + "\"} "
                   + QByteArray::number(count) + '\n';
        };
        for (std::size_t i = 0; i < kBounds.size(); ++i)
            bucket(QByteArray::number(kBounds[i]), durations.buckets[i]);
        bucket("+Inf", durations.count);
        out += "app_request_duration_seconds_sum{" + label + "} "
               + QByteArray::number(durations.sum) + "\napp_request_duration_seconds_count{" + label
               + "} " + QByteArray::number(durations.count) + '\n';
    }
}

QByteArray Metrics::text() const
{
    QByteArray out;
    appendHead(out, "app_inflight_requests", "Requests being answered.", "gauge");
    out += "app_inflight_requests " + QByteArray::number(m_inFlight.load()) + '\n';
    const std::scoped_lock lock(m_mutex);
    appendRequests(out);
    appendDurations(out);
    for (const auto &[name, gauge] : m_gauges) {
        appendHead(out, name, gauge.help, "gauge");
        out += name + ' ' + QByteArray::number(gauge.value()) + '\n';
    }
    for (const auto &[name, value] : m_counters) {
        appendHead(out, name, "Since the start.", "counter");
        out += name + ' ' + QByteArray::number(value) + '\n';
    }
    return out;
}

} // namespace planning::server

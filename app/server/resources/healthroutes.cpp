#include "app/server/resources/healthroutes.h"

#include "app/server/api/answers.h"

namespace planning::server
{

static Outcome<Response> alive(Call &)
{
    return jsonAnswer(200, QJsonObject{{QStringLiteral("status"), QStringLiteral("ok")}});
}

static Outcome<Response> ready(Readiness &readiness)
{
    if (const auto answers = readiness.verdict(); !answers) {
        Problem problem{ProblemCode::Unavailable,
                        {QT_TRANSLATE_NOOP("Server", "The database does not answer.")}};
        problem.reason = reasonOf(answers.error());
        return problem;
    }
    return jsonAnswer(200, QJsonObject{{QStringLiteral("status"), QStringLiteral("ready")}});
}

static Outcome<Response> metricsText(const Metrics &metrics)
{
    Response response{200, {}, metrics.text()};
    response.headers.set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
    return response;
}

void addHealthRoutes(Router &outside, Router &interface, const HealthParts &parts)
{
    const auto add = [&](const QString &path, const QString &operation, Handler handler,
                         const RouteContract &contract) {
        const Route route{Method::Get,  path,  operation,          kAnyone, Place::Anywhere,
                          Bucket::None, false, std::move(handler), contract};
        outside.add(route);
        interface.add(route);
    };
    const Schema health = named(QStringLiteral("Health"));
    add(QStringLiteral("/healthz"), QStringLiteral("readHealth"), alive,
        saying(QStringLiteral("Says that the program runs")).answers(health));
    add(QStringLiteral("/livez"), QStringLiteral("readLiveness"), alive,
        saying(QStringLiteral("Says that the program runs")).answers(health));
    add(
        QStringLiteral("/readyz"), QStringLiteral("readReadiness"),
        [&readiness = parts.readiness](Call &) { return ready(readiness); },
        saying(QStringLiteral("Says whether the database answers")).answers(health));
    if (parts.hasMetrics)
        add(
            QStringLiteral("/metrics"), QStringLiteral("readMetrics"),
            [&metrics = parts.metrics](Call &) { return metricsText(metrics); },
            saying(QStringLiteral("Reads the metrics, as Prometheus does"))
                .answersText("text/plain"));
}

} // namespace planning::server

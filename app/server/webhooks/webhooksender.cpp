#include "app/server/webhooks/webhooksender.h"

#include "app/server/webhooks/deliveries.h"
#include "app/server/webhooks/publicaddress.h"

#include <QElapsedTimer>
#include <QHostInfo>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTimer>
#include <QUrl>

namespace planning::server
{

using namespace Qt::StringLiterals;

static constexpr int kPatience = 10'000; // ms for an answer

// Lives in the thread of the sender.
class WebhookSender::Worker final : public QObject,
                                    public std::enable_shared_from_this<WebhookSender::Worker>
{
public:
    Worker(const Settings &settings, const Clock &clock, OrganizationThreads &organizations,
           Metrics &metrics)
        : m_settings(settings),
          m_clock(clock),
          m_organizations(organizations),
          m_metrics(metrics)
    {
    }

    void look(Id<Organization> organization);
    void end();

private:
    void send(Id<Organization> organization, const DueDelivery &delivery);
    void post(Id<Organization> organization, const DueDelivery &delivery, const QUrl &url,
              const QHostAddress &address);
    void settled(Id<Organization> organization, const DueDelivery &delivery,
                 const Attempt &attempt);
    void lookAt(Id<Organization> organization, Instant when, Instant now);
    void later(std::function<void(Worker &)> work);

    const Settings m_settings;
    const Clock &m_clock;
    OrganizationThreads &m_organizations;
    Metrics &m_metrics;
    std::unique_ptr<QNetworkAccessManager> m_network;
    QHash<Id<Organization>, QTimer *> m_timers; // children
    bool m_isEnding = false;
};

// From another thread: in the worker's, unless it has gone.
void WebhookSender::Worker::later(std::function<void(Worker &)> work)
{
    QMetaObject::invokeMethod(
        this,
        [weak = weak_from_this(), work = std::move(work)] {
            const auto worker = weak.lock();
            if (worker && !worker->m_isEnding)
                work(*worker);
        },
        Qt::QueuedConnection);
}

void WebhookSender::Worker::look(Id<Organization> organization)
{
    const auto due = std::make_shared<DueDeliveries>();
    const auto now = std::make_shared<Instant>();
    m_organizations.run(
        {organization, true,
         [due, now](LiveOrganization &live) -> Response {
             *now = live.clock().now();
             auto claimed = claimDeliveries(live);
             if (!claimed)
                 return {500, {}, {}};
             *due = *std::move(claimed);
             return {};
         },
         [](const Error &) {
             return Response{500, {}, {}};
         },
         [self = shared_from_this(), organization, due, now](const Response &answer) {
             if (answer.status != 200)
                 return;
             self->later([organization, due, now](Worker &worker) {
                 for (const DueDelivery &delivery : due->now)
                     worker.send(organization, delivery);
                 if (due->next)
                     worker.lookAt(organization, *due->next, *now);
             });
         }});
}

void WebhookSender::Worker::lookAt(Id<Organization> organization, Instant when, Instant now)
{
    QTimer *&timer = m_timers[organization];
    if (!timer) {
        timer = new QTimer(this);
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, [this, organization] { look(organization); });
    }
    const auto wait = std::max(when - now, seconds{0});
    if (!timer->isActive() || timer->remainingTimeAsDuration() > wait)
        timer->start(wait);
}

void WebhookSender::Worker::end()
{
    m_isEnding = true;
    m_network.reset();
    qDeleteAll(std::exchange(m_timers, {}));
}

// The address to call; empty when one of them is not for everybody.
static std::optional<QHostAddress> addressOf(const QHostInfo &host, bool mayBePrivate)
{
    if (host.addresses().isEmpty())
        return std::nullopt;
    const bool arePublic = std::ranges::all_of(host.addresses(), isPublic);
    return arePublic || mayBePrivate ? std::optional(host.addresses().first()) : std::nullopt;
}

void WebhookSender::Worker::send(Id<Organization> organization, const DueDelivery &delivery)
{
    const QUrl url(delivery.url);
    QHostInfo::lookupHost(url.host(), this, [=, this](const QHostInfo &host) {
        if (m_isEnding)
            return;
        if (host.error() != QHostInfo::NoError)
            return settled(organization, delivery, {0, host.errorString(), 0});
        const auto address = addressOf(host, m_settings.mayCallPrivateAddresses);
        if (!address)
            return settled(organization, delivery,
                           {0, u"the host has an address that is not public"_s, 0});
        post(organization, delivery, url, *address);
    });
}

// To that address, in the name of the host.
static QNetworkRequest requestTo(const QUrl &url, const QHostAddress &address)
{
    QUrl target = url;
    target.setHost(address.toString());
    QNetworkRequest request(target);
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    if (url.port() > 0)
        host += ':' + QByteArray::number(url.port());
    request.setRawHeader("Host", host);
    request.setPeerVerifyName(url.host(QUrl::FullyEncoded));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setTransferTimeout(kPatience);
    request.setRawHeader("Content-Type", "application/json");
    request.setRawHeader("User-Agent", "planning-server");
    return request;
}

void WebhookSender::Worker::post(Id<Organization> organization, const DueDelivery &delivery,
                                 const QUrl &url, const QHostAddress &address)
{
    if (!m_network) {
        m_network = std::make_unique<QNetworkAccessManager>();
        m_network->setProxy(QNetworkProxy::NoProxy);
    }
    const Instant now = m_clock.now();
    QNetworkRequest request = requestTo(url, address);
    request.setRawHeader("Webhook-Id", delivery.id.toLatin1());
    request.setRawHeader("Webhook-Timestamp",
                         QByteArray::number(qlonglong{now.time_since_epoch().count()}));
    request.setRawHeader("Webhook-Signature", signatureOf(delivery, now));
    QNetworkReply *reply = m_network->post(request, delivery.body);
    const auto began = std::make_shared<QElapsedTimer>();
    began->start();
    const auto conclude = [=, this] {
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const QString error = status == 0 ? reply->errorString() : QString();
        reply->disconnect(this);
        // Not here: the reply is in the middle of telling us.
        QMetaObject::invokeMethod(
            reply,
            [reply] {
                reply->abort();
                reply->deleteLater();
            },
            Qt::QueuedConnection);
        settled(organization, delivery, {status, error, began->elapsed()});
    };
    // The status says all; what else the receiver sends is not read.
    connect(reply, &QNetworkReply::metaDataChanged, this, conclude);
    connect(reply, &QNetworkReply::finished, this, conclude);
}

void WebhookSender::Worker::settled(Id<Organization> organization, const DueDelivery &delivery,
                                    const Attempt &attempt)
{
    m_metrics.count(attempt.isSuccess() ? "planning_webhook_deliveries_total"
                                        : "planning_webhook_failures_total");
    m_organizations.run({organization, true,
                         [delivery, attempt](LiveOrganization &live) -> Response {
                             return {settle(live, delivery, attempt) ? 200 : 500, {}, {}};
                         },
                         [](const Error &) {
                             return Response{500, {}, {}};
                         },
                         [self = shared_from_this(), organization](const Response &) {
                             self->later(
                                 [organization](Worker &worker) { worker.look(organization); });
                         }});
}

WebhookSender::WebhookSender(const Settings &settings, const Clock &clock, Metrics &metrics)
    : m_settings(settings),
      m_clock(clock),
      m_metrics(metrics)
{
}

WebhookSender::~WebhookSender()
{
    stop();
}

void WebhookSender::start(OrganizationThreads &organizations)
{
    const std::scoped_lock lock(m_mutex);
    m_worker = std::make_shared<Worker>(m_settings, m_clock, organizations, m_metrics);
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

void WebhookSender::stop()
{
    std::shared_ptr<Worker> worker;
    {
        const std::scoped_lock lock(m_mutex);
        worker = std::exchange(m_worker, nullptr);
    }
    if (!worker)
        return;
    QMetaObject::invokeMethod(
        worker.get(), [&worker] { worker->end(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void WebhookSender::wake(Id<Organization> organization)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_worker)
        return;
    QMetaObject::invokeMethod(
        m_worker.get(), [worker = m_worker, organization] { worker->look(organization); },
        Qt::QueuedConnection);
}

} // namespace planning::server

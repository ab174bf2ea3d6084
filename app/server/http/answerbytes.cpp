#include "app/server/http/answerbytes.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <array>

namespace planning::server
{

struct Reason {
    int status;
    const char *phrase;
};

static constexpr std::array<Reason, 36> reasons{{
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {204, "No Content"},
    {205, "Reset Content"},
    {206, "Partial Content"},
    {207, "Multi-Status"},
    {301, "Moved Permanently"},
    {302, "Found"},
    {303, "See Other"},
    {304, "Not Modified"},
    {307, "Temporary Redirect"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {410, "Gone"},
    {412, "Precondition Failed"},
    {413, "Content Too Large"},
    {415, "Unsupported Media Type"},
    {416, "Range Not Satisfiable"},
    {417, "Expectation Failed"},
    {422, "Unprocessable Content"},
    {428, "Precondition Required"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {503, "Service Unavailable"},
    {504, "Gateway Timeout"},
    {505, "HTTP Version Not Supported"},
}};

static const char *reasonOf(int status)
{
    const auto *found = std::find_if(reasons.begin(), reasons.end(),
                                     [=](const Reason &each) { return each.status == status; });
    return found == reasons.end() ? "" : found->phrase;
}

// RFC 9110, 5.6.7; made anew once a second and thread.
static const QByteArray &currentDate()
{
    static thread_local qint64 second = 0;
    static thread_local QByteArray date;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (const qint64 current = now.toSecsSinceEpoch(); current != second) {
        second = current;
        date = QLocale::c()
                   .toString(now, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"))
                   .toLatin1();
    }
    return date;
}

static bool isAdaptersField(const QByteArray &name)
{
    static constexpr std::array<const char *, 4> names{"Content-Length", "Date", "Connection",
                                                       "Transfer-Encoding"};
    return std::any_of(names.begin(), names.end(), [&](const char *each) {
        return name.compare(each, Qt::CaseInsensitive) == 0;
    });
}

static bool mayHaveLength(const Response &response)
{
    return response.status != 204 && response.status != 304;
}

bool hasBody(const Response &response, Method method)
{
    return method != Method::Head && mayHaveLength(response) && !response.body.isEmpty();
}

QByteArray answerHead(const Response &response, const AnswerFraming &framing)
{
    QByteArray head;
    head.reserve(512);
    head.append("HTTP/1.1 ").append(QByteArray::number(response.status)).append(' ');
    head.append(reasonOf(response.status)).append("\r\nDate: ").append(currentDate());
    for (const HeaderField &field : response.headers.fields()) {
        if (!isAdaptersField(field.name))
            head.append("\r\n").append(field.name).append(": ").append(field.value);
    }
    if (mayHaveLength(response))
        head.append("\r\nContent-Length: ").append(QByteArray::number(response.body.size()));
    if (!framing.keepsAlive)
        head.append("\r\nConnection: close");
    else if (framing.minorVersion == 0)
        head.append("\r\nConnection: keep-alive");
    return head.append("\r\n\r\n");
}

bool isSendable(const Response &response)
{
    const auto isSound = [](const HeaderField &field) {
        const auto isControl = [](char c) {
            return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f;
        };
        return isToken(field.name)
               && std::none_of(field.value.begin(), field.value.end(), isControl);
    };
    const QList<HeaderField> &fields = response.headers.fields();
    return response.status >= 200 && response.status <= 599
           && std::all_of(fields.begin(), fields.end(), isSound);
}

Response problemAnswer(const Refusal &refusal)
{
    const QJsonObject problem{{QStringLiteral("type"), QStringLiteral("about:blank")},
                              {QStringLiteral("title"), QLatin1String(reasonOf(refusal.status))},
                              {QStringLiteral("status"), refusal.status},
                              {QStringLiteral("detail"), QLatin1String(refusal.detail)},
                              {QStringLiteral("code"), QLatin1String(refusal.code)}};
    Response response;
    response.status = refusal.status;
    response.headers.add("Content-Type", "application/problem+json");
    response.body = QJsonDocument(problem).toJson(QJsonDocument::Compact);
    return response;
}

} // namespace planning::server

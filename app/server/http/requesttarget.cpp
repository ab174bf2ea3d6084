#include "app/server/http/requesttarget.h"

#include <QStringDecoder>

#include <algorithm>

namespace planning::server
{

static int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

static std::optional<QByteArray> percentDecoded(QByteArrayView text)
{
    QByteArray decoded;
    decoded.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded.append(text[i]);
            continue;
        }
        const int high = i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? hexDigit(text[i + 2]) : -1;
        if (high < 0 || low < 0)
            return std::nullopt;
        decoded.append(static_cast<char>(high * 16 + low));
        i += 2;
    }
    return decoded;
}

static bool isControl(QChar c)
{
    return c.unicode() < 0x20 || c.unicode() == 0x7f;
}

// The text that is written in percent-encoded UTF-8.
static std::optional<QString> decodedText(QByteArrayView text)
{
    const std::optional<QByteArray> bytes = percentDecoded(text);
    if (!bytes)
        return std::nullopt;
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString decoded = decode(*bytes);
    if (decode.hasError() || std::any_of(decoded.cbegin(), decoded.cend(), isControl))
        return std::nullopt;
    return decoded;
}

static bool hidesSlash(QByteArrayView path)
{
    return path.toByteArray().toLower().contains("%2f");
}

static bool hasDotSegment(const QString &path)
{
    const auto segments = QStringView(path).split(u'/');
    return std::any_of(segments.begin(), segments.end(),
                       [](QStringView segment) { return segment == u"." || segment == u".."; });
}

// Takes "http://authority" off the front of the target. False when there is none that is sound.
static bool takeAuthority(QByteArrayView &target, QByteArray &authority)
{
    const QByteArray start = target.first(std::min<qsizetype>(8, target.size())).toByteArray();
    const qsizetype scheme = start.toLower().startsWith("http://")    ? 7
                             : start.toLower().startsWith("https://") ? 8
                                                                      : 0;
    if (scheme == 0)
        return false;
    target = target.sliced(scheme);
    const auto *end =
        std::find_if(target.begin(), target.end(), [](char c) { return c == '/' || c == '?'; });
    authority = target.first(end - target.begin()).toByteArray();
    target = target.sliced(authority.size());
    return !authority.isEmpty() && !authority.contains('@');
}

std::optional<RequestTarget> readTarget(QByteArrayView target, Method method)
{
    RequestTarget result;
    if (target == "*") {
        result.path = QStringLiteral("*");
        return method == Method::Options ? std::optional(result) : std::nullopt;
    }
    if (target.contains('#')
        || (!target.startsWith('/') && !takeAuthority(target, result.authority)))
        return std::nullopt;
    const qsizetype mark = target.indexOf('?');
    const QByteArrayView path = mark < 0 ? target : target.first(mark);
    const QByteArrayView query = mark < 0 ? QByteArrayView() : target.sliced(mark + 1);
    const std::optional<QString> decoded = decodedText(path);
    if (!decoded || hidesSlash(path) || hasDotSegment(*decoded) || !decodedText(query))
        return std::nullopt;
    result.path = decoded->isEmpty() ? QStringLiteral("/") : *decoded;
    result.query = QUrlQuery(QString::fromLatin1(query));
    return result;
}

} // namespace planning::server

#include "app/server/documents/mediatype.h"

#include "app/server/documents/safesvg.h"

#include <QString>
#include <QtEndian>

namespace planning::server
{

static bool isPdf(const QByteArray &content)
{
    if (!content.startsWith("%PDF-1.") && !content.startsWith("%PDF-2."))
        return false;
    // Nothing but line ends behind the last mark.
    const qsizetype end = content.lastIndexOf("%%EOF");
    return end > 0 && content.sliced(end + 5).trimmed().isEmpty();
}

static quint32 bigEndian(const QByteArray &content, qsizetype at)
{
    return qFromBigEndian<quint32>(content.constData() + at);
}

// Chunk by chunk from the header to the end.
static bool isPng(const QByteArray &content)
{
    static const QByteArray signature("\x89PNG\r\n\x1a\n", 8);
    static constexpr qsizetype frame = 12; // length, type and checksum
    if (!content.startsWith(signature) || content.mid(12, 4) != "IHDR")
        return false;
    qsizetype at = signature.size();
    while (content.size() - at >= frame) {
        const qsizetype length = bigEndian(content, at);
        if (length > content.size() - at - frame)
            return false;
        const bool isEnd = content.mid(at + 4, 4) == "IEND";
        at += frame + length;
        if (isEnd)
            return at == content.size();
    }
    return false;
}

// The next marker of compressed data: FF and neither a stuffed byte nor a restart.
static qsizetype endOfScan(const QByteArray &content, qsizetype at)
{
    for (; at + 1 < content.size(); ++at) {
        const auto next = static_cast<uchar>(content.at(at + 1));
        if (content.at(at) == '\xFF' && next != 0x00 && next != 0xFF
            && !(next >= 0xD0 && next <= 0xD7))
            return at;
    }
    return content.size();
}

// Segment by segment from the start to the end of the image.
static bool isJpeg(const QByteArray &content)
{
    static constexpr uchar startOfScan = 0xDA;
    static constexpr uchar endOfImage = 0xD9;
    if (!content.startsWith("\xFF\xD8\xFF"))
        return false;
    bool hasScan = false;
    qsizetype at = 2;
    while (at + 1 < content.size() && content.at(at) == '\xFF') {
        const auto marker = static_cast<uchar>(content.at(at + 1));
        if (marker == 0xFF) { // fill
            ++at;
            continue;
        }
        if (marker == endOfImage)
            return hasScan && at + 2 == content.size();
        if (at + 4 > content.size())
            return false;
        at += 2 + qFromBigEndian<quint16>(content.constData() + at + 2);
        if (marker == startOfScan) {
            hasScan = true;
            at = endOfScan(content, at);
        }
    }
    return false;
}

std::optional<MediaType> mediaTypeOf(const QByteArray &content)
{
    if (isPdf(content))
        return MediaType::Pdf;
    if (isPng(content))
        return MediaType::Png;
    if (isJpeg(content))
        return MediaType::Jpeg;
    if (isSafeSvg(content))
        return MediaType::Svg;
    return std::nullopt;
}

QByteArray nameOf(MediaType type)
{
    switch (type) {
    case MediaType::Pdf:
        return "application/pdf";
    case MediaType::Png:
        return "image/png";
    case MediaType::Jpeg:
        return "image/jpeg";
    case MediaType::Svg:
        break;
    }
    return "image/svg+xml";
}

QString suffixOf(MediaType type)
{
    switch (type) {
    case MediaType::Pdf:
        return QStringLiteral("pdf");
    case MediaType::Png:
        return QStringLiteral("png");
    case MediaType::Jpeg:
        return QStringLiteral("jpg");
    case MediaType::Svg:
        break;
    }
    return QStringLiteral("svg");
}

} // namespace planning::server

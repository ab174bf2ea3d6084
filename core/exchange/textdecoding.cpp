#include "core/exchange/textdecoding.h"

#include <QIODevice>

#include <array>

namespace planning
{

using namespace Qt::StringLiterals;

static constexpr qsizetype kHeadSize = 4096;
static constexpr qsizetype kChunkSize = 1 << 16;

// What Windows-1252 puts on 0x80…0x9F, where Latin-1 has control characters; 0: nothing.
static constexpr std::array<char16_t, 32> kWindows1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

QString nameOf(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return u"UTF-8"_s;
    case TextEncoding::Utf16LittleEndian:
        return u"UTF-16 LE"_s;
    case TextEncoding::Utf16BigEndian:
        return u"UTF-16 BE"_s;
    case TextEncoding::Windows1252:
        return u"Windows-1252"_s;
    }
    return {};
}

static std::optional<TextEncoding> markedEncoding(QByteArrayView head)
{
    if (head.startsWith("\xEF\xBB\xBF"))
        return TextEncoding::Utf8;
    if (head.startsWith("\xFF\xFE"))
        return TextEncoding::Utf16LittleEndian;
    if (head.startsWith("\xFE\xFF"))
        return TextEncoding::Utf16BigEndian;
    return std::nullopt;
}

// Western text has a zero in almost every second byte of UTF-16, and nowhere else any.
static std::optional<TextEncoding> guessedUtf16(QByteArrayView head)
{
    std::array<qsizetype, 2> zeros{};
    for (qsizetype i = 0; i < head.size(); ++i)
        zeros[static_cast<std::size_t>(i % 2)] += head[i] == '\0';
    const qsizetype many = std::max<qsizetype>(1, head.size() * 2 / 5);
    if (zeros[1] >= many && zeros[0] * 10 < zeros[1])
        return TextEncoding::Utf16LittleEndian;
    if (zeros[0] >= many && zeros[1] * 10 < zeros[0])
        return TextEncoding::Utf16BigEndian;
    return std::nullopt;
}

bool EncodingDetector::feed(QByteArrayView bytes)
{
    m_head += bytes.first(std::min(bytes.size(), kHeadSize - m_head.size())).toByteArray();
    [[maybe_unused]] const QString decoded = m_utf8.decode(bytes);
    return m_head.size() < kHeadSize || (!m_utf8.hasError() && !markedEncoding(m_head));
}

TextEncoding EncodingDetector::finish()
{
    if (const auto marked = markedEncoding(m_head))
        return *marked;
    if (const auto guessed = guessedUtf16(m_head))
        return *guessed;
    // A character that is not complete shows when something follows it.
    [[maybe_unused]] const QString pending = m_utf8.decode("\n");
    return m_utf8.hasError() ? TextEncoding::Windows1252 : TextEncoding::Utf8;
}

TextEncoding detectEncoding(QIODevice &device)
{
    EncodingDetector detector;
    while (true) {
        const QByteArray chunk = device.read(kChunkSize);
        if (chunk.isEmpty() || !detector.feed(chunk))
            return detector.finish();
    }
}

static QStringDecoder unicodeDecoder(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf16LittleEndian:
        return QStringDecoder(QStringDecoder::Utf16LE);
    case TextEncoding::Utf16BigEndian:
        return QStringDecoder(QStringDecoder::Utf16BE);
    case TextEncoding::Utf8:
    case TextEncoding::Windows1252:
        break;
    }
    return QStringDecoder(QStringDecoder::Utf8);
}

TextDecoder::TextDecoder(TextEncoding encoding)
    : m_encoding(encoding),
      m_decoder(unicodeDecoder(encoding))
{
}

bool TextDecoder::isUtf16() const
{
    return m_encoding == TextEncoding::Utf16LittleEndian
           || m_encoding == TextEncoding::Utf16BigEndian;
}

static QString decodeWindows1252(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c >= u'\x80' && c <= u'\x9F') {
            const char16_t mapped = kWindows1252[c.unicode() - 0x80u];
            c = mapped ? QChar(mapped) : QChar(QChar::ReplacementCharacter);
        }
    }
    return text;
}

QString TextDecoder::decode(QByteArrayView bytes)
{
    m_byteCount += bytes.size();
    if (m_encoding == TextEncoding::Windows1252) {
        const QString text = decodeWindows1252(bytes);
        m_invalid = m_invalid || text.contains(QChar::ReplacementCharacter);
        return text;
    }
    const QString text = m_decoder.decode(bytes);
    m_invalid = m_invalid || m_decoder.hasError();
    return text;
}

QString TextDecoder::finish()
{
    bool isTruncated = false;
    if (isUtf16()) {
        isTruncated = m_byteCount % 2 != 0;
    } else if (m_encoding == TextEncoding::Utf8) {
        const QString pending = m_decoder.decode("\n");
        isTruncated = pending != u"\n";
    }
    m_invalid = m_invalid || isTruncated;
    return isTruncated ? QString(QChar::ReplacementCharacter) : QString();
}

DecodedText decodeText(QByteArrayView bytes)
{
    EncodingDetector detector;
    detector.feed(bytes);
    const TextEncoding encoding = detector.finish();
    TextDecoder decoder(encoding);
    QString text = decoder.decode(bytes);
    text += decoder.finish();
    return {text, encoding, decoder.hasInvalidBytes()};
}

} // namespace planning

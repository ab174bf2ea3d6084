#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringDecoder>

class QIODevice;

namespace planning
{

enum class TextEncoding { Utf8, Utf16LittleEndian, Utf16BigEndian, Windows1252 };

// "UTF-8", "UTF-16 LE"…
QString nameOf(TextEncoding encoding);

// Which encoding a text of unknown origin has: fed with its bytes, in pieces of any size. A byte
// order mark decides; else text whose every other byte is zero is UTF-16, text that is valid UTF-8
// is UTF-8, and the rest is taken for Windows-1252, what spreadsheets on Windows write.
class EncodingDetector final
{
public:
    // False when further bytes cannot change the answer.
    bool feed(QByteArrayView bytes);
    // The answer, when all bytes there are have been fed.
    TextEncoding finish();

private:
    QByteArray m_head;
    QStringDecoder m_utf8{QStringDecoder::Utf8};
};

// Reads the device from its present position to the end, which it leaves it at.
TextEncoding detectEncoding(QIODevice &device);

// Turns bytes into text piece by piece. A byte order mark is dropped. Bytes that mean nothing in
// the encoding become U+FFFD and are remembered: no character disappears silently.
class TextDecoder final
{
public:
    explicit TextDecoder(TextEncoding encoding);

    QString decode(QByteArrayView bytes);
    // What an input that stops in the middle of a character leaves: empty or U+FFFD.
    QString finish();
    bool hasInvalidBytes() const { return m_invalid; }

private:
    bool isUtf16() const;

    TextEncoding m_encoding;
    QStringDecoder m_decoder; // of Unicode encodings
    qint64 m_byteCount = 0;
    bool m_invalid = false;
};

struct DecodedText {
    QString text;
    TextEncoding encoding = TextEncoding::Utf8;
    bool hasInvalidBytes = false; // they are U+FFFD in the text

    bool operator==(const DecodedText &) const = default;
};

DecodedText decodeText(QByteArrayView bytes);

} // namespace planning

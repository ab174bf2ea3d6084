#include "core/exchange/csv.h"

#include <QIODevice>

namespace planning
{

using namespace Qt::StringLiterals;

static constexpr qsizetype kChunkSize = 1 << 16;
static constexpr int kSampleRows = 50;

static Error errorOnLine(qint64 line, const QString &detail)
{
    return {ErrorCode::InvalidInput, detail, u"line %1"_s.arg(line)};
}

Result<void> CsvParser::feed(QStringView text)
{
    for (const QChar c : text) {
        if (const auto result = step(c); !result)
            return result;
    }
    return ok();
}

Result<void> CsvParser::step(QChar c)
{
    const bool endsPair = std::exchange(m_afterCarriageReturn, c == u'\r') && c == u'\n';
    if (m_state == State::QuoteInQuoted && c != u'"')
        m_state = State::AfterQuoted;
    const bool isQuoted = m_state == State::Quoted || m_state == State::QuoteInQuoted;
    Result<void> result;
    if (isQuoted)
        result = stepInQuotes(c);
    else if (!endsPair)
        result = stepOutsideQuotes(c);
    if ((c == u'\n' || c == u'\r') && !endsPair)
        ++m_line;
    return result;
}

Result<void> CsvParser::stepOutsideQuotes(QChar c)
{
    if (c == u'\n' || c == u'\r')
        return endLine();
    if (c == m_separator)
        return endField();
    if (m_state == State::AfterQuoted) {
        if (c.isSpace())
            return ok();
        return errorOnLine(m_line,
                           u"'%1' follows a closing quote; expected a separator or the end of "
                           u"the line"_s.arg(c));
    }
    if (m_state == State::FieldStart)
        m_fieldLine = m_line;
    if (m_state == State::FieldStart && c == u'"') {
        m_state = State::Quoted;
        return ok();
    }
    m_state = State::Plain;
    return append(c);
}

Result<void> CsvParser::stepInQuotes(QChar c)
{
    if (c != u'"')
        return append(c);
    if (m_state == State::Quoted) {
        m_state = State::QuoteInQuoted;
        return ok();
    }
    m_state = State::Quoted;
    return append(c);
}

Result<void> CsvParser::append(QChar c)
{
    if (m_field.size() >= kMaxFieldSize) {
        return errorOnLine(m_fieldLine, u"a field longer than %1 characters begins here; "
                                        u"its quote may not be closed"_s.arg(kMaxFieldSize));
    }
    m_field += c;
    return ok();
}

Result<void> CsvParser::endField()
{
    if (m_row.fields.size() >= kMaxFields)
        return errorOnLine(m_row.line, u"a row of more than %1 fields"_s.arg(kMaxFields));
    m_row.fields << std::exchange(m_field, {});
    m_state = State::FieldStart;
    return ok();
}

Result<void> CsvParser::endLine()
{
    const bool isEmptyLine = m_row.fields.isEmpty() && m_state == State::FieldStart;
    if (!isEmptyLine) {
        if (const auto result = endField(); !result)
            return result;
        m_rows.push_back(std::move(m_row));
    }
    m_row = {.line = m_line + 1, .fields = {}};
    return ok();
}

Result<void> CsvParser::finish()
{
    if (m_state == State::Quoted)
        return errorOnLine(m_fieldLine, u"the quote opened here is never closed"_s);
    return endLine();
}

std::optional<CsvRow> CsvParser::takeRow()
{
    if (m_rows.empty())
        return std::nullopt;
    CsvRow row = std::move(m_rows.front());
    m_rows.pop_front();
    return row;
}

// Rows of as many fields as the first, times their fields: even and wide wins.
static qsizetype evenness(QStringView sample, QChar separator)
{
    CsvParser parser(separator);
    const auto parsed = parser.feed(sample);
    qsizetype columns = 0;
    qsizetype even = 0;
    for (int i = 0; i < kSampleRows; ++i) {
        const auto row = parser.takeRow();
        if (!row)
            break;
        if (columns == 0)
            columns = row->fields.size();
        even += row->fields.size() == columns;
    }
    if (columns < 2)
        return 0;
    return parsed ? even * columns : even;
}

QChar detectSeparator(QStringView sample)
{
    // A sample of less than a line still tells.
    const QString closed = sample.toString() + u'\n';
    QChar best = u';';
    qsizetype bestScore = 0;
    for (const QChar candidate : {u';', u',', u'\t', u'|'}) {
        const qsizetype score = evenness(closed, candidate);
        if (score > bestScore) {
            best = candidate;
            bestScore = score;
        }
    }
    return best;
}

CsvReader::CsvReader(QIODevice &device, TextEncoding encoding)
    : m_device(&device),
      m_encoding(encoding),
      m_decoder(encoding)
{
}

static QString spreadsheetHint()
{
    return u"this is not text; save the sheet as CSV and import that file"_s;
}

Result<CsvReader> CsvReader::open(QIODevice &device)
{
    const qint64 start = device.pos();
    if (device.peek(4) == "PK\x03\x04")
        return Error{ErrorCode::InvalidInput, spreadsheetHint(), {}};
    const TextEncoding encoding = detectEncoding(device);
    if (!device.seek(start))
        return Error{ErrorCode::Storage, device.errorString(), {}};

    CsvReader reader(device, encoding);
    reader.m_pending = reader.m_decoder.decode(device.read(kChunkSize));
    if (reader.m_pending.contains(QChar::Null))
        return Error{ErrorCode::InvalidInput, spreadsheetHint(), {}};
    if (reader.m_pending.startsWith(u"sep="_s, Qt::CaseInsensitive)
        && reader.m_pending.size() > 4) {
        reader.m_separator = reader.m_pending[4];
        // An empty line in its place keeps the line numbers.
        reader.m_pending.remove(0, 5);
    } else {
        reader.m_separator = detectSeparator(reader.m_pending);
    }
    reader.m_parser = std::make_unique<CsvParser>(reader.m_separator);
    return reader;
}

Result<std::optional<CsvRow>> CsvReader::next()
{
    while (true) {
        if (auto row = m_parser->takeRow())
            return row;
        if (m_atEnd)
            return std::optional<CsvRow>();
        if (const auto result = readChunk(); !result) {
            m_atEnd = true;
            return result.error();
        }
    }
}

Result<void> CsvReader::readChunk()
{
    if (m_pending.isEmpty()) {
        const QByteArray bytes = m_device->read(kChunkSize);
        m_atEnd = bytes.isEmpty();
        m_pending = m_atEnd ? m_decoder.finish() : m_decoder.decode(bytes);
    }
    const QString text = std::exchange(m_pending, {});
    if (const auto result = m_parser->feed(text); !result)
        return result;
    return m_atEnd ? m_parser->finish() : ok();
}

double CsvReader::progress() const
{
    const qint64 size = m_device->size();
    return size > 0 ? double(m_device->pos()) / double(size) : 1.0;
}

QString csvLine(const QStringList &fields, QChar separator)
{
    QStringList cells;
    for (const QString &field : fields) {
        const bool mustQuote = field.contains(separator) || field.contains(u'"')
                               || field.contains(u'\n') || field.contains(u'\r')
                               || field != field.trimmed();
        cells << (mustQuote ? u'"' + QString(field).replace(u'"', "\"\""_L1) + u'"' : field);
    }
    return cells.join(separator) + "\r\n"_L1;
}

} // namespace planning

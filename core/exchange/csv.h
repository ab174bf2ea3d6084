#pragma once

#include "core/base/result.h"
#include "core/exchange/textdecoding.h"

#include <QStringList>

#include <deque>
#include <memory>

class QIODevice;

namespace planning
{

// One record of a CSV file.
struct CsvRow {
    qint64 line = 0; // where it begins, counted from 1, line breaks inside quotes included
    QStringList fields;

    bool operator==(const CsvRow &) const = default;
};

// Cuts text into rows as RFC 4180 says: fields in double quotes may hold separators, line breaks
// and doubled quotes; lines end with LF, CR LF or CR. Empty lines are skipped. Text comes in pieces
// of any size, so a file of any size needs little memory.
class CsvParser final
{
public:
    static constexpr qsizetype kMaxFieldSize = 1 << 20; // characters
    static constexpr qsizetype kMaxFields = 1024; // in one row

    explicit CsvParser(QChar separator) : m_separator(separator) { }

    // Fails on text after a closing quote and on fields or rows beyond the limits; `where` of the
    // error names the line.
    Result<void> feed(QStringView text);
    // Fails when a quote is still open; the error names the line where it was opened.
    Result<void> finish();
    // The next complete row.
    std::optional<CsvRow> takeRow();

private:
    enum class State { FieldStart, Plain, Quoted, QuoteInQuoted, AfterQuoted };

    Result<void> step(QChar c);
    Result<void> stepInQuotes(QChar c);
    Result<void> stepOutsideQuotes(QChar c);
    Result<void> append(QChar c);
    Result<void> endField();
    Result<void> endLine();

    QChar m_separator;
    State m_state = State::FieldStart;
    CsvRow m_row{.line = 1, .fields = {}};
    QString m_field;
    qint64 m_line = 1;
    qint64 m_fieldLine = 1; // where the present field begins
    bool m_afterCarriageReturn = false;
    std::deque<CsvRow> m_rows;
};

// The separator among ; , tab and | that cuts the sample into the most columns of the most even
// rows. A sample without any of them is one column; then ';' is the answer.
QChar detectSeparator(QStringView sample);

// Reads the rows of a CSV file one by one, in any encoding and with any usual separator, both
// found out by itself. Excel's first line "sep=;" is obeyed.
class CsvReader final
{
public:
    // The device must be open for reading, seekable, and live as long as the reader.
    static Result<CsvReader> open(QIODevice &device);

    // Empty at the end of the file. After an error there is nothing more to read.
    Result<std::optional<CsvRow>> next();

    TextEncoding encoding() const { return m_encoding; }
    QChar separator() const { return m_separator; }
    bool hasInvalidBytes() const { return m_decoder.hasInvalidBytes(); }
    double progress() const; // 0 … 1

private:
    CsvReader(QIODevice &device, TextEncoding encoding);
    Result<void> readChunk();

    QIODevice *m_device;
    TextEncoding m_encoding;
    TextDecoder m_decoder;
    QString m_pending; // decoded, not yet parsed
    QChar m_separator;
    std::unique_ptr<CsvParser> m_parser;
    bool m_atEnd = false;
};

// One line of a CSV file, line break included; fields are quoted where they must be.
QString csvLine(const QStringList &fields, QChar separator = u';');

} // namespace planning

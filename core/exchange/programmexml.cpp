#include "core/exchange/programme.h"

#include <QXmlStreamReader>

namespace planning
{

using namespace Qt::StringLiterals;

namespace
{

// Walks through schedule › conference, day › room › event.
class ProgrammeXmlReader final
{
public:
    explicit ProgrammeXmlReader(const QByteArray &text) : m_xml(text)
    {
        m_xml.setEntityExpansionLimit(0);
    }
    Result<Programme> read();

private:
    bool enterRoot();
    void readConference();
    void readDay();
    void readRoom();
    void readEvent(const QString &room);
    // Skips to the next child element; false at the end of the present one.
    bool nextChild() { return m_xml.readNextStartElement(); }
    QString text() { return m_xml.readElementText(QXmlStreamReader::SkipChildElements); }
    QString position() const;

    QXmlStreamReader m_xml;
    Programme m_programme;
};

QString ProgrammeXmlReader::position() const
{
    return u"%1:%2"_s.arg(m_xml.lineNumber()).arg(m_xml.columnNumber());
}

bool ProgrammeXmlReader::enterRoot()
{
    while (m_xml.readNext() != QXmlStreamReader::StartElement && !m_xml.atEnd()) {
        if (m_xml.isDTD())
            m_xml.raiseError(u"a document type is not accepted"_s);
    }
    if (!m_xml.hasError() && m_xml.name() != u"schedule")
        m_xml.raiseError(u"expected <schedule>, found <%1>"_s.arg(m_xml.name()));
    return !m_xml.hasError();
}

Result<Programme> ProgrammeXmlReader::read()
{
    if (enterRoot()) {
        while (nextChild()) {
            if (m_xml.name() == u"conference")
                readConference();
            else if (m_xml.name() == u"day")
                readDay();
            else
                m_xml.skipCurrentElement();
        }
    }
    if (!m_xml.hasError() && m_programme.title.isEmpty())
        m_xml.raiseError(u"<conference> has no <title>"_s);
    if (m_xml.hasError())
        return Error{ErrorCode::InvalidInput, m_xml.errorString(), position()};
    return m_programme;
}

void ProgrammeXmlReader::readConference()
{
    while (nextChild()) {
        if (m_xml.name() == u"acronym")
            m_programme.acronym = text().simplified();
        else if (m_xml.name() == u"title")
            m_programme.title = text().simplified();
        else if (m_xml.name() == u"time_zone_name")
            m_programme.zone = text().trimmed();
        else
            m_xml.skipCurrentElement();
    }
}

void ProgrammeXmlReader::readDay()
{
    const QXmlStreamAttributes attributes = m_xml.attributes();
    const auto date = dayFromIsoDate(attributes.value("date"_L1));
    if (!date) {
        m_xml.raiseError(
            u"day '%1' is not a date like 2026-07-14"_s.arg(attributes.value("date"_L1)));
        return;
    }
    const auto start = instantFromRfc3339(attributes.value("start"_L1));
    const auto end = instantFromRfc3339(attributes.value("end"_L1));
    m_programme.days.push_back({*date, start && end ? Interval{*start, *end} : Interval{}});
    while (nextChild()) {
        if (m_xml.name() == u"room")
            readRoom();
        else
            m_xml.skipCurrentElement();
    }
}

void ProgrammeXmlReader::readRoom()
{
    const QString room = m_xml.attributes().value("name"_L1).toString().simplified();
    while (nextChild()) {
        if (m_xml.name() == u"event")
            readEvent(room);
        else
            m_xml.skipCurrentElement();
    }
}

void ProgrammeXmlReader::readEvent(const QString &room)
{
    const QXmlStreamAttributes attributes = m_xml.attributes();
    const QString where = position();
    ProgrammeItem named{
        .guid = attributes.value("guid"_L1).toString(), .room = room, .title = {}, .interval = {}};
    if (named.guid.isEmpty())
        named.guid = attributes.value("id"_L1).toString();
    QString start;
    QString duration;
    while (nextChild()) {
        if (m_xml.name() == u"title")
            named.title = text();
        else if (m_xml.name() == u"date")
            start = text();
        else if (m_xml.name() == u"duration")
            duration = text();
        else
            m_xml.skipCurrentElement();
    }
    if (m_xml.hasError())
        return;
    auto item = programmeItem(std::move(named), start, duration, where);
    if (!item) {
        m_xml.raiseError(u"event at %1: %2"_s.arg(where, item.error().detail));
        return;
    }
    if (!m_programme.rooms.contains(room))
        m_programme.rooms << room;
    m_programme.items.push_back(*std::move(item));
}

} // namespace

Result<Programme> readProgrammeXml(const QByteArray &text)
{
    return ProgrammeXmlReader(text).read();
}

} // namespace planning

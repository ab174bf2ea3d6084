#include "core/exchange/programme.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace planning
{

using namespace Qt::StringLiterals;

static QString lineAndColumn(const QByteArray &text, qsizetype offset)
{
    const QByteArrayView before = QByteArrayView(text).first(std::min(offset, text.size()));
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    return u"%1:%2"_s.arg(before.count('\n') + 1).arg(before.size() - lineStart + 1);
}

static Error wrong(const QString &what, const QString &where)
{
    return {ErrorCode::InvalidInput, what, where};
}

// A key as part of a JSON pointer (RFC 6901).
static QString escaped(QString key)
{
    return key.replace(u'~', "~0"_L1).replace(u'/', "~1"_L1);
}

// The item names itself by guid, older files only by number.
static QString guidOf(const QJsonObject &item)
{
    const QString guid = item["guid"_L1].toString();
    return guid.isEmpty() ? item["id"_L1].toVariant().toString() : guid;
}

namespace
{

// Walks through schedule › conference › days › rooms.
class ProgrammeJsonReader final
{
public:
    Result<Programme> read(const QJsonObject &conference);

private:
    Result<void> readDay(const QJsonObject &day, const QString &pointer);
    Result<void> readRooms(const QJsonObject &rooms, const QString &pointer);
    Result<void> readItem(const QJsonObject &item, const QString &room, const QString &pointer);

    Programme m_programme;
};

Result<Programme> ProgrammeJsonReader::read(const QJsonObject &conference)
{
    const QString pointer = u"/schedule/conference"_s;
    m_programme.acronym = conference["acronym"_L1].toString().simplified();
    m_programme.title = conference["title"_L1].toString().simplified();
    m_programme.zone = conference["time_zone_name"_L1].toString();
    if (m_programme.title.isEmpty())
        return wrong(u"expected the title of the programme"_s, pointer + u"/title"_s);
    if (!conference["days"_L1].isArray())
        return wrong(u"expected the list of days"_s, pointer + u"/days"_s);
    const QJsonArray days = conference["days"_L1].toArray();
    for (qsizetype i = 0; i < days.size(); ++i) {
        if (const auto day = readDay(days[i].toObject(), u"%1/days/%2"_s.arg(pointer).arg(i)); !day)
            return day.error();
    }
    return m_programme;
}

Result<void> ProgrammeJsonReader::readDay(const QJsonObject &day, const QString &pointer)
{
    const auto date = dayFromIsoDate(day["date"_L1].toString());
    if (!date) {
        return wrong(u"'%1' is not a date like 2026-07-14"_s.arg(day["date"_L1].toString()),
                     pointer + u"/date"_s);
    }
    const auto start = instantFromRfc3339(day["day_start"_L1].toString());
    const auto end = instantFromRfc3339(day["day_end"_L1].toString());
    m_programme.days.push_back({*date, start && end ? Interval{*start, *end} : Interval{}});
    return readRooms(day["rooms"_L1].toObject(), pointer + u"/rooms"_s);
}

Result<void> ProgrammeJsonReader::readRooms(const QJsonObject &rooms, const QString &pointer)
{
    for (auto room = rooms.begin(); room != rooms.end(); ++room) {
        const QString roomPointer = pointer + u'/' + escaped(room.key());
        if (!room->isArray())
            return wrong(u"expected a list of items"_s, roomPointer);
        const QJsonArray items = room->toArray();
        for (qsizetype i = 0; i < items.size(); ++i) {
            const auto item = readItem(items[i].toObject(), room.key().simplified(),
                                       u"%1/%2"_s.arg(roomPointer).arg(i));
            if (!item)
                return item.error();
        }
    }
    return ok();
}

Result<void> ProgrammeJsonReader::readItem(const QJsonObject &item, const QString &room,
                                           const QString &pointer)
{
    auto read = programmeItem(
        {.guid = guidOf(item), .room = room, .title = item["title"_L1].toString(), .interval = {}},
        item["date"_L1].toString(), item["duration"_L1].toString(), pointer);
    if (!read)
        return read.error();
    if (!m_programme.rooms.contains(room))
        m_programme.rooms << room;
    m_programme.items.push_back(*std::move(read));
    return ok();
}

} // namespace

Result<Programme> readProgrammeJson(const QByteArray &text)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(text, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return wrong(parseError.errorString(), lineAndColumn(text, parseError.offset));
    return ProgrammeJsonReader().read(
        document.object()["schedule"_L1].toObject()["conference"_L1].toObject());
}

} // namespace planning

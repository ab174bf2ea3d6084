#include "app/server/auth/strictjson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace planning::server
{

// Of text that is JSON: a colon outside of a string follows the name of a member.
static qsizetype membersWritten(const QByteArray &text)
{
    qsizetype members = 0;
    bool isInString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '"')
            isInString = !isInString;
        else if (isInString && text[i] == '\\')
            ++i;
        else if (!isInString && text[i] == ':')
            ++members;
    }
    return members;
}

static qsizetype membersRead(const QJsonValue &value)
{
    qsizetype members = 0;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        members = object.size();
        for (const QJsonValue &member : object)
            members += membersRead(member);
    } else if (value.isArray()) {
        for (const QJsonValue &element : value.toArray())
            members += membersRead(element);
    }
    return members;
}

std::optional<QJsonObject> strictObject(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject object = document.object();
    if (membersRead(object) != membersWritten(text))
        return std::nullopt;
    return object;
}

} // namespace planning::server

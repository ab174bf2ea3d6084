#include "app/server/documents/safesvg.h"

#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>

namespace planning::server
{

using namespace Qt::StringLiterals;

static const QString kSvg = u"http://www.w3.org/2000/svg"_s;
static const QString kXhtml = u"http://www.w3.org/1999/xhtml"_s;

static bool isSafeElement(QStringView space, const QString &name)
{
    static const QSet<QString> refused{u"script"_s, u"foreignobject"_s, u"handler"_s, u"listener"_s,
                                       u"iframe"_s, u"object"_s,        u"embed"_s,   u"audio"_s,
                                       u"video"_s,  u"canvas"_s,        u"link"_s,    u"meta"_s,
                                       u"base"_s,   u"form"_s};
    return space != kXhtml && !refused.contains(name.toLower());
}

static bool isSafeReference(const QString &value)
{
    static const QRegularExpression picture(u"^data:image/(png|jpeg);base64,[A-Za-z0-9+/=\\s]*$"_s);
    const QString reference = value.trimmed();
    return reference.isEmpty() || reference.startsWith(u'#') || picture.match(reference).hasMatch();
}

// Of a style or of an attribute that holds a paint: references only within the drawing. An escape
// could hide a word from us.
static bool isSafeStyle(const QString &style)
{
    static const QRegularExpression reference(u"url\\(\\s*(?!['\"]?#)"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression word(
        u"@import|expression\\s*\\(|javascript:|-moz-binding|image-set"_s,
        QRegularExpression::CaseInsensitiveOption);
    return !style.contains(u'\\') && !style.contains(u"/*"_s) && !reference.match(style).hasMatch()
           && !word.match(style).hasMatch();
}

static bool isSafeAttribute(const QXmlStreamAttribute &attribute)
{
    const QString name = attribute.name().toString().toLower();
    const QString value = attribute.value().toString();
    if (name.startsWith(u"on"_s))
        return false;
    if (name == u"href" || name == u"src" || name == u"base")
        return isSafeReference(value);
    // An animation may not set what was checked.
    if (name == u"attributename") {
        const QString target = value.section(u':', -1).trimmed().toLower();
        return target != u"href" && !target.startsWith(u"on"_s);
    }
    return isSafeStyle(value);
}

static bool isSafeStart(const QXmlStreamReader &reader)
{
    const auto attributes = reader.attributes();
    return isSafeElement(reader.namespaceUri(), reader.name().toString())
           && std::ranges::all_of(attributes, isSafeAttribute);
}

bool isSafeSvg(const QByteArray &content)
{
    QXmlStreamReader reader(content);
    bool isDrawing = false;
    QString style; // text of the style element we are in
    int styleDepth = 0;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::ProcessingInstruction:
        case QXmlStreamReader::EntityReference:
            return false;
        case QXmlStreamReader::StartElement:
            if (!isDrawing && (reader.name() != u"svg" || reader.namespaceUri() != kSvg))
                return false;
            isDrawing = true;
            if (!isSafeStart(reader))
                return false;
            if (styleDepth > 0 || reader.name().compare(u"style", Qt::CaseInsensitive) == 0)
                ++styleDepth;
            break;
        case QXmlStreamReader::Characters:
            if (styleDepth > 0)
                style += reader.text();
            break;
        case QXmlStreamReader::EndElement:
            styleDepth = std::max(0, styleDepth - 1);
            break;
        default:
            break;
        }
    }
    return isDrawing && !reader.hasError() && isSafeStyle(style);
}

} // namespace planning::server

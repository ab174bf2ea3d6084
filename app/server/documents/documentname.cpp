#include "app/server/documents/documentname.h"

#include <QUrl>

namespace planning::server
{

using namespace Qt::StringLiterals;

static constexpr qsizetype kLongest = 200;

static bool isSafe(QChar c)
{
    static const QString refused = u"<>:\"/\\|?*"_s;
    // Formats turn the direction of writing: "gpj.exe" would be read as "exe.jpg".
    return c.isPrint() && c.category() != QChar::Other_Format && !refused.contains(c)
           && !c.isSurrogate();
}

static bool tells(const QString &name, MediaType type)
{
    const QString suffix = name.section(u'.', -1).toLower();
    return name.contains(u'.')
           && (suffix == suffixOf(type) || (type == MediaType::Jpeg && suffix == u"jpeg"));
}

QString safeName(const QString &given, MediaType type)
{
    QString path = given.normalized(QString::NormalizationForm_C);
    QString name = path.replace(u'\\', u'/').section(u'/', -1);
    name.removeIf([](QChar c) { return !isSafe(c); });
    name = name.simplified();
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    if (name.isEmpty())
        name = u"document"_s;
    const QString ending =
        tells(name, type) ? u'.' + name.section(u'.', -1) : u'.' + suffixOf(type);
    if (tells(name, type))
        name.chop(ending.size());
    return name.left(kLongest - ending.size()).trimmed() + ending;
}

QByteArray attachmentNamed(const QString &name)
{
    QByteArray ascii;
    for (const QChar c : name)
        ascii += c.unicode() >= 0x20 && c.unicode() < 0x7F && c != u'"' ? c.toLatin1() : '_';
    return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''"
           + QUrl::toPercentEncoding(name);
}

} // namespace planning::server

#include "app/server/resources/entitycontract.h"

namespace planning::server
{

// "ShiftTemplates" → "shift templates"
static QString inWords(const QString &name)
{
    QString words;
    for (const QChar c : name) {
        if (c.isUpper() && !words.isEmpty())
            words += u' ';
        words += c.toLower();
    }
    return words;
}

static QString withArticle(const QString &name)
{
    const QString words = inWords(name);
    // “a user”: no word of ours begins with another u.
    const bool isVowel = QStringLiteral("aeio").contains(words.front());
    return (isVowel ? QStringLiteral("an ") : QStringLiteral("a ")) + words;
}

static QString summaryOf(const EntityWords &words, Method method, bool isMember)
{
    const QString one = withArticle(words.singular);
    switch (method) {
    case Method::Post:
        return QStringLiteral("Creates ") + one;
    case Method::Put:
        return QStringLiteral("Replaces ") + one;
    case Method::Patch:
        return QStringLiteral("Changes what is named of ") + one;
    case Method::Delete:
        return QStringLiteral("Removes ") + one;
    default:
        return isMember ? QStringLiteral("Reads ") + one
                        : QStringLiteral("Lists ") + inWords(words.plural);
    }
}

RouteContract contractOf(const EntityWords &words, Method method, bool isMember,
                         const Schema &entity, const Schema &written)
{
    RouteContract contract = saying(summaryOf(words, method, isMember));
    if (method == Method::Delete)
        return contract.answersNothing().mayFail({ProblemCode::ResourceConflict}).ofVersions();
    if (method == Method::Get && !isMember) {
        Schema page = entity;
        page.isPage = true;
        return contract.answers(page);
    }
    const bool isWritten = method != Method::Get && !written.name.isEmpty();
    contract.answers(isWritten ? written : entity, method == Method::Post ? 201 : 200);
    if (method == Method::Post)
        contract.orAnswers(200).mayFail({ProblemCode::Duplicate}); // the same is there already
    return contract.ofVersions();
}

QJsonObject withMember(QJsonObject schema, const QString &name, const QJsonObject &more)
{
    QJsonObject members = schema[QStringLiteral("properties")].toObject();
    QJsonObject member = members[name].toObject();
    for (auto it = more.begin(); it != more.end(); ++it)
        member[it.key()] = *it;
    members[name] = member;
    schema[QStringLiteral("properties")] = members;
    return schema;
}

QJsonObject withGiven(QJsonObject schema, const QStringList &names)
{
    const QString text = QStringLiteral("Given by the server: left out, or as read.");
    for (const QString &name : names)
        schema =
            withMember(schema, name,
                       {{QStringLiteral("readOnly"), true}, {QStringLiteral("description"), text}});
    return schema;
}

bool isAmong(const QList<QueryParameter> &parameters, const QString &name)
{
    return std::ranges::find(parameters, name, &QueryParameter::name) != parameters.end();
}

} // namespace planning::server

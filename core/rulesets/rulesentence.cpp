#include "core/rulesets/rulesentence.h"

#include "core/rulesets/parametertext.h"

#include <QJsonArray>

namespace planning
{

using namespace Qt::StringLiterals;

namespace
{

enum class Place { Outside, InBrackets };

class SentenceWriter
{
public:
    SentenceWriter(const QString &rule, const QString &pattern, const QJsonObject &values,
                   Language language)
        : m_rule(rule),
          m_pattern(pattern),
          m_values(values),
          m_language(language)
    {
    }

    // Empty when a parameter at this level says nothing.
    std::optional<QString> part(Place place)
    {
        QString written;
        bool isComplete = true;
        while (m_next < m_pattern.size() && m_pattern[m_next] != u']') {
            const QChar character = m_pattern[m_next++];
            if (character == u'[') {
                written += part(Place::InBrackets).value_or(QString());
                ++m_next; // the closing bracket
            } else if (character == u'{') {
                const auto value = placeholder(place);
                isComplete = isComplete && value;
                written += value.value_or(QString());
            } else {
                written += character;
            }
        }
        return isComplete ? std::optional(written) : std::nullopt;
    }

private:
    std::optional<QString> placeholder(Place place)
    {
        const auto end = m_pattern.indexOf(u'}', m_next);
        const QString inside = m_pattern.sliced(m_next, end - m_next);
        m_next = end + 1;
        const QString name = inside.section(u':', 0, 0);
        const RuleParameter *parameter = findParameter(m_rule, name);
        Q_ASSERT(parameter);
        const QJsonValue value = m_values[name];
        if (inside.contains(u':'))
            return inside.section(u':', 1).section(u'|', value.toBool() ? 0 : 1,
                                                   value.toBool() ? 0 : 1);
        if (saysNothing(value, place))
            return std::nullopt;
        return parameterText(*parameter, value, m_language, TagStyle::Names);
    }

    static bool saysNothing(const QJsonValue &value, Place place)
    {
        if (value.isNull() || value.isUndefined())
            return true;
        if (value.isArray())
            return value.toArray().isEmpty();
        if (value.isString())
            return value.toString().isEmpty();
        return place == Place::InBrackets && value.isDouble() && value.toDouble() == 0;
    }

    const QString &m_rule;
    const QString &m_pattern;
    const QJsonObject &m_values;
    Language m_language;
    qsizetype m_next = 0;
};

} // namespace

QString ruleSentence(const QString &rule, const QString &pattern, const QJsonObject &values,
                     Language language)
{
    return SentenceWriter(rule, pattern, values, language)
        .part(Place::Outside)
        .value_or(ruleWord(u"not_set"_s).in(language));
}

} // namespace planning

#include "core/rulesets/rule.h"

#include "core/base/resource.h"

#include <QJsonArray>

#include <algorithm>
#include <vector>

namespace planning
{

using namespace Qt::StringLiterals;

namespace
{

struct RuleCatalogue {
    std::vector<RuleEntry> entries;
    std::array<std::size_t, kRuleCount> positions{}; // of each checked rule
    QHash<QString, Bilingual> terms;
};

} // namespace

template <typename E>
static E enumOf(const QJsonValue &json)
{
    const auto value = enumFromName<E>(json.toString().toStdString());
    Q_ASSERT(value);
    return *value;
}

static RuleEntry readEntry(const QJsonObject &json)
{
    RuleEntry entry;
    entry.id = json["id"_L1].toString();
    entry.code = json["code"_L1].toString();
    entry.type = enumOf<ConflictType>(json["type"_L1]);
    entry.severity = enumOf<Severity>(json["severity"_L1]);
    entry.scope = json["scope"_L1].toString();
    entry.name = bilingual(json["name"_L1]);
    entry.description = bilingual(json["description"_L1]);
    entry.messages = bilinguals(json["messages"_L1].toObject());
    entry.figures = json["figures"_L1].toString();
    entry.legalRef = json["legal_ref"_L1].toString();
    return entry;
}

static RuleCatalogue readCatalogue()
{
    const QJsonObject root = jsonResource(u":/rules/catalogue.json"_s);
    RuleCatalogue catalogue;
    for (const QJsonValue &rule : root["rules"_L1].toArray()) {
        catalogue.entries.push_back(readEntry(rule.toObject()));
        if (const auto known = enumFromName<Rule>(catalogue.entries.back().code.toStdString()))
            catalogue.positions[static_cast<std::size_t>(*known)] = catalogue.entries.size() - 1;
    }
    catalogue.terms = bilinguals(root["terms"_L1].toObject());
    return catalogue;
}

// Read once; it ships with the program and never changes.
static const RuleCatalogue &catalogue()
{
    static const RuleCatalogue read = readCatalogue();
    return read;
}

std::span<const RuleEntry> ruleCatalogue()
{
    return catalogue().entries;
}

const RuleEntry &entryOf(Rule rule)
{
    return catalogue().entries[catalogue().positions[static_cast<std::size_t>(rule)]];
}

const RuleEntry *findRule(const QString &idOrCode)
{
    const auto &entries = catalogue().entries;
    const auto it = std::ranges::find_if(entries, [&idOrCode](const RuleEntry &entry) {
        return entry.code == idOrCode || entry.id.compare(idOrCode, Qt::CaseInsensitive) == 0;
    });
    return it == entries.end() ? nullptr : &*it;
}

QString term(const QString &value, Language language)
{
    const auto it = catalogue().terms.constFind(value);
    return it == catalogue().terms.cend() ? value : it->in(language);
}

} // namespace planning

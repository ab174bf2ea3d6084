#include "ui/window/agreements.h"

#include "core/rules/describe.h"
#include "core/rulesets/rulebook.h"
#include "ui/tr.h"

namespace planning::ui
{

static QString listItem(const QString &text)
{
    return QStringLiteral("<li style='margin-bottom:4px'>%1</li>").arg(text);
}

// The limits everybody asks for first, in figures.
static QString limits(const RuleParameters &parameters)
{
    QString items;
    if (const auto rest = parameters.rest.minRest)
        items += listItem(Tr::tr("Rest between two days of work: at least %1.")
                              .arg(planning::durationText(*rest)));
    if (const auto daily = parameters.dailyHours.maxDaily)
        items +=
            listItem(Tr::tr("Work in one day: at most %1.").arg(planning::durationText(*daily)));
    if (const auto threshold = parameters.breaks.threshold)
        items += listItem(Tr::tr("Break: at least %1 once %2 of work are reached.")
                              .arg(planning::durationText(parameters.breaks.minBreak),
                                   planning::durationText(*threshold)));
    return items;
}

static QString explainedRules(const ResolvedRules &rules, Language language)
{
    QString items;
    for (const RuleEntry &entry : ruleCatalogue()) {
        const auto rule = enumFromName<Rule>(entry.code.toStdString());
        if (!rule || !rules.setting(*rule).type || entry.description.in(language).isEmpty())
            continue;
        const QString reference = rules.setting(*rule).legalRef;
        const QString text = QStringLiteral("<b>%1</b> %2")
                                 .arg(entry.name.in(language).toHtmlEscaped(),
                                      entry.description.in(language).toHtmlEscaped());
        items +=
            listItem(reference.isEmpty()
                         ? text
                         : QStringLiteral("%1 <i>(%2)</i>").arg(text, reference.toHtmlEscaped()));
    }
    return items;
}

std::vector<AgreementChoice> agreementChoices(Language language, LocalDay today)
{
    const RuleBook book{Plan()};
    std::vector<AgreementChoice> choices;
    for (const QString &code : book.codes()) {
        const auto rules = book.resolve(code, today);
        if (!rules)
            continue;
        choices.push_back({code, rules->name,
                           QStringLiteral("<ul style='margin-left:-20px'>%1%2</ul>")
                               .arg(limits(rules->parameters), explainedRules(*rules, language))});
    }
    return choices;
}

} // namespace planning::ui

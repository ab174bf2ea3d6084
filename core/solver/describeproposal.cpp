#include "core/solver/describeproposal.h"

#include "core/base/durationtext.h"
#include "core/rules/describe.h"

#include <QLocale>

#include <array>

namespace planning
{

using namespace Qt::StringLiterals;

static QString either(Language language, const QString &french, const QString &english)
{
    return language == Language::French ? french : english;
}

static QString nameOf(Id<Person> id, const Plan &plan)
{
    const Person *person = plan.find(id);
    return person ? person->fullName() : u"?"_s;
}

QString nameOf(CostTerm term, Language language)
{
    switch (term) {
    case CostTerm::SoftRules:
        return either(language, u"avertissements"_s, u"warnings"_s);
    case CostTerm::Preferences:
        return either(language, u"hors des souhaits"_s, u"against wishes"_s);
    case CostTerm::Pay:
        return either(language, u"coût"_s, u"cost"_s);
    case CostTerm::Fairness:
        return either(language, u"partage du travail"_s, u"even share"_s);
    case CostTerm::Stability:
        return either(language, u"changements"_s, u"changes"_s);
    case CostTerm::Travel:
        break;
    }
    return either(language, u"trajet"_s, u"travel"_s);
}

static QString moneyText(std::int64_t cents, const Plan &plan, Language language)
{
    const QLocale locale(language == Language::French ? QLocale::French : QLocale::English);
    const Organization *organization = plan.organization();
    const QString own = organization ? organization->currency : QString();
    const QString currency = own.isEmpty() || own == u"EUR" ? u"€"_s : own;
    return locale.toString(static_cast<double>(cents) / 100, 'f', cents % 100 == 0 ? 0 : 2)
           + QChar::Nbsp + currency;
}

static QString signedDuration(std::int64_t length)
{
    const QString text = durationText(minutes{std::abs(length)});
    return length < 0 ? u"−"_s + text : text;
}

static QString amountOf(const TermFigure &figure, const Plan &plan, Language language)
{
    switch (figure.term) {
    case CostTerm::Pay:
        return moneyText(figure.value, plan, language);
    case CostTerm::Preferences:
    case CostTerm::Travel:
        return signedDuration(figure.value);
    case CostTerm::SoftRules:
    case CostTerm::Stability:
        return QString::number(figure.value);
    case CostTerm::Fairness:
        break; // squares say nothing to anybody
    }
    return either(language, u"%1 points"_s, u"%1 points"_s).arg(figure.points);
}

QString describe(const TermFigure &figure, const Plan &plan, Language language)
{
    return nameOf(figure.term, language) + u' ' + amountOf(figure, plan, language);
}

static QString listOf(const std::vector<TermFigure> &figures, const Plan &plan, Language language)
{
    QStringList texts;
    for (const TermFigure &figure : figures)
        texts << describe(figure, plan, language);
    return texts.join(u", ");
}

QString describe(const FilledPost &post, const Plan &plan, Language language)
{
    const QString head = u"%1 (%2/100)"_s.arg(nameOf(post.placement.person, plan)).arg(post.score);
    if (post.terms.empty())
        return head;
    return head + either(language, u"\u00a0: "_s, u": "_s) + listOf(post.terms, plan, language);
}

QString describe(const Alternative &alternative, const Plan &plan, Language language)
{
    const std::int64_t points = std::abs(alternative.points);
    const bool isWorse = alternative.points >= 0;
    const QString worse =
        either(language, u"%1\u00a0: %2 point(s) de moins"_s, u"%1: %2 point(s) worse"_s);
    const QString better =
        either(language, u"%1\u00a0: %2 point(s) de plus"_s, u"%1: %2 point(s) better"_s);
    const QString head =
        (isWorse ? worse : better).arg(nameOf(alternative.person, plan)).arg(points);
    if (alternative.losses.empty())
        return head;
    return u"%1 (%2)"_s.arg(head, listOf(alternative.losses, plan, language));
}

static QString seatsText(int seats, Language language)
{
    if (seats == 1)
        return either(language, u"1 place reste à pourvoir."_s, u"1 seat stays open."_s);
    return either(language, u"%1 places restent à pourvoir."_s, u"%1 seats stay open."_s)
        .arg(seats);
}

static QString ruleName(const QString &code, Language language)
{
    const RuleEntry *entry = findRule(code);
    return entry ? entry->name.in(language) : code;
}

QString describe(const UnfilledPost &post, const Plan &plan, Language language)
{
    Q_UNUSED(plan)
    QStringList removed;
    for (const RuleObstacle &obstacle : post.obstacles)
        removed << u"%1 %2"_s.arg(ruleName(obstacle.rule, language)).arg(obstacle.people);
    const QString head = seatsText(post.seats, language);
    if (removed.isEmpty())
        return head
               + either(language, u" Personne ne peut être sollicité."_s,
                        u" There is nobody to ask."_s);
    const QString why =
        either(language, u" Candidats\u00a0: %1\u202f; écartés par les règles\u00a0: %2."_s,
               u" Candidates: %1; removed by the rules: %2."_s);
    return head + why.arg(post.candidates).arg(removed.join(u", "));
}

QString describeNearest(const UnfilledPost &post, const Plan &plan, Language language)
{
    if (!post.nearest)
        return {};
    QStringList texts;
    for (const Conflict &conflict : post.nearest->obstacles)
        texts << message(conflict, plan, language);
    return either(language, u"Au plus près\u00a0: %1. %2"_s, u"Nearest: %1. %2"_s)
        .arg(nameOf(post.nearest->person, plan), texts.join(u' '));
}

} // namespace planning

#include "core/rules/describe.h"

#include "core/model/catalogue.h"
#include "core/model/zone.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace planning
{

using namespace Qt::StringLiterals;

namespace
{

// Fills the placeholders of one message.
class Sentence
{
public:
    Sentence(const Conflict &conflict, const Plan &plan, Language language)
        : m_conflict(conflict),
          m_plan(plan),
          m_language(language),
          m_locale(language == Language::French
                       ? QLocale(QLocale::French, QLocale::France)
                       : QLocale(QLocale::English, QLocale::UnitedKingdom)),
          m_zone(zoneOf(conflict, plan))
    {
    }

    QString fill(const QString &pattern) const
    {
        static const QRegularExpression placeholder(u"\\{(\\w+)(?::([^}]+))?\\}"_s);
        QString text;
        qsizetype done = 0;
        for (const auto &match : placeholder.globalMatch(pattern)) {
            text += pattern.sliced(done, match.capturedStart() - done);
            text += value(match.captured(1), match.captured(2));
            done = match.capturedEnd();
        }
        return text + pattern.sliced(done);
    }

private:
    static Zone zoneOf(const Conflict &conflict, const Plan &plan)
    {
        const Shift *shift = plan.find(conflict.shift);
        const Site *site = shift ? plan.find(shift->site) : plan.find(conflict.site);
        const Organization *organization = plan.organization();
        const QString fallback = organization ? organization->defaultTimezone : QString();
        return Zone::named(site ? site->timezone : fallback)
            .value_or(Zone::named(fallback).value_or(Zone()));
    }

    QString value(const QString &name, const QString &format) const
    {
        const auto subject = subjectName(name);
        return subject ? *subject : detailText(name, format);
    }

    // What the conflict is about; empty when the placeholder stands for a detail.
    std::optional<QString> subjectName(const QString &name) const
    {
        if (name == u"person")
            return nameOf(m_plan.find(m_conflict.person));
        if (name == u"site")
            return nameOf(siteOf(m_conflict.site ? nullptr : m_plan.find(m_conflict.shift)));
        if (name == u"site_a")
            return nameOf(siteOf(m_plan.find(m_conflict.shift)));
        if (name == u"site_b")
            return nameOf(siteOf(m_plan.find(m_conflict.withShift)));
        if (name == u"equipment")
            return nameOf(m_plan.find(m_conflict.equipment));
        if (name == u"event")
            return nameOf(m_plan.find(m_conflict.event));
        if (name == u"a")
            return nameOf(m_plan.find(m_conflict.shift));
        if (name == u"b")
            return nameOf(m_plan.find(m_conflict.withShift));
        return std::nullopt;
    }

    QString detailText(const QString &name, const QString &format) const
    {
        const DetailValue *detail = m_conflict.detail(QLatin1String(name.toLatin1()));
        if (!detail)
            return u"?"_s;
        if (format.contains(u'|'))
            return isOne(*detail) ? format.section(u'|', 0, 0) : format.section(u'|', 1);
        if (const auto *code = std::get_if<QString>(detail))
            return nameOfCode(name, *code);
        if (const auto *instant = std::get_if<Instant>(detail))
            return momentText(name, *instant, format);
        return std::visit([this](const auto &each) { return plain(each); }, *detail);
    }

    QString nameOf(const Person *person) const { return person ? person->fullName() : u"?"_s; }
    QString nameOf(const Event *event) const { return event ? event->name : u"?"_s; }
    QString nameOf(const Site *site) const { return site ? site->name : u"?"_s; }
    QString nameOf(const Equipment *equipment) const
    {
        return equipment ? equipment->name : u"?"_s;
    }
    // Of a shift; without one, of the conflict.
    const Site *siteOf(const Shift *shift) const
    {
        return shift ? m_plan.find(shift->site) : m_plan.find(m_conflict.site);
    }
    // Which form of "{days:day|days}": in French none is singular too.
    bool isOne(const DetailValue &detail) const
    {
        const auto *list = std::get_if<QStringList>(&detail);
        const auto *number = std::get_if<int>(&detail);
        const qsizetype count = list ? list->size() : number ? *number : 0;
        return count == 1 || (count == 0 && m_language == Language::French);
    }
    QString nameOf(const Shift *shift) const
    {
        if (!shift)
            return u"?"_s;
        const Role *role = m_plan.find(shift->role);
        return shift->title.isEmpty() && role ? localName(*role) : shift->title;
    }
    template <typename T>
    QString localName(const T &named) const
    {
        const QString &name = m_language == Language::French ? named.nameFr : named.nameEn;
        return name.isEmpty() ? named.code : name;
    }
    template <typename T>
    QString localNameOf(const QString &code) const
    {
        const auto rows = m_plan.all<T>();
        const auto it = std::ranges::find(rows, code, &T::code);
        return it == rows.end() ? code : localName(*it);
    }
    QString nameOfCode(const QString &name, const QString &code) const
    {
        if (name == u"role")
            return localNameOf<Role>(code);
        if (name != u"cert")
            return term(code, m_language);
        static const Catalogue catalogue = builtInCatalogue();
        const CatalogueCertification *certification = catalogue.certification(code);
        return certification ? localName(*certification) : code;
    }

    QString plain(int count) const { return QString::number(count); }
    QString plain(double rate) const { return m_locale.toString(rate, 'g', 6); }
    QString plain(minutes duration) const { return durationText(duration); }
    // In the organisation's currency, cents only where there are any: "700 €".
    QString plain(Money money) const
    {
        const Organization *organization = m_plan.organization();
        const QString own = organization ? organization->currency : QString();
        const QString currency = own.isEmpty() || own == u"EUR" ? u"€"_s : own;
        const int decimals = money.cents % 100 == 0 ? 0 : 2;
        return m_locale.toString(static_cast<double>(money.cents) / 100, 'f', decimals)
               + QChar::Nbsp + currency;
    }
    QString plain(LocalDay day) const
    {
        return m_locale.toString(date(day), u"dddd d MMMM yyyy"_s);
    }
    QString plain(const QStringList &skills) const
    {
        QStringList names;
        for (const QString &code : skills)
            names << localNameOf<Skill>(code);
        return names.join(u", ");
    }
    QString plain(const QString &) const { return {}; } // has a name: nameOfCode
    QString plain(Instant) const { return {}; } // has a format: momentText

    // "lun. 2 mars 22:30"; the end of a span only "23:30" when it is on the same day. ":day" and
    // ":last_day" are for whole days, ":time" for what the sentence gives the day of.
    QString momentText(const QString &name, Instant instant, const QString &format) const
    {
        const LocalSeconds local = m_zone.toLocal(instant);
        const LocalDay day = std::chrono::floor<std::chrono::days>(local);
        const bool isMidnight = local == day;
        const QString time = timeText(local - day);
        if (format == u"time" || (format.isEmpty() && endsOnTheDayItStarts(name, day)))
            return time;
        if (isMidnight && format == u"day")
            return plain(day);
        if (isMidnight && format == u"last_day")
            return plain(day - std::chrono::days{1});
        return m_locale.toString(date(day), u"ddd d MMM"_s) + u' ' + time;
    }
    bool endsOnTheDayItStarts(const QString &name, LocalDay day) const
    {
        const auto start = name == u"to" ? "from"_L1 : "overlap_start"_L1;
        const DetailValue *detail = m_conflict.detail(start);
        return (name == u"to" || name == u"overlap_end") && detail
               && m_zone.dayOf(std::get<Instant>(*detail)) == day;
    }
    static QString timeText(seconds sinceMidnight)
    {
        const std::chrono::hh_mm_ss time{sinceMidnight};
        return u"%1:%2"_s.arg(time.hours().count(), 2, 10, QLatin1Char('0'))
            .arg(time.minutes().count(), 2, 10, QLatin1Char('0'));
    }
    static QDate date(LocalDay day)
    {
        const std::chrono::year_month_day ymd{day};
        return QDate(static_cast<int>(ymd.year()),
                     static_cast<int>(static_cast<unsigned>(ymd.month())),
                     static_cast<int>(static_cast<unsigned>(ymd.day())));
    }

    const Conflict &m_conflict;
    const Plan &m_plan;
    Language m_language;
    QLocale m_locale;
    Zone m_zone;
};

} // namespace

QString message(const Conflict &conflict, const Plan &plan, Language language)
{
    const RuleEntry *entry = findRule(conflict.rule);
    if (!entry)
        return conflict.rule;
    const auto &messages = entry->messages;
    const auto pattern =
        messages.contains(conflict.variant) ? messages[conflict.variant] : messages[QString()];
    QString text = Sentence(conflict, plan, language).fill(pattern.in(language));
    if (conflict.legalRef.isEmpty())
        return text;
    if (text.endsWith(u'.'))
        text.chop(1);
    return u"%1 – %2."_s.arg(text, conflict.legalRef);
}

QString brief(const Conflict &conflict, const Plan &plan, Language language)
{
    const RuleEntry *entry = findRule(conflict.rule);
    if (!entry)
        return conflict.rule;
    const QString figures = Sentence(conflict, plan, language).fill(entry->figures);
    if (figures.isEmpty())
        return entry->name.in(language);
    return (language == Language::French ? u"%1\u00a0: %2"_s : u"%1: %2"_s)
        .arg(entry->name.in(language), figures);
}

} // namespace planning

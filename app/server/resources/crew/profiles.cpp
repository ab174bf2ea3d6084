#include "app/server/resources/crew/contractwriting.h"
#include "app/server/resources/crew/crewroutes.h"
#include "app/server/resources/crew/people.h"
#include "app/server/resources/entityroutes.h"
#include "app/server/resources/visibility.h"
#include "core/model/zones.h"

#include <QJsonDocument>

namespace planning::server
{

static LocalDay today(const Call &call)
{
    return organizationZone(call.organization->plan()).dayOf(call.organization->clock().now());
}

// Whom the path is about: managers ask about anyone, others about themselves.
static Outcome<Id<Person>> personOfCall(const Call &call)
{
    const auto user = Uuid::fromString(call.id());
    const auto person = user ? personOfUser(call.organization->plan(), *user) : std::nullopt;
    if (!person)
        return notFound();
    if (!call.may(Capability::ReadDrafts) && !isOneself(call, *person))
        return Problem{ProblemCode::Forbidden,
                       {QT_TRANSLATE_NOOP("Server", "Your role shows you your own rates and "
                                                    "profile only.")}};
    return *person;
}

static Profile profileOf(const Call &call, Id<Person> person)
{
    const Plan &plan = call.organization->plan();
    Profile profile;
    for (const Id<PersonSkill> id : plan.by<&PersonSkill::person>(person))
        profile.skills.append({plan.find(id)->skill, plan.find(id)->level});
    std::ranges::sort(profile.skills, {}, &SkillLevel::skill);
    profile.tags = plan.find(person)->tags;
    if (const Contract *contract = contractOn(plan, person, today(call))) {
        profile.employmentType = contract->kind;
        profile.rateProfile = ratesOf(*contract);
    }
    return profile;
}

template <typename T>
static QJsonObject toObject(const T &value, Reader reader)
{
    QByteArray text;
    appendVisible(text, value, reader);
    return QJsonDocument::fromJson(text).object();
}

static Response answerAbout(Id<Person> person, QJsonObject body)
{
    body[QStringLiteral("user_id")] = person.toString();
    Response response = jsonAnswer(200, body);
    response.headers.set("ETag", contentTag(response.body));
    return response;
}

static const QString kRateProfile = QStringLiteral("rate_profile");

static Response profileAnswer(const Call &call, Id<Person> person)
{
    QJsonObject body = toObject(profileOf(call, person), readerOfPerson(call, person));
    if (body.value(kRateProfile).isObject())
        body[kRateProfile] = toUnits(body.value(kRateProfile).toObject());
    return answerAbout(person, body);
}

static Response ratesAnswer(Id<Person> person, const Contract &contract)
{
    return answerAbout(person, toUnits(toObject(ratesOf(contract), Reader::Manager)));
}

// The body without whom it is about, as it may have been read.
static Outcome<QJsonObject> bodyAbout(const Request &request, Id<Person> person)
{
    auto body = objectOf(request);
    if (body && body->value(QStringLiteral("user_id")).toString() == person.toString())
        body->remove(QStringLiteral("user_id"));
    return body;
}

static Outcome<Response> readProfile(Call &call)
{
    const auto person = personOfCall(call);
    if (!person)
        return person.problem();
    return profileAnswer(call, *person);
}

static std::optional<Problem> flawOf(const QList<SkillLevel> &skills)
{
    QStringList codes;
    for (qsizetype i = 0; i < skills.size(); ++i) {
        const SkillLevel &each = skills.at(i);
        const QString pointer = QStringLiteral("/skills/%1").arg(i);
        if (each.skill.isEmpty() || codes.contains(each.skill))
            return invalid(pointer + QStringLiteral("/skill"),
                           {QT_TRANSLATE_NOOP("Server", "Each skill is named once.")});
        if (each.level < 1 || each.level > 5)
            return invalid(pointer + QStringLiteral("/level"),
                           {QT_TRANSLATE_NOOP("Server", "A number from 1 to %1 is expected."),
                            {QStringLiteral("5")}});
        codes.append(each.skill);
    }
    return std::nullopt;
}

static void addSkills(Change &change, const Plan &plan, Id<Person> person,
                      const QList<SkillLevel> &skills, IdSource &ids)
{
    QStringList kept;
    for (const Id<PersonSkill> id : plan.by<&PersonSkill::person>(person)) {
        const PersonSkill &before = *plan.find(id);
        const auto wanted = std::ranges::find(skills, before.skill, &SkillLevel::skill);
        if (wanted == skills.end() || kept.contains(before.skill)) {
            change.remove(before);
            continue;
        }
        kept.append(before.skill);
        PersonSkill after = before;
        after.level = wanted->level;
        if (after != before)
            change.update(before, after);
    }
    for (const SkillLevel &each : skills) {
        if (!kept.contains(each.skill))
            change.insert(PersonSkill{ids.next<PersonSkill>(), {}, person, each.skill, each.level});
    }
}

// The rates that a profile asks for; empty when it changes nothing about them.
static std::optional<Rates> wishedRates(const Profile &before, const Profile &wanted)
{
    Rates rates = wanted.rateProfile.value_or(before.rateProfile.value_or(Rates{}));
    if (wanted.employmentType && wanted.employmentType != before.employmentType)
        rates.employmentType = *wanted.employmentType;
    if (before.rateProfile ? rates == *before.rateProfile
                           : !wanted.rateProfile && !wanted.employmentType)
        return std::nullopt;
    // What was read says since when the old rates hold: new ones hold from today on.
    if (before.rateProfile && rates.validFrom == before.rateProfile->validFrom)
        rates.validFrom.reset();
    return rates;
}

static Outcome<Change> profileChange(const Call &call, Id<Person> person, const Profile &before,
                                     const Profile &wanted)
{
    const Plan &plan = call.organization->plan();
    IdSource &ids = call.organization->ids();
    Change change;
    change.name = QStringLiteral("update_profile");
    addSkills(change, plan, person, wanted.skills, ids);
    if (wanted.tags != before.tags) {
        Person after = *plan.find(person);
        after.tags = wanted.tags;
        change.update(*plan.find(person), after);
    }
    if (const auto rates = wishedRates(before, wanted)) {
        if (auto flaw = addRates(change, plan, person, *rates, today(call), ids))
            return *flaw;
    }
    return change;
}

static Outcome<Response> writeProfile(Call &call)
{
    const auto person = personOfCall(call);
    if (!person)
        return person.problem();
    if (const auto stale = staleProblem(call.request, profileAnswer(call, *person)))
        return *stale;
    auto given = bodyAbout(call.request, *person);
    if (!given)
        return given.problem();
    if (given->value(kRateProfile).isObject())
        (*given)[kRateProfile] = fromUnits(given->value(kRateProfile).toObject());
    const Profile before = profileOf(call, *person);
    const auto wanted = valueWith(before, *given);
    if (!wanted)
        return wanted.problem();
    if (auto flaw = flawOf(wanted->skills))
        return *flaw;
    auto change = profileChange(call, *person, before, *wanted);
    if (!change)
        return change.problem();
    if (auto done = call.organization->commit(*std::move(change), call.principal.account); !done)
        return done.problem();
    return profileAnswer(call, *person);
}

static Outcome<Response> readRates(Call &call)
{
    const auto person = personOfCall(call);
    if (!person)
        return person.problem();
    const Contract *contract = contractOn(call.organization->plan(), *person, today(call));
    if (!contract)
        return Problem{ProblemCode::NotFound,
                       {QT_TRANSLATE_NOOP("Server", "There is no contract for today.")}};
    return ratesAnswer(*person, *contract);
}

// What the body does not name stays as it is today.
static Outcome<Response> writeRates(Call &call)
{
    const auto person = personOfCall(call);
    if (!person)
        return person.problem();
    const Plan &plan = call.organization->plan();
    const Contract *current = contractOn(plan, *person, today(call));
    const auto now = current ? std::optional(ratesAnswer(*person, *current)) : std::nullopt;
    if (const auto stale = staleProblem(call.request, now))
        return *stale;
    const auto given = bodyAbout(call.request, *person);
    if (!given)
        return given.problem();
    Rates base = current ? ratesOf(*current) : Rates{};
    base.validFrom.reset();
    const auto rates = valueWith(base, fromUnits(*given));
    if (!rates)
        return rates.problem();
    Change change;
    change.name = QStringLiteral("update_rates");
    if (auto flaw = addRates(change, plan, *person, *rates, today(call), call.organization->ids()))
        return *flaw;
    if (auto done = call.organization->commit(std::move(change), call.principal.account); !done)
        return done.problem();
    const Contract *written = contractOn(plan, *person, rates->validFrom.value_or(today(call)));
    return ratesAnswer(*person, *written);
}

void addProfileRoutes(Router &router)
{
    const auto add = [&](Method method, const QString &pattern, const QString &operation,
                         Capability least, Handler handler, const RouteContract &contract) {
        router.add({method, pattern, operation, only(least), Place::Organization, Bucket::General,
                    method != Method::Get, std::move(handler), contract});
    };
    const QString profile = QStringLiteral("/users/{id}/profile");
    const QString rates = QStringLiteral("/rates/user/{id}");
    using enum ProblemCode;
    add(Method::Get, profile, QStringLiteral("readProfile"), Capability::ReadPublishedPlan,
        readProfile,
        saying(QStringLiteral("Reads what somebody can do and is paid; the crew read their own"))
            .answers(named(QStringLiteral("Profile")))
            .mayFail({Forbidden})
            .ofVersions());
    add(Method::Put, profile, QStringLiteral("replaceProfile"), Capability::WritePlan, writeProfile,
        saying(QStringLiteral("Changes what is named of a profile; new rates hold from today"))
            .reads(named(QStringLiteral("ProfileBody")))
            .answers(named(QStringLiteral("Profile")))
            .mayFail({InvalidTimeRange})
            .ofVersions());
    add(Method::Get, rates, QStringLiteral("readRates"), Capability::ReadPublishedPlan, readRates,
        saying(QStringLiteral("Reads what somebody is paid today; the crew read their own"))
            .answers(named(QStringLiteral("Rates")))
            .mayFail({Forbidden})
            .ofVersions());
    add(Method::Put, rates, QStringLiteral("replaceRates"), Capability::WritePlan, writeRates,
        saying(QStringLiteral("Changes what is named of the rates, from today or another day on"))
            .reads(named(QStringLiteral("RatesBody")))
            .answers(named(QStringLiteral("Rates")))
            .mayFail({InvalidTimeRange})
            .ofVersions());
}

} // namespace planning::server

#pragma once

#include "core/base/interval.h"
#include "core/model/document.h"
#include "core/model/site.h"
#include "core/model/team.h"

#include <QStringList>

namespace planning
{

// A technician or other member of a crew.
struct Person {
    Id<Person> id;
    Record record;
    QString firstName;
    QString lastName;
    QString email;
    QStringList phones;
    std::optional<LocalDay> birthDate;
    QString homeAddress;
    std::optional<Id<Site>> homeSite;
    QList<Id<Team>> teams;
    QStringList tags;
    std::optional<Id<Document>> photoDocument;
    QString notes;
    bool active = true;

    // "Inès Le Goff"
    QString fullName() const { return (firstName + QLatin1Char(' ') + lastName).trimmed(); }

    bool operator==(const Person &) const = default;
};

template <>
struct Fields<Person> {
    static constexpr std::string_view entity = "person";
    static constexpr std::string_view collection = "people";
    static constexpr auto table = entityFields<Person>(
        field<&Person::firstName>("first_name", MergeGroup::Text),
        field<&Person::lastName>("last_name", MergeGroup::Text),
        field<&Person::email>("email", MergeGroup::Text, Visibility::Own),
        field<&Person::phones>("phones", MergeGroup::Set, Visibility::Own),
        field<&Person::birthDate>("birth_date", MergeGroup::Text, Visibility::Own),
        field<&Person::homeAddress>("home_address", MergeGroup::Place, Visibility::Own),
        field<&Person::homeSite>("home_site", MergeGroup::Place, Visibility::Own),
        field<&Person::teams>("teams", MergeGroup::Set),
        field<&Person::tags>("tags", MergeGroup::Set, Visibility::Managers),
        field<&Person::photoDocument>("photo_document", MergeGroup::Text),
        field<&Person::notes>("notes", MergeGroup::Text, Visibility::Managers),
        field<&Person::active>("active", MergeGroup::Status));
};

// A certificate or licence: "caces_r489", "travail_hauteur", "sst" (rules.md §8.2).
struct Certification {
    Id<Certification> id;
    Record record;
    Id<Person> person;
    QString code;
    std::optional<LocalDay> issuedOn;
    std::optional<LocalDay> expiresOn; // valid until midnight after this day; empty: for ever
    QString issuer;
    QString number;
    std::optional<Id<Document>> document;

    bool operator==(const Certification &) const = default;
};

template <>
struct Fields<Certification> {
    static constexpr std::string_view entity = "certification";
    static constexpr std::string_view collection = "certifications";
    static constexpr auto table = entityFields<Certification>(
        field<&Certification::person>("person_id", MergeGroup::Person),
        field<&Certification::code>("code", MergeGroup::Text),
        field<&Certification::issuedOn>("issued_on", MergeGroup::Timing),
        field<&Certification::expiresOn>("expires_on", MergeGroup::Timing),
        field<&Certification::issuer>("issuer", MergeGroup::Text),
        field<&Certification::number>("number", MergeGroup::Text, Visibility::Own),
        field<&Certification::document>("document", MergeGroup::Text));
};

} // namespace planning

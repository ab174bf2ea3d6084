#include "core/exchange/peoplecolumns.h"

#include "core/base/tr.h"
#include "core/exchange/wordfolding.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace planning
{

using namespace Qt::StringLiterals;

QString nameOf(PersonColumn column)
{
    switch (column) {
    case PersonColumn::Ignored:
        return CoreTr::tr("Not imported");
    case PersonColumn::LastName:
        return CoreTr::tr("Last name");
    case PersonColumn::FirstName:
        return CoreTr::tr("First name");
    case PersonColumn::FullName:
        return CoreTr::tr("First and last name");
    case PersonColumn::Job:
        return CoreTr::tr("Job");
    case PersonColumn::Email:
        return CoreTr::tr("E-mail");
    case PersonColumn::Phones:
        return CoreTr::tr("Phones");
    case PersonColumn::BirthDate:
        return CoreTr::tr("Birth date");
    case PersonColumn::Contract:
        return CoreTr::tr("Contract");
    case PersonColumn::HourlyRate:
        return CoreTr::tr("Hourly rate");
    case PersonColumn::Certifications:
        return CoreTr::tr("Certificates");
    case PersonColumn::Remarks:
        return CoreTr::tr("Remarks");
    case PersonColumn::Address:
        return CoreTr::tr("Address");
    }
    return {};
}

std::vector<PersonColumn> allPersonColumns()
{
    std::vector<PersonColumn> columns;
    for (std::size_t i = 0; i < EnumNames<PersonColumn>::names.size(); ++i)
        columns.push_back(static_cast<PersonColumn>(i));
    return columns;
}

namespace
{

struct Synonyms {
    PersonColumn column;
    std::vector<QLatin1String> headers; // folded
};

} // namespace

static const std::vector<Synonyms> &synonyms()
{
    static const std::vector<Synonyms> kSynonyms{
        {PersonColumn::LastName,
         {"nom"_L1, "nom de famille"_L1, "last name"_L1, "surname"_L1, "family name"_L1}},
        {PersonColumn::FirstName, {"prenom"_L1, "prenoms"_L1, "first name"_L1, "given name"_L1}},
        {PersonColumn::FullName,
         {"nom prenom"_L1, "nom et prenom"_L1, "prenom nom"_L1, "nom complet"_L1, "name"_L1,
          "full name"_L1, "personne"_L1, "person"_L1}},
        {PersonColumn::Job,
         {"fonction"_L1, "poste"_L1, "metier"_L1, "emploi"_L1, "competence"_L1, "job"_L1, "role"_L1,
          "position"_L1, "function"_L1, "job title"_L1, "skill"_L1, "skills"_L1}},
        {PersonColumn::Email,
         {"courriel"_L1, "email"_L1, "e mail"_L1, "mail"_L1, "mel"_L1, "adresse mail"_L1,
          "adresse email"_L1, "adresse e mail"_L1, "adresse electronique"_L1, "email address"_L1}},
        {PersonColumn::Phones,
         {"telephone"_L1, "telephones"_L1, "telephone s"_L1, "tel"_L1, "mobile"_L1, "portable"_L1,
          "phone"_L1, "phones"_L1, "phone number"_L1, "cell"_L1}},
        {PersonColumn::BirthDate,
         {"ne e le"_L1, "ne le"_L1, "nee le"_L1, "date de naissance"_L1, "naissance"_L1,
          "birth date"_L1, "birthdate"_L1, "date of birth"_L1, "birthday"_L1, "dob"_L1}},
        {PersonColumn::Contract,
         {"contrat"_L1, "type de contrat"_L1, "statut"_L1, "contract"_L1, "contract type"_L1,
          "status"_L1}},
        {PersonColumn::HourlyRate,
         {"taux horaire"_L1, "taux"_L1, "tarif"_L1, "tarif horaire"_L1, "salaire horaire"_L1,
          "hourly rate"_L1, "rate"_L1, "pay rate"_L1}},
        {PersonColumn::Certifications,
         {"habilitations"_L1, "habilitation"_L1, "certifications"_L1, "certificats"_L1,
          "certificates"_L1, "caces"_L1, "qualifications"_L1, "licences"_L1}},
        {PersonColumn::Remarks,
         {"remarques"_L1, "remarque"_L1, "notes"_L1, "note"_L1, "commentaire"_L1, "commentaires"_L1,
          "observations"_L1, "indisponibilites"_L1, "disponibilites"_L1, "remarks"_L1,
          "comments"_L1, "comment"_L1, "availability"_L1}},
        {PersonColumn::Address,
         {"adresse"_L1, "adresse postale"_L1, "domicile"_L1, "address"_L1, "home address"_L1}},
    };
    return kSynonyms;
}

static PersonColumn recognised(const QString &header)
{
    const QString folded = foldedWords(header);
    for (const Synonyms &each : synonyms()) {
        if (std::ranges::find(each.headers, folded) != each.headers.end())
            return each.column;
    }
    return PersonColumn::Ignored;
}

PeopleMapping recognisedColumns(const QStringList &headers)
{
    PeopleMapping mapping;
    for (const QString &header : headers) {
        const PersonColumn column = recognised(header);
        const bool isTaken = std::ranges::find(mapping, column) != mapping.end();
        mapping.push_back(isTaken ? PersonColumn::Ignored : column);
    }
    return mapping;
}

static QString acceptedColumns()
{
    QStringList names;
    for (const std::string_view name : EnumNames<PersonColumn>::names)
        names << QString::fromLatin1(name.data(), qsizetype(name.size()));
    return names.join(u", "_s);
}

Result<PeopleMapping> mappingFromJson(const QByteArray &json, const QStringList &headers)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (!document.isObject()) {
        return Error{
            ErrorCode::InvalidInput, u"expected a JSON object of headers to columns"_s, {}};
    }
    PeopleMapping mapping = recognisedColumns(headers);
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const qsizetype position = headers.indexOf(it.key());
        const auto column = enumFromName<PersonColumn>(it->toString().toStdString());
        if (position < 0)
            return Error{ErrorCode::InvalidInput, u"the file has no such column"_s,
                         u'/' + it.key()};
        if (!column) {
            return Error{ErrorCode::InvalidInput,
                         u"'%1' is none of %2"_s.arg(it->toString(), acceptedColumns()),
                         u'/' + it.key()};
        }
        mapping[static_cast<std::size_t>(position)] = *column;
    }
    return mapping;
}

Result<void> checkMapping(const PeopleMapping &mapping)
{
    for (const PersonColumn column : allPersonColumns()) {
        if (column != PersonColumn::Ignored && std::ranges::count(mapping, column) > 1) {
            return Error{
                ErrorCode::InvalidInput,
                CoreTr::tr("Two columns are taken for “%1”; keep one.").arg(nameOf(column)),
                {}};
        }
    }
    const auto has = [&mapping](PersonColumn column) {
        return std::ranges::find(mapping, column) != mapping.end();
    };
    if (has(PersonColumn::LastName) || has(PersonColumn::FullName))
        return ok();
    return Error{ErrorCode::InvalidInput,
                 CoreTr::tr("No column is taken for the name; choose the one that holds it."),
                 {}};
}

} // namespace planning

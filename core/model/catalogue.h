#pragma once

#include "core/base/result.h"
#include "core/model/role.h"

#include <vector>

namespace planning
{

// A trade of live performance (rules.md §8.1).
struct CatalogueSkill {
    QString code; // "foh_engineer"
    QString nameFr;
    QString nameEn;
    QString category; // code of a department
    QStringList certifications; // what the law asks of whoever does it: codes
    QStringList jobs; // words crew lists use for it, French and English
    QStringList implies; // codes of skills that whoever has this one has too
};

// A certificate or licence (rules.md §8.2).
struct CatalogueCertification {
    QString code; // "caces_r489"
    QString nameFr;
    QString nameEn;
    std::optional<std::chrono::months> validity; // usual; empty: the employer's own rule
    QStringList words; // what crew lists call it
};

// A team that most organisations have: sound, lighting, stage…
struct CatalogueDepartment {
    QString code;
    QString nameFr;
    QString nameEn;
};

// The skills, certificates and departments the program knows before anyone has typed any.
struct Catalogue {
    std::vector<CatalogueDepartment> departments;
    std::vector<CatalogueSkill> skills;
    std::vector<CatalogueCertification> certifications;

    // Null when there is no such code.
    const CatalogueSkill *skill(QStringView code) const;
    const CatalogueCertification *certification(QStringView code) const;
    const CatalogueDepartment *department(QStringView code) const;
};

// Reads the texts of skills.json and certifications.json; errors name the JSON pointer.
Result<Catalogue> readCatalogue(const QByteArray &skills, const QByteArray &certifications);

// The catalogue that ships with the program (resources/catalogue).
Catalogue builtInCatalogue();

// Entities made from the catalogue; `id`, `record` and (for the role) `team` are the caller's.
Skill skillOf(const CatalogueSkill &entry);
Role roleOf(const CatalogueSkill &entry); // needs the skill at level 1 and its certificates
Team teamOf(const CatalogueDepartment &entry, QStringView locale); // named in "fr" or "en"

} // namespace planning

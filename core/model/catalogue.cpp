#include "core/model/catalogue.h"

#include "core/base/resource.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace planning
{

using namespace Qt::StringLiterals;

template <typename Entry>
static const Entry *findByCode(const std::vector<Entry> &entries, QStringView code)
{
    const auto it = std::ranges::find(entries, code, &Entry::code);
    return it == entries.end() ? nullptr : &*it;
}

const CatalogueSkill *Catalogue::skill(QStringView code) const
{
    return findByCode(skills, code);
}

const CatalogueCertification *Catalogue::certification(QStringView code) const
{
    return findByCode(certifications, code);
}

const CatalogueDepartment *Catalogue::department(QStringView code) const
{
    return findByCode(departments, code);
}

static QStringList strings(const QJsonValue &array)
{
    QStringList result;
    for (const QJsonValue &each : array.toArray())
        result << each.toString();
    return result;
}

static CatalogueSkill readEntry(const QJsonObject &json, const CatalogueSkill &named)
{
    CatalogueSkill skill = named;
    skill.category = json["category"_L1].toString();
    skill.certifications = strings(json["certifications"_L1]);
    skill.jobs = strings(json["jobs"_L1]);
    skill.implies = strings(json["implies"_L1]);
    return skill;
}

static CatalogueCertification readEntry(const QJsonObject &json,
                                        const CatalogueCertification &named)
{
    CatalogueCertification certification = named;
    if (json["validity_months"_L1].isDouble())
        certification.validity = std::chrono::months{json["validity_months"_L1].toInt()};
    certification.words = strings(json["words"_L1]);
    return certification;
}

static CatalogueDepartment readEntry(const QJsonObject &, const CatalogueDepartment &named)
{
    return named;
}

template <typename Entry>
static Result<std::vector<Entry>> readEntries(const QJsonObject &root, const QString &key)
{
    std::vector<Entry> entries;
    const QJsonArray array = root[key].toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QJsonObject json = array[i].toObject();
        Entry named;
        named.code = json["code"_L1].toString();
        named.nameFr = json["name_fr"_L1].toString();
        named.nameEn = json["name_en"_L1].toString();
        if (named.code.isEmpty() || named.nameFr.isEmpty() || named.nameEn.isEmpty()) {
            return Error{ErrorCode::InvalidInput, u"code, name_fr and name_en must not be empty"_s,
                         u"/%1/%2"_s.arg(key).arg(i)};
        }
        entries.push_back(readEntry(json, named));
    }
    return entries;
}

static Result<QJsonObject> readObject(const QByteArray &text)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(text, &parseError);
    if (!document.isObject()) {
        return Error{ErrorCode::InvalidInput, parseError.errorString(),
                     u"byte %1"_s.arg(parseError.offset)};
    }
    return document.object();
}

Result<Catalogue> readCatalogue(const QByteArray &skills, const QByteArray &certifications)
{
    const auto skillFile = readObject(skills);
    if (!skillFile)
        return skillFile.error();
    const auto certificationFile = readObject(certifications);
    if (!certificationFile)
        return certificationFile.error();
    auto readDepartments = readEntries<CatalogueDepartment>(*skillFile, u"departments"_s);
    if (!readDepartments)
        return readDepartments.error();
    auto readSkills = readEntries<CatalogueSkill>(*skillFile, u"skills"_s);
    if (!readSkills)
        return readSkills.error();
    auto readCertifications =
        readEntries<CatalogueCertification>(*certificationFile, u"certifications"_s);
    if (!readCertifications)
        return readCertifications.error();
    return Catalogue{*std::move(readDepartments), *std::move(readSkills),
                     *std::move(readCertifications)};
}

Catalogue builtInCatalogue()
{
    auto catalogue = readCatalogue(resource(u":/catalogue/skills.json"_s),
                                   resource(u":/catalogue/certifications.json"_s));
    Q_ASSERT(catalogue);
    return *std::move(catalogue);
}

Skill skillOf(const CatalogueSkill &entry)
{
    Skill skill;
    skill.code = entry.code;
    skill.nameFr = entry.nameFr;
    skill.nameEn = entry.nameEn;
    skill.category = entry.category;
    return skill;
}

Role roleOf(const CatalogueSkill &entry)
{
    Role role;
    role.code = entry.code;
    role.nameFr = entry.nameFr;
    role.nameEn = entry.nameEn;
    role.requiredSkills = {{.skill = entry.code, .minLevel = 1}};
    role.requiredCertifications = entry.certifications;
    return role;
}

Team teamOf(const CatalogueDepartment &entry, QStringView locale)
{
    Team team;
    team.name = locale.startsWith(u"fr") ? entry.nameFr : entry.nameEn;
    return team;
}

} // namespace planning

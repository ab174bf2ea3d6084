#include "core/model/catalogue.h"

#include <QSet>
#include <QTest>

using namespace planning;
using namespace Qt::StringLiterals;

class TestCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBuiltInCatalogueIsConsistent();
    void aRoleAsksForItsSkillAndItsLegalCertificates();
    void anEntryWithoutACodeIsNamedByItsPointer();
};

void TestCatalogue::theBuiltInCatalogueIsConsistent()
{
    const Catalogue catalogue = builtInCatalogue();
    QCOMPARE(catalogue.skills.size(), std::size_t{41}); // rules.md §8.1
    QSet<QString> codes;
    for (const CatalogueSkill &skill : catalogue.skills) {
        QVERIFY2(!codes.contains(skill.code), qPrintable(skill.code));
        codes << skill.code;
        QVERIFY2(catalogue.department(skill.category), qPrintable(skill.code));
        for (const QString &code : skill.certifications)
            QVERIFY2(catalogue.certification(code), qPrintable(code));
        for (const QString &code : skill.implies)
            QVERIFY2(catalogue.skill(code), qPrintable(code));
    }
}

void TestCatalogue::aRoleAsksForItsSkillAndItsLegalCertificates()
{
    const Catalogue catalogue = builtInCatalogue();
    const Role role = roleOf(*catalogue.skill(u"forklift_driver"));
    QCOMPARE(role.nameFr, u"Cariste"_s);
    QCOMPARE(role.requiredSkills.front().skill, u"forklift_driver"_s);
    QCOMPARE(role.requiredCertifications, QStringList{u"caces_r489"_s});
    QCOMPARE(teamOf(*catalogue.department(u"lighting"), u"fr").name, u"Lumière"_s);
    QCOMPARE(teamOf(*catalogue.department(u"lighting"), u"en").name, u"Lighting"_s);
}

void TestCatalogue::anEntryWithoutACodeIsNamedByItsPointer()
{
    const auto catalogue = readCatalogue(R"({"skills":[{"name_fr":"Son","name_en":"Sound"}]})",
                                         R"({"certifications":[]})");
    QVERIFY(!catalogue);
    QCOMPARE(catalogue.error().where, u"/skills/0"_s);
}

QTEST_APPLESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"

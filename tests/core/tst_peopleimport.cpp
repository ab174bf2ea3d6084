#include "core/exchange/peopleimport.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

using namespace planning;
using namespace Qt::StringLiterals;

class TestPeopleImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theMessyListIsUnderstoodAsWritten();
    void importingAgainChangesNothing_data();
    void importingAgainChangesNothing();
    void anImportIsUndoneAsAWhole();
    void englishHeadersAndCommasAreUnderstood();
    void aBadCellIsReportedAndTheRestOfTheRowKept_data();
    void aBadCellIsReportedAndTheRestOfTheRowKept();
    void theSamePersonTwiceIsResolvedAsChosen_data();
    void theSamePersonTwiceIsResolvedAsChosen();
    void namesakesWithOtherBirthDatesAreTwoPeople();
    void aSecondListAddsAndNeverTakesAway();
    void anOlderContractEndsWhenTheTermsChange();
    void theMappingCanBeGiven();
    void aMappingWithoutANameIsRefused();
    void aListOfTooManyPeopleIsRefused();
    void readingCanBeCancelled();

private:
    PeopleImport imported(const PeopleFile &file);
    PeopleImport applied(const PeopleFile &file);

    Plan m_plan;
    PeopleOptions m_options;
};

static PeopleFile messyList()
{
    auto file = readPeopleFile(QStringLiteral(PLANNING_TEST_DATA "/crew/crew-cp1252.csv"));
    Q_ASSERT(file);
    return *file;
}

static PeopleFile fileOf(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    QBuffer device(&bytes);
    const bool opened = device.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    auto file = readPeople(device);
    Q_ASSERT(file);
    return *file;
}

static QString statusName(RowStatus status)
{
    static const QStringList kNames{
        u"new"_s,    u"changed"_s, u"unchanged"_s, u"repeated"_s, u"possible duplicate"_s,
        u"refused"_s};
    return kNames[static_cast<int>(status)];
}

static QString contractText(const PersonDraft &draft)
{
    QString text;
    if (draft.contract) {
        const std::string_view name = nameOf(*draft.contract);
        text = QString::fromLatin1(name.data(), qsizetype(name.size()));
    }
    if (draft.hourlyRate)
        text += u' ' + QString::number(double(draft.hourlyRate->cents) / 100, 'f', 2);
    return text;
}

static QString certificateTexts(const PersonDraft &draft)
{
    QStringList texts;
    for (const FoundCertificate &each : draft.certificates) {
        const QString expiry = each.expiresOn ? toIsoDate(*each.expiresOn) : u"always"_s;
        texts << u"%1 %2 %3"_s.arg(each.code, each.detail, expiry).simplified();
    }
    return texts.join(u", "_s);
}

static QString absenceTexts(const PersonDraft &draft)
{
    QStringList texts;
    for (const FoundAbsence &each : draft.absences)
        texts << (each.weekday ? weeklyRecurrence(*each.weekday)
                               : toIsoDate(each.first) + u".."_s + toIsoDate(each.last));
    return texts.join(u", "_s);
}

static QString listed(const PeopleImport &import)
{
    QStringList lines;
    for (const ColumnReport &column : import.columns) {
        lines << u"%1: %2, %3 of %4"_s.arg(column.header, nameOf(column.column))
                     .arg(column.understood)
                     .arg(column.filled);
    }
    lines << QString();
    for (const PersonRow &row : import.rows) {
        const PersonDraft &draft = row.draft;
        const QString twin = row.twinLine ? u" of line %1"_s.arg(*row.twinLine) : QString();
        lines << u"%1 %2%3: %4"_s.arg(row.line).arg(
            statusName(row.status), twin,
            QStringList{draft.lastName, draft.firstName, draft.email, draft.phones.join(u" & "_s),
                        draft.birthDate ? toIsoDate(*draft.birthDate) : QString(),
                        contractText(draft), draft.skills.join(u'+'), certificateTexts(draft),
                        absenceTexts(draft), draft.notes.join(u'/')}
                .join(u" | "_s));
    }
    lines << QString();
    for (const CellProblem &problem : import.problems)
        lines << describe(problem);
    return lines.join(u'\n') + u'\n';
}

void TestPeopleImport::init()
{
    Organization organization;
    organization.id = *Id<Organization>::fromString(u"0190a000-0000-7000-8000-000000000001");
    organization.defaultTimezone = u"Europe/Paris"_s;
    organization.locale = u"fr"_s;
    organization.currency = u"EUR"_s;
    m_plan = Plan();
    QVERIFY(m_plan.load(organization));
    m_options = {};
    m_options.validFrom = *dayFromIsoDate(u"2026-01-01");
    m_options.now = *instantFromRfc3339(u"2026-03-02T08:00:00Z");
}

PeopleImport TestPeopleImport::imported(const PeopleFile &file)
{
    auto import = importPeople(m_plan, file, recognisedColumns(file.headers), m_options);
    Q_ASSERT(import);
    return *import;
}

PeopleImport TestPeopleImport::applied(const PeopleFile &file)
{
    const PeopleImport import = imported(file);
    const auto result = m_plan.apply(import.change);
    Q_ASSERT(result);
    return import;
}

void TestPeopleImport::theMessyListIsUnderstoodAsWritten()
{
    const PeopleFile file = messyList();
    QCOMPARE(nameOf(file.encoding), u"Windows-1252"_s);
    QCOMPARE(file.separator, QChar(u';'));
    QVERIFY(!file.hasInvalidBytes);
    const QString text = listed(imported(file));
    QFile golden(QStringLiteral(PLANNING_TEST_DATA "/crew/crew-cp1252.preview.txt"));
    QVERIFY(golden.open(QIODevice::ReadOnly));
    if (const QString expected = QString::fromUtf8(golden.readAll()); text != expected) {
        QFile fail(golden.fileName() + u".fail"_s);
        QVERIFY(fail.open(QIODevice::WriteOnly));
        fail.write(text.toUtf8());
        QFAIL(qPrintable(u"compare %1 with %2"_s.arg(fail.fileName(), golden.fileName())));
    }
}

void TestPeopleImport::importingAgainChangesNothing_data()
{
    QTest::addColumn<DuplicateChoice>("choice");
    QTest::newRow("merge") << DuplicateChoice::Merge;
    QTest::newRow("keep the first") << DuplicateChoice::KeepFirst;
    QTest::newRow("import both") << DuplicateChoice::ImportBoth;
}

void TestPeopleImport::importingAgainChangesNothing()
{
    QFETCH(DuplicateChoice, choice);
    m_options.duplicates = choice;
    const PeopleImport first = applied(messyList());
    QCOMPARE(first.count(RowStatus::New), choice == DuplicateChoice::ImportBoth ? 58 : 57);
    QCOMPARE(m_plan.all<Person>().size(), std::size_t(first.count(RowStatus::New)));
    m_options.now += minutes{60};
    const PeopleImport again = imported(messyList());
    QVERIFY(again.change.isEmpty());
    QCOMPARE(again.count(RowStatus::Unchanged), first.count(RowStatus::New));
}

void TestPeopleImport::anImportIsUndoneAsAWhole()
{
    const Plan before = m_plan;
    const PeopleImport import = applied(messyList());
    QCOMPARE(import.change.name, u"Import 57 people"_s);
    QVERIFY(m_plan.apply(inverse(import.change)));
    QVERIFY(m_plan == before);
}

void TestPeopleImport::englishHeadersAndCommasAreUnderstood()
{
    const PeopleImport import = imported(
        fileOf(u"Name,Job,E-Mail,Phone,Date of birth,Contract,Hourly rate,Certificates,Notes\n"
               "\"O'Connor, Ana\",Sound engineer,ana@example.org,0612345678,02/25/1990,Volunteer,"
               "\"18,50\",\"First aid; Forklift\",\"Unavailable on Tuesdays\"\n"_s));
    QCOMPARE(listed(import), u"Name: First and last name, 1 of 1\n"
                             "Job: Job, 1 of 1\n"
                             "E-Mail: E-mail, 1 of 1\n"
                             "Phone: Phones, 1 of 1\n"
                             "Date of birth: Birth date, 1 of 1\n"
                             "Contract: Contract, 1 of 1\n"
                             "Hourly rate: Hourly rate, 1 of 1\n"
                             "Certificates: Certificates, 0 of 1\n"
                             "Notes: Remarks, 1 of 1\n"
                             "\n"
                             "2 new: O'Connor | Ana | ana@example.org | 0612345678 | 1990-02-25 | "
                             "volunteer 18.50 | foh_engineer+sound_tech | sst always | "
                             "FREQ=WEEKLY;BYDAY=TU | Forklift\n"
                             "\n"
                             "Line 2, Certificates: “First aid; Forklift” is not understood and "
                             "kept as a note. Expected a certificate of the catalogue with a date "
                             "that exists, like “CACES R489 12/03/2027”.\n"_s);
    QCOMPARE(import.dayOrder, DayOrder::MonthFirst);
}

void TestPeopleImport::aBadCellIsReportedAndTheRestOfTheRowKept_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("cell");
    QTest::addColumn<bool>("isReported");
    const auto row = [](const char *header, const char *cell, bool isReported) {
        QTest::addRow("%s: %s", header, cell)
            << QString::fromUtf8(header) << QString::fromUtf8(cell) << isReported;
    };
    row("Courriel", "ana@exemple.fr", false);
    row("Courriel", "agnès.legoff@exemple.fr", false);
    row("Courriel", "pas-une-adresse", true);
    row("Courriel", "a@b", true);
    row("Courriel", "a@b.fr, c@d.fr", true);
    row("Téléphone", "+33 (0)6 12 34 56 78", false);
    row("Téléphone", "12345", true);
    row("Téléphone", "demander à Ana", true);
    row("Né(e) le", "29/02/2000", false);
    row("Né(e) le", "29/02/1900", true);
    row("Né(e) le", "31.12.75", false);
    row("Né(e) le", "1975-12-31", false);
    row("Né(e) le", "31/02/1990", true);
    row("Né(e) le", "1990", true);
    row("Né(e) le", "12/1990/01", true);
    row("Taux horaire", "25,00 €", false);
    row("Taux horaire", "31.75", false);
    row("Taux horaire", "18 €/h", false);
    row("Taux horaire", "-18", true);
    row("Taux horaire", "abc", true);
    row("Taux horaire", "1e9", true);
    row("Contrat", "Intermittent ", false);
    row("Contrat", "selon période", true);
    row("Fonction", "Régisseuse plateau", false);
    row("Fonction", "Technicienne lumière", false);
    row("Fonction", "Dompteur", true);
    row("Habilitations", "CACES R489 cat. 3 (12/03/2027)", false);
    row("Habilitations", "SST 31/02/2026", true);
    row("Habilitations", "Permis chasse", true);
    row("Remarques", "végétarienne", false);
}

void TestPeopleImport::aBadCellIsReportedAndTheRestOfTheRowKept()
{
    QFETCH(QString, header);
    QFETCH(QString, cell);
    QFETCH(bool, isReported);
    const PeopleImport import = imported(fileOf(u"Nom;%1\nDupont;\"%2\"\n"_s.arg(header, cell)));
    QCOMPARE(import.rows.front().status, RowStatus::New);
    QCOMPARE(import.problems.size(), std::size_t(isReported));
    if (isReported) {
        QCOMPARE(import.problems.front().line, 2);
        QCOMPARE(import.problems.front().column, header);
        QVERIFY(describe(import.problems.front()).contains(cell));
    }
}

void TestPeopleImport::theSamePersonTwiceIsResolvedAsChosen_data()
{
    QTest::addColumn<DuplicateChoice>("choice");
    QTest::addColumn<QStringList>("phones"); // of each person
    QTest::newRow("merge") << DuplicateChoice::Merge << QStringList{u"0611111111 0622222222"_s};
    QTest::newRow("keep the first") << DuplicateChoice::KeepFirst << QStringList{u"0611111111"_s};
    QTest::newRow("import both") << DuplicateChoice::ImportBoth
                                 << QStringList{u"0611111111"_s, u"0622222222"_s};
}

void TestPeopleImport::theSamePersonTwiceIsResolvedAsChosen()
{
    QFETCH(DuplicateChoice, choice);
    m_options.duplicates = choice;
    const PeopleImport import =
        applied(fileOf(u"Nom;Prénom;Tél;Né le\nÇelik;Gérard;0611111111;23/04/1965\n"
                       "celik;gerard;0622222222;23/04/1965\nÇelik;Gérard;0611111111;23/04/1965"_s));
    QStringList phones;
    for (const Person &person : m_plan.all<Person>())
        phones << person.phones.join(u' ');
    QTEST(phones, "phones");
    QCOMPARE(import.rows[1].twinLine, std::optional<qint64>(2));
    QCOMPARE(import.rows[2].twinLine, std::optional<qint64>(2));
}

void TestPeopleImport::namesakesWithOtherBirthDatesAreTwoPeople()
{
    applied(fileOf(u"Nom;Prénom;Mail;Né le\nMorel;Béatrice;b.morel@exemple.fr;26/08/1964\n"
                   "Morel;Béatrice;b.morel@exemple.fr;04/02/1991\n"_s));
    QCOMPARE(m_plan.all<Person>().size(), std::size_t{2});
}

void TestPeopleImport::aSecondListAddsAndNeverTakesAway()
{
    applied(fileOf(u"Nom;Prénom;Mail;Tél;Fonction;Habilitations;Remarques\n"
                   "Dupont;Zoé;zoe@exemple.fr;06 11 11 11 11;Son;SST 01/06/2026;végétarienne\n"_s));
    const PeopleImport second =
        applied(fileOf(u"Nom;Prénom;Mail;Tél;Fonction;Habilitations;Remarques\n"
                       "DUPONT;Zoe;;+33 6 11 11 11 11 / 0622222222;Lumière;SST 01/06/2028;\n"_s));
    QCOMPARE(second.rows.front().status, RowStatus::Changed);
    QCOMPARE(second.rows.front().changes,
             (std::vector{PersonColumn::Phones, PersonColumn::Job, PersonColumn::Certifications}));
    const Person &person = m_plan.all<Person>().front();
    QCOMPARE(person.email, u"zoe@exemple.fr"_s);
    QCOMPARE(person.phones, (QStringList{u"06 11 11 11 11"_s, u"0622222222"_s}));
    QCOMPARE(person.notes, u"végétarienne"_s);
    QCOMPARE(person.teams.size(), 2);
    QCOMPARE(m_plan.all<PersonSkill>().size(), std::size_t{2});
    QCOMPARE(m_plan.all<Certification>().size(), std::size_t{1});
    QCOMPARE(toIsoDate(*m_plan.all<Certification>().front().expiresOn), u"2028-06-01"_s);
}

void TestPeopleImport::anOlderContractEndsWhenTheTermsChange()
{
    applied(fileOf(u"Nom;Contrat;Taux horaire\nDupont;CDI;18,50\n"_s));
    applied(fileOf(u"Nom;Contrat;Taux horaire\nDupont;CDI;19,00\n"_s));
    QCOMPARE(m_plan.all<Contract>().size(), std::size_t{1}); // corrected
    QCOMPARE(m_plan.all<Contract>().front().hourlyRate.cents, 1900);

    m_options.validFrom = *dayFromIsoDate(u"2027-01-01");
    applied(fileOf(u"Nom;Contrat;Taux horaire\nDupont;CDI;20,00\n"_s));
    QCOMPARE(m_plan.all<Contract>().size(), std::size_t{2});
    QCOMPARE(toIsoDate(*m_plan.all<Contract>()[0].validTo), u"2026-12-31"_s);
    QCOMPARE(m_plan.all<Contract>()[1].hourlyRate.cents, 2000);
}

void TestPeopleImport::theMappingCanBeGiven()
{
    const PeopleFile file = fileOf(u"Alias;Quoi;Nom\nZoé Dupont;Son;ignoré\n"_s);
    const auto mapping =
        mappingFromJson(R"({"Alias":"full_name","Quoi":"job","Nom":"ignored"})", file.headers);
    QVERIFY(mapping);
    const auto import = importPeople(m_plan, file, *mapping, m_options);
    QVERIFY(import);
    QCOMPARE(import->rows.front().draft.lastName, u"Dupont"_s);
    QCOMPARE(import->rows.front().draft.skills, QStringList{u"sound_tech"_s});

    QVERIFY(mappingFromJson(R"({"Quoi":"name"})", file.headers).error().detail.contains(u"'name'"));
    QCOMPARE(mappingFromJson(R"({"Age":"job"})", file.headers).error().where, u"/Age"_s);
}

void TestPeopleImport::aMappingWithoutANameIsRefused()
{
    const PeopleFile file = fileOf(u"Courriel;Taux\na@b.fr;12\n"_s);
    QVERIFY(!importPeople(m_plan, file, recognisedColumns(file.headers), m_options));
    QVERIFY(
        !importPeople(m_plan, file, {PersonColumn::LastName, PersonColumn::LastName}, m_options));
}

void TestPeopleImport::aListOfTooManyPeopleIsRefused()
{
    QByteArray bytes("Nom\n");
    for (std::size_t i = 0; i <= PeopleFile::kMaxRows; ++i)
        bytes += "Dupont\n";
    QBuffer device(&bytes);
    QVERIFY(device.open(QIODevice::ReadOnly));
    const auto file = readPeople(device);
    QVERIFY(!file);
    QCOMPARE(file.error().where, u"line 20002"_s);
}

void TestPeopleImport::readingCanBeCancelled()
{
    QByteArray bytes("Nom\nDupont\n");
    QBuffer device(&bytes);
    QVERIFY(device.open(QIODevice::ReadOnly));
    const auto file = readPeople(device, [](double) { return false; });
    QVERIFY(!file);
    QCOMPARE(file.error().code, ErrorCode::Cancelled);
}

QTEST_APPLESS_MAIN(TestPeopleImport)
#include "tst_peopleimport.moc"

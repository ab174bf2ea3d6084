#include "app/cli/commandline.h"
#include "app/cli/commands.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace planning;
using namespace planning::cli;

// What one command line did.
struct Outcome {
    int exitCode = -1;
    QString out;
    QString err;
};

static Outcome run(const QStringList &arguments)
{
    Outcome outcome;
    QTextStream out(&outcome.out);
    QTextStream err(&outcome.err);
    const FixedClock clock{*instantFromRfc3339(u"2026-06-01T08:00:00Z")};
    outcome.exitCode = static_cast<int>(runCommandLine(arguments, {out, err, clock}));
    return outcome;
}

// "check --from 2026-07-14" as arguments.
static Outcome run(const char *line)
{
    return run(QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts));
}

class TestCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWrongCommandLineIsAUsageErrorOnOneLine_data();
    void aWrongCommandLineIsAUsageErrorOnOneLine();
    void everyCommandHasAHelp_data();
    void everyCommandHasAHelp();
    void theHelpOfTheProgramNamesEveryCommand();
    void theVersionIsShown();
    void aCompletionScriptOffersEveryCommand_data();
    void aCompletionScriptOffersEveryCommand();

    void aDemoIsTheSameAsPlanFileAndAsStore();
    void anExistingFileIsKeptUnlessToldOtherwise();
    void aFileThatIsNoPlanIsRefused_data();
    void aFileThatIsNoPlanIsRefused();
    void aPlanThatIsNotThereIsAStorageError();
    void aTableIsExportedAsCsv();
    void aPlanWithConflictsGivesExitCodeOne();
    void checkedDaysAndTypesCanBeNarrowed();
    void anUnknownRuleSetIsBadInput();
    void aRuleSetIsReadInPlainLanguage();
    void theRuleSetsOfAPlanAreReadToo();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QByteArray content(const QString &name) const;
    Outcome writeDemo(const QString &name, const QStringList &more = {}) const;

    QTemporaryDir m_folder;
};

QByteArray TestCli::content(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Outcome TestCli::writeDemo(const QString &name, const QStringList &more) const
{
    return run(QStringList{u"demo"_s, u"--size"_s, u"small"_s, u"--first-day"_s, u"2026-07-06"_s,
                           u"--lang"_s, u"en"_s, u"--out"_s, path(name)}
               + more);
}

void TestCli::aWrongCommandLineIsAUsageErrorOnOneLine_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("message");
    QTest::newRow("nothing") << ""
                             << "A command is missing; see planning-cli --help.";
    QTest::newRow("unknown command") << "frobnicate"
                                     << "Unknown command “frobnicate”; see planning-cli --help.";
    QTest::newRow("mistyped command")
        << "complettion bash"
        << "Unknown command “complettion”; did you mean “completion”?";
    QTest::newRow("mistyped option") << "completion bash --fromat json"
                                     << "Unknown option --fromat; did you mean --format?";
    QTest::newRow("unknown option before the command")
        << "--frobnicate"
        << "Unknown option --frobnicate; see planning-cli --help.";
    QTest::newRow("refused value") << "--format xml completion bash"
                                   << "--format does not accept “xml”: expected one of text, json.";
    QTest::newRow("missing argument") << "completion"
                                      << "SHELL is missing: the shell to write for";
    QTest::newRow("refused argument")
        << "completion tcsh"
        << "SHELL does not accept “tcsh”: expected one of bash, zsh, fish.";
    QTest::newRow("one argument too many") << "completion bash zsh"
                                           << "Unexpected argument “zsh”.";
    QTest::newRow("two plans") << "completion bash --plan a --db b"
                               << "Give --plan or --db, not both.";
}

void TestCli::aWrongCommandLineIsAUsageErrorOnOneLine()
{
    QFETCH(QString, line);
    QFETCH(QString, message);
    const Outcome outcome = run((line + QStringLiteral(" --lang en")).toLatin1().constData());
    QCOMPARE(outcome.exitCode, 2);
    QCOMPARE(outcome.err, QStringLiteral("planning-cli: %1\n").arg(message));
    QCOMPARE(outcome.out, QString());
}

void TestCli::everyCommandHasAHelp_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("language");
    for (const Command &command : commands()) {
        for (const QString &language : {QStringLiteral("fr"), QStringLiteral("en")})
            QTest::addRow("%s %s", qPrintable(command.name), qPrintable(language))
                << command.name << language;
    }
}

void TestCli::everyCommandHasAHelp()
{
    QFETCH(QString, name);
    QFETCH(QString, language);
    const Outcome outcome =
        run(name.split(u' ')
            + QStringList{QStringLiteral("--lang"), language, QStringLiteral("--help")});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.out.contains(QStringLiteral("planning-cli ")));
    const std::vector<Command> table = commands();
    for (const Option &option : findCommand(table, name.split(u' '))->options)
        QVERIFY2(outcome.out.contains(QStringLiteral("--") + option.name), qPrintable(option.name));
    QCOMPARE(outcome.err, QString());
}

void TestCli::theHelpOfTheProgramNamesEveryCommand()
{
    const Outcome outcome = run("--help --lang en");
    QCOMPARE(outcome.exitCode, 0);
    for (const Command &command : commands()) {
        QVERIFY(!command.summary.isEmpty());
        QVERIFY2(outcome.out.contains(QStringLiteral("\n  %1 ").arg(command.name)),
                 qPrintable(command.name));
    }
}

void TestCli::theVersionIsShown()
{
    const Outcome outcome = run("--version");
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.out.startsWith(QStringLiteral("planning-cli ")));
}

void TestCli::aCompletionScriptOffersEveryCommand_data()
{
    QTest::addColumn<QString>("shell");
    for (const char *shell : {"bash", "zsh", "fish"})
        QTest::newRow(shell) << QString::fromLatin1(shell);
}

void TestCli::aCompletionScriptOffersEveryCommand()
{
    QFETCH(QString, shell);
    const Outcome outcome = run({QStringLiteral("completion"), shell});
    QCOMPARE(outcome.exitCode, 0);
    for (const Command &command : commands()) {
        const QString word = command.name.section(u' ', -1);
        QVERIFY2(outcome.out.contains(word), qPrintable(word));
    }
}

void TestCli::aDemoIsTheSameAsPlanFileAndAsStore()
{
    const Outcome written = writeDemo(u"same.planning"_s);
    QCOMPARE(written.exitCode, 0);
    QCOMPARE(written.out,
             u"Wrote %1: 12 people, 40 shifts, 51 assignments.\n"_s.arg(path(u"same.planning"_s)));
    QCOMPARE(writeDemo(u"same.planningdb"_s).exitCode, 0);
    const Outcome exported = run({u"--db"_s, path(u"same.planningdb"_s), u"export"_s, u"plan"_s,
                                  u"--out"_s, path(u"exported.planning"_s)});
    QCOMPARE(exported.err, QString());
    QCOMPARE(exported.exitCode, 0);
    QVERIFY(!content(u"same.planning"_s).isEmpty());
    QCOMPARE(content(u"exported.planning"_s), content(u"same.planning"_s));
}

void TestCli::anExistingFileIsKeptUnlessToldOtherwise()
{
    const QString name = u"kept.planning"_s;
    QCOMPARE(writeDemo(name).exitCode, 0);
    const QByteArray before = content(name);
    const Outcome refused = writeDemo(name, {u"--seed"_s, u"2"_s});
    QCOMPARE(refused.exitCode, 2);
    QCOMPARE(refused.err,
             u"planning-cli: %1 exists; give --overwrite to replace it.\n"_s.arg(path(name)));
    QCOMPARE(content(name), before);
    QCOMPARE(writeDemo(name, {u"--seed"_s, u"2"_s, u"--overwrite"_s}).exitCode, 0);
    QVERIFY(content(name) != before);
}

void TestCli::aFileThatIsNoPlanIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("where");
    QTest::newRow("empty") << QByteArray() << u"wrong.planning"_s;
    QTest::newRow("not JSON") << QByteArray("[1,\n2,\nx]") << u"line 3"_s;
    QTest::newRow("another format")
        << QByteArray(R"({"format": "other"})") << u"wrong.planning#/format"_s;
    QTest::newRow("newer") << QByteArray(R"({"format": "planning-pro", "format_version": 99})")
                           << u"wrong.planning#/format_version"_s;
    QTest::newRow("bad value") << QByteArray(
        R"({"format": "planning-pro", "format_version": 1, "teams": [{"id": 3}]})")
                               << u"wrong.planning#/teams/0/id"_s;
}

void TestCli::aFileThatIsNoPlanIsRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, where);
    QFile file(path(u"wrong.planning"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    const Outcome outcome = run({u"--lang"_s, u"en"_s, u"--plan"_s, file.fileName(), u"export"_s,
                                 u"plan"_s, u"--out"_s, path(u"unwanted.planning"_s)});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.err.startsWith(u"planning-cli: Cannot open the plan: "_s),
             qPrintable(outcome.err));
    QVERIFY2(outcome.err.contains(where), qPrintable(outcome.err));
    QCOMPARE(outcome.err.count(u'\n'), 1);
    QVERIFY(!QFile::exists(path(u"unwanted.planning"_s)));
}

void TestCli::aPlanThatIsNotThereIsAStorageError()
{
    const Outcome outcome = run({u"--plan"_s, path(u"nowhere.planning"_s), u"export"_s, u"plan"_s,
                                 u"--out"_s, path(u"unwanted.planning"_s)});
    QCOMPARE(outcome.exitCode, 4);
    QVERIFY2(outcome.err.contains(u"nowhere.planning"_s), qPrintable(outcome.err));
}

void TestCli::aTableIsExportedAsCsv()
{
    QCOMPARE(writeDemo(u"table.planning"_s).exitCode, 0);
    const Outcome outcome =
        run({u"--plan"_s, path(u"table.planning"_s), u"export"_s, u"csv"_s, u"--entity"_s,
             u"teams"_s, u"--separator"_s, u";"_s, u"--out"_s, path(u"teams.csv"_s)});
    QCOMPARE(outcome.exitCode, 0);
    const QByteArrayList lines = content(u"teams.csv"_s).split('\n');
    QCOMPARE(lines.first(),
             "\xEF\xBB\xBFid;org_id;version;created_at;updated_at;deleted_at;name;color;"
             "lead_person\r");
    QCOMPARE(lines.size(), 8); // 6 teams and what follows the last line's end
    QVERIFY(lines[1].endsWith(";2026-05-22T09:00:00Z;2026-05-22T09:00:00Z;;Accroche;#b5533c;\r"));
}

void TestCli::aPlanWithConflictsGivesExitCodeOne()
{
    const QString festival = path(u"festival.planning"_s);
    QCOMPARE(run({u"demo"_s, u"--first-day"_s, u"2026-07-06"_s, u"--out"_s, festival}).exitCode, 0);
    const Outcome text = run({u"--plan"_s, festival, u"--lang"_s, u"en"_s, u"check"_s});
    QCOMPARE(text.exitCode, 1);
    QVERIFY2(text.out.contains(u"R02 Minimum daily rest (1)"_s), qPrintable(text.out));

    const Outcome json =
        run({u"--plan"_s, festival, u"--format"_s, u"json"_s, u"check"_s, u"--hard"_s});
    QCOMPARE(json.exitCode, 1);
    const QJsonArray conflicts =
        QJsonDocument::fromJson(json.out.toUtf8()).object().value(u"conflicts"_s).toArray();
    QCOMPARE(conflicts.size(), 5);
    QStringList keys;
    for (const QJsonValue &conflict : conflicts) {
        QCOMPARE(conflict[u"type"_s].toString(), u"hard"_s);
        QVERIFY(!conflict[u"message"_s].toString().isEmpty());
        keys.append(conflict[u"key"_s].toString());
    }
    QVERIFY(std::ranges::is_sorted(keys));
}

void TestCli::checkedDaysAndTypesCanBeNarrowed()
{
    const QString festival = path(u"narrowed.planning"_s);
    QCOMPARE(run({u"demo"_s, u"--first-day"_s, u"2026-07-06"_s, u"--out"_s, festival}).exitCode, 0);
    const Outcome outcome = run({u"--plan"_s, festival, u"--lang"_s, u"en"_s, u"check"_s,
                                 u"--from"_s, u"2026-07-08"_s, u"--to"_s, u"2026-07-08"_s});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.out.endsWith(u"0 hard, 2 soft, 1 for information.\n"_s),
             qPrintable(outcome.out));
    QCOMPARE(run({u"--plan"_s, festival, u"check"_s, u"--to"_s, u"2026-07-07"_s}).exitCode, 0);
}

void TestCli::anUnknownRuleSetIsBadInput()
{
    const QString small = path(u"rules.planning"_s);
    QCOMPARE(writeDemo(u"rules.planning"_s).exitCode, 0);
    const Outcome outcome = run({u"--plan"_s, small, u"check"_s, u"--rules"_s, u"XX"_s});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.err.contains(u"FR-DC"_s), qPrintable(outcome.err));
}

void TestCli::aRuleSetIsReadInPlainLanguage()
{
    const Outcome english = run({u"--lang"_s, u"en"_s, u"rules"_s, u"show"_s, u"FR-3090-T"_s});
    QCOMPARE(english.exitCode, 0);
    QVERIFY(english.out.contains(u"At most 10 h of work a day, 12 h for tour, festival.\n"_s));
    QVERIFY(english.out.contains(u"Maximum a day: 10 h\n"_s));
    const Outcome french = run({u"--lang"_s, u"fr"_s, u"rules"_s, u"show"_s, u"R05"_s});
    QVERIFY(french.out.contains(u"FR-DC (Code du travail (droit commun)): bloquant"_s));
    QVERIFY(french.out.contains(u"Au plus 10 h de travail par jour.\n"_s));

    const Outcome json = run({u"--format"_s, u"json"_s, u"rules"_s, u"show"_s, u"UK"_s});
    const QJsonArray rules = QJsonDocument::fromJson(json.out.toUtf8())[u"rules"_s].toArray();
    QVERIFY(rules.size() > 48);
    QVERIFY(!rules.first()[u"sentence"_s].toString().isEmpty());
}

void TestCli::theRuleSetsOfAPlanAreReadToo()
{
    const QString small = path(u"own.planning"_s);
    QCOMPARE(writeDemo(u"own.planning"_s).exitCode, 0);
    QJsonObject plan = QJsonDocument::fromJson(content(u"own.planning"_s)).object();
    plan[u"rule_sets"_s] = QJsonArray{
        QJsonObject{{u"id"_s, u"01900000-0000-7000-8000-000000000001"_s},
                    {u"code"_s, u"HOUSE"_s},
                    {u"name"_s, u"House rules"_s},
                    {u"base"_s, u"FR-DC"_s},
                    {u"valid_from"_s, u"2026-01-01"_s},
                    {u"parameters"_s,
                     QJsonObject{{u"daily_hours_max"_s, QJsonObject{{u"max_daily"_s, 480}}}}}}};
    QFile file(small);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(plan).toJson());
    file.close();
    const Outcome outcome =
        run({u"--plan"_s, small, u"--lang"_s, u"en"_s, u"rules"_s, u"show"_s, u"HOUSE"_s});
    QVERIFY2(outcome.out.contains(u"At most 8 h of work a day.\n"_s),
             qPrintable(outcome.out.left(400) + outcome.err));
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"

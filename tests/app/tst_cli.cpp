#include "app/cli/commandline.h"
#include "app/cli/commands.h"

#include <QTest>

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
};

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

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"

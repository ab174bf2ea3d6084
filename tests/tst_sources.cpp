#include "tests/support/sourcetree.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace planning::test;
using namespace Qt::StringLiterals;

namespace
{

const QStringList &codePatterns()
{
    static const QStringList patterns{u"*.h"_s, u"*.cpp"_s};
    return patterns;
}

QStringList linesMatching(const std::vector<SourceFile> &sources, const QRegularExpression &pattern)
{
    QStringList found;
    for (const SourceFile &source : sources) {
        for (qsizetype i = 0; i < source.lines.size(); ++i) {
            if (const auto match = pattern.match(source.lines.at(i)); match.hasMatch())
                found.append(u"%1:%2: %3"_s.arg(source.path).arg(i + 1).arg(match.captured()));
        }
    }
    return found;
}

std::vector<SourceFile> code(const QString &root)
{
    return readSources(root, {u"core"_s, u"ui"_s, u"app"_s, u"tests"_s}, codePatterns());
}

// Everything written by hand, scripts and build files included.
std::vector<SourceFile> texts(const QString &root)
{
    return readSources(root,
                       {u"core"_s, u"ui"_s, u"app"_s, u"tests"_s, u"packaging"_s, u"translations"_s,
                        u"resources"_s, u".ci"_s, u".github"_s},
                       codePatterns()
                           + QStringList{u"*.sh"_s, u"*.cmake"_s, u"*.txt"_s, u"*.in"_s, u"*.md"_s,
                                         u"*.sql"_s, u"*.yml"_s, u"*.ts"_s, u"run"_s});
}

// Longer files hide two subjects: split them.
QStringList longFiles(const QString &root)
{
    QStringList found;
    for (const SourceFile &source : code(root)) {
        const qsizetype most = source.path.endsWith(u".h"_s) ? 200 : 400;
        const qsizetype lines = source.lines.size() - 1; // the text after the last line end
        if (lines > most)
            found.append(u"%1: %2 lines, at most %3"_s.arg(source.path).arg(lines).arg(most));
    }
    return found;
}

// Names that say nothing about what a type is. Qt's own types may be declared ahead.
QStringList emptyNames(const QString &root)
{
    static const QRegularExpression pattern(
        u"\\b(class|struct) (?!Q[A-Z])\\w*(Manager|Helper|Utils?|Info|Data|Impl)\\b"_s);
    return linesMatching(code(root), pattern);
}

// The words are put together here so that this file does not report itself.
QStringList leftoverMarks(const QString &root)
{
    static const QRegularExpression pattern(u"\\b(TO"_s + u"DO|FIX"_s + u"ME|XX"_s + u"X|HA"_s
                                            + u"CK)\\b"_s);
    return linesMatching(texts(root), pattern);
}

QStringList machinePaths(const QString &root)
{
    static const QRegularExpression pattern(u"(^|[\"'\\s=(])/(ho"_s + u"me|ro"_s + u"ot|tm"_s
                                            + u"p|wo"_s + u"rk)/"_s);
    return linesMatching(texts(root), pattern);
}

using Check = QStringList (*)(const QString &);

void addChecks()
{
    QTest::addColumn<Check>("check");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("bad");

    QTest::newRow("files are short") << Check(longFiles) << u"ui/a.cpp"_s << u"\n"_s.repeated(401);
    QTest::newRow("names say what it is")
        << Check(emptyNames) << u"core/a.h"_s << u"class Shift"_s + u"Manager"_s;
    QTest::newRow("nothing left for later")
        << Check(leftoverMarks) << u"app/a.cpp"_s << u"// TO"_s + u"DO later"_s;
    QTest::newRow("no path of one machine")
        << Check(machinePaths) << u"packaging/a.sh"_s << u"cp a /ho"_s + u"me/me/a"_s;
}

} // namespace

class SourcesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTreeIsTidy_data() { addChecks(); }
    void theTreeIsTidy();
    void aBadFileIsReported_data() { addChecks(); }
    void aBadFileIsReported();
};

void SourcesTest::theTreeIsTidy()
{
    QFETCH(Check, check);
    const QStringList found = check(QStringLiteral(PLANNING_SOURCE_DIR));
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void SourcesTest::aBadFileIsReported()
{
    QFETCH(Check, check);
    QFETCH(QString, path);
    QFETCH(QString, bad);
    QTemporaryDir tree;
    QVERIFY(writeSource(tree.path(), path, bad));

    QCOMPARE(check(tree.path()).size(), 1);
}

QTEST_APPLESS_MAIN(SourcesTest)
#include "tst_sources.moc"

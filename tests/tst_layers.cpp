#include "tests/support/sourcetree.h"

#include <QHash>
#include <QLibraryInfo>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace planning::test;
using namespace Qt::StringLiterals;

namespace
{

// What the files of one folder may include: folders of this repository and modules of Qt.
// The folder itself is always allowed.
struct Layer {
    QString folder;
    QStringList folders;
    QStringList modules;
};

std::vector<Layer> layers()
{
    const QStringList coreQt{u"QtCore"_s, u"QtConcurrent"_s};
    const QStringList sqlQt = coreQt + QStringList{u"QtSql"_s};
    const QStringList uiQt = coreQt + QStringList{u"QtGui"_s, u"QtWidgets"_s, u"QtPrintSupport"_s};
    const QStringList desktopQt = uiQt + QStringList{u"QtNetwork"_s};
    const QString base = u"core/base"_s;
    const QString model = u"core/model"_s;
    const QString ruleSets = u"core/rulesets"_s;
    const QString cost = u"core/cost"_s;
    const QString rules = u"core/rules"_s;
    const QString exchange = u"core/exchange"_s;
    const QString workspace = u"core/workspace"_s;
    const QString store = u"core/store"_s;
    return {
        {base, {}, coreQt},
        {model, {base}, coreQt},
        {ruleSets, {base, model}, coreQt},
        {cost, {base, model, ruleSets}, coreQt},
        {rules, {base, model, ruleSets, cost}, coreQt},
        {u"core/solver"_s, {base, model, ruleSets, cost, rules}, coreQt},
        {u"core/vectors"_s, {base, model, ruleSets, cost, rules}, coreQt},
        {u"core/coverage"_s, {base, model}, coreQt},
        {u"core/demo"_s, {base, model}, coreQt},
        {exchange, {base, model}, coreQt},
        {store, {base, model, exchange}, sqlQt},
        {workspace, {base, model, ruleSets, cost, rules, exchange, store}, coreQt},
        {u"core/fixes"_s, {base, model, ruleSets, cost, rules, workspace}, coreQt},
        {u"ui"_s, {u"core"_s}, uiQt},
        {u"app/cli"_s, {u"core"_s}, uiQt},
        {u"app/server"_s, {u"core"_s}, coreQt + QStringList{u"QtNetwork"_s}},
        {u"app/desktop"_s, {u"core"_s, u"ui"_s}, desktopQt},
    };
}

// Headers and libraries ("boost/…") that a single folder may include.
const QMap<QString, QString> &reservedHeaders()
{
    static const QMap<QString, QString> headers{{u"qcustomplot.h"_s, u"ui/charts"_s},
                                                {u"boost/"_s, u"app/server/http"_s}};
    return headers;
}

// The only folder that may include this header; empty when it is not reserved.
QString folderReservedFor(const QString &header)
{
    for (const QString &key : {header.section(u'/', -1), header.section(u'/', 0, 0) + u'/'}) {
        if (const auto found = reservedHeaders().constFind(key);
            found != reservedHeaders().constEnd())
            return *found;
    }
    return {};
}

// The commands that draw with the desktop's own painters.
bool isDrawingCommand(const QString &path)
{
    static const QRegularExpression pattern(u"^app/cli/(render|print|benchtimeline)[a-z]*\\."_s);
    return pattern.match(path).hasMatch();
}

struct Include {
    QString from;
    qsizetype line;
    QString header;
};

std::vector<Include> includesOf(const SourceFile &source)
{
    static const QRegularExpression pattern(u"^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"_s);
    std::vector<Include> includes;
    for (qsizetype i = 0; i < source.lines.size(); ++i) {
        if (const auto match = pattern.match(source.lines.at(i)); match.hasMatch())
            includes.push_back({source.path, i + 1, match.captured(1)});
    }
    return includes;
}

bool isIn(const QString &path, const QString &folder)
{
    return path.startsWith(folder + u'/');
}

// The folder whose neighbours must not form a cycle: "core/model" for "core/model/plan.h".
QString folderOf(const QString &path)
{
    return path.section(u'/', 0, 1);
}

const Layer *layerOf(const QString &path, const std::vector<Layer> &layers)
{
    const auto found = std::find_if(layers.begin(), layers.end(),
                                    [&](const Layer &layer) { return isIn(path, layer.folder); });
    return found == layers.end() ? nullptr : &*found;
}

// Name of each header without its folder ("QColor") → the module of Qt it belongs to.
const QHash<QString, QString> &moduleOfHeader()
{
    static const QHash<QString, QString> modules = [] {
        QHash<QString, QString> result;
        const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
        for (const QString &module : headers.entryList({u"Qt*"_s}, QDir::Dirs)) {
            for (const QString &header : QDir(headers.filePath(module)).entryList(QDir::Files))
                result.insert(header, module);
        }
        return result;
    }();
    return modules;
}

QString qtModuleOf(const QString &header)
{
    if (header.startsWith(u"Qt"_s) && header.contains(u'/'))
        return header.section(u'/', 0, 0);
    return moduleOfHeader().value(header);
}

bool isProjectHeader(const QString &header)
{
    static const QStringList tops{u"core"_s, u"ui"_s, u"app"_s, u"tests"_s};
    return header.startsWith(u"."_s) || tops.contains(header.section(u'/', 0, 0));
}

bool isAllowedFolder(const Include &include, const Layer &layer)
{
    const auto holds = [&](const QString &folder) { return isIn(include.header, folder); };
    return holds(layer.folder) || std::any_of(layer.folders.begin(), layer.folders.end(), holds)
           || (isDrawingCommand(include.from) && holds(u"ui"_s));
}

// The server calls nobody but the receivers of webhooks.
bool isCallFromTheServer(const Include &include)
{
    return isIn(include.from, u"app/server"_s) && !isIn(include.from, u"app/server/webhooks"_s)
           && include.header.section(u'/', -1).startsWith(u"QNetwork"_s);
}

bool isAllowed(const Include &include, const Layer &layer)
{
    if (isCallFromTheServer(include))
        return false;
    if (const QString folder = folderReservedFor(include.header); !folder.isEmpty())
        return isIn(include.from, folder);
    if (isProjectHeader(include.header))
        return isAllowedFolder(include, layer);
    const QString module = qtModuleOf(include.header);
    return module.isEmpty() || layer.modules.contains(module);
}

QString place(const QString &path, qsizetype line)
{
    return u"%1:%2: "_s.arg(path).arg(line);
}

QStringList forbiddenIncludes(const std::vector<SourceFile> &sources)
{
    const std::vector<Layer> known = layers();
    QStringList found;
    for (const SourceFile &source : sources) {
        const Layer *layer = layerOf(source.path, known);
        if (!layer) {
            found.append(source.path + u": its folder has no place in the layers"_s);
            continue;
        }
        for (const Include &include : includesOf(source)) {
            if (!isAllowed(include, *layer))
                found.append(place(include.from, include.line) + u"must not include "_s
                             + include.header);
        }
    }
    return found;
}

using Arrows = QMap<QString, QSet<QString>>;

Arrows arrowsBetweenFolders(const std::vector<SourceFile> &sources)
{
    Arrows arrows;
    for (const SourceFile &source : sources) {
        for (const Include &include : includesOf(source)) {
            const QString from = folderOf(include.from);
            const QString to = folderOf(include.header);
            if (isProjectHeader(include.header) && from != to)
                arrows[from].insert(to);
        }
    }
    return arrows;
}

QSet<QString> reachableFrom(const QString &start, const Arrows &arrows)
{
    QSet<QString> seen;
    QStringList waiting{start};
    while (!waiting.isEmpty()) {
        for (const QString &next : arrows.value(waiting.takeLast())) {
            if (!seen.contains(next)) {
                seen.insert(next);
                waiting.append(next);
            }
        }
    }
    return seen;
}

QStringList foldersInCycles(const std::vector<SourceFile> &sources)
{
    const Arrows arrows = arrowsBetweenFolders(sources);
    QStringList found;
    for (const QString &folder : arrows.keys()) {
        if (reachableFrom(folder, arrows).contains(folder))
            found.append(folder + u": is part of a cycle of includes"_s);
    }
    return found;
}

QStringList sqlOutsideTheStore(const std::vector<SourceFile> &sources)
{
    static const QRegularExpression pattern(
        u"\"\\s*(SELECT|INSERT (OR|INTO)|UPDATE|DELETE FROM|CREATE (TABLE|INDEX|TRIGGER)|"
        "DROP|ALTER TABLE|PRAGMA|BEGIN|COMMIT|ROLLBACK|VACUUM)\\b"_s);
    QStringList found;
    for (const SourceFile &source : sources) {
        if (isIn(source.path, u"core/store"_s))
            continue;
        for (qsizetype i = 0; i < source.lines.size(); ++i) {
            if (pattern.match(source.lines.at(i)).hasMatch())
                found.append(place(source.path, i + 1) + u"SQL belongs in core/store"_s);
        }
    }
    return found;
}

QStringList violations(const QString &root)
{
    const auto sources = readSources(root, {u"core"_s, u"ui"_s, u"app"_s}, {u"*.h"_s, u"*.cpp"_s});
    return forbiddenIncludes(sources) + foldersInCycles(sources) + sqlOutsideTheStore(sources);
}

} // namespace

class LayersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTreeKeepsItsLayers();
    void aForbiddenLineIsReported_data();
    void aForbiddenLineIsReported();
    void anAllowedLineIsNotReported_data();
    void anAllowedLineIsNotReported();
    void aCycleBetweenFoldersIsReported();
};

void LayersTest::theTreeKeepsItsLayers()
{
    const QStringList found = violations(QStringLiteral(PLANNING_SOURCE_DIR));
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void LayersTest::aForbiddenLineIsReported_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");

    QTest::newRow("base to model") << u"core/base/a.h"_s << u"#include \"core/model/plan.h\""_s;
    QTest::newRow("rules to store") << u"core/rules/a.h"_s << u"#include \"core/store/a.h\""_s;
    QTest::newRow("exchange to store")
        << u"core/exchange/a.h"_s << u"#include \"core/store/a.h\""_s;
    QTest::newRow("solver to workspace")
        << u"core/solver/a.h"_s << u"#include \"core/workspace/a.h\""_s;
    QTest::newRow("core to ui") << u"core/workspace/a.h"_s << u"#include \"ui/tr.h\""_s;
    QTest::newRow("ui to app") << u"ui/window/a.h"_s << u"#include \"app/cli/command.h\""_s;
    QTest::newRow("check command to ui") << u"app/cli/check.cpp"_s << u"#include \"ui/tr.h\""_s;
    QTest::newRow("product to tests")
        << u"core/model/a.h"_s << u"#include \"tests/support/builders.h\""_s;
    QTest::newRow("relative path") << u"core/model/a.h"_s << u"#include \"../base/id.h\""_s;
    QTest::newRow("module of Qt") << u"core/model/a.h"_s << u"#include <QtGui/QColor>"_s;
    QTest::newRow("class of Qt Gui") << u"core/rules/a.cpp"_s << u"  # include <QColor>"_s;
    QTest::newRow("class of Qt Sql") << u"ui/models/a.cpp"_s << u"#include <QSqlQuery>"_s;
    QTest::newRow("charts library") << u"ui/panels/a.cpp"_s << u"#include <qcustomplot.h>"_s;
    QTest::newRow("Boost in a handler")
        << u"app/server/api/a.cpp"_s << u"#include <boost/beast/http.hpp>"_s;
    QTest::newRow("calling others from a handler")
        << u"app/server/resources/a.cpp"_s << u"#include <QNetworkAccessManager>"_s;
    QTest::newRow("Boost in the core") << u"core/base/a.h"_s << u"#include <boost/optional.hpp>"_s;
    QTest::newRow("unknown folder") << u"core/utils/a.h"_s << u"#pragma once"_s;
    QTest::newRow("SQL in the rules")
        << u"core/rules/a.cpp"_s << u"const char *q = \"SELECT id FROM shifts\";"_s;
}

void LayersTest::aForbiddenLineIsReported()
{
    QFETCH(QString, path);
    QFETCH(QString, line);
    QTemporaryDir tree;
    QVERIFY(writeSource(tree.path(), path, line));

    const QStringList found = violations(tree.path());

    QCOMPARE(found.size(), 1);
    QVERIFY2(found.first().startsWith(path), qPrintable(found.first()));
}

void LayersTest::anAllowedLineIsNotReported_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");

    QTest::newRow("own folder") << u"core/base/a.h"_s << u"#include \"core/base/id.h\""_s;
    QTest::newRow("workspace to exchange")
        << u"core/workspace/a.h"_s << u"#include \"core/exchange/planfile.h\""_s;
    QTest::newRow("ui to core") << u"ui/panels/a.h"_s << u"#include \"core/model/plan.h\""_s;
    QTest::newRow("drawing command to ui")
        << u"app/cli/render.cpp"_s << u"#include \"ui/timeline/timelinepainter.h\""_s;
    QTest::newRow("charts library") << u"ui/charts/a.cpp"_s << u"#include <qcustomplot.h>"_s;
    QTest::newRow("Boost in the HTTP adapter")
        << u"app/server/http/a.cpp"_s << u"#include <boost/beast/http.hpp>"_s;
    QTest::newRow("calling the receivers of webhooks")
        << u"app/server/webhooks/a.cpp"_s << u"#include <QNetworkAccessManager>"_s;
    QTest::newRow("SQL in the store")
        << u"core/store/a.cpp"_s << u"const char *q = \"SELECT id FROM shifts\";"_s;
    QTest::newRow("standard library") << u"core/base/a.h"_s << u"#include <vector>"_s;
    QTest::newRow("generated header") << u"core/base/a.cpp"_s << u"#include \"version.h\""_s;
}

void LayersTest::anAllowedLineIsNotReported()
{
    QFETCH(QString, path);
    QFETCH(QString, line);
    QTemporaryDir tree;
    QVERIFY(writeSource(tree.path(), path, line));

    QCOMPARE(violations(tree.path()), QStringList());
}

void LayersTest::aCycleBetweenFoldersIsReported()
{
    QTemporaryDir tree;
    QVERIFY(writeSource(tree.path(), u"ui/panels/a.h"_s, u"#include \"ui/models/b.h\""_s));
    QVERIFY(writeSource(tree.path(), u"ui/models/b.h"_s, u"#include \"ui/theme/c.h\""_s));
    QCOMPARE(violations(tree.path()), QStringList());

    QVERIFY(writeSource(tree.path(), u"ui/theme/c.h"_s, u"#include \"ui/panels/a.h\""_s));

    QCOMPARE(violations(tree.path()).size(), 3);
}

QTEST_APPLESS_MAIN(LayersTest)
#include "tst_layers.moc"

#include "tests/support/golden.h"

#include <QFile>
#include <QFileInfo>

namespace planning::test
{

namespace
{

QString firstDifference(const QString &actual, const QString &expected)
{
    const QStringList own = actual.split(u'\n');
    const QStringList wanted = expected.split(u'\n');
    for (qsizetype i = 0; i < std::max(own.size(), wanted.size()); ++i) {
        if (own.value(i) != wanted.value(i) || i >= own.size() || i >= wanted.size())
            return QStringLiteral("line %1\nactual:   %2\nexpected: %3")
                .arg(i + 1)
                .arg(own.value(i), wanted.value(i));
    }
    return {};
}

} // namespace

QString differenceFromGolden(const QString &actual, const QString &name)
{
    QFile golden(QStringLiteral(PLANNING_TEST_DATA "/") + name);
    const bool isThere = golden.open(QIODevice::ReadOnly);
    const QString expected = isThere ? QString::fromUtf8(golden.readAll()) : QString();
    if (isThere && actual == expected)
        return {};
    QFile fail(QFileInfo(name).fileName() + QStringLiteral(".fail"));
    if (fail.open(QIODevice::WriteOnly))
        fail.write(actual.toUtf8());
    return name + QStringLiteral(": ") + firstDifference(actual, expected);
}

} // namespace planning::test

#pragma once

#include <QString>

namespace planning::test
{

// Empty when `actual` is the text of the file of this name in tests/data; otherwise the first line
// that differs. The actual text is then left as <name>.fail in the working directory.
QString differenceFromGolden(const QString &actual, const QString &name);

} // namespace planning::test

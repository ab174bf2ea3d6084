#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonArray>

#include <vector>

namespace planning
{

enum class VectorOutcome { Passed, Failed, Skipped };

// One vector run through an engine. Skipped: its rule is not checked yet.
struct VectorResult {
    QString id;
    VectorOutcome outcome = VectorOutcome::Skipped;
    QJsonArray got;
    QJsonArray expected;
    QString problem; // why it could not be run; usually empty
};

// Runs test vectors through the real engines. In the format of vectors/rules.json each becomes a
// plan with a rule set and is checked, and the conflicts of its rule are compared with the expected
// tuples, in whatever order. In that of vectors/costs.json its costs are compared to the cent. An
// error when the file is not such a list.
Result<std::vector<VectorResult>> runVectors(const QByteArray &file);

} // namespace planning

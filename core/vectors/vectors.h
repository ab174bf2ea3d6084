#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonArray>

#include <vector>

namespace planning
{

enum class VectorOutcome { Passed, Failed, Skipped };

// One vector run through the checker. Skipped: its rule is not checked yet.
struct VectorResult {
    QString id;
    VectorOutcome outcome = VectorOutcome::Skipped;
    QJsonArray got;
    QJsonArray expected;
    QString problem; // why it could not be run; usually empty
};

// Runs test vectors in the format of vectors/rules.json: each becomes a plan with a rule set, is
// checked by the real engine, and the conflicts of its rule are compared with the expected tuples,
// in whatever order. An error when the file is not such a list.
Result<std::vector<VectorResult>> runRuleVectors(const QByteArray &file);

} // namespace planning

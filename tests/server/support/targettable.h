#pragma once

#include "tests/server/support/records.h"

#include <QSet>

namespace planning::server::test
{

// What a request says beside its path.
struct Wish {
    QByteArray body;
    QString query;
    // Carried out by whoever may; other changes are asked for at a version that there is not.
    bool isForced = false;
};

inline Wish wishFor(const QJsonObject &body, bool isForced = false)
{
    return {toJson(QJsonValue(body)), {}, isForced};
}

// How to make what requests are about, for relations of the authorisation matrix.
struct TargetTable {
    // The id of one, by pattern ("/calendars/{token}.ics") or by what of it stands before the
    // parameter ("/planning/leaves").
    QHash<QString, std::function<QString(const QString &relation)>> members;
    // By method and pattern: "POST /planning/leaves".
    QHash<QString, std::function<Wish(const QString &relation)>> wishes;
    // Likewise, with the relation where only that one is meant: the next request finds nothing any
    // more, or something else.
    QSet<QString> consuming;
};

// What people declare for themselves: the routes of the list with their bodies.
void addDeclarations(TargetTable &table, const QString &list, Records &records,
                     const std::function<QJsonObject(const QString &relation)> &body);

// Each adds what a family of routes is about; the table must not outlive the records.
void addPlanningTargets(TargetTable &table, Records &records);
void addCrewTargets(TargetTable &table, Records &records);
void addStageTargets(TargetTable &table, Records &records);

} // namespace planning::server::test

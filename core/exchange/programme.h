#pragma once

#include "core/base/interval.h"
#include "core/base/result.h"

#include <QStringList>

#include <vector>

namespace planning
{

// A talk, a concert: what the public sees on one stage.
struct ProgrammeItem {
    QString guid; // names the item in every edition of the programme
    QString room;
    QString title;
    Interval interval;

    bool operator==(const ProgrammeItem &) const = default;
};

// A day as published: it may end at 04:00 of the next date.
struct ProgrammeDay {
    LocalDay date;
    Interval span; // empty when the file does not say

    bool operator==(const ProgrammeDay &) const = default;
};

// The published programme of a festival or conference.
struct Programme {
    QString acronym; // "Camp2019"; empty when the file has none
    QString title;
    QString zone; // IANA name; empty when the file does not say
    std::vector<ProgrammeDay> days;
    QStringList rooms; // each once, in the order of the file (JSON: of the alphabet)
    std::vector<ProgrammeItem> items; // in the order of the file

    // What stays the same from one edition of the programme to the next.
    QString key() const { return acronym.isEmpty() ? title : acronym; }

    bool operator==(const Programme &) const = default;
};

// Reads a schedule as frab, pretalx and pentabarf publish it, JSON or XML, which the first
// character tells. Keys it does not know are skipped. Errors name the JSON pointer or the line and
// column. Document types (and with them entities) are refused.
Result<Programme> readProgramme(const QByteArray &text);

// readProgramme() of a file of at most 64 MiB.
Result<Programme> readProgrammeFile(const QString &path);

// The readers of the two formats.
Result<Programme> readProgrammeJson(const QByteArray &text);
Result<Programme> readProgrammeXml(const QByteArray &text);

// "01:30", "90:00" or, with days, "1:02:30". Empty when it is not one or not above zero.
std::optional<minutes> programmeDuration(QStringView text);

// An item from the texts of a file; fails when its start (RFC 3339 with offset) or duration says
// nothing. `where` goes into the error.
Result<ProgrammeItem> programmeItem(ProgrammeItem named, const QString &start,
                                    const QString &duration, const QString &where);

} // namespace planning

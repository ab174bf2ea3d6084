#pragma once

#include "core/exchange/cellvalues.h"
#include "core/model/catalogue.h"

namespace planning
{

// What the free texts of crew lists say, in the words of the catalogue.

// Codes of skills that a job title stands for, those it implies included; empty when unknown.
QStringList skillsOfJob(const QString &job, const Catalogue &catalogue);

struct FoundCertificate {
    QString code;
    std::optional<LocalDay> expiresOn;
    QString detail; // "B0" of "Hab. élec. B0"

    bool operator==(const FoundCertificate &) const = default;
};
struct FoundCertificates {
    std::vector<FoundCertificate> certificates;
    QStringList unknown; // parts that name no certificate, or an impossible date
};
// "CACES R489 (12/03/2027); Hab. élec. B0 30/06/2026"
FoundCertificates certificatesIn(const QString &text, const Catalogue &catalogue);

// Whole days somebody cannot work: from the first to the last one, or every week on one day.
struct FoundAbsence {
    LocalDay first{};
    LocalDay last{};
    std::optional<std::chrono::weekday> weekday; // then the days above mean nothing
    QString text;

    bool operator==(const FoundAbsence &) const = default;
};
struct FoundRemarks {
    std::vector<FoundAbsence> absences;
    QStringList notes; // the rest, as it is written
};
// "indispo 14/07/2026 - 18/07/2026", "mardis indisponible", "unavailable on Tuesdays"
FoundRemarks remarksIn(const QString &text);

// "FREQ=WEEKLY;BYDAY=TU"
QString weeklyRecurrence(std::chrono::weekday weekday);

} // namespace planning

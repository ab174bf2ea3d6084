#pragma once

#include "core/base/instant.h"
#include "core/model/contract.h"

#include <QStringList>

namespace planning
{

// What the cells of hand-made lists mean. Each function is empty when the text means nothing.

// In which order a list writes the day and the month of 03/04/2026.
enum class DayOrder { DayFirst, MonthFirst };

// Month first only when some text cannot be read otherwise and none contradicts it.
DayOrder dayOrderOf(const QStringList &texts);

// "01/02/2026", "1.2.26", "2026-02-01". Two-digit years lie between 1950 and 2049.
std::optional<LocalDay> dayIn(QStringView text, DayOrder order = DayOrder::DayFirst);

// A day somewhere in a text, and where.
struct FoundDay {
    LocalDay day;
    qsizetype position = 0;
    qsizetype length = 0;
};
struct FoundDays {
    std::vector<FoundDay> days;
    bool hasImpossible = false; // something that looks like a date and is none
};
FoundDays daysIn(const QString &text, DayOrder order = DayOrder::DayFirst);

// "someone@example.org", letters of any alphabet.
std::optional<QString> emailIn(QStringView text);

// Several numbers between / ; , | or line breaks, as they are written. Empty when one of them has
// no 6 to 15 digits.
std::optional<QStringList> phonesIn(QStringView text);

// Digits only, "+33 6…" and "06…" alike.
QString phoneDigits(const QString &phone);

// "18,50", "25,00 €", "31.75 EUR/h".
std::optional<Money> rateIn(QStringView text);

// "CDI", "intermittent", "freelance", "bénévole"…
std::optional<ContractKind> contractKindIn(QStringView text);

// First and last name of "Zoé DA SILVA", "Silva, Zoé" or "Zoé da Silva".
struct SplitName {
    QString first;
    QString last;
};
SplitName splitName(const QString &fullName);

} // namespace planning

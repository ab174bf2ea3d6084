#include "ui/models/typedtime.h"

#include <QRegularExpression>

namespace planning::ui
{

using namespace Qt::StringLiterals;

std::optional<QTime> typedTime(const QString &typed, const QLocale &locale)
{
    static const QRegularExpression pattern(uR"(^(\d{1,2})\s*(?:[:h.]\s*)?(\d{2})?$)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const QString text = typed.simplified();
    if (const auto match = pattern.match(text); match.hasMatch()) {
        const QTime time(match.captured(1).toInt(), match.captured(2).toInt());
        return time.isValid() ? std::optional(time) : std::nullopt;
    }
    const QTime time = locale.toTime(text, QLocale::ShortFormat);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

} // namespace planning::ui

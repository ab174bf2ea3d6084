#pragma once

#include "core/model/zone.h"

#include <QDateTimeEdit>

#include <optional>

namespace planning::ui
{

// Edits an instant as the wall-clock time of a zone. Typing is announced once, when the field is
// left or Enter is pressed. Of a time that comes twice on a clock change, the earlier is meant
// unless the instant shown was the later one.
class ZonedTimeEdit final : public QDateTimeEdit
{
    Q_OBJECT

public:
    explicit ZonedTimeEdit(QWidget *parent = nullptr);

    // Announces nothing.
    void setInstant(Instant instant, const Zone &zone);
    Instant instant() const;

Q_SIGNALS:
    void edited(planning::Instant instant);

private:
    void onEditingFinished();
    // Says so when the time entered does not exist or comes twice (R41).
    void tellOfClockChange(LocalSeconds entered);

    Zone m_zone;
    Instant m_shown{};
};

} // namespace planning::ui

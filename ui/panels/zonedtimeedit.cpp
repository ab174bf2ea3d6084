#include "ui/panels/zonedtimeedit.h"

namespace planning::ui
{

// The digits of the wall clock, carried by a QDateTime in UTC so that the zone of this computer
// does not matter.
static QDateTime clockFace(LocalSeconds local)
{
    return QDateTime::fromSecsSinceEpoch(local.time_since_epoch().count(), Qt::UTC);
}

static LocalSeconds readClockFace(const QDateTime &face)
{
    return LocalSeconds{seconds{face.toSecsSinceEpoch()}};
}

ZonedTimeEdit::ZonedTimeEdit(QWidget *parent) : QDateTimeEdit(parent)
{
    setTimeSpec(Qt::UTC);
    const QString date = locale().dateFormat(QLocale::ShortFormat);
    setDisplayFormat(QStringLiteral("ddd ") + date + QStringLiteral(" HH:mm"));
    setCalendarPopup(true);
    setKeyboardTracking(false);
    connect(this, &QDateTimeEdit::editingFinished, this, &ZonedTimeEdit::onEditingFinished);
}

void ZonedTimeEdit::setInstant(Instant instant, const Zone &zone)
{
    m_zone = zone;
    m_shown = instant;
    const QSignalBlocker blocker(this);
    setDateTime(clockFace(zone.toLocal(instant)));
}

Instant ZonedTimeEdit::instant() const
{
    const LocalSeconds local = readClockFace(dateTime());
    if (local == m_zone.toLocal(m_shown))
        return m_shown;
    return m_zone.toInstant(local);
}

void ZonedTimeEdit::onEditingFinished()
{
    const Instant typed = instant();
    if (typed == m_shown)
        return;
    Q_EMIT edited(typed);
}

} // namespace planning::ui

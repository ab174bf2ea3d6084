#include "ui/panels/zonedtimeedit.h"

#include "core/rules/localtime.h"
#include "ui/tr.h"

#include <QToolTip>

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
    tellOfClockChange(readClockFace(dateTime()));
    Q_EMIT edited(typed);
}

void ZonedTimeEdit::tellOfClockChange(LocalSeconds entered)
{
    const LocalTime time = readLocalTime(entered, m_zone);
    QString text;
    if (time.existence == Zone::Existence::Nonexistent) {
        const QTime taken = clockFace(m_zone.toLocal(time.taken)).time();
        text = Tr::tr("The clock goes forward: this time does not exist, %1 is taken.")
                   .arg(locale().toString(taken, QLocale::ShortFormat));
    }
    if (time.existence == Zone::Existence::Ambiguous)
        text = Tr::tr("The clock goes back: this time comes twice, the first is taken.");
    setToolTip(text);
    setAccessibleDescription(text);
    if (!text.isEmpty() && isVisible())
        QToolTip::showText(mapToGlobal(rect().bottomLeft()), text, this);
}

} // namespace planning::ui

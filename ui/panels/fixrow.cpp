#include "ui/panels/fixrow.h"

#include "ui/panels/section.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace planning::ui
{

FixRow::FixRow(const QString &text, const QStringList &remarks, QWidget *parent)
    : QPushButton(parent)
{
    setProperty("fixRow", true);
    setAccessibleName(text);
    setAccessibleDescription(remarks.join(QLatin1Char('\n')));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kSmall, space::kTiny, space::kSmall, space::kTiny);
    layout->setSpacing(0);
    auto *title = new QLabel(text);
    title->setWordWrap(true);
    layout->addWidget(title);
    for (const QString &remark : remarks)
        layout->addWidget(quietLabel(remark));
    for (QLabel *label : findChildren<QLabel *>()) {
        label->setTextFormat(Qt::PlainText);
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
}

QSize FixRow::sizeHint() const
{
    return layout()->totalSizeHint();
}

QSize FixRow::minimumSizeHint() const
{
    return layout()->totalMinimumSize();
}

void FixRow::enterEvent(QEnterEvent *event)
{
    QPushButton::enterEvent(event);
    Q_EMIT pointed();
}

void FixRow::leaveEvent(QEvent *event)
{
    QPushButton::leaveEvent(event);
    Q_EMIT left();
}

void FixRow::focusInEvent(QFocusEvent *event)
{
    QPushButton::focusInEvent(event);
    Q_EMIT pointed();
}

void FixRow::focusOutEvent(QFocusEvent *event)
{
    QPushButton::focusOutEvent(event);
    Q_EMIT left();
}

void FixRow::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        click();
    else if (key == Qt::Key_Up || key == Qt::Key_Down)
        event->ignore(); // the list goes to its neighbour
    else
        QPushButton::keyPressEvent(event);
}

} // namespace planning::ui

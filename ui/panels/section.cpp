#include "ui/panels/section.h"

#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QLabel>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

namespace planning::ui
{

QLabel *sectionHeading(const QString &text)
{
    auto *label = new QLabel(text);
    label->setFont(font(TextRole::Strong, label->font()));
    label->setContentsMargins(0, space::kMedium, 0, 0);
    return label;
}

QLabel *fieldLabel(const QString &text, QWidget *field)
{
    auto *label = new QLabel(text);
    label->setProperty("field", true);
    label->setBuddy(field);
    QString name = text;
    field->setAccessibleName(name.remove(QLatin1Char('&')));
    return label;
}

QLabel *quietLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setProperty("quiet", true);
    label->setWordWrap(true);
    return label;
}

QLabel *problemLabel()
{
    auto *label = new QLabel;
    label->setObjectName(QStringLiteral("problem"));
    label->setWordWrap(true);
    label->hide();
    return label;
}

void showProblem(QWidget &field, QLabel &message, const QString &problem)
{
    message.setText(problem);
    message.setVisible(!problem.isEmpty());
    if (field.property("invalid").toBool() == !problem.isEmpty())
        return;
    field.setProperty("invalid", !problem.isEmpty());
    field.style()->unpolish(&field);
    field.style()->polish(&field);
}

QWidget *scrollable(QVBoxLayout *content)
{
    auto *page = new QWidget;
    page->setObjectName(QStringLiteral("panelPage"));
    content->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kLarge);
    content->setSpacing(space::kSmall);
    page->setLayout(content);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(Tr::tr("Details"));
    scroll->setWidget(page);
    return scroll;
}

} // namespace planning::ui

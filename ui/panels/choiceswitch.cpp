#include "ui/panels/choiceswitch.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace planning::ui
{

static QString positionName(qsizetype index, qsizetype count)
{
    if (index == 0)
        return QStringLiteral("first");
    return index == count - 1 ? QStringLiteral("last") : QStringLiteral("middle");
}

ChoiceSwitch::ChoiceSwitch(const QString &accessibleName, const QStringList &choices,
                           QWidget *parent)
    : QWidget(parent),
      m_buttons(new QButtonGroup(this))
{
    setAccessibleName(accessibleName);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (const QString &choice : choices) {
        auto *button = new QToolButton;
        button->setText(choice);
        button->setCheckable(true);
        button->setProperty("segment", positionName(layout->count(), choices.size()));
        m_buttons->addButton(button, layout->count());
        layout->addWidget(button);
    }
    connect(m_buttons, &QButtonGroup::idClicked, this, &ChoiceSwitch::chosen);
}

int ChoiceSwitch::current() const
{
    return m_buttons->checkedId();
}

void ChoiceSwitch::setCurrent(int index)
{
    if (auto *button = m_buttons->button(index))
        button->setChecked(true);
}

} // namespace planning::ui

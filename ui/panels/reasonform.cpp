#include "ui/panels/reasonform.h"

#include "ui/panels/section.h"
#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace planning::ui
{

ReasonForm::ReasonForm(QWidget *parent)
    : QWidget(parent),
      m_reason(new QLineEdit),
      m_problem(problemLabel())
{
    m_reason->setObjectName(QStringLiteral("overrideReason"));
    m_reason->setPlaceholderText(Tr::tr("Who allowed it, and why"));
    m_reason->setAccessibleName(Tr::tr("Reason"));
    auto *allow = new QPushButton(Tr::tr("Allow"));
    allow->setObjectName(QStringLiteral("allow"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(space::kSmall, 0, 0, space::kTiny);
    grid->setHorizontalSpacing(space::kSmall);
    grid->setVerticalSpacing(space::kTiny);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_reason, 0, 0);
    grid->addWidget(allow, 0, 1);
    grid->addWidget(m_problem, 1, 0, 1, 2);
    const auto give = [this] { Q_EMIT given(m_reason->text()); };
    connect(allow, &QPushButton::clicked, this, give);
    connect(m_reason, &QLineEdit::returnPressed, this, give);
    connect(m_reason, &QLineEdit::textEdited, this,
            [this] { showProblem(*m_reason, *m_problem, {}); });
    hide();
}

void ReasonForm::open()
{
    show();
    m_reason->setFocus(Qt::OtherFocusReason);
}

void ReasonForm::refuse(const QString &problem)
{
    showProblem(*m_reason, *m_problem, problem);
    m_reason->setFocus(Qt::OtherFocusReason);
}

void ReasonForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QWidget::keyPressEvent(event);
}

} // namespace planning::ui

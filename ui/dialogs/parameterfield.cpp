#include "ui/dialogs/parameterfield.h"

#include "ui/panels/section.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace planning::ui
{

static constexpr int kFieldWidth = 240;

ParameterField::ParameterField(const PanelContext &context, const RuleParameter &parameter,
                               QGridLayout &grid)
    : QObject(grid.parentWidget()),
      m_context(context),
      m_parameter(parameter),
      m_origin(quietLabel()),
      m_reset(new QToolButton),
      m_problem(problemLabel())
{
    const bool isChoice =
        parameter.kind == ParameterKind::Choice || parameter.kind == ParameterKind::YesNo;
    if (isChoice)
        buildChoice();
    else
        buildLine();
    m_field->setObjectName(parameter.rule + QLatin1Char('/') + parameter.name);
    m_field->setMinimumWidth(textPixels(kFieldWidth));
    const QString name = parameter.label.in(context.language);
    QLabel *label = fieldLabel(name, m_field);
    label->setWordWrap(true);
    m_origin->setWordWrap(false);
    m_reset->setIcon(icon(IconName::Undo, context.theme));
    m_reset->setToolTip(Tr::tr("As inherited again"));
    m_reset->setAccessibleName(Tr::tr("%1: as inherited again").arg(name));
    m_reset->setObjectName(QStringLiteral("reset/") + m_field->objectName());
    const int row = grid.rowCount();
    grid.addWidget(label, row, 0);
    grid.addWidget(m_field, row, 1);
    grid.addWidget(m_reset, row, 2);
    grid.addWidget(m_origin, row, 3);
    grid.addWidget(m_problem, row + 1, 1, 1, 3);
    connect(m_reset, &QToolButton::clicked, this, [this] {
        revert();
        emitEdited(QJsonValue::Undefined);
    });
}

void ParameterField::buildLine()
{
    m_line = new QLineEdit;
    m_field = m_line;
    m_line->setToolTip(acceptedText(m_parameter, m_context.language));
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::editingFinished, this, &ParameterField::onTyped);
}

void ParameterField::buildChoice()
{
    m_choice = new QComboBox;
    m_field = m_choice;
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    const QStringList texts = choiceTexts(m_parameter, m_context.language);
    for (int i = 0; i < texts.size(); ++i) {
        const bool isYesNo = m_parameter.kind == ParameterKind::YesNo;
        m_choice->addItem(texts[i], isYesNo ? QVariant(i == 0) : QVariant(m_parameter.choices[i]));
    }
    connect(m_choice, &QComboBox::activated, this,
            [this] { emitEdited(QJsonValue::fromVariant(m_choice->currentData())); });
}

void ParameterField::show(const ExplainedRules &rules, bool canEdit)
{
    const QString &rule = m_parameter.rule;
    const QString &name = m_parameter.name;
    const bool isOwn = rules.isOwn(rule, name);
    const QJsonValue value = rules.value(rule, name);
    const QString inherited =
        parameterText(m_parameter, rules.inheritedValue(rule, name), m_context.language);
    if (m_choice) {
        m_choice->setCurrentIndex(m_choice->findData(value.toVariant()));
    } else if (!hasProblem()) {
        m_shown = isOwn ? parameterText(m_parameter, value, m_context.language) : QString();
        m_line->setPlaceholderText(inherited);
        revert();
    }
    const QString source = rules.saidBy(rule, name);
    if (!rules.inherits() || source.isEmpty())
        m_origin->clear();
    else if (isOwn)
        m_origin->setText(Tr::tr("changed; inherited: %1").arg(inherited));
    else
        m_origin->setText(Tr::tr("from %1").arg(source));
    if (m_line)
        m_line->setReadOnly(!canEdit);
    else
        m_choice->setEnabled(canEdit);
    m_reset->setVisible(canEdit);
    m_reset->setEnabled(isOwn);
}

bool ParameterField::hasProblem() const
{
    return !m_problem->text().isEmpty();
}

bool ParameterField::eventFilter(QObject *watched, QEvent *event)
{
    const bool isEscape = event->type() == QEvent::KeyPress
                          && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    if (isEscape && m_line->text() != m_shown) {
        revert();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void ParameterField::revert()
{
    if (m_line)
        m_line->setText(m_shown);
    showProblem(*m_field, *m_problem, {});
}

void ParameterField::onTyped()
{
    const QString typed = m_line->text().trimmed();
    if (typed == m_shown) {
        revert();
        return;
    }
    if (typed.isEmpty()) {
        emitEdited(QJsonValue::Undefined);
        return;
    }
    const auto value = parameterFromText(m_parameter, typed, m_context.language);
    showProblem(*m_field, *m_problem, value ? QString() : value.error().detail);
    if (value)
        emitEdited(*value);
}

void ParameterField::emitEdited(const QJsonValue &value)
{
    showProblem(*m_field, *m_problem, {});
    Q_EMIT edited(m_parameter.rule, m_parameter.name, value);
}

} // namespace planning::ui

#include "ui/dialogs/ruleform.h"

#include "ui/dialogs/parameterfield.h"
#include "ui/dialogs/ruletree.h"
#include "ui/panels/section.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace planning::ui
{

static constexpr int kNameColumnWidth = 260;

RuleForm::RuleForm(const PanelContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_name(new QLabel),
      m_sentence(new QLabel),
      m_description(quietLabel()),
      m_severity(new QComboBox),
      m_resetSeverity(new QToolButton),
      m_severityOrigin(quietLabel()),
      m_rows(new QVBoxLayout)
{
    m_name->setFont(ui::font(TextRole::Heading, m_name->font()));
    m_name->setObjectName(QStringLiteral("ruleName"));
    m_sentence->setObjectName(QStringLiteral("ruleSentence"));
    m_sentence->setWordWrap(true);
    m_severityRow = buildSeverity();
    m_rows->addWidget(m_name);
    m_rows->addWidget(m_sentence);
    m_rows->addWidget(m_description);
    m_rows->addWidget(m_severityRow);
    m_rows->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scrollable(m_rows));
    setRule({});
}

QWidget *RuleForm::buildSeverity()
{
    m_severity->setObjectName(QStringLiteral("severity"));
    for (const char *severity : {"hard", "soft", "info", "off"})
        m_severity->addItem(severityName(QLatin1String(severity)), QLatin1String(severity));
    m_resetSeverity->setObjectName(QStringLiteral("resetSeverity"));
    m_resetSeverity->setIcon(icon(IconName::Undo, m_context.theme));
    m_resetSeverity->setToolTip(Tr::tr("As inherited again"));
    m_resetSeverity->setAccessibleName(m_resetSeverity->toolTip());
    m_severityOrigin->setWordWrap(false);
    auto *row = new QWidget;
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, space::kSmall, 0, 0);
    grid->setHorizontalSpacing(space::kSmall);
    grid->setColumnMinimumWidth(0, textPixels(kNameColumnWidth));
    grid->addWidget(fieldLabel(Tr::tr("&Severity"), m_severity), 0, 0);
    grid->addWidget(m_severity, 0, 1);
    grid->addWidget(m_resetSeverity, 0, 2);
    grid->addWidget(m_severityOrigin, 0, 3);
    grid->setColumnStretch(3, 1);
    m_severity->setMinimumWidth(textPixels(240));
    connect(m_severity, &QComboBox::activated, this,
            [this] { Q_EMIT severityEdited(m_rule, m_severity->currentData().toString()); });
    connect(m_resetSeverity, &QToolButton::clicked, this,
            [this] { Q_EMIT severityEdited(m_rule, QJsonValue::Undefined); });
    return row;
}

void RuleForm::setRule(const QString &rule)
{
    if (rule == m_rule && m_parameters)
        return;
    m_rule = rule;
    const RuleWords &words = wordsOf(rule);
    m_name->setText(rule.isEmpty() ? Tr::tr("Choose a rule to see its values.")
                                   : words.name.in(m_context.language));
    m_description->setText(words.description.in(m_context.language));
    m_sentence->clear();
    m_severityRow->hide();
    buildParameters();
}

void RuleForm::buildParameters()
{
    m_fields.clear();
    delete m_parameters;
    m_parameters = new QWidget;
    auto *grid = new QGridLayout(m_parameters);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kSmall);
    grid->setVerticalSpacing(space::kTiny);
    grid->setColumnMinimumWidth(0, textPixels(kNameColumnWidth));
    grid->setColumnStretch(3, 1);
    for (const RuleParameter *parameter : parametersOf(m_rule)) {
        auto *field = new ParameterField(m_context, *parameter, *grid);
        connect(field, &ParameterField::edited, this, &RuleForm::parameterEdited);
        m_fields.push_back(field);
    }
    m_rows->insertWidget(m_rows->count() - 1, m_parameters);
}

void RuleForm::show(const ExplainedRules &rules, bool canEdit)
{
    if (m_rule.isEmpty())
        return;
    const QString sentence = rules.sentence(m_rule, m_context.language);
    m_sentence->setText(sentence == m_description->text() ? QString() : sentence);
    m_sentence->setVisible(!m_sentence->text().isEmpty());
    showSeverity(rules, canEdit);
    for (ParameterField *field : m_fields)
        field->show(rules, canEdit);
}

void RuleForm::showSeverity(const ExplainedRules &rules, bool canEdit)
{
    const QString severity = rules.severity(m_rule);
    m_severityRow->setVisible(!severity.isEmpty());
    m_severity->setCurrentIndex(m_severity->findData(severity));
    m_severity->setEnabled(canEdit);
    const bool isOwn = rules.isOwnSeverity(m_rule);
    m_resetSeverity->setVisible(canEdit);
    m_resetSeverity->setEnabled(isOwn);
    const QString source = rules.severitySaidBy(m_rule);
    if (isOwn && rules.inherits())
        m_severityOrigin->setText(
            Tr::tr("changed; inherited: %1").arg(severityName(rules.inheritedSeverity(m_rule))));
    else
        m_severityOrigin->setText(source.isEmpty() ? Tr::tr("as usual")
                                                   : Tr::tr("from %1").arg(source));
}

bool RuleForm::hasProblem() const
{
    return std::ranges::any_of(m_fields,
                               [](const ParameterField *field) { return field->hasProblem(); });
}

} // namespace planning::ui

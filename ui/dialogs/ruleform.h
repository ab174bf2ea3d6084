#pragma once

#include "core/rulesets/explainedrules.h"
#include "ui/panels/panelcontext.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace planning::ui
{

class ParameterField;

// One rule of a rule set: what it means, how grave it is, and its values.
class RuleForm final : public QWidget
{
    Q_OBJECT

public:
    explicit RuleForm(const PanelContext &context, QWidget *parent = nullptr);

    // An empty code: no rule is chosen.
    void setRule(const QString &rule);
    void show(const ExplainedRules &rules, bool canEdit);
    bool hasProblem() const;

Q_SIGNALS:
    // Undefined: inherited again.
    void severityEdited(const QString &rule, const QJsonValue &severity);
    void parameterEdited(const QString &rule, const QString &parameter, const QJsonValue &value);

private:
    QWidget *buildSeverity();
    void buildParameters();
    void showSeverity(const ExplainedRules &rules, bool canEdit);

    PanelContext m_context;
    QString m_rule;
    QLabel *m_name;
    QLabel *m_sentence;
    QLabel *m_description;
    QWidget *m_severityRow;
    QComboBox *m_severity;
    QToolButton *m_resetSeverity;
    QLabel *m_severityOrigin;
    QVBoxLayout *m_rows;
    QWidget *m_parameters = nullptr;
    std::vector<ParameterField *> m_fields;
};

} // namespace planning::ui

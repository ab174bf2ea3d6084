#pragma once

#include "core/rulesets/explainedrules.h"
#include "ui/panels/panelcontext.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace planning::ui
{

// One value of a rule: its name, a field, where it comes from and a button that takes it back to
// what is inherited. A field that inherits is empty and shows the inherited value dimmed.
class ParameterField final : public QObject
{
    Q_OBJECT

public:
    // Adds itself as a row of the grid. `parameter` lives as long as the program.
    ParameterField(const PanelContext &context, const RuleParameter &parameter, QGridLayout &grid);

    void show(const ExplainedRules &rules, bool canEdit);
    bool hasProblem() const;

Q_SIGNALS:
    // Undefined: inherited again.
    void edited(const QString &rule, const QString &parameter, const QJsonValue &value);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildLine();
    void buildChoice();
    void onTyped();
    void revert();
    void emitEdited(const QJsonValue &value);

    PanelContext m_context;
    const RuleParameter &m_parameter;
    QString m_shown; // what the line says while nothing is being typed
    QWidget *m_field = nullptr;
    QLineEdit *m_line = nullptr; // null: a choice
    QComboBox *m_choice = nullptr;
    QLabel *m_origin;
    QToolButton *m_reset;
    QLabel *m_problem;
};

} // namespace planning::ui

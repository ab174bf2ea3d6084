#pragma once

#include "core/model/ruleset.h"
#include "ui/panels/panelcontext.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace planning::ui
{

// What a rule set is, beside its rules: name, code, base, dates and tags. Shows those that ship
// with the program too, which cannot be changed.
class RuleSetFields final : public QWidget
{
    Q_OBJECT

public:
    explicit RuleSetFields(const PanelContext &context, QWidget *parent = nullptr);

    void show(const RuleSet &set, bool canEdit);
    void focusName();
    void focusValidFrom();

Q_SIGNALS:
    // What the rule set shall be. Whoever performs it calls show() with what is then in the plan.
    void edited(const planning::RuleSet &set);

private:
    void buildForm();
    void addField(QGridLayout &grid, int place, const QString &label, QWidget *field);
    void addField(QGridLayout &grid, int place, QWidget *label, QWidget *field);
    void connectFields();
    void showBases();
    template <typename Apply>
    void edit(Apply apply);

    PanelContext m_context;
    RuleSet m_set;
    QLineEdit *m_name;
    QLineEdit *m_code;
    QComboBox *m_base;
    QDateEdit *m_from;
    QCheckBox *m_ends;
    QDateEdit *m_to;
    QLineEdit *m_tags;
};

} // namespace planning::ui

#pragma once

#include "core/rulesets/explainedrules.h"
#include "ui/dialogs/rulesetlist.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace planning::ui
{

class RuleComparison;
class RuleForm;
class RuleSetFields;
class RuleTree;

// The rule sets of the plan and those that ship with the program: read in plain language, compared,
// inherited from and changed. Each act is one undoable change, on disk at once; Escape only closes.
class RuleSetsDialog final : public QDialog
{
    Q_OBJECT

public:
    RuleSetsDialog(const PanelContext &context, LocalDay today, QWidget *parent = nullptr);

    void reject() override;

private:
    void buildLayout();
    QWidget *buildRules();
    QWidget *buildBottom();
    void connectList();
    void connectRules();

    void refresh();
    void showRules();
    void showHead(const RuleSet &set);
    void showUse(const RuleSet &set);
    void showComparison();
    void fillComparedWith();
    void applyFilter();

    void addNew();
    void addVersionOfCurrent();
    void removeCurrent();
    void useCurrent();
    void chooseEvents();
    void replaceCurrent(const RuleSet &after);
    bool perform(const Result<Change> &change);

    const RuleSet *currentSet() const;
    std::optional<ExplainedRules> explained(const RuleSetKey &key) const;
    bool canEdit() const;

    PanelContext m_context;
    LocalDay m_today;
    RuleSetList *m_list;
    QLabel *m_title;
    QLabel *m_hint;
    RuleSetFields *m_fields;
    QLabel *m_use;
    QPushButton *m_events;
    QLineEdit *m_search;
    QCheckBox *m_onlyChanged;
    QComboBox *m_comparedWith;
    QStackedWidget *m_pages;
    RuleTree *m_rules;
    QLabel *m_empty;
    RuleForm *m_form;
    RuleComparison *m_comparison;
    QLabel *m_problem;
    QToolButton *m_undo;
    QToolButton *m_redo;
    bool m_wasHeldOpen = false;
};

} // namespace planning::ui

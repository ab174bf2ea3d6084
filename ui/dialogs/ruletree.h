#pragma once

#include "core/rulesets/explainedrules.h"
#include "ui/panels/panelcontext.h"

#include <QTreeView>

class QStandardItem;
class QStandardItemModel;

namespace planning::ui
{

// The rules of a rule set in plain language, by group: name, what it says, severity, article. What
// the rule set itself changes is marked, what it inherits is dimmed.
class RuleTree final : public QTreeView
{
    Q_OBJECT

public:
    enum Column { NameColumn, SentenceColumn, SeverityColumn, ReferenceColumn, ColumnCount };
    enum class Shown { All, Changed };

    explicit RuleTree(const PanelContext &context, QWidget *parent = nullptr);

    // Another rule set or another state of it; the chosen rule stays chosen.
    void show(const ExplainedRules &rules);
    void chooseFirst();
    // Only rules with all typed words in their name, sentence or article.
    void setFilter(const QString &typed, Shown shown);
    QString currentRule() const; // code; empty: none or a group
    int visibleRules() const;

Q_SIGNALS:
    void ruleChosen(const QString &rule);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void addGroups();
    void showRule(QStandardItem &group, int row, const ExplainedRules &rules);
    void applyFilter();

    PanelContext m_context;
    QStandardItemModel *m_model;
    QStringList m_typed;
    Shown m_shown = Shown::All;
    int m_visible = 0;
};

// "Hard", "Warning"…
QString severityName(const QString &severity);

} // namespace planning::ui

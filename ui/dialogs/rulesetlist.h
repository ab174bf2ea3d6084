#pragma once

#include "core/model/plan.h"
#include "ui/panels/panelcontext.h"

#include <QWidget>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace planning::ui
{

// A rule set of the list: one that ships with the program, or one version of the plan's own.
struct RuleSetKey {
    QString code;
    std::optional<Id<RuleSet>> own; // empty: it ships with the program and cannot be changed

    // A version stays the same when its code changes.
    bool operator==(const RuleSetKey &other) const
    {
        return own == other.own && (own || code == other.code);
    }
};

// Every rule set with its versions, and what can be done with them.
class RuleSetList final : public QWidget
{
    Q_OBJECT

public:
    explicit RuleSetList(const PanelContext &context, QWidget *parent = nullptr);

    // Lists what the plan holds now; keeps what is chosen while it is there.
    void refresh();
    RuleSetKey current() const;
    void choose(const RuleSetKey &key);

Q_SIGNALS:
    void chosen(const planning::ui::RuleSetKey &key);
    void newRequested();
    void versionRequested();
    void deleteRequested();
    void defaultRequested();

private:
    void buildButtons();
    void showButtons();
    QTreeWidgetItem *addSet(QTreeWidgetItem *section, const RuleSet &set, const RuleSetKey &key);

    PanelContext m_context;
    QTreeWidget *m_tree;
    QPushButton *m_new;
    QPushButton *m_version;
    QPushButton *m_delete;
    QPushButton *m_default;
};

} // namespace planning::ui

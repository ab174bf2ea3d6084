#pragma once

#include "core/model/change.h"
#include "ui/panels/panelcontext.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace planning
{
struct Conflict;
}

namespace planning::ui
{

class FixList;

// One conflict in full: the sentence, the rule and its article, where it is, and the ways out.
class ConflictDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit ConflictDetails(const PanelContext &context, QWidget *parent = nullptr);

    void setConflict(const Conflict &conflict);
    // After a change of the plan.
    void update();
    // Whether the conflict that was shown no longer exists.
    bool isSolved() const { return m_isSolved; }
    void focusFixes();

Q_SIGNALS:
    void personChosen(planning::Id<planning::Person> person);
    void shiftChosen(planning::Id<planning::Shift> shift);
    void previewed(const std::optional<planning::Change> &change);

private:
    void show(const Conflict *conflict);
    void showLinks(const Conflict &conflict);
    void clearLinks();

    PanelContext m_context;
    QString m_key;
    bool m_isSolved = false;
    QLabel *m_sentence;
    QLabel *m_rule;
    QVBoxLayout *m_links;
    FixList *m_fixes;
};

} // namespace planning::ui

#pragma once

#include "core/fixes/fix.h"
#include "ui/panels/panelcontext.h"

#include <QFutureWatcher>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace planning
{
struct Override;
}

namespace planning::ui
{

class FixRow;
class ReasonForm;

// The ways out of one conflict, each a click away. They are looked for in a worker, on a copy of
// the plan, and anew whenever the plan changes. A conflict that was allowed shows by whom, when and
// why instead.
class FixList final : public QWidget
{
    Q_OBJECT

public:
    explicit FixList(const PanelContext &context, QWidget *parent = nullptr);

    // By its key; empty, or one that no longer exists: nothing is shown.
    void setConflict(const QString &key);
    // Puts the keyboard on the first way out.
    void focusFirst();

Q_SIGNALS:
    // What the fix under the pointer or the keyboard would do; empty when there is none.
    void previewed(const std::optional<planning::Change> &change);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void showConflict();
    void look(const Conflict &conflict);
    void onLooked();
    void showFixes();
    void showAllowance(const Override &allowed);
    FixRow *addRow(const Fix &fix);
    void addReasonForm(FixRow &row);
    void allow(ReasonForm &form, const QString &reason);
    void clear();
    void preview(const std::optional<Change> &change);

    PanelContext m_context;
    QString m_key; // of the conflict
    QFutureWatcher<std::vector<Fix>> m_watcher;
    bool m_isLooking = false;
    bool m_isOutdated = false; // what is looked for is no longer what is wanted
    bool m_isPreviewing = false;
    std::vector<Fix> m_fixes;
    QLabel *m_state;
    QVBoxLayout *m_rows;
};

} // namespace planning::ui

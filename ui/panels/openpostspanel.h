#pragma once

#include "core/model/touched.h"
#include "ui/panels/panelcontext.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace planning
{
struct Shift;
}

namespace planning::ui
{

class OpenPostsModel;

// The posts nobody fills yet; a click or Enter goes to the shift.
class OpenPostsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit OpenPostsPanel(const PanelContext &context, QWidget *parent = nullptr);

    // After a change of the plan.
    void update(const Touched &touched);
    QString title() const;

Q_SIGNALS:
    void shiftChosen(planning::Id<planning::Shift> shift);
    void titleChanged();

private:
    void showEmptyState();

    OpenPostsModel *m_posts;
    QTableView *m_table;
    QLabel *m_empty;
};

} // namespace planning::ui

#pragma once

#include "core/model/shift.h"
#include "ui/panels/panelcontext.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace planning::ui
{

class DragList;
class TemplatesModel;
class TypedFilter;

// The templates of shifts and days: to drag onto the board, or to use on many days at once.
class TemplatesPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit TemplatesPanel(const PanelContext &context, QWidget *parent = nullptr);

    // After a change of the plan.
    void update();

Q_SIGNALS:
    // Double click, Enter or the button: ask for the days.
    void useRequested(const std::vector<planning::Id<planning::ShiftTemplate>> &templates);

private:
    void buildSearch();
    void buildList();
    void showMenu(const QPoint &at);
    void showState();
    std::vector<Id<ShiftTemplate>> chosen() const;
    void useChosen();
    void deleteChosen();

    PanelContext m_context;
    TemplatesModel *m_templates;
    TypedFilter *m_filter;
    QLineEdit *m_search;
    DragList *m_list;
    QLabel *m_empty;
    QPushButton *m_use;
};

} // namespace planning::ui

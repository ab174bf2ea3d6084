#pragma once

#include "core/model/touched.h"
#include "ui/edit/selection.h"
#include "ui/panels/panelcontext.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListView;

namespace planning::ui
{

class PeopleFilter;
class PeopleModel;

// The people to choose from: search, filters, and a list to drag onto the board.
class PeoplePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit PeoplePanel(const PanelContext &context, QWidget *parent = nullptr);

    // After a change of the plan.
    void update(const Touched &touched);
    // "Free for the selected shift" means this one.
    void setSelection(const Selection &selection);
    void setWeek(const Interval &week);
    void setTyped(const QString &text);
    // Puts the keyboard into the list, on the first match.
    void focusList();

Q_SIGNALS:
    void personChosen(planning::Id<planning::Person> person);
    // Double click or Enter: put the person on the selected shift.
    void personActivated(planning::Id<planning::Person> person);
    // Why the person cannot take the selected shift.
    void whyNotAsked(planning::Id<planning::Person> person);

private:
    void buildFilters();
    void buildList();
    void showMenu(const QPoint &at);
    void fillFilters();
    void applyAvailability();
    void showCount();

    PanelContext m_context;
    Selection m_selection;
    PeopleModel *m_people;
    PeopleFilter *m_filter;
    QLineEdit *m_search;
    QComboBox *m_team;
    QComboBox *m_skill;
    QCheckBox *m_free;
    QListView *m_list;
    QLabel *m_count;
};

} // namespace planning::ui

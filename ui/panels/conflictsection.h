#pragma once

#include "core/model/change.h"
#include "ui/panels/panelcontext.h"

#include <QSet>
#include <QWidget>

class QVBoxLayout;

namespace planning
{
struct Conflict;
struct Person;
} // namespace planning

namespace planning::ui
{

// What is wrong with a shift or a person, one sentence each, with the rule and its article.
class ConflictSection final : public QWidget
{
    Q_OBJECT

public:
    explicit ConflictSection(const PanelContext &context, QWidget *parent = nullptr);

    void setShift(Id<Shift> shift);
    void setPerson(Id<Person> person);

Q_SIGNALS:
    void personChosen(planning::Id<planning::Person> person);
    void shiftChosen(planning::Id<planning::Shift> shift);
    void previewed(const std::optional<planning::Change> &change);

private:
    void showSubject();
    void show(const std::vector<const Conflict *> &conflicts);
    QWidget *buildRow(const Conflict &conflict);
    QWidget *buildWaysOut(const Conflict &conflict);
    void openWaysOut(QWidget &box, const QString &key);

    PanelContext m_context;
    std::variant<std::monostate, Id<Shift>, Id<Person>> m_subject; // whose conflicts are shown
    QSet<QString> m_open; // keys of the conflicts whose ways out are shown
    QWidget *m_heading;
    QVBoxLayout *m_rows;
};

} // namespace planning::ui

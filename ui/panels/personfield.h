#pragma once

#include "core/model/person.h"
#include "ui/panels/panelcontext.h"

#include <QLineEdit>

namespace planning::ui
{

class PeopleFilter;

// A field that finds a person by any letters of the name, and offers who fits.
class PersonField final : public QLineEdit
{
    Q_OBJECT

public:
    // `prompt` is what the empty field says and its accessible name.
    PersonField(const PanelContext &context, const QString &prompt, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(planning::Id<planning::Person> person);

private:
    PeopleFilter *m_candidates;
};

} // namespace planning::ui

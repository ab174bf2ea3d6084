#pragma once

#include "core/base/instant.h"
#include "core/model/person.h"
#include "ui/panels/panelcontext.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace planning::ui
{

// How often a person has used the exceptions of the rules around a day, and how often that is
// allowed.
class DerogationSection final : public QWidget
{
    Q_OBJECT

public:
    explicit DerogationSection(const PanelContext &context, QWidget *parent = nullptr);

    // Hidden when the person's rules count nothing.
    void show(Id<Person> person, LocalDay day);

private:
    void clear();

    PanelContext m_context;
    QGridLayout *m_rows;
};

} // namespace planning::ui

#pragma once

#include "core/model/plan.h"
#include "core/workspace/templatechanges.h"

#include <QDialog>

#include <array>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QPushButton;

namespace planning::ui
{

// On which days templates are used: from one day to another, on some days of the week.
class TemplateDaysDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Answer {
        std::vector<LocalDay> days;
        TemplateTarget target;
    };

    TemplateDaysDialog(const Plan &plan, std::vector<Id<ShiftTemplate>> templates, LocalDay first,
                       QWidget *parent = nullptr);

    Answer answer() const;

private:
    void buildDays();
    void fillEvents(const Plan &plan);
    std::vector<LocalDay> days() const;
    void showSummary();

    std::vector<Id<ShiftTemplate>> m_templates;
    QDateEdit *m_first;
    QDateEdit *m_last;
    std::array<QCheckBox *, 7> m_weekdays{};
    QComboBox *m_event;
    QLabel *m_summary;
    QPushButton *m_use;
};

} // namespace planning::ui

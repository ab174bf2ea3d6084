#pragma once

#include "core/exchange/programmeimport.h"
#include "ui/dialogs/importpage.h"

#include <memory>

class QSpinBox;
class QTableWidget;
class QComboBox;

namespace planning::ui
{

// The programme to import: the crew of each call on the left, the calls it makes on the right.
class ProgrammePage final : public ImportPage
{
    Q_OBJECT

public:
    ProgrammePage(std::shared_ptr<const Plan> plan, Programme programme, Instant now);

    const Change &change() const override { return m_import.change; }
    QString title() const override;
    QString summary() const override;
    QString problem() const override { return m_problem; }

private:
    void buildCrew();
    void buildCalls();
    void addPost(const CrewPost &post);
    void addMissingPost();
    void removeCurrentPost();
    QString roleName(const QString &code) const;
    CrewTemplate crew() const;
    void recompute();
    void showCalls();

    std::shared_ptr<const Plan> m_plan;
    Programme m_programme;
    Instant m_now;
    ProgrammeImport m_import;
    QString m_problem;
    QTableWidget *m_posts; // role, headcount
    QComboBox *m_roles; // to be added
    QSpinBox *m_callBefore;
    QTableWidget *m_calls;
};

} // namespace planning::ui

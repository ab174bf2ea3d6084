#pragma once

#include "ui/dialogs/importpage.h"
#include "ui/dialogs/peoplerowsmodel.h"

#include <QFutureWatcher>

#include <memory>

class QCheckBox;
class QComboBox;
class QTableView;
class QTableWidget;

namespace planning::ui
{

// The crew list to import: what each column holds, above what becomes of each row.
class PeoplePage final : public ImportPage
{
    Q_OBJECT

public:
    PeoplePage(std::shared_ptr<const Plan> plan, std::shared_ptr<const PeopleFile> file,
               Instant now);

    const Change &change() const override { return m_import.change; }
    QString title() const override;
    QString summary() const override;
    QString problem() const override { return m_problem; }

private:
    void buildColumns();
    void buildRows();
    PeopleMapping mapping() const;
    // Understanding a long list takes seconds: it is done by a worker.
    void recompute();
    void showImport(Result<PeopleImport> import);

    std::shared_ptr<const Plan> m_plan;
    std::shared_ptr<const PeopleFile> m_file;
    Instant m_now;
    PeopleImport m_import;
    QString m_problem;
    // Of the last one asked for. Not QFuture::then(): the worker would look at a page that is
    // closed meanwhile.
    QFutureWatcher<Result<PeopleImport>> m_reading;
    QTableWidget *m_columns;
    QComboBox *m_duplicates;
    QCheckBox *m_onlyProblems;
    QTableView *m_rows;
    PeopleRowsModel *m_model;
};

} // namespace planning::ui

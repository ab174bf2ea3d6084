#pragma once

#include "core/exchange/peoplefile.h"
#include "core/exchange/programme.h"
#include "core/model/plan.h"

#include <QDialog>
#include <QFutureWatcher>

#include <memory>
#include <variant>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace planning::ui
{

class ImportPage;

enum class ImportSubject { Programme, People };

// Reads a file, shows what an import of it would do and returns it as one change. Reading is done
// by a worker; Cancel and Escape stop it and leave nothing.
class ImportAssistant final : public QDialog
{
    Q_OBJECT

public:
    // The plan is copied: the dialog works on what it was when it opened.
    ImportAssistant(const Plan &plan, ImportSubject subject, const QString &path, Instant now,
                    QWidget *parent = nullptr);
    ~ImportAssistant() override;

    // Empty when the user gave up. The plan must hold an organisation.
    static std::optional<Change> ask(const Plan &plan, ImportSubject subject, const QString &path,
                                     Instant now, QWidget *parent);
    // What to choose the file by: "Programme (*.json *.xml)".
    static QString fileFilter(ImportSubject subject);

    // What the import would do; valid when accepted.
    const Change &change() const;

private:
    using ReadFile = std::variant<Error, Programme, std::shared_ptr<const PeopleFile>>;

    void buildLayout();
    void startReading(ImportSubject subject, const QString &path);
    static void read(QPromise<ReadFile> &promise, ImportSubject subject, const QString &path);
    void onRead();
    void showPage(ImportPage *page);
    void showState();

    std::shared_ptr<const Plan> m_plan;
    Instant m_now;
    QFutureWatcher<ReadFile> m_reading;
    ImportPage *m_page = nullptr; // null until the file has been read
    QLabel *m_title;
    QProgressBar *m_progress;
    QVBoxLayout *m_content;
    QLabel *m_state; // summary, or what is wrong
    QPushButton *m_import;
};

} // namespace planning::ui

#pragma once

#include "core/base/clock.h"
#include "ui/print/dayprint.h"

#include <QDialog>

class QComboBox;
class QDateEdit;
class QLabel;
class QMenu;
class QPrinter;
class QPrintPreviewWidget;
class QToolBar;

namespace planning::ui
{

class Prompts;
struct Theme;

// What a print dialog needs of the window that opens it; all of it must outlive the dialog.
struct PrintContext {
    const Plan &plan;
    const Clock &clock;
    const Theme &theme;
    Prompts &prompts;
    Language language = Language::English;
};

// Shows the pages of a day as they will be printed, and prints them or saves them as PDF.
class PrintPreview final : public QDialog
{
    Q_OBJECT

public:
    PrintPreview(const PrintContext &context, LocalDay day, QWidget *parent = nullptr);
    ~PrintPreview() override;

    const Pages &pages() const { return m_print.pages; }

private:
    void buildToolBar();
    void addChoices(QToolBar &bar);
    void addNavigation(QToolBar &bar);
    void addOutputs(QToolBar &bar);
    QMenu *siteMenu();
    void onChoiceChanged();
    void onSavePdf();
    void onPrint();
    void turnPage(int by);
    void updatePageLabel();
    void paintOn(QPrinter &printer) const;

    PrintContext m_context;
    DayPrintRequest m_request;
    DayPrint m_print;
    std::unique_ptr<QPrinter> m_printer;
    QPrintPreviewWidget *m_preview;
    QToolBar *m_bar;
    QDateEdit *m_day = nullptr;
    QComboBox *m_view = nullptr;
    QComboBox *m_size = nullptr;
    QComboBox *m_orientation = nullptr;
    QLabel *m_page = nullptr;
};

} // namespace planning::ui

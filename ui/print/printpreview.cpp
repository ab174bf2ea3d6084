#include "ui/print/printpreview.h"

#include "ui/edit/prompts.h"
#include "ui/print/pagepainter.h"
#include "ui/print/pdf.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QComboBox>
#include <QDateEdit>
#include <QGraphicsView>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPrintDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QScreen>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace planning::ui
{

static constexpr QSize kUsualSize{1160, 800}; // the tool bar in French

namespace
{

constexpr qint64 kEpochJulianDay = 2440588; // 1970-01-01

QDate qtDate(LocalDay day)
{
    return QDate::fromJulianDay(kEpochJulianDay + day.time_since_epoch().count());
}

LocalDay localDay(QDate date)
{
    return LocalDay{std::chrono::days{date.toJulianDay() - kEpochJulianDay}};
}

QComboBox *addCombo(QToolBar &bar, const QStringList &items, const QString &name)
{
    auto *combo = new QComboBox(&bar);
    combo->addItems(items);
    combo->setAccessibleName(name);
    combo->setToolTip(name);
    bar.addWidget(combo);
    return combo;
}

} // namespace

PrintPreview::PrintPreview(const PrintContext &context, LocalDay day, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_printer(std::make_unique<QPrinter>(QPrinter::HighResolution)),
      m_preview(new QPrintPreviewWidget(m_printer.get(), this)),
      m_bar(new QToolBar(this))
{
    setWindowTitle(Tr::tr("Print the day"));
    resize(textSize(kUsualSize, *this));
    m_request.scope.day = day;
    m_request.scope.language = context.language;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_preview, 1);
    m_preview->findChild<QGraphicsView *>()->setAccessibleName(Tr::tr("Pages"));
    m_printer->setFullPage(true);
    buildToolBar();
    connect(m_preview, &QPrintPreviewWidget::paintRequested, this,
            [this](QPrinter *printer) { paintOn(*printer); });
    connect(m_preview, &QPrintPreviewWidget::previewChanged, this, &PrintPreview::updatePageLabel);
    m_preview->fitInView();
    onChoiceChanged();
}

PrintPreview::~PrintPreview() = default;

void PrintPreview::buildToolBar()
{
    m_bar->setMovable(false);
    addChoices(*m_bar);
    m_bar->addSeparator();
    addNavigation(*m_bar);
    auto *space = new QWidget(m_bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_bar->addWidget(space);
    addOutputs(*m_bar);
}

void PrintPreview::addChoices(QToolBar &bar)
{
    m_day = new QDateEdit(qtDate(m_request.scope.day), &bar);
    m_day->setCalendarPopup(true);
    m_day->setAccessibleName(Tr::tr("Day"));
    bar.addWidget(m_day);
    m_view = addCombo(bar, {Tr::tr("By site"), Tr::tr("By person")}, Tr::tr("Arrangement"));
    auto *sites = new QToolButton(&bar);
    sites->setText(Tr::tr("Sites"));
    sites->setToolTip(Tr::tr("Choose the sites to print"));
    sites->setPopupMode(QToolButton::InstantPopup);
    sites->setMenu(siteMenu());
    bar.addWidget(sites);
    bar.addSeparator();
    m_size = addCombo(bar, {QStringLiteral("A4"), QStringLiteral("A3")}, Tr::tr("Paper"));
    m_orientation = addCombo(bar, {Tr::tr("Portrait"), Tr::tr("Landscape")}, Tr::tr("Orientation"));
    connect(m_day, &QDateEdit::dateChanged, this, &PrintPreview::onChoiceChanged);
    for (const QComboBox *combo : {m_view, m_size, m_orientation})
        connect(combo, &QComboBox::currentIndexChanged, this, &PrintPreview::onChoiceChanged);
}

// No tick means all.
QMenu *PrintPreview::siteMenu()
{
    auto *menu = new QMenu(this);
    for (const Site &site : m_context.plan.all<Site>()) {
        QAction *action = menu->addAction(site.name);
        action->setCheckable(true);
        connect(action, &QAction::toggled, this, [this, id = site.id](bool isChosen) {
            std::erase(m_request.scope.sites, id);
            if (isChosen)
                m_request.scope.sites.push_back(id);
            onChoiceChanged();
        });
    }
    menu->setEnabled(!menu->isEmpty());
    return menu;
}

void PrintPreview::addNavigation(QToolBar &bar)
{
    const Theme &theme = m_context.theme;
    bar.addAction(icon(IconName::ChevronLeft, theme), Tr::tr("Previous page"), this,
                  [this] { turnPage(-1); });
    m_page = new QLabel(&bar);
    bar.addWidget(m_page);
    bar.addAction(icon(IconName::ChevronRight, theme), Tr::tr("Next page"), this,
                  [this] { turnPage(1); });
    bar.addSeparator();
    bar.addAction(icon(IconName::ZoomOut, theme), Tr::tr("Zoom out"), m_preview,
                  [this] { m_preview->zoomOut(); });
    bar.addAction(icon(IconName::ZoomIn, theme), Tr::tr("Zoom in"), m_preview,
                  [this] { m_preview->zoomIn(); });
    bar.addAction(icon(IconName::Fit, theme), Tr::tr("Whole page"), m_preview,
                  &QPrintPreviewWidget::fitInView);
}

void PrintPreview::addOutputs(QToolBar &bar)
{
    const Theme &theme = m_context.theme;
    QAction *save = bar.addAction(icon(IconName::Export, theme), Tr::tr("Save as PDF…"), this,
                                  &PrintPreview::onSavePdf);
    save->setShortcut(QKeySequence::Save);
    QAction *print =
        bar.addAction(icon(IconName::Print, theme), Tr::tr("Print…"), this, &PrintPreview::onPrint);
    print->setShortcut(QKeySequence::Print);
    bar.setToolButtonStyle(Qt::ToolButtonIconOnly);
    for (QAction *action : {save, print}) {
        auto *button = qobject_cast<QToolButton *>(bar.widgetForAction(action));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
}

void PrintPreview::onChoiceChanged()
{
    m_request.scope.day = localDay(m_day->date());
    m_request.view = m_view->currentIndex() == 0 ? DayView::BySite : DayView::ByPerson;
    m_request.paper.size = m_size->currentIndex() == 0 ? PaperSize::A4 : PaperSize::A3;
    m_request.paper.orientation =
        m_orientation->currentIndex() == 0 ? Orientation::Portrait : Orientation::Landscape;
    m_request.printedAt = m_context.clock.now();
    m_print = printDay(m_context.plan, m_request);
    m_printer->setPageLayout(pageLayoutOf(m_print.pages.size));
    m_preview->updatePreview();
}

void PrintPreview::paintOn(QPrinter &printer) const
{
    QPainter painter(&printer);
    for (std::size_t i = 0; i < m_print.pages.pages.size(); ++i) {
        if (i > 0)
            printer.newPage();
        paint(painter, m_print.pages.pages[i], m_print.fonts);
    }
}

void PrintPreview::onSavePdf()
{
    const auto path =
        m_context.prompts.saveFile({Tr::tr("Save as PDF"),
                                    Tr::tr("PDF documents (*.pdf)"),
                                    {},
                                    toIsoDate(m_request.scope.day) + QStringLiteral(".pdf")});
    if (!path)
        return;
    if (const auto written = writePdf(m_print.pages, m_print.fonts, *path); !written)
        m_context.prompts.warn(Tr::tr("The PDF could not be saved."), describe(written.error()));
}

void PrintPreview::onPrint()
{
    QPrintDialog dialog(m_printer.get(), this);
    if (dialog.exec() == QDialog::Accepted)
        m_preview->print();
}

void PrintPreview::turnPage(int by)
{
    m_preview->setCurrentPage(
        std::clamp(m_preview->currentPage() + by, 1, std::max(1, m_preview->pageCount())));
    updatePageLabel();
}

void PrintPreview::updatePageLabel()
{
    m_page->setText(
        Tr::tr("Page %1 of %2").arg(m_preview->currentPage()).arg(m_preview->pageCount()));
}

} // namespace planning::ui

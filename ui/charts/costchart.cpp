#include "ui/charts/costchart.h"

#include "core/cost/costwords.h"
#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QHelpEvent>
#include <QLocale>
#include <QToolTip>
#include <QVBoxLayout>

#include <qcustomplot.h>

namespace planning::ui
{

static constexpr double kBarWidth = 0.7;
static constexpr double kRoomAbove = 1.08;

static double units(Money amount)
{
    return static_cast<double>(amount.cents) / 100;
}

// The supplements of a duty share one.
static QColor colorOf(CostCategory category, const Theme &theme)
{
    static constexpr std::array<int, kCostCategoryCount> kTeams{0, 1, 2, 3, 4, 5, 5, 5, 5, 6, 7, 8};
    return theme.team(kTeams[static_cast<std::size_t>(category)]).accent;
}

CostChart::CostChart(QWidget *parent) : QWidget(parent), m_plot(new QCustomPlot(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_plot);
    m_plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    // Beside the bars, so that it never hides one.
    auto *legends = new QCPLayoutGrid;
    m_plot->plotLayout()->addElement(0, 1, legends);
    legends->addElement(0, 0, m_plot->legend);
    legends->addElement(1, 0, new QCPLayoutElement);
    legends->setRowStretchFactor(0, 0.001);
    m_plot->plotLayout()->setColumnStretchFactor(1, 0.001);
    setAccessibleName(Tr::tr("Chart of costs"));
    setMinimumSize(220, 120);
}

void CostChart::show(const CostSeries &series, const Theme &theme, const QString &currency)
{
    m_series = series;
    m_plot->clearPlottables();
    applyTheme(theme);
    addStacks(theme);
    addAxes(currency);
    m_plot->legend->setVisible(!m_series.stacks.empty());
    m_plot->replot();
}

void CostChart::applyTheme(const Theme &theme)
{
    m_plot->setBackground(theme.surface);
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setBasePen(QPen(theme.border));
        axis->setTickPen(QPen(theme.border));
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(theme.textSecondary);
        axis->setLabelColor(theme.textSecondary);
        axis->setTickLabelFont(font());
        axis->setLabelFont(font());
        axis->grid()->setPen(QPen(theme.hairline));
        axis->grid()->setZeroLinePen(QPen(theme.border));
    }
    m_plot->xAxis->grid()->setVisible(false);
    m_plot->legend->setFont(font());
    m_plot->legend->setTextColor(theme.text);
    m_plot->legend->setBrush(Qt::NoBrush);
    m_plot->legend->setBorderPen(Qt::NoPen);
}

void CostChart::addStacks(const Theme &theme)
{
    QCPBars *below = nullptr;
    for (const CostStack &stack : m_series.stacks) {
        auto *bars = new QCPBars(m_plot->xAxis, m_plot->yAxis);
        bars->setWidth(kBarWidth);
        bars->setSelectable(QCP::stNone);
        bars->setName(nameOfCategory(stack.category));
        bars->setPen(Qt::NoPen);
        bars->setBrush(colorOf(stack.category, theme));
        for (std::size_t i = 0; i < stack.amounts.size(); ++i)
            bars->addData(static_cast<double>(i), units(stack.amounts[i]));
        if (below)
            bars->moveAbove(below);
        below = bars;
    }
}

void CostChart::addAxes(const QString &currency)
{
    const auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (std::size_t i = 0; i < m_series.labels.size(); ++i)
        ticker->addTick(static_cast<double>(i), m_series.labels[i]);
    m_plot->xAxis->setTicker(ticker);
    m_plot->xAxis->setRange(-0.5, static_cast<double>(m_series.labels.size()) - 0.5);
    m_plot->yAxis->setRange(0, std::max(1.0, units(m_series.highest()) * kRoomAbove));
    m_plot->yAxis->setNumberFormat(QStringLiteral("f"));
    m_plot->yAxis->setNumberPrecision(0);
    m_plot->setLocale(QLocale());
    m_plot->yAxis->setLabel(currency);
}

QString CostChart::textAt(QPointF position) const
{
    if (m_series.labels.empty() || !m_plot->axisRect()->rect().contains(position.toPoint()))
        return {};
    const int bar = qRound(m_plot->xAxis->pixelToCoord(position.x()));
    if (bar < 0 || bar >= static_cast<int>(m_series.labels.size()))
        return {};
    const auto index = static_cast<std::size_t>(bar);
    Money total;
    QString parts;
    for (const CostStack &stack : m_series.stacks) {
        const Money amount = stack.amounts[index];
        total.cents += amount.cents;
        if (amount != Money{})
            parts += QStringLiteral("\n%1: %2")
                         .arg(nameOfCategory(stack.category), amountText(amount, QLocale()));
    }
    QString label = m_series.labels[index];
    return label.replace(QLatin1Char('\n'), QLatin1Char(' ')) + QStringLiteral(": ")
           + amountText(total, QLocale()) + parts;
}

bool CostChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), textAt(help->pos()), this);
    return true;
}

} // namespace planning::ui

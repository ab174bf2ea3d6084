#include "ui/charts/loadchart.h"

#include "core/model/calendar.h"
#include "ui/print/printwords.h"
#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QHelpEvent>
#include <QToolTip>
#include <QVBoxLayout>

#include <qcustomplot.h>

namespace planning::ui
{

namespace
{

constexpr double kLegendStretch = 0.01; // as narrow as its names allow
constexpr double kGroupWidth = 0.8; // of a week, for the bars of all people together

double hours(minutes duration)
{
    return static_cast<double>(duration.count()) / 60;
}

QString weekText(LocalDay monday)
{
    const std::chrono::year_month_day date(monday);
    return Tr::tr("W%1").arg(isoWeek(monday).week)
           + QStringLiteral("\n%1/%2")
                 .arg(unsigned(date.day()), 2, 10, QLatin1Char('0'))
                 .arg(unsigned(date.month()), 2, 10, QLatin1Char('0'));
}

// The left end of a person's bars within a week, from -0.4.
double slot(std::size_t person, std::size_t people)
{
    const double width = kGroupWidth / static_cast<double>(people);
    return (static_cast<double>(person) + 0.5) * width - kGroupWidth / 2;
}

QCPBars *addBars(QCustomPlot *plot, double width)
{
    auto *bars = new QCPBars(plot->xAxis, plot->yAxis);
    bars->setWidth(width);
    bars->setSelectable(QCP::stNone);
    return bars;
}

// The ceiling that all people have in all weeks.
std::optional<minutes> commonCeiling(const LoadSeries &series)
{
    std::optional<minutes> common;
    for (const PersonLoad &load : series.people) {
        for (const LoadPoint &point : load.weeks) {
            if (common && *common != point.ceiling)
                return std::nullopt;
            common = point.ceiling;
        }
    }
    return common;
}

} // namespace

LoadChart::LoadChart(QWidget *parent) : QWidget(parent), m_plot(new QCustomPlot(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_plot);
    m_plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(Tr::tr("Hours per person and week"));
    setMinimumSize(320, 112);
    // Beside the bars, which it would cover in a low panel.
    m_plot->axisRect()->insetLayout()->take(m_plot->legend);
    m_plot->plotLayout()->addElement(0, 1, m_plot->legend);
    m_plot->plotLayout()->setColumnStretchFactor(1, kLegendStretch);
}

void LoadChart::show(const LoadSeries &series, const Theme &theme)
{
    m_series = series;
    m_hasExcess = false;
    m_plot->clearPlottables();
    applyTheme(theme);
    for (std::size_t i = 0; i < m_series.people.size(); ++i)
        addPerson(i, theme);
    addCeiling(theme);
    addAxes();
    m_plot->legend->setVisible(!m_series.people.empty());
    m_plot->replot();
}

void LoadChart::applyTheme(const Theme &theme)
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
    m_plot->legend->setBrush(theme.raised);
    m_plot->legend->setBorderPen(QPen(theme.hairline));
}

void LoadChart::addPerson(std::size_t index, const Theme &theme)
{
    const PersonLoad &load = m_series.people[index];
    const double width = kGroupWidth / static_cast<double>(m_series.people.size());
    QCPBars *below = addBars(m_plot, width * 0.9);
    const QColor accent = theme.team(static_cast<int>(index)).accent;
    below->setName(load.name);
    below->setPen(QPen(accent));
    below->setBrush(accent);
    QCPBars *above = nullptr; // a bar of no height would still be drawn as a line
    for (std::size_t week = 0; week < load.weeks.size(); ++week) {
        const LoadPoint &point = load.weeks[week];
        const double key = static_cast<double>(week) + slot(index, m_series.people.size());
        below->addData(key, hours(point.work - point.excess()));
        if (point.excess() == minutes{0})
            continue;
        if (!above)
            above = addBarsAbove(below, theme);
        above->addData(key, hours(point.excess()));
    }
}

QCPBars *LoadChart::addBarsAbove(QCPBars *below, const Theme &theme)
{
    QCPBars *above = addBars(m_plot, below->width());
    above->moveAbove(below);
    above->setPen(QPen(theme.soft, 1.5));
    above->setBrush(QBrush(theme.soft, Qt::BDiagPattern));
    above->setName(Tr::tr("Above the ceiling"));
    if (m_hasExcess)
        above->removeFromLegend(); // it is there once
    m_hasExcess = true;
    return above;
}

void LoadChart::addCeiling(const Theme &theme)
{
    const auto ceiling = commonCeiling(m_series);
    if (!ceiling)
        return;
    QCPGraph *line = m_plot->addGraph();
    line->setName(Tr::tr("Ceiling %1").arg(durationText(*ceiling)));
    line->setPen(QPen(theme.text, 1.5, Qt::DashLine));
    line->addData(-0.5, hours(*ceiling));
    line->addData(static_cast<double>(m_series.mondays.size()) - 0.5, hours(*ceiling));
}

void LoadChart::addAxes()
{
    const auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (std::size_t week = 0; week < m_series.mondays.size(); ++week)
        ticker->addTick(static_cast<double>(week), weekText(m_series.mondays[week]));
    m_plot->xAxis->setTicker(ticker);
    m_plot->xAxis->setRange(-0.5, static_cast<double>(m_series.mondays.size()) - 0.5);
    minutes highest = kUsualWeeklyCeiling;
    for (const PersonLoad &load : m_series.people) {
        for (const LoadPoint &point : load.weeks)
            highest = std::max({highest, point.work, point.ceiling});
    }
    m_plot->yAxis->setRange(0, hours(highest) * 1.1);
    m_plot->yAxis->setLabel(Tr::tr("Hours per week"));
}

QString LoadChart::textAt(QPointF position) const
{
    if (m_series.people.empty() || !m_plot->axisRect()->rect().contains(position.toPoint()))
        return {};
    const double key = m_plot->xAxis->pixelToCoord(position.x());
    const auto week = static_cast<std::size_t>(std::max(0, qRound(key)));
    if (week >= m_series.mondays.size())
        return {};
    const double width = kGroupWidth / static_cast<double>(m_series.people.size());
    const double place = (key - static_cast<double>(week) + kGroupWidth / 2) / width;
    if (place < 0 || place >= static_cast<double>(m_series.people.size()))
        return {};
    const PersonLoad &load = m_series.people[static_cast<std::size_t>(place)];
    const LoadPoint &point = load.weeks[week];
    return Tr::tr("%1, week %2: %3 of %4")
        .arg(load.name)
        .arg(isoWeek(m_series.mondays[week]).week)
        .arg(durationText(point.work), durationText(point.ceiling));
}

bool LoadChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), textAt(help->pos()), this);
    return true;
}

} // namespace planning::ui

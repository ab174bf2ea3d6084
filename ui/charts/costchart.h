#pragma once

#include "ui/charts/costseries.h"

#include <QWidget>

class QCustomPlot;

namespace planning::ui
{

struct Theme;

// Costs as stacked bars, one part for each category. Parts are told apart by their order, their
// colour and the legend; what a part costs is told by the tooltip and by the tree beside it.
class CostChart final : public QWidget
{
    Q_OBJECT

public:
    explicit CostChart(QWidget *parent = nullptr);

    void show(const CostSeries &series, const Theme &theme, const QString &currency);

    // "Fri 17/07: Night 120.00, total 980.00"; empty where there is no bar. In pixels of the chart.
    QString textAt(QPointF position) const;

protected:
    bool event(QEvent *event) override;

private:
    void applyTheme(const Theme &theme);
    void addStacks(const Theme &theme);
    void addAxes(const QString &currency);

    QCustomPlot *m_plot;
    CostSeries m_series;
};

} // namespace planning::ui

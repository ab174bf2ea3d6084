#pragma once

#include "ui/charts/loadseries.h"

#include <QWidget>

class QCPBars;
class QCustomPlot;

namespace planning::ui
{

struct Theme;

// Hours per person and week as bars. What is above a person's ceiling is drawn in the colour of
// soft conflicts and hatched; the ceiling is a dashed line when everybody has the same.
class LoadChart final : public QWidget
{
    Q_OBJECT

public:
    explicit LoadChart(QWidget *parent = nullptr);

    void show(const LoadSeries &series, const Theme &theme);

    // "Inès Le Goff, week 24: 42 h 00 of 35 h 00"; empty where there is no bar. In pixels of the
    // chart.
    QString textAt(QPointF position) const;

protected:
    bool event(QEvent *event) override;

private:
    void applyTheme(const Theme &theme);
    void addAxes();
    void addPerson(std::size_t index, const Theme &theme);
    QCPBars *addBarsAbove(QCPBars *below, const Theme &theme);
    void addCeiling(const Theme &theme);

    QCustomPlot *m_plot;
    LoadSeries m_series;
    bool m_hasExcess = false; // somebody is above the ceiling
};

} // namespace planning::ui

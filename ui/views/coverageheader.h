#pragma once

#include <QHeaderView>

namespace planning::ui
{

struct Theme;

// Time in two lines: the day that some columns share, which stays in view while they are scrolled,
// and the hour of each; or the month and its days.
class CoverageHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit CoverageHeader(const Theme &theme, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    QString group(int section) const;
    int lineHeight() const;

    const Theme &m_theme;
};

} // namespace planning::ui

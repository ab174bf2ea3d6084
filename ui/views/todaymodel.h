#pragma once

#include "core/model/shift.h"

#include <QAbstractListModel>

namespace planning::ui
{

// A line of the wall screen: who or what, where, and when.
struct TodayLine {
    QString name;
    QString detail;
    QString time;
    Id<Shift> shift;

    bool operator==(const TodayLine &) const = default;
};

class TodayModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum DataRole { DetailRole = Qt::UserRole, TimeRole };

    explicit TodayModel(QObject *parent = nullptr) : QAbstractListModel(parent) { }

    void setLines(std::vector<TodayLine> lines);
    // Null outside.
    const TodayLine *line(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<TodayLine> m_lines;
};

} // namespace planning::ui

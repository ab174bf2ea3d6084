#pragma once

#include "core/base/language.h"
#include "core/model/plan.h"
#include "core/model/touched.h"

#include <QAbstractTableModel>

namespace planning::ui
{

// The shifts that lack people, by time.
class OpenPostsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { WhenColumn, ShiftColumn, RoleColumn, SiteColumn, MissingColumn, ColumnCount };

    OpenPostsModel(const Plan &plan, Language language, QObject *parent = nullptr);

    // After a change of the plan.
    void update(const Touched &touched);

    // Null for an invalid index.
    const Shift *shift(const QModelIndex &index) const;
    int missingPeople() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        Instant start;
        Id<Shift> id;

        auto operator<=>(const Row &) const = default;
    };

    int missing(Id<Shift> shift) const;
    void reload();
    void updateOne(Id<Shift> shift);

    const Plan &m_plan;
    Language m_language;
    std::vector<Row> m_rows; // sorted
};

} // namespace planning::ui

#pragma once

#include "core/model/plan.h"

#include <QAbstractListModel>

namespace planning::ui
{

// The equipment of a plan by category and name, without what is retired.
class EquipmentModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole, // QString: "Sound · 2 in stock"
        SearchTextRole, // what fuzzyDistance() searches
    };

    explicit EquipmentModel(const Plan &plan, QObject *parent = nullptr);

    // After any change of the plan: costs a comparison when no equipment has changed.
    void update();

    // Null for an invalid index.
    const Equipment *equipment(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

private:
    const Plan &m_plan;
    std::vector<Equipment> m_equipment;
};

} // namespace planning::ui

#pragma once

#include "core/base/language.h"
#include "core/model/plan.h"

#include <QAbstractListModel>

namespace planning::ui
{

// The templates of a plan by name: each day template once, then those that stand alone.
class TemplatesModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole, // QString: "08:00 – 12:00 · 4 riggers", "6 shifts"
        SearchTextRole, // what fuzzyDistance() searches
    };

    TemplatesModel(const Plan &plan, Language language, QObject *parent = nullptr);

    // After any change of the plan: costs a comparison when no template has changed.
    void update();

    // One, or all of a day template in the order of their times; none for an invalid index.
    std::vector<Id<ShiftTemplate>> templates(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    // A new name is asked for by renameRequested(); the model follows the plan.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

Q_SIGNALS:
    void renameRequested(const std::vector<planning::Id<planning::ShiftTemplate>> &templates,
                         const QString &name);

private:
    struct Entry {
        QString name;
        bool isDay = false;
        std::vector<ShiftTemplate> templates; // by time; one unless it is a day

        bool operator==(const Entry &) const = default;
    };

    std::vector<Entry> entriesOf(const Plan &plan) const;
    QString lineOf(const ShiftTemplate &item) const;
    QString detailOf(const Entry &entry) const;
    QString toolTipOf(const Entry &entry) const;

    const Plan &m_plan;
    Language m_language;
    std::vector<Entry> m_entries;
};

} // namespace planning::ui

#pragma once

#include <QSortFilterProxyModel>

namespace planning::ui
{

// Keeps what fits the typed letters, in the order of the source.
class TypedFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    // `searchRole` holds the text that fuzzyDistance() searches.
    explicit TypedFilter(int searchRole, QObject *parent = nullptr);

    void setTyped(const QString &typed);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    int m_searchRole;
    QString m_typed;
};

} // namespace planning::ui

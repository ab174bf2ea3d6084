#pragma once

#include <QAbstractTableModel>

#include <functional>

namespace planning::ui
{

// Something the palette can find.
struct PaletteEntry {
    QString title; // "Inès Le Goff", "Undo"
    QString hint; // what it is or its shortcut
    std::function<void()> run;
};

// What fits the typed letters, best first. With nothing typed, what comes first in the list.
class PaletteModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TitleColumn, HintColumn, ColumnCount };

    explicit PaletteModel(std::vector<PaletteEntry> entries, QObject *parent = nullptr);

    // `extra` stands above everything: what the letters mean beyond any name.
    void setTyped(const QString &typed, std::vector<PaletteEntry> extra = {});
    // Null for an invalid index.
    const PaletteEntry *entry(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<PaletteEntry> m_entries;
    std::vector<QString> m_searchTexts; // of the entries
    std::vector<PaletteEntry> m_extra;
    std::vector<const PaletteEntry *> m_found;
};

} // namespace planning::ui

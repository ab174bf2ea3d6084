#include "ui/models/palettemodel.h"

#include "ui/models/fuzzymatch.h"

#include <algorithm>

namespace planning::ui
{

static constexpr std::size_t kMostFound = 50; // nobody reads further: they type another letter

PaletteModel::PaletteModel(std::vector<PaletteEntry> entries, QObject *parent)
    : QAbstractTableModel(parent),
      m_entries(std::move(entries))
{
    for (const PaletteEntry &entry : m_entries)
        m_searchTexts.push_back(searchable(entry.title));
    setTyped({});
}

void PaletteModel::setTyped(const QString &typed, std::vector<PaletteEntry> extra)
{
    const QString wanted = searchable(typed);
    std::vector<std::pair<int, const PaletteEntry *>> fitting;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (const auto distance = fuzzyDistance(wanted, m_searchTexts[i]))
            fitting.emplace_back(*distance, &m_entries[i]);
    }
    std::ranges::stable_sort(fitting, {}, &std::pair<int, const PaletteEntry *>::first);
    beginResetModel();
    m_extra = std::move(extra);
    m_found.clear();
    for (const PaletteEntry &entry : m_extra)
        m_found.push_back(&entry);
    for (const auto &[distance, entry] : fitting) {
        if (m_found.size() < kMostFound)
            m_found.push_back(entry);
    }
    endResetModel();
}

const PaletteEntry *PaletteModel::entry(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return nullptr;
    return m_found[static_cast<std::size_t>(index.row())];
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_found.size());
}

int PaletteModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const PaletteEntry *found = entry(index);
    if (!found)
        return {};
    const bool isTitle = index.column() == TitleColumn;
    if (role == Qt::DisplayRole)
        return isTitle ? found->title : found->hint;
    if (role == Qt::TextAlignmentRole && !isTitle)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

} // namespace planning::ui

#include "ui/models/templatesmodel.h"

#include "ui/models/fuzzymatch.h"
#include "ui/models/labels.h"
#include "ui/timeline/dragmime.h"
#include "ui/tr.h"

#include <QMimeData>
#include <QTime>

#include <algorithm>

namespace planning::ui
{

static constexpr int kToolTipLines = 12;

TemplatesModel::TemplatesModel(const Plan &plan, Language language, QObject *parent)
    : QAbstractListModel(parent),
      m_plan(plan),
      m_language(language),
      m_entries(entriesOf(plan))
{
}

void TemplatesModel::update()
{
    std::vector<Entry> entries = entriesOf(m_plan);
    if (entries == m_entries)
        return;
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

std::vector<TemplatesModel::Entry> TemplatesModel::entriesOf(const Plan &plan) const
{
    std::vector<Entry> entries;
    for (const ShiftTemplate &item : plan.all<ShiftTemplate>()) {
        const bool isDay = !item.day.isEmpty();
        const auto same = std::ranges::find_if(
            entries, [&item](const Entry &entry) { return entry.isDay && entry.name == item.day; });
        if (isDay && same != entries.end())
            same->templates.push_back(item);
        else
            entries.push_back({isDay ? item.day : item.name, isDay, {item}});
    }
    for (Entry &entry : entries) {
        std::ranges::sort(entry.templates, {}, [](const ShiftTemplate &item) {
            return std::tuple(item.localStart, item.name, item.id);
        });
    }
    std::ranges::sort(entries, [](const Entry &one, const Entry &other) {
        if (one.isDay != other.isDay)
            return one.isDay;
        const int order = QString::localeAwareCompare(one.name, other.name);
        return order != 0 ? order < 0 : one.templates.front().id < other.templates.front().id;
    });
    return entries;
}

std::vector<Id<ShiftTemplate>> TemplatesModel::templates(const QModelIndex &index) const
{
    std::vector<Id<ShiftTemplate>> ids;
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return ids;
    for (const ShiftTemplate &item : m_entries[static_cast<std::size_t>(index.row())].templates)
        ids.push_back(item.id);
    return ids;
}

int TemplatesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

static QString clockOf(minutes afterMidnight)
{
    const QTime time = QTime(0, 0).addSecs(static_cast<int>(seconds(afterMidnight).count()));
    return QLocale().toString(time, QLocale::ShortFormat);
}

// "08:00 – 12:00 · 4 × Rigger · Main stage"
QString TemplatesModel::lineOf(const ShiftTemplate &item) const
{
    QStringList parts{QStringLiteral("%1 – %2").arg(clockOf(item.localStart),
                                                    clockOf(item.localStart + item.duration))};
    if (const planning::Role *role = m_plan.find(item.role))
        parts += QStringLiteral("%1 × %2").arg(item.headcount).arg(roleName(*role, m_language));
    if (const Site *site = m_plan.find(item.site))
        parts += site->name;
    return parts.join(QStringLiteral(" · "));
}

QString TemplatesModel::detailOf(const Entry &entry) const
{
    if (!entry.isDay)
        return lineOf(entry.templates.front());
    return Tr::tr("Day of %n shifts", nullptr, static_cast<int>(entry.templates.size()));
}

QString TemplatesModel::toolTipOf(const Entry &entry) const
{
    QStringList lines;
    for (const ShiftTemplate &item : entry.templates) {
        if (lines.size() == kToolTipLines)
            break;
        lines += QStringLiteral("%1: %2").arg(item.name, lineOf(item));
    }
    const int more = static_cast<int>(entry.templates.size()) - static_cast<int>(lines.size());
    if (more > 0)
        lines += Tr::tr("%n more", nullptr, more);
    return lines.join(u'\n');
}

QVariant TemplatesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return entry.name;
    case Qt::ToolTipRole:
        return toolTipOf(entry);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(entry.name, detailOf(entry));
    case DetailRole:
        return detailOf(entry);
    case SearchTextRole:
        return searchable(entry.name + u' ' + toolTipOf(entry));
    default:
        return {};
    }
}

bool TemplatesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString name = value.toString().trimmed();
    if (role != Qt::EditRole || name.isEmpty() || name == data(index, role).toString())
        return false;
    Q_EMIT renameRequested(templates(index), name);
    return true;
}

Qt::ItemFlags TemplatesModel::flags(const QModelIndex &index) const
{
    return QAbstractListModel::flags(index) | Qt::ItemIsDragEnabled | Qt::ItemIsEditable;
}

QStringList TemplatesModel::mimeTypes() const
{
    return {QString::fromLatin1(kTemplatesMimeType)};
}

QMimeData *TemplatesModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList ids;
    for (const QModelIndex &index : indexes) {
        for (const Id<ShiftTemplate> id : templates(index))
            ids += id.toString();
    }
    auto *mime = new QMimeData;
    mime->setData(QString::fromLatin1(kTemplatesMimeType), ids.join(u'\n').toLatin1());
    return mime;
}

} // namespace planning::ui

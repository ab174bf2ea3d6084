#include "ui/models/conflictmodel.h"

#include "core/fixes/override.h"
#include "core/rules/conflictindex.h"
#include "core/rules/describe.h"
#include "ui/models/fuzzymatch.h"
#include "ui/models/labels.h"
#include "ui/models/zones.h"
#include "ui/tr.h"

namespace planning::ui
{

static bool isOwned(const Conflict &conflict, const Touched &touched)
{
    const auto holds = [](const auto &ids, const auto &id) {
        return std::ranges::binary_search(ids, id);
    };
    if (conflict.equipment)
        return holds(touched.equipment, *conflict.equipment);
    if (conflict.site)
        return holds(touched.sites, *conflict.site);
    if (conflict.person)
        return holds(touched.persons, *conflict.person);
    if (conflict.shift)
        return holds(touched.shifts, *conflict.shift);
    return conflict.event.has_value(); // few, and any edit may bear on one
}

// Information (an intermittent's counters) asks for nothing and never goes away. It is shown with
// its person; a list of what there is to do must be able to become empty.
static bool isToDo(const Conflict &conflict)
{
    return conflict.type != ConflictType::Info;
}

// The conflicts that belong to what was touched, each once: see owner().
static std::vector<Conflict> conflictsOf(const ConflictIndex &index, const Touched &touched)
{
    std::vector<Conflict> result;
    const auto take = [&](const std::vector<const Conflict *> &found, const auto &isOwner) {
        for (const Conflict *conflict : found) {
            if (isToDo(*conflict) && owner(*conflict) == isOwner)
                result.push_back(*conflict);
        }
    };
    for (const Id<Person> id : touched.persons)
        take(index.ofPerson(id), ConflictOwner(id));
    for (const Id<Shift> id : touched.shifts)
        take(index.ofShift(id), ConflictOwner(id));
    for (const Id<Site> id : touched.sites)
        take(index.ofSite(id), ConflictOwner(id));
    for (const Id<Equipment> id : touched.equipment)
        take(index.ofEquipment(id), ConflictOwner(id));
    for (const Conflict *conflict : index.ofEvents())
        result.push_back(*conflict);
    return result;
}

static QString ruleName(const QString &code, Language language)
{
    const RuleEntry *rule = findRule(code);
    return rule ? rule->name.in(language) : code;
}

ConflictModel::ConflictModel(const Plan &plan, const ConflictIndex &conflicts, Language language,
                             QObject *parent)
    : QAbstractTableModel(parent),
      m_plan(plan),
      m_conflicts(conflicts),
      m_language(language)
{
    reload();
}

void ConflictModel::update(const Touched &touched)
{
    if (touched.everything) {
        beginResetModel();
        reload();
        endResetModel();
        return;
    }
    std::vector<Conflict> current = conflictsOf(m_conflicts, touched);
    for (std::size_t i = m_rows.size(); i-- > 0;) {
        if (!isOwned(m_rows[i].conflict, touched))
            continue;
        const auto same = std::ranges::find(current, m_rows[i].conflict);
        const bool isSame = same != current.end() && rowOf(*same) == m_rows[i];
        if (!isSame)
            removeRow(i);
        else
            current.erase(same);
    }
    for (const Conflict &conflict : current)
        insertSorted(rowOf(conflict));
}

const Conflict *ConflictModel::conflict(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return nullptr;
    return &m_rows[static_cast<std::size_t>(index.row())].conflict;
}

int ConflictModel::count(ConflictType type) const
{
    return static_cast<int>(std::ranges::count_if(
        m_rows, [type](const Row &row) { return row.conflict.type == type && !row.isAllowed; }));
}

int ConflictModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ConflictModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ConflictModel::data(const QModelIndex &index, int role) const
{
    const Conflict *conflict = this->conflict(index);
    if (!conflict)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*conflict, index.column());
    case Qt::ToolTipRole:
        return text(*conflict, MessageColumn);
    case TypeRole:
        return static_cast<int>(conflict->type);
    case RuleCodeRole:
        return conflict->rule;
    case RuleNameRole:
        return ruleName(conflict->rule, m_language);
    case SearchTextRole: {
        QStringList words;
        for (int column = 0; column < ColumnCount; ++column)
            words.append(text(*conflict, column));
        return searchable(words.join(QLatin1Char(' ')));
    }
    default:
        return groupData(m_rows[static_cast<std::size_t>(index.row())], role);
    }
}

QVariant ConflictModel::groupData(const Row &row, int role) const
{
    if (role == AllowedRole)
        return row.isAllowed;
    const Shift *shift = m_plan.find(row.conflict.shift);
    if (role != DayRole || !shift)
        return {};
    return toIsoDate(zoneOf(m_plan, *shift).dayOf(shift->planned.start));
}

QVariant ConflictModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case MessageColumn:
        return Tr::tr("What is wrong");
    case PersonColumn:
        return Tr::tr("Person");
    case ShiftColumn:
        return Tr::tr("Shift");
    case WhenColumn:
        return Tr::tr("When");
    case RuleColumn:
        return Tr::tr("Rule");
    default:
        return {};
    }
}

ConflictModel::Row ConflictModel::rowOf(const Conflict &conflict) const
{
    const Shift *shift = m_plan.find(conflict.shift);
    const bool isAllowed =
        conflict.type == ConflictType::Hard && overrideOf(m_plan, conflict.key) != nullptr;
    return {conflict, shift ? shift->planned.start : Instant{}, isAllowed};
}

bool ConflictModel::sortsBefore(const Row &left, const Row &right)
{
    return std::tie(left.conflict.type, left.when, left.conflict.key)
           < std::tie(right.conflict.type, right.when, right.conflict.key);
}

void ConflictModel::reload()
{
    m_rows.clear();
    for (const Conflict &conflict : m_conflicts.all()) {
        if (isToDo(conflict))
            m_rows.push_back(rowOf(conflict));
    }
    std::ranges::sort(m_rows, sortsBefore);
}

void ConflictModel::removeRow(std::size_t position)
{
    const auto row = static_cast<int>(position);
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
}

void ConflictModel::insertSorted(Row row)
{
    const auto at = std::ranges::lower_bound(m_rows, row, sortsBefore);
    const auto position = static_cast<int>(at - m_rows.begin());
    beginInsertRows({}, position, position);
    m_rows.insert(at, std::move(row));
    endInsertRows();
}

QString ConflictModel::text(const Conflict &conflict, int column) const
{
    switch (column) {
    case MessageColumn:
        return message(conflict, m_plan, m_language);
    case PersonColumn: {
        const Person *person = m_plan.find(conflict.person);
        return person ? person->fullName() : QString();
    }
    case ShiftColumn: {
        const Shift *shift = m_plan.find(conflict.shift);
        return shift ? shiftTitle(m_plan, *shift, m_language) : QString();
    }
    case WhenColumn:
        return whenText(conflict);
    case RuleColumn:
        return ruleName(conflict.rule, m_language);
    default:
        return {};
    }
}

QString ConflictModel::whenText(const Conflict &conflict) const
{
    const Shift *shift = m_plan.find(conflict.shift);
    return shift ? spanText(shift->planned, zoneOf(m_plan, *shift)) : QString();
}

} // namespace planning::ui

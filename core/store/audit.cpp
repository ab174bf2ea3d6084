#include "core/store/audit.h"

#include "core/exchange/json.h"

namespace planning
{

// Actions whose name is not "create", "update", "cancel" or "delete" and the entity (domain.md,
// "The audit").
template <typename T>
struct ActionNames {
    static QString create() { return QStringLiteral("create_") + json::text(Fields<T>::entity); }
    static QString update() { return QStringLiteral("update_") + json::text(Fields<T>::entity); }
    static QString remove() { return QStringLiteral("delete_") + json::text(Fields<T>::entity); }
};

template <>
struct ActionNames<Assignment> {
    static QString create() { return QStringLiteral("assign_collaborator"); }
    static QString update() { return QStringLiteral("update_assignment"); }
    static QString remove() { return QStringLiteral("remove_assignment"); }
};

template <>
struct ActionNames<Publication> {
    static QString create() { return QStringLiteral("publish_planning"); }
    static QString update() { return QStringLiteral("update_publication"); }
    static QString remove() { return QStringLiteral("delete_publication"); }
};

template <>
struct ActionNames<Override> {
    static QString create() { return QStringLiteral("override_conflict"); }
    static QString update() { return QStringLiteral("update_override"); }
    static QString remove() { return QStringLiteral("delete_override"); }
};

template <typename T>
static bool cancels(const Edit<T> &edit)
{
    if constexpr (requires { decltype(T::status)::Cancelled; }) {
        using Status = decltype(T::status);
        return edit.before->status != Status::Cancelled && edit.after->status == Status::Cancelled;
    } else {
        return false;
    }
}

template <typename T>
static QString actionOf(const Edit<T> &edit)
{
    if (!edit.before)
        return ActionNames<T>::create();
    if (!edit.after)
        return ActionNames<T>::remove();
    if (cancels(edit))
        return QStringLiteral("cancel_") + json::text(Fields<T>::entity);
    return ActionNames<T>::update();
}

// The fields of `entity` that differ in `other`.
template <typename T>
static QString differingFields(const T &entity, const T &other)
{
    QByteArray out = "{";
    forEachField<T>([&](const auto &field) {
        if (field.of(entity) != field.of(other))
            json::appendMember(out, field.name, field.of(entity));
    });
    if (out.endsWith(','))
        out.chop(1);
    return QString::fromUtf8(out + '}');
}

template <typename T>
static AuditEntry auditEntry(const Edit<T> &edit)
{
    AuditEntry entry{actionOf(edit), json::text(Fields<T>::entity), edit.id().uuid, {}, {}, {}};
    if (edit.before && edit.after) {
        entry.before = differingFields(*edit.before, *edit.after);
        entry.after = differingFields(*edit.after, *edit.before);
    } else if (edit.before) {
        entry.before = QString::fromUtf8(toJson(*edit.before));
    } else {
        entry.after = QString::fromUtf8(toJson(*edit.after));
    }
    if constexpr (std::is_same_v<T, Override>)
        entry.reason = edit.present().reason;
    return entry;
}

std::vector<AuditEntry> auditEntries(const Change &change)
{
    std::vector<AuditEntry> entries;
    entries.reserve(change.edits.size());
    for (const AnyEdit &any : change.edits)
        std::visit([&entries](const auto &edit) { entries.push_back(auditEntry(edit)); }, any);
    return entries;
}

} // namespace planning

#pragma once

#include "core/exchange/persondraft.h"
#include "core/model/plan.h"

#include <QMultiHash>

namespace planning
{

// What a person is recognised by.
struct PersonIdentity {
    QString name; // folded, last name first
    QString email; // lower case
    std::optional<LocalDay> birthDate;

    // Same name and birth date; or same name where a birth date is missing and no e-mail speaks
    // against it; or same e-mail and birth date (who has changed the name).
    bool isSamePerson(const PersonIdentity &other) const;
};

PersonIdentity identityOf(const PersonDraft &draft);
PersonIdentity identityOf(const Person &person);

// Finds people by identity in constant time. `Key` is whatever names them to the caller.
template <typename Key>
class PersonFinder final
{
public:
    void add(const PersonIdentity &identity, const Key &key)
    {
        m_byName.insert(identity.name, {identity, key});
        if (!identity.email.isEmpty())
            m_byEmail.insert(identity.email, {identity, key});
    }

    // All that are the same person, those added last first.
    QList<Key> find(const PersonIdentity &identity) const
    {
        QList<Key> keys;
        for (const Entry &entry :
             m_byName.values(identity.name) + m_byEmail.values(identity.email)) {
            if (entry.identity.isSamePerson(identity) && !keys.contains(entry.key))
                keys << entry.key;
        }
        return keys;
    }

private:
    struct Entry {
        PersonIdentity identity;
        Key key;
    };
    QMultiHash<QString, Entry> m_byName;
    QMultiHash<QString, Entry> m_byEmail;
};

} // namespace planning

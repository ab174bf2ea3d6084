#pragma once

#include "tests/support/testserver.h"

#include "app/server/organizations/liveorganization.h"

namespace planning::test
{

// Writes into an organisation of a running server beside it, as another process would: what no
// route of the test's own family makes.
class PlanWriter final
{
public:
    // `as`: an account of the organisation ("manager", "manager@other.example").
    PlanWriter(TestServer &server, const QString &as)
    {
        const auto me = server.get(QStringLiteral("/api/v1/auth/me"), as).body;
        const auto id = Uuid::fromString(me[QStringLiteral("organization_id")].toString());
        account = *Id<Account>::fromString(me[QStringLiteral("id")].toString());
        m_database = taken(ServerDatabase::open(server.settings().databaseUrl));
        m_organization = taken(
            server::LiveOrganization::load(taken(m_database->organization(*id)),
                                           {m_clock, m_ids, {}, {}, Versioning::CountedHere}));
    }

    const Plan &plan() const { return m_organization->plan(); }

    template <typename T>
    Id<T> add(T entity)
    {
        entity.id = m_ids.next<T>();
        Change change;
        change.name = QStringLiteral("add");
        change.insert(entity);
        commit(std::move(change));
        return entity.id;
    }
    template <typename T, typename Edit>
    void edit(Id<T> id, Edit &&edit)
    {
        update();
        const T before = *plan().find(id);
        T after = before;
        edit(after);
        Change change;
        change.name = QStringLiteral("edit");
        change.update(before, after);
        commit(std::move(change));
    }
    template <typename T>
    void remove(Id<T> id)
    {
        Change change;
        change.name = QStringLiteral("remove");
        change.remove(*plan().find(id));
        commit(std::move(change));
    }
    // Sees what the server has written meanwhile.
    void update() { must(m_organization->catchUp()); }

    Id<Account> account;

private:
    static void must(const Result<void> &result)
    {
        if (!result)
            qFatal("%s", qPrintable(describe(result.error())));
    }
    template <typename V>
    static V taken(Result<V> result)
    {
        if (!result)
            qFatal("%s", qPrintable(describe(result.error())));
        return *std::move(result);
    }
    void commit(Change change)
    {
        must(m_organization->begin());
        if (const auto done = m_organization->commit(std::move(change), account); !done)
            qFatal("%s", server::toResponse(done.problem(), Language::English).body.constData());
        must(m_organization->end());
    }

    SystemClock m_clock;
    IdSource m_ids{m_clock};
    std::unique_ptr<ServerDatabase> m_database;
    std::unique_ptr<server::LiveOrganization> m_organization;
};

} // namespace planning::test

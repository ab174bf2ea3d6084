#include "app/server/organizations/liveorganization.h"

namespace planning::server
{

LiveOrganization::LiveOrganization(std::unique_ptr<OrganizationStore> store, Plan plan,
                                   const Environment &environment, Keeping keeping)
    : m_environment(environment),
      m_store(store.get()),
      m_workspace(Workspace::over(std::move(store), std::move(plan), environment)),
      m_witness(std::move(keeping.witness)),
      m_cache(keeping.cacheLifetime)
{
}

Result<std::unique_ptr<LiveOrganization>> LiveOrganization::load(
    std::unique_ptr<OrganizationStore> store, const Environment &environment, Keeping keeping)
{
    auto plan = store->load();
    if (!plan)
        return plan.error();
    return std::unique_ptr<LiveOrganization>(
        new LiveOrganization(std::move(store), *std::move(plan), environment, std::move(keeping)));
}

Result<void> LiveOrganization::follow(const Result<std::vector<Change>> &news)
{
    if (!news)
        return news.error();
    for (const Change &change : *news) {
        if (const auto followed = m_workspace->follow(change); !followed)
            return followed;
    }
    return ok();
}

Result<void> LiveOrganization::catchUp()
{
    return follow(m_store->news());
}

Result<void> LiveOrganization::begin()
{
    const auto news = m_store->begin();
    m_isWriting = news.hasValue();
    return follow(news);
}

Result<void> LiveOrganization::end()
{
    m_isWriting = false;
    return m_store->end();
}

Outcome<bool> LiveOrganization::commit(Change change, Id<Account> account)
{
    change.account = account;
    std::vector<Conflict> introduced;
    if (m_witness.wantsConflicts && m_witness.wantsConflicts(plan()))
        introduced = m_workspace->preview(change);
    if (const auto committed = m_workspace->commit(change); !committed)
        return problemOf(committed.error());
    if (!m_witness.notes)
        return true;
    for (const ServerRecord &note : m_witness.notes(*this, change, introduced)) {
        if (const auto kept = m_store->keep(note); !kept)
            return problemOf(kept.error());
        setNoted();
    }
    return true;
}

} // namespace planning::server

#include "app/server/organizations/liveorganization.h"

namespace planning::server
{

LiveOrganization::LiveOrganization(std::unique_ptr<OrganizationStore> store, Plan plan,
                                   const Environment &environment, seconds cacheLifetime)
    : m_environment(environment),
      m_store(store.get()),
      m_workspace(Workspace::over(std::move(store), std::move(plan), environment)),
      m_cache(cacheLifetime)
{
}

Result<std::unique_ptr<LiveOrganization>> LiveOrganization::load(
    std::unique_ptr<OrganizationStore> store, const Environment &environment, seconds cacheLifetime)
{
    auto plan = store->load();
    if (!plan)
        return plan.error();
    return std::unique_ptr<LiveOrganization>(
        new LiveOrganization(std::move(store), *std::move(plan), environment, cacheLifetime));
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
    m_isWriting = true;
    return follow(m_store->begin());
}

Result<void> LiveOrganization::end()
{
    m_isWriting = false;
    return m_store->end();
}

Outcome<bool> LiveOrganization::commit(Change change, Id<Account> account)
{
    change.account = account;
    if (const auto committed = m_workspace->commit(std::move(change)); !committed)
        return problemOf(committed.error());
    return true;
}

} // namespace planning::server

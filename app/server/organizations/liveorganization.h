#pragma once

#include "app/server/api/outcome.h"
#include "app/server/organizations/responsecache.h"
#include "core/store/organizationstore.h"
#include "core/workspace/workspace.h"

#include <memory>
#include <utility>

namespace planning::server
{

class LiveOrganization;

// Looks on at every change that is made here.
struct Witness {
    // Whether it must be told the conflicts that a change newly causes: they are worked out for it.
    std::function<bool(const Plan &)> wantsConflicts = {};
    // What is to be kept beside a change, in the same group; asked when it has been made.
    std::function<std::vector<ServerRecord>(LiveOrganization &, const Change &,
                                            const std::vector<Conflict> &introduced)>
        notes = {};
};

// How an organisation is kept in memory.
struct Keeping {
    Witness witness = {};
    seconds cacheLifetime{60}; // of answers to reads; 0: none are kept
};

// An organisation in memory: its plan, kept up with what other processes write, and its store. It
// belongs to one thread.
class LiveOrganization final
{
public:
    static Result<std::unique_ptr<LiveOrganization>> load(std::unique_ptr<OrganizationStore> store,
                                                          const Environment &environment,
                                                          Keeping keeping = {});

    const Plan &plan() const { return m_workspace->plan(); }
    Workspace &workspace() { return *m_workspace; }
    OrganizationStore &store() { return *m_store; }
    IdSource &ids() { return m_environment.ids; }
    const Clock &clock() const { return m_environment.clock; }
    ResponseCache &cache() { return m_cache; }

    // Brings the plan up to what is stored. An error means that it must be loaded anew.
    Result<void> catchUp();

    // A group of writes, see OrganizationStore. After an error of begin() or end() the
    // organisation must be loaded anew.
    Result<void> begin();
    Result<void> end();
    // Whether what was written is not durable yet: nothing that is read now may be kept.
    bool isWriting() const { return m_isWriting; }

    // Commits a change in the name of an account, within a group.
    Outcome<bool> commit(Change change, Id<Account> account);
    // Whether something was kept that a witness waits for, since this was last asked.
    void setNoted() { m_hasNoted = true; }
    bool takeNoted() { return std::exchange(m_hasNoted, false); }

private:
    LiveOrganization(std::unique_ptr<OrganizationStore> store, Plan plan,
                     const Environment &environment, Keeping keeping);
    Result<void> follow(const Result<std::vector<Change>> &news);

    Environment m_environment;
    OrganizationStore *m_store; // which the workspace owns
    std::unique_ptr<Workspace> m_workspace;
    Witness m_witness;
    ResponseCache m_cache;
    bool m_isWriting = false;
    bool m_hasNoted = false;
};

} // namespace planning::server

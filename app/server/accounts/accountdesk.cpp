#include "app/server/accounts/accountdesk.h"

namespace planning::server
{

AccountDesk::AccountDesk(Database database, const AccountMeans &means)
    : m_means(means),
      m_database(std::move(database)),
      m_accounts(m_database),
      m_sessionStore(m_database),
      m_sessions(means.issuer, means.sessions, {m_sessionStore, means.clock, means.random}),
      m_login({m_accounts, m_sessionStore, m_sessions, means.hasher, means.throttle, means.clock,
               means.random})
{
}

// When the database does not tell, whoever looks next does.
void AccountDesk::learnEndedSessions()
{
    if (const auto ended = m_sessionStore.revokedSince(m_means.ended.since()))
        m_means.ended.learn(*ended);
}

} // namespace planning::server

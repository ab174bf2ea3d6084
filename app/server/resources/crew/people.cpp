#include "app/server/resources/crew/people.h"

namespace planning::server
{

std::optional<Id<Person>> personOfUser(const Plan &plan, const Uuid &user)
{
    if (plan.find(Id<Person>{user}))
        return Id<Person>{user};
    const Account *account = plan.find(Id<Account>{user});
    return account ? account->person : std::nullopt;
}

const Account *accountOf(const Plan &plan, Id<Person> person)
{
    const auto accounts = plan.all<Account>();
    const auto found = std::ranges::find(accounts, std::optional(person), &Account::person);
    return found == accounts.end() ? nullptr : &*found;
}

QString emailOf(const Plan &plan, Id<Person> person)
{
    if (const QString email = plan.find(person)->email; !email.isEmpty())
        return email;
    const Account *account = accountOf(plan, person);
    return account ? account->email : QString();
}

} // namespace planning::server

#include "app/server/resources/crew/letters.h"

namespace planning::server
{

void mailWhenDurable(Call &call, std::vector<Letter> letters, const Mail &mail)
{
    std::erase_if(letters, [](const Letter &letter) { return letter.email.isEmpty(); });
    if (letters.empty())
        return;
    call.whenDurable = [letters = std::move(letters), mail] {
        for (const Letter &letter : letters)
            mail(letter.email, letter.subject, letter.text);
    };
}

} // namespace planning::server

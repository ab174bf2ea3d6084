#include "app/server/resources/crew/letters.h"

namespace planning::server
{

void mailAfterwards(Call &call, std::vector<Letter> letters, const Response &answer,
                    const Mail &mail)
{
    std::erase_if(letters, [](const Letter &letter) { return letter.email.isEmpty(); });
    if (letters.empty())
        return;
    call.then = [letters = std::move(letters), answer, mail](Call &) -> Outcome<Response> {
        for (const Letter &letter : letters)
            mail(letter.email, letter.subject, letter.text);
        return answer;
    };
}

} // namespace planning::server

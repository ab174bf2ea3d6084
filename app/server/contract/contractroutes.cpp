#include "app/server/contract/contractroutes.h"

#include "app/server/api/answers.h"
#include "app/server/auth/securityheaders.h"
#include "app/server/contract/openapi.h"
#include "core/exchange/json.h"

#include <QFile>

#include <mutex>

namespace planning::server
{

// Made when it is first asked for, once.
struct WrittenContract {
    std::once_flag once;
    QByteArray text;
};

static Response contractAnswer(const Router &router, WrittenContract &contract)
{
    std::call_once(contract.once, [&] { contract.text = toJson(QJsonValue(openApi(router))); });
    return jsonAnswer(200, contract.text);
}

// What stands between <script> and </script>: the only script that the page may run.
static QByteArray scriptOf(const QByteArray &page)
{
    static const QByteArray begin = "<script>";
    const qsizetype from = page.indexOf(begin) + begin.size();
    return page.sliced(from, page.indexOf("</script>", from) - from);
}

static Response docsPage()
{
    QFile file(QStringLiteral(":/openapi/docs.html"));
    if (!file.open(QIODevice::ReadOnly))
        return {404, {}, {}};
    Response response{200, {}, file.readAll()};
    response.headers.set("Content-Type", "text/html; charset=utf-8");
    response.headers.set("Content-Security-Policy", pagePolicy({scriptOf(response.body)}));
    return response;
}

void addContractRoutes(Router &router)
{
    const auto contract = std::make_shared<WrittenContract>();
    router.add({Method::Get, QStringLiteral("/openapi.json"), QStringLiteral("readContract"),
                kAnyone, Place::Anywhere, Bucket::None, false,
                [&router, contract](Call &) -> Outcome<Response> {
                    return contractAnswer(router, *contract);
                },
                saying(QStringLiteral("Reads this contract, OpenAPI 3.0"))
                    .answers(named(QStringLiteral("Contract")))});
    router.add({Method::Get, QStringLiteral("/docs"), QStringLiteral("readDocs"), kAnyone,
                Place::Anywhere, Bucket::None, false,
                [](Call &) -> Outcome<Response> { return docsPage(); },
                saying(QStringLiteral("Shows this contract as a page")).answersText("text/html")});
}

} // namespace planning::server

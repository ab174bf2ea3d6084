#include "app/server/accounts/accountdesk.h"
#include "app/server/commands/commands.h"
#include "app/server/commands/commandsettings.h"
#include "app/server/operations/demoorganization.h"
#include "core/exchange/json.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cstdio>

namespace planning::server
{

// "demo.example", "other.example", "organization3.example", …
static QString domainOf(int number)
{
    switch (number) {
    case 1:
        return QStringLiteral("demo.example");
    case 2:
        return QStringLiteral("other.example");
    default:
        return QStringLiteral("organization%1.example").arg(number);
    }
}

static int fill(const ServerSettings &settings, DemoSize size, const QString &password, int count)
{
    if (const auto done = migrateUp(settings); !done)
        return fail(QStringLiteral("Cannot bring the schema up to date"), done.error());
    auto database = ServerDatabase::open(settings.databaseUrl);
    if (!database)
        return fail(QStringLiteral("Cannot open the database"), database.error());
    QJsonArray accounts;
    for (int number = 1; number <= count; ++number) {
        const auto added = addDemoOrganization(**database, {size, domainOf(number), password});
        if (!added)
            return fail(QStringLiteral("Cannot add the organisation"), added.error());
        for (const DemoAccount &account : *added)
            accounts.append(
                QJsonObject{{QStringLiteral("email"), account.email},
                            {QStringLiteral("password"), password},
                            {QStringLiteral("role"), json::text(nameOf(account.role))},
                            {QStringLiteral("organization_id"), account.organization.toString()}});
    }
    const QByteArray text = toJson(QJsonValue(QJsonObject{{QStringLiteral("accounts"), accounts}}));
    std::puts(text.constData());
    return 0;
}

static constexpr CommandText kText{
    "demo [OPTIONS]",
    "Adds ready organisations to the database, each with the accounts owner, admin,\n"
    "manager and tech, @demo.example, @other.example, @organization3.example and so\n"
    "on, and prints them as JSON. Not for a server that others can reach: everybody\n"
    "knows the password.\n"};

int demo(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption size(QStringLiteral("size"),
                                  QStringLiteral("How much of a plan: small, festival (the usual "
                                                 "one), season or huge."),
                                  QStringLiteral("SIZE"), QStringLiteral("festival"));
    const QCommandLineOption password(QStringLiteral("password"),
                                      QStringLiteral("Of all accounts; demo-password otherwise."),
                                      QStringLiteral("PASSWORD"), QStringLiteral("demo-password"));
    const QCommandLineOption organizations(QStringLiteral("organizations"),
                                           QStringLiteral("How many, 1 to 1000; 2 otherwise."),
                                           QStringLiteral("COUNT"), QStringLiteral("2"));
    parser.addOptions({size, password, organizations});
    if (const auto code = parseOptions(parser, arguments, kText))
        return *code;
    const auto wanted = enumFromName<DemoSize>(parser.value(size).toStdString());
    if (!wanted) {
        std::fputs("--size: small, festival, season or huge is expected\n", stderr);
        return 2;
    }
    const int count = parser.value(organizations).toInt();
    if (count < 1 || count > 1000) {
        std::fputs("--organizations: a number from 1 to 1000 is expected\n", stderr);
        return 2;
    }
    const auto settings = readUsableSettings(parser);
    if (!settings)
        return 1;
    return fill(*settings, *wanted, parser.value(password), count);
}

} // namespace planning::server

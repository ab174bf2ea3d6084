#include "app/server/commands/commands.h"
#include "app/server/commands/commandsettings.h"
#include "core/base/clock.h"
#include "core/store/serverbackup.h"

#include <cstdio>

namespace planning::server
{

// How the other database is copied; its own tools know best.
static void printPostgresWay(FILE *to, const char *command)
{
    std::fprintf(to,
                 "DATABASE_URL is no folder: PostgreSQL is copied by its own tools.\n\n"
                 "  %s\n\n"
                 "DOCUMENTS_FOLDER is copied after the database, as any folder.\n",
                 command);
}

static int say(const char *what, const QString &folder, const BackupManifest &manifest)
{
    std::printf("%s %s: %zu organisations, %zu files, %lld bytes, schema %d, made at %s\n", what,
                qUtf8Printable(folder), manifest.heads.size(), manifest.files.size(),
                static_cast<long long>(manifest.bytes()), manifest.schema,
                qUtf8Printable(toRfc3339(manifest.madeAt)));
    return 0;
}

static int makeBackup(const ServerSettings &settings, const QString &to)
{
    const auto database = settings.databaseFolder();
    if (!database) {
        printPostgresWay(stderr,
                         "pg_dump --format=custom --file=planning.dump \"$DATABASE_OWNER_URL\"");
        return 1;
    }
    const auto manifest = backUp({*database, settings.documents()}, to, SystemClock().now());
    if (!manifest)
        return fail(QStringLiteral("Cannot make the backup"), manifest.error());
    if (const auto noted = noteDurable(*database, *manifest); !noted)
        return fail(QStringLiteral("The backup is good, but the server cannot be told"),
                    noted.error());
    return say("made and verified", to, *manifest);
}

static constexpr CommandText kBackup{
    "backup [OPTIONS] DIR",
    "Copies the database and the documents to DIR, which must not be there yet, while\n"
    "the server runs; verifies the copy before it says so. DIR holds hashes of\n"
    "passwords: only its owner can read it.\n",
    1, 1};

int backup(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption verify(QStringLiteral("verify"),
                                    QStringLiteral("Only verifies the backup DIR."));
    parser.addOption(verify);
    if (const auto code = parseOptions(parser, arguments, kBackup))
        return *code;
    const QString folder = parser.positionalArguments().at(0);
    if (parser.isSet(verify)) {
        const auto manifest = verifyBackup(folder);
        return manifest ? say("verified", folder, *manifest)
                        : fail(QStringLiteral("The backup is not good"), manifest.error());
    }
    const auto settings = readUsableSettings(parser);
    return settings ? makeBackup(*settings, folder) : 1;
}

static constexpr CommandText kRestore{
    "restore [OPTIONS] DIR",
    "Makes the database at DATABASE_URL, and its documents, of the backup DIR. The\n"
    "folders must be absent or empty; the backup is verified first. When something\n"
    "fails, nothing is left.\n",
    1, 1};

int restore(const QStringList &arguments)
{
    QCommandLineParser parser;
    if (const auto code = parseOptions(parser, arguments, kRestore))
        return *code;
    const auto settings = readUsableSettings(parser);
    if (!settings)
        return 1;
    const auto database = settings->databaseFolder();
    if (!database) {
        printPostgresWay(stderr, "pg_restore --clean --if-exists --exit-on-error "
                                 "--dbname=\"$DATABASE_OWNER_URL\" planning.dump");
        return 1;
    }
    const QString folder = parser.positionalArguments().at(0);
    const auto manifest = restoreBackup(folder, {*database, settings->documents()});
    return manifest ? say("restored", folder, *manifest)
                    : fail(QStringLiteral("Cannot restore"), manifest.error());
}

} // namespace planning::server

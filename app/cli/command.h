#pragma once

#include <QStringList>

#include <vector>

namespace planning::cli
{

struct Invocation;

// What the program answers to the shell.
enum class ExitCode {
    Done = 0,
    No = 1, // conflicts found, vectors failed
    Usage = 2,
    BadInput = 3,
    Storage = 4, // disk, permission, locked file, network
};

// How the text after an option is checked before the command runs.
enum class ValueType {
    None, // a switch
    Text,
    Day, // 2026-07-14
    Number, // a whole number from 0
    PixelSize, // 1600x900
};

enum class Presence { Optional, Required };

struct Option {
    QString name; // "size", without dashes
    QString description;
    ValueType type = ValueType::Text;
    QString valueName = {}; // "SIZE"; not for a switch
    QStringList choices = {}; // the only accepted values; empty: any of the type
    QString defaultValue = {};
    Presence presence = Presence::Optional;
};

struct Argument {
    QString name; // "FILE"
    QString description;
    QStringList choices = {};
    Presence presence = Presence::Required;
};

// What the command needs of --plan or --db.
enum class PlanUse {
    None,
    Database, // --db only; the command looks at the file itself
    Opened, // is open before the command runs
};

// Commands that draw need the widget library and, without a display, its offscreen platform.
enum class Drawing { None, Widgets };

// One row of the command table. Help, parsing and shell completion are made from it.
struct Command {
    QString name; // one word or several: "demo", "rules test"
    QString summary; // one sentence
    QString details = {}; // further paragraphs of the help
    std::vector<Argument> arguments = {};
    std::vector<Option> options = {};
    QStringList examples = {}; // what follows the program's name
    PlanUse plan = PlanUse::None;
    Drawing drawing = Drawing::None;
    ExitCode (*run)(Invocation &) = nullptr;
};

} // namespace planning::cli

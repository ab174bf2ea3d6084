#pragma once

#include <QString>

#include <optional>

namespace planning::ui
{

// What a file dialog asks for: "Planning PRO (*.planningdb *.planning)".
struct FileQuestion {
    QString title;
    QString filter;
    QString folder;
    QString suggestedName; // for saving
};

// What a line of text is asked for.
struct TextQuestion {
    QString title;
    QString label;
    QString suggested;
};

// Questions to the user and file choices, behind an interface so that a test can answer them.
class Prompts
{
public:
    virtual ~Prompts() = default;

    // Says that something could not be done, and why.
    virtual void warn(const QString &title, const QString &text) = 0;
    // Empty when the user gave up.
    virtual std::optional<QString> openFile(const FileQuestion &question) = 0;
    virtual std::optional<QString> saveFile(const FileQuestion &question) = 0;
    // A line of text, never empty.
    virtual std::optional<QString> text(const TextQuestion &question) = 0;
};

} // namespace planning::ui

#pragma once

#include "ui/edit/prompts.h"

namespace planning::ui
{

// Asks with the dialogs of the system, over the active window.
class DialogPrompts final : public Prompts
{
public:
    void warn(const QString &title, const QString &text) override;
    std::optional<QString> openFile(const FileQuestion &question) override;
    std::optional<QString> saveFile(const FileQuestion &question) override;
    std::optional<QString> text(const TextQuestion &question) override;
};

} // namespace planning::ui

#include "ui/window/shortcutcatalogue.h"

#include "ui/tr.h"
#include "ui/window/menus.h"

#include <QStringList>

namespace planning::ui
{

std::vector<ShortcutAction> shortcutActions()
{
    std::vector<ShortcutAction> actions;
    for (const MenuSection &section : menuSections()) {
        const QString menu = Tr::tr(section.title).remove(QLatin1Char('&'));
        for (const auto &entry : section.entries) {
            if (entry)
                actions.push_back({idOf(*entry), menu, plainText(*entry), usualKeys(*entry)});
        }
    }
    return actions;
}

static FixedShortcut fixed(const QString &text, std::initializer_list<const char *> keys)
{
    FixedShortcut shortcut{text, {}};
    QStringList words;
    for (const char *each : keys) {
        shortcut.taken.emplace_back(QLatin1String(each));
        words.append(shortcut.taken.back().toString(QKeySequence::NativeText));
    }
    shortcut.keys = words.join(QStringLiteral(", "));
    return shortcut;
}

std::vector<FixedShortcut> boardShortcuts()
{
    return {
        fixed(Tr::tr("Go from bar to bar"), {"Left", "Right", "Up", "Down"}),
        fixed(Tr::tr("Select more bars"), {"Shift+Left", "Shift+Right", "Shift+Up", "Shift+Down"}),
        fixed(Tr::tr("Open the bar in the details"), {"Return", "Enter"}),
        fixed(Tr::tr("Move the selected bars by the grid"), {"Alt+Left", "Alt+Right"}),
        fixed(Tr::tr("Make the bar shorter or longer"), {"Alt+Shift+Left", "Alt+Shift+Right"}),
        fixed(Tr::tr("Move the bar to another row"), {"Ctrl+Up", "Ctrl+Down"}),
        fixed(Tr::tr("Scroll the rows"), {"PgUp", "PgDown"}),
        fixed(Tr::tr("Give up what the mouse began; select nothing"), {"Esc"}),
        {Tr::tr("Find a row or a bar by its name"), Tr::tr("type its letters")},
        {Tr::tr("Move the board with the mouse"), Tr::tr("Space, held")},
        {Tr::tr("Copy instead of moving"), Tr::tr("Ctrl, held while dragging")},
        {Tr::tr("Drag without the grid"), Tr::tr("Alt, held while dragging")},
        {Tr::tr("Zoom around the pointer"), Tr::tr("Ctrl and the wheel")},
    };
}

} // namespace planning::ui

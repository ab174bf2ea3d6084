#pragma once

#include "ui/dialogs/preferences.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QTabWidget;

namespace planning::ui
{

class ShortcutsPage;

// Language, theme, size of text, motion, grid; the keys of actions.
class PreferencesDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Page { General, Shortcuts };
    struct Content {
        Preferences preferences;
        std::vector<ShortcutAction> actions;
        std::vector<FixedShortcut> fixed;
    };

    explicit PreferencesDialog(const Content &content, QWidget *parent = nullptr);

    // Empty when the user gave up or changed nothing.
    static std::optional<Preferences> ask(const Content &content, Page page, QWidget *parent);

    Preferences value() const;
    void showPage(Page page);

private:
    void fillChoices(const Preferences &preferences);
    QWidget *buildGeneral();

    QTabWidget *m_pages;
    QComboBox *m_language;
    QComboBox *m_theme;
    QComboBox *m_textSize;
    QCheckBox *m_reduceMotion;
    QComboBox *m_grid;
    ShortcutsPage *m_shortcuts;
};

} // namespace planning::ui

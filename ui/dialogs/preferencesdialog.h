#pragma once

#include "ui/dialogs/preferences.h"

#include <QDialog>

#include <optional>

class QComboBox;

namespace planning::ui
{

// Language, theme, grid.
class PreferencesDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit PreferencesDialog(const Preferences &preferences, QWidget *parent = nullptr);

    // Empty when the user gave up or changed nothing.
    static std::optional<Preferences> ask(const Preferences &preferences, QWidget *parent);

    Preferences value() const;

private:
    QComboBox *m_language;
    QComboBox *m_theme;
    QComboBox *m_grid;
};

} // namespace planning::ui

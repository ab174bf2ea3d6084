#pragma once

#include "ui/models/shortcuts.h"

#include <QDialog>

namespace planning::ui
{

// All keys at a glance, to look one up.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const Shortcuts &shortcuts, const std::vector<FixedShortcut> &fixed,
                    QWidget *parent = nullptr);

Q_SIGNALS:
    void changeRequested();
};

} // namespace planning::ui

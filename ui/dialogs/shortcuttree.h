#pragma once

#include "ui/models/shortcuts.h"

#include <QWidget>

class QLineEdit;
class QTreeWidget;

namespace planning::ui
{

// Every action with its keys, by menu, and what the board does by itself; with a search.
class ShortcutTree final : public QWidget
{
    Q_OBJECT

public:
    ShortcutTree(const Shortcuts &shortcuts, const std::vector<FixedShortcut> &fixed,
                 QWidget *parent = nullptr);

    // Empty: nothing, or something nobody can change.
    QString currentId() const;
    // Writes the keys anew.
    void show(const Shortcuts &shortcuts);

Q_SIGNALS:
    void currentChanged();

private:
    void addActions(const Shortcuts &shortcuts);
    void addFixed(const std::vector<FixedShortcut> &fixed);
    void search(const QString &typed);

    QLineEdit *m_search;
    QTreeWidget *m_tree;
};

} // namespace planning::ui

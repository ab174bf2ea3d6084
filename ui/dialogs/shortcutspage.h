#pragma once

#include "ui/models/shortcuts.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace planning::ui
{

class KeysField;
class ShortcutTree;

// Where the keys of actions are changed: press them, remove them, go back to the usual ones. Keys
// that another action has are taken from it only when the user says so.
class ShortcutsPage final : public QWidget
{
    Q_OBJECT

public:
    ShortcutsPage(Shortcuts shortcuts, std::vector<FixedShortcut> fixed, QWidget *parent = nullptr);

    const ChosenShortcuts &chosen() const { return m_shortcuts.chosen(); }

private:
    QWidget *buildEditor();
    QWidget *buildQuestion();
    void connectButtons();
    void onCurrentChanged();
    void onKeysPressed(const QKeySequence &keys);
    // Sets the keys, or asks first when another action has them.
    void propose(const QKeySequence &keys);
    void set(const QKeySequence &keys);
    void resetAll();
    // Why no action may have these keys; empty when one may.
    QString refusal(const QKeySequence &keys) const;
    void say(const QString &text);
    void showKeys();

    Shortcuts m_shortcuts;
    std::vector<FixedShortcut> m_fixed;
    QKeySequence m_proposed; // while the user is asked
    ShortcutTree *m_tree;
    KeysField *m_keys;
    QPushButton *m_remove;
    QPushButton *m_reset;
    QPushButton *m_resetAll;
    QLabel *m_text;
    QPushButton *m_take;
    QPushButton *m_leave;
};

} // namespace planning::ui

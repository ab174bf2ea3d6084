#pragma once

#include <QListView>

namespace planning::ui
{

struct Theme;

// A list to drag from. What is dragged follows the pointer as a small name tag, above it: the bar
// under the pointer and the sentence below its row stay in sight.
class DragList final : public QListView
{
    Q_OBJECT

public:
    explicit DragList(const Theme &theme, QWidget *parent = nullptr);

    // Delete asks for what is chosen to be removed, instead of what is selected on the board.
    void setRemoving(bool removing) { m_removing = removing; }

Q_SIGNALS:
    void removeRequested();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void startDrag(Qt::DropActions actions) override;

private:
    QPixmap nameTag(const QString &name) const;

    const Theme &m_theme;
    bool m_removing = false;
};

} // namespace planning::ui

#pragma once

#include <QListView>

namespace planning::ui
{

struct Theme;

// The list of people. Who is dragged follows the pointer as a small name tag, above it: the bar
// under the pointer and the sentence below its row stay in sight.
class PeopleList final : public QListView
{
    Q_OBJECT

public:
    explicit PeopleList(const Theme &theme, QWidget *parent = nullptr);

protected:
    void startDrag(Qt::DropActions actions) override;

private:
    QPixmap nameTag(const QString &name) const;

    const Theme &m_theme;
};

} // namespace planning::ui

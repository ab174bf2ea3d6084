#pragma once

#include "core/base/instant.h"
#include "ui/models/palettemodel.h"

#include <QDialog>

class QLineEdit;
class QTreeView;

namespace planning::ui
{

struct Theme;

// One field that finds every action, person, event and date. Enter runs what is highlighted, Escape
// or a click elsewhere closes it.
class CommandPalette final : public QDialog
{
    Q_OBJECT

public:
    // What a typed date leads to.
    using GoToDay = std::function<void(LocalDay)>;

    CommandPalette(std::vector<PaletteEntry> entries, LocalDay today, GoToDay goToDay,
                   const Theme &theme, QWidget *parent);

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void search(const QString &typed);
    void move(int key);
    void run(const QModelIndex &index);

    LocalDay m_today;
    GoToDay m_goToDay;
    PaletteModel *m_model;
    QLineEdit *m_typed;
    QTreeView *m_found;
};

} // namespace planning::ui

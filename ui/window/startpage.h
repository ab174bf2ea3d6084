#pragma once

#include "ui/window/settings.h"

#include <QWidget>

class QBoxLayout;

namespace planning::ui
{

struct Theme;

// The first thing one sees without an open plan: ways to a working board, each one click away.
class StartPage final : public QWidget
{
    Q_OBJECT

public:
    struct Content {
        Preferences preferences;
        QStringList recentFiles;
    };

    StartPage(const Content &content, const Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    void demoRequested();
    void newPlanRequested();
    void openRequested();
    void fileRequested(const QString &path);
    void preferencesChosen(const Preferences &preferences);

private:
    void addShortcuts(const Preferences &preferences);
    void choosePreferences(const Preferences &preferences);
    QWidget *buildHeader(const Preferences &preferences, const Theme &theme);
    QWidget *buildCards(const Theme &theme);
    QWidget *buildRecentFiles(const QStringList &files);
};

} // namespace planning::ui

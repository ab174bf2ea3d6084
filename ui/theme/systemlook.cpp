#include "ui/theme/theme.h"

#include <QGuiApplication>
#include <QIcon>
#include <QPalette>
#include <QSettings>
#include <QStandardPaths>

namespace planning::ui
{

// Qt 6.4 does not say whether high contrast is on. It shows in the palette, which is black and
// white then (Windows; 21:1, where ordinary ones stay below 19), or in the icons (GNOME, Xfce).
static bool hasSystemHighContrast(const QPalette &palette)
{
    static constexpr double kBlackOnWhite = 20.5;
    return QIcon::themeName().startsWith(QLatin1String("HighContrast"))
           || contrast(palette.color(QPalette::WindowText), palette.color(QPalette::Window))
                  >= kBlackOnWhite;
}

ThemeKind systemThemeKind()
{
    const QPalette palette = QGuiApplication::palette();
    const bool dark = palette.color(QPalette::Window).lightness() < 128;
    if (hasSystemHighContrast(palette))
        return dark ? ThemeKind::ContrastDark : ThemeKind::ContrastLight;
    return dark ? ThemeKind::Dark : ThemeKind::Light;
}

// Nor does it say this; KDE and GTK write it down. Other systems: the preference of the program.
bool systemReducesMotion()
{
    const auto setting = [](const char *file, const char *key) {
        const QString path = QStandardPaths::locate(QStandardPaths::GenericConfigLocation,
                                                    QString::fromLatin1(file));
        return path.isEmpty() ? QVariant()
                              : QSettings(path, QSettings::IniFormat).value(QLatin1String(key));
    };
    const QVariant factor = setting("kdeglobals", "KDE/AnimationDurationFactor");
    const QVariant enabled = setting("gtk-3.0/settings.ini", "Settings/gtk-enable-animations");
    return (factor.isValid() && factor.toDouble() == 0.0)
           || (enabled.isValid() && !enabled.toBool());
}

} // namespace planning::ui

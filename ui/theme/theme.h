#pragma once

#include <QColor>
#include <QFont>
#include <QSize>

#include <array>

class QApplication;
class QWidget;

namespace planning::ui
{

enum class ThemeKind { Light, Dark, ContrastLight, ContrastDark };

// How a team's shifts are drawn. Text on `fill` is Theme::text.
struct TeamColor {
    QColor accent; // stripes and outlines: at least 3:1 against the surface
    QColor fill; // the body of a published bar
    QColor hatch; // the lines that fill a draft
};

// What a colour is for, never what it looks like: widgets take colours from here only. Text roles
// have a contrast of at least 4.5:1 on every surface role (WCAG 2.2 AA), 7:1 in the themes of high
// contrast (AAA), except `textDisabled`.
struct Theme {
    ThemeKind kind = ThemeKind::Light;

    QColor window; // behind everything
    QColor surface; // boards, lists, fields
    QColor raised; // headers, tool bars, tooltips
    QColor alternate; // every second row of a list or board
    QColor border; // around controls and panels
    QColor hairline; // between rows and hours
    QColor text;
    QColor textSecondary;
    QColor textDisabled;

    QColor accent; // selection, focus, the main action
    QColor accentSoft; // background of what is selected
    QColor onAccent; // text on `accent`
    QColor hover;

    QColor hard; // hard conflicts, failures, destructive actions
    QColor hardSoft;
    QColor onHard;
    QColor soft; // soft conflicts, warnings
    QColor softSoft;
    QColor onSoft;
    QColor good; // covered, confirmed, saved
    QColor goodSoft;

    QColor weekend; // shading of days off on the board
    QColor night;
    QColor now; // the line that marks this moment

    // Teams are told apart with all common colour deficiencies: hues of Okabe and Ito, spread in
    // lightness too. A team without a colour of its own takes the one at its index.
    std::array<TeamColor, 10> teams;

    static const Theme &light();
    static const Theme &dark();
    static const Theme &of(ThemeKind kind);

    bool isDark() const { return kind == ThemeKind::Dark || kind == ThemeKind::ContrastDark; }
    bool hasHighContrast() const
    {
        return kind == ThemeKind::ContrastLight || kind == ThemeKind::ContrastDark;
    }

    // Indices beyond the palette start again.
    const TeamColor &team(int index) const;
    // The colours of a team that chose its own accent.
    TeamColor teamFrom(const QColor &chosen) const;
};

// Steps of the 4-pixel grid.
namespace space
{
inline constexpr int kTiny = 4;
inline constexpr int kSmall = 8;
inline constexpr int kMedium = 12;
inline constexpr int kLarge = 16;
inline constexpr int kHuge = 24;
} // namespace space

// The type scale, relative to the font the user chose for the system.
enum class TextRole { Caption, Body, Strong, Heading, Title };
QFont font(TextRole role, const QFont &base = {});

// `amount` of `over` (0–1) mixed into `under`.
QColor mixed(const QColor &under, const QColor &over, double amount);
// Contrast ratio of WCAG 2.2, from 1 to 21.
double contrast(const QColor &one, const QColor &other);

// A style sheet whose {window}, {accent}, {secondary}… are replaced by the colours of the theme.
QString themedStyleSheet(QString sheet, const Theme &theme);

// What the system prefers, as far as Qt and the settings of the desktop tell. Ask for the theme
// before applyLook(): afterwards the palette is ours.
ThemeKind systemThemeKind();
bool systemReducesMotion();

enum class Motion { Usual, Reduced };

// How the whole program looks.
struct Look {
    ThemeKind theme = ThemeKind::Light;
    int textPercent = 100; // of the size the system gives text
    Motion motion = Motion::Usual;
};

// Style, palette, font and style sheet of the whole program.
void applyLook(QApplication &app, const Look &look);

// Whether things jump where they would glide.
bool reducesMotion();

// A width or height made for text of the usual size, grown with the text: 200 at 200 % is 400.
int textPixels(int pixels);
// The same for a window, as far as its screen has room.
QSize textSize(QSize usual, const QWidget &window);

} // namespace planning::ui

#include "ui/window/windowstyle.h"

#include "ui/theme/theme.h"

namespace planning::ui
{

static const char *const kStyleSheet = R"(
#startPage, #startCanvas, #startColumn { background: {window}; }
#brand { font-size: 22pt; font-weight: 700; }
#tagline { font-size: 11pt; color: {secondary}; }
#sectionTitle { font-weight: 600; color: {secondary}; }
#quiet, QLabel[quiet="true"] { color: {secondary}; }
#cardTitle { font-size: 12pt; font-weight: 600; }
#cardText { color: {secondary}; }
#cardText:disabled, #cardTitle:disabled { color: {disabled}; }
planning--ui--StartCard { border-radius: 8px; text-align: left; }
planning--ui--StartCard:hover { border-color: {accent}; background: {surface}; }
planning--ui--StartCard:focus { border: 2px solid {accent}; }
QPushButton[flatRow="true"] { background: transparent; border: none; text-align: left;
    padding: 6px 8px; margin-left: -8px; color: {text}; }
QPushButton[flatRow="true"]:hover { background: {hover}; }
QPushButton[flatRow="true"]:focus { background: {accentSoft}; }
QPushButton[fixRow="true"] { background: transparent; border: 1px solid transparent; padding: 0; }
QPushButton[fixRow="true"]:hover { background: {hover}; }
QPushButton[fixRow="true"]:focus { background: {accentSoft}; border-color: {accent}; }
QToolButton[segment] { background: {surface}; border: 1px solid {border}; border-radius: 0;
    padding: 4px 10px; color: {secondary}; }
QToolButton[segment="middle"], QToolButton[segment="last"] { border-left: none; }
QToolButton[segment="first"] { border-top-left-radius: 4px; border-bottom-left-radius: 4px; }
QToolButton[segment="last"] { border-top-right-radius: 4px; border-bottom-right-radius: 4px; }
QToolButton[segment]:hover { background: {hover}; }
QToolButton[segment]:checked { background: {accentSoft}; color: {accent}; font-weight: 600; }
QToolButton[segment]:focus { border: 1px solid {accent}; }

#organization { font-weight: 700; padding: 0 8px 0 4px; }
#shownDays { font-weight: 600; padding: 4px 8px; }
#banner { border: none; border-bottom: 1px solid {hairline}; background: {accentSoft}; }
#banner[kind="failure"] { background: {hardSoft}; }
#problem { color: {hard}; }
QLabel[usedUp="true"] { color: {soft}; font-weight: 600; }
QStatusBar QLabel { padding: 4px 12px; color: {secondary}; }
#saved { color: {good}; }
#saved[warning="true"] { color: {soft}; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid {border}; border-radius: 3px;
    background: {surface}; }
QCheckBox::indicator:hover, QCheckBox::indicator:focus { border-color: {accent}; }
QCheckBox::indicator:checked { width: 10px; height: 10px; background: {accent};
    border: 3px solid {accentSoft}; }
QCheckBox::indicator:disabled { background: {window}; border-color: {hairline}; }

#panel, #panelPage { background: {surface}; }
#panel QScrollArea { background: {surface}; border: none; }
#personHeading, #shiftHeading { font-size: 12pt; font-weight: 600; }
QLabel[field="true"] { color: {secondary}; }
QLineEdit, QSpinBox, QComboBox, QDateTimeEdit, QPlainTextEdit { background: {surface};
    color: {text}; border: 1px solid {border}; border-radius: 4px; padding: 3px 6px;
    selection-background-color: {accent}; selection-color: {onAccent}; }
QLineEdit, QSpinBox, QComboBox, QDateTimeEdit { min-height: 20px; }
QLineEdit:hover, QSpinBox:hover, QComboBox:hover, QDateTimeEdit:hover { border-color: {disabled}; }
QLineEdit:focus, QSpinBox:focus, QComboBox:focus, QDateTimeEdit:focus, QPlainTextEdit:focus
    { border-color: {accent}; }
QLineEdit:disabled, QSpinBox:disabled, QComboBox:disabled, QDateTimeEdit:disabled
    { background: {window}; color: {disabled}; }
QWidget[invalid="true"] { border: 1px solid {hard}; background: {hardSoft}; }
)";

QString windowStyleSheet(const Theme &theme)
{
    return themedStyleSheet(QString::fromLatin1(kStyleSheet), theme);
}

} // namespace planning::ui

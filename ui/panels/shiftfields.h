#pragma once

#include "core/model/plan.h"
#include "ui/panels/panelcontext.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QGridLayout;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace planning::ui
{

// The fields that one or several shifts have in common. A field whose values differ is empty and
// says so; typing into it changes all of them.
class ShiftFields final : public QWidget
{
    Q_OBJECT

public:
    explicit ShiftFields(const PanelContext &context, QWidget *parent = nullptr);

    void setShifts(const std::vector<Id<Shift>> &shifts);
    void focusTitle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildForm();
    void connectTexts();
    void connectChoices();
    void addRow(const QString &label, QWidget *field, const QString &objectName);
    void fillChoices();
    void showTexts();
    void showChoices();
    void onNotesLeft();
    void edit(const QString &name, const std::function<void(Shift &)> &apply);
    template <typename V>
    std::optional<V> common(V Shift::*member) const;

    Editor &m_editor;
    Language m_language;
    std::vector<Id<Shift>> m_shifts;
    QLineEdit *m_title;
    QComboBox *m_site;
    QComboBox *m_role;
    QComboBox *m_team;
    QSpinBox *m_headcount;
    QComboBox *m_status;
    QComboBox *m_phase;
    QLineEdit *m_tags;
    QPlainTextEdit *m_notes;
};

} // namespace planning::ui

#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;

namespace planning::ui
{

// Two or three choices side by side, one of them taken: "Français | English".
class ChoiceSwitch final : public QWidget
{
    Q_OBJECT

public:
    ChoiceSwitch(const QString &accessibleName, const QStringList &choices,
                 QWidget *parent = nullptr);

    int current() const;
    void setCurrent(int index); // announces nothing

Q_SIGNALS:
    void chosen(int index); // by the user

private:
    QButtonGroup *m_buttons;
};

} // namespace planning::ui

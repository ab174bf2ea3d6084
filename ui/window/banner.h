#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace planning::ui
{

struct Theme;

// A line of news above the board that blocks nothing: a failure, with a way to try again, or a
// remark such as "read only".
class Banner final : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(const Theme &theme, QWidget *parent = nullptr);

    enum class Kind { Remark, Failure };
    void say(Kind kind, const QString &text);
    // Like say(), with a button that announces actionRequested().
    void offer(Kind kind, const QString &text, const QString &action);
    QString text() const;

Q_SIGNALS:
    void actionRequested();

private:
    const Theme &m_theme;
    QLabel *m_picture;
    QLabel *m_text;
    QPushButton *m_action;
};

} // namespace planning::ui

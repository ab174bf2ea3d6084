#include "ui/window/banner.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace planning::ui
{

static constexpr int kPictureSide = 18;

Banner::Banner(const Theme &theme, QWidget *parent)
    : QFrame(parent),
      m_theme(theme),
      m_picture(new QLabel),
      m_text(new QLabel),
      m_action(new QPushButton)
{
    setObjectName(QStringLiteral("banner"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *close = new QToolButton;
    close->setIcon(icon(IconName::Close, theme));
    close->setToolTip(Tr::tr("Hide this message"));
    close->setAccessibleName(close->toolTip());
    connect(close, &QToolButton::clicked, this, &Banner::hide);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionRequested);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::kMedium, space::kSmall, space::kSmall, space::kSmall);
    layout->setSpacing(space::kSmall);
    layout->addWidget(m_picture);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(close);
    hide();
}

void Banner::say(Kind kind, const QString &text)
{
    offer(kind, text, {});
}

void Banner::offer(Kind kind, const QString &text, const QString &action)
{
    const bool failure = kind == Kind::Failure;
    setProperty("kind", failure ? QStringLiteral("failure") : QStringLiteral("remark"));
    style()->unpolish(this);
    style()->polish(this);
    const QIcon picture = icon(failure ? IconName::Hard : IconName::Lock, m_theme);
    m_picture->setPixmap(picture.pixmap(QSize(kPictureSide, kPictureSide), devicePixelRatioF()));
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    show();
}

QString Banner::text() const
{
    return m_text->text();
}

} // namespace planning::ui

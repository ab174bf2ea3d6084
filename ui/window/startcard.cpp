#include "ui/window/startcard.h"

#include <QHBoxLayout>
#include <QLabel>

namespace planning::ui
{

static constexpr int kIconSide = 32;

static QLabel *passiveLabel(const QString &text, const QString &name)
{
    auto *label = new QLabel(text);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    return label;
}

StartCard::StartCard(const Content &content, QWidget *parent) : QPushButton(parent)
{
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(content.title);
    setAccessibleDescription(content.text);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);

    auto *picture = passiveLabel({}, QStringLiteral("cardIcon"));
    picture->setPixmap(content.icon.pixmap(QSize(kIconSide, kIconSide), devicePixelRatioF(),
                                           isEnabled() ? QIcon::Normal : QIcon::Disabled));
    picture->setFixedWidth(kIconSide);
    picture->setAlignment(Qt::AlignTop);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(passiveLabel(content.title, QStringLiteral("cardTitle")));
    texts->addWidget(passiveLabel(content.text, QStringLiteral("cardText")));
    texts->addStretch();

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(16);
    layout->addWidget(picture);
    layout->addLayout(texts, 1);
}

QSize StartCard::sizeHint() const
{
    return layout()->totalSizeHint();
}

QSize StartCard::minimumSizeHint() const
{
    return layout()->totalMinimumSize();
}

} // namespace planning::ui

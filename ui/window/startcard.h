#pragma once

#include <QIcon>
#include <QPushButton>

namespace planning::ui
{

// A large button of the start page: pictogram, title, and one sentence on what happens.
class StartCard final : public QPushButton
{
    Q_OBJECT

public:
    struct Content {
        QIcon icon;
        QString title;
        QString text;
    };

    explicit StartCard(const Content &content, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
};

} // namespace planning::ui

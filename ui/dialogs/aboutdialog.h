#pragma once

#include <QDialog>

namespace planning::ui
{

// Version of the program and of what it is built on, with their licences.
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);
};

} // namespace planning::ui

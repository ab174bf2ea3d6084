#include "ui/edit/dialogprompts.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>

namespace planning::ui
{

static constexpr int kTextWidth = 400;

static std::optional<QString> chosen(const QString &answer)
{
    return answer.isEmpty() ? std::nullopt : std::optional(answer);
}

void DialogPrompts::warn(const QString &title, const QString &text)
{
    QMessageBox box(QMessageBox::Warning, title, title, QMessageBox::Ok,
                    QApplication::activeWindow());
    box.setInformativeText(text);
    box.exec();
}

std::optional<QString> DialogPrompts::openFile(const FileQuestion &question)
{
    return chosen(QFileDialog::getOpenFileName(QApplication::activeWindow(), question.title,
                                               question.folder, question.filter));
}

std::optional<QString> DialogPrompts::saveFile(const FileQuestion &question)
{
    const QString start = QDir(question.folder).filePath(question.suggestedName);
    return chosen(QFileDialog::getSaveFileName(QApplication::activeWindow(), question.title, start,
                                               question.filter));
}

std::optional<QString> DialogPrompts::text(const TextQuestion &question)
{
    QInputDialog dialog(QApplication::activeWindow());
    dialog.setWindowTitle(question.title);
    dialog.setLabelText(question.label);
    dialog.setTextValue(question.suggested);
    dialog.resize(kTextWidth, dialog.sizeHint().height());
    const bool accepted = dialog.exec() == QDialog::Accepted;
    return accepted ? chosen(dialog.textValue().trimmed()) : std::nullopt;
}

} // namespace planning::ui

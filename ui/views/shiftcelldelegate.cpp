#include "ui/views/shiftcelldelegate.h"

#include "ui/edit/editor.h"
#include "ui/theme/theme.h"
#include "ui/views/shiftcelledit.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPainter>

namespace planning::ui
{

static constexpr int kNarrowest = 120; // an editor of a narrow column is wider than its cell

ShiftCellDelegate::ShiftCellDelegate(const PanelContext &context, QObject *parent)
    : QStyledItemDelegate(parent),
      m_context(context)
{
}

void ShiftCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (!(option.state & QStyle::State_HasFocus))
        return;
    painter->save();
    painter->setPen(m_context.theme.accent);
    painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

QWidget *ShiftCellDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                         const QModelIndex &index) const
{
    const auto column = static_cast<ShiftColumn>(index.column());
    const Workspace &workspace = m_context.editor.workspace();
    const auto choices =
        cellChoices({workspace.plan(), workspace.conflicts(), m_context.language}, column);
    QWidget *editor = nullptr;
    if (choices.empty()) {
        editor = new QLineEdit(parent);
    } else {
        auto *box = new QComboBox(parent);
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        for (const CellChoice &choice : choices)
            box->addItem(choice.text, choice.value);
        box->completer()->setFilterMode(Qt::MatchContains);
        box->completer()->setCompletionMode(QCompleter::PopupCompletion);
        connect(box, &QComboBox::activated, this, [this, box] {
            auto *self = const_cast<ShiftCellDelegate *>(this);
            Q_EMIT self->commitData(box);
            Q_EMIT self->closeEditor(box);
        });
        editor = box;
    }
    editor->setAccessibleName(columnTitle(column));
    return editor;
}

void ShiftCellDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const QString text = index.data(Qt::EditRole).toString();
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        box->setCurrentIndex(box->findText(text));
        box->lineEdit()->selectAll();
    } else if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setText(text);
        line->selectAll();
    }
}

void ShiftCellDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                     const QModelIndex &index) const
{
    if (const auto *box = qobject_cast<QComboBox *>(editor)) {
        const bool isPicked = box->currentText() == box->itemText(box->currentIndex());
        model->setData(index, isPicked ? box->currentData() : box->currentText());
    } else if (const auto *line = qobject_cast<QLineEdit *>(editor)) {
        // Left as it was, a text with line ends would come back without them.
        if (line->isModified())
            model->setData(index, line->text());
    }
}

void ShiftCellDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                             const QModelIndex &) const
{
    QRect place = option.rect;
    if (qobject_cast<QComboBox *>(editor))
        place.setWidth(std::max(place.width(), kNarrowest));
    editor->setGeometry(place);
}

} // namespace planning::ui

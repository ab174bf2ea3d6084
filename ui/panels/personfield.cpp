#include "ui/panels/personfield.h"

#include "ui/edit/editor.h"
#include "ui/models/peoplefilter.h"

#include <QCompleter>

namespace planning::ui
{

PersonField::PersonField(const PanelContext &context, const QString &prompt, QWidget *parent)
    : QLineEdit(parent)
{
    auto *people = new PeopleModel(context.editor.plan(), context.language, this);
    connect(&context.editor, &Editor::changed, people, &PeopleModel::update);
    m_candidates = new PeopleFilter(context.editor.plan(), *people, this);
    auto *completer = new QCompleter(m_candidates, this);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    setPlaceholderText(prompt);
    setAccessibleName(prompt);
    setCompleter(completer);
    connect(this, &QLineEdit::textEdited, m_candidates, &PeopleFilter::setTyped);
    connect(completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) {
                if (const Person *person =
                        m_candidates->person(m_candidates->index(index.row(), 0)))
                    Q_EMIT chosen(person->id);
            });
}

} // namespace planning::ui

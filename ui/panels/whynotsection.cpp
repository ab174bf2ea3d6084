#include "ui/panels/whynotsection.h"

#include "core/fixes/explain.h"
#include "core/rules/describe.h"
#include "core/workspace/crewchanges.h"
#include "ui/edit/editor.h"
#include "ui/panels/conflictsign.h"
#include "ui/panels/personfield.h"
#include "ui/panels/section.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace planning::ui
{

WhyNotSection::WhyNotSection(const PanelContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_field(new PersonField(context, Tr::tr("Why not … ?"))),
      m_verdict(new QLabel),
      m_sentences(new QVBoxLayout),
      m_assign(new QPushButton)
{
    m_field->setObjectName(QStringLiteral("whyNot"));
    m_verdict->setObjectName(QStringLiteral("whyNotVerdict"));
    m_verdict->setWordWrap(true);
    m_assign->setObjectName(QStringLiteral("putOnIt"));
    m_sentences->setSpacing(space::kTiny);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kSmall);
    layout->addWidget(m_field);
    layout->addWidget(m_verdict);
    layout->addLayout(m_sentences);
    layout->addWidget(m_assign, 0, Qt::AlignLeft);
    connect(m_field, &PersonField::chosen, this, &WhyNotSection::ask);
    connect(m_assign, &QPushButton::clicked, this, &WhyNotSection::assignPerson);
    clear();
}

void WhyNotSection::setShift(Id<Shift> shift)
{
    if (shift != std::exchange(m_shift, shift)) {
        m_person.reset();
        m_field->clear();
    }
    answer();
}

void WhyNotSection::ask(Id<Person> person)
{
    m_person = person;
    answer();
}

void WhyNotSection::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void WhyNotSection::answer()
{
    clear();
    const Plan &plan = m_context.editor.plan();
    const Person *person = plan.find(m_person);
    if (!person || !plan.find(m_shift))
        return;
    m_field->setText(person->fullName());
    const Explanation why = explain(plan, person->id, m_shift, m_context.ids);
    showVerdict(why, *person);
    for (const auto *conflicts : {&why.blocking, &why.warnings}) {
        for (const Conflict &conflict : *conflicts)
            addSentence(conflict);
    }
    m_assign->setText(Tr::tr("Put %1 on it").arg(person->fullName()));
    m_assign->setVisible(why.isPossible() && !why.isOnIt);
}

void WhyNotSection::showVerdict(const Explanation &why, const Person &person)
{
    const QString pattern = why.isOnIt && why.isPossible() ? Tr::tr("%1 is on this shift already.")
                            : why.isOnIt                   ? Tr::tr("%1 is on this shift although:")
                            : !why.isPossible()            ? Tr::tr("%1 cannot take this shift:")
                            : why.warnings.empty()         ? Tr::tr("Nothing speaks against %1.")
                                                           : Tr::tr("%1 can take this shift, but:");
    m_verdict->setText(pattern.arg(person.fullName()));
    m_verdict->show();
}

void WhyNotSection::addSentence(const Conflict &conflict)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kSmall);
    auto *sign = new QLabel;
    sign->setPixmap(signPixmap(conflict.type, m_context.theme, devicePixelRatioF()));
    auto *text = new QLabel(message(conflict, m_context.editor.plan(), m_context.language));
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(sign, 0, Qt::AlignTop);
    layout->addWidget(text, 1);
    m_sentences->addWidget(row);
}

void WhyNotSection::clear()
{
    m_verdict->hide();
    m_assign->hide();
    while (QLayoutItem *item = m_sentences->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void WhyNotSection::assignPerson()
{
    if (m_person)
        m_context.editor.perform(
            assign(m_context.editor.plan(), m_shift, *m_person, m_context.ids));
}

} // namespace planning::ui

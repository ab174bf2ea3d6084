#include "ui/panels/conflictdetails.h"

#include "core/rules/conflictindex.h"
#include "core/rules/describe.h"
#include "core/rulesets/rule.h"
#include "ui/edit/editor.h"
#include "ui/models/labels.h"
#include "ui/models/zones.h"
#include "ui/panels/fixlist.h"
#include "ui/panels/section.h"
#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace planning::ui
{

static QPushButton *link(const QString &text)
{
    auto *button = new QPushButton(text);
    button->setProperty("flatRow", true);
    return button;
}

ConflictDetails::ConflictDetails(const PanelContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_sentence(new QLabel),
      m_rule(quietLabel()),
      m_links(new QVBoxLayout),
      m_fixes(new FixList(context))
{
    m_sentence->setObjectName(QStringLiteral("conflictSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_links->setSpacing(0);
    auto *rows = new QVBoxLayout;
    rows->addWidget(m_sentence);
    rows->addWidget(m_rule);
    rows->addWidget(m_fixes);
    rows->addLayout(m_links);
    rows->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scrollable(rows));
    rows->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
    connect(m_fixes, &FixList::previewed, this, &ConflictDetails::previewed);
    show(nullptr);
}

void ConflictDetails::setConflict(const Conflict &conflict)
{
    m_key = conflict.key;
    m_isSolved = false;
    show(&conflict);
}

void ConflictDetails::update()
{
    const Conflict *conflict = m_context.editor.workspace().conflicts().find(m_key);
    m_isSolved = !conflict && !m_key.isEmpty();
    show(conflict);
}

void ConflictDetails::focusFixes()
{
    m_fixes->focusFirst();
}

void ConflictDetails::show(const Conflict *conflict)
{
    clearLinks();
    m_rule->setVisible(conflict);
    m_fixes->setConflict(conflict ? conflict->key : QString());
    if (!conflict) {
        m_sentence->setText(m_isSolved ? Tr::tr("This conflict is solved. F8 goes to the next one.")
                                       : Tr::tr("Choose a conflict to see the ways out."));
        return;
    }
    m_sentence->setText(message(*conflict, m_context.editor.plan(), m_context.language));
    const RuleEntry *rule = findRule(conflict->rule);
    const QString name = rule ? rule->name.in(m_context.language) : conflict->rule;
    m_rule->setText(conflict->legalRef.isEmpty()
                        ? name
                        : QStringLiteral("%1 · %2").arg(name, conflict->legalRef));
    showLinks(*conflict);
}

void ConflictDetails::showLinks(const Conflict &conflict)
{
    const Plan &plan = m_context.editor.plan();
    for (const auto &id : {conflict.shift, conflict.withShift}) {
        const Shift *shift = plan.find(id);
        if (!shift)
            continue;
        QPushButton *button =
            link(Tr::tr("Show “%1”").arg(shiftTitle(plan, *shift, m_context.language)));
        button->setToolTip(spanText(shift->planned, zoneOf(plan, *shift)));
        connect(button, &QPushButton::clicked, this,
                [this, chosen = shift->id] { Q_EMIT shiftChosen(chosen); });
        m_links->addWidget(button, 0, Qt::AlignLeft);
    }
    if (const Person *person = plan.find(conflict.person)) {
        QPushButton *button = link(Tr::tr("Show %1").arg(person->fullName()));
        connect(button, &QPushButton::clicked, this,
                [this, chosen = person->id] { Q_EMIT personChosen(chosen); });
        m_links->addWidget(button, 0, Qt::AlignLeft);
    }
}

void ConflictDetails::clearLinks()
{
    while (QLayoutItem *item = m_links->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

} // namespace planning::ui

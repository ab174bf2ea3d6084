// What the buttons and fields of the rule-set dialog do to the plan.
#include "core/workspace/rulesetchanges.h"
#include "ui/dialogs/rulesetfields.h"
#include "ui/dialogs/rulesetsdialog.h"
#include "ui/edit/editor.h"
#include "ui/tr.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace planning::ui
{

bool RuleSetsDialog::perform(const Result<Change> &change)
{
    const bool isDone = change && m_context.editor.perform(*change);
    if (isDone)
        return true;
    const QString said = change ? m_problem->text() : change.error().detail;
    showRules(); // what was typed is taken back
    m_problem->setText(said);
    m_problem->show();
    return false;
}

void RuleSetsDialog::addNew()
{
    const RuleSet *base = currentSet();
    if (!base)
        return;
    const std::chrono::year_month_day today{m_today};
    const LocalDay from{std::chrono::local_days{today.year() / std::chrono::January / 1}};
    const Change change = addRuleSet(m_context.editor.plan(), base->code,
                                     Tr::tr("Our rules (%1)").arg(base->code), from, m_context.ids);
    const RuleSet added = std::get<Edit<RuleSet>>(change.edits.front()).present();
    if (!perform(change))
        return;
    m_list->choose({added.code, added.id});
    m_fields->focusName();
}

// From today, or from the day after the latest version begins.
void RuleSetsDialog::addVersionOfCurrent()
{
    const RuleSet *set = currentSet();
    if (!set || !m_list->current().own)
        return;
    LocalDay from = m_today;
    for (const RuleSet &each : m_context.editor.plan().all<RuleSet>()) {
        if (each.code == set->code)
            from = std::max(from, each.validFrom + std::chrono::days{1});
    }
    const Change change = addVersion(*set, from, m_context.ids);
    const RuleSet added = std::get<Edit<RuleSet>>(change.edits.front()).present();
    if (!perform(change))
        return;
    m_list->choose({added.code, added.id});
    m_fields->focusValidFrom();
}

void RuleSetsDialog::removeCurrent()
{
    if (const RuleSet *set = currentSet(); set && m_list->current().own)
        perform(removeRuleSet(m_context.editor.plan(), *set));
}

void RuleSetsDialog::useCurrent()
{
    if (const RuleSet *set = currentSet())
        perform(useAsDefault(m_context.editor.plan(), set->code));
}

void RuleSetsDialog::chooseEvents()
{
    const RuleSet *set = currentSet();
    if (!set)
        return;
    QMenu menu(this);
    for (const Event &event : m_context.editor.plan().all<Event>()) {
        QAction *action = menu.addAction(event.name);
        action->setCheckable(true);
        action->setChecked(event.ruleSet == set->code);
        action->setData(event.id.toString());
    }
    const QAction *chosen = menu.exec(m_events->mapToGlobal(QPoint(0, m_events->height())));
    const auto id = chosen ? Id<Event>::fromString(chosen->data().toString()) : std::nullopt;
    if (const Event *event = m_context.editor.plan().find(id))
        perform(setRuleSet(*event, chosen->isChecked() ? set->code : QString()));
}

void RuleSetsDialog::replaceCurrent(const RuleSet &after)
{
    const RuleSetKey key = m_list->current();
    const RuleSet *before = m_context.editor.plan().find(key.own);
    if (before)
        perform(editRuleSet(m_context.editor.plan(), *before, after));
}

} // namespace planning::ui

#include "ui/panels/fixlist.h"

#include "core/base/clock.h"
#include "core/fixes/fixes.h"
#include "core/fixes/override.h"
#include "core/rules/conflictindex.h"
#include "core/rules/describe.h"
#include "ui/edit/editor.h"
#include "ui/models/labels.h"
#include "ui/models/zones.h"
#include "ui/panels/fixrow.h"
#include "ui/panels/reasonform.h"
#include "ui/panels/section.h"
#include "ui/tr.h"

#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace planning::ui
{

static std::vector<Fix> waysOut(const Plan &plan, const Conflict &conflict, const IdSeed &seed)
{
    const FixedClock clock(seed.now);
    IdSource ids(clock, seed.random);
    return fixesFor(plan, conflict, ids);
}

FixList::FixList(const PanelContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_state(quietLabel()),
      m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("fixList"));
    setAccessibleName(Tr::tr("Ways out"));
    m_state->setObjectName(QStringLiteral("fixState"));
    m_rows->setSpacing(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_state);
    layout->addLayout(m_rows);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &FixList::onLooked);
    connect(&context.editor, &Editor::changed, this, &FixList::showConflict);
    connect(&context.editor, &Editor::conflictsFound, this, &FixList::showConflict);
    showConflict();
}

// Changes of the plan it follows by itself.
void FixList::setConflict(const QString &key)
{
    if (key != std::exchange(m_key, key))
        showConflict();
}

void FixList::focusFirst()
{
    if (m_rows->count() > 0)
        m_rows->itemAt(0)->widget()->setFocus(Qt::TabFocusReason);
}

void FixList::keyPressEvent(QKeyEvent *event)
{
    const auto rows = findChildren<FixRow *>();
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (step == 0 || rows.isEmpty())
        return QWidget::keyPressEvent(event);
    const auto wanted = rows.indexOf(qobject_cast<FixRow *>(window()->focusWidget())) + step;
    rows.at(std::clamp(wanted, qsizetype{0}, rows.size() - 1))->setFocus(Qt::TabFocusReason);
}

void FixList::hideEvent(QHideEvent *event)
{
    preview({});
    QWidget::hideEvent(event);
}

void FixList::showConflict()
{
    clear();
    m_isOutdated = m_isLooking;
    const Conflict *conflict = m_context.editor.workspace().conflicts().find(m_key);
    m_state->setVisible(conflict);
    if (!conflict)
        return;
    if (const Override *allowed = overrideOf(m_context.editor.plan(), m_key))
        return showAllowance(*allowed);
    m_state->setText(Tr::tr("Looking for ways out…"));
    if (!m_isLooking)
        look(*conflict);
}

// One worker at a time: who leafs through conflicts faster than they are answered asks for the last
// one only.
void FixList::look(const Conflict &conflict)
{
    m_isLooking = true;
    m_watcher.setFuture(
        QtConcurrent::run([plan = m_context.editor.plan(), conflict, seed = m_context.ids.seed()] {
            return waysOut(plan, conflict, seed);
        }));
}

void FixList::onLooked()
{
    m_isLooking = false;
    if (m_isOutdated)
        return showConflict();
    m_fixes = m_watcher.future().takeResult();
    showFixes();
}

void FixList::showFixes()
{
    m_state->setVisible(m_fixes.empty());
    m_state->setText(
        Tr::tr("No way out found that breaks no other rule; change the plan by hand."));
    for (const Fix &fix : m_fixes) {
        FixRow *row = addRow(fix);
        if (fix.kind == FixKind::Override)
            addReasonForm(*row);
    }
}

FixRow *FixList::addRow(const Fix &fix)
{
    QStringList remarks;
    if (!fix.because.isEmpty())
        remarks << fix.because;
    for (const Conflict &cause : fix.causes)
        remarks
            << Tr::tr("then: %1").arg(message(cause, m_context.editor.plan(), m_context.language));
    auto *row = new FixRow(fix.text, remarks);
    m_rows->addWidget(row);
    if (fix.kind != FixKind::Override)
        connect(row, &QPushButton::clicked, this,
                [this, change = fix.change] { m_context.editor.perform(change); });
    connect(row, &FixRow::pointed, this, [this, change = fix.change] {
        preview(change.isEmpty() ? std::nullopt : std::optional(change));
    });
    connect(row, &FixRow::left, this, [this] { preview({}); });
    return row;
}

void FixList::addReasonForm(FixRow &row)
{
    auto *form = new ReasonForm;
    m_rows->addWidget(form);
    connect(&row, &QPushButton::clicked, form, &ReasonForm::open);
    connect(form, &ReasonForm::given, this,
            [this, form](const QString &reason) { allow(*form, reason); });
}

void FixList::allow(ReasonForm &form, const QString &reason)
{
    const Conflict *conflict = m_context.editor.workspace().conflicts().find(m_key);
    if (!conflict)
        return;
    auto change = overrideConflict(m_context.editor.plan(), *conflict, reason, m_context.ids);
    if (change)
        m_context.editor.perform(*std::move(change));
    else
        form.refuse(Tr::tr("Say why: the audit keeps the reason with your name."));
}

void FixList::showAllowance(const Override &allowed)
{
    const Plan &plan = m_context.editor.plan();
    const Account *account = plan.find(allowed.account);
    const QString when = momentText(allowed.at, organizationZone(plan));
    m_state->setText(
        account ? Tr::tr("Allowed by %1 on %2: %3").arg(account->displayName, when, allowed.reason)
                : Tr::tr("Allowed on %1: %2").arg(when, allowed.reason));
    auto *row = new FixRow(Tr::tr("No longer allow it"));
    row->setObjectName(QStringLiteral("withdraw"));
    m_rows->addWidget(row);
    connect(row, &QPushButton::clicked, this, [this] {
        if (const Override *current = overrideOf(m_context.editor.plan(), m_key))
            m_context.editor.perform(withdraw(*current));
    });
}

// The keyboard stays here: it must not slip onto something else that Enter would do.
void FixList::clear()
{
    for (QWidget *row : findChildren<QWidget *>())
        row->disconnect(this);
    if (isAncestorOf(window()->focusWidget()))
        setFocus(Qt::OtherFocusReason);
    preview({});
    m_fixes.clear();
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->setParent(nullptr);
        item->widget()->deleteLater();
        delete item;
    }
}

void FixList::preview(const std::optional<Change> &change)
{
    if (!change && !m_isPreviewing)
        return;
    m_isPreviewing = change.has_value();
    Q_EMIT previewed(change);
}

} // namespace planning::ui

#include "ui/window/boardcontroller.h"

#include "core/rules/conflictindex.h"
#include "core/rules/describe.h"
#include "ui/edit/editor.h"
#include "ui/timeline/conflictcounts.h"
#include "ui/timeline/gesturechange.h"
#include "ui/timeline/rowplacement.h"
#include "ui/timeline/timelineview.h"
#include "ui/tr.h"

#include <unordered_set>

namespace planning::ui
{

// The shift a change makes; empty when it makes none.
static std::optional<Id<Shift>> createdShift(const Change &change)
{
    for (const AnyEdit &edit : change.edits) {
        const auto *shift = std::get_if<Edit<Shift>>(&edit);
        if (shift && !shift->before)
            return shift->id();
    }
    return std::nullopt;
}

BoardController::BoardController(TimelineView &view, const PanelContext &context, QObject *parent)
    : QObject(parent),
      m_view(view),
      m_context(context)
{
    rebuild();
    connect(&view, &TimelineView::gestureFinished, this, &BoardController::finish);
    connect(&context.editor, &Editor::conflictsFound, this,
            [this] { m_view.countConflicts(conflictCounter()); });
    connect(&view, &TimelineView::groupsChanged, this, [this] {
        m_collapsed.at(static_cast<std::size_t>(m_rows)) = m_view.collapsedGroups();
    });
    view.setJudge([this](const Gesture &gesture) { return judge(gesture); });
    view.setForesight([this](const Gesture &gesture) { return foresee(gesture); });
}

void BoardController::setRows(BoardGrouping rows)
{
    if (rows == m_rows)
        return;
    const auto selected = selection().shifts;
    m_rows = rows;
    m_view.setCollapsedGroups(m_collapsed.at(static_cast<std::size_t>(rows)));
    rebuild();
    select(selected);
}

void BoardController::setOrder(RowOrder order)
{
    m_order = order;
    if (order != RowOrder::Name || !m_ranks.empty()) // else they are by name
        rebuild();
}

void BoardController::setCollapsedGroups(const CollapsedGroups &groups)
{
    m_collapsed = groups;
    m_view.setCollapsedGroups(m_collapsed.at(static_cast<std::size_t>(m_rows)));
}

static bool isGone(const BarKey &bar, const Plan &plan)
{
    if (bar.booking)
        return !plan.find(*bar.booking);
    return !plan.find(bar.shift) || (bar.assignment && !plan.find(*bar.assignment));
}

void BoardController::update(const Touched &touched)
{
    m_view.deselect([this](const BarKey &bar) { return isGone(bar, m_context.editor.plan()); });
    m_view.changeBoard([&](TimelineBoard &board) {
        const BoardUpdate update = builder().update(board, m_context.editor.plan(), touched);
        if (update.rowsReplaced && !m_ranks.empty())
            keepOrder(board, m_ranks);
        return update;
    });
}

Selection BoardController::selection() const
{
    Selection selection;
    std::unordered_set<Id<Shift>> seen;
    for (const BarKey &bar : m_view.selection()) {
        if (!m_context.editor.plan().find(bar.shift))
            continue; // a booking without a shift
        if (seen.insert(bar.shift).second)
            selection.shifts.push_back(bar.shift);
    }
    return selection;
}

void BoardController::select(const std::vector<Id<Shift>> &shifts)
{
    const std::unordered_set<Id<Shift>> wanted(shifts.begin(), shifts.end());
    std::vector<BarKey> bars;
    for (const BoardRow &row : m_view.board().rows) {
        for (const BoardBar &bar : row.bars) {
            if (wanted.contains(bar.key.shift))
                bars.push_back(bar.key);
        }
    }
    m_view.select(std::move(bars));
}

void BoardController::selectAll()
{
    std::vector<Id<Shift>> all;
    for (const Shift &shift : m_context.editor.plan().all<Shift>())
        all.push_back(shift.id);
    select(all);
}

void BoardController::showPreview(const std::optional<Change> &change)
{
    m_view.showPreview(change ? previewOf(*change) : BoardPreview{});
}

BoardPreview BoardController::previewOf(const Change &change)
{
    BoardPreview preview;
    m_context.editor.tryOut(change, [&](const Plan &after) {
        preview = ui::previewOf(m_view.board(), after, touched(change, after));
    });
    return preview;
}

BoardPreview BoardController::foresee(const Gesture &gesture)
{
    return previewOf(changeOf(gesture, m_context.editor.plan(), m_context.ids));
}

void BoardController::rebuild()
{
    const Plan &plan = m_context.editor.plan();
    TimelineBoard board = builder().build(plan);
    sortRows(board, plan, {m_order, m_view.window(), selectedTime()});
    m_ranks = m_order == RowOrder::Name ? RowRanks{} : ranksOf(board);
    m_view.setBoard(std::move(board));
}

// Of all selected shifts together.
std::optional<Interval> BoardController::selectedTime() const
{
    std::optional<Interval> time;
    for (const Id<Shift> id : selection().shifts) {
        const Interval duty = m_context.editor.plan().find(id)->duty();
        time = time ? time->united(duty) : duty;
    }
    return time;
}

void BoardController::finish(const Gesture &gesture)
{
    const QString refusal = refusalOf(gesture, m_context.editor.plan());
    if (!refusal.isEmpty())
        return Q_EMIT refused(refusal);
    Change change = changeOf(gesture, m_context.editor.plan(), m_context.ids);
    const auto created = createdShift(change);
    if (!m_context.editor.perform(std::move(change)) || !created)
        return;
    m_view.reveal(*created);
    if (gesture.kind == GestureKind::Create)
        Q_EMIT shiftDrawn();
}

// What the rules say: the worst of what the gesture would newly cause.
RowVerdict BoardController::judge(const Gesture &gesture) const
{
    const Plan &plan = m_context.editor.plan();
    const QString refusal = refusalOf(gesture, plan);
    if (!refusal.isEmpty())
        return {TintKind::Hard, refusal, Tr::tr("Not here")};
    const Change change = changeOf(gesture, plan, m_context.ids);
    const Conflict *worst = nullptr;
    const auto conflicts = m_context.editor.preview(change);
    for (const Conflict &conflict : conflicts) {
        if (!worst || conflict.type < worst->type)
            worst = &conflict;
    }
    if (!worst || worst->type == ConflictType::Info)
        return {};
    const bool isHard = worst->type == ConflictType::Hard;
    return {isHard ? TintKind::Hard : TintKind::Soft, message(*worst, plan, m_context.language),
            brief(*worst, plan, m_context.language)};
}

CountConflicts BoardController::conflictCounter() const
{
    const Workspace &workspace = m_context.editor.workspace();
    return [&workspace](Id<Shift> shift, const std::optional<Id<Person>> &person) {
        return countsOf(workspace.conflicts(), workspace.plan(), shift, person);
    };
}

BoardBuilder BoardController::builder() const
{
    return BoardBuilder({m_rows, QLocale(), conflictCounter()});
}

} // namespace planning::ui

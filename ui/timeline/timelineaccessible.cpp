#include "ui/timeline/timelineaccessible.h"

#include "ui/timeline/timelineview.h"
#include "ui/timeline/timetext.h"
#include "ui/tr.h"

#include <QAccessibleWidget>
#include <QPointer>

#include <map>

namespace planning::ui
{

namespace
{

// What rows and bars have in common: they belong to a view and have no object of their own.
class TimelineItem : public QAccessibleInterface
{
public:
    explicit TimelineItem(TimelineView &view) : m_view(&view) { }

    QObject *object() const override { return nullptr; }
    QWindow *window() const override
    {
        return m_view ? m_view->QWidget::window()->windowHandle() : nullptr;
    }
    void setText(QAccessible::Text, const QString &) override { }
    QAccessible::Role role() const override { return QAccessible::TreeItem; }

protected:
    const TimelineBoard &board() const { return m_view->board(); }
    QRect toScreen(const QRect &rect) const
    {
        return {m_view->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
    }
    bool isOffscreen(const QRect &rect) const
    {
        return !m_view->viewport()->rect().intersects(rect);
    }

    QPointer<TimelineView> m_view;
};

// The tree itself. Makes an item when somebody asks for it and forgets all when the board changes.
class TimelineTree final : public QAccessibleWidget
{
public:
    explicit TimelineTree(TimelineView &view)
        : QAccessibleWidget(&view, QAccessible::Tree),
          m_view(view)
    {
        m_onChange =
            QObject::connect(&view, &TimelineView::boardChanged, &view, [this] { forget(); });
    }
    ~TimelineTree() override
    {
        QObject::disconnect(m_onChange);
        forget();
    }

    int childCount() const override { return static_cast<int>(m_view.board().rows.size()); }
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;
    QString text(QAccessible::Text kind) const override;
    // A board that is a window of its own is a tree just the same.
    QAccessible::Role role() const override { return QAccessible::Tree; }

    QAccessibleInterface *row(std::size_t row) const;
    QAccessibleInterface *bar(const BarPlace &place) const;

private:
    template <typename Key, typename Make>
    static QAccessibleInterface *found(std::map<Key, QAccessible::Id> &items, const Key &key,
                                       Make make)
    {
        const auto it = items.find(key);
        if (it != items.end())
            return QAccessible::accessibleInterface(it->second);
        QAccessibleInterface *item = make();
        items.emplace(key, QAccessible::registerAccessibleInterface(item));
        return item;
    }
    void forget()
    {
        for (const auto &[place, id] : std::exchange(m_bars, {}))
            QAccessible::deleteAccessibleInterface(id);
        for (const auto &[row, id] : std::exchange(m_rows, {}))
            QAccessible::deleteAccessibleInterface(id);
    }

    TimelineView &m_view;
    QMetaObject::Connection m_onChange;
    mutable std::map<std::size_t, QAccessible::Id> m_rows;
    mutable std::map<BarPlace, QAccessible::Id> m_bars;
};

TimelineTree *treeOf(TimelineView *view)
{
    return dynamic_cast<TimelineTree *>(QAccessible::queryAccessibleInterface(view));
}

class RowItem final : public TimelineItem, public QAccessibleActionInterface
{
public:
    RowItem(TimelineView &view, std::size_t row) : TimelineItem(view), m_row(row) { }

    std::size_t index() const { return m_row; }

    bool isValid() const override { return m_view && m_row < board().rows.size(); }
    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view);
    }
    int childCount() const override
    {
        return isValid() ? static_cast<int>(items().bars.size()) : 0;
    }
    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        return treeOf(m_view)->bar({m_row, static_cast<std::size_t>(index)});
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (int index = 0; index < childCount(); ++index) {
            if (this->child(index) == child)
                return index;
        }
        return -1;
    }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QRect rect() const override { return isValid() ? toScreen(m_view->rowRect(m_row)) : QRect(); }
    QString text(QAccessible::Text kind) const override
    {
        if (kind != QAccessible::Name || !isValid())
            return {};
        QStringList parts{items().label};
        if (!items().sublabel.isEmpty())
            parts.append(items().sublabel);
        if (!isGroup())
            parts.append(Tr::tr("%n bar(s)", nullptr, childCount()));
        return parts.join(QStringLiteral(", "));
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        if (state.invalid)
            return state;
        state.offscreen = isOffscreen(m_view->rowRect(m_row));
        state.invisible = items().hidden;
        state.expandable = isGroup();
        state.expanded = !items().collapsed;
        state.collapsed = items().collapsed;
        state.focusable = isGroup();
        state.focused = m_view->hasFocus() && m_view->focusedGroup() == m_row;
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ActionInterface && isValid() && isGroup())
            return static_cast<QAccessibleActionInterface *>(this);
        return nullptr;
    }
    QStringList actionNames() const override { return {setFocusAction(), toggleAction()}; }
    void doAction(const QString &name) override
    {
        if (!isValid())
            return;
        m_view->activateWindow();
        m_view->setFocus();
        m_view->focusGroup(m_row);
        if (name == toggleAction())
            m_view->toggleGroup(m_row);
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    const BoardRow &items() const { return board().rows[m_row]; }
    bool isGroup() const { return items().key.kind == RowKind::Group; }

    std::size_t m_row;
};

class BarItem final : public TimelineItem, public QAccessibleActionInterface
{
public:
    BarItem(TimelineView &view, const BarPlace &place) : TimelineItem(view), m_place(place) { }

    bool isValid() const override
    {
        return m_view && m_place.row < board().rows.size()
               && m_place.bar < board().rows[m_place.row].bars.size();
    }
    QAccessibleInterface *parent() const override
    {
        return m_view ? treeOf(m_view)->row(m_place.row) : nullptr;
    }
    int childCount() const override { return 0; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QRect rect() const override { return isValid() ? toScreen(m_view->barRect(m_place)) : QRect(); }
    QString text(QAccessible::Text kind) const override
    {
        if (kind != QAccessible::Name || !isValid())
            return {};
        return barSentence(bar(), board().zone, m_view->locale());
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        if (state.invalid)
            return state;
        state.focusable = true;
        state.selectable = true;
        state.focused = m_view->hasFocus() && m_view->focusedBar() == m_place;
        state.selected = std::ranges::count(m_view->selection(), bar().key) > 0;
        state.offscreen = isOffscreen(m_view->barRect(m_place));
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ActionInterface)
            return static_cast<QAccessibleActionInterface *>(this);
        return nullptr;
    }
    QStringList actionNames() const override { return {setFocusAction(), pressAction()}; }
    void doAction(const QString &name) override
    {
        if (!isValid())
            return;
        m_view->activateWindow();
        m_view->focusBar(m_place);
        if (name == pressAction())
            Q_EMIT m_view->openRequested(bar().key);
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    const BoardBar &bar() const { return board().rows[m_place.row].bars[m_place.bar]; }

    BarPlace m_place;
};

QAccessibleInterface *TimelineTree::row(std::size_t row) const
{
    return found(m_rows, row, [&] { return new RowItem(m_view, row); });
}

QAccessibleInterface *TimelineTree::bar(const BarPlace &place) const
{
    return found(m_bars, place, [&] { return new BarItem(m_view, place); });
}

QAccessibleInterface *TimelineTree::child(int index) const
{
    return index >= 0 && index < childCount() ? row(static_cast<std::size_t>(index)) : nullptr;
}

int TimelineTree::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *item = dynamic_cast<const RowItem *>(child);
    return item ? static_cast<int>(item->index()) : -1;
}

QAccessibleInterface *TimelineTree::childAt(int x, int y) const
{
    const Hit hit = m_view.hitAt(m_view.viewport()->mapFromGlobal(QPoint(x, y)));
    if (!hit.row)
        return nullptr;
    return hit.bar ? bar({*hit.row, *hit.bar}) : row(*hit.row);
}

QAccessibleInterface *TimelineTree::focusChild() const
{
    if (const auto group = m_view.hasFocus() ? m_view.focusedGroup() : std::nullopt)
        return row(*group);
    const auto place = m_view.hasFocus() ? m_view.focusedBar() : std::nullopt;
    return place ? bar(*place) : QAccessibleWidget::focusChild();
}

QString TimelineTree::text(QAccessible::Text kind) const
{
    if (kind == QAccessible::Description)
        return Tr::tr("Rows of shifts over time. Arrow keys go from bar to bar.");
    return QAccessibleWidget::text(kind);
}

QAccessibleInterface *treeFor(const QString &, QObject *object)
{
    auto *view = qobject_cast<TimelineView *>(object);
    return view ? new TimelineTree(*view) : nullptr;
}

} // namespace

void makeTimelinesAccessible()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(treeFor);
        return true;
    }();
    Q_UNUSED(isInstalled);
}

void announceGroup(TimelineView &view, std::size_t row)
{
    if (!QAccessible::isActive())
        return;
    const TimelineTree *tree = treeOf(&view);
    if (!tree)
        return;
    QAccessibleEvent focused(tree->row(row), QAccessible::Focus);
    QAccessible::updateAccessibility(&focused);
    QAccessible::State changed;
    changed.expanded = true;
    changed.collapsed = true;
    QAccessibleStateChangeEvent opened(tree->row(row), changed);
    QAccessible::updateAccessibility(&opened);
}

void announceFocusedBar(TimelineView &view, const BarPlace &place)
{
    if (!QAccessible::isActive())
        return;
    if (const TimelineTree *tree = treeOf(&view)) {
        QAccessibleEvent event(tree->bar(place), QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace planning::ui

#include "core/workspace/workspace.h"
#include "tests/support/desk.h"
#include "ui/models/peoplefilter.h"
#include "ui/timeline/timelinelayout.h"
#include "ui/timeline/timelineview.h"
#include "ui/window/mainwindow.h"
#include "ui/window/session.h"

#include <QApplication>
#include <QCursor>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextStream>

using namespace planning;
using namespace planning::ui;
using namespace Qt::StringLiterals;

// Says where things are on the screen, for a hand on a mouse outside of this program: a line of
// JSON whenever that has changed.
class Lookout final
{
public:
    explicit Lookout(MainWindow &window)
        : m_window(window),
          m_board(*window.findChild<TimelineView *>(u"board"_s)),
          m_people(*window.findChild<QListView *>(u"peopleList"_s))
    {
        // Connected last: what was dropped is in the file when the line is printed.
        QObject::connect(&m_board, &TimelineView::gestureFinished, &m_board, [this] {
            ++m_drops;
            report();
        });
        QObject::connect(&m_timer, &QTimer::timeout, &m_board, [this] { report(); });
        m_timer.start(std::chrono::milliseconds{20});
    }

private:
    void report()
    {
        const QJsonObject seen{{u"active"_s, m_window.isActiveWindow()},
                               {u"drops"_s, m_drops},
                               {u"pointer"_s, pointer()},
                               {u"bars"_s, bars()},
                               {u"people"_s, people()}};
        if (seen == m_reported)
            return;
        m_reported = seen;
        m_out << QJsonDocument(seen).toJson(QJsonDocument::Compact) << Qt::endl;
    }

    // Where the mouse is and what colour the board has there.
    QJsonObject pointer() const
    {
        QWidget &surface = *m_board.viewport();
        const QPoint global = QCursor::pos();
        const QPoint at = surface.mapFromGlobal(global);
        QString color;
        if (surface.rect().contains(at))
            color = surface.grab({at, QSize(1, 1)}).toImage().pixelColor(0, 0).name();
        return {{u"x"_s, global.x()}, {u"y"_s, global.y()}, {u"color"_s, color}};
    }

    QJsonObject bars() const
    {
        const TimelineBoard &board = m_board.board();
        const TimelineLayout layout(board, TimelineMetrics::of(m_board.fontMetrics()));
        const QPoint origin(layout.metrics().labelWidth,
                            layout.metrics().headerHeight() - m_board.verticalScrollBar()->value());
        const double width = m_board.viewport()->width() - origin.x();
        const TimeScale scale = TimeScale::fitting(m_board.window(), width);
        QJsonObject result;
        for (std::size_t row = 0; row < board.rows.size(); ++row) {
            for (const BarBox &box : layout.boxes(board, row, scale, width).bars) {
                const BoardBar &bar = board.rows[row].bars[box.bar];
                const QPoint right(qRound(box.rect.right()), qRound(box.rect.center().y()));
                const QPoint end = m_board.viewport()->mapToGlobal(origin + right);
                result[bar.key.shift.toString()] =
                    QJsonObject{{u"start"_s, toRfc3339(bar.work.start)},
                                {u"endX"_s, end.x()},
                                {u"y"_s, end.y()},
                                {u"hour"_s, scale.widthOf(std::chrono::hours{1})},
                                {u"missing"_s, bar.missing}};
            }
        }
        return result;
    }

    QJsonObject people() const
    {
        const auto &filter = *qobject_cast<PeopleFilter *>(m_people.model());
        const QWidget &surface = *m_people.viewport();
        QJsonObject result;
        for (int row = 0; row < filter.rowCount(); ++row) {
            const QModelIndex index = filter.index(row, 0);
            const QRect place = m_people.visualRect(index);
            if (!surface.rect().contains(place))
                continue;
            const QPoint at = surface.mapToGlobal(place.center());
            result[filter.person(index)->id.toString()] =
                QJsonObject{{u"x"_s, at.x()}, {u"y"_s, at.y()}};
        }
        return result;
    }

    MainWindow &m_window;
    TimelineView &m_board;
    QListView &m_people;
    QTimer m_timer;
    QTextStream m_out{stdout};
    int m_drops = 0;
    QJsonObject m_reported;
};

// dragdesk PLAN SETTINGS: the desktop with a plan, and a lookout.
int main(int argc, char *argv[])
{
    const QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const SystemClock clock;
    IdSource ids(clock);
    Settings settings(arguments.value(2));
    test::SilentPrompts prompts;
    Session session({settings, prompts, clock, ids, {}});
    QSignalSpy end(&session, &Session::openingEnded);
    session.start({.file = arguments.value(1)});
    end.wait();
    if (!session.mainWindow()) {
        QTextStream(stderr) << prompts.warnings.join(u'\n') << Qt::endl;
        return 1;
    }
    MainWindow &window = *session.mainWindow();
    window.setGeometry(window.screen()->geometry());
    window.activateWindow();
    const Lookout lookout(window);
    return QApplication::exec();
}

#include "ui/panels/costpanel.h"

#include "core/cost/costwords.h"
#include "core/cost/shiftcosts.h"
#include "core/model/calendar.h"
#include "ui/charts/costchart.h"
#include "ui/charts/loadchart.h"
#include "ui/edit/editor.h"
#include "ui/edit/prompts.h"
#include "ui/models/costtreemodel.h"
#include "ui/models/zones.h"
#include "ui/panels/choiceswitch.h"
#include "ui/panels/section.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSaveFile>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>
#include <QtConcurrent>

namespace planning::ui
{

static constexpr std::chrono::milliseconds kSoon{120}; // panning the board asks once
static constexpr int kMostPeople = 8; // in the chart of hours
static constexpr int kMostWeeks = 8;
static constexpr int kChoiceLength = 11; // characters
static constexpr int kSideBySide = 840; // pixels across for lines and chart

// May become narrower than its longest choice.
static void addChoices(QComboBox &box, const QString &name, const QStringList &choices)
{
    box.addItems(choices);
    box.setAccessibleName(name);
    box.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box.setMinimumContentsLength(kChoiceLength);
    box.setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

CostPanel::CostPanel(const PanelContext &context, Prompts &prompts, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_prompts(prompts),
      m_lines(new CostTreeModel(context.editor.plan(), context.language, this)),
      m_period(new QComboBox),
      m_grouping(new QComboBox),
      m_chartKind(new QComboBox),
      m_basis(
          new ChoiceSwitch(Tr::tr("Hours that are paid"), {Tr::tr("Forecast"), Tr::tr("Worked")})),
      m_followsSelection(new QCheckBox(Tr::tr("Selection only"))),
      m_export(new QToolButton),
      m_sum(new QLabel),
      m_empty(quietLabel()),
      m_halves(new QSplitter),
      m_tree(new QTreeView),
      m_charts(new QStackedWidget),
      m_chart(new CostChart),
      m_load(new LoadChart),
      m_soon(new QTimer(this))
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_halves->addWidget(buildTree());
    m_halves->addWidget(buildCharts());
    m_halves->setStretchFactor(0, 3);
    m_halves->setStretchFactor(1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildControls());
    layout->addWidget(m_halves, 1);
    m_soon->setSingleShot(true);
    m_soon->setInterval(kSoon);
    connectControls();
    showSum();
}

QWidget *CostPanel::buildControls()
{
    addChoices(*m_period, Tr::tr("Period"),
               {Tr::tr("Days shown"), Tr::tr("Month shown"), Tr::tr("Whole plan")});
    addChoices(
        *m_grouping, Tr::tr("Totals"),
        {Tr::tr("By event"), Tr::tr("By person"), Tr::tr("By day"), Tr::tr("By budget line")});
    addChoices(*m_chartKind, Tr::tr("Chart"),
               {Tr::tr("Cost by day"), Tr::tr("Cost by line"), Tr::tr("Hours and ceilings")});
    m_basis->setCurrent(0);
    m_followsSelection->setToolTip(
        Tr::tr("Only the selected person, or the event of the selected shift"));
    m_export->setIcon(icon(IconName::Export, m_context.theme));
    m_export->setText(Tr::tr("Export the cost lines…"));
    m_export->setToolTip(Tr::tr("Export the cost lines as CSV"));
    m_export->setAccessibleName(m_export->text());
    m_export->setFocusPolicy(Qt::TabFocus);
    m_sum->setFont(ui::font(TextRole::Strong, font()));
    auto *bar = new QWidget;
    auto *rows = new QVBoxLayout(bar);
    rows->setContentsMargins(space::kSmall, space::kTiny, space::kSmall, space::kTiny);
    rows->setSpacing(space::kTiny);
    auto *choices = new QHBoxLayout;
    for (QWidget *each :
         std::initializer_list<QWidget *>{m_period, m_grouping, m_basis, m_followsSelection})
        choices->addWidget(each);
    auto *result = new QHBoxLayout;
    result->addWidget(m_sum, 1);
    result->addWidget(m_export);
    result->addWidget(m_chartKind);
    rows->addLayout(choices);
    rows->addLayout(result);
    return bar;
}

QWidget *CostPanel::buildTree()
{
    m_tree->setObjectName(QStringLiteral("costTree"));
    m_tree->setAccessibleName(Tr::tr("Costs"));
    m_tree->setModel(m_lines);
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    QHeaderView *header = m_tree->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(CostTreeModel::NameColumn, QHeaderView::Stretch);
    header->resizeSection(CostTreeModel::CountedColumn, 170);
    header->resizeSection(CostTreeModel::AmountColumn, 100);
    m_empty->setAlignment(Qt::AlignCenter);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_empty, 1);
    return page;
}

QWidget *CostPanel::buildCharts()
{
    m_charts->addWidget(m_chart);
    m_charts->addWidget(m_load);
    return m_charts;
}

void CostPanel::connectControls()
{
    connect(&m_answer, &QFutureWatcherBase::finished, this, &CostPanel::onAnswered);
    connect(m_soon, &QTimer::timeout, this, &CostPanel::ask);
    connect(m_period, &QComboBox::currentIndexChanged, this, &CostPanel::refresh);
    connect(m_grouping, &QComboBox::currentIndexChanged, this, &CostPanel::refresh);
    connect(m_basis, &ChoiceSwitch::chosen, this, &CostPanel::refresh);
    connect(m_followsSelection, &QCheckBox::toggled, this, &CostPanel::refresh);
    connect(m_chartKind, &QComboBox::currentIndexChanged, this, &CostPanel::showChart);
    connect(m_export, &QToolButton::clicked, this, &CostPanel::exportTable);
    const auto choose = [this](const QModelIndex &index) {
        if (const CostLine *line = m_lines->line(index))
            Q_EMIT shiftChosen(line->shift);
    };
    connect(m_tree, &QTreeView::clicked, this, choose);
    connect(m_tree, &QTreeView::activated, this, choose);
}

void CostPanel::update(const Touched &)
{
    refresh();
}

void CostPanel::setWindow(const Interval &window)
{
    m_window = window;
    if (static_cast<Period>(m_period->currentIndex()) != Period::Everything)
        refresh();
}

void CostPanel::setSelection(const Selection &selection)
{
    m_selection = selection;
    if (m_followsSelection->isChecked())
        refresh();
}

void CostPanel::showEventCosts(Id<Event> event)
{
    const Event *found = m_context.editor.plan().find(event);
    if (!found)
        return;
    m_followsSelection->setChecked(false);
    m_period->setCurrentIndex(static_cast<int>(Period::Everything));
    m_grouping->setCurrentIndex(static_cast<int>(CostGrouping::Event));
    m_wantedGroup = found->name;
    refresh();
}

void CostPanel::openGroup(const QString &name)
{
    for (int row = 0; row < m_lines->rowCount(); ++row) {
        const QModelIndex index = m_lines->index(row, 0);
        if (name.isEmpty() || index.data().toString() != name)
            continue;
        m_tree->setCurrentIndex(index);
        m_tree->expand(index);
        m_tree->scrollTo(index, QAbstractItemView::PositionAtTop);
    }
}

const CostReport *CostPanel::report() const
{
    return m_lines->report();
}

// Side by side where there is room, else the chart below.
void CostPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isWide = width() >= textPixels(kSideBySide);
    m_halves->setOrientation(isWide ? Qt::Horizontal : Qt::Vertical);
}

void CostPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        ask();
}

CostQuestion CostPanel::question() const
{
    const Plan &plan = m_context.editor.plan();
    CostQuestion question;
    question.grouping = static_cast<CostGrouping>(m_grouping->currentIndex());
    CostScope &scope = question.scope;
    scope.basis = m_basis->current() == 0 ? CostBasis::Planned : CostBasis::Worked;
    if (m_followsSelection->isChecked()) {
        scope.person = m_selection.person;
        const Shift *shift =
            m_selection.shifts.empty() ? nullptr : plan.find(m_selection.shifts.front());
        if (shift)
            scope.event = eventOf(plan, *shift);
    }
    const auto period = static_cast<Period>(m_period->currentIndex());
    if (period == Period::Everything || m_window.isEmpty())
        return question;
    const Zone zone = organizationZone(plan);
    scope.from = zone.dayOf(m_window.start);
    scope.to = zone.dayOf(m_window.end - seconds{1});
    if (period == Period::Month) {
        using std::chrono::days;
        scope.from = monthStart(zone.dayOf(m_window.start + m_window.duration() / 2));
        scope.to = monthStart(*scope.from + days{31}) - days{1};
    }
    return question;
}

void CostPanel::refresh()
{
    m_isStale = true;
    if (isVisible())
        m_soon->start();
}

// One question at a time, with a copy of the plan; the last one asked meanwhile comes next.
void CostPanel::ask()
{
    if (m_isAsking || !isVisible())
        return;
    m_isAsking = true;
    m_isStale = false;
    m_answer.setFuture(QtConcurrent::run([plan = m_context.editor.plan(), question = question()] {
        return costReport(plan, question);
    }));
}

void CostPanel::onAnswered()
{
    m_isAsking = false;
    showReport(m_answer.result());
    if (m_isStale)
        ask();
}

void CostPanel::showReport(std::shared_ptr<const CostReport> report)
{
    m_lines->show(std::move(report));
    if (m_lines->rowCount() == 1)
        m_tree->expand(m_lines->index(0, 0));
    if (!m_isStale)
        openGroup(std::exchange(m_wantedGroup, {}));
    showSum();
    showChart();
    Q_EMIT shown();
}

void CostPanel::showSum()
{
    const CostReport &report = *m_lines->report();
    const Organization *organization = m_context.editor.plan().organization();
    const QString currency = organization ? organization->currency : QString();
    m_sum->setText(Tr::tr("Total %1 %2").arg(amountText(report.total(), QLocale()), currency));
    const int unpriced = static_cast<int>(report.costs.unpriced.size());
    m_sum->setToolTip(unpriced == 0 ? QString()
                                    : Tr::tr("%n assignment(s) without a rate are not counted.",
                                             nullptr, unpriced));
    if (unpriced > 0)
        m_sum->setText(m_sum->text() + QStringLiteral(" *"));
    const bool nothing = report.costs.lines.empty();
    m_tree->setVisible(!nothing);
    m_empty->setVisible(nothing);
    m_export->setEnabled(!nothing);
    const bool isWorked = m_basis->current() == 1;
    m_empty->setText(isWorked ? Tr::tr("No hours worked have been entered for this period.")
                              : Tr::tr("Nothing in this period costs anything yet. Confirm people "
                                       "on shifts and give them a contract with a rate."));
}

void CostPanel::showChart()
{
    const bool isHours = m_chartKind->currentIndex() == 2;
    m_charts->setCurrentWidget(isHours ? static_cast<QWidget *>(m_load) : m_chart);
    if (isHours) {
        showLoad();
        return;
    }
    const Organization *organization = m_context.editor.plan().organization();
    const CostAxis axis = m_chartKind->currentIndex() == 0 ? CostAxis::Time : CostAxis::BudgetLine;
    m_chart->show(costSeries(m_lines->report()->costs.lines, m_context.editor.plan(), axis),
                  m_context.theme, organization ? organization->currency : QString());
}

// The dearest people of the report first.
std::vector<Id<Person>> CostPanel::peopleOfReport() const
{
    const auto &lines = m_lines->report()->costs.lines;
    std::vector<CostGroup> groups = grouped(lines, m_context.editor.plan(), CostGrouping::Person);
    std::ranges::stable_sort(groups, std::greater{}, &CostGroup::total);
    std::vector<Id<Person>> people;
    for (const CostGroup &group : groups) {
        const auto *person = std::get_if<Id<Person>>(&group.key);
        if (person && std::ssize(people) < kMostPeople)
            people.push_back(*person);
    }
    return people;
}

void CostPanel::showLoad()
{
    const auto &lines = m_lines->report()->costs.lines;
    WeekRange weeks{weekStart(LocalDay{}), 1};
    if (!lines.empty()) {
        weeks.monday = weekStart(lines.front().day);
        const auto span = lines.back().day - weeks.monday;
        weeks.count = std::min(static_cast<int>(span / std::chrono::weeks{1}) + 1, kMostWeeks);
    }
    m_load->show(loadSeries(m_context.editor.plan(), peopleOfReport(), weeks), m_context.theme);
}

void CostPanel::exportTable()
{
    const auto path = m_prompts.saveFile(
        {Tr::tr("Export the cost lines"), Tr::tr("Tables (*.csv)"), {}, Tr::tr("costs.csv")});
    if (!path)
        return;
    QSaveFile file(*path);
    const QByteArray table = costCsv(*m_lines->report(), m_context.editor.plan());
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(table) == table.size() && file.commit();
    if (!written)
        Q_EMIT failed(Tr::tr("The costs could not be exported. %1").arg(file.errorString()));
}

} // namespace planning::ui

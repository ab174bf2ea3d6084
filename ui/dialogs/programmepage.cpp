#include "ui/dialogs/programmepage.h"

#include "core/exchange/editcount.h"
#include "core/model/catalogue.h"
#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>

namespace planning::ui
{

static constexpr int kMaxHeadcount = 99;
static constexpr int kMaxCallBefore = 12 * 60; // minutes

ProgrammePage::ProgrammePage(std::shared_ptr<const Plan> plan, Programme programme, Instant now)
    : m_plan(std::move(plan)),
      m_programme(std::move(programme)),
      m_now(now),
      m_posts(new QTableWidget(0, 2)),
      m_roles(new QComboBox),
      m_callBefore(new QSpinBox),
      m_calls(new QTableWidget(0, 4))
{
    auto *left = new QVBoxLayout;
    left->setSpacing(space::kSmall);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kHuge);
    layout->addLayout(left, 2);
    layout->addWidget(m_calls, 3);
    buildCrew();
    buildCalls();

    auto *heading = new QLabel(Tr::tr("Crew of each call"));
    heading->setFont(ui::font(TextRole::Strong, font()));
    auto *add = new QPushButton(Tr::tr("Add"));
    auto *remove = new QPushButton(Tr::tr("Remove"));
    auto *adding = new QHBoxLayout;
    adding->addWidget(m_roles, 1);
    adding->addWidget(add);
    adding->addWidget(remove);
    auto *callBefore = new QHBoxLayout;
    auto *label = new QLabel(Tr::tr("Call before the start"));
    label->setBuddy(m_callBefore);
    callBefore->addWidget(label, 1);
    callBefore->addWidget(m_callBefore);
    left->addWidget(heading);
    left->addWidget(m_posts, 1);
    left->addLayout(adding);
    left->addLayout(callBefore);
    connect(add, &QPushButton::clicked, this, &ProgrammePage::addMissingPost);
    connect(remove, &QPushButton::clicked, this, &ProgrammePage::removeCurrentPost);
    connect(m_callBefore, &QSpinBox::valueChanged, this, &ProgrammePage::recompute);
    recompute();
}

void ProgrammePage::buildCrew()
{
    m_posts->setObjectName(QStringLiteral("crewPosts"));
    m_posts->setAccessibleName(Tr::tr("Crew of each call"));
    m_posts->setHorizontalHeaderLabels({Tr::tr("Role"), Tr::tr("Headcount")});
    m_posts->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_posts->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_posts->horizontalHeader()->setHighlightSections(false);
    m_posts->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_posts->verticalHeader()->hide();
    m_posts->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_posts->setShowGrid(false);
    m_posts->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_roles->setObjectName(QStringLiteral("crewRoles"));
    m_roles->setAccessibleName(Tr::tr("Role to add"));
    m_callBefore->setObjectName(QStringLiteral("callBefore"));
    m_callBefore->setRange(0, kMaxCallBefore);
    m_callBefore->setSingleStep(15);
    m_callBefore->setSuffix(Tr::tr(" min"));

    const CrewTemplate crew = crewOfProgramme(*m_plan, m_programme);
    m_callBefore->setValue(static_cast<int>(crew.callBefore.count()));
    for (const CrewPost &post : crew.posts)
        addPost(post);
    for (const CatalogueSkill &skill : builtInCatalogue().skills)
        m_roles->addItem(roleName(skill.code), skill.code);
}

void ProgrammePage::buildCalls()
{
    m_calls->setObjectName(QStringLiteral("calls"));
    m_calls->setAccessibleName(Tr::tr("Calls of the programme"));
    m_calls->setHorizontalHeaderLabels(
        {Tr::tr("Day"), Tr::tr("Stage"), Tr::tr("Time"), Tr::tr("Items")});
    m_calls->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_calls->horizontalHeader()->setStretchLastSection(true);
    m_calls->horizontalHeader()->setHighlightSections(false);
    m_calls->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_calls->verticalHeader()->hide();
    m_calls->setShowGrid(false);
    m_calls->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_calls->setSelectionBehavior(QAbstractItemView::SelectRows);
}

QString ProgrammePage::roleName(const QString &code) const
{
    const bool isFrench = QLocale().language() == QLocale::French;
    for (const Role &role : m_plan->all<Role>()) {
        if (role.code == code)
            return isFrench ? role.nameFr : role.nameEn;
    }
    const Catalogue catalogue = builtInCatalogue();
    const CatalogueSkill *skill = catalogue.skill(code);
    if (!skill)
        return code;
    return isFrench ? skill->nameFr : skill->nameEn;
}

void ProgrammePage::addPost(const CrewPost &post)
{
    const int row = m_posts->rowCount();
    m_posts->insertRow(row);
    auto *role = new QTableWidgetItem(roleName(post.role));
    role->setData(Qt::UserRole, post.role);
    role->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
    m_posts->setItem(row, 0, role);
    auto *headcount = new QSpinBox;
    headcount->setRange(1, kMaxHeadcount);
    headcount->setValue(post.headcount);
    headcount->setAccessibleName(role->text());
    m_posts->setCellWidget(row, 1, headcount);
    connect(headcount, &QSpinBox::valueChanged, this, &ProgrammePage::recompute);
}

void ProgrammePage::addMissingPost()
{
    const QString code = m_roles->currentData().toString();
    const auto posts = crew().posts;
    if (std::ranges::find(posts, code, &CrewPost::role) == posts.end())
        addPost({code, 1});
    recompute();
}

void ProgrammePage::removeCurrentPost()
{
    m_posts->removeRow(m_posts->currentRow());
    recompute();
}

CrewTemplate ProgrammePage::crew() const
{
    CrewTemplate crew;
    crew.callBefore = minutes{m_callBefore->value()};
    for (int row = 0; row < m_posts->rowCount(); ++row) {
        const auto *headcount = qobject_cast<QSpinBox *>(m_posts->cellWidget(row, 1));
        crew.posts.push_back(
            {m_posts->item(row, 0)->data(Qt::UserRole).toString(), headcount->value()});
    }
    return crew;
}

void ProgrammePage::recompute()
{
    auto import = importProgramme(*m_plan, m_programme,
                                  {.crew = crew(), .calls = {}, .zone = {}, .now = m_now});
    m_problem = import ? QString() : describe(import.error());
    m_import = import ? *std::move(import) : ProgrammeImport{};
    showCalls();
    Q_EMIT changed();
}

void ProgrammePage::showCalls()
{
    const QLocale locale;
    const auto clock = [this](Instant instant) {
        const auto offset = static_cast<int>(m_import.zone.offsetAt(instant).count());
        const auto since = instant.time_since_epoch().count();
        return QDateTime::fromSecsSinceEpoch(since, Qt::OffsetFromUTC, offset)
            .toString(QStringLiteral("HH:mm"));
    };
    m_calls->setRowCount(static_cast<int>(m_import.calls.size()));
    for (int row = 0; row < m_calls->rowCount(); ++row) {
        const StageCall &call = m_import.calls[static_cast<std::size_t>(row)];
        const QDate day = QDate(1970, 1, 1).addDays(call.day.time_since_epoch().count());
        QStringList titles;
        for (const ProgrammeItem &item : call.items)
            titles << item.title;
        m_calls->setItem(row, 0,
                         new QTableWidgetItem(locale.toString(day, QStringLiteral("ddd d MMM"))));
        m_calls->setItem(row, 1, new QTableWidgetItem(call.room));
        m_calls->setItem(row, 2,
                         new QTableWidgetItem(clock(call.interval.start) + QStringLiteral("–")
                                              + clock(call.interval.end)));
        auto *items = new QTableWidgetItem(titles.join(QStringLiteral(" · ")));
        items->setToolTip(titles.join(QLatin1Char('\n')));
        m_calls->setItem(row, 3, items);
    }
}

QString ProgrammePage::title() const
{
    return Tr::tr("Import the programme “%1”").arg(m_programme.title);
}

QString ProgrammePage::summary() const
{
    if (m_import.change.isEmpty())
        return Tr::tr("The plan says all of it already; there is nothing to import.");
    const EditCount shifts = countEdits<Shift>(m_import.change);
    QString text = Tr::tr("%1 calls: %2 shifts to add, %3 to change, %4 to remove. Time zone %5.")
                       .arg(m_import.calls.size())
                       .arg(shifts.added)
                       .arg(shifts.changed)
                       .arg(shifts.removed)
                       .arg(m_import.zone.name());
    if (m_import.keptShifts > 0) {
        text += QLatin1Char(' ')
                + Tr::tr("%n shifts were edited by hand and keep their times.", nullptr,
                         m_import.keptShifts);
    }
    return text;
}

} // namespace planning::ui

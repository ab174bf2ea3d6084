#include "ui/panels/peoplepanel.h"

#include "core/workspace/crewchanges.h"
#include "ui/edit/editor.h"
#include "ui/models/labels.h"
#include "ui/models/peoplefilter.h"
#include "ui/panels/draglist.h"
#include "ui/panels/persondelegate.h"
#include "ui/panels/section.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QAction>
#include <QCheckBox>
#include <QCollator>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

namespace planning::ui
{

PeoplePanel::PeoplePanel(const PanelContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_people(new PeopleModel(context.editor.plan(), context.language, this)),
      m_filter(new PeopleFilter(context.editor.plan(), *m_people, this)),
      m_search(new QLineEdit),
      m_team(new QComboBox),
      m_skill(new QComboBox),
      m_free(new QCheckBox(Tr::tr("Free for the selected shift"))),
      m_list(new DragList(context.theme)),
      m_count(quietLabel())
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    buildFilters();
    buildList();
    auto *filters = new QVBoxLayout;
    filters->setContentsMargins(space::kMedium, space::kMedium, space::kMedium, space::kSmall);
    filters->setSpacing(space::kSmall);
    filters->addWidget(m_search);
    filters->addWidget(m_team);
    filters->addWidget(m_skill);
    filters->addWidget(m_free);
    filters->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(filters);
    layout->addWidget(m_list, 1);
    fillFilters();
    setSelection({});
    showCount();
}

void PeoplePanel::update(const Touched &touched)
{
    m_people->update(touched);
    if (touched.everything)
        fillFilters();
    if (m_free->isChecked())
        applyAvailability();
    showCount();
}

void PeoplePanel::setSelection(const Selection &selection)
{
    m_selection = selection;
    m_free->setEnabled(selection.shifts.size() == 1);
    if (!m_free->isEnabled())
        m_free->setChecked(false);
    applyAvailability();
}

void PeoplePanel::setWeek(const Interval &week)
{
    m_people->setWeek(week);
}

void PeoplePanel::setTyped(const QString &text)
{
    m_search->setText(text);
}

void PeoplePanel::focusList()
{
    m_list->setFocus(Qt::OtherFocusReason);
    if (m_filter->rowCount() > 0)
        m_list->setCurrentIndex(m_filter->index(0, 0));
}

void PeoplePanel::buildFilters()
{
    m_search->setObjectName(QStringLiteral("peopleSearch"));
    m_search->setPlaceholderText(Tr::tr("Name, skill or tag"));
    m_search->setAccessibleName(Tr::tr("Search people"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(IconName::Search, m_context.theme), QLineEdit::LeadingPosition);
    m_team->setAccessibleName(Tr::tr("Team"));
    m_skill->setAccessibleName(Tr::tr("Skill"));
    for (QComboBox *box : {m_team, m_skill})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_free->setToolTip(Tr::tr("Only people whom this shift would bring no hard conflict."));
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setTyped(text);
        showCount();
    });
    connect(m_team, &QComboBox::currentIndexChanged, this, [this] {
        m_filter->setTeam(Id<Team>::fromString(m_team->currentData().toString()));
        showCount();
    });
    connect(m_skill, &QComboBox::currentIndexChanged, this, [this] {
        m_filter->setSkill(m_skill->currentData().toString());
        showCount();
    });
    connect(m_free, &QCheckBox::toggled, this, &PeoplePanel::applyAvailability);
}

void PeoplePanel::buildList()
{
    m_list->setObjectName(QStringLiteral("peopleList"));
    m_list->setAccessibleName(Tr::tr("People"));
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new PersonDelegate(m_context.theme, m_list));
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (const Person *person = m_filter->person(index))
            Q_EMIT personChosen(person->id);
    });
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, &PeoplePanel::showMenu);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        if (const Person *person = m_filter->person(index))
            Q_EMIT personActivated(person->id);
    });
}

void PeoplePanel::showMenu(const QPoint &at)
{
    const Person *person = m_filter->person(m_list->indexAt(at));
    if (!person)
        return;
    QMenu menu;
    QAction *why = menu.addAction(Tr::tr("Why can’t %1 take this shift?").arg(person->fullName()));
    why->setEnabled(m_selection.shifts.size() == 1);
    connect(why, &QAction::triggered, this, [this, id = person->id] { Q_EMIT whyNotAsked(id); });
    menu.exec(m_list->viewport()->mapToGlobal(at));
}

void PeoplePanel::fillFilters()
{
    const Plan &plan = m_context.editor.plan();
    QCollator collator;
    const auto fill = [&collator](QComboBox &box, const QString &all, auto entries) {
        std::ranges::sort(entries, [&collator](const auto &left, const auto &right) {
            return collator.compare(left.first, right.first) < 0;
        });
        box.clear();
        box.addItem(all);
        for (const auto &[text, value] : entries)
            box.addItem(text, value);
    };
    std::vector<std::pair<QString, QString>> teams;
    for (const Team &team : plan.all<Team>())
        teams.emplace_back(team.name, team.id.toString());
    fill(*m_team, Tr::tr("All teams"), teams);
    std::vector<std::pair<QString, QString>> skills;
    for (const Skill &skill : plan.all<Skill>())
        skills.emplace_back(skillName(plan, skill.code, m_context.language), skill.code);
    fill(*m_skill, Tr::tr("All skills"), skills);
}

// Free means what the rules say: the shift would bring the person no new hard conflict.
void PeoplePanel::applyAvailability()
{
    std::optional<std::unordered_set<Id<Person>>> free;
    if (m_free->isChecked() && m_selection.shifts.size() == 1) {
        free.emplace();
        const Plan &plan = m_context.editor.plan();
        for (const Person &person : plan.all<Person>()) {
            const auto conflicts = m_context.editor.preview(
                assign(plan, m_selection.shifts.front(), person.id, m_context.ids));
            if (std::ranges::none_of(conflicts, [](const Conflict &conflict) {
                    return conflict.type == ConflictType::Hard;
                }))
                free->insert(person.id);
        }
    }
    m_filter->setOnly(std::move(free));
    showCount();
}

void PeoplePanel::showCount()
{
    const int shown = m_filter->rowCount();
    const int all = m_people->rowCount();
    if (all == 0)
        m_count->setText(Tr::tr("Nobody yet. Import a crew list to begin: File, Import people."));
    else if (shown == 0)
        m_count->setText(Tr::tr("Nobody matches. Change the filters."));
    else if (shown == all)
        m_count->setText(Tr::tr("%n people", nullptr, all));
    else
        m_count->setText(Tr::tr("%1 of %n people", nullptr, all).arg(shown));
}

} // namespace planning::ui

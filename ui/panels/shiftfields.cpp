#include "ui/panels/shiftfields.h"
#include "ui/theme/theme.h"

#include "ui/models/labels.h"
#include "ui/panels/section.h"
#include "ui/panels/shiftedit.h"
#include "ui/tr.h"

#include <QCollator>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace planning::ui
{

static constexpr int kNotesLines = 3;
static constexpr int kMostPeople = 999;

namespace
{

struct Choice {
    QString text;
    QString value;
};

} // namespace

static void sortByText(std::vector<Choice> &choices)
{
    QCollator collator;
    std::ranges::sort(choices, [&collator](const Choice &left, const Choice &right) {
        return collator.compare(left.text, right.text) < 0;
    });
}

// Fills the list anew only when it has changed, so that an open list does not flicker.
static void setChoices(QComboBox &box, const std::vector<Choice> &choices)
{
    const QSignalBlocker blocker(box);
    box.clear();
    for (const Choice &choice : choices)
        box.addItem(choice.text, choice.value);
}

// Shows the value, or "several" when there is none in common.
static void showValue(QComboBox &box, const std::optional<QString> &value)
{
    const QSignalBlocker blocker(box);
    box.setPlaceholderText(value ? QString() : Tr::tr("Several"));
    box.setCurrentIndex(value ? box.findData(*value) : -1);
}

static void showValue(QLineEdit &line, const std::optional<QString> &value)
{
    const QSignalBlocker blocker(line);
    line.setPlaceholderText(value ? QString() : Tr::tr("Several"));
    if (line.text() != value.value_or(QString()))
        line.setText(value.value_or(QString()));
    line.setModified(false);
}

template <typename T>
static std::optional<QString> idText(const std::optional<Id<T>> &id)
{
    return id ? std::optional(id->toString()) : std::nullopt;
}

ShiftFields::ShiftFields(const PanelContext &context, QWidget *parent)
    : QWidget(parent),
      m_editor(context.editor),
      m_language(context.language),
      m_title(new QLineEdit),
      m_site(new QComboBox),
      m_role(new QComboBox),
      m_team(new QComboBox),
      m_headcount(new QSpinBox),
      m_status(new QComboBox),
      m_phase(new QComboBox),
      m_tags(new QLineEdit),
      m_notes(new QPlainTextEdit)
{
    buildForm();
    connectTexts();
    connectChoices();
}

void ShiftFields::setShifts(const std::vector<Id<Shift>> &shifts)
{
    m_shifts = shifts;
    fillChoices();
    showTexts();
    showChoices();
}

void ShiftFields::focusTitle()
{
    m_title->setFocus(Qt::OtherFocusReason);
    m_title->selectAll();
}

bool ShiftFields::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_notes && event->type() == QEvent::FocusOut)
        onNotesLeft();
    return QWidget::eventFilter(watched, event);
}

void ShiftFields::buildForm()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnMinimumWidth(0, textPixels(kLabelWidth));
    grid->setColumnStretch(1, 1);
    m_headcount->setRange(1, kMostPeople);
    m_notes->setFixedHeight(m_notes->fontMetrics().lineSpacing() * kNotesLines + 16);
    m_notes->setTabChangesFocus(true);
    m_notes->installEventFilter(this);
    m_tags->setToolTip(Tr::tr("Words separated by commas, for example “festival, build”."));
    addRow(Tr::tr("&Title"), m_title, QStringLiteral("shiftTitle"));
    addRow(Tr::tr("S&ite"), m_site, QStringLiteral("shiftSite"));
    addRow(Tr::tr("&Role"), m_role, QStringLiteral("shiftRole"));
    addRow(Tr::tr("Tea&m"), m_team, QStringLiteral("shiftTeam"));
    addRow(Tr::tr("&People"), m_headcount, QStringLiteral("shiftHeadcount"));
    addRow(Tr::tr("Stat&us"), m_status, QStringLiteral("shiftStatus"));
    addRow(Tr::tr("P&hase"), m_phase, QStringLiteral("shiftPhase"));
    addRow(Tr::tr("Ta&gs"), m_tags, QStringLiteral("shiftTags"));
    addRow(Tr::tr("&Notes"), m_notes, QStringLiteral("shiftNotes"));
}

void ShiftFields::addRow(const QString &label, QWidget *field, const QString &objectName)
{
    field->setObjectName(objectName);
    auto *grid = static_cast<QGridLayout *>(layout());
    const int row = grid->rowCount();
    grid->addWidget(fieldLabel(label, field), row, 0);
    grid->addWidget(field, row, 1);
    if (auto *box = qobject_cast<QComboBox *>(field)) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
}

void ShiftFields::connectTexts()
{
    connect(m_title, &QLineEdit::editingFinished, this, [this] {
        if (m_title->isModified())
            edit(Tr::tr("Rename to “%1”").arg(m_title->text().trimmed()),
                 [text = m_title->text().trimmed()](Shift &shift) { shift.title = text; });
    });
    connect(m_tags, &QLineEdit::editingFinished, this, [this] {
        QStringList tags = m_tags->text().split(QLatin1Char(','), Qt::SkipEmptyParts);
        for (QString &tag : tags)
            tag = tag.trimmed();
        if (m_tags->isModified())
            edit(Tr::tr("Change the tags"), [&tags](Shift &shift) { shift.tags = tags; });
    });
    m_headcount->setKeyboardTracking(false);
    connect(m_headcount, &QSpinBox::valueChanged, this, [this](int count) {
        if (count > 0) // 0 stands for "several"
            edit(Tr::tr("Plan for %n people", nullptr, count),
                 [count](Shift &shift) { shift.headcount = count; });
    });
}

void ShiftFields::connectChoices()
{
    connect(m_site, &QComboBox::activated, this, [this] {
        if (const auto site = Id<Site>::fromString(m_site->currentData().toString()))
            edit(Tr::tr("Move to the site “%1”").arg(m_site->currentText()),
                 [&site](Shift &shift) { shift.site = *site; });
    });
    connect(m_role, &QComboBox::activated, this, [this] {
        if (const auto role = Id<Role>::fromString(m_role->currentData().toString()))
            edit(Tr::tr("Change the role to “%1”").arg(m_role->currentText()),
                 [&role](Shift &shift) { shift.role = *role; });
    });
    connect(m_team, &QComboBox::activated, this, [this] {
        const auto team = Id<Team>::fromString(m_team->currentData().toString());
        edit(Tr::tr("Change the team to “%1”").arg(m_team->currentText()),
             [&team](Shift &shift) { shift.team = team; });
    });
    connect(m_status, &QComboBox::activated, this, [this](int index) {
        edit(Tr::tr("Change the status to “%1”").arg(m_status->currentText()),
             [index](Shift &shift) { shift.status = static_cast<ShiftStatus>(index); });
    });
    connect(m_phase, &QComboBox::activated, this, [this] {
        edit(Tr::tr("Change the phase to “%1”").arg(m_phase->currentText()),
             [phase = m_phase->currentData().toString()](Shift &shift) { shift.phase = phase; });
    });
}

void ShiftFields::fillChoices()
{
    const Plan &plan = m_editor.plan();
    std::vector<Choice> sites;
    for (const Site &site : plan.all<Site>())
        sites.push_back({site.name, site.id.toString()});
    sortByText(sites);
    setChoices(*m_site, sites);

    std::vector<Choice> roles;
    for (const auto &role : plan.all<Role>())
        roles.push_back({roleName(role, m_language), role.id.toString()});
    sortByText(roles);
    setChoices(*m_role, roles);

    std::vector<Choice> teams;
    for (const Team &team : plan.all<Team>())
        teams.push_back({team.name, team.id.toString()});
    sortByText(teams);
    teams.insert(teams.begin(), {Tr::tr("None"), QString()});
    setChoices(*m_team, teams);

    setChoices(*m_status, {{label(ShiftStatus::Draft), QStringLiteral("0")},
                           {label(ShiftStatus::Published), QStringLiteral("1")},
                           {label(ShiftStatus::Cancelled), QStringLiteral("2")}});
    std::vector<Choice> steps{{Tr::tr("None"), QString()}};
    for (const QString &phase : phases())
        steps.push_back({phaseLabel(phase), phase});
    setChoices(*m_phase, steps);
}

void ShiftFields::showTexts()
{
    showValue(*m_title, common(&Shift::title));
    const auto tags = common(&Shift::tags);
    showValue(*m_tags, tags ? std::optional(tags->join(QStringLiteral(", "))) : std::nullopt);
    const auto headcount = common(&Shift::headcount);
    const QSignalBlocker blocker(m_headcount);
    m_headcount->setSpecialValueText(headcount ? QString() : Tr::tr("Several"));
    m_headcount->setMinimum(headcount ? 1 : 0);
    m_headcount->setValue(headcount.value_or(0));

    const auto notes = common(&Shift::notes);
    m_notes->setPlaceholderText(notes ? QString() : Tr::tr("Several"));
    if (m_notes->toPlainText() != notes.value_or(QString()))
        m_notes->setPlainText(notes.value_or(QString()));
    m_notes->document()->setModified(false);
}

void ShiftFields::showChoices()
{
    showValue(*m_site, idText(common(&Shift::site)));
    showValue(*m_role, idText(common(&Shift::role)));
    const auto team = common(&Shift::team);
    showValue(*m_team, team ? std::optional(idText(*team).value_or(QString())) : std::nullopt);
    const auto status = common(&Shift::status);
    showValue(*m_status,
              status ? std::optional(QString::number(static_cast<int>(*status))) : std::nullopt);
    const auto phase = common(&Shift::phase);
    if (phase && m_phase->findData(*phase) < 0)
        m_phase->addItem(*phase, *phase);
    showValue(*m_phase, phase);
}

void ShiftFields::onNotesLeft()
{
    if (m_notes->document()->isModified())
        edit(Tr::tr("Change the notes"),
             [text = m_notes->toPlainText()](Shift &shift) { shift.notes = text; });
}

void ShiftFields::edit(const QString &name, const std::function<void(Shift &)> &apply)
{
    if (!m_editor.perform(shiftsEdited(m_editor.plan(), m_shifts, name, apply)))
        setShifts(m_shifts);
}

template <typename V>
std::optional<V> ShiftFields::common(V Shift::*member) const
{
    const Plan &plan = m_editor.plan();
    const V &first = plan.find(m_shifts.front())->*member;
    const bool same = std::ranges::all_of(
        m_shifts, [&](Id<Shift> id) { return plan.find(id)->*member == first; });
    return same ? std::optional(first) : std::nullopt;
}

} // namespace planning::ui

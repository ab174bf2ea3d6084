#include "ui/panels/conflictsection.h"

#include "core/rules/conflictindex.h"
#include "core/rules/describe.h"
#include "core/rulesets/rule.h"
#include "ui/edit/editor.h"
#include "ui/models/labels.h"
#include "ui/panels/conflictsign.h"
#include "ui/panels/fixlist.h"
#include "ui/panels/section.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace planning::ui
{

ConflictSection::ConflictSection(const PanelContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_heading(sectionHeading(Tr::tr("Conflicts"))),
      m_rows(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kTiny);
    m_rows->setSpacing(space::kSmall);
    layout->addWidget(m_heading);
    layout->addLayout(m_rows);
    connect(&context.editor, &Editor::conflictsFound, this, &ConflictSection::showSubject);
}

void ConflictSection::setShift(Id<Shift> shift)
{
    m_subject = shift;
    showSubject();
}

void ConflictSection::setPerson(Id<Person> person)
{
    m_subject = person;
    showSubject();
}

void ConflictSection::showSubject()
{
    const ConflictIndex &conflicts = m_context.editor.workspace().conflicts();
    if (const auto *shift = std::get_if<Id<Shift>>(&m_subject))
        show(conflicts.ofShift(*shift));
    else if (const auto *person = std::get_if<Id<Person>>(&m_subject))
        show(conflicts.ofPerson(*person));
}

void ConflictSection::show(const std::vector<const Conflict *> &conflicts)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Conflict *conflict : conflicts)
        m_rows->addWidget(buildRow(*conflict));
    m_heading->setVisible(!conflicts.empty());
}

QWidget *ConflictSection::buildRow(const Conflict &conflict)
{
    const Plan &plan = m_context.editor.plan();
    auto *sign = new QLabel;
    sign->setPixmap(signPixmap(conflict.type, m_context.theme, devicePixelRatioF()));
    auto *text = new QLabel(message(conflict, plan, m_context.language));
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *row = new QWidget;
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kSmall);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    grid->addWidget(sign, 0, 0, Qt::AlignTop);
    grid->addWidget(text, 0, 1);
    if (const RuleEntry *rule = findRule(conflict.rule))
        grid->addWidget(quietLabel(rule->name.in(m_context.language)), 1, 1);
    if (const Shift *other = plan.find(conflict.withShift)) {
        auto *link =
            new QPushButton(Tr::tr("Show “%1”").arg(shiftTitle(plan, *other, m_context.language)));
        link->setProperty("flatRow", true);
        connect(link, &QPushButton::clicked, this,
                [this, id = other->id] { Q_EMIT shiftChosen(id); });
        grid->addWidget(link, 2, 1, Qt::AlignLeft);
    }
    if (conflict.type != ConflictType::Info)
        grid->addWidget(buildWaysOut(conflict), 3, 1);
    return row;
}

QWidget *ConflictSection::buildWaysOut(const Conflict &conflict)
{
    auto *toggle = new QPushButton(Tr::tr("Ways out"));
    toggle->setObjectName(QStringLiteral("waysOut"));
    toggle->setCheckable(true);
    toggle->setProperty("flatRow", true);
    toggle->setIcon(icon(IconName::ChevronDown, m_context.theme));
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(toggle, 0, Qt::AlignLeft);
    connect(toggle, &QPushButton::toggled, this, [this, box, key = conflict.key](bool isOpen) {
        if (isOpen)
            return openWaysOut(*box, key);
        m_open.remove(key);
        delete box->findChild<FixList *>();
    });
    toggle->setChecked(m_open.contains(conflict.key));
    return box;
}

// They are looked for only when somebody asks.
void ConflictSection::openWaysOut(QWidget &box, const QString &key)
{
    m_open.insert(key);
    auto *fixes = new FixList(m_context);
    box.layout()->addWidget(fixes);
    connect(fixes, &FixList::previewed, this, &ConflictSection::previewed);
    fixes->setConflict(key);
}

} // namespace planning::ui

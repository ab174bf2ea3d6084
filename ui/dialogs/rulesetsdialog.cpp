#include "ui/dialogs/rulesetsdialog.h"

#include "core/workspace/rulesetchanges.h"
#include "ui/dialogs/rulecomparison.h"
#include "ui/dialogs/ruleform.h"
#include "ui/dialogs/rulesetfields.h"
#include "ui/dialogs/ruletree.h"
#include "ui/edit/editor.h"
#include "ui/panels/section.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timetext.h"
#include "ui/tr.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace planning::ui
{

static constexpr QSize kUsualSize{1240, 760};
static constexpr int kListWidth = 272;

RuleSetsDialog::RuleSetsDialog(const PanelContext &context, LocalDay today, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_today(today),
      m_list(new RuleSetList(context)),
      m_title(new QLabel),
      m_hint(quietLabel()),
      m_fields(new RuleSetFields(context)),
      m_use(quietLabel()),
      m_events(new QPushButton(Tr::tr("&Events…"))),
      m_search(new QLineEdit),
      m_onlyChanged(new QCheckBox(Tr::tr("Only what it &changes"))),
      m_comparedWith(new QComboBox),
      m_pages(new QStackedWidget),
      m_rules(new RuleTree(context)),
      m_empty(quietLabel(Tr::tr("No rule fits what is typed."))),
      m_form(new RuleForm(context)),
      m_comparison(new RuleComparison(context)),
      m_problem(problemLabel()),
      m_undo(new QToolButton),
      m_redo(new QToolButton)
{
    setWindowTitle(Tr::tr("Rule sets"));
    buildLayout();
    connectList();
    connectRules();
    connect(&context.editor, &Editor::changed, this, &RuleSetsDialog::refresh);
    connect(&context.editor, &Editor::failed, m_problem, [this](const QString &sentence) {
        m_problem->setText(sentence);
        m_problem->show();
    });
    const Organization *organization = context.editor.plan().organization();
    refresh();
    m_list->choose({organization ? organization->defaultRuleSet : QString(), {}});
    m_rules->chooseFirst();
    m_search->setFocus();
    resize(textSize(kUsualSize, *this));
}

// A value that does not fit keeps the dialog open once, so that it is seen.
void RuleSetsDialog::reject()
{
    if (QWidget *focused = focusWidget())
        focused->clearFocus(); // what was being typed is done
    if (m_form->hasProblem() && !std::exchange(m_wasHeldOpen, true))
        return;
    QDialog::reject();
}

void RuleSetsDialog::buildLayout()
{
    m_title->setFont(ui::font(TextRole::Title, m_title->font()));
    m_title->setObjectName(QStringLiteral("ruleSetTitle"));
    m_use->setObjectName(QStringLiteral("ruleSetUse"));
    m_events->setObjectName(QStringLiteral("ruleSetEvents"));
    m_events->setAutoDefault(false);
    m_events->setToolTip(Tr::tr("Chooses the events that go by this rule set"));
    auto *useRow = new QHBoxLayout;
    useRow->addWidget(m_use, 1);
    useRow->addWidget(m_events, 0, Qt::AlignTop);
    auto *right = new QWidget;
    auto *rows = new QVBoxLayout(right);
    rows->setContentsMargins(space::kLarge, 0, 0, 0);
    rows->setSpacing(space::kSmall);
    rows->addWidget(m_title);
    rows->addWidget(m_hint);
    rows->addWidget(m_fields);
    rows->addLayout(useRow);
    rows->addWidget(buildRules(), 1);
    auto *halves = new QSplitter(Qt::Horizontal);
    halves->setChildrenCollapsible(false);
    halves->addWidget(m_list);
    halves->addWidget(right);
    halves->setStretchFactor(1, 1);
    halves->setSizes({textPixels(kListWidth), textPixels(kUsualSize.width() - kListWidth)});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kMedium);
    layout->setSpacing(space::kMedium);
    layout->addWidget(halves, 1);
    layout->addWidget(buildBottom());
}

QWidget *RuleSetsDialog::buildRules()
{
    m_search->setObjectName(QStringLiteral("ruleSearch"));
    m_search->setPlaceholderText(Tr::tr("Search the rules"));
    m_search->setAccessibleName(Tr::tr("Search the rules"));
    m_search->setClearButtonEnabled(true);
    m_onlyChanged->setObjectName(QStringLiteral("onlyChanged"));
    m_comparedWith->setObjectName(QStringLiteral("comparedWith"));
    // Large text leaves the bar short: the field keeps its words, the names are cut first.
    m_search->setMinimumWidth(m_search->fontMetrics().horizontalAdvance(m_search->placeholderText())
                              + 2 * space::kLarge);
    m_comparedWith->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_comparedWith->setMinimumContentsLength(8);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(space::kMedium);
    bar->addWidget(m_search, 1);
    bar->addWidget(m_onlyChanged);
    bar->addWidget(fieldLabel(Tr::tr("Compare &with"), m_comparedWith));
    bar->addWidget(m_comparedWith, 1);

    auto *split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    auto *top = new QWidget;
    auto *topRows = new QVBoxLayout(top);
    topRows->setContentsMargins(0, 0, 0, 0);
    topRows->addWidget(m_empty);
    topRows->addWidget(m_rules, 1);
    split->addWidget(top);
    split->addWidget(m_form);
    split->setSizes({kUsualSize.height() / 2, kUsualSize.height() / 2});
    m_form->setObjectName(QStringLiteral("panel"));
    m_pages->addWidget(split);
    m_pages->addWidget(m_comparison);
    auto *page = new QWidget;
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, space::kSmall, 0, 0);
    rows->setSpacing(space::kSmall);
    rows->addLayout(bar);
    rows->addWidget(m_pages, 1);
    return page;
}

QWidget *RuleSetsDialog::buildBottom()
{
    m_undo->setObjectName(QStringLiteral("undoRules"));
    m_redo->setObjectName(QStringLiteral("redoRules"));
    m_undo->setAccessibleName(Tr::tr("Undo"));
    m_redo->setAccessibleName(Tr::tr("Redo"));
    m_undo->setIcon(icon(IconName::Undo, m_context.theme));
    m_redo->setIcon(icon(IconName::Redo, m_context.theme));
    m_undo->setShortcut(QKeySequence(QLatin1String("Ctrl+Z")));
    m_redo->setShortcut(QKeySequence(QLatin1String("Ctrl+Shift+Z")));
    connect(m_undo, &QToolButton::clicked, this, [this] { m_context.editor.undo(); });
    connect(m_redo, &QToolButton::clicked, this, [this] { m_context.editor.redo(); });
    auto *close = new QPushButton(Tr::tr("Close"));
    close->setObjectName(QStringLiteral("closeRules"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &RuleSetsDialog::reject);
    auto *bottom = new QWidget;
    bottom->setObjectName(QStringLiteral("rulesBottom"));
    auto *row = new QHBoxLayout(bottom);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_undo);
    row->addWidget(m_redo);
    row->addWidget(m_problem, 1);
    row->addStretch();
    row->addWidget(close);
    return bottom;
}

void RuleSetsDialog::connectList()
{
    connect(m_list, &RuleSetList::chosen, this, &RuleSetsDialog::showRules);
    connect(m_list, &RuleSetList::newRequested, this, &RuleSetsDialog::addNew);
    connect(m_list, &RuleSetList::versionRequested, this, &RuleSetsDialog::addVersionOfCurrent);
    connect(m_list, &RuleSetList::deleteRequested, this, &RuleSetsDialog::removeCurrent);
    connect(m_list, &RuleSetList::defaultRequested, this, &RuleSetsDialog::useCurrent);
    connect(m_events, &QPushButton::clicked, this, &RuleSetsDialog::chooseEvents);
    connect(m_fields, &RuleSetFields::edited, this, &RuleSetsDialog::replaceCurrent);
}

void RuleSetsDialog::connectRules()
{
    connect(m_search, &QLineEdit::textChanged, this, &RuleSetsDialog::applyFilter);
    connect(m_onlyChanged, &QCheckBox::toggled, this, &RuleSetsDialog::applyFilter);
    connect(m_comparedWith, &QComboBox::activated, this, &RuleSetsDialog::showComparison);
    connect(m_rules, &RuleTree::ruleChosen, this, [this](const QString &rule) {
        m_form->setRule(rule);
        if (const auto rules = explained(m_list->current()))
            m_form->show(*rules, canEdit());
    });
    connect(m_form, &RuleForm::severityEdited, this,
            [this](const QString &rule, const QJsonValue &severity) {
                if (const RuleSet *set = currentSet())
                    replaceCurrent(withSeverity(*set, rule, severity));
            });
    connect(m_form, &RuleForm::parameterEdited, this,
            [this](const QString &rule, const QString &parameter, const QJsonValue &value) {
                if (const RuleSet *set = currentSet())
                    replaceCurrent(withParameter(*set, rule, parameter, value));
            });
}

const RuleSet *RuleSetsDialog::currentSet() const
{
    const RuleSetKey key = m_list->current();
    if (key.own)
        return m_context.editor.plan().find(*key.own);
    const auto sets = builtInRuleSets();
    const auto it = std::ranges::find(sets, key.code, &RuleSet::code);
    return it == sets.end() ? nullptr : &*it;
}

// An own version as on its first day, one that ships as of today.
std::optional<ExplainedRules> RuleSetsDialog::explained(const RuleSetKey &key) const
{
    const RuleSet *set = m_context.editor.plan().find(key.own);
    const RuleBook book(key.own ? m_context.editor.plan() : Plan());
    const auto rules = ExplainedRules::of(book, key.code, set ? set->validFrom : m_today);
    return rules ? std::optional(*rules) : std::nullopt;
}

bool RuleSetsDialog::canEdit() const
{
    return m_list->current().own && m_context.editor.saveState() != Editor::SaveState::ReadOnly;
}

void RuleSetsDialog::refresh()
{
    m_wasHeldOpen = false;
    m_list->refresh();
    fillComparedWith();
    showRules();
    const Workspace &workspace = m_context.editor.workspace();
    m_undo->setEnabled(m_context.editor.canUndo());
    m_redo->setEnabled(m_context.editor.canRedo());
    m_undo->setToolTip(Tr::tr("Undo: %1 (Ctrl+Z)").arg(workspace.undoText()));
    m_redo->setToolTip(Tr::tr("Redo: %1 (Ctrl+Shift+Z)").arg(workspace.redoText()));
}

void RuleSetsDialog::showRules()
{
    const RuleSet *set = currentSet();
    if (!set)
        return;
    m_problem->clear();
    m_problem->hide();
    showHead(*set);
    showUse(*set);
    if (const auto rules = explained(m_list->current())) {
        m_rules->show(*rules);
        m_form->show(*rules, canEdit());
    }
    applyFilter();
    showComparison();
}

void RuleSetsDialog::showHead(const RuleSet &set)
{
    const bool isOwn = m_list->current().own.has_value();
    m_title->setText(set.name);
    m_fields->setVisible(isOwn);
    m_title->setVisible(!isOwn);
    m_hint->setVisible(!isOwn);
    if (isOwn) {
        m_fields->show(set, canEdit());
        return;
    }
    const QString base =
        set.base.isEmpty() ? QString() : Tr::tr(" It inherits from %1.").arg(set.base);
    m_hint->setText(Tr::tr("%1, valid from %2. It ships with the program and cannot be changed: "
                           "“New” makes one of your own that inherits from it.")
                        .arg(set.code, dateText(set.validFrom, QLocale()))
                    + base);
}

void RuleSetsDialog::showUse(const RuleSet &set)
{
    const RuleSetUse use = useOf(m_context.editor.plan(), set.code);
    QStringList users;
    if (use.isDefault)
        users << Tr::tr("the organisation");
    if (!use.events.isEmpty())
        users << use.events;
    if (use.contracts > 0)
        users << Tr::tr("%n contracts", nullptr, use.contracts);
    if (!use.heirs.isEmpty())
        users << Tr::tr("inherited by %1").arg(use.heirs.join(QStringLiteral(", ")));
    m_use->setText(users.isEmpty() ? Tr::tr("Nobody goes by it yet.")
                                   : Tr::tr("Used by: %1").arg(users.join(QStringLiteral(", "))));
    const bool hasEvents = !m_context.editor.plan().all<Event>().empty();
    m_events->setEnabled(hasEvents && m_context.editor.saveState() != Editor::SaveState::ReadOnly);
}

// One entry for each rule set but the one shown.
void RuleSetsDialog::fillComparedWith()
{
    const QString kept = m_comparedWith->currentData().toString();
    m_comparedWith->clear();
    m_comparedWith->addItem(Tr::tr("nothing"), QString());
    for (const QString &code : RuleBook(m_context.editor.plan()).codes())
        m_comparedWith->addItem(code, code);
    m_comparedWith->setCurrentIndex(std::max(0, m_comparedWith->findData(kept)));
}

void RuleSetsDialog::showComparison()
{
    const QString other = m_comparedWith->currentData().toString();
    const bool isCompared = !other.isEmpty();
    m_pages->setCurrentIndex(isCompared ? 1 : 0);
    m_search->setEnabled(!isCompared);
    m_onlyChanged->setEnabled(!isCompared);
    if (!isCompared)
        return;
    const RuleBook book(m_context.editor.plan());
    const auto left = explained(m_list->current());
    const auto right = ExplainedRules::of(book, other, m_today);
    if (left && right)
        m_comparison->show(*left, *right);
}

void RuleSetsDialog::applyFilter()
{
    m_rules->setFilter(m_search->text(), m_onlyChanged->isChecked() ? RuleTree::Shown::Changed
                                                                    : RuleTree::Shown::All);
    m_empty->setVisible(m_rules->visibleRules() == 0);
    m_empty->setText(m_search->text().isEmpty() ? Tr::tr("It changes nothing of what it inherits.")
                                                : Tr::tr("No rule fits what is typed."));
}

} // namespace planning::ui

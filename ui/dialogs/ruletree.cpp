#include "ui/dialogs/ruletree.h"

#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QHeaderView>
#include <QStandardItemModel>

namespace planning::ui
{

static constexpr int kRuleRole = Qt::UserRole; // code
static constexpr int kChangedRole = Qt::UserRole + 1;
static constexpr int kNameWidth = 228;
static constexpr int kSeverityWidth = 116;
static constexpr int kReferenceWidth = 172;

QString severityName(const QString &severity)
{
    if (severity == QLatin1String("hard"))
        return Tr::tr("Hard", "severity");
    if (severity == QLatin1String("soft"))
        return Tr::tr("Warning", "severity");
    if (severity == QLatin1String("info"))
        return Tr::tr("Information", "severity");
    return severity.isEmpty() ? QString() : Tr::tr("Off", "severity");
}

RuleTree::RuleTree(const PanelContext &context, QWidget *parent)
    : QTreeView(parent),
      m_context(context),
      m_model(new QStandardItemModel(0, ColumnCount, this))
{
    setObjectName(QStringLiteral("rules"));
    setAccessibleName(Tr::tr("Rules"));
    m_model->setHorizontalHeaderLabels(
        {Tr::tr("Rule"), Tr::tr("What it says"), Tr::tr("Severity"), Tr::tr("Reference")});
    addGroups();
    setModel(m_model);
    setEditTriggers(NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setIndentation(space::kMedium);
    setAllColumnsShowFocus(true);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(SentenceColumn, QHeaderView::Stretch);
    header()->resizeSection(NameColumn, textPixels(kNameWidth));
    header()->resizeSection(SeverityColumn, textPixels(kSeverityWidth));
    header()->resizeSection(ReferenceColumn, textPixels(kReferenceWidth));
    for (int i = 0; i < m_model->rowCount(); ++i)
        setFirstColumnSpanned(i, {}, true);
    expandAll();
}

void RuleTree::addGroups()
{
    for (const RuleGroup &group : ruleGroups()) {
        auto *item = new QStandardItem(group.name.in(m_context.language));
        item->setFont(ui::font(TextRole::Strong, QTreeView::font()));
        item->setFlags(Qt::ItemIsEnabled);
        for (const QString &rule : group.rules) {
            QList<QStandardItem *> cells;
            for (int column = 0; column < ColumnCount; ++column)
                cells << new QStandardItem;
            cells.front()->setData(rule, kRuleRole);
            item->appendRow(cells);
        }
        m_model->appendRow(item);
    }
}

void RuleTree::show(const ExplainedRules &rules)
{
    for (int i = 0; i < m_model->rowCount(); ++i) {
        QStandardItem &group = *m_model->item(i);
        for (int row = 0; row < group.rowCount(); ++row)
            showRule(group, row, rules);
    }
    applyFilter();
}

void RuleTree::showRule(QStandardItem &group, int row, const ExplainedRules &rules)
{
    const Theme &theme = m_context.theme;
    const QString rule = group.child(row)->data(kRuleRole).toString();
    const bool isChanged = rules.isChanged(rule);
    const QString severity = rules.severity(rule);
    const QString name = wordsOf(rule).name.in(m_context.language);
    const QString sentence = rules.sentence(rule, m_context.language);
    const QString texts[] = {isChanged ? Tr::tr("● %1").arg(name) : name, sentence,
                             severityName(severity), rules.legalRef(rule)};
    const bool isIdle = severity == QLatin1String("off")
                        || sentence == ruleWord(QStringLiteral("not_set")).in(m_context.language);
    for (int column = 0; column < ColumnCount; ++column) {
        QStandardItem &cell = *group.child(row, column);
        const bool isStrong = isChanged && column == NameColumn;
        const bool isPlain = isChanged || column == NameColumn;
        cell.setText(texts[column]);
        cell.setToolTip(texts[column]);
        cell.setForeground(isIdle    ? theme.textDisabled
                           : isPlain ? theme.text
                                     : theme.textSecondary);
        cell.setFont(ui::font(isStrong ? TextRole::Strong : TextRole::Body, QTreeView::font()));
    }
    group.child(row)->setData(isChanged, kChangedRole);
    group.child(row)->setToolTip(wordsOf(rule).description.in(m_context.language));
    QStandardItem &rating = *group.child(row, SeverityColumn);
    if (!isIdle && severity == QLatin1String("hard"))
        rating.setForeground(theme.hard);
    else if (!isIdle && severity == QLatin1String("soft"))
        rating.setForeground(theme.soft);
    if (isChanged && rules.isOwnSeverity(rule))
        rating.setFont(ui::font(TextRole::Strong, QTreeView::font()));
}

void RuleTree::chooseFirst()
{
    setCurrentIndex(m_model->index(0, 0, m_model->index(0, 0)));
}

void RuleTree::setFilter(const QString &typed, Shown shown)
{
    m_typed = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    m_shown = shown;
    applyFilter();
}

// Without accents: "duree" finds "Durée".
static QString folded(const QString &text)
{
    QString plain;
    for (const QChar character : text.normalized(QString::NormalizationForm_D)) {
        if (character.category() != QChar::Mark_NonSpacing)
            plain += character;
    }
    return plain.toCaseFolded();
}

void RuleTree::applyFilter()
{
    m_visible = 0;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const QStandardItem &group = *m_model->item(i);
        int visibleOfGroup = 0;
        for (int row = 0; row < group.rowCount(); ++row) {
            QString text =
                group.text() + QLatin1Char(' ') + group.child(row)->data(kRuleRole).toString();
            for (int column = 0; column < ColumnCount; ++column)
                text += QLatin1Char(' ') + group.child(row, column)->text();
            const QString searched = folded(text);
            const bool fits = std::ranges::all_of(m_typed, [&searched](const QString &word) {
                return searched.contains(folded(word));
            });
            const bool isVisible =
                fits && (m_shown == Shown::All || group.child(row)->data(kChangedRole).toBool());
            setRowHidden(row, group.index(), !isVisible);
            visibleOfGroup += isVisible ? 1 : 0;
        }
        setRowHidden(i, {}, visibleOfGroup == 0);
        m_visible += visibleOfGroup;
    }
}

QString RuleTree::currentRule() const
{
    return currentIndex().siblingAtColumn(NameColumn).data(kRuleRole).toString();
}

int RuleTree::visibleRules() const
{
    return m_visible;
}

void RuleTree::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (const QString rule = currentRule(); !rule.isEmpty()) // no group
        Q_EMIT ruleChosen(rule);
}

} // namespace planning::ui

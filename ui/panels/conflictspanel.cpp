#include "ui/panels/conflictspanel.h"

#include "ui/edit/editor.h"
#include "ui/models/conflictfilter.h"
#include "ui/panels/choiceswitch.h"
#include "ui/panels/section.h"
#include "ui/panels/tablelook.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QStyledItemDelegate>
#include <QTableView>

namespace planning::ui
{

static constexpr int kSearchWidth = 220;

namespace
{

// Puts the sign of the type before the message.
class SignDelegate final : public QStyledItemDelegate
{
public:
    SignDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent),
          m_hard(icon(IconName::Hard, theme)),
          m_soft(icon(IconName::Soft, theme))
    {
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto type = static_cast<ConflictType>(index.data(ConflictModel::TypeRole).toInt());
        option->icon = type == ConflictType::Hard ? m_hard : m_soft;
        option->decorationSize = QSize(16, 16);
        option->features |= QStyleOptionViewItem::HasDecoration;
    }

private:
    QIcon m_hard;
    QIcon m_soft;
};

} // namespace

ConflictsPanel::ConflictsPanel(const PanelContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_conflicts(new ConflictModel(context.editor.plan(), context.editor.workspace().conflicts(),
                                    context.language, this)),
      m_filter(new ConflictFilter(*m_conflicts, this)),
      m_rules(new QComboBox),
      m_table(new QTableView),
      m_empty(quietLabel())
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    buildTable();
    m_empty->setAlignment(Qt::AlignCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildFilters());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
    fillRules();
    showEmptyState();
    connect(&context.editor, &Editor::conflictsFound, this,
            [this] { update(everythingTouched()); });
}

void ConflictsPanel::update(const Touched &touched)
{
    m_conflicts->update(touched);
    fillRules();
    showEmptyState();
    Q_EMIT titleChanged();
}

QString ConflictsPanel::title() const
{
    if (m_context.editor.workspace().isChecking())
        return Tr::tr("Conflicts: checking…");
    return Tr::tr("Conflicts: %1 hard, %2 soft")
        .arg(m_conflicts->count(ConflictType::Hard))
        .arg(m_conflicts->count(ConflictType::Soft));
}

QWidget *ConflictsPanel::buildFilters()
{
    auto *types = new ChoiceSwitch(Tr::tr("Type"), {Tr::tr("All"), Tr::tr("Hard"), Tr::tr("Soft")});
    types->setCurrent(0);
    connect(types, &ChoiceSwitch::chosen, this, [this](int index) {
        static const std::array<std::optional<ConflictType>, 3> kTypes{
            std::nullopt, ConflictType::Hard, ConflictType::Soft};
        m_filter->setType(kTypes.at(static_cast<std::size_t>(index)));
        showEmptyState();
    });
    m_rules->setAccessibleName(Tr::tr("Rule"));
    m_rules->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_rules, &QComboBox::currentIndexChanged, this, [this] {
        m_filter->setRule(m_rules->currentData().toString());
        showEmptyState();
    });
    auto *search = new QLineEdit;
    search->setPlaceholderText(Tr::tr("Name, shift or words"));
    search->setAccessibleName(Tr::tr("Search conflicts"));
    search->setClearButtonEnabled(true);
    search->setMaximumWidth(kSearchWidth);
    search->addAction(icon(IconName::Search, m_context.theme), QLineEdit::LeadingPosition);
    connect(search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setTyped(text);
        showEmptyState();
    });

    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
    layout->setSpacing(space::kSmall);
    layout->addWidget(types);
    layout->addWidget(m_rules);
    layout->addStretch();
    layout->addWidget(search);
    return bar;
}

void ConflictsPanel::buildTable()
{
    m_table->setObjectName(QStringLiteral("conflictTable"));
    m_table->setAccessibleName(Tr::tr("Conflicts"));
    m_table->setModel(m_filter);
    lookLikeList(*m_table);
    m_table->setItemDelegateForColumn(ConflictModel::MessageColumn,
                                      new SignDelegate(m_context.theme, m_table));
    auto *header = m_table->horizontalHeader();
    header->setSectionResizeMode(ConflictModel::MessageColumn, QHeaderView::Stretch);
    header->resizeSection(ConflictModel::WhenColumn, 208);
    header->resizeSection(ConflictModel::RuleColumn, 208);
    // The sentence names them; the columns are there to be searched.
    m_table->setColumnHidden(ConflictModel::PersonColumn, true);
    m_table->setColumnHidden(ConflictModel::ShiftColumn, true);
    const auto choose = [this](const QModelIndex &index) {
        if (const Conflict *conflict = m_filter->conflict(index))
            Q_EMIT conflictChosen(*conflict);
    };
    connect(m_table, &QTableView::clicked, this, choose);
    connect(m_table, &QTableView::activated, this, choose);
}

// The rules that occur, kept as long as the chosen one does.
void ConflictsPanel::fillRules()
{
    QMap<QString, QString> rules; // by name
    for (int row = 0; row < m_conflicts->rowCount(); ++row) {
        const QModelIndex index = m_conflicts->index(row, 0);
        rules.insert(index.data(ConflictModel::RuleNameRole).toString(),
                     index.data(ConflictModel::RuleCodeRole).toString());
    }
    if (rules.size() + 1 == m_rules->count())
        return;
    const QString chosen = m_rules->currentData().toString();
    m_rules->clear();
    m_rules->addItem(Tr::tr("All rules"));
    for (auto it = rules.cbegin(); it != rules.cend(); ++it)
        m_rules->addItem(it.key(), it.value());
    m_rules->setCurrentIndex(std::max(0, m_rules->findData(chosen)));
}

void ConflictsPanel::showEmptyState()
{
    const bool nothing = m_filter->rowCount() == 0;
    m_table->setVisible(!nothing);
    m_empty->setVisible(nothing);
    if (m_conflicts->rowCount() > 0)
        m_empty->setText(Tr::tr("No conflict fits the filters."));
    else if (m_context.editor.workspace().isChecking())
        m_empty->setText(Tr::tr("Checking the plan…"));
    else
        m_empty->setText(Tr::tr("No conflicts: the plan keeps all rules."));
}

} // namespace planning::ui

#include "ui/panels/conflictfilterbar.h"

#include "ui/panels/choiceswitch.h"
#include "ui/panels/personfield.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>

namespace planning::ui
{

static constexpr int kFieldWidth = 152;

ConflictFilterBar::ConflictFilterBar(const PanelContext &context, ConflictFilter &filter,
                                     QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_filter(filter),
      m_rules(new QComboBox)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
    layout->setSpacing(space::kSmall);
    addTypes(*layout);
    addRules(*layout);
    addPerson(*layout);
    addGrouping(*layout);
    addAllowed(*layout);
    layout->addStretch();
    addSearch(*layout);
}

void ConflictFilterBar::addTypes(QHBoxLayout &layout)
{
    auto *types = new ChoiceSwitch(Tr::tr("Type"), {Tr::tr("All"), Tr::tr("Hard"), Tr::tr("Soft")});
    types->setCurrent(0);
    connect(types, &ChoiceSwitch::chosen, this, [this](int index) {
        static const std::array<std::optional<ConflictType>, 3> kTypes{
            std::nullopt, ConflictType::Hard, ConflictType::Soft};
        m_filter.setType(kTypes.at(static_cast<std::size_t>(index)));
        Q_EMIT changed();
    });
    layout.addWidget(types);
}

void ConflictFilterBar::addRules(QHBoxLayout &layout)
{
    m_rules->setAccessibleName(Tr::tr("Rule"));
    m_rules->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_rules->setMinimumContentsLength(16);
    connect(m_rules, &QComboBox::currentIndexChanged, this, [this] {
        m_filter.setRule(m_rules->currentData().toString());
        Q_EMIT changed();
    });
    layout.addWidget(m_rules);
}

void ConflictFilterBar::addPerson(QHBoxLayout &layout)
{
    auto *person = new PersonField(m_context, Tr::tr("Anybody"));
    person->setObjectName(QStringLiteral("conflictPerson"));
    person->setAccessibleName(Tr::tr("Person"));
    person->setClearButtonEnabled(true);
    person->setMaximumWidth(textPixels(kFieldWidth));
    connect(person, &PersonField::chosen, this, [this](Id<Person> id) {
        m_filter.setPerson(id);
        Q_EMIT changed();
    });
    connect(person, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (!text.isEmpty())
            return;
        m_filter.setPerson({});
        Q_EMIT changed();
    });
    layout.addWidget(person);
}

void ConflictFilterBar::addGrouping(QHBoxLayout &layout)
{
    auto *grouping = new QComboBox;
    grouping->setObjectName(QStringLiteral("conflictGrouping"));
    grouping->setAccessibleName(Tr::tr("Groups"));
    grouping->addItems(
        {Tr::tr("No groups"), Tr::tr("By day"), Tr::tr("By person"), Tr::tr("By rule")});
    connect(grouping, &QComboBox::currentIndexChanged, this,
            [this](int index) { Q_EMIT groupingChosen(static_cast<ConflictGrouping>(index)); });
    layout.addWidget(grouping);
}

void ConflictFilterBar::addAllowed(QHBoxLayout &layout)
{
    auto *allowed = new QCheckBox(Tr::tr("Allowed too"));
    allowed->setObjectName(QStringLiteral("showAllowed"));
    allowed->setToolTip(Tr::tr("Also show conflicts that were allowed with a reason."));
    connect(allowed, &QCheckBox::toggled, this, [this](bool shown) {
        m_filter.setAllowed(shown ? ConflictFilter::Allowed::Shown
                                  : ConflictFilter::Allowed::Hidden);
        Q_EMIT changed();
    });
    layout.addWidget(allowed);
}

void ConflictFilterBar::addSearch(QHBoxLayout &layout)
{
    auto *search = new QLineEdit;
    search->setPlaceholderText(Tr::tr("Shift or words"));
    search->setAccessibleName(Tr::tr("Search conflicts"));
    search->setClearButtonEnabled(true);
    search->setMaximumWidth(textPixels(kFieldWidth));
    search->addAction(icon(IconName::Search, m_context.theme), QLineEdit::LeadingPosition);
    connect(search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.setTyped(text);
        Q_EMIT changed();
    });
    layout.addWidget(search);
}

void ConflictFilterBar::offerRules(const ConflictModel &conflicts)
{
    QMap<QString, QString> rules; // by name
    for (int row = 0; row < conflicts.rowCount(); ++row) {
        const QModelIndex index = conflicts.index(row, 0);
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

} // namespace planning::ui

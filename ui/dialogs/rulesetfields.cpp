#include "ui/dialogs/rulesetfields.h"

#include "core/rulesets/rulebook.h"
#include "ui/edit/editor.h"
#include "ui/panels/section.h"
#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace planning::ui
{

static const QDate kEpoch(1970, 1, 1);
static const QDate kNoEnd(1752, 9, 14); // the earliest that a field can hold

static QDate toDate(LocalDay day)
{
    return kEpoch.addDays(day.time_since_epoch().count());
}

static LocalDay toDay(QDate date)
{
    return LocalDay{std::chrono::days{kEpoch.daysTo(date)}};
}

static QStringList tagsOf(const QString &text)
{
    QStringList tags;
    for (const QString &tag : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (!tag.trimmed().isEmpty())
            tags << tag.trimmed();
    }
    return tags;
}

// Fewer where letters are so big that three would not fit on a small screen.
static int fieldsInARow()
{
    static constexpr int kUsual = 100;
    return textPixels(kUsual) > kUsual * 5 / 4 ? 2 : 3;
}

RuleSetFields::RuleSetFields(const PanelContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_name(new QLineEdit),
      m_code(new QLineEdit),
      m_base(new QComboBox),
      m_from(new QDateEdit),
      m_ends(new QCheckBox(Tr::tr("Valid &until"))),
      m_to(new QDateEdit),
      m_tags(new QLineEdit)
{
    buildForm();
    connectFields();
}

void RuleSetFields::buildForm()
{
    m_name->setObjectName(QStringLiteral("ruleSetName"));
    m_code->setObjectName(QStringLiteral("ruleSetCode"));
    m_base->setObjectName(QStringLiteral("ruleSetBase"));
    m_from->setObjectName(QStringLiteral("ruleSetFrom"));
    m_to->setObjectName(QStringLiteral("ruleSetTo"));
    m_ends->setObjectName(QStringLiteral("ruleSetEnds"));
    m_tags->setObjectName(QStringLiteral("ruleSetTags"));
    m_tags->setPlaceholderText(Tr::tr("no tags"));
    m_tags->setToolTip(Tr::tr("Shifts with one of these tags go by this rule set, whatever their "
                              "event or contract says. Words separated by commas, for example "
                              "“tour, festival”."));
    m_base->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_base->setMinimumContentsLength(10);
    for (QDateEdit *date : {m_from, m_to}) {
        date->setCalendarPopup(true);
        date->setKeyboardTracking(false);
    }
    m_to->setMinimumDate(kNoEnd);
    m_to->setSpecialValueText(Tr::tr("no end"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kSmall);
    grid->setVerticalSpacing(space::kSmall);
    addField(*grid, 0, Tr::tr("Na&me"), m_name);
    addField(*grid, 1, Tr::tr("&Code"), m_code);
    addField(*grid, 2, Tr::tr("&Inherits from"), m_base);
    addField(*grid, 3, Tr::tr("Applies to missions ta&gged"), m_tags);
    addField(*grid, 4, Tr::tr("Valid &from"), m_from);
    addField(*grid, 5, m_ends, m_to);
    m_to->setAccessibleName(Tr::tr("Valid until"));
    for (int field = 0; field < fieldsInARow(); ++field)
        grid->setColumnStretch(2 * field + 1, field == 0 ? 2 : 1);
}

void RuleSetFields::addField(QGridLayout &grid, int place, const QString &label, QWidget *field)
{
    QLabel *name = fieldLabel(label, field);
    name->setWordWrap(true);
    addField(grid, place, name, field);
}

void RuleSetFields::addField(QGridLayout &grid, int place, QWidget *label, QWidget *field)
{
    const int row = place / fieldsInARow();
    const int column = place % fieldsInARow() * 2;
    grid.addWidget(label, row, column);
    grid.addWidget(field, row, column + 1);
}

void RuleSetFields::connectFields()
{
    const auto onText = [this](QLineEdit *line, auto apply) {
        connect(line, &QLineEdit::editingFinished, this, [this, line, apply] {
            if (line->isModified())
                edit([&](RuleSet &set) { apply(set, line->text().trimmed()); });
        });
    };
    onText(m_name, [](RuleSet &set, const QString &text) { set.name = text; });
    onText(m_code, [](RuleSet &set, const QString &text) { set.code = text; });
    onText(m_tags, [](RuleSet &set, const QString &text) { set.activityTags = tagsOf(text); });
    connect(m_base, &QComboBox::activated, this, [this] {
        edit([this](RuleSet &set) { set.base = m_base->currentData().toString(); });
    });
    connect(m_from, &QDateEdit::dateChanged, this,
            [this](QDate date) { edit([&](RuleSet &set) { set.validFrom = toDay(date); }); });
    connect(m_to, &QDateEdit::dateChanged, this,
            [this](QDate date) { edit([&](RuleSet &set) { set.validTo = toDay(date); }); });
    connect(m_ends, &QCheckBox::toggled, this, [this](bool ends) {
        const LocalDay last = toDay(QDate(toDate(m_set.validFrom).year(), 12, 31));
        edit([&](RuleSet &set) { set.validTo = ends ? std::optional(last) : std::nullopt; });
    });
}

template <typename Apply>
void RuleSetFields::edit(Apply apply)
{
    RuleSet after = m_set;
    apply(after);
    Q_EMIT edited(after);
}

void RuleSetFields::showBases()
{
    m_base->clear();
    m_base->addItem(Tr::tr("nothing"), QString());
    for (const QString &code : RuleBook(m_context.editor.plan()).codes()) {
        if (code != m_set.code)
            m_base->addItem(code, code);
    }
    if (m_base->findData(m_set.base) < 0)
        m_base->addItem(m_set.base, m_set.base);
    m_base->setCurrentIndex(m_base->findData(m_set.base));
}

void RuleSetFields::show(const RuleSet &set, bool canEdit)
{
    m_set = set;
    const QSignalBlocker blockers[] = {QSignalBlocker(m_from), QSignalBlocker(m_to),
                                       QSignalBlocker(m_ends)};
    showBases();
    m_name->setText(set.name);
    m_name->setCursorPosition(0);
    m_code->setText(set.code);
    m_tags->setText(set.activityTags.join(QStringLiteral(", ")));
    m_from->setDate(toDate(set.validFrom));
    m_ends->setChecked(set.validTo.has_value());
    m_to->setDate(set.validTo ? toDate(*set.validTo) : kNoEnd);
    for (QWidget *field : {static_cast<QWidget *>(m_base), static_cast<QWidget *>(m_from),
                           static_cast<QWidget *>(m_ends)})
        field->setEnabled(canEdit);
    for (QLineEdit *line : {m_name, m_code, m_tags}) {
        line->setEnabled(canEdit);
        line->setModified(false);
    }
    m_to->setEnabled(canEdit && set.validTo);
}

void RuleSetFields::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void RuleSetFields::focusValidFrom()
{
    m_from->setFocus(Qt::OtherFocusReason);
}

} // namespace planning::ui

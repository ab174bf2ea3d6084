#include "ui/panels/equipmentpanel.h"

#include "ui/edit/editor.h"
#include "ui/models/equipmentmodel.h"
#include "ui/models/typedfilter.h"
#include "ui/panels/draglist.h"
#include "ui/panels/entrydelegate.h"
#include "ui/panels/section.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace planning::ui
{

EquipmentPanel::EquipmentPanel(const PanelContext &context, QWidget *parent)
    : QWidget(parent),
      m_equipment(new EquipmentModel(context.editor.plan(), this)),
      m_filter(new TypedFilter(EquipmentModel::SearchTextRole, this)),
      m_search(new QLineEdit),
      m_empty(quietLabel()),
      m_list(new DragList(context.theme))
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_search->setObjectName(QStringLiteral("equipmentSearch"));
    m_search->setPlaceholderText(Tr::tr("Equipment or category"));
    m_search->setAccessibleName(Tr::tr("Search equipment"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(IconName::Search, context.theme), QLineEdit::LeadingPosition);
    m_filter->setSourceModel(m_equipment);
    m_list->setObjectName(QStringLiteral("equipmentList"));
    m_list->setAccessibleName(Tr::tr("Equipment"));
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new EntryDelegate(context.theme, EquipmentModel::DetailRole, m_list));
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setTyped(text);
        showState();
    });
    auto *top = new QVBoxLayout;
    top->setContentsMargins(space::kMedium, space::kMedium, space::kMedium, space::kSmall);
    top->setSpacing(space::kSmall);
    top->addWidget(m_search);
    top->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_list, 1);
    showState();
}

void EquipmentPanel::update()
{
    m_equipment->update();
    showState();
}

void EquipmentPanel::showState()
{
    if (m_equipment->rowCount() == 0)
        m_empty->setText(Tr::tr("No equipment in this plan."));
    else if (m_filter->rowCount() == 0)
        m_empty->setText(Tr::tr("No equipment matches."));
    else
        m_empty->setText(Tr::tr("Drag it onto a shift to book it."));
}

} // namespace planning::ui

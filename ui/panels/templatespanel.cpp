#include "ui/panels/templatespanel.h"

#include "core/workspace/templatechanges.h"
#include "ui/edit/editor.h"
#include "ui/models/templatesmodel.h"
#include "ui/models/typedfilter.h"
#include "ui/panels/draglist.h"
#include "ui/panels/entrydelegate.h"
#include "ui/panels/section.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace planning::ui
{

TemplatesPanel::TemplatesPanel(const PanelContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_templates(new TemplatesModel(context.editor.plan(), context.language, this)),
      m_filter(new TypedFilter(TemplatesModel::SearchTextRole, this)),
      m_search(new QLineEdit),
      m_list(new DragList(context.theme)),
      m_empty(quietLabel()),
      m_use(new QPushButton(Tr::tr("Use on days…")))
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_filter->setSourceModel(m_templates);
    buildSearch();
    buildList();
    m_use->setObjectName(QStringLiteral("useTemplate"));
    m_use->setToolTip(Tr::tr("Puts the shifts of the template on one day or several."));
    connect(m_use, &QPushButton::clicked, this, &TemplatesPanel::useChosen);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(space::kMedium, space::kMedium, space::kMedium, space::kSmall);
    top->setSpacing(space::kSmall);
    top->addWidget(m_search);
    top->addWidget(m_empty);
    layout->addLayout(top);
    layout->addWidget(m_list, 1);
    auto *bottom = new QVBoxLayout;
    bottom->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kMedium);
    bottom->addWidget(m_use);
    layout->addLayout(bottom);
    showState();
}

void TemplatesPanel::update()
{
    m_templates->update();
    showState();
}

void TemplatesPanel::buildSearch()
{
    m_search->setObjectName(QStringLiteral("templateSearch"));
    m_search->setPlaceholderText(Tr::tr("Template, role or site"));
    m_search->setAccessibleName(Tr::tr("Search templates"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(IconName::Search, m_context.theme), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setTyped(text);
        showState();
    });
}

void TemplatesPanel::buildList()
{
    m_list->setObjectName(QStringLiteral("templateList"));
    m_list->setAccessibleName(Tr::tr("Templates"));
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new EntryDelegate(m_context.theme, TemplatesModel::DetailRole, m_list));
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, &TemplatesPanel::showMenu);
    connect(m_list, &QListView::activated, this, &TemplatesPanel::useChosen);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TemplatesPanel::showState);
    connect(m_templates, &TemplatesModel::renameRequested, this,
            [this](const std::vector<Id<ShiftTemplate>> &templates, const QString &name) {
                const Plan &plan = m_context.editor.plan();
                const bool isTaken =
                    isDayTemplate(plan, templates.front()) && hasDayTemplate(plan, name);
                if (isTaken)
                    m_empty->setText(Tr::tr("A day named “%1” is there already.").arg(name));
                m_empty->setVisible(isTaken);
                if (!isTaken)
                    m_context.editor.perform(renameTemplates(plan, templates, name));
            });
    m_list->setRemoving(true);
    connect(m_list, &DragList::removeRequested, this, &TemplatesPanel::deleteChosen);
}

void TemplatesPanel::showMenu(const QPoint &at)
{
    if (!m_list->indexAt(at).isValid())
        return;
    QMenu menu;
    menu.addAction(Tr::tr("Use on days…"), this, &TemplatesPanel::useChosen);
    menu.addAction(Tr::tr("Rename"), this, [this] { m_list->edit(m_list->currentIndex()); });
    menu.addAction(Tr::tr("Delete"), this, &TemplatesPanel::deleteChosen);
    menu.exec(m_list->viewport()->mapToGlobal(at));
}

void TemplatesPanel::showState()
{
    const bool none = m_templates->rowCount() == 0;
    const bool nothingFits = !none && m_filter->rowCount() == 0;
    m_empty->setVisible(none || nothingFits);
    m_empty->setText(none ? Tr::tr("No templates yet. Select shifts on the board and choose "
                                   "Edit, Keep as a template.")
                          : Tr::tr("No template matches."));
    m_use->setEnabled(!chosen().empty());
}

std::vector<Id<ShiftTemplate>> TemplatesPanel::chosen() const
{
    if (!m_list->selectionModel()->hasSelection())
        return {};
    return m_templates->templates(m_filter->mapToSource(m_list->currentIndex()));
}

void TemplatesPanel::useChosen()
{
    if (const auto templates = chosen(); !templates.empty())
        Q_EMIT useRequested(templates);
}

void TemplatesPanel::deleteChosen()
{
    m_context.editor.perform(deleteTemplates(m_context.editor.plan(), chosen()));
}

} // namespace planning::ui

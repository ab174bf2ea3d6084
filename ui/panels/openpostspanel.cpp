#include "ui/panels/openpostspanel.h"

#include "ui/edit/editor.h"
#include "ui/models/openpostsmodel.h"
#include "ui/panels/section.h"
#include "ui/panels/tablelook.h"
#include "ui/tr.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace planning::ui
{

OpenPostsPanel::OpenPostsPanel(const PanelContext &context, QWidget *parent)
    : QWidget(parent),
      m_posts(new OpenPostsModel(context.editor.plan(), context.language, this)),
      m_table(new QTableView),
      m_empty(quietLabel(Tr::tr("Every post is filled.")))
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_table->setObjectName(QStringLiteral("openPostsTable"));
    m_table->setAccessibleName(Tr::tr("Open posts"));
    m_table->setModel(m_posts);
    lookLikeList(*m_table);
    auto *header = m_table->horizontalHeader();
    header->setSectionResizeMode(OpenPostsModel::ShiftColumn, QHeaderView::Stretch);
    for (const int column :
         {OpenPostsModel::WhenColumn, OpenPostsModel::RoleColumn, OpenPostsModel::SiteColumn})
        header->resizeSection(column, 180);
    m_empty->setAlignment(Qt::AlignCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
    const auto choose = [this](const QModelIndex &index) {
        if (const Shift *shift = m_posts->shift(index))
            Q_EMIT shiftChosen(shift->id);
    };
    connect(m_table, &QTableView::clicked, this, choose);
    connect(m_table, &QTableView::activated, this, choose);
    showEmptyState();
}

void OpenPostsPanel::update(const Touched &touched)
{
    m_posts->update(touched);
    showEmptyState();
    Q_EMIT titleChanged();
}

QString OpenPostsPanel::title() const
{
    return Tr::tr("Open posts: %1").arg(m_posts->missingPeople());
}

void OpenPostsPanel::showEmptyState()
{
    const bool nothing = m_posts->rowCount() == 0;
    m_table->setVisible(!nothing);
    m_empty->setVisible(nothing);
}

} // namespace planning::ui

#pragma once

#include "ui/panels/panelcontext.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;

namespace planning::ui
{

class EquipmentModel;
class TypedFilter;

// The equipment to choose from: search, and a list to drag onto shifts.
class EquipmentPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit EquipmentPanel(const PanelContext &context, QWidget *parent = nullptr);

    // After a change of the plan.
    void update();

private:
    void showState();

    EquipmentModel *m_equipment;
    TypedFilter *m_filter;
    QLineEdit *m_search;
    QLabel *m_empty;
    QListView *m_list;
};

} // namespace planning::ui

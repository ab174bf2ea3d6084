#pragma once

#include "ui/models/conflictfilter.h"
#include "ui/panels/panelcontext.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;

namespace planning::ui
{

// The row of filters above the conflicts, and how they are grouped.
class ConflictFilterBar final : public QWidget
{
    Q_OBJECT

public:
    ConflictFilterBar(const PanelContext &context, ConflictFilter &filter,
                      QWidget *parent = nullptr);

    // Offers the rules that occur; the chosen one stays as long as it does.
    void offerRules(const ConflictModel &conflicts);

Q_SIGNALS:
    void changed();
    void groupingChosen(planning::ui::ConflictGrouping grouping);

private:
    void addTypes(QHBoxLayout &layout);
    void addRules(QHBoxLayout &layout);
    void addPerson(QHBoxLayout &layout);
    void addGrouping(QHBoxLayout &layout);
    void addAllowed(QHBoxLayout &layout);
    void addSearch(QHBoxLayout &layout);

    PanelContext m_context;
    ConflictFilter &m_filter;
    QComboBox *m_rules;
};

} // namespace planning::ui

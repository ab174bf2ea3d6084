#pragma once

#include "core/model/change.h"

#include <QWidget>

namespace planning::ui
{

// One screen of the import assistant: shows what an import would do and lets it be adjusted.
class ImportPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    // What would be done now; empty edits when there is nothing to do.
    virtual const Change &change() const = 0;
    virtual QString title() const = 0;
    virtual QString summary() const = 0; // one line with counts
    // Why it cannot be imported as it is; empty when it can.
    virtual QString problem() const = 0;

Q_SIGNALS:
    // The change, summary or problem is another one.
    void changed();
};

} // namespace planning::ui

#include "ui/edit/shiftclipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace planning::ui
{

static const QString kShiftsMimeType = QStringLiteral("application/x-planning-shifts");

void copyToClipboard(const std::vector<Id<Shift>> &shifts, const QString &text)
{
    QStringList ids;
    for (const Id<Shift> shift : shifts)
        ids += shift.toString();
    auto *data = new QMimeData;
    data->setData(kShiftsMimeType, ids.join(u'\n').toLatin1());
    data->setText(text);
    QGuiApplication::clipboard()->setMimeData(data);
}

std::vector<Id<Shift>> shiftsOnClipboard(const Plan &plan)
{
    std::vector<Id<Shift>> shifts;
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (!data)
        return shifts;
    for (const QByteArray &line : data->data(kShiftsMimeType).split('\n')) {
        const auto id = Id<Shift>::fromString(QString::fromLatin1(line));
        if (id && plan.find(*id))
            shifts.push_back(*id);
    }
    return shifts;
}

} // namespace planning::ui

#include "ui/dialogs/aboutdialog.h"

#include "ui/theme/theme.h"
#include "ui/tr.h"
#include "version.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace planning::ui
{

static QString libraries()
{
    const QString row =
        QStringLiteral("<tr><td style='padding-right:16px'>%1</td><td>%2</td></tr>");
    return QStringLiteral("<table cellspacing='4'>")
           + row.arg(QStringLiteral("Qt %1").arg(QLatin1String(qVersion())),
                     QStringLiteral("LGPL-3.0"))
           + row.arg(QStringLiteral("QCustomPlot 2.1"), QStringLiteral("GPL-3.0-or-later"))
           + row.arg(QStringLiteral("SQLite 3"), Tr::tr("public domain"))
           + row.arg(QStringLiteral("libical 3"), QStringLiteral("MPL-2.0 / LGPL-2.1"))
           + QStringLiteral("</table>");
}

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(Tr::tr("About Planning PRO"));
    auto *name = new QLabel(Tr::tr("Planning PRO %1").arg(QLatin1String(kVersion)));
    name->setFont(ui::font(TextRole::Title, name->font()));
    auto *purpose = new QLabel(Tr::tr("Crew planning for live performance. Free software under "
                                      "the GNU General Public License, version 3 or later; "
                                      "it comes without any warranty."));
    purpose->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(Tr::tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kLarge);
    layout->setSpacing(space::kMedium);
    layout->addWidget(name);
    layout->addWidget(purpose);
    layout->addWidget(new QLabel(Tr::tr("It is built on:")));
    layout->addWidget(new QLabel(libraries()));
    layout->addWidget(buttons);
    setFixedWidth(textPixels(440));
}

} // namespace planning::ui

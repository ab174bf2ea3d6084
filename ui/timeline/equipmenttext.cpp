#include "ui/timeline/equipmenttext.h"

#include "ui/tr.h"

#include <array>

namespace planning::ui
{

static constexpr std::array<std::pair<const char *, const char *>, 7> kCategories{{
    {"lighting", QT_TRANSLATE_NOOP("Ui", "Lighting")},
    {"power", QT_TRANSLATE_NOOP("Ui", "Power")},
    {"rigging", QT_TRANSLATE_NOOP("Ui", "Rigging")},
    {"sound", QT_TRANSLATE_NOOP("Ui", "Sound")},
    {"staging", QT_TRANSLATE_NOOP("Ui", "Staging")},
    {"transport", QT_TRANSLATE_NOOP("Ui", "Transport")},
    {"video", QT_TRANSLATE_NOOP("Ui", "Video")},
}};

QString categoryText(const QString &category)
{
    for (const auto &[code, words] : kCategories) {
        if (category == QLatin1String(code))
            return Tr::tr(words);
    }
    return category;
}

} // namespace planning::ui

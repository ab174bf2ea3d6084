#pragma once

#include "core/base/language.h"

#include <QHash>
#include <QJsonObject>

namespace planning
{

// A sentence in both languages.
struct Bilingual {
    QString fr;
    QString en;

    const QString &in(Language language) const { return language == Language::French ? fr : en; }
};

// Of {"fr": …, "en": …}.
Bilingual bilingual(const QJsonValue &json);
// Of an object of such, by key.
QHash<QString, Bilingual> bilinguals(const QJsonObject &json);

} // namespace planning

#pragma once

#include "core/base/language.h"

#include <QStringList>

namespace planning::server
{

// A sentence of the server, said in the language of each caller: the source marked with
// QT_TRANSLATE_NOOP("Server", "…"), and what its %1, %2… stand for.
struct Text {
    const char *source = "";
    QStringList values = {};

    QString in(Language language) const;
};

// The language that the caller understands best by Accept-Language, English if none of ours.
Language languageOf(const QByteArray &acceptLanguage);

} // namespace planning::server

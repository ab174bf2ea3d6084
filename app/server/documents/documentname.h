#pragma once

#include "app/server/documents/mediatype.h"

#include <QString>

namespace planning::server
{

// A name that is safe to show and to save under: the last part of a path, without characters that
// are not seen or that mean something to a file system, at most 200 characters, with an ending that
// tells the type. "document.pdf" when nothing is left.
QString safeName(const QString &given, MediaType type);

// RFC 6266: attachment; filename="plan.pdf"; filename*=UTF-8''…
QByteArray attachmentNamed(const QString &name);

} // namespace planning::server

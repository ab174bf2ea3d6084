#pragma once

#include "app/server/api/request.h"

#include <QByteArrayView>

#include <optional>

namespace planning::server
{

struct RequestTarget {
    QString path; // percent-decoded; "*" for OPTIONS of the server as a whole
    QUrlQuery query;
    QByteArray authority; // "example.org:8080" of "http://example.org:8080/path"; else empty
};

// Nothing when the target is no path ("/path?query") or address ("http://host/path"), when its
// percent-encoding is broken, decodes to what is not UTF-8 or to a control character, hides a slash
// (%2F) or has a segment "." or "..": each of these names the same thing in two ways.
std::optional<RequestTarget> readTarget(QByteArrayView target, Method method);

} // namespace planning::server

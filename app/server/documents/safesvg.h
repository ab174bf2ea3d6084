#pragma once

#include <QByteArray>

namespace planning::server
{

// Whether this is a drawing in SVG that runs nothing and fetches nothing: well-formed, no document
// type, no processing instruction, no script, foreignObject, animation of a reference, event
// handler, element of HTML, nor any reference but to a part of itself or to a PNG or JPEG within.
bool isSafeSvg(const QByteArray &content);

} // namespace planning::server

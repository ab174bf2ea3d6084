#pragma once

#include <QByteArray>

#include <optional>

namespace planning::server
{

enum class MediaType { Pdf, Png, Jpeg, Svg };

// What a file is by its content, whatever its name says. A picture must be whole and end where its
// format says, a PDF must begin and end as one: a file that is something else as well (a picture
// with an archive behind it) is refused. Empty: none of the types, damaged, or an SVG that is not
// safe (isSafeSvg()).
std::optional<MediaType> mediaTypeOf(const QByteArray &content);

QByteArray nameOf(MediaType type); // "image/png"
QString suffixOf(MediaType type); // "png"

} // namespace planning::server

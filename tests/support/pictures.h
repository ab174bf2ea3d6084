#pragma once

#include <QImage>

namespace planning::test
{

// How many squares of 8 × 8 pixels differ in their mean colour: letters may be drawn a little
// differently elsewhere, colours, places and sizes may not.
inline int squaresThatDiffer(const QImage &one, const QImage &other)
{
    constexpr int kSide = 8;
    constexpr int kTolerance = 24; // of 255
    if (one.size() != other.size())
        return one.width() * one.height();
    const QSize coarse = one.size() / kSide;
    const auto scaled = [&coarse](const QImage &image) {
        return image.convertToFormat(QImage::Format_RGB32)
            .scaled(coarse, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    };
    const QImage left = scaled(one);
    const QImage right = scaled(other);
    int count = 0;
    for (int y = 0; y < coarse.height(); ++y) {
        for (int x = 0; x < coarse.width(); ++x) {
            const QRgb a = left.pixel(x, y);
            const QRgb b = right.pixel(x, y);
            const int difference =
                std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                          std::abs(qBlue(a) - qBlue(b))});
            count += difference > kTolerance;
        }
    }
    return count;
}

} // namespace planning::test

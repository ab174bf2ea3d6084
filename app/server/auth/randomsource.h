#pragma once

#include <QByteArray>

namespace planning::server
{

// The only source of what nobody may guess: given to whoever needs it, so that a test can choose.
class RandomSource
{
public:
    virtual ~RandomSource() = default;
    virtual QByteArray bytes(int count) = 0;
};

// The generator of the operating system, by libsodium; safe to use from any thread.
class SystemRandom final : public RandomSource
{
public:
    QByteArray bytes(int count) override;
};

} // namespace planning::server

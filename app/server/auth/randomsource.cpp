#include "app/server/auth/randomsource.h"

#include <sodium.h>

namespace planning::server
{

QByteArray SystemRandom::bytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<std::size_t>(count));
    return bytes;
}

} // namespace planning::server

#pragma once

#include "app/server/operations/requestlog.h"

namespace planning::server
{

using Mail = std::function<void(const QString &email, const QString &subject, const QString &text)>;

// Hands each message, in the form of RFC 5322, to a command such as "sendmail -t" on its standard
// input. Without a command messages are lost, which the log says without what is in them. `log`
// must outlive what is returned.
Mail mailer(const QString &command, const JsonLog &log);

} // namespace planning::server

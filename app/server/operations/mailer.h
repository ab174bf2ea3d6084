#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace planning::server
{

struct Message {
    QString email;
    QString subject;
    QString text;
};

// Has a message sent; does not wait for it.
using Mail = std::function<void(const QString &email, const QString &subject, const QString &text)>;

// Hands the message, in the form of RFC 5322, to a command such as "sendmail -t" on its standard
// input and waits for its end: for ten seconds, or until `isGivenUp`. Why it was not sent, without
// what is in it; empty when it was.
QString failureToSend(const QStringList &command, const Message &message,
                      const std::function<bool()> &isGivenUp);

} // namespace planning::server

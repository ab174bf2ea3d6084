#pragma once

#include "tests/support/testserver.h"

namespace planning::server::test
{

// Makes records in the first organisation of a server, through its interface. What cannot be made
// ends the test.
class Records final
{
public:
    using Server = planning::test::TestServer;

    // Work that the crew has been told of. On the mission's shift the technician and somebody else
    // are confirmed, a third one is only proposed; on the intervention's somebody else alone.
    struct Published {
        QString client;
        QString project;
        QString event;
        QString mission;
        QString shift;
        QString ownAssignment;
        QString otherAssignment;
        QString proposal;
        QString intervention;
        QString othersShift;
    };

    explicit Records(Server &server);

    // Of the account "tech" where the relation says "own", else somebody else's.
    QString person(const QString &relation) const;
    QString site() const { return m_site; }
    QString role() const { return m_role; }
    QString organization(const QString &relation);

    QJsonObject get(const QString &path, const QString &as = kManager);
    // The answer; `body` is JSON or what is uploaded.
    QJsonObject sent(const QString &path, const QByteArray &body, const QString &as = kManager);
    QJsonObject sent(const QString &path, const QJsonObject &body, const QString &as = kManager);
    // The id of what was made.
    QString made(const QString &list, const QJsonObject &body, const QString &as = kManager);

    const Published &published();
    // A day on which nobody has anything to do yet.
    QString freeDay();
    // The period of a few days from then on.
    static QJsonObject window(const QString &day, const QString &from, const QString &to);
    QString number() { return QString::number(++m_count); }

    static inline const QString kManager = QStringLiteral("manager");

private:
    QString assigned(const QString &mission, const QString &person, const QString &status);
    void publish(const QString &day);

    Server &m_server;
    QString m_site;
    QString m_role;
    QString m_self;
    QStringList m_others;
    std::optional<Published> m_published;
    int m_days = 0;
    int m_count = 0;
};

// Whether it is one of the words of the relation: "published own" says "own".
inline bool says(const QString &relation, QLatin1String word)
{
    return relation.split(u' ').contains(word);
}

} // namespace planning::server::test

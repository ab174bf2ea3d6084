#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QUrlQuery>

#include <cstdint>
#include <functional>
#include <optional>

namespace planning::server
{

enum class Method { Get, Head, Post, Put, Patch, Delete, Options, Other };

struct HeaderField {
    QByteArray name;
    QByteArray value;

    bool operator==(const HeaderField &) const = default;
};

// The fields of a request or an answer in their order; names are compared without regard to case.
class Headers final
{
public:
    // The first field of that name; empty when there is none.
    QByteArray value(QByteArrayView name) const;
    // All fields of that name.
    QList<QByteArray> values(QByteArrayView name) const;
    bool contains(QByteArrayView name) const;
    void add(const QByteArray &name, const QByteArray &value);
    // Takes the place of all fields of that name.
    void set(const QByteArray &name, const QByteArray &value);

    const QList<HeaderField> &fields() const { return m_fields; }

private:
    QList<HeaderField> m_fields;
};

// What a client asks for, as a value: no decision has been made about it yet.
struct Request {
    Method method = Method::Get;
    QString path; // percent-decoded: "/api/v1/planning/shifts"
    QUrlQuery query;
    Headers headers;
    QByteArray body;
    QByteArray peer; // address of the other end of the connection: "127.0.0.1"
    bool isEncrypted = false; // TLS on this connection
};

} // namespace planning::server

#include "app/server/api/request.h"

#include <algorithm>

namespace planning::server
{

static auto named(QByteArrayView name)
{
    return [name](const HeaderField &field) {
        return QByteArrayView(field.name).compare(name, Qt::CaseInsensitive) == 0;
    };
}

QByteArray Headers::value(QByteArrayView name) const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(), named(name));
    return found == m_fields.end() ? QByteArray() : found->value;
}

QList<QByteArray> Headers::values(QByteArrayView name) const
{
    QList<QByteArray> result;
    for (const HeaderField &field : m_fields) {
        if (named(name)(field))
            result.append(field.value);
    }
    return result;
}

bool Headers::contains(QByteArrayView name) const
{
    return std::any_of(m_fields.begin(), m_fields.end(), named(name));
}

void Headers::add(const QByteArray &name, const QByteArray &value)
{
    m_fields.append({name, value});
}

void Headers::set(const QByteArray &name, const QByteArray &value)
{
    m_fields.removeIf(named(name));
    add(name, value);
}

} // namespace planning::server

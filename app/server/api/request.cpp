#include "app/server/api/request.h"

#include <algorithm>

namespace planning::server
{

static auto named(const QByteArray &name)
{
    return [&name](const HeaderField &field) {
        return field.name.compare(name, Qt::CaseInsensitive) == 0;
    };
}

QByteArray Headers::value(const QByteArray &name) const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(), named(name));
    return found == m_fields.end() ? QByteArray() : found->value;
}

bool Headers::contains(const QByteArray &name) const
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

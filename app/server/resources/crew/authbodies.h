#pragma once

#include "core/model/account.h"
#include "core/model/organization.h"

namespace planning::server
{

// What callers send to sign in, each described by its field table.

struct LoginBody {
    QString email;
    QString password;
    std::optional<Id<Organization>> organization; // empty: the first one of the account
    QString event; // what lists are to be narrowed to; the client sends it again as X-Event-ID
    bool refreshTokenInBody = false; // for programs that have no cookies
};

struct RefreshBody {
    QString refreshToken; // empty: the one in the cookie
};

struct ResetRequestBody {
    QString email;
};

struct ResetConfirmBody {
    QString token;
    QString password;
};

} // namespace planning::server

namespace planning
{

template <>
struct Fields<server::LoginBody> {
    using Body = server::LoginBody;
    static constexpr auto table =
        Parts{field<&Body::email>("email", MergeGroup::Text),
              field<&Body::password>("password", MergeGroup::Text),
              field<&Body::organization>("organization_id", MergeGroup::Text),
              field<&Body::event>("event_id", MergeGroup::Text),
              field<&Body::refreshTokenInBody>("refresh_token_in_body", MergeGroup::Text)};
};

template <>
struct Fields<server::RefreshBody> {
    static constexpr auto table =
        Parts{field<&server::RefreshBody::refreshToken>("refresh_token", MergeGroup::Text)};
};

template <>
struct Fields<server::ResetRequestBody> {
    static constexpr auto table =
        Parts{field<&server::ResetRequestBody::email>("email", MergeGroup::Text)};
};

template <>
struct Fields<server::ResetConfirmBody> {
    static constexpr auto table =
        Parts{field<&server::ResetConfirmBody::token>("token", MergeGroup::Text),
              field<&server::ResetConfirmBody::password>("password", MergeGroup::Text)};
};

} // namespace planning

#pragma once

#include "core/store/database.h"

#include <QUrl>

namespace planning
{

// Lets the role that `application` names (made when there is none; of a password, too) use the
// tables of an SQL schema: read everything, write everything but what is only ever added to. Each
// table with a column org_id shows it only the rows of one organisation. To be called by the owner
// of the tables, whenever there are new ones.
Result<void> grantToApplication(Database &database, const QString &schema, const QUrl &application);

// InvalidInput for a role that could see the rows of any organisation: superuser, BYPASSRLS, owner
// of a table or member of a role that is.
Result<void> checkApplicationRole(Database &database);

} // namespace planning

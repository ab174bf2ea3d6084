#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace planning
{

// What is wrong with a store, a sentence each in the user's language; empty when it is sound: its
// pages, its references, the readability of every value, an audit without gaps. The file is only
// read. Errors as Store::open(): the file cannot be looked at.
Result<QStringList> verifyStore(const QString &path);

// The schema of a store and the newest that this program knows: an older one is brought up to date
// when the file is opened for writing.
struct SchemaState {
    int current = 0;
    int newest = 0;
};
Result<SchemaState> schemaState(const QString &path);

// Brings a store to the newest schema, a copy set aside first. Errors as Store::open(); ReadOnly
// when another program has it open.
Result<SchemaState> bringUpToDate(const QString &path);

} // namespace planning

#pragma once

#include "core/store/database.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace planning::test
{

// The tables of a server that belong to no organisation, in a file that goes with it.
class ControlDatabase final
{
public:
    ControlDatabase()
    {
        const auto created = Database::create(path());
        Q_ASSERT(created);
        Database database = open();
        run(database, QStringLiteral("0001_accounts.sql"));
    }

    QString path() const { return m_folder.filePath(QStringLiteral("control.db")); }
    // Each connection is another client of the same tables.
    Database open() const { return *Database::open(path(), OpenMode::ReadWrite); }

    static void run(Database &database, const QString &step)
    {
        QFile file(QStringLiteral(":/migrations/control/") + step);
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QString &statement :
             QString::fromUtf8(file.readAll()).split(QStringLiteral(";\n"))) {
            if (!statement.trimmed().isEmpty())
                QVERIFY2(database.execute(statement), qPrintable(statement));
        }
    }

private:
    QTemporaryDir m_folder;
};

} // namespace planning::test

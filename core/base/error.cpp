#include "core/base/result.h"
#include "core/base/tr.h"

namespace planning
{

static QString reason(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
        return CoreTr::tr("The input cannot be read.");
    case ErrorCode::InvalidTimeRange:
        return CoreTr::tr("The end must be after the start, the call not after the start, "
                          "and breaks inside the shift.");
    case ErrorCode::BadReference:
        return CoreTr::tr("Something it refers to does not exist or does not belong to it.");
    case ErrorCode::Stale:
        return CoreTr::tr("It has been changed in the meantime.");
    case ErrorCode::NotFound:
        return CoreTr::tr("It does not exist.");
    case ErrorCode::Duplicate:
        return CoreTr::tr("It exists already.");
    case ErrorCode::ReadOnly:
        return CoreTr::tr("The file is open in another window or program; "
                          "here it can only be read.");
    case ErrorCode::NewerVersion:
        return CoreTr::tr("The file was made by a newer version of Planning PRO. "
                          "Update the program to open it.");
    case ErrorCode::ForeignFile:
        return CoreTr::tr("This is not a Planning PRO file.");
    case ErrorCode::Damaged:
        return CoreTr::tr("The file is damaged or incomplete.");
    case ErrorCode::Storage:
        return CoreTr::tr("The file cannot be read or written.");
    case ErrorCode::Cancelled:
        return CoreTr::tr("Cancelled.");
    case ErrorCode::FileMissing:
        return CoreTr::tr("The file is not there; it may have been moved, renamed or deleted.");
    case ErrorCode::Busy:
        return CoreTr::tr("Others are writing at the same time. Try again.");
    }
    return {};
}

QString describe(const Error &error)
{
    QString text = reason(error.code);
    if (!error.where.isEmpty())
        text += QLatin1Char(' ') + error.where;
    if (!error.detail.isEmpty())
        text += QStringLiteral(" (%1)").arg(error.detail);
    return text;
}

} // namespace planning

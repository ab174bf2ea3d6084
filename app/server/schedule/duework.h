#pragma once

#include "app/server/organizations/liveorganization.h"

namespace planning::server
{

class DocumentFiles;

// A message to a member of the crew.
struct Reminder {
    QString email;
    QString subject;
    QString text;
};

// What was done in one round; messages go out when the round is durable.
struct DueWork {
    int maintenances = 0; // that webhooks are told of
    int certificates = 0;
    int invitations = 0;
    int documents = 0; // contents that nobody refers to any more, removed
    std::vector<Reminder> reminders;
};

// Does what is due in an organisation: tells webhooks of equipment whose maintenance is due within
// two weeks, reminds of certificates that end within 30 days and of invitations to be answered
// within a day, clears away records and contents that are not needed any more. Each thing is done
// once for its day, whoever asks, in whichever process. Runs in the thread of the organisation,
// within a group.
Result<DueWork> carryOutDueWork(LiveOrganization &organization, const DocumentFiles &files);

} // namespace planning::server

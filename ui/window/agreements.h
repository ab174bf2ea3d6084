#pragma once

#include "ui/dialogs/neworganizationdialog.h"

namespace planning::ui
{

// The agreements that ship with the program as of `today`, explained in plain language with their
// articles.
std::vector<AgreementChoice> agreementChoices(Language language, LocalDay today);

} // namespace planning::ui

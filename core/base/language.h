#pragma once

namespace planning
{

// The languages the program speaks.
enum class Language { French, English };

// The one that texts of tr() come in.
Language spokenLanguage();

} // namespace planning

#include "core/base/language.h"

#include "core/base/tr.h"

namespace planning
{

Language spokenLanguage()
{
    //: The code of the language that this file translates to: fr, en.
    const QString code = CoreTr::tr("en", "language");
    return code == QLatin1String("fr") ? Language::French : Language::English;
}

} // namespace planning

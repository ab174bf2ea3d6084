#include "app/server/api/text.h"

#include <QTranslator>

namespace planning::server
{

static QString inFrench(const char *source)
{
    static const QTranslator *french = [] {
        auto *translator = new QTranslator; // for the life of the program
        if (!translator->load(QStringLiteral(":/translations/planning_fr.qm")))
            qWarning("The French texts are missing.");
        return translator;
    }();
    return french->translate("Server", source);
}

QString Text::in(Language language) const
{
    QString text = language == Language::French ? inFrench(source) : QString();
    if (text.isEmpty())
        text = QString::fromUtf8(source);
    for (const QString &value : values)
        text = text.arg(value);
    return text;
}

// "fr-CH;q=0.8": the language and how much it is liked.
static std::pair<QByteArray, double> preference(const QByteArray &part)
{
    const QList<QByteArray> pieces = part.split(';');
    const QByteArray tag = pieces.first().trimmed().toLower().split('-').first();
    for (const QByteArray &piece : pieces.sliced(1)) {
        if (piece.trimmed().startsWith("q="))
            return {tag, piece.trimmed().sliced(2).toDouble()};
    }
    return {tag, 1.0};
}

Language languageOf(const QByteArray &acceptLanguage)
{
    double french = 0;
    double english = 0;
    for (const QByteArray &part : acceptLanguage.split(',')) {
        const auto [tag, liking] = preference(part);
        if (tag == "fr")
            french = std::max(french, liking);
        else if (tag == "en")
            english = std::max(english, liking);
    }
    return french > english ? Language::French : Language::English;
}

} // namespace planning::server

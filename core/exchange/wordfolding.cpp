#include "core/exchange/wordfolding.h"

#include <QStringList>

#include <array>

namespace planning
{

using namespace Qt::StringLiterals;

QString foldedWords(QStringView text)
{
    QString folded;
    for (const QChar c : text.toString().normalized(QString::NormalizationForm_KD)) {
        if (c.isMark())
            continue;
        folded += c.isLetterOrNumber() ? c.toCaseFolded() : QChar(u' ');
    }
    return folded.simplified();
}

bool containsWords(const QString &text, const QString &words)
{
    return !words.isEmpty() && u" %1 "_s.arg(text).contains(u" %1 "_s.arg(words));
}

static QString masculine(QString word)
{
    struct Ending {
        QLatin1String feminine;
        QLatin1String masculine;
    };
    static constexpr std::array kEndings{Ending{"euse"_L1, "eur"_L1}, Ending{"trice"_L1, "teur"_L1},
                                         Ending{"ienne"_L1, "ien"_L1}, Ending{"iere"_L1, "ier"_L1}};
    for (const Ending &ending : kEndings) {
        if (word.endsWith(ending.feminine))
            return word.chopped(ending.feminine.size()) + ending.masculine;
    }
    return word;
}

QString foldedJob(QStringView text)
{
    static const QStringList kInclusiveEndings{u"e"_s, u"ne"_s, u"se"_s, u"rice"_s, u"ere"_s};
    QStringList words;
    for (const QString &word : foldedWords(text).split(u' ')) {
        if (!kInclusiveEndings.contains(word))
            words << masculine(word);
    }
    return words.join(u' ');
}

} // namespace planning

#pragma once

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QStringList>

#include <vector>

namespace planning::test
{

// A text file of the repository, by its path from the top.
struct SourceFile {
    QString path;
    QStringList lines;
};

// The files below the given folders whose names match the patterns, sorted by path.
inline std::vector<SourceFile> readSources(const QString &root, const QStringList &folders,
                                           const QStringList &patterns)
{
    const QDir top(root);
    QStringList paths;
    for (const QString &folder : folders) {
        QDirIterator it(top.filePath(folder), patterns, QDir::Files | QDir::Hidden,
                        QDirIterator::Subdirectories);
        while (it.hasNext())
            paths.append(top.relativeFilePath(it.next()));
    }
    paths.sort();

    std::vector<SourceFile> sources;
    for (const QString &path : paths) {
        QFile file(top.filePath(path));
        if (file.open(QIODevice::ReadOnly | QIODevice::Text))
            sources.push_back({path, QString::fromUtf8(file.readAll()).split(u'\n')});
    }
    return sources;
}

// Writes a file below a folder, for tests that need a small tree of their own.
inline bool writeSource(const QString &root, const QString &path, const QString &text)
{
    const QString absolute = QDir(root).filePath(path);
    QFile file(absolute);
    return QDir().mkpath(QFileInfo(absolute).path()) && file.open(QIODevice::WriteOnly)
           && file.write(text.toUtf8()) == text.toUtf8().size();
}

} // namespace planning::test

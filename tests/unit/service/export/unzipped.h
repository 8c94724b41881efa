#pragma once

#include <QByteArray>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QTemporaryDir>

// The files of a ZIP by their paths, as unzip has them; empty where it finds anything wrong.
inline QMap<QString, QByteArray> unzipped(const QByteArray& zip) {
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a.zip")));
    if (!file.open(QIODevice::WriteOnly) || file.write(zip) != zip.size()) {
        return {};
    }
    file.close();
    QProcess unzip;
    unzip.start(QStringLiteral("unzip"), {QStringLiteral("-tqq"), file.fileName()});
    if (!unzip.waitForFinished() || unzip.exitCode() != 0) {
        return {};
    }
    const QString out = folder.filePath(QStringLiteral("out"));
    unzip.start(QStringLiteral("unzip"), {QStringLiteral("-q"), file.fileName(), QStringLiteral("-d"), out});
    QMap<QString, QByteArray> files;
    if (!unzip.waitForFinished() || unzip.exitCode() != 0) {
        return {};
    }
    QDirIterator each(out, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile one(each.next());
        if (one.open(QIODevice::ReadOnly)) {
            files.insert(QDir(out).relativeFilePath(one.fileName()), one.readAll());
        }
    }
    return files;
}

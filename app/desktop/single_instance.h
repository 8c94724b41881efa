#pragma once

#include <QLocalServer>
#include <QObject>

namespace desktop {

// One window a person and data folder: a second start hands its arguments to the first and ends. The socket
// lies in the runtime folder, for its owner only.
class SingleInstance : public QObject {
    Q_OBJECT
  public:
    explicit SingleInstance(QString socketPath, QObject* parent = nullptr);
    // $XDG_RUNTIME_DIR/personal-center-<of the data folder>
    static QString socketPathFor(const QString& dataFolder);

    // True: we are the first, and startedAgain() tells of later ones. False: another runs and is being told
    // of these arguments; handedOver() follows.
    bool claim(const QStringList& arguments);

  Q_SIGNALS:
    void startedAgain(const QStringList& arguments);
    void handedOver();

  private:
    bool handOver(const QStringList& arguments);
    void listenToNext();

    QString m_socketPath;
    QLocalServer m_server;
};

} // namespace desktop

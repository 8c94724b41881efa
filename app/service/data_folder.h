#pragma once

#include <QString>

namespace service {

// The folder in which the service keeps what is not in its database. Made (0700) where it is missing; throws
// std::runtime_error where that fails.
class DataFolder {
  public:
    explicit DataFolder(const QString& path);
    ~DataFolder();
    DataFolder(const DataFolder&) = delete;
    DataFolder& operator=(const DataFolder&) = delete;

    // Until this object goes, for one process. Throws std::runtime_error where another one has it.
    void lock();

    // The port of the last time; 0 where there was none.
    quint16 rememberedPort() const;
    void rememberPort(quint16 port) const;

  private:
    QString m_path;
    int m_lock = -1;
};

} // namespace service

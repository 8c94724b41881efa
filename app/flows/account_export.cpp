#include "flows/account_export.h"

#include "api/export.h"
#include "client/part_file.h"
#include "client/reply.h"
#include "client/sink.h"
#include "flows/zip_reading.h"

namespace flows {

namespace {

// Writes the ZIP down, tells how far it is, and sees that it is whole.
class ZipFile final : public client::Sink {
  public:
    using Told = std::function<void(const AccountExport::Progress&)>;

    ZipFile(const QString& file, Told told)
        : m_file(file)
        , m_told(std::move(told)) {}

    core::Result<void> open() { return m_file.open(); }

    core::Result<void> begin(const std::function<QByteArray(const char*)>& header) override {
        m_progress.total = header(api::exportRecordsHeader).toLongLong();
        m_told(m_progress);
        return {};
    }

    core::Result<void> take(QByteArrayView bytes) override {
        if (!m_zip.take(bytes)) {
            return core::fail(client::unexpected("wrong_shape"));
        }
        m_progress.bytes += bytes.size();
        // Each record is a line in its JSON and in its CSV; some lines more are heads of lists.
        m_progress.records = std::min(m_progress.total, m_zip.lines() / 2);
        core::Result<void> written = m_file.write(bytes);
        if (written) {
            m_told(m_progress);
        }
        return written;
    }

    core::Result<void> finish() override {
        return m_zip.isWhole() ? m_file.commit() : core::fail(client::unexpected("wrong_shape"));
    }

  private:
    client::PartFile m_file;
    ZipReading m_zip;
    AccountExport::Progress m_progress;
    Told m_told;
};

} // namespace

AccountExport::AccountExport(accounts::AccountSession* session, QObject* parent)
    : ProvenFlow(session, parent) {}

AccountExport::~AccountExport() {
    abort();
}

void AccountExport::start(const api::StepUp& proof, const QString& file) {
    if (isBusy() || m_done) {
        return;
    }
    m_file = file;
    prove(proof, [this] {
        perform<api::Empty>([this](client::Connection& connection) { return begin(connection); },
                            [this](const api::Empty&) { m_done = true; },
                            [this](const core::Error& error) {
                                m_progress.reset();
                                this->proof()->refused(error);
                            });
    });
}

client::Call<api::Empty> AccountExport::begin(client::Connection& connection) {
    auto zip = std::make_shared<ZipFile>(m_file, [this](const Progress& progress) {
        m_progress = progress;
        Q_EMIT changed();
    });
    // Before the service begins: it counts what it is asked for.
    if (const core::Result<void> opened = zip->open(); !opened) {
        return client::endedCall<api::Empty>(core::fail(opened.error()));
    }
    return connection.download(api::exportAccount, {}, api::exportMediaType, std::move(zip));
}

} // namespace flows

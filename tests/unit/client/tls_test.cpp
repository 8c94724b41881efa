#include "api/meta.h"
#include "client/connection.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTest>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>

namespace {

template <auto function>
struct Free {
    template <class T>
    void operator()(T* pointer) const {
        function(pointer);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Free<X509_free>>;
using Bio = std::unique_ptr<BIO, Free<BIO_free_all>>;

QByteArray contentOf(BIO* bio) {
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, size);
}

// A certificate for localhost that only its own key vouches for.
QSslConfiguration selfSigned() {
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate(X509_new());
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
    X509_set_pubkey(certificate.get(), key.get());
    X509_NAME* name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("localhost"),
                               -1, -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    X509_sign(certificate.get(), key.get(), EVP_sha256());

    const Bio certificatePem(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(certificatePem.get(), certificate.get());
    const Bio keyPem(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(keyPem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);

    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(contentOf(certificatePem.get())));
    configuration.setPrivateKey(QSslKey(contentOf(keyPem.get()), QSsl::Ec));
    return configuration;
}

} // namespace

class TlsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void endsWithAReasonBeforeTheTokenGoesOut();
};

void TlsTest::endsWithAReasonBeforeTheTokenGoesOut() {
    QSslServer server;
    server.setSslConfiguration(selfSigned());
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QByteArray received;
    connect(&server, &QSslServer::pendingConnectionAvailable, this, [&] {
        QTcpSocket* socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [&received, socket] { received += socket->readAll(); });
    });

    client::Connection connection(QUrl(QStringLiteral("https://localhost:%1").arg(server.serverPort())));
    connection.setToken(QStringLiteral("abc"));
    std::optional<core::Result<api::Meta>> outcome;
    connection.call(api::getMeta).then(this, [&](const core::Result<api::Meta>& result) {
        outcome = result;
    });
    QTRY_VERIFY(outcome.has_value());
    QVERIFY(!outcome->has_value());
    QCOMPARE(outcome->error().id, core::ErrorId::TlsFailed);
    QVERIFY(!outcome->error().params.value(QStringLiteral("reason")).toString().isEmpty());
    QCOMPARE(outcome->error().params.value(QStringLiteral("cause")).toString(),
             QStringLiteral("self_signed"));
    QCOMPARE(received, QByteArray());
}

QTEST_GUILESS_MAIN(TlsTest)
#include "tls_test.moc"

#include "ui/account/export_dialog.h"

#include "ui/look/controls.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/step_up_field.h"

#include <QDate>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>

#include <utility>

namespace ui::account {

namespace {

// A name that nothing has yet: "personal-center-alice@example.com-2026-11-25.zip", where downloads go.
QString proposedPlace(const accounts::AccountSession* session) {
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    if (!QFileInfo(folder).isDir()) {
        folder = QDir::homePath();
    }
    const QString whose = session->account() ? session->account()->email + u'-' : QString();
    const QString name =
        QStringLiteral("personal-center-") + whose + QDate::currentDate().toString(Qt::ISODate);
    QString file = QDir(folder).filePath(name + QStringLiteral(".zip"));
    for (int number = 2; QFileInfo::exists(file); ++number) {
        file = QDir(folder).filePath(QStringLiteral("%1-%2.zip").arg(name).arg(number));
    }
    return QDir::toNativeSeparators(file);
}

} // namespace

ExportDialog::ExportDialog(accounts::AccountSession* session, QWidget* parent)
    : ProvenDialog(session, parent)
    , m_flow(session)
    , m_text(new QLabel(this))
    , m_place(new QLineEdit)
    , m_field(new widgets::FormField(m_place, this))
    , m_choose(new QPushButton(this))
    , m_progress(new QLabel(this)) {
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_place->setText(proposedPlace(session));
    m_choose->setAutoDefault(false);
    m_field->setTrailing(m_choose);
    look::setRole(m_progress, look::Role::Second);
    m_progress->hide();
    addWidget(m_text);
    addWidget(m_field);
    connect(m_choose, &QPushButton::clicked, this, &ExportDialog::choosePlace);
    connect(m_place, &QLineEdit::textChanged, m_field, &widgets::FormField::clearError);
    begin(m_flow);
    addWidget(m_progress);
}

void ExportDialog::choosePlace() {
    auto* dialog = new QFileDialog(this, tr("Export your data"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("ZIP files (*.zip)"));
    dialog->setDefaultSuffix(QStringLiteral("zip"));
    dialog->selectFile(m_place->text());
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& file) { m_place->setText(QDir::toNativeSeparators(file)); });
    dialog->open();
}

bool ExportDialog::check() {
    if (m_flow.isDone()) {
        openFolder();
        return false;
    }
    if (m_place->text().trimmed().isEmpty()) {
        m_field->showError(
            {core::ErrorId::BadRequest, {}, {{QStringLiteral("file"), QStringLiteral("empty"), {}}}});
        return false;
    }
    return true;
}

void ExportDialog::send(const api::StepUp& proof) {
    m_flow.start(proof, QDir::fromNativeSeparators(m_place->text().trimmed()));
}

void ExportDialog::follow() {
    const bool done = m_flow.isDone();
    const bool asks = !m_flow.isBusy() && !done;
    m_place->setEnabled(asks);
    m_choose->setEnabled(asks);
    m_field->setHidden(done);
    identity()->setHidden(m_flow.progress().has_value());
    tellProgress();
    if (done && !std::exchange(m_told, true)) {
        retranslate();
        widgets::announce(m_text);
        confirmButton()->setFocus();
    }
}

void ExportDialog::tellProgress() {
    const auto& progress = m_flow.progress();
    m_progress->setVisible(progress && !m_flow.isDone());
    if (!progress) {
        return setProgress(std::nullopt);
    }
    const QLocale locale;
    setProgress(progress->total > 0 ? std::optional(double(progress->records) / double(progress->total))
                                    : std::nullopt);
    //: How far an export is: %1 of %2 records, %3: "3.2 MB"
    m_progress->setText(tr("%1 of %2 records · %3")
                            .arg(locale.toString(progress->records), locale.toString(progress->total),
                                 locale.formattedDataSize(progress->bytes, 1, QLocale::DataSizeSIFormat)));
}

bool ExportDialog::takeError(const core::Error& error) {
    const bool isOfPlace = error.id == core::ErrorId::StorageFailed;
    if (isOfPlace) {
        m_field->showError(error);
    }
    return isOfPlace;
}

void ExportDialog::openFolder() {
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_flow.file()).absolutePath()));
    accept();
}

void ExportDialog::retranslate() {
    setTitle(tr("Export your data"));
    m_field->setLabel(tr("Save as"));
    m_choose->setText(tr("Choose…"));
    m_choose->setAccessibleName(tr("Choose… where to save"));
    if (m_flow.isDone()) {
        const auto& progress = m_flow.progress();
        //: %1: a file
        m_text->setText(tr("Your data, %Ln record(s), are in %1. Unpack it and open index.html.", nullptr,
                           static_cast<int>(progress ? progress->records : 0))
                            .arg(QDir::toNativeSeparators(m_flow.file())));
        confirmButton()->setText(tr("Open folder"));
        cancelButton()->setText(tr("Close"));
        return;
    }
    m_text->setText(
        tr("One ZIP file with everything that the server holds about this account: sessions, "
           "activity, organizations, SSO services, Amazon orders, developer information and "
           "deliveries. Passwords, codes and keys are not in it. Keep it safe: whoever has it can "
           "read it."));
    confirmButton()->setText(tr("Export"));
    tellProgress();
}

} // namespace ui::account

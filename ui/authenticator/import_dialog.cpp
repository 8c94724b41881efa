#include "ui/authenticator/import_dialog.h"

#include "ui/authenticator/candidate_row.h"
#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/widgets/banner.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QGuiApplication>
#include <QImageReader>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace ui::authenticator {

namespace {
constexpr int foundHeight = 280;
}

using State = QrImport::State;

ImportDialog::ImportDialog(accounts::Authenticator& authenticator, accounts::AccountRegistry& accounts,
                           QWidget* parent)
    : DialogFrame(parent)
    , m_import(authenticator, accounts)
    , m_words(new QLabel(this))
    , m_told(new widgets::Banner(this))
    , m_sources(new QWidget(this))
    , m_screen(new QPushButton(m_sources))
    , m_region(new QPushButton(m_sources))
    , m_file(new QPushButton(m_sources))
    , m_clipboard(new QPushButton(m_sources))
    , m_found(new QScrollArea(this))
    , m_keychain(new QLabel(this))
    , m_again(addButton()) {
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    m_words->setWordWrap(true);
    m_keychain->setWordWrap(true);
    look::setTextStyle(m_keychain, look::TextStyle::Help);
    look::setRole(m_keychain, look::Role::Second);
    m_found->setWidgetResizable(true);
    m_found->setFrameShape(QFrame::NoFrame);
    m_found->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layOutSources();
    m_screen->setFocus();
    for (QWidget* part : QList<QWidget*>{m_told, m_words, m_found, m_sources, m_keychain}) {
        addWidget(part);
    }
    connect(&m_import, &QrImport::changed, this, &ImportDialog::refresh);
    connect(&m_capture, &ScreenCapture::captured, &m_import, &QrImport::readPictures);
    connect(&m_capture, &ScreenCapture::failed, this, [this] {
        m_captureFailed = true;
        refresh();
    });
    connect(m_again, &QPushButton::clicked, this, [this] {
        if (m_import.state() == State::Reading) {
            m_import.stop();
        } else {
            m_import.startOver();
        }
    });
    connect(this, &DialogFrame::confirmed, this, &ImportDialog::goOn);
    refresh();
}

void ImportDialog::layOutSources() {
    m_screen->setIcon(look::icon(u"pc-display"_s));
    m_region->setIcon(look::icon(u"crop"_s));
    m_file->setIcon(look::icon(u"image"_s));
    m_clipboard->setIcon(look::icon(u"clipboard"_s));
    auto* grid = new QGridLayout(m_sources);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(look::space::s);
    grid->addWidget(m_screen, 0, 0);
    grid->addWidget(m_region, 0, 1);
    grid->addWidget(m_file, 1, 0);
    grid->addWidget(m_clipboard, 1, 1);
    for (QPushButton* button : {m_screen, m_region, m_file, m_clipboard}) {
        button->setAutoDefault(false);
    }
    connect(m_screen, &QPushButton::clicked, this, [this] { capture(ScreenCapture::Part::Whole); });
    connect(m_region, &QPushButton::clicked, this, [this] { capture(ScreenCapture::Part::Region); });
    connect(m_file, &QPushButton::clicked, this, &ImportDialog::chooseFile);
    connect(m_clipboard, &QPushButton::clicked, this, &ImportDialog::readClipboard);
}

void ImportDialog::capture(ScreenCapture::Part part) {
    m_captureFailed = false;
    QList<QWidget*> windows{this};
    if (parentWidget() != nullptr) {
        windows.prepend(parentWidget()->window()); // comes back first, below this one
    }
    m_capture.start(part, windows);
}

void ImportDialog::chooseFile() {
    auto* dialog = new QFileDialog(this, tr("Picture with a QR code"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QStringList patterns;
    for (const QByteArray& format : QImageReader::supportedImageFormats()) {
        patterns.append(u"*."_s + QString::fromLatin1(format));
    }
    dialog->setNameFilters(
        {tr("Pictures") + u" (%1)"_s.arg(patterns.join(u' ')), tr("All files") + u" (*)"_s});
    connect(dialog, &QFileDialog::fileSelected, &m_import, &QrImport::readFile);
    dialog->open();
}

void ImportDialog::readClipboard() {
    if (const QMimeData* mime = QGuiApplication::clipboard()->mimeData()) {
        m_import.read(mime);
    }
}

void ImportDialog::goOn() {
    if (m_import.state() == State::Found) {
        m_import.keep();
    } else if (m_import.state() == State::Kept) {
        accept();
    }
}

void ImportDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
    DialogFrame::changeEvent(event);
}

void ImportDialog::dragEnterEvent(QDragEnterEvent* event) {
    if (canRead(event->mimeData())) {
        event->acceptProposedAction();
    }
}

void ImportDialog::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    read(event->mimeData());
}

void ImportDialog::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Paste)) {
        readClipboard();
    } else {
        DialogFrame::keyPressEvent(event);
    }
}

// --- What it says
// ---------------------------------------------------------------------------------------------

void ImportDialog::refresh() {
    const State state = m_import.state();
    const bool isChoosing = state == State::Choosing;
    const bool hasFound = state == State::Found || state == State::Keeping;
    retranslate();
    m_words->setVisible(isChoosing);
    m_sources->setVisible(isChoosing || (hasFound && m_import.wantsMoreParts()));
    m_sources->setEnabled(state != State::Keeping);
    m_found->setVisible(hasFound);
    m_keychain->setVisible(hasFound && m_import.keychainMayAsk());
    m_again->setVisible(state == State::Reading || state == State::Found);
    cancelButton()->setVisible(state != State::Kept);
    confirmButton()->setVisible(state != State::Choosing && state != State::Reading);
    if (hasFound) {
        listCandidates();
    }
    setBusy(state == State::Reading || state == State::Keeping);
    confirmButton()->setEnabled(state == State::Kept || (state == State::Found && m_import.chosen() > 0));
    if (const auto& error = m_import.error()) {
        showError(*error);
    } else {
        clearError();
    }
    const bool isFresh = state != m_shownState && (state == State::Found || state == State::Kept);
    m_shownState = state;
    if (isFresh) {
        confirmButton()->setFocus();
    }
    const QString told = this->told();
    const bool isNew = told != m_told->text();
    m_told->setTone(state == State::Kept                    ? widgets::Tone::Good
                    : m_import.nothing() || m_captureFailed ? widgets::Tone::Warn
                                                            : widgets::Tone::Info);
    m_told->setText(told);
    m_told->setVisible(!told.isEmpty());
    if (isNew && !told.isEmpty()) {
        m_told->announceNow();
    }
}

void ImportDialog::retranslate() {
    const State state = m_import.state();
    setTitle(state == State::Found || state == State::Keeping ? tr("This is what was read")
             : state == State::Reading                        ? tr("Reading the picture…")
                                                              : tr("Add an entry"));
    m_words->setText(
        tr("Where is the QR code? It can also be dropped here as a picture, or pasted. Exports of "
           "Google Authenticator are understood too."));
    m_screen->setText(tr("The whole screen"));
    m_region->setText(tr("A region of the screen"));
    m_file->setText(tr("A picture file…"));
    m_clipboard->setText(tr("The clipboard"));
    m_keychain->setText(
        tr("The secret is kept in the system’s keychain, which may ask for your permission."));
    m_again->setText(state == State::Reading ? tr("Stop") : tr("Start over"));
    confirmButton()->setText(state == State::Kept    ? tr("Close")
                             : m_import.chosen() > 1 ? tr("Keep %n entries", nullptr, m_import.chosen())
                                                     : tr("Keep"));
}

QString ImportDialog::told() const {
    using Nothing = QrImport::Nothing;
    if (m_captureFailed) {
        return tr(
            "This desktop gives no picture of its screen. Take a screenshot with its own tool, and drop "
            "it here or open it as a file.");
    }
    if (m_import.state() == State::Kept) {
        const QString added = tr("%n entry(ies) kept.", nullptr, m_import.added());
        const QString there = tr("%n entry(ies) were there already.", nullptr, m_import.alreadyThere());
        return m_import.alreadyThere() == 0 ? added : m_import.added() == 0 ? there : added + u' ' + there;
    }
    switch (m_import.nothing().value_or(Nothing::NoCode)) {
    case Nothing::NoPicture:
        return tr("This file holds no picture that can be read.");
    case Nothing::ClipboardEmpty:
        return tr("The clipboard holds neither a picture nor the text of a QR code (otpauth://…).");
    case Nothing::NoCode:
        break;
    }
    if (m_import.nothing()) {
        return tr("No QR code was found. Show it larger and whole, with some white around it; then try "
                  "again, or choose a region with the code alone.");
    }
    return partsText();
}

QString ImportDialog::partsText() const {
    if (!m_import.wantsMoreParts() || m_import.state() != State::Found) {
        return {};
    }
    QStringList missing;
    for (const int part : m_import.parts().missing()) {
        missing.append(QString::number(part + 1));
    }
    //: %1 and %2 count the parts of an export that were read; %3 lists those that were not: "2, 3"
    return tr("%1 of %2 parts of this export are here. Show the others as well: %3.")
        .arg(m_import.parts().received())
        .arg(m_import.parts().parts())
        .arg(missing.join(u", "_s));
}

void ImportDialog::listCandidates() {
    const QList<QrImport::Candidate>& candidates = m_import.candidates();
    if (m_listed == candidates.size() && m_found->widget() != nullptr) {
        return;
    }
    m_listed = int(candidates.size());
    auto* list = new QWidget;
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, look::space::s, 0);
    column->setSpacing(look::space::s);
    for (int at = 0; at < candidates.size(); ++at) {
        const QrImport::Candidate& candidate = candidates.at(at);
        auto* row = new CandidateRow(candidate, candidate.entry ? m_import.accountsLike(*candidate.entry)
                                                                : QList<accounts::AccountEntry>());
        column->addWidget(row);
        connect(row, &CandidateRow::chosen, this, [this, at](bool chosen) { m_import.choose(at, chosen); });
        connect(row, &CandidateRow::attached, this,
                [this, at](const QString& account) { m_import.attach(at, account); });
    }
    column->addStretch();
    m_found->setWidget(list);
    m_found->setFixedHeight(std::min(foundHeight, list->sizeHint().height() + look::space::s));
}

} // namespace ui::authenticator

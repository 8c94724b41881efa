#include "ui/saml_setup/document_entry.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/look/palette.h"
#include "ui/saml_setup/document_text.h"
#include "ui/widgets/icon_view.h"

#include <QDropEvent>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QUrl>

namespace ui::saml_setup {

namespace {

constexpr int lines = 7;
constexpr qsizetype laidOut = 16 * 1024; // longer than that is kept aside

QString fileIn(const QMimeData* data) {
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.constFirst().toLocalFile() : QString();
}

} // namespace

// Framed like a field; hands what is dropped and pasted to its entry.
class DocumentEntry::Editor : public QPlainTextEdit {
  public:
    explicit Editor(DocumentEntry* entry)
        : QPlainTextEdit(entry)
        , m_entry(entry) {
        look::setTextStyle(this, look::TextStyle::Fixed);
        setFrameShape(QFrame::NoFrame);
        setTabChangesFocus(true);
        setWordWrapMode(QTextOption::WrapAnywhere);
        viewport()->setAutoFillBackground(false);
        setViewportMargins(look::space::xs, look::space::xs, look::space::xs, look::space::xs);
        setFixedHeight(lines * fontMetrics().lineSpacing() + 2 * look::space::m);
    }

  protected:
    bool canInsertFromMimeData(const QMimeData* brought) const override {
        return !fileIn(brought).isEmpty() || brought->hasText();
    }
    // What goes to the entry goes there once the drop is over: the editor may have to make room for it.
    void insertFromMimeData(const QMimeData* brought) override {
        DocumentEntry* entry = m_entry;
        if (const QString file = fileIn(brought); !file.isEmpty()) {
            QMetaObject::invokeMethod(
                entry, [entry, file] { entry->readFile(file); }, Qt::QueuedConnection);
        } else if (const QString text = brought->text(); text.size() > laidOut) {
            QMetaObject::invokeMethod(
                entry, [entry, text] { entry->take(text, {}); }, Qt::QueuedConnection);
        } else {
            QPlainTextEdit::insertFromMimeData(brought);
        }
    }
    bool event(QEvent* event) override {
        if (event->type() == QEvent::Paint) {
            paintFrame();
            return true;
        }
        if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
            update();
        }
        return QPlainTextEdit::event(event);
    }

  private:
    void paintFrame() {
        const look::Palette& colors = look::colors(this);
        const bool invalid = look::isInvalid(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(colors.card);
        painter.setPen(hasFocus() ? QPen(invalid ? colors.error.ink : colors.accent, look::width::focusRing)
                                  : QPen(invalid ? colors.error.ink : colors.edge));
        const double inset = hasFocus() ? 1 : 0.5;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), look::radius::control,
                                look::radius::control);
    }

    DocumentEntry* m_entry;
};

DocumentEntry::DocumentEntry(Kind kind, QWidget* parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_editor(new Editor(this))
    , m_aside(new QWidget(this))
    , m_name(new QLabel(this))
    , m_remove(new QPushButton(this)) {
    setFocusProxy(m_editor);
    setAcceptDrops(true);
    m_name->setTextFormat(Qt::PlainText);
    m_remove->setAutoDefault(false);
    auto* icon = new widgets::IconView(look::iconSize::banner, this);
    icon->setIcon(QStringLiteral("check-circle-fill"), look::Role::Good);
    auto* line = new QHBoxLayout(m_aside);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(look::space::s);
    line->addWidget(icon);
    line->addWidget(m_name, 1);
    line->addWidget(m_remove);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_editor);
    layout->addWidget(m_aside);
    connect(m_editor, &QPlainTextEdit::textChanged, this, &DocumentEntry::edited);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        setText({});
        m_editor->setFocus();
    });
    refresh();
}

QString DocumentEntry::text() const {
    return m_kept.isEmpty() ? m_editor->toPlainText() : m_kept;
}

void DocumentEntry::setText(const QString& text) {
    m_kept.clear();
    m_file.clear();
    m_editor->clear();
    take(text, {});
}

void DocumentEntry::readFile(const QString& path) {
    const core::Result<QString> read =
        m_kind == Kind::Metadata ? readMetadataFile(path) : readCertificateFile(path);
    if (!read) {
        Q_EMIT refused(read.error());
        return;
    }
    take(*read, QFileInfo(path).fileName());
}

void DocumentEntry::take(const QString& text, const QString& name) {
    if (m_kind == Kind::Certificates) {
        const QString before = m_editor->toPlainText().trimmed();
        m_editor->setPlainText(before.isEmpty() ? text : before + QStringLiteral("\n\n") + text);
    } else if (name.isEmpty() && text.size() <= laidOut) {
        m_editor->setPlainText(text);
    } else {
        m_kept = text;
        m_file = name;
    }
    refresh();
    if (!m_kept.isEmpty()) {
        m_remove->setFocus();
    }
    Q_EMIT edited();
}

void DocumentEntry::chooseFile() {
    auto* dialog = new QFileDialog(this, m_kind == Kind::Metadata ? tr("The provider’s metadata")
                                                                  : tr("A certificate of the provider"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({m_kind == Kind::Metadata ? tr("SAML metadata (*.xml)")
                                                     : tr("Certificates (*.pem *.crt *.cer *.der)"),
                            tr("All files") + QStringLiteral(" (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &DocumentEntry::readFile);
    dialog->open();
}

void DocumentEntry::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
    QWidget::changeEvent(event);
}

// A file onto what is kept aside: it takes its place.
void DocumentEntry::dragEnterEvent(QDragEnterEvent* event) {
    if (!fileIn(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void DocumentEntry::dropEvent(QDropEvent* event) {
    readFile(fileIn(event->mimeData()));
    event->acceptProposedAction();
}

void DocumentEntry::refresh() {
    const QString name = m_file.isEmpty() ? tr("Pasted text") : m_file;
    //: %1: the name of a file; %2: its size: "12 kB"
    m_name->setText(tr("%1 (%2)").arg(name, QLocale().formattedDataSize(m_kept.toUtf8().size(), 0)));
    m_remove->setText(tr("Remove"));
    m_remove->setAccessibleName(tr("Remove") + QLatin1Char(' ') + name);
    m_editor->setHidden(!m_kept.isEmpty());
    m_aside->setHidden(m_kept.isEmpty());
}

} // namespace ui::saml_setup

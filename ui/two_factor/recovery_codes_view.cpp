#include "ui/two_factor/recovery_codes_view.h"

#include "secrets/secret_clipboard.h"
#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/copied_notice.h"
#include "ui/widgets/error_text.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTextDocument>

namespace ui::two_factor {

namespace {

// The sheet that the codes stand on.
class Sheet : public QWidget {
  public:
    using QWidget::QWidget;

  protected:
    void paintEvent(QPaintEvent*) override {
        const look::Palette& colors = look::colors(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(colors.alt);
        painter.setPen(colors.line);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), look::radius::card,
                                look::radius::card);
    }
};

} // namespace

RecoveryCodesView::RecoveryCodesView(secrets::SecretClipboard* clipboard, QWidget* parent)
    : QWidget(parent)
    , m_clipboard(clipboard)
    , m_sentence(new QLabel(this))
    , m_columns{new QLabel(this), new QLabel(this)}
    , m_copy(new QPushButton(this))
    , m_print(new QPushButton(this))
    , m_save(new QPushButton(this))
    , m_copied(new widgets::CopiedNotice(clipboard, this))
    , m_kept(new QCheckBox(this))
    , m_note(new QLabel(this)) {
    m_sentence->setWordWrap(true);
    auto* sheet = new Sheet(this);
    auto* columns = new QHBoxLayout(sheet);
    columns->setContentsMargins(look::space::xl, look::space::l, look::space::xl, look::space::l);
    for (QLabel* column : m_columns) {
        look::setTextStyle(column, look::TextStyle::Fixed);
        column->setTextFormat(Qt::PlainText);
        column->setAlignment(Qt::AlignCenter);
        column->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        columns->addWidget(column, 1);
    }
    m_copy->setIcon(look::icon(QStringLiteral("clipboard")));
    m_print->setIcon(look::icon(QStringLiteral("printer")));
    m_save->setIcon(look::icon(QStringLiteral("download")));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(look::space::s);
    for (QPushButton* button : {m_copy, m_print, m_save}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    look::setTextStyle(m_note, look::TextStyle::Help);
    m_note->setWordWrap(true);
    m_note->hide();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::space::m);
    layout->addWidget(m_sentence);
    layout->addWidget(sheet);
    layout->addLayout(buttons);
    layout->addWidget(m_copied);
    layout->addWidget(m_kept);
    layout->addWidget(m_note);
    layout->addStretch();

    connect(m_copy, &QPushButton::clicked, this, [this] {
        m_clipboard->copy(core::SecretBytes::fromUtf8(m_paper.codes.join(QLatin1Char('\n'))));
    });
    connect(m_print, &QPushButton::clicked, this, &RecoveryCodesView::print);
    connect(m_save, &QPushButton::clicked, this, &RecoveryCodesView::save);
    connect(m_kept, &QCheckBox::toggled, this, [this] {
        m_note->hide();
        Q_EMIT keptChanged();
    });
    retranslate();
}

void RecoveryCodesView::setPaper(const RecoveryCodesPaper& paper) {
    m_paper = paper;
    const qsizetype half = (paper.codes.size() + 1) / 2;
    m_columns[0]->setText(paper.codes.mid(0, half).join(QLatin1Char('\n')));
    m_columns[1]->setText(paper.codes.mid(half).join(QLatin1Char('\n')));
}

void RecoveryCodesView::setSentence(const QString& sentence) {
    m_sentence->setText(sentence);
}

bool RecoveryCodesView::areKept() const {
    return m_kept->isChecked();
}

bool RecoveryCodesView::check() {
    if (!areKept()) {
        tell(tr("These codes are shown only now, and without them a lost phone locks you out. Copy, print or "
                "save them, then tick the box."),
             true);
        m_kept->setFocus(Qt::OtherFocusReason);
    }
    return areKept();
}

void RecoveryCodesView::tell(const QString& text, bool wrong) {
    m_note->setText(text);
    look::setRole(m_note, wrong ? look::Role::Error : look::Role::Good);
    m_note->show();
    m_kept->setAccessibleDescription(text);
    widgets::announce(m_note);
}

void RecoveryCodesView::print() {
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto* dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this, [this, printer] {
        m_paper.document()->print(printer.get());
        tell(tr("Sent to the printer."), false);
    });
    dialog->QDialog::open();
}

void RecoveryCodesView::save() {
    auto* dialog = new QFileDialog(this, tr("Save the recovery codes"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Text (*.txt)"));
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    //: the name of a file
    dialog->selectFile(tr("recovery-codes") + QStringLiteral(".txt"));
    connect(dialog, &QFileDialog::fileSelected, this, &RecoveryCodesView::saveTo);
    dialog->open();
}

void RecoveryCodesView::saveTo(const QString& file) {
    const auto outcome = m_paper.saveTo(file);
    tell(outcome ? tr("Saved to %1. Only you can read this file.").arg(file)
                 : widgets::errorText(outcome.error()),
         !outcome);
}

void RecoveryCodesView::retranslate() {
    for (QLabel* column : m_columns) {
        column->setAccessibleDescription(tr("Recovery codes"));
    }
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the recovery codes"));
    m_print->setText(tr("Print…"));
    m_print->setAccessibleName(tr("Print… the recovery codes"));
    m_save->setText(tr("Save…"));
    m_save->setAccessibleName(tr("Save… the recovery codes"));
    m_kept->setText(tr("I have kept these codes in a safe place"));
}

} // namespace ui::two_factor

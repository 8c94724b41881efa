#pragma once

#include "ui/authenticator/qr_import.h"
#include "ui/authenticator/screen_capture.h"
#include "ui/widgets/dialog_frame.h"

class QLabel;
class QMimeData;
class QScrollArea;

namespace ui::widgets {
class Banner;
}

namespace ui::authenticator {

// Takes entries in: where the QR code is, then what it holds, then Keep.
class ImportDialog : public widgets::DialogFrame {
    Q_OBJECT
  public:
    ImportDialog(accounts::Authenticator& authenticator, accounts::AccountRegistry& accounts,
                 QWidget* parent = nullptr);

    // Something that was dropped or pasted.
    static bool canRead(const QMimeData* mime) { return QrImport::canRead(mime); }
    void read(const QMimeData* mime) { m_import.read(mime); }

  protected:
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void layOutSources();
    void capture(ScreenCapture::Part part);
    void chooseFile();
    void readClipboard();
    void goOn();
    void refresh();
    void listCandidates();
    void retranslate();
    QString told() const;
    QString partsText() const;

    QrImport m_import;
    ScreenCapture m_capture;
    bool m_captureFailed = false;
    QLabel* m_words;
    widgets::Banner* m_told; // nothing was found, a part is missing, what was kept
    QWidget* m_sources;
    QPushButton* m_screen;
    QPushButton* m_region;
    QPushButton* m_file;
    QPushButton* m_clipboard;
    QScrollArea* m_found;
    QLabel* m_keychain;
    QPushButton* m_again;
    QrImport::State m_shownState = QrImport::State::Choosing;
    int m_listed = -1; // candidates that have a row
};

} // namespace ui::authenticator

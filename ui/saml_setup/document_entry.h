#pragma once

#include "core/result.h"

#include <QPlainTextEdit>

class QLabel;
class QPushButton;

namespace ui::saml_setup {

// A document to be typed, pasted, dropped, or opened as a file. What is long is kept aside and told by its
// name and size in place of being laid out: metadata come as one line of a megabyte.
class DocumentEntry : public QWidget {
    Q_OBJECT
  public:
    enum class Kind {
        Metadata,     // one: a file takes the place of what was there
        Certificates, // several: a file is added below
    };
    explicit DocumentEntry(Kind kind, QWidget* parent = nullptr);

    QString text() const;
    void setText(const QString& text);
    void readFile(const QString& path);
    void chooseFile();

  Q_SIGNALS:
    void edited();
    void refused(const core::Error& error); // a file; what was there stays

  protected:
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    class Editor;

    void take(const QString& text, const QString& name);
    void refresh();

    Kind m_kind;
    Editor* m_editor;
    QWidget* m_aside; // what stands in the editor's place
    QLabel* m_name;
    QPushButton* m_remove;
    QString m_kept; // kept aside; empty: what is in the editor counts
    QString m_file; // its name; empty where it was pasted
};

} // namespace ui::saml_setup

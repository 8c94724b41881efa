#pragma once

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace ui::account {

// A telephone number: its country is read from what is typed (+33…) or picked from the list; once left, the
// number is written as its country groups it.
class PhoneEntry : public QWidget {
    Q_OBJECT
  public:
    explicit PhoneEntry(QWidget* parent = nullptr);

    // +33612345678; empty while this is no number of the country.
    QString e164() const;
    QString region() const; // FR
    void setRegion(const QString& region);
    QLineEdit* edit() const { return m_number; }
    QComboBox* countries() const { return m_country; }

  Q_SIGNALS:
    void edited();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void fillCountries();
    void readCountry(const QString& typed);
    void pickCountry(int index);
    void group();
    void retranslate();

    QComboBox* m_country;
    QLineEdit* m_number;
    QString m_region;
};

} // namespace ui::account

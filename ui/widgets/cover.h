#pragma once

#include "flows/identity_proof.h"

#include <QWidget>

class QLabel;

namespace ui::widgets {

class StepUpField;

// Stands in the place of secrets that were hidden because nobody was there, until identity is proven.
class Cover : public QWidget {
    Q_OBJECT
  public:
    explicit Cover(flows::IdentityProof* proof, QWidget* parent = nullptr);

    // Proves identity by what was typed; where that is still proven, at once. Ends in lifted(), or says here
    // what is wrong, or in failed().
    void lift();

  Q_SIGNALS:
    void lifted();
    void failed(const core::Error& error);
    void confirmed(); // by Enter
    void forgottenPassword();

  protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void retranslate();

    flows::IdentityProof* m_proof;
    QLabel* m_text;
    StepUpField* m_identity;
};

} // namespace ui::widgets

#pragma once

#include "flows/callback_validation.h"
#include "ui/developer/developer_presenter.h"
#include "ui/developer/premature.h"

#include <QTimer>

namespace ui::developer {

// The callback URL as it is being changed: what is typed, whether the rules take it, what the service saw of
// it, whether it can be saved.
class CallbackPresenter : public QObject {
    Q_OBJECT
  public:
    explicit CallbackPresenter(DeveloperPresenter* page, QObject* parent = nullptr);

    DeveloperPresenter* page() const { return m_page; }
    accounts::AccountSession* session() const { return m_page->session(); }
    const flows::CallbackValidation* validation() const { return &m_validation; }
    // Nothing where none is in force, as far as was seen.
    std::optional<api::Callback> inForce() const;

    const QString& typed() const { return m_typed; }
    void type(const QString& text); // by a person
    void stopTyping();              // the field was left
    // As it would be saved; nothing where a rule refuses it.
    const std::optional<callback_url::Url>& url() const { return m_url; }
    // The rules that what was typed breaks, as far as they can be told by now.
    QList<callback_url::Refusal> refusals() const;

    // The last outcome is of what is typed.
    bool isTried() const;
    // Why it is not possible now; empty where it is.
    QString validateHindrance() const;
    QString saveHindrance() const;
    QString changeHindrance() const; // to remove it, or to go back to the previous one

    void validate();
    void cancel() { m_validation.abort(); }
    // Validates the previous URL again; saveWanted() where that goes well.
    void restorePrevious();
    // What the dialog saves.
    api::SaveCallback toSave() const;
    void setInForce(const std::optional<api::Callback>& callback);

  Q_SIGNALS:
    void changed();
    void typedChanged(const QString& text); // by the program
    void tried();                           // the service has given an outcome
    void saveWanted();

  private:
    void take(const QString& text);
    void followPage();
    void followValidation();

    DeveloperPresenter* m_page;
    flows::CallbackValidation m_validation;
    QString m_typed;
    bool m_edited = false; // by a person, since it was last in step with what is in force
    bool m_trying = false;
    bool m_restoring = false;
    Typing m_typing = Typing::Left;
    std::optional<callback_url::Url> m_url;
    QList<callback_url::Refusal> m_refusals;
    QTimer m_pause;
    QTimer m_expiry;
};

} // namespace ui::developer

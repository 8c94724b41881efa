#pragma once

#include "ui/authenticator/authenticator_presenter.h"
#include "ui/widgets/concealing.h"
#include "ui/widgets/folding.h"
#include "ui/widgets/list_page.h"

class QLineEdit;
class QMenu;

namespace ui::authenticator {

class ImportDialog;

// The built-in authenticator: its entries with their codes; new ones come from QR codes.
class AuthenticatorPage : public widgets::ListPage, public widgets::Concealing {
    Q_OBJECT
  public:
    explicit AuthenticatorPage(AuthenticatorPresenter* presenter, QWidget* parent = nullptr);

    // The search field gets the focus.
    void find();
    // Codes go from the screen until somebody asks for them: the person has gone.
    void conceal() override;

  protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    void setUpTable();
    void refresh();
    void refreshBanner();
    void placeColumns();
    void placeButtons();
    QWidget* buttonsFor(const QModelIndex& place);
    void openMenu(const QString& id, const QPoint& position);
    QString idAt(const QModelIndex& index) const;
    void copy(const QString& id);
    void askForAccount(const QString& id);
    void askToRemove(const QString& id);
    ImportDialog* openImport();

    AuthenticatorPresenter* m_presenter;
    widgets::FoldingFilter m_filter;
    QLineEdit* m_search;
    QPushButton* m_add;
    QPushButton* m_show;
};

} // namespace ui::authenticator

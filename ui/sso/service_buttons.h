#pragma once

#include "api/sso_services.h"

#include <QObject>

class QPushButton;
class QWidget;

namespace ui::sso {

// What can be pressed in one row of the table of services: its login link copied or opened, Edit, and more.
class ServiceButtons : public QObject {
    Q_OBJECT
  public:
    // The buttons are children of `over`, which the table stands in.
    explicit ServiceButtons(QWidget* over);

    void show(const api::SsoService& service, bool unavailable);
    void hide();
    QString serviceId() const { return m_service.id; }
    QList<QPushButton*> all() const; // as Tab goes through them
    QPushButton* moreButton() const { return m_more; }
    bool hasFocus() const;

    // Over these cells, in the coordinates of their parent; where there is no cell for the link, without it.
    void place(const QRect& link, const QRect& actions);
    // What the buttons leave of the link's cell for its text; 0 where that is too little to be read.
    static int textRoom(int linkCellWidth);
    int actionsRoom() const;

  Q_SIGNALS:
    void copyPressed(const api::SsoService& service);
    void openPressed(const api::SsoService& service);
    void editPressed(const api::SsoService& service);
    void morePressed(const api::SsoService& service);

  private:
    api::SsoService m_service;
    QPushButton* m_copy;
    QPushButton* m_open;
    QPushButton* m_edit;
    QPushButton* m_more;
};

} // namespace ui::sso

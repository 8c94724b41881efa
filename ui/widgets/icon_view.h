#pragma once

#include "ui/look/palette.h"

#include <QWidget>

namespace ui::widgets {

// A picture that decorates: an icon in a role's colour, following light and dark.
class IconView : public QWidget {
    Q_OBJECT
  public:
    explicit IconView(int side, QWidget* parent = nullptr);
    void setIcon(const QString& name, look::Role role);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString m_name;
    look::Role m_role = look::Role::Second;
};

} // namespace ui::widgets

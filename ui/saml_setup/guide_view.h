#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;
class QTabBar;

namespace ui::saml_setup {

// What differs from one provider to the other: a tab a provider, its fields and what goes there.
class GuideView : public QWidget {
    Q_OBJECT
  public:
    explicit GuideView(QWidget* parent = nullptr);
    void retranslate();

  private:
    void show(int provider);

    QTabBar* m_providers;
    QLabel* m_where;
    QGridLayout* m_entries;
    QLabel* m_metadata;
};

} // namespace ui::saml_setup

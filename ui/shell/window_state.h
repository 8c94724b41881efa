#pragma once

#include <QSettings>
#include <QString>

class QWidget;

namespace ui::shell {

// Where the window stood and which tab was open, and the columns of tables, remembered per account: one INI
// file in the state folder.
class WindowState {
  public:
    explicit WindowState(const QString& file);

    // Keeps size and place; false where nothing is known.
    bool restore(QWidget* window, const QString& accountId);
    void save(const QWidget* window, const QString& accountId);

    int tab(const QString& accountId) const;
    void setTab(const QString& accountId, int tab);

    // Of the account's table of that name, as QHeaderView::saveState() has them; empty where nothing is
    // known.
    QByteArray columns(const QString& accountId, const QString& table) const;
    void setColumns(const QString& accountId, const QString& table, const QByteArray& state);

    void forget(const QString& accountId);

  private:
    // Ids hold slashes, which are groups to QSettings.
    static QString group(const QString& accountId);

    QSettings m_settings;
};

} // namespace ui::shell

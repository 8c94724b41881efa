#include "ui/shell/window_state.h"

#include <QUrl>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace ui::shell {

WindowState::WindowState(const QString& file)
    : m_settings(file, QSettings::IniFormat) {}

QString WindowState::group(const QString& accountId) {
    return QString::fromLatin1(QUrl::toPercentEncoding(accountId.isEmpty() ? u"none"_s : accountId)) + u'/';
}

bool WindowState::restore(QWidget* window, const QString& accountId) {
    const QByteArray geometry = m_settings.value(group(accountId) + "geometry"_L1).toByteArray();
    return !geometry.isEmpty() && window->restoreGeometry(geometry);
}

void WindowState::save(const QWidget* window, const QString& accountId) {
    m_settings.setValue(group(accountId) + "geometry"_L1, window->saveGeometry());
}

int WindowState::tab(const QString& accountId) const {
    return m_settings.value(group(accountId) + "tab"_L1, 0).toInt();
}

void WindowState::setTab(const QString& accountId, int tab) {
    m_settings.setValue(group(accountId) + "tab"_L1, tab);
}

QByteArray WindowState::columns(const QString& accountId, const QString& table) const {
    return m_settings.value(group(accountId) + "columns/"_L1 + table).toByteArray();
}

void WindowState::setColumns(const QString& accountId, const QString& table, const QByteArray& state) {
    m_settings.setValue(group(accountId) + "columns/"_L1 + table, state);
}

void WindowState::forget(const QString& accountId) {
    m_settings.remove(group(accountId).chopped(1));
}

} // namespace ui::shell

#pragma once

#include <QPainter>
#include <QStyleOption>

class QWidget;

// What the style draws, a function a control. Only Style uses them.
namespace look::paint {

// A rounded box whose outline lies inside rect.
void box(QPainter* painter, const QRectF& rect, double radius, const QColor& fill, const QColor& outline,
         double width = 1);
void focusRing(QPainter* painter, const QRect& rect, const QColor& color, double radius);
void chevron(QPainter* painter, const QRect& rect, Qt::ArrowType direction, const QColor& color);

void buttonPanel(const QStyleOption& option, QPainter* painter, const QWidget* widget);
void buttonLabel(const QStyleOptionButton& option, QPainter* painter, const QWidget* widget);
void toolButtonPanel(const QStyleOption& option, QPainter* painter, const QWidget* widget);
QColor buttonInk(const QStyleOption& option, const QWidget* widget);

void field(const QStyleOption& option, QPainter* painter, const QWidget* widget);
void comboBox(const QStyleOptionComboBox& option, QPainter* painter, const QWidget* widget);
void comboBoxLabel(const QStyleOptionComboBox& option, QPainter* painter, const QRect& rect);
void checkBox(const QStyleOption& option, QPainter* painter);
void radioButton(const QStyleOption& option, QPainter* painter);

void tabShape(const QStyleOptionTab& option, QPainter* painter);
void tabLabel(const QStyleOptionTab& option, QPainter* painter);
void scrollBar(const QStyleOptionSlider& option, QPainter* painter, const QRect& slider);
void progressGroove(const QStyleOption& option, QPainter* painter);
void progressContents(const QStyleOptionProgressBar& option, QPainter* painter);

void menuItem(const QStyleOptionMenuItem& option, QPainter* painter);
void itemPanel(const QStyleOptionViewItem& option, QPainter* painter, const QWidget* widget);
void headerSection(const QStyleOption& option, QPainter* painter);

} // namespace look::paint

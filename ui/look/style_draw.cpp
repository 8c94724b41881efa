#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/style.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QCheckBox>
#include <QPushButton>
#include <QRadioButton>

namespace look {

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const {
    const Palette& palette = colors(option->palette);
    switch (element) {
    case PE_PanelButtonCommand:
        paint::buttonPanel(*option, painter, widget);
        return;
    case PE_PanelButtonTool:
        paint::toolButtonPanel(*option, painter, widget);
        return;
    case PE_FrameFocusRect:
        if (qobject_cast<const QPushButton*>(widget) == nullptr) { // these draw theirs with the panel
            const QRect rect =
                widget != nullptr && widget->inherits("QToolButton") ? widget->rect() : option->rect;
            paint::focusRing(painter, rect, palette.accent, radius::pill);
        }
        return;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        paint::field(*option, painter, widget);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paint::checkBox(*option, painter);
        return;
    case PE_IndicatorRadioButton:
        paint::radioButton(*option, painter);
        return;
    case PE_PanelItemViewRow:
        return;
    case PE_PanelItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            paint::itemPanel(*item, painter, widget);
        }
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, palette.card);
        return;
    case PE_Frame:
    case PE_FrameMenu:
    case PE_FrameWindow:
        paint::box(painter, option->rect, 0, {}, palette.line);
        return;
    case PE_PanelTipLabel:
        paint::box(painter, option->rect, 0, palette.card, palette.edge);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorSpinDown:
        paint::chevron(painter, option->rect, Qt::DownArrow, palette.second);
        return;
    case PE_IndicatorArrowUp:
    case PE_IndicatorSpinUp:
        paint::chevron(painter, option->rect, Qt::UpArrow, palette.second);
        return;
    case PE_IndicatorArrowLeft:
        paint::chevron(painter, option->rect, Qt::LeftArrow, palette.second);
        return;
    case PE_IndicatorArrowRight:
        paint::chevron(painter, option->rect, Qt::RightArrow, palette.second);
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            const bool up = header->sortIndicator == QStyleOptionHeader::SortDown;
            // Fusion places it by the header's height alone: level with the words it reads better.
            QRect place = option->rect;
            if (widget != nullptr && header->orientation == Qt::Horizontal) {
                place.moveCenter({place.center().x(), widget->height() / 2});
            }
            paint::chevron(painter, place, up ? Qt::UpArrow : Qt::DownArrow, palette.second);
        }
        return;
    case PE_FrameTabBarBase:
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem:
    case PE_PanelScrollAreaCorner:
    case PE_PanelStatusBar:
    case PE_FrameDefaultButton:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const {
    switch (element) {
    case CE_PushButtonBevel:
        paint::buttonPanel(*option, painter, widget);
        return;
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            paint::buttonLabel(*button, painter, widget);
        }
        return;
    case CE_ComboBoxLabel:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            paint::comboBoxLabel(*combo, painter,
                                 subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget));
        }
        return;
    case CE_TabBarTabShape:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            paint::tabShape(*tab, painter);
        }
        return;
    case CE_TabBarTabLabel:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            paint::tabLabel(*tab, painter);
        }
        return;
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            paint::menuItem(*item, painter);
        }
        return;
    case CE_MenuEmptyArea:
        return;
    case CE_ItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            // Selected rows keep their words' colour: their ground is a tint.
            QStyleOptionViewItem plain(*item);
            plain.palette.setColor(QPalette::HighlightedText, colors(item->palette).text);
            QProxyStyle::drawControl(element, &plain, painter, widget);
        }
        return;
    case CE_HeaderSection:
        paint::headerSection(*option, painter);
        return;
    case CE_HeaderEmptyArea:
        paint::headerSection(*option, painter);
        return;
    case CE_HeaderLabel:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            painter->save();
            painter->setPen(colors(option->palette).second);
            painter->drawText(option->rect, int(header->textAlignment | Qt::AlignVCenter), header->text);
            painter->restore();
        }
        return;
    case CE_ProgressBarGroove:
        paint::progressGroove(*option, painter);
        return;
    case CE_ProgressBarContents:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option)) {
            paint::progressContents(*bar, painter);
        }
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, colors(option->palette).line);
        return;
    case CE_SizeGrip:
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const {
    if (control == CC_ComboBox) {
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            paint::comboBox(*combo, painter, widget);
        }
        return;
    }
    if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            paint::scrollBar(*bar, painter, subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget));
        }
        return;
    }
    if (control == CC_SpinBox) {
        paint::field(*option, painter, widget);
        for (const auto& [part, arrow] :
             {std::pair{SC_SpinBoxUp, PE_IndicatorSpinUp}, std::pair{SC_SpinBoxDown, PE_IndicatorSpinDown}}) {
            if (option->subControls & part) {
                QStyleOption place(*option);
                place.rect = subControlRect(control, option, part, widget);
                drawPrimitive(arrow, &place, painter, widget);
            }
        }
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace look

#include "ui/look/style.h"

#include "ui/look/controls.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace look {

Style::Style()
    : QProxyStyle(u"Fusion"_s) {}

void Style::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (qobject_cast<QTabBar*>(widget) != nullptr || qobject_cast<QAbstractButton*>(widget) != nullptr ||
        qobject_cast<QComboBox*>(widget) != nullptr) {
        widget->setAttribute(Qt::WA_Hover);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_ButtonMargin:
        return 2 * space::l;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
        return iconSize::button;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ButtonDefaultIndicator:
    case PM_MenuPanelWidth:
        return metric == PM_MenuPanelWidth ? 1 : 0;
    case PM_DefaultFrameWidth:
        return 1;
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
        return 0;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return space::l;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::s;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 18;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return space::s;
    case PM_TabBarTabHSpace:
        return 2 * space::l;
    case PM_TabBarTabVSpace:
    case PM_TabBarBaseHeight:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
        return 0;
    case PM_MenuHMargin:
        return 0;
    case PM_MenuVMargin:
        return space::xs;
    case PM_SubMenuOverlap:
        return 0;
    case PM_HeaderMargin:
        return space::s;
    // A cell adds one to it around its words, which then stand under those of the header.
    case PM_FocusFrameHMargin:
        return space::s - 1;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_SplitterWidth:
        return 1;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* data) const {
    switch (hint) {
    case SH_DialogButtonLayout: {
        const int platform = QProxyStyle::styleHint(hint, option, widget, data);
#ifdef Q_OS_LINUX
        // A desktop that names no order of its own answers with that of Windows.
        return platform == QDialogButtonBox::WinLayout ? int(QDialogButtonBox::GnomeLayout) : platform;
#else
        return platform;
#endif
    }
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_Widget_Animation_Duration:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_Menu_MouseTracking:
    case SH_ComboBox_ListMouseTracking:
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    case SH_LineEdit_PasswordCharacter:
        return 0x2022;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const {
    QSize made = QProxyStyle::sizeFromContents(type, option, size, widget);
    const auto atLeast = [&made](int height) { made.setHeight(std::max(made.height(), height)); };
    switch (type) {
    case CT_PushButton: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        const Kind kind = kindOf(widget);
        if (button == nullptr) {
            break;
        }
        const bool words = !button->text.isEmpty();
        const int padding = kind == Kind::Link ? space::xs : words ? space::l : space::s;
        int content = words ? button->fontMetrics.size(Qt::TextShowMnemonic, button->text).width() : 0;
        if (!button->icon.isNull()) {
            content += button->iconSize.width() + (words ? space::s : 0);
        }
        if (button->features & QStyleOptionButton::HasMenu) {
            content += 16;
        }
        return {content + 2 * padding,
                std::max(height::control, button->fontMetrics.height() + 2 * space::s - 2)};
    }
    case CT_ToolButton:
        return {std::max(made.width(), height::control), std::max(made.height(), height::control)};
    case CT_LineEdit:
    case CT_SpinBox:
        return {size.width() + 2 * space::s, std::max(height::control, size.height() + space::s)};
    case CT_ComboBox:
        return {size.width() + space::s + space::xxl, std::max(height::control, size.height() + space::s)};
    case CT_MenuItem: {
        const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        if (item == nullptr || item->menuItemType == QStyleOptionMenuItem::Separator) {
            return {made.width(), 2 * space::xs + 1};
        }
        const QStringList parts = item->text.split(u'\t');
        const QFontMetrics metrics(item->font);
        int content = metrics.size(Qt::TextShowMnemonic | Qt::TextSingleLine, parts.first()).width();
        if (parts.size() > 1) {
            content += space::xl + metrics.horizontalAdvance(parts.at(1));
        }
        return {content + iconSize::button + space::s + 2 * space::m + space::l,
                std::max(height::control, metrics.height() + space::m)};
    }
    case CT_TabBarTab:
        atLeast(height::tab);
        break;
    case CT_HeaderSection:
        atLeast(height::control);
        break;
    case CT_ItemViewItem:
        atLeast(height::control);
        break;
    case CT_CheckBox:
    case CT_RadioButton:
        atLeast(24);
        break;
    default:
        break;
    }
    return made;
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    switch (element) {
    case SE_LineEditContents: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        const int padding = frame != nullptr && frame->lineWidth > 0 ? space::s : 0;
        return option->rect.adjusted(padding, 0, -padding, 0);
    }
    case SE_PushButtonFocusRect:
    case SE_ToolButtonLayoutItem:
        return option->rect;
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect: {
        const QRect words = QProxyStyle::subElementRect(element, option, widget);
        return words.adjusted(-space::xs, -1, space::xs, 1).intersected(option->rect);
    }
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                            const QWidget* widget) const {
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        const QRect inside = option->rect.adjusted(space::s, 1, -(space::s + space::xl), -1);
        return visualRect(option->direction, option->rect, inside);
    }
    const auto* bar =
        control == CC_ScrollBar ? qstyleoption_cast<const QStyleOptionSlider*>(option) : nullptr;
    if (bar == nullptr) {
        return QProxyStyle::subControlRect(control, option, part, widget);
    }
    // No arrows: the groove is the whole bar.
    const bool vertical = bar->orientation == Qt::Vertical;
    const int length = vertical ? bar->rect.height() : bar->rect.width();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    const int wished = range > 0 ? int(qint64(bar->pageStep) * length / (range + bar->pageStep)) : length;
    const int handle = std::min(length, std::max(wished, pixelMetric(PM_ScrollBarSliderMin, bar, widget)));
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                              length - handle, bar->upsideDown);
    const auto slice = [&](int from, int extent) {
        return vertical ? QRect(bar->rect.x(), bar->rect.y() + from, bar->rect.width(), extent)
                        : QRect(bar->rect.x() + from, bar->rect.y(), extent, bar->rect.height());
    };
    QRect rect;
    switch (part) {
    case SC_ScrollBarGroove:
        rect = bar->rect;
        break;
    case SC_ScrollBarSlider:
        rect = slice(start, handle);
        break;
    case SC_ScrollBarSubPage:
        rect = slice(0, start);
        break;
    case SC_ScrollBarAddPage:
        rect = slice(start + handle, length - start - handle);
        break;
    default:
        break;
    }
    return visualRect(option->direction, option->rect, rect);
}

QIcon Style::standardIcon(StandardPixmap pixmap, const QStyleOption* option, const QWidget* widget) const {
    switch (pixmap) {
    case SP_MessageBoxCritical:
        return icon(u"x-circle-fill"_s, Role::Error);
    case SP_MessageBoxWarning:
        return icon(u"exclamation-triangle-fill"_s, Role::Warn);
    case SP_MessageBoxInformation:
        return icon(u"info-circle-fill"_s, Role::Info);
    case SP_MessageBoxQuestion:
        return icon(u"question-circle"_s, Role::Accent);
    case SP_LineEditClearButton:
        return icon(u"x-lg"_s, Role::Second);
    default:
        return QProxyStyle::standardIcon(pixmap, option, widget);
    }
}

} // namespace look

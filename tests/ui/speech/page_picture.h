#pragma once

#include <QLabel>
#include <QPushButton>
#include <QTest>

// Rows of "language", "dark" and "size": a page at its usual size and in the smallest window, in both
// languages and themes.
inline void addPageLooks() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    for (const char* language : {"en", "fr"}) {
        for (const bool dark : {false, true}) {
            for (const QSize size : {QSize(1080, 628), QSize(900, 428)}) {
                QTest::addRow("%s %s %d", language, dark ? "dark" : "light", size.width())
                    << QString::fromLatin1(language) << dark << size;
            }
        }
    }
}

// With PICTURES=folder in the environment, leaves the widget there as a picture, named by the test's data
// too.
inline void takePicture(QWidget* widget, const QString& name) {
    const QString pictures = qEnvironmentVariable("PICTURES");
    if (!pictures.isEmpty()) {
        const QString tag =
            QString::fromLatin1(QTest::currentDataTag()).replace(QLatin1Char(' '), QLatin1Char('-'));
        widget->grab().save(QStringLiteral("%1/%2-%3.png").arg(pictures, name, tag));
    }
}

// The first text for which there is too little room; empty where every word can be read.
inline QString cutText(const QWidget* widget) {
    for (const QLabel* label : widget->findChildren<QLabel*>()) {
        if (label->isVisible() && !label->text().isEmpty()) {
            const int needed = label->wordWrap() ? label->heightForWidth(label->width()) - label->height()
                                                 : label->sizeHint().width() - label->width();
            if (needed > 0) {
                return label->text();
            }
        }
    }
    for (const QPushButton* button : widget->findChildren<QPushButton*>()) {
        if (button->isVisible() && button->width() < button->minimumSizeHint().width()) {
            return button->text();
        }
    }
    return {};
}

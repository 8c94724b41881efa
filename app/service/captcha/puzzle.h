#pragma once

#include <QByteArray>
#include <QPoint>
#include <QSize>

namespace service::captcha {

// A picture with a hole, and the piece that was cut out of it. Lengths in pixels of the picture.
struct Puzzle {
    static constexpr QSize size{320, 160};
    static constexpr QSize pieceSize{64, 64};
    // Where the piece's left edge can be: never so far left that the piece, which waits there, covers the
    // hole.
    static constexpr int smallestX = 72;
    static constexpr int largestX = 248;
    static constexpr int tolerance = 5; // either way

    QByteArray background; // PNG
    QByteArray piece;      // PNG, transparent around its shape
    QPoint answer;         // top left corner of the piece in the picture

    static bool isAnswer(int x, int answerX) { return x >= answerX - tolerance && x <= answerX + tolerance; }
};

// Another one every time. Takes some milliseconds: not to be called inside a transaction.
Puzzle drawPuzzle();

} // namespace service::captcha

#include "service/captcha/puzzle.h"

#include <QImage>
#include <QTest>

#include <cmath>
#include <numeric>

using service::captcha::drawPuzzle;
using service::captcha::Puzzle;

class PuzzleTest : public QObject {
    Q_OBJECT

  private:
    static double difference(QRgb a, QRgb b) {
        return std::abs(qRed(a) - qRed(b)) + std::abs(qGreen(a) - qGreen(b)) + std::abs(qBlue(a) - qBlue(b));
    }
    // How far the colours just inside the piece's outline are from those just outside it, were the piece put
    // there.
    static double seam(const QImage& background, const QImage& piece, const QPoint& at) {
        double sum = 0;
        int count = 0;
        constexpr int step = 4; // over the outline that is drawn around both
        for (int y = step; y < piece.height() - step; ++y) {
            for (int x = step; x < piece.width() - step; ++x) {
                if (qAlpha(piece.pixel(x, y)) < 255) {
                    continue;
                }
                for (const QPoint& way :
                     {QPoint(-step, 0), QPoint(step, 0), QPoint(0, -step), QPoint(0, step)}) {
                    const QPoint outside = QPoint(x, y) + way;
                    const QPoint inside = QPoint(x, y) - way;
                    if (qAlpha(piece.pixel(outside)) == 0 && piece.valid(inside) &&
                        qAlpha(piece.pixel(inside)) == 255 && background.valid(at + outside)) {
                        sum += difference(piece.pixel(inside), background.pixel(at + outside));
                        ++count;
                    }
                }
            }
        }
        return sum / count;
    }
    // How dark the picture is under the piece.
    static double lightnessUnder(const QImage& background, const QImage& piece, const QPoint& at) {
        double sum = 0;
        int count = 0;
        for (int y = 0; y < piece.height(); ++y) {
            for (int x = 0; x < piece.width(); ++x) {
                if (qAlpha(piece.pixel(x, y)) == 255) {
                    sum += qGray(background.pixel(at + QPoint(x, y)));
                    ++count;
                }
            }
        }
        return sum / count;
    }

  private Q_SLOTS:
    void bothArePictures() {
        const Puzzle puzzle = drawPuzzle();
        const QImage background = QImage::fromData(puzzle.background, "PNG");
        const QImage piece = QImage::fromData(puzzle.piece, "PNG");
        QCOMPARE(background.size(), Puzzle::size);
        QVERIFY(!background.hasAlphaChannel());
        QCOMPARE(piece.size(), Puzzle::pieceSize);
        QCOMPARE(qAlpha(piece.pixel(0, 0)), 0);
        QCOMPARE(qAlpha(piece.pixel(piece.rect().center())), 255);
        // What the contract allows, base64 included.
        QVERIFY(puzzle.background.toBase64().size() <= 400000);
        QVERIFY(puzzle.piece.toBase64().size() <= 100000);
    }

    void thePieceFitsItsHoleAndNoOtherPlace() {
        constexpr int puzzles = 20;
        int closest = 0;
        for (int count = 0; count < puzzles; ++count) {
            const Puzzle puzzle = drawPuzzle();
            const QImage background =
                QImage::fromData(puzzle.background).convertToFormat(QImage::Format_RGB32);
            const QImage piece = QImage::fromData(puzzle.piece).convertToFormat(QImage::Format_ARGB32);
            const double right = seam(background, piece, puzzle.answer);
            double elsewhere = 0;
            int places = 0;
            for (int x = Puzzle::smallestX; x <= Puzzle::largestX; x += 8) {
                if (std::abs(x - puzzle.answer.x()) > 16) {
                    elsewhere += seam(background, piece, {x, puzzle.answer.y()});
                    ++places;
                }
            }
            closest += right < 0.75 * elsewhere / places ? 1 : 0;
            // And it is a hole: darker than what was cut out of it.
            double cut = 0;
            int pixels = 0;
            for (int y = 0; y < piece.height(); ++y) {
                for (int x = 0; x < piece.width(); ++x) {
                    if (qAlpha(piece.pixel(x, y)) == 255) {
                        cut += qGray(piece.pixel(x, y));
                        ++pixels;
                    }
                }
            }
            QVERIFY(lightnessUnder(background, piece, puzzle.answer) < 0.8 * cut / pixels);
        }
        // Scenery that looks like a seam can hide one now and then; a piece that fits nowhere would hardly
        // ever pass.
        QVERIFY2(closest > puzzles / 2, qPrintable(QString::number(closest)));
    }

    // Whoever does not look has the chance of the tolerance, and no better place to guess.
    void thePlaceIsAnywhere() {
        constexpr int puzzles = 240;
        constexpr int bins = 6;
        constexpr int span = Puzzle::largestX - Puzzle::smallestX + 1;
        std::array<int, bins> counts{};
        QList<int> heights;
        for (int count = 0; count < puzzles; ++count) {
            const QPoint answer = drawPuzzle().answer;
            QVERIFY(answer.x() >= Puzzle::smallestX && answer.x() <= Puzzle::largestX);
            QVERIFY(answer.y() >= 0 && answer.y() + Puzzle::pieceSize.height() <= Puzzle::size.height());
            ++counts.at(static_cast<std::size_t>((answer.x() - Puzzle::smallestX) * bins / span));
            heights.append(answer.y());
        }
        // Chi-squared with 5 degrees of freedom: 30 is passed by chance once in 60,000 runs.
        const double expected = static_cast<double>(puzzles) / bins;
        const double chiSquared =
            std::accumulate(counts.begin(), counts.end(), 0.0, [&](double sum, int seen) {
                return sum + (seen - expected) * (seen - expected) / expected;
            });
        QVERIFY2(chiSquared < 30, qPrintable(QString::number(chiSquared)));
        QVERIFY(*std::max_element(heights.begin(), heights.end()) -
                    *std::min_element(heights.begin(), heights.end()) >
                60);
    }

    void noTwoAreAlike() {
        const Puzzle one = drawPuzzle();
        const Puzzle other = drawPuzzle();
        QVERIFY(one.background != other.background);
        QVERIFY(one.piece != other.piece);
    }

    void thePictureCarriesNothingButPixels() {
        // No text chunk of PNG (tEXt, zTXt, iTXt), where a careless writer leaves coordinates.
        const Puzzle puzzle = drawPuzzle();
        for (const QByteArray& png : {puzzle.background, puzzle.piece}) {
            for (const char* chunk : {"tEXt", "zTXt", "iTXt", "oFFs"}) {
                QVERIFY2(!png.contains(chunk), chunk);
            }
        }
    }

    void theToleranceHasEdges() {
        QVERIFY(Puzzle::isAnswer(95, 100) && Puzzle::isAnswer(105, 100));
        QVERIFY(!Puzzle::isAnswer(94, 100) && !Puzzle::isAnswer(106, 100));
    }
};

QTEST_GUILESS_MAIN(PuzzleTest)
#include "puzzle_test.moc"

#pragma once

#include <QImage>
#include <QRandomGenerator>

namespace service::captcha {

// An abstract picture: a gradient, soft lights, bands and discs, grain. Its structure is what lets an eye see
// where a piece belongs.
QImage drawScenery(const QSize& size, QRandomGenerator& random);

} // namespace service::captcha

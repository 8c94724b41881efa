"""Solves the picture puzzle as a person would: by looking where the piece's outline fits the hole."""

import base64
import io

from PIL import Image, ImageFilter


def picture(text):
    return Image.open(io.BytesIO(base64.b64decode(text, validate=True)))


def solve(captcha):
    """The left edge of the piece where it fits best."""
    background = picture(captcha["background"]).convert("L")
    piece = picture(captcha["piece"]).convert("RGBA")
    outline = [
        (x, y)
        for (x, y) in edge_of(piece.getchannel("A"))
    ]
    edges = background.filter(ImageFilter.FIND_EDGES)
    pixels = edges.load()
    width, height = background.size

    def fit(left):
        return sum(pixels[left + x, captcha["piece_y"] + y] for x, y in outline if left + x < width and captcha["piece_y"] + y < height)

    return max(range(width - piece.width + 1), key=fit)


def edge_of(alpha):
    """Where the piece ends: opaque pixels with a transparent neighbour."""
    pixels = alpha.load()
    width, height = alpha.size
    for y in range(height):
        for x in range(width):
            if pixels[x, y] < 128:
                continue
            around = [(x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1)]
            if any(not (0 <= a < width and 0 <= b < height) or pixels[a, b] < 128 for a, b in around):
                yield x, y

"""PNG files of palette pictures: another reader finds in them what was put in."""

from io import BytesIO
from random import Random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from reports.drawing.agg import Pixels
from reports.drawing.palette import INK, TINT, WHITE, Rgb
from reports.drawing.png import LIMIT_BYTES, png

PALETTE: list[Rgb] = [WHITE, TINT, INK]
PICTURES = st.builds(
    lambda height, width, seed: noise(height, width, seed, colours=3),
    st.integers(1, 40),
    st.integers(1, 40),
    st.integers(0, 2**32),
)


def noise(height: int, width: int, seed: int, colours: int) -> Pixels:
    random = Random(seed)  # noqa: S311  # the same noise in every run
    drawn = [random.randrange(colours) for _ in range(height * width)]
    return np.array(drawn, dtype=np.uint8).reshape(height, width)


def opened(file: bytes) -> Image.Image:
    picture = Image.open(BytesIO(file))
    picture.load()
    return picture


@given(PICTURES)
def test_pillow_reads_every_pixel_and_colour_back(picture: Pixels) -> None:
    read = opened(png(picture, PALETTE))
    assert read.mode == "P"
    assert np.array_equal(np.asarray(read), picture)
    assert np.array_equal(np.asarray(read.convert("RGB")), np.array(PALETTE)[picture])


def test_the_same_indexes_give_the_same_file() -> None:
    picture = noise(30, 40, seed=1, colours=3)
    assert png(picture, PALETTE) == png(picture.copy(), PALETTE)


def test_a_large_picture_is_packed_once_more_and_still_reads() -> None:
    picture = noise(700, 900, seed=2, colours=3)
    file = png(picture, PALETTE)
    assert len(file) > LIMIT_BYTES
    assert np.array_equal(np.asarray(opened(file)), picture)


def test_pillow_finds_no_fault_in_a_file() -> None:
    Image.open(BytesIO(png(noise(30, 40, seed=3, colours=3), PALETTE))).verify()

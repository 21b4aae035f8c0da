"""What of a file is kept."""

import io
import random

import pytest
from PIL import Image

from bot.delivery.cleaning import (
    JPEG,
    LONGEST_SIDE,
    MAX_PHOTO_BYTES,
    NotKeptError,
    kept_form,
)
from fleet.fetching import Fault
from fleet.usecases.add_evidence import MAX_PDF_BYTES, PDF
from tests.support.photos import MAKER, photo, place_in


def encoded(picture: Image.Image, form: str = "PNG") -> bytes:
    written = io.BytesIO()
    picture.save(written, form)
    return written.getvalue()


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content), formats=("JPEG",))


def test_nothing_is_left_of_the_place_and_the_phone_of_a_photo() -> None:
    content = photo()
    assert place_in(content)  # the phone wrote it down
    kept = kept_form(content)
    assert place_in(kept.content) == {}
    assert MAKER.encode() not in kept.content
    assert dict(opened(kept.content).getexif()) == {}


def test_a_photo_stands_upright_without_the_note_that_said_how() -> None:
    kept = kept_form(photo(size=(640, 480), is_upright=False))
    assert opened(kept.content).size == (480, 640)


def test_a_huge_picture_is_bounded() -> None:
    kept = kept_form(photo(size=(6000, 3000)))
    assert opened(kept.content).size == (LONGEST_SIDE, LONGEST_SIDE // 2)


def test_a_picture_of_noise_is_written_smaller_until_it_fits() -> None:
    side = LONGEST_SIDE
    noise = random.Random(1).randbytes(side * side * 3)  # noqa: S311 - no secret: a picture
    kept = kept_form(encoded(Image.frombytes("RGB", (side, side), noise), "JPEG"))
    assert opened(kept.content).size == (side, side)
    assert len(kept.content) < 2 * MAX_PHOTO_BYTES


@pytest.mark.parametrize("form", ["PNG", "WEBP", "JPEG"])
def test_a_picture_of_each_kind_becomes_a_jpeg(form: str) -> None:
    kept = kept_form(encoded(Image.new("RGB", (50, 40), "red"), form))
    assert kept.content_type == JPEG
    assert opened(kept.content).format == "JPEG"


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "1", "I;16"])
def test_a_picture_in_any_colours_is_kept(mode: str) -> None:
    assert opened(kept_form(encoded(Image.new(mode, (20, 10)))).content).size == (20, 10)


def test_what_is_transparent_becomes_white() -> None:
    kept = kept_form(encoded(Image.new("RGBA", (20, 20), (0, 0, 0, 0))))
    assert opened(kept.content).getpixel((5, 5)) == (255, 255, 255)


def test_a_very_long_picture_gets_a_margin_so_that_telegram_shows_it() -> None:
    kept = kept_form(encoded(Image.new("RGB", (1000, 10), "red")))
    assert opened(kept.content).size == (1000, 50)


def test_the_same_photo_gives_the_same_bytes() -> None:
    assert kept_form(photo()) == kept_form(photo())


@pytest.mark.parametrize("size", [(9000, 8000), (10_000, 9_000), (20_000, 20_000)])
def test_a_picture_that_would_fill_the_memory_is_not_opened(size: tuple[int, int]) -> None:
    bomb = encoded(Image.new("1", size))
    with pytest.raises(NotKeptError) as caught:
        kept_form(bomb)
    assert caught.value.fault is Fault.TOO_BIG


@pytest.mark.parametrize("content", [b"", b"no picture", b"GIF89a", photo()[:900]])
def test_what_is_no_picture_is_not_kept(content: bytes) -> None:
    with pytest.raises(NotKeptError) as caught:
        kept_form(content)
    assert caught.value.fault is Fault.UNREADABLE


def test_a_pdf_is_kept_as_it_came() -> None:
    content = b"%PDF-1.7\n..."
    assert kept_form(content).content == content
    assert kept_form(content).content_type == PDF


def test_a_pdf_that_is_too_big_is_not_kept() -> None:
    with pytest.raises(NotKeptError) as caught:
        kept_form(b"%PDF-1.7\n".ljust(MAX_PDF_BYTES + 1))
    assert caught.value.fault is Fault.TOO_BIG

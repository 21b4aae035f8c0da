"""Photos as a telephone takes them: JPEG, with the place in their EXIF data."""

import io

from PIL import Image, ImageDraw
from PIL.ExifTags import GPS, IFD, Base

LATITUDE, LONGITUDE = (45.0, 45.0, 28.0), (4.0, 50.0, 1.0)
MAKER = "Bellerive Phones"


def photo(number: int = 1, *, size: tuple[int, int] = (640, 480), is_upright: bool = True) -> bytes:
    """A photo with GPS data; each number gives another one.

    Args:
        number: Drawn in the middle, and the colour of the ground.
        size: Width and height as the camera stores them.
        is_upright: False for a picture that its EXIF data says to turn by a quarter.
    """
    ground = tuple((number * step) % 256 for step in (97, 57, 31))
    picture = Image.new("RGB", size, ground)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((size[0] // 3, size[1] // 3, size[0] // 2, size[1] // 2), fill="white")
    draw.text((size[0] // 3 + 9, size[1] // 3 + 9), str(number), fill="black")
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=80, exif=_exif(is_upright=is_upright))
    return written.getvalue()


def _exif(*, is_upright: bool) -> Image.Exif:
    exif = Image.Exif()
    exif[Base.Make] = MAKER
    exif[Base.Orientation] = 1 if is_upright else 6
    exif.get_ifd(IFD.GPSInfo).update(
        {
            GPS.GPSLatitudeRef: "N",
            GPS.GPSLatitude: LATITUDE,
            GPS.GPSLongitudeRef: "E",
            GPS.GPSLongitude: LONGITUDE,
        }
    )
    return exif


def place_in(content: bytes) -> dict[int, object]:
    """The GPS data of a picture; empty when nothing is left of it."""
    with Image.open(io.BytesIO(content)) as picture:
        return dict(picture.getexif().get_ifd(IFD.GPSInfo))

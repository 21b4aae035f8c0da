"""Photos of the demo's cases, drawn: small, always the same bytes, and of nobody."""

import io
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cache

from PIL import Image, ImageDraw, ImageFilter

SIZE = (960, 720)
_FINE = 2  # drawn larger, then made smaller: smooth edges
_QUALITY = 78
Point = tuple[float, float]


class Drawing(StrEnum):
    """What a photo shows."""

    STREET = "street"
    DENTED_DOOR = "dented_door"
    BROKEN_BUMPER = "broken_bumper"
    WINDSCREEN = "windscreen"
    STATEMENT = "statement"
    BOLLARD = "bollard"
    RAMP = "ramp"


@cache
def drawn(drawing: Drawing) -> bytes:
    """The photo, as a JPEG without EXIF data."""
    canvas = _Canvas()
    _DRAWINGS[drawing](canvas)
    return canvas.jpeg()


class _Canvas:
    """A picture whose places are told in pixels of its final size."""

    def __init__(self) -> None:
        self.picture = Image.new("RGB", (SIZE[0] * _FINE, SIZE[1] * _FINE), "#c9d6de")
        self.pen = ImageDraw.Draw(self.picture)

    def box(self, left: float, top: float, right: float, bottom: float, fill: str) -> None:
        self.pen.rectangle([one * _FINE for one in (left, top, right, bottom)], fill=fill)

    def rounded(self, *places: float, fill: str, radius: float, outline: str | None = None) -> None:
        box = [one * _FINE for one in places]
        self.pen.rounded_rectangle(box, radius * _FINE, fill=fill, outline=outline, width=3 * _FINE)

    def shape(self, *points: Point, fill: str) -> None:
        self.pen.polygon([(x * _FINE, y * _FINE) for x, y in points], fill=fill)

    def disc(self, x: float, y: float, radius: float, fill: str) -> None:
        box = [(one) * _FINE for one in (x - radius, y - radius, x + radius, y + radius)]
        self.pen.ellipse(box, fill=fill)

    def line(self, *points: Point, fill: str, width: float) -> None:
        places = [(x * _FINE, y * _FINE) for x, y in points]
        self.pen.line(places, fill=fill, width=round(width * _FINE), joint="curve")

    def shade(self, *points: Point, fill: str, blur: float, strength: int) -> None:
        """A soft spot: a shadow, a dent, a gleam."""
        mask = Image.new("L", self.picture.size, 0)
        places = [(x * _FINE, y * _FINE) for x, y in points]
        ImageDraw.Draw(mask).polygon(places, fill=strength)
        mask = mask.filter(ImageFilter.GaussianBlur(blur * _FINE))
        self.picture.paste(Image.new("RGB", self.picture.size, fill), mask=mask)

    def jpeg(self) -> bytes:
        written = io.BytesIO()
        small = self.picture.resize(SIZE, Image.Resampling.LANCZOS)
        small.save(written, "JPEG", quality=_QUALITY, optimize=True)
        return written.getvalue()


def _sky_and_road(on: _Canvas, horizon: float) -> None:
    on.box(0, 0, SIZE[0], horizon, "#cfdde6")
    on.shade((0, 0), (960, 0), (960, 200), (0, 200), fill="#a9c3d4", blur=90, strength=200)
    on.box(0, horizon, SIZE[0], SIZE[1], "#6d7478")


def _street(on: _Canvas) -> None:
    _sky_and_road(on, 380)
    houses = (
        (0, 150, "#d9c7ac"),
        (190, 110, "#c8b39b"),
        (640, 130, "#b7b9ae"),
        (800, 90, "#d8cbb8"),
    )
    for left, top, colour in houses:
        on.box(left, top, left + 180, 390, colour)
        for column in range(3):
            for row in range(2):
                window = (left + 22 + column * 50, top + 40 + row * 90)
                on.box(*window, window[0] + 30, window[1] + 52, "#6b7f8b")
    on.shape((430, 380), (530, 380), (900, 720), (60, 720), fill="#7a8185")
    for near, far in ((720, 640), (590, 540), (510, 475), (450, 425)):
        half = (near - 360) / 26
        on.shape((480 - half, near), (480 + half, near), (480 + half * 0.8, far),
                 (480 - half * 0.8, far), fill="#eceae2")  # fmt: skip
    on.shape((0, 420), (350, 385), (120, 720), (0, 720), fill="#a5a79f")
    on.shape((960, 420), (610, 385), (840, 720), (960, 720), fill="#a5a79f")
    _car(on, 560, 400, 0.62, "#3f6f9c")
    _car(on, 330, 430, 0.8, "#b23b34")
    on.line((222, 250), (222, 600), fill="#55595b", width=9)
    on.shape((222, 190), (182, 262), (262, 262), fill="#c0392b")
    on.shape((222, 206), (197, 253), (247, 253), fill="#f4f1e8")


def _car(on: _Canvas, left: float, top: float, scale: float, colour: str) -> None:
    def at(x: float, y: float) -> Point:
        return (left + x * scale, top + y * scale)

    on.shade(at(-10, 118), at(250, 118), at(262, 150), at(-20, 150), fill="#24282a", blur=8,
             strength=170)  # fmt: skip
    on.shape(at(0, 120), at(0, 74), at(22, 58), at(58, 14), at(172, 12), at(214, 56), at(244, 70),
             at(246, 120), fill=colour)  # fmt: skip
    on.shape(at(66, 22), at(112, 22), at(112, 56), at(40, 56), fill="#bcd0da")
    on.shape(at(120, 22), at(166, 22), at(198, 56), at(120, 56), fill="#a9c1cd")
    for wheel in (58, 190):
        on.disc(*at(wheel, 120), 27 * scale, "#202427")
        on.disc(*at(wheel, 120), 13 * scale, "#a6adb1")
    on.rounded(*at(232, 72), *at(246, 86), fill="#f6e7a8", radius=4)


def _dented_door(on: _Canvas) -> None:
    on.box(0, 0, 960, 720, "#c7cccd")
    on.box(0, 610, 960, 720, "#565c5f")
    on.shade((0, 600), (960, 600), (960, 640), (0, 640), fill="#202426", blur=16, strength=190)
    on.shape((0, 60), (960, 40), (960, 600), (0, 616), fill="#2f6690")
    on.shade((0, 60), (960, 40), (960, 170), (0, 190), fill="#6fa1c4", blur=40, strength=190)
    on.shape((70, 80), (880, 62), (820, 216), (120, 230), fill="#20303a")
    on.shape((90, 92), (470, 84), (450, 214), (130, 222), fill="#41586a")
    on.line((488, 70), (476, 606), fill="#1c3f5a", width=6)
    on.line((60, 250), (60, 600), fill="#1c3f5a", width=5)
    on.line((0, 300), (960, 286), fill="#275a80", width=5)
    on.rounded(520, 306, 640, 334, fill="#1f4c6e", radius=14)
    on.rounded(526, 309, 634, 322, fill="#5d93b8", radius=7)
    on.shade((230, 390), (420, 360), (450, 470), (300, 540), (200, 480), fill="#0f2d44", blur=26,
             strength=230)  # fmt: skip
    on.shade((250, 400), (330, 380), (300, 440), fill="#8fbcd8", blur=16, strength=200)
    for shift in range(5):
        on.line((206 + shift * 4, 430 + shift * 22), (330, 424 + shift * 19),
                (446 - shift * 9, 404 + shift * 24), fill="#dfe5e6", width=2.2)  # fmt: skip
    on.line((300, 470), (380, 452), (424, 462), fill="#8d9498", width=7)


def _broken_bumper(on: _Canvas) -> None:
    on.box(0, 0, 960, 720, "#b9c2c4")
    on.box(0, 560, 960, 720, "#5f6668")
    on.shade((60, 560), (900, 560), (960, 620), (0, 620), fill="#1f2325", blur=20, strength=200)
    on.rounded(70, -80, 890, 600, fill="#e7e9e8", radius=70)
    on.shade((70, 380), (890, 380), (890, 600), (70, 600), fill="#b6bcbd", blur=60, strength=200)
    on.rounded(170, 20, 790, 220, fill="#27343c", radius=40)
    on.rounded(190, 36, 770, 130, fill="#4a626f", radius=30)
    for left in (96, 740):
        on.rounded(left, 250, left + 124, 330, fill="#8c2f2b", radius=18)
        on.rounded(left + 14, 262, left + 110, 292, fill="#d9584f", radius=10)
    on.rounded(360, 350, 600, 404, fill="#f5f5ef", radius=8, outline="#39434a")
    on.box(360, 350, 382, 404, "#2b4f9e")
    on.rounded(90, 440, 870, 560, fill="#2d3438", radius=34)
    on.shape((560, 434), (640, 470), (610, 520), (690, 566), (876, 566), (880, 440), fill="#b9c2c4")
    on.shape((580, 442), (660, 486), (640, 530), (720, 590), (890, 596), (902, 470), (760, 430),
             fill="#22282b")  # fmt: skip
    on.line((560, 434), (640, 470), (610, 520), (690, 566), fill="#e9ecec", width=5)
    on.shape((610, 590), (668, 600), (640, 622), fill="#2d3438")
    on.shape((720, 640), (752, 632), (748, 660), fill="#8c2f2b")


def _windscreen(on: _Canvas) -> None:
    on.box(0, 0, 960, 720, "#1f2729")
    on.shape((110, 40), (850, 40), (950, 560), (10, 560), fill="#b9ced8")
    on.shape((110, 40), (400, 40), (230, 560), (10, 560), fill="#c9dbe3")
    on.shape((20, 400), (940, 400), (950, 560), (10, 560), fill="#93aab0")
    on.shape((400, 400), (560, 400), (760, 560), (200, 560), fill="#7c8b8f")
    on.shape((0, 560), (960, 560), (960, 720), (0, 720), fill="#2d3638")
    on.rounded(430, 44, 540, 92, fill="#20282a", radius=14)
    centre = (612.0, 236.0)
    rays = ((430, 90), (520, 56), (700, 60), (800, 130), (860, 300), (740, 420), (610, 452),
            (470, 400), (402, 270), (560, 330), (690, 320))  # fmt: skip
    for x, y in rays:
        bend = ((centre[0] + x) / 2 + 12, (centre[1] + y) / 2 - 9)
        on.line(centre, bend, (x, y), fill="#f5fafb", width=2.6)
    for ring in (34, 66, 104):
        corners = [
            (centre[0] + ring * x, centre[1] + ring * y)
            for x, y in ((1, 0.1), (0.6, 0.8), (-0.2, 1), (-0.9, 0.4), (-0.8, -0.6), (0, -1))
        ]
        on.line(*corners, (centre[0] + ring * 0.7, centre[1] - ring * 0.6), fill="#eef5f7", width=2)
    on.disc(*centre, 15, "#dfe9ec")
    on.disc(*centre, 7, "#6c7d84")


def _statement(on: _Canvas) -> None:
    on.box(0, 0, 960, 720, "#7b6048")
    on.shade((170, 40), (840, 70), (812, 712), (140, 690), fill="#2a1d12", blur=18, strength=180)
    on.shape((160, 24), (826, 50), (800, 706), (130, 680), fill="#f3f0e2")
    for top in range(96, 690, 22):
        tilt = (top - 24) * 0.045
        columns = (
            (188 - tilt, 376 - tilt, "#9cc3dd"),
            (400 - tilt, 560 - tilt, "#c9c5b4"),
            (584 - tilt, 784 - tilt, "#f0d67c"),
        )
        for left, right, colour in columns:
            on.box(left, top, right, top + 12, colour)
    on.box(196, 50, 760, 76, "#4a4f53")
    for top in range(118, 480, 44):
        on.box(466, top - 4, 484, top + 14, "#fdfcf6")
    on.line((468, 160), (474, 170), (486, 150), fill="#1f3f86", width=4)
    on.line((462, 380), (468, 390), (480, 370), fill="#1f3f86", width=4)
    on.box(236, 520, 720, 640, "#fbf9ee")
    on.line((250, 580), (706, 590), fill="#8d8a7c", width=3)
    on.line((470, 524), (462, 636), fill="#8d8a7c", width=3)
    on.rounded(370, 548, 430, 572, fill="#9cc3dd", radius=6)
    on.rounded(476, 556, 536, 580, fill="#f0d67c", radius=6)
    on.line((250, 662), (300, 650), (330, 668), (372, 652), fill="#1f3f86", width=4)
    on.line((580, 668), (640, 652), (662, 672), (724, 658), fill="#1f3f86", width=4)
    on.shape((838, 300), (872, 310), (812, 640), (796, 664), (784, 632), fill="#2f5da8")


def _bollard(on: _Canvas) -> None:
    _sky_and_road(on, 300)
    on.box(0, 120, 960, 320, "#b9b2a4")
    for left in range(-20, 960, 120):
        on.box(left, 120, left + 4, 320, "#a39c8e")
    on.rounded(560, 40, 980, 470, fill="#f1f2ef", radius=46)
    on.rounded(600, 76, 940, 210, fill="#35454d", radius=20)
    on.rounded(560, 372, 980, 466, fill="#33393c", radius=22)
    on.disc(840, 470, 66, "#1d2123")
    on.disc(840, 470, 30, "#a2a9ac")
    on.shade((560, 260), (640, 250), (660, 420), (560, 430), fill="#5f686b", blur=22, strength=220)
    on.shade((470, 560), (640, 560), (700, 600), (470, 620), fill="#2a2e30", blur=12, strength=170)
    on.shape((452, 250), (528, 238), (556, 580), (474, 590), fill="#d8a72c")
    for top in (300, 390, 480):
        on.shape((456, top), (536, top - 12), (542, top + 32), (462, top + 44), fill="#2a2d2e")
    for shift in range(4):
        on.line((574, 300 + shift * 30), (628 - shift * 8, 292 + shift * 32), fill="#d8a72c",
                width=5)  # fmt: skip


def _ramp(on: _Canvas) -> None:
    on.box(0, 0, 960, 720, "#8f989b")
    on.box(0, 0, 960, 300, "#aeb6b4")
    for left in (60, 360, 660):
        on.rounded(left, 40, left + 240, 320, fill="#69757a", radius=6)
        for top in range(60, 310, 34):
            on.box(left + 10, top, left + 230, top + 4, "#5a656a")
    on.shape((360, 320), (600, 320), (820, 720), (120, 720), fill="#7d8587")
    on.shape((360, 320), (340, 320), (60, 720), (120, 720), fill="#d8a72c")
    on.shape((600, 320), (620, 320), (880, 720), (820, 720), fill="#d8a72c")
    on.shade((330, 470), (610, 450), (690, 600), (300, 640), fill="#e8f2f7", blur=26, strength=225)
    on.shade((420, 380), (560, 370), (560, 430), (430, 440), fill="#e3eef4", blur=16, strength=205)
    for x, y in ((360, 560), (470, 520), (560, 580), (620, 540), (420, 610)):
        on.line((x, y), (x + 46, y - 10), fill="#ffffff", width=3)
    on.disc(504, 24, 18, "#f6e7a8")


_DRAWINGS: Mapping[Drawing, Callable[[_Canvas], None]] = {
    Drawing.STREET: _street,
    Drawing.DENTED_DOOR: _dented_door,
    Drawing.BROKEN_BUMPER: _broken_bumper,
    Drawing.WINDSCREEN: _windscreen,
    Drawing.STATEMENT: _statement,
    Drawing.BOLLARD: _bollard,
    Drawing.RAMP: _ramp,
}

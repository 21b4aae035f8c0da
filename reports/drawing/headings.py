"""What stands at the head of a picture: its title on one or two lines, and its three figures."""

from collections.abc import Sequence
from typing import Final

from matplotlib.artist import Artist

from reports.drawing.lettering import Lettering, Typeface, width
from reports.drawing.palette import INK
from reports.drawing.timeline import LEFT, RIGHT

_TITLE_SIZES: Final = (20, 19, 18, 17, 16)
_TITLE_BASELINES: Final = {1: (219,), 2: (186, 252)}
_FIGURE_SIZES: Final = (26, 24, 22, 20, 18, 16)
_COLUMN_WIDTH: Final = 272


def _fits(lines: Sequence[str], face: Typeface) -> bool:
    return all(width(one, face) <= RIGHT - LEFT for one in lines)


def _broken(text: str, face: Typeface) -> list[str]:
    """One line if it fits, else two: broken after a comma or a colon, else as even as possible."""
    if _fits([text], face):
        return [text]
    words = text.split(" ")
    breaks = [[" ".join(words[:at]), " ".join(words[at:])] for at in range(1, len(words))]
    fitting = [lines for lines in breaks if _fits(lines, face)]
    if not fitting:
        return []

    def unevenness(lines: list[str]) -> tuple[bool, int]:
        longest = max(width(one, face) for one in lines)
        return not lines[0].endswith((",", ":")), longest

    return min(fitting, key=unevenness)


def title(text: str) -> list[Artist]:
    """The title, as large as two lines allow."""
    for points in _TITLE_SIZES:
        face = Typeface(points, "bold")
        lines = _broken(text, face)
        if lines:
            break
    baselines = _TITLE_BASELINES[len(lines)]
    placed = zip(lines, baselines, strict=True)
    return [Lettering(one, face, INK, (LEFT, baseline)) for one, baseline in placed]


def fitting(figure: str) -> Typeface:
    """The typeface in which one of three figures fits its column."""
    faces = [Typeface(points, "bold") for points in _FIGURE_SIZES]
    return next((face for face in faces if width(figure, face) <= _COLUMN_WIDTH), faces[-1])

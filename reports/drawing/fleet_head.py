"""What the pictures of a fleet share: label line, title, and what to do where all is empty."""

from collections.abc import Sequence
from typing import Final

from matplotlib.artist import Artist

from reports.drawing.frame import KICKER, cut, kicker
from reports.drawing.headings import title
from reports.drawing.lettering import Lettering, Typeface, width
from reports.drawing.palette import INK_2
from reports.drawing.timeline import LEFT, RIGHT

_ADVICE: Final = Typeface(13.5, "medium")
_BETWEEN: Final = "  ·  "


def labelled(parts: Sequence[str], sentence: str) -> list[Artist]:
    """Label line and title; of the parts, the second one (the unit) is shortened if need be.

    Args:
        parts: the figure, the unit, and what is said beside them.
        sentence: the title.
    """
    first, unit, *others = parts
    taken = width(_BETWEEN.join((first, "", *others)), KICKER)
    shown = cut(unit, KICKER, RIGHT - LEFT - taken - 12)
    line = _BETWEEN.join((first, shown, *others))
    return [kicker(cut(line, KICKER, RIGHT - LEFT)), *title(sentence)]


def advice(lines: Sequence[str], baseline: int = 520) -> list[Artist]:
    """What to enter, in the place of bars."""
    return [
        Lettering(cut(text, _ADVICE, RIGHT - LEFT), _ADVICE, INK_2, (LEFT, baseline + 60 * row))
        for row, text in enumerate(lines)
    ]

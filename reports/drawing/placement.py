"""Where labels go: boxes that never cross and never leave the frame.

Pure geometry in pixels, y downwards. A label brings its candidates, best first; it takes the first
one that is free, or, if it must stand somewhere, the one that covers least of the lines.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

_AIR_ACROSS = 14
_AIR_DOWN = 7
_AIR_BETWEEN_LABELS = 12


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of whole pixels; right and bottom are the first pixels outside."""

    left: int
    top: int
    right: int
    bottom: int

    def grown(self, across: int, down: int) -> "Box":
        """The same box with air around it."""
        return Box(self.left - across, self.top - down, self.right + across, self.bottom + down)

    def shared_area(self, other: "Box") -> int:
        """Pixels that two boxes have in common."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across * down if across > 0 and down > 0 else 0

    def touches(self, other: "Box") -> bool:
        """Two boxes have a pixel in common: `shared_area` without working it out."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, other: "Box") -> bool:
        """The other box lies within this one."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )

    def around(self, other: "Box") -> "Box":
        """The smallest box that holds both."""
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )


@dataclass(slots=True)
class Page:
    """The frame of one picture while its labels are being placed.

    Args:
        frame: what every label must stay within.
    """

    frame: Box
    _taken: list[Box] = field(default_factory=list)
    _lines: list[Box] = field(default_factory=list)

    def draw(self, line: Box) -> None:
        """A line or a mark that labels had better not cover."""
        self._lines.append(line)

    def take(self, box: Box) -> None:
        """A label stands here: no other may cross it."""
        self._taken.append(box)

    def crosses(self, box: Box) -> bool:
        """A label already stands there, or the box leaves the frame."""
        return not self.frame.holds(box) or _touch(box, self._taken)

    def covered(self, box: Box) -> int:
        """Pixels of lines and marks under a box."""
        return sum(box.shared_area(line) for line in self._lines)

    def _is_allowed(self, box: Box) -> bool:
        grown = box.grown(_AIR_ACROSS, _AIR_BETWEEN_LABELS)
        return self.frame.holds(box) and not _touch(grown, self._taken)

    def is_free(self, box: Box) -> bool:
        """The box crosses neither a label nor a line, with air around it."""
        if not self._is_allowed(box):
            return False
        return not _touch(box.grown(_AIR_ACROSS // 2, _AIR_DOWN), self._lines)

    def free(self, candidates: Iterable[Box]) -> Box | None:
        """The first free candidate, or None; those after it are not even worked out."""
        return next(filter(self.is_free, candidates), None)

    def least_covering(self, candidates: Iterable[Box]) -> Box | None:
        """The candidate that crosses no label and covers least of the lines, or None."""
        return min(filter(self._is_allowed, candidates), key=self.covered, default=None)


def _touch(box: Box, others: Iterable[Box]) -> bool:
    for other in others:  # noqa: SIM110  # `any` doubles the time of the innermost loop
        if box.touches(other):
            return True
    return False

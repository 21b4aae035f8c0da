"""The curve of a driver's coefficient with its words, each placed where it covers nothing."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import product
from typing import Final

from matplotlib.artist import Artist

from reports.drawing import marks
from reports.drawing.lettering import Block, Lettering, Line, Typeface
from reports.drawing.marks import Stroke
from reports.drawing.palette import (
    BLUE,
    INK_2,
    RULE,
    TINT,
    VERMILION,
    VERMILION_TEXT,
    Rgb,
)
from reports.drawing.placement import Box, Page
from reports.drawing.timeline import (
    BOTTOM,
    LEFT,
    RIGHT,
    TOP,
    Point,
    Scale,
    scale_of,
    strokes,
    value_on,
    visible_steps,
)
from reports.driver_coefficient import (
    CEILING_HUNDREDTHS,
    FLOOR_HUNDREDTHS,
    ChartClaim,
    DriverCoefficientChart,
)
from reports.driver_coefficient_words import Words

_HISTORY: Final = Stroke(BLUE, 3.4)
_WITHOUT: Final = Stroke(BLUE, 2.6, (2.4, 1.4))
_WITH: Final = Stroke(VERMILION, 2.0, (1.0, 1.0))
_AXIS: Final = Stroke(RULE, 0.8)
_REFERENCE: Final = Stroke(INK_2, 0.9)
_LEADER: Final = Stroke(VERMILION_TEXT, 0.7)

_WORDS: Final = Typeface(12, "regular")
_NOTE: Final = Typeface(12.5, "medium")
_END: Final = Typeface(17, "bold")
_NOTE_LEADING: Final = 46
_END_LEADING: Final = 46
_END_GAP: Final = 16
_NEAR: Final = 70
_SHIFTS: Final = tuple(range(20, 500, 20))
_INSET: Final = 10
_NEUTRAL: Final = 100
_MOST_NAMED_CLAIMS: Final = 4
_CLOSE: Final = 30
_DISTANCES: Final = (28, 44, 70, 110, 160, 220, 290)
_APART: Final = 8
_RULE_GAP: Final = 15


@dataclass(slots=True)
class _Sheet:
    """One curve in the making."""

    chart: DriverCoefficientChart
    words: Words
    scale: Scale
    page: Page = field(default_factory=lambda: Page(Box(LEFT, TOP, RIGHT, BOTTOM)))
    artists: list[Artist] = field(default_factory=list)
    labels: list[Box] = field(default_factory=list)

    def write(self, block: Block, box: Box) -> None:
        self.page.take(box)
        self.labels.append(box)
        self.artists += block.at(box)


def curve(chart: DriverCoefficientChart, words: Words) -> list[Artist]:
    """The artists of the plot: field, lines, dots, labels, rules, years."""
    sheet = _Sheet(chart, words, scale_of(chart))
    _draw_field(sheet)
    _draw_lines(sheet)
    drawn = _draw_claims(sheet)
    _write_headers(sheet, drawn)
    _write_ends(sheet)
    _write_references(sheet)
    _name_claims(sheet, drawn)
    _draw_rules(sheet)
    _draw_years(sheet)
    return sheet.artists


def _draw_field(sheet: _Sheet) -> None:
    left = round(sheet.scale.window.x(sheet.chart.next_renewal_on))
    sheet.artists.append(marks.Field(Box(left, TOP, RIGHT, BOTTOM), TINT, 11))


def _draw_lines(sheet: _Sheet) -> None:
    chart, scale = sheet.chart, sheet.scale
    fork = scale.point(chart.next_renewal_on, chart.now_hundredths)
    past = scale.stairs(visible_steps(chart, scale.window), chart.next_renewal_on)
    ahead = [fork, *scale.stairs(chart.without_claim, scale.window.ends_on)]
    paths = [(past, _HISTORY, 22), (ahead, _WITHOUT, 21)]
    if chart.with_claim and chart.with_claim != chart.without_claim:
        paths.append(([fork, *_beside(sheet)], _WITH, 20))
    for points, stroke, zorder in paths:
        sheet.artists.append(marks.line(points, stroke, zorder))
        for box in strokes(points, 6):
            sheet.page.draw(box)
    sheet.artists += marks.present_dot(fork)
    sheet.page.draw(_around(fork, 24))


def _beside(sheet: _Sheet) -> list[Point]:
    """The path with a claim, a line's width above the other one where both have the same value."""
    points: list[Point] = []
    steps = sheet.chart.with_claim
    days = [day for day, _ in steps[1:]] + [sheet.scale.window.ends_on]
    for (day, value), until in zip(steps, days, strict=True):
        same = value_on(sheet.chart.without_claim, day) == value
        for at in (day, until):
            x, y = sheet.scale.point(at, value)
            points.append((x, y - _APART if same else y))
    return points


def _around(point: Point, half: int) -> Box:
    x, y = round(point[0]), round(point[1])
    return Box(x - half, y - half, x + half, y + half)


def _draw_claims(sheet: _Sheet) -> list[tuple[ChartClaim, Point]]:
    """The claims within the window, latest first."""
    steps = visible_steps(sheet.chart, sheet.scale.window)
    drawn: list[tuple[ChartClaim, Point]] = []
    for claim in sorted(sheet.chart.claims, key=lambda one: one.occurred_on, reverse=True):
        value = value_on(steps, claim.occurred_on)
        if value is None or claim.occurred_on >= sheet.chart.next_renewal_on:
            continue
        point = sheet.scale.point(claim.occurred_on, value)
        drawn.append((claim, point))
        sheet.artists += marks.claim_dot(point, claim.liability)
        sheet.page.draw(_around(point, 22))
    return drawn


def _write_headers(sheet: _Sheet, drawn: Sequence[tuple[ChartClaim, Point]]) -> None:
    block = Block(Line(sheet.words.text("projection"), _NOTE, INK_2))
    left = sheet.scale.window.x(sheet.chart.next_renewal_on) + 18
    left = min(left, RIGHT - _INSET - block.width)
    sheet.write(block, block.on_baseline(left, TOP + 42))
    total = len(sheet.chart.claims)
    if total > min(len(drawn), _MOST_NAMED_CLAIMS - 1):
        count = Block(Line(sheet.words.text("claims-count", number=total), _WORDS, INK_2))
        sheet.write(count, count.on_baseline(LEFT, TOP + 42))


def _write_ends(sheet: _Sheet) -> None:
    """What both paths lead to, each figure beside the end of its own line."""
    chart = sheet.chart
    same = chart.with_claim == chart.without_claim
    ends = [(chart.without_claim[-1][1], "with-or-without" if same else "without-claim", BLUE)]
    if chart.with_claim and not same:
        ends.append((chart.with_claim[-1][1], "with-claim", VERMILION_TEXT))
    for value, key, ink in ends:
        _write_end(sheet, value, sheet.words.text(key), ink)


def _write_end(sheet: _Sheet, value: int, caption: str, ink: Rgb) -> None:
    figure = sheet.words.value(value)
    small = Line(caption, _WORDS, INK_2)
    tall = Block(Line(figure, _END, ink), small, leading=_END_LEADING, align="right")
    flat = Block(Line(f"{figure} {caption}", _NOTE, ink), align="right")
    for block, furthest, shifts in (
        (tall, _NEAR, (0,)),
        (flat, _NEAR, (0,)),
        (tall, BOTTOM - TOP, (0,)),
        (flat, _NEAR, _SHIFTS),
    ):
        box = sheet.page.free(_at_end(sheet, block, value, furthest, shifts))
        if box is not None:
            sheet.write(block, box)
            return
    box = sheet.page.least_covering(_at_end(sheet, flat, value, BOTTOM - TOP, (0,)))
    if box is not None:
        sheet.write(flat, box)


def _at_end(
    sheet: _Sheet, block: Block, value: int, furthest: int, shifts: Sequence[int]
) -> Iterator[Box]:
    """Places under and over the end of a line, at the right edge or shifted to the left."""
    level = round(sheet.scale.height.y(value))
    for shift, gap in product(shifts, range(_END_GAP, furthest, _END_GAP)):
        left = RIGHT - _INSET - block.width - shift
        yield block.box(left, level + gap)
        yield block.box(left, level - gap - block.height)


def _write_references(sheet: _Sheet) -> None:
    """The worded rules: reference premium and floor, and the ceiling where it is in sight."""
    _write_rule(sheet, _NEUTRAL, "reference", _sides(first="left"))
    _write_rule(sheet, FLOOR_HUNDREDTHS, "floor", _sides(first="right"))
    if sheet.scale.height.holds_up_to >= CEILING_HUNDREDTHS:
        _write_rule(sheet, CEILING_HUNDREDTHS, "ceiling", _sides(first="left"))


def _sides(first: str) -> Sequence[float]:
    shares = (0.0, 1.0, 0.25, 0.5, 0.75)
    return shares if first == "left" else (1.0, 0.0, 0.75, 0.5, 0.25)


def _write_rule(sheet: _Sheet, value: int, key: str, shares: Sequence[float]) -> bool:
    """Words at a rule, else its figure alone; False where neither finds room."""
    figure = sheet.words.value(value)
    texts = [sheet.words.text(key, value=figure), figure] if key else [figure]
    for text in texts:
        block = Block(Line(text, _WORDS, INK_2))
        box = sheet.page.free(_along(sheet, block, value, shares))
        if box is not None:
            sheet.write(block, box)
            return True
    return False


def _along(sheet: _Sheet, block: Block, value: int, shares: Sequence[float]) -> Iterator[Box]:
    level = sheet.scale.height.y(value)
    room = RIGHT - _INSET - LEFT - block.width
    for top, share in product((level - _RULE_GAP - block.height, level + _RULE_GAP), shares):
        yield block.box(LEFT + share * room, top)


def _name_claims(sheet: _Sheet, drawn: Sequence[tuple[ChartClaim, Point]]) -> None:
    for claim, point in drawn[:_MOST_NAMED_CLAIMS]:
        share, effect = sheet.words.claim(claim)
        decided = claim.liability in {"full", "partial"}
        ink = VERMILION_TEXT if decided else INK_2
        whole = Block(Line(share, _NOTE, ink), Line(effect, _NOTE, ink), leading=_NOTE_LEADING)
        _ = _name_claim(sheet, whole, point) or _name_claim(
            sheet, Block(Line(effect, _NOTE, ink)), point
        )


def _name_claim(sheet: _Sheet, block: Block, point: Point) -> bool:
    """Put words near a claim, with a thin line to it where they stand apart."""
    for box, leader in _near(block, point):
        if sheet.page.is_free(box) and not (leader and sheet.page.crosses(leader)):
            sheet.write(block, box)
            if leader is not None:
                _draw_leader(sheet, leader)
            return True
    return False


def _draw_leader(sheet: _Sheet, leader: Box) -> None:
    sheet.page.take(leader)
    middle = (leader.left + leader.right) / 2
    ends = [(middle, leader.top), (middle, leader.bottom)]
    sheet.artists.append(marks.line(ends, _LEADER, 15))


def _near(block: Block, point: Point) -> Iterator[tuple[Box, Box | None]]:
    x, y = point
    spread = block.width - 2 * _CLOSE
    lefts = [x - _CLOSE - share * spread for share in (0.5, 0.25, 0.75, 0.0, 1.0)]
    for gap, under, left in product(_DISTANCES, (True, False), lefts):
        box = block.box(left, y + gap if under else y - gap - block.height)
        far = gap > _CLOSE + 20
        yield box, _leader(point, box, under=under) if far else None


def _leader(point: Point, box: Box, *, under: bool) -> Box:
    x, y = round(point[0]), round(point[1])
    top, bottom = (y + 24, box.top - 8) if under else (box.bottom + 8, y - 24)
    return Box(x - 1, top, x + 1, bottom)


def _draw_rules(sheet: _Sheet) -> None:
    """Rules under everything, interrupted where words stand."""
    fixed = [(FLOOR_HUNDREDTHS, _AXIS), (_NEUTRAL, _REFERENCE)]
    if sheet.scale.height.holds_up_to >= CEILING_HUNDREDTHS:
        fixed.append((CEILING_HUNDREDTHS, _AXIS))
    optional = [
        (value, _AXIS)
        for value in sheet.scale.height.rules
        if _write_rule(sheet, value, "", _sides(first="left"))
    ]
    for value, stroke in (*fixed, *optional):
        y = sheet.scale.height.y(value)
        for left, right in _gaps(sheet.labels, y):
            sheet.artists.append(marks.line([(left, y), (right, y)], stroke, 12))


def _gaps(labels: Iterable[Box], y: float) -> Iterator[tuple[int, int]]:
    """The pieces of a rule between the words that stand on it."""
    start = LEFT
    on_it = (box.grown(_INSET, 2) for box in labels)
    for box in sorted((one for one in on_it if one.top < y < one.bottom), key=lambda one: one.left):
        if box.left > start:
            yield start, box.left
        start = max(start, box.right)
    if start < RIGHT:
        yield start, RIGHT


def _draw_years(sheet: _Sheet) -> None:
    shown = sheet.scale.window
    sheet.artists.append(marks.line([(LEFT, BOTTOM), (RIGHT, BOTTOM)], _AXIS, 13))
    for year in range(shown.starts_on.year + 1, shown.ends_on.year + 1):
        x = shown.x(date(year, 1, 1))
        sheet.artists.append(marks.line([(x, BOTTOM), (x, BOTTOM + 11)], _AXIS, 13))
    for year, text in shown.years():
        middle = shown.x(date(year, 7, 2))
        sheet.artists.append(Lettering(text, _WORDS, INK_2, (middle, BOTTOM + 52), "centre"))

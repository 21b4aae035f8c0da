"""The calendar of a series: what CHARTS.md §§ 3.6 and 7 ask of every chart."""

from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO
from itertools import combinations

import matplotlib as mpl
import numpy as np
import pytest
from PIL import Image

from reports.drawing.blit import full_draw
from reports.drawing.driver_coefficient import letterings
from reports.drawing.lettering import Lettering
from reports.drawing.palette import colours
from reports.drawing.placement import Box
from reports.drawing.streak_calendar import changing, fixed, renderer
from reports.errors import InvalidChartError
from reports.month_marks import MARKS
from reports.streak_calendar import (
    StreakCalendarChart,
    describe_streak_calendar,
    draw_streak_calendar,
)
from reports.streak_calendar_words import Words, months_of
from tests.support.golden_streak_calendars import FOLDER, PICTURES, TEXTS, VERSION
from tests.support.streak_calendars import (
    EDGES,
    FIRST_MONTH,
    FOURTEEN_MONTHS,
    LONG,
    PAUSED,
    in_both_languages,
    seeded_calendar,
)

ALL = [both for chart in EDGES for both in in_both_languages(chart)]
ALL += [both for seed in range(24) for both in in_both_languages(seeded_calendar(seed))]
FRAME = Box(50, 45, 1030, 1335)
LIMIT_BYTES = 80_000


@cache
def lines_of(chart: StreakCalendarChart) -> list[Lettering]:
    return letterings([*fixed(chart), *changing(chart)])


@pytest.mark.parametrize("seed", range(24))
def test_a_calendar_on_a_kept_background_is_the_full_draw(seed: int) -> None:
    chart = seeded_calendar(seed)
    whole = full_draw([*fixed(chart), *changing(chart)])
    assert np.array_equal(renderer().picture(chart), whole)


@pytest.mark.parametrize("chart", ALL)
def test_every_line_of_a_calendar_is_inside_the_frame(chart: StreakCalendarChart) -> None:
    assert [line.text for line in lines_of(chart) if not FRAME.holds(line.box)] == []


@pytest.mark.parametrize("chart", ALL)
def test_no_two_lines_of_a_calendar_cross(chart: StreakCalendarChart) -> None:
    pairs = combinations(lines_of(chart), 2)
    assert [(one.text, two.text) for one, two in pairs if one.box.shared_area(two.box)] == []


@pytest.mark.parametrize("chart", ALL)
def test_a_calendar_has_few_lines_none_too_small(chart: StreakCalendarChart) -> None:
    lines = lines_of(chart)
    assert len(lines) <= 36
    assert [line.text for line in lines if line.face.points < 12 and not line.is_source] == []


@pytest.mark.parametrize("chart", ALL)
def test_a_calendar_is_small_and_holds_only_palette_colours(chart: StreakCalendarChart) -> None:
    png = draw_streak_calendar(chart)
    picture = Image.open(BytesIO(png))
    used = picture.convert("RGB").getcolors(maxcolors=256)
    assert len(png) < LIMIT_BYTES
    assert (picture.size, picture.mode) == ((1080, 1350), "P")
    assert used is not None
    assert {colour for _, colour in used} <= set(colours())


def test_each_mark_has_a_shape_of_its_own() -> None:
    first = date(2026, 1, 1)
    grey = []
    for mark in MARKS:
        chart = replace(FIRST_MONTH, first_month_on=first, marks=(mark,))
        picture = Image.open(BytesIO(draw_streak_calendar(chart))).convert("L")
        tile = np.asarray(picture)[604:676, 60:132]
        grey.append(tile > int(tile.mean()))  # light and dark alone, without any colour
    assert all(not np.array_equal(one, two) for one, two in combinations(grey, 2))


def test_a_month_stands_under_its_letter_in_the_row_of_its_year() -> None:
    assert months_of(FOURTEEN_MONTHS)[0] == date(2025, 10, 1)
    assert months_of(FOURTEEN_MONTHS)[-1] == date(2026, 11, 1)
    assert "".join(Words(FIRST_MONTH).month_names()) == "JFMAMJJASOND"


@pytest.mark.parametrize("chart", ALL)
def test_the_words_of_a_calendar_count_every_month(chart: StreakCalendarChart) -> None:
    said = describe_streak_calendar(chart)
    assert len(said) <= 300
    for mark in MARKS:
        number = chart.marks.count(mark)
        assert not number or f"{number} " in said


def test_a_pause_is_said_before_any_figure() -> None:
    assert Words(PAUSED).title() == "On pause: your 4 months wait for you"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("language", "de"),
        ("first_month_on", date(2026, 11, 2)),
        ("marks", ()),
        ("marks", ("kept",) * 25),
        ("marks", ("broken",)),
        ("streak_months", -1),
        ("best_months", 60),
        ("next_milestone_months", 61),
    ],
)
def test_a_calendar_that_contradicts_itself_is_refused(field: str, value: object) -> None:
    with pytest.raises(InvalidChartError):
        replace(LONG, **{field: value})


def test_the_key_follows_the_data() -> None:
    keys = {chart.key() for chart in (*ALL, *EDGES)}
    assert len(keys) == len(set(ALL))


@pytest.mark.parametrize("name", PICTURES)
def test_a_calendar_is_drawn_as_it_was(name: str) -> None:
    assert VERSION.read_text(encoding="utf-8").strip() == mpl.__version__, "draw them again"
    drawn = Image.open(BytesIO(draw_streak_calendar(PICTURES[name]))).convert("RGB")
    golden = Image.open(FOLDER / f"{name}.png").convert("RGB")
    assert np.array_equal(np.asarray(drawn), np.asarray(golden))


@pytest.mark.parametrize("name", TEXTS)
def test_a_calendar_is_said_as_it_was(name: str) -> None:
    golden = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    assert describe_streak_calendar(TEXTS[name]) + "\n" == golden

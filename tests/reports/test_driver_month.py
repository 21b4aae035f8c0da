"""The picture of a driver's month: what CHARTS.md §§ 3.6 and 7 ask of every chart."""

from dataclasses import replace
from functools import cache
from io import BytesIO
from itertools import combinations

import matplotlib as mpl
import numpy as np
import pytest
from PIL import Image

from reports.drawing.blit import full_draw
from reports.drawing.driver_month import changing, fixed, renderer
from reports.drawing.lettering import Lettering
from reports.drawing.palette import WHITE, colours
from reports.drawing.placement import Box
from reports.driver_month import DriverMonthChart, describe_driver_month, draw_driver_month
from reports.driver_month_words import Words
from reports.errors import InvalidChartError
from tests.support.golden_months import FOLDER, PICTURES, VERSION
from tests.support.month_charts import (
    EDGES,
    FIRST_MONTH,
    NO_RECORD,
    RISEN,
    USUAL,
    in_both,
    seeded_month,
)

ALL = [both for chart in EDGES for both in in_both(chart)]
ALL += [both for seed in range(40) for both in in_both(seeded_month(seed))]
FRAME = Box(50, 45, 1030, 1335)
LIMIT_BYTES = 80_000


@cache
def lines_of(chart: DriverMonthChart) -> list[Lettering]:
    return [one for one in (*fixed(chart), *changing(chart)) if isinstance(one, Lettering)]


@pytest.mark.parametrize("seed", range(64))
def test_a_picture_on_a_kept_background_is_the_full_draw(seed: int) -> None:
    chart = seeded_month(seed)
    whole = full_draw([*fixed(chart), *changing(chart)])
    assert np.array_equal(renderer().picture(chart), whole)


@pytest.mark.parametrize("chart", ALL)
def test_every_line_of_text_is_inside_the_frame(chart: DriverMonthChart) -> None:
    assert [line.text for line in lines_of(chart) if not FRAME.holds(line.box)] == []


@pytest.mark.parametrize("chart", ALL)
def test_no_two_lines_of_text_cross(chart: DriverMonthChart) -> None:
    pairs = combinations(lines_of(chart), 2)
    crossing = [(one.text, two.text) for one, two in pairs if one.box.shared_area(two.box)]
    assert crossing == []


@pytest.mark.parametrize("chart", ALL)
def test_only_the_source_is_smaller_than_twelve_points(chart: DriverMonthChart) -> None:
    small = [line.text for line in lines_of(chart) if line.face.points < 12 and not line.is_source]
    assert small == []


@pytest.mark.parametrize("chart", ALL)
def test_a_picture_is_small_and_holds_only_palette_colours(chart: DriverMonthChart) -> None:
    png = draw_driver_month(chart)
    picture = Image.open(BytesIO(png))
    assert len(png) < LIMIT_BYTES
    assert (picture.size, picture.mode) == ((1080, 1350), "P")
    used = picture.convert("RGB").getcolors(maxcolors=256)
    assert used is not None
    assert {colour for _, colour in used} <= set(colours())
    assert picture.convert("RGB").getpixel((5, 5)) == WHITE


@pytest.mark.parametrize("chart", ALL)
def test_both_figures_are_labelled_in_the_picture(chart: DriverMonthChart) -> None:
    texts = " ".join(line.text for line in lines_of(chart))
    internal, recognition = {
        "fr": ("Coefficient pédagogique interne", "Reconnaissance"),
        "en": ("Internal learning coefficient", "Recognition"),
    }[chart.language]
    assert internal in texts
    assert recognition in texts


@pytest.mark.parametrize("chart", in_both(NO_RECORD))
def test_without_a_record_the_streak_stands_under_the_label_of_recognition(
    chart: DriverMonthChart,
) -> None:
    labels = {"Reconnaissance", "Recognition", "Coefficient pédagogique interne"}
    labels |= {"Internal learning coefficient"}
    lines = sorted(lines_of(chart), key=lambda line: line.box.top)
    found = [line.text.split(" · ")[0] for line in lines if line.text.split(" · ")[0] in labels]
    first, second = {
        "fr": ("Reconnaissance", "Coefficient pédagogique interne"),
        "en": ("Recognition", "Internal learning coefficient"),
    }[chart.language]
    assert found == [first, second, first]
    assert lines[0].text.startswith(first)


@pytest.mark.parametrize("chart", in_both(USUAL))
def test_beside_the_coefficient_the_figure_of_the_streak_has_its_own_label(
    chart: DriverMonthChart,
) -> None:
    _, _, (_, caption) = Words(chart).strip()
    assert caption in {"reconnaissance", "recognition"}


@pytest.mark.parametrize("chart", ALL)
def test_no_day_and_no_year_is_written_so_that_pictures_repeat(chart: DriverMonthChart) -> None:
    assert not any("20" in line.text and line.text.isdigit() for line in lines_of(chart))
    assert "202" not in " ".join(line.text for line in lines_of(chart) if not line.is_source)


@pytest.mark.parametrize("chart", ALL)
def test_the_words_say_it_in_two_hundred_characters(chart: DriverMonthChart) -> None:
    assert 0 < len(describe_driver_month(chart)) <= 200


def test_another_driver_in_between_leaves_no_trace() -> None:
    first = draw_driver_month(USUAL)
    draw_driver_month(RISEN)
    draw_driver_month(FIRST_MONTH)
    assert draw_driver_month(USUAL) == first


def test_the_settings_of_matplotlib_are_left_as_they_were() -> None:
    before = dict(mpl.rcParams)
    draw_driver_month(replace(USUAL, streak_months=17))
    assert dict(mpl.rcParams) == before


def test_equal_figures_are_one_picture_and_others_are_not() -> None:
    assert replace(USUAL).key() == USUAL.key()
    others = [replace(USUAL, streak_months=15), replace(USUAL, next_hundredths=75), RISEN]
    assert USUAL.key() not in {one.key() for one in others}


@pytest.mark.parametrize(
    "wrong",
    [
        {"past": (100,) * 6},
        {"past": (49,)},
        {"next_hundredths": None},
        {"marks": ("kept",) * 13},
        {"next_milestone_months": 16},
        {"next_milestone_months": 18},
        {"next_milestone_months": 36},
        {"streak_months": 8},
        {"streak_months": -1},
    ],
)
def test_what_contradicts_itself_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(InvalidChartError):
        replace(USUAL, **wrong)  # type: ignore[arg-type]  # wrong on purpose


@pytest.mark.parametrize("name", PICTURES)
def test_the_words_are_those_that_were_read_and_agreed(name: str) -> None:
    golden = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    assert describe_driver_month(PICTURES[name]) + "\n" == golden


@pytest.mark.parametrize("name", PICTURES)
def test_the_picture_is_the_one_that_was_looked_at(name: str) -> None:
    assert VERSION.read_text(encoding="utf-8").strip() == mpl.__version__, "draw them again"
    drawn = np.array(Image.open(BytesIO(draw_driver_month(PICTURES[name]))).convert("RGB"))
    golden = np.array(Image.open(FOLDER / f"{name}.png").convert("RGB"))
    apart = np.abs(drawn.astype(int) - golden).max(axis=2) > 16
    assert apart.mean() < 0.0005

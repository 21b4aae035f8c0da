"""The picture of a driver's coefficient: what CHARTS.md §§ 3.6 and 7 ask of every chart."""

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
from reports.drawing.driver_coefficient import changing, fixed, letterings, renderer
from reports.drawing.lettering import Lettering
from reports.drawing.palette import WHITE, colours
from reports.drawing.placement import Box
from reports.driver_coefficient import DriverCoefficientChart, draw_driver_coefficient
from tests.support.driver_charts import (
    AT_THE_CEILING,
    CAMILLE,
    EDGES,
    FIRST_YEAR,
    in_both_languages,
    seeded_chart,
)
from tests.support.golden_charts import FOLDER, PICTURES, VERSION

ALL = [both for chart in EDGES for both in in_both_languages(chart)]
ALL += [both for seed in range(64) for both in in_both_languages(seeded_chart(seed))]
FRAME = Box(50, 45, 1030, 1335)
LIMIT_BYTES = 80_000


@cache
def lines_of(chart: DriverCoefficientChart) -> list[Lettering]:
    return letterings([*fixed(chart), *changing(chart)])


def opened(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png))


@pytest.mark.parametrize("seed", range(64))
def test_a_picture_on_a_kept_background_is_the_full_draw(seed: int) -> None:
    chart = seeded_chart(seed)
    whole = full_draw([*fixed(chart), *changing(chart)])
    assert np.array_equal(renderer().picture(chart), whole)


@pytest.mark.parametrize("chart", ALL)
def test_every_line_of_text_is_inside_the_frame(chart: DriverCoefficientChart) -> None:
    outside = [line.text for line in lines_of(chart) if not FRAME.holds(line.box)]
    assert outside == []


@pytest.mark.parametrize("chart", ALL)
def test_no_two_lines_of_text_cross(chart: DriverCoefficientChart) -> None:
    pairs = combinations(lines_of(chart), 2)
    crossing = [(one.text, two.text) for one, two in pairs if one.box.shared_area(two.box)]
    assert crossing == []


@pytest.mark.parametrize("chart", ALL)
def test_only_the_source_is_smaller_than_twelve_points(chart: DriverCoefficientChart) -> None:
    small = [line.text for line in lines_of(chart) if line.face.points < 12 and not line.is_source]
    assert small == []


@pytest.mark.parametrize("chart", ALL)
def test_a_picture_has_few_lines_of_text(chart: DriverCoefficientChart) -> None:
    assert len(lines_of(chart)) <= 36


@pytest.mark.parametrize("chart", ALL)
def test_both_ends_of_the_projection_have_their_figure(chart: DriverCoefficientChart) -> None:
    if chart.is_first_year:
        return
    texts = [line.text for line in lines_of(chart)]
    ends = [path[-1][1] for path in (chart.without_claim, chart.with_claim) if path]
    figures = [
        f"{value / 100:.2f}".replace(".", "," if chart.language == "fr" else ".") for value in ends
    ]
    assert all(any(figure in text for text in texts) for figure in figures)


@pytest.mark.parametrize("chart", ALL)
def test_a_picture_is_small_and_holds_only_palette_colours(chart: DriverCoefficientChart) -> None:
    png = draw_driver_coefficient(chart)
    picture = opened(png)
    assert len(png) < LIMIT_BYTES
    assert (picture.size, picture.mode) == ((1080, 1350), "P")
    used = picture.convert("RGB").getcolors(maxcolors=256)
    assert used is not None
    assert {colour for _, colour in used} <= set(colours())


def test_the_palette_has_room_and_white_is_white() -> None:
    assert len(colours()) < 256
    assert opened(draw_driver_coefficient(CAMILLE)).convert("RGB").getpixel((5, 5)) == WHITE


def test_another_driver_in_between_leaves_no_trace() -> None:
    first = draw_driver_coefficient(CAMILLE)
    draw_driver_coefficient(AT_THE_CEILING)
    draw_driver_coefficient(FIRST_YEAR)
    assert draw_driver_coefficient(CAMILLE) == first


def test_the_same_key_gives_the_same_bytes_on_any_day_for_any_name() -> None:
    later = replace(CAMILLE, name="Dominique", as_of=date(2027, 8, 31))
    assert draw_driver_coefficient(later) == draw_driver_coefficient(CAMILLE)


def test_the_settings_of_matplotlib_are_left_as_they_were() -> None:
    before = dict(mpl.rcParams)
    draw_driver_coefficient(replace(CAMILLE, premium_effect_permille=-163))
    assert dict(mpl.rcParams) == before


def test_a_first_year_shows_figures_and_the_rule_and_no_line() -> None:
    texts = [line.text for line in lines_of(FIRST_YEAR)]
    assert "+25%" in texts
    assert "Projection" not in texts


def test_each_share_has_a_shape_and_words_of_its_own() -> None:
    texts = [line.text for line in lines_of(CAMILLE)]
    assert {"Sinistre responsable", "Resp. partagée"} <= set(texts)


@pytest.mark.parametrize("name", PICTURES)
def test_the_picture_is_the_golden_one(name: str) -> None:
    assert VERSION.read_text(encoding="utf-8").strip() == mpl.__version__, "draw them again"
    golden = Image.open(FOLDER / f"{name}.png").convert("RGB")
    drawn = opened(draw_driver_coefficient(PICTURES[name])).convert("RGB")
    assert np.array_equal(np.asarray(drawn), np.asarray(golden))

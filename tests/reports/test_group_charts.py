"""The charts of a unit: what CHARTS.md §§ 3.6 and 7 ask of every chart, and their words."""

from dataclasses import replace
from io import BytesIO
from itertools import combinations

import matplotlib as mpl
import numpy as np
import pytest
from PIL import Image

from reports.drawing import coefficient_distribution, reports_by_month
from reports.drawing.blit import full_draw
from reports.drawing.driver_coefficient import letterings
from reports.drawing.lettering import Lettering
from reports.drawing.palette import colours
from reports.drawing.placement import Box
from reports.errors import InvalidChartError
from reports.group_charts import (
    CoefficientDistributionChart,
    DistributionBand,
    ReportsByMonthChart,
    draw_coefficient_distribution,
    draw_reports_by_month,
)
from reports.group_charts_words import (
    MOST_TYPES,
    DistributionWords,
    MonthsWords,
    describe_coefficient_distribution,
    describe_reports_by_month,
)
from tests.support.golden_charts import GROUP_FOLDER, GROUP_PICTURES, VERSION
from tests.support.group_charts import (
    BUSY_YEAR,
    DELAYS,
    DISTRIBUTIONS,
    HIDDEN_YEAR,
    HUGE,
    LILLE,
    USUAL_YEAR,
    YEARS,
)

Chart = CoefficientDistributionChart | ReportsByMonthChart
ALL: tuple[Chart, ...] = (*DISTRIBUTIONS, *YEARS)
FRAME = Box(50, 45, 1030, 1335)


def drawn(chart: Chart) -> bytes:
    if isinstance(chart, CoefficientDistributionChart):
        return draw_coefficient_distribution(chart)
    return draw_reports_by_month(chart)


def described(chart: Chart) -> str:
    if isinstance(chart, CoefficientDistributionChart):
        return describe_coefficient_distribution(chart)
    return describe_reports_by_month(chart)


def lines_of(chart: Chart) -> list[Lettering]:
    if isinstance(chart, CoefficientDistributionChart):
        module = coefficient_distribution
        return letterings([*module.fixed(chart), *module.changing(chart)])
    return letterings([*reports_by_month.fixed(chart), *reports_by_month.changing(chart)])


@pytest.mark.parametrize("chart", ALL)
def test_every_line_of_text_is_inside_the_frame(chart: Chart) -> None:
    assert [line.text for line in lines_of(chart) if not FRAME.holds(line.box)] == []


@pytest.mark.parametrize("chart", ALL)
def test_no_two_lines_of_text_cross(chart: Chart) -> None:
    pairs = combinations(lines_of(chart), 2)
    crossing = [(one.text, two.text) for one, two in pairs if one.box.shared_area(two.box)]
    assert crossing == []


@pytest.mark.parametrize("chart", ALL)
def test_only_the_source_is_smaller_than_twelve_points(chart: Chart) -> None:
    small = [line.text for line in lines_of(chart) if line.face.points < 12 and not line.is_source]
    assert small == []


@pytest.mark.parametrize("chart", ALL)
def test_a_picture_holds_only_palette_colours(chart: Chart) -> None:
    picture = Image.open(BytesIO(drawn(chart)))
    used = picture.convert("RGB").getcolors(maxcolors=256)
    assert (picture.size, picture.mode) == ((1080, 1350), "P")
    assert used is not None
    assert {colour for _, colour in used} <= set(colours())


@pytest.mark.parametrize("chart", ALL)
def test_a_text_says_what_the_picture_says(chart: Chart) -> None:
    text = described(chart)
    assert 0 < len(text) <= 900
    if isinstance(chart, CoefficientDistributionChart):
        label = "Coefficient pédagogique interne" if chart.language == "fr" else "Internal learning"
        assert text.startswith(label)


def test_a_picture_on_a_kept_background_is_the_full_draw() -> None:
    module = coefficient_distribution
    whole = full_draw([*module.fixed(LILLE), *module.changing(LILLE)])
    assert np.array_equal(module.renderer().picture(LILLE), whole)
    other = full_draw([*reports_by_month.fixed(DELAYS), *reports_by_month.changing(DELAYS)])
    assert np.array_equal(reports_by_month.renderer().picture(DELAYS), other)


def test_another_unit_in_between_leaves_no_trace() -> None:
    first = drawn(LILLE)
    drawn(HUGE)
    drawn(USUAL_YEAR)
    assert drawn(LILLE) == first


def test_the_same_data_has_the_same_key_and_other_data_another() -> None:
    assert LILLE.key() == replace(LILLE).key()
    assert len({chart.key() for chart in ALL}) == len(set(ALL))


def test_fields_that_contradict_each_other_are_refused() -> None:
    with pytest.raises(InvalidChartError):
        replace(LILLE, mean_hundredths=None)
    with pytest.raises(InvalidChartError):
        replace(LILLE, bands=())
    with pytest.raises(InvalidChartError):
        replace(USUAL_YEAR, months=USUAL_YEAR.months[:11])
    with pytest.raises(InvalidChartError):
        replace(USUAL_YEAR, types=())
    with pytest.raises(InvalidChartError):
        replace(USUAL_YEAR, shows="delays")


@pytest.mark.parametrize(
    "wrong",
    [
        {"mean_hundredths": 55, "is_at_most": True},
        {"mean_hundredths": 60},
        {"mean_hundredths": 190},
        {"number_of_people": 41},
    ],
)
def test_a_mean_that_its_own_bands_do_not_allow_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(InvalidChartError):
        replace(LILLE, **wrong)  # type: ignore[arg-type]  # wrong on purpose


def test_the_title_names_the_share_below_one_where_a_band_ends_there() -> None:
    assert DistributionWords(LILLE).title() == "83\xa0% des coefficients sont sous 1,00"
    merged = (DistributionBand(50, 79, 21), DistributionBand(80, 350, 21))
    assert "moyenne" in DistributionWords(replace(LILLE, bands=merged)).title()


def test_months_that_are_not_shown_have_no_figure_and_not_zero() -> None:
    assert [figure for figure, _ in MonthsWords(HIDDEN_YEAR).strip()] == ["–", "–", "–"]


def test_the_picture_of_incidents_shows_their_types() -> None:
    texts = [line.text for line in lines_of(BUSY_YEAR)]
    assert "choc véhicule" in texts
    assert "autres types" in texts
    assert len(MonthsWords(BUSY_YEAR).types()) == MOST_TYPES


@pytest.mark.parametrize("name", GROUP_PICTURES)
def test_the_picture_is_the_golden_one(name: str) -> None:
    assert VERSION.read_text(encoding="utf-8").strip() == mpl.__version__, "draw them again"
    golden = Image.open(GROUP_FOLDER / f"{name}.png").convert("RGB")
    picture = Image.open(BytesIO(drawn(GROUP_PICTURES[name]))).convert("RGB")
    assert np.array_equal(np.asarray(picture), np.asarray(golden))
    text = (GROUP_FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    assert described(GROUP_PICTURES[name]) + "\n" == text

"""The charts of a fleet: what CHARTS.md §§ 3.6 and 7 ask of every chart, and their words."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import combinations

import matplotlib as mpl
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from reports.drawing.blit import full_draw
from reports.drawing.driver_coefficient import letterings
from reports.drawing.lettering import Lettering
from reports.drawing.palette import FLEET
from reports.drawing.placement import Box
from reports.errors import InvalidChartError
from reports.fleet_charts import BridgeBar, BridgeChart, LossRatioYear
from reports.fleet_charts_words import BridgeWords, LossRatioWords
from reports.formats import short_euros_text
from reports.site_charts import IncidentsRow, Rate, SiteRate
from reports.site_charts_words import FrequencyWords, IncidentsWords, SiteWords
from tests.support.fleet_charts import (
    ALL,
    BRIDGE,
    FREQUENCY,
    GLASS,
    GOLDEN,
    HIDDEN_SITES,
    INCIDENTS,
    MEAN,
    NO_BRIDGE,
    NO_RATIO,
    ONE_CAR,
    RATIO,
    SITES,
    WHOLE_BRIDGE,
    FleetPicture,
    frequency,
)
from tests.support.golden_fleet_charts import FOLDER, VERSION, described, drawn, module_of

FRAME = Box(50, 45, 1034, 1335)
OF_EACH_KIND: tuple[FleetPicture, ...] = (BRIDGE, RATIO, MEAN, INCIDENTS, SITES, FREQUENCY)
_CAPTION = 900


def lines_of(chart: FleetPicture) -> list[Lettering]:
    module = module_of(chart)
    return letterings([*module.fixed(chart), *module.changing(chart)])


@pytest.mark.parametrize("chart", ALL)
def test_every_line_of_text_is_inside_the_frame(chart: FleetPicture) -> None:
    assert [line.text for line in lines_of(chart) if not FRAME.holds(line.box)] == []


@pytest.mark.parametrize("chart", ALL)
def test_no_two_lines_of_text_cross(chart: FleetPicture) -> None:
    pairs = combinations(lines_of(chart), 2)
    crossing = [(one.text, two.text) for one, two in pairs if one.box.shared_area(two.box)]
    assert crossing == []


@pytest.mark.parametrize("chart", ALL)
def test_only_the_source_is_smaller_than_twelve_points(chart: FleetPicture) -> None:
    small = [line.text for line in lines_of(chart) if line.face.points < 12 and not line.is_source]
    assert small == []


@pytest.mark.parametrize("chart", ALL)
def test_a_picture_is_small_and_holds_only_palette_colours(chart: FleetPicture) -> None:
    png = drawn(chart)
    picture = Image.open(BytesIO(png))
    used = picture.convert("RGB").getcolors(maxcolors=256)
    assert (picture.size, picture.mode) == ((1080, 1350), "P")
    assert used is not None
    assert {colour for _, colour in used} <= set(FLEET.colours)
    assert len(png) < 80_000


@pytest.mark.parametrize("chart", ALL)
def test_a_text_says_what_the_picture_says(chart: FleetPicture) -> None:
    assert 0 < len(described(chart)) <= _CAPTION


@pytest.mark.parametrize("chart", OF_EACH_KIND)
def test_a_picture_on_a_kept_background_is_the_full_draw(chart: FleetPicture) -> None:
    module = module_of(chart)
    whole = full_draw([*module.fixed(chart), *module.changing(chart)], FLEET)
    assert np.array_equal(module.renderer().picture(chart), whole)


def test_other_pictures_in_between_leave_no_trace() -> None:
    first = [drawn(chart) for chart in OF_EACH_KIND]
    drawn(WHOLE_BRIDGE)
    assert [drawn(chart) for chart in OF_EACH_KIND] == first


def test_the_same_data_has_the_same_key_and_other_data_another() -> None:
    assert replace(BRIDGE).key() == BRIDGE.key()
    assert len({chart.key() for chart in ALL}) == len(set(ALL))


@pytest.mark.parametrize("name", GOLDEN)
def test_the_picture_is_the_golden_one(name: str) -> None:
    assert VERSION.read_text(encoding="utf-8").strip() == mpl.__version__, "draw them again"
    golden = Image.open(FOLDER / f"{name}.png").convert("RGB")
    picture = Image.open(BytesIO(drawn(GOLDEN[name]))).convert("RGB")
    assert np.array_equal(np.asarray(picture), np.asarray(golden))
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    assert described(GOLDEN[name]) + "\n" == text


def test_changes_that_do_not_add_up_to_their_total_are_refused() -> None:
    with pytest.raises(InvalidChartError):
        replace(BRIDGE, bars=(*BRIDGE.bars[:-1], BridgeBar("projected", 8_610_001)))
    with pytest.raises(InvalidChartError):
        replace(BRIDGE, bars=BRIDGE.bars[1:])
    with pytest.raises(InvalidChartError):
        replace(BRIDGE, bars=tuple(reversed(BRIDGE.bars)))


@given(
    reference=st.integers(0, 10**9),
    changes=st.tuples(*(st.integers(-(10**8), 10**8) for _ in range(4))),
)
def test_every_bridge_ends_at_the_sum_of_its_bars(
    reference: int, changes: tuple[int, int, int, int]
) -> None:
    bonus, malus, falling, rising = -abs(changes[0]), abs(changes[1]), changes[2], changes[3]
    actual = reference + bonus + malus
    projected = actual + falling + rising
    bars = (
        BridgeBar("reference", reference),
        BridgeBar("bonus", bonus),
        BridgeBar("malus", malus),
        BridgeBar("actual", actual),
        BridgeBar("coming-bonus", falling),
        BridgeBar("coming-malus", rising),
        BridgeBar("projected", projected),
    )
    if min(actual, projected) < 0:
        with pytest.raises(InvalidChartError):
            BridgeChart("fr", "Nord", 9, 2026, bars)
        return
    chart = BridgeChart("fr", "Nord", 9, 2026, bars)
    assert sum(bar.cents for bar in chart.bars if not bar.is_total) == projected - reference


def test_the_title_of_the_bridge_is_worked_out_from_its_bars() -> None:
    assert "52,6" in BridgeWords(BRIDGE).title()
    assert "11,8" in BridgeWords(BRIDGE).title()
    assert "aucun bonus" in BridgeWords(ONE_CAR).title()


def test_without_a_premium_the_pictures_say_what_to_enter() -> None:
    assert "/contracts" in described(NO_BRIDGE)
    assert "/contracts" in described(NO_RATIO)


def test_the_ratio_of_three_years_is_that_of_their_sums() -> None:
    claims, premiums = 4_675_000 + 3_100_000 + 9_100_000, 5_500_000 + 5_400_000 + 5_300_000
    assert RATIO.three_years_permille == round(1000 * claims / premiums)
    assert "104\xa0%" in LossRatioWords(RATIO).title()


def test_a_bar_over_150_percent_is_cut_and_its_value_printed() -> None:
    assert "172\xa0%" in [line.text for line in lines_of(RATIO)]


def test_the_open_part_of_a_year_and_its_closed_part_are_the_whole() -> None:
    year = LossRatioYear(date(2026, 1, 1), 300, 200, 100)
    assert (year.permille, year.open_permille) == (667, 334)
    with pytest.raises(InvalidChartError):
        replace(RATIO, years=(replace(RATIO.years[0], open_cents=9_999_999),))


def test_the_month_with_the_most_incidents_is_named_where_it_stands_out() -> None:
    assert "juil." in IncidentsWords(INCIDENTS).title()
    even = IncidentsRow("Lyon", (1,) * 12)
    assert "12" in IncidentsWords(replace(INCIDENTS, rows=(even,))).title()


def test_months_that_are_not_shown_have_no_figure_and_not_zero() -> None:
    assert HIDDEN_SITES.totals == (None,) * 12
    assert "0" not in IncidentsWords(HIDDEN_SITES).title()


def test_a_type_is_shown_by_quarter() -> None:
    assert "T3 2026" in [line.text for line in lines_of(GLASS)]
    with pytest.raises(InvalidChartError):
        replace(GLASS, periods=GLASS.periods[:3])


def test_a_site_with_too_few_data_has_words_and_no_rank() -> None:
    texts = [line.text for line in lines_of(SITES)]
    assert "pas assez de données" in texts
    assert "14,6" not in texts
    with pytest.raises(InvalidChartError):
        replace(SITES, sites=(SiteRate("Lyon", 1, 1, None, "above"),))


def test_an_interval_that_leaves_the_picture_has_a_sign_and_says_where_it_ends() -> None:
    texts = [line.text for line in lines_of(SITES)]
    assert [text for text in texts if text == "33,0"] == ["33,0"]


def test_two_years_never_stand_on_each_other_under_the_incidents() -> None:
    days = (date(2026, 12, 1), *(date(2027, month, 1) for month in range(1, 12)))
    shown = [line.text for line in lines_of(replace(INCIDENTS, periods=days))]
    assert ("2026" in shown, "2027" in shown) == (False, True)


def test_the_title_counts_the_sites_that_stand_apart() -> None:
    assert SiteWords(SITES).title() == "Un site au-dessus de la moyenne, un en dessous"
    unsure = tuple(replace(one, standing="unknown") for one in SITES.sites)
    assert "Pas assez de données" in SiteWords(replace(SITES, sites=unsure)).title()


def test_the_frequency_is_that_of_the_newest_months() -> None:
    assert "15,0" in FrequencyWords(FREQUENCY).title()
    assert "Un an plus tôt" in described(FREQUENCY)
    with pytest.raises(InvalidChartError):
        frequency(61)
    with pytest.raises(InvalidChartError):
        Rate(5, 6, 4)


@pytest.mark.parametrize(
    ("cents", "french", "english"),
    [
        (0, "0\xa0€", "€0"),
        (-85_000, "−850\xa0€", "−€850"),
        (99_949, "+999\xa0€", "+€999"),
        (99_950, "+1\xa0k€", "+€1K"),
        (12_840_000, "+128,4\xa0k€", "+€128.4K"),
        (99_950_000, "+1\xa0M€", "+€1M"),
    ],
)
def test_an_amount_on_a_picture_has_few_figures(cents: int, french: str, english: str) -> None:
    assert short_euros_text(cents, "fr", signed=True) == french
    assert short_euros_text(cents, "en", signed=True) == english

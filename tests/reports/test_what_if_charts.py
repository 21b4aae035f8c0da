"""The charts of what-ifs: what CHARTS.md §§ 3.6 and 7 ask of every chart, and their words."""

from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO
from itertools import combinations

import matplotlib as mpl
import numpy as np
import pytest
from PIL import Image

from reports.drawing import what_if_bars, what_if_fan
from reports.drawing.blit import full_draw
from reports.drawing.driver_coefficient import letterings
from reports.drawing.lettering import Lettering
from reports.drawing.palette import FLEET
from reports.drawing.placement import Box
from reports.drawing.what_if_fan import axis_of
from reports.errors import InvalidChartError
from reports.what_if_charts import ComparisonChart, RangedYear, RenewalFanChart
from reports.what_if_charts_words import (
    ComparisonWords,
    FanWords,
    change_permille,
    whole_euros_text,
)
from tests.support.golden_what_if_charts import (
    FOLDER,
    PICTURES,
    TEXTS,
    VERSION,
    described,
    drawn,
)
from tests.support.what_if_charts import (
    COMPARISONS,
    FAN,
    FANS,
    FEWER_CLAIMS,
    FIRST_YEAR,
    FREE,
    FROM_NOTHING,
    HARDLY,
    HUGE,
    NARROW,
    SAME,
    SEVEN_CLEAN_YEARS,
    SMALL,
    THREE_RENEWALS,
    WITH_OWN_COSTS,
)

Chart = ComparisonChart | RenewalFanChart
ALL: tuple[Chart, ...] = (*COMPARISONS, *FANS)
FRAME = Box(50, 45, 1030, 1335)


@cache
def lines_of(chart: Chart) -> list[Lettering]:
    if isinstance(chart, ComparisonChart):
        return letterings([*what_if_bars.fixed(chart), *what_if_bars.changing(chart)])
    return letterings([*what_if_fan.fixed(chart), *what_if_fan.changing(chart)])


@pytest.mark.parametrize("chart", ALL)
def test_every_line_of_text_is_inside_the_frame(chart: Chart) -> None:
    shown = [line for line in lines_of(chart) if line.text]
    assert [line.text for line in shown if not FRAME.holds(line.box)] == []


@pytest.mark.parametrize("chart", ALL)
def test_no_two_lines_of_text_cross(chart: Chart) -> None:
    pairs = combinations(lines_of(chart), 2)
    crossing = [(one.text, two.text) for one, two in pairs if one.box.shared_area(two.box)]
    assert crossing == []


@pytest.mark.parametrize("chart", ALL)
def test_only_the_source_is_smaller_than_twelve_points(chart: Chart) -> None:
    small = [line.text for line in lines_of(chart) if line.face.points < 12 and not line.is_source]
    assert small == []


@pytest.mark.parametrize("chart", [*PICTURES.values(), HUGE])
def test_a_picture_holds_only_palette_colours_and_is_small(chart: Chart) -> None:
    content = drawn(chart)
    picture = Image.open(BytesIO(content))
    used = picture.convert("RGB").getcolors(maxcolors=256)
    assert (picture.size, picture.mode) == ((1080, 1350), "P")
    assert used is not None
    assert {colour for _, colour in used} <= set(FLEET.colours)
    assert len(content) < 80_000


def test_a_figure_alone_stands_over_the_bar_that_it_is_of() -> None:
    """The hollow bar of a year begins left of its middle; the figure of the full one does not."""
    middles = {
        line.text: (line.box.left + line.box.right) / 2 for line in lines_of(SEVEN_CLEAN_YEARS)
    }
    years = [(middles[str(year)], value) for year, value in ((2027, "0,95"), (2030, "0,80"))]
    assert all(middles[value] > middle + 20 for middle, value in years)


@pytest.mark.parametrize("chart", ALL)
def test_a_text_says_what_the_picture_says(chart: Chart) -> None:
    text = described(chart)
    assert 0 < len(text) <= 900


def test_a_picture_on_a_kept_background_is_the_full_draw() -> None:
    bars = full_draw(
        [*what_if_bars.fixed(WITH_OWN_COSTS), *what_if_bars.changing(WITH_OWN_COSTS)], FLEET
    )
    assert np.array_equal(what_if_bars.renderer().picture(WITH_OWN_COSTS), bars)
    fan = full_draw([*what_if_fan.fixed(FAN), *what_if_fan.changing(FAN)], FLEET)
    assert np.array_equal(what_if_fan.renderer().picture(FAN), fan)


def test_another_chart_in_between_leaves_no_trace() -> None:
    first, second = drawn(FEWER_CLAIMS), drawn(FAN)
    drawn(HUGE)
    drawn(THREE_RENEWALS)
    assert (drawn(FEWER_CLAIMS), drawn(FAN)) == (first, second)


def test_the_same_data_has_the_same_key_and_other_data_another() -> None:
    assert FEWER_CLAIMS.key() == replace(FEWER_CLAIMS).key()
    assert len({chart.key() for chart in ALL}) == len(set(ALL))


def test_fields_that_contradict_each_other_are_refused() -> None:
    with pytest.raises(InvalidChartError):
        replace(FEWER_CLAIMS, years=())
    with pytest.raises(InvalidChartError):
        replace(FEWER_CLAIMS, years=tuple(reversed(FEWER_CLAIMS.years)))
    with pytest.raises(InvalidChartError):
        replace(FAN, ahead=(RangedYear(date(2027, 1, 1), 3, 2, 4),))
    with pytest.raises(InvalidChartError):
        replace(FAN, ahead=(RangedYear(date(2020, 1, 1), 1, 2, 3),))
    with pytest.raises(InvalidChartError):
        replace(FAN, number_of_draws=0)


def test_the_fleet_of_a_hundred_vehicles_is_drawn_with_its_published_changes() -> None:
    """FLEET.md § 1.4: −6 / −12 / −18 %."""
    words = ComparisonWords(FEWER_CLAIMS)
    assert [words.difference(one) for one in FEWER_CLAIMS.years] == [
        "−6\xa0%",
        "−12\xa0%",
        "−18\xa0%",
    ]
    assert words.title() == "La prime baisserait de 18\xa0% en 2029"


def test_a_change_under_half_a_percent_is_not_called_no_change() -> None:
    assert ComparisonWords(SAME).title() == "La prime ne changerait pas en 2027"
    assert ComparisonWords(HARDLY).title().startswith("La prime changerait de moins de 0,5")


def test_a_premium_that_begins_at_nothing_is_said_as_an_amount() -> None:
    words = ComparisonWords(FROM_NOTHING)
    assert words.title() == "La prime serait de 40,4\xa0k€ en 2027"
    assert words.difference(FROM_NOTHING.told) == "+40,4\xa0k€"


@pytest.mark.parametrize(
    ("before", "after", "permille"),
    [(1000, 1005, 10), (1000, 995, -10), (1000, 1004, 0), (0, 5, 0), (3, 4, 330)],
)
def test_a_change_is_rounded_half_away_from_zero(before: int, after: int, permille: int) -> None:
    assert change_permille(before, after) == permille


def test_an_amount_to_the_euro_is_rounded_once_half_up() -> None:
    assert whole_euros_text(6_493_050, "fr") == "64\u202f931\xa0€"
    assert whole_euros_text(-49, "en") == "€0"
    assert whole_euros_text(-150, "en") == "−€2"


def test_what_the_company_bears_itself_stands_beside_the_premium() -> None:
    texts = [line.text for line in lines_of(WITH_OWN_COSTS)]
    assert "prime −6\xa0%" in texts
    assert "frais −30\xa0%" in texts


def test_the_coefficient_of_an_example_says_that_it_is_nobodys() -> None:
    assert "Ce n’est le coefficient de personne." in described(SEVEN_CLEAN_YEARS)


def test_a_default_value_is_named_as_one() -> None:
    assert "valeurs par défaut" in described(FEWER_CLAIMS)
    assert "valeurs par défaut" not in described(replace(SMALL, has_defaults=False))
    assert "valeurs par défaut" in described(FIRST_YEAR)


def test_the_fan_names_its_band_its_draws_its_years_and_where_the_axis_begins() -> None:
    texts = " ".join(line.text for line in lines_of(FAN))
    assert "8 cas sur 10" in texts
    assert "10\u202f000 tirages de sinistres, fréquences janv.\xa02023" in texts
    assert "Axe tronqué (80\xa0k€)" in texts


def test_an_axis_that_begins_at_zero_is_not_called_cut() -> None:
    assert axis_of(FREE).low_cents == 0
    assert "tronqué" not in " ".join(line.text for line in lines_of(FREE))


@pytest.mark.parametrize("chart", FANS)
def test_an_axis_holds_every_value_and_at_most_five_rules(chart: RenewalFanChart) -> None:
    axis = axis_of(chart)
    values = [one.cents for one in chart.past]
    values += [cents for one in chart.ahead for cents in (one.low_cents, one.high_cents)]
    assert axis.low_cents <= min(values)
    assert max(values) <= axis.high_cents
    assert (axis.high_cents - axis.low_cents) // axis.step_cents <= 4


def test_a_range_too_narrow_to_tell_apart_is_said_as_one_amount() -> None:
    assert FanWords(NARROW).title() == "Environ 87,6\xa0k€ en 2027, 8 fois sur 10"


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [(6, 6, "6\xa0€ au moins 8 fois sur 10."), (6, 9, "rarement moins"), (3, 6, "rarement plus")],
)
def test_a_range_whose_ends_are_its_middle_says_no_case_below_or_above(
    low: int, high: int, said: str
) -> None:
    ahead = (RangedYear(date(2027, 1, 1), low * 100, 600, high * 100),)
    text = FanWords(replace(FAN, ahead=ahead)).description()
    assert said in text
    assert ("moins de" in text, "plus de" in text) == (low < 6, high > 6)


@pytest.mark.parametrize("name", PICTURES)
def test_the_picture_is_the_golden_one(name: str) -> None:
    assert VERSION.read_text(encoding="utf-8").strip() == mpl.__version__, "draw them again"
    golden = Image.open(FOLDER / f"{name}.png").convert("RGB")
    picture = Image.open(BytesIO(drawn(PICTURES[name]))).convert("RGB")
    assert np.array_equal(np.asarray(picture), np.asarray(golden))


@pytest.mark.parametrize("name", TEXTS)
def test_the_words_are_the_golden_ones(name: str) -> None:
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    assert described(TEXTS[name]) + "\n" == text

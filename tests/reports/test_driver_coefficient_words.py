"""The words of a driver coefficient chart: figures from the data, the label, no reproach."""

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from reports.driver_coefficient import (
    ChartClaim,
    DriverCoefficientChart,
    describe_driver_coefficient,
)
from reports.driver_coefficient_words import DESCRIPTION_LIMIT, Words, titled
from reports.formats import Language, coefficient_text
from tests.support.driver_charts import (
    AT_THE_CEILING,
    CAMILLE,
    DECIDED,
    EDGES,
    FIRST_YEAR,
    MANY_NEAR_CLAIMS,
    in_both_languages,
    seeded_chart,
    simple_chart,
)
from tests.support.golden_charts import FOLDER, TEXTS

ALL = [both for chart in EDGES for both in in_both_languages(chart)]
ALL += [both for seed in range(64) for both in in_both_languages(seeded_chart(seed))]

AWAITING_AT_THE_CEILING = replace(
    simple_chart([350, 350], [350, 332, 315]),
    claims=(ChartClaim(date(2026, 8, 2), "full", 1250, date(2027, 9, 1)),),
)
WITH_DECIDED_CLAIMS = [*ALL, AWAITING_AT_THE_CEILING]
_GOALS = {"title-descending", "title-to-floor", "title-after-claim"}
_CLAIM_FREE = {"title-descending", "title-to-floor"}


def plain(text: str) -> str:
    return text.replace("\xa0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("chart", "title"),
    [
        (CAMILLE, "Cap sur 0,72 en 2029 : trois ans sans sinistre responsable"),
        (
            simple_chart([58, 55], [52, 50, 50]),
            "Cap sur 0,50, le plancher, en 2028 : deux ans sans sinistre responsable",
        ),
        (simple_chart([50, 50], [50, 50]), "0,50 : le plancher, le meilleur coefficient possible"),
        (simple_chart([80, 80], [100, 95, 90]), "1,00 au 1er sept. 2027"),
        (
            simple_chart([105, 103], [128, 121, 100]),
            "1,28 à la prochaine échéance, puis cap sur 1,00 en 2029",
        ),
        (DECIDED, "0,80, puis 1,00 au 1er sept. 2028 (sinistre : août 2026)"),
        (
            replace(DECIDED, claims=DECIDED.claims * 2),
            "0,80, puis 1,00 au 1er sept. 2028 (2 sinistres)",
        ),
        (AWAITING_AT_THE_CEILING, "3,50 à la prochaine échéance, le 1er sept. 2027"),
        (simple_chart([80, 80], [80, 80]), "0,80, stable jusqu’en 2028"),
        (replace(FIRST_YEAR, language="fr"), "Première étape : 0,95 au 1er sept. 2027"),
    ],
)
def test_the_title_is_the_answer(chart: DriverCoefficientChart, title: str) -> None:
    assert plain(Words(chart).title()) == title


@pytest.mark.parametrize("chart", WITH_DECIDED_CLAIMS)
def test_the_figures_of_the_title_are_those_of_the_data(chart: DriverCoefficientChart) -> None:
    title, found = Words(chart).title(), titled(chart)
    ahead = dict(chart.without_claim)
    said = re.findall(r"\d[.,]\d\d", title)
    values = {coefficient_text(one, chart.language) for one in (*ahead.values(),)}
    assert said
    assert set(said) <= values
    assert ahead[found.reached_on] == found.target_hundredths
    assert coefficient_text(found.target_hundredths, chart.language) in said or "next" in found.key


@pytest.mark.parametrize("chart", WITH_DECIDED_CLAIMS)
def test_a_goal_is_below_today_and_reached_at_its_first_renewal(
    chart: DriverCoefficientChart,
) -> None:
    found = titled(chart)
    if found.key in _GOALS:
        reached = [day for day, value in chart.without_claim if value == found.target_hundredths]
        assert found.target_hundredths < chart.now_hundredths
        assert found.reached_on == reached[0]
        assert found.years == sum(day <= reached[0] for day, _ in chart.without_claim)


@pytest.mark.parametrize("chart", WITH_DECIDED_CLAIMS)
def test_a_worsening_is_never_cheered(chart: DriverCoefficientChart) -> None:
    values = [chart.now_hundredths, *(value for _, value in chart.without_claim)]
    rises = any(two > one for one, two in pairwise(values))
    key = titled(chart).key
    if rises:
        assert key in {"title-rising", "title-then-rising", "title-after-claim"}
        worst = coefficient_text(max(values[1:]), chart.language)
        assert worst in Words(chart).title()


@pytest.mark.parametrize("chart", WITH_DECIDED_CLAIMS)
def test_no_claim_free_years_hold_a_decided_claim(chart: DriverCoefficientChart) -> None:
    if any(claim.counts_on for claim in chart.claims):
        assert titled(chart).key not in _CLAIM_FREE


def test_a_claim_that_the_next_renewal_cannot_feel_is_told_of_the_one_that_would() -> None:
    text = plain(describe_driver_coefficient(DECIDED))
    assert "Au 1er sept. 2027 : 0,80. Un sinistre responsable aujourd’hui" in text
    assert "ne compterait qu’au 1er sept. 2028 : 1,25 au lieu de 1,00." in text
    assert "En 2029 : 0,95 sans autre sinistre responsable, 1,18 avec un." in text


def test_a_claim_that_changes_nothing_is_said_once() -> None:
    chart = simple_chart([50, 50], [50, 50, 50], with_claim=[50, 50, 50])
    text = plain(describe_driver_coefficient(chart))
    assert "0,50, avec ou sans un nouveau sinistre responsable. En 2029 : 0,50" in text


@pytest.mark.parametrize("name", ["Inès Benali", "Elsa Vidal"])
def test_a_name_stands_without_a_preposition_that_would_elide(name: str) -> None:
    assert describe_driver_coefficient(replace(CAMILLE, name=name)).startswith(f"{name}\xa0: ")


@pytest.mark.parametrize("chart", ALL)
def test_the_text_fits_a_caption(chart: DriverCoefficientChart) -> None:
    longest = replace(chart, name="Maximilienne-Anastasie de la Tour du Pin Verclause " * 5)
    assert len(describe_driver_coefficient(longest)) <= DESCRIPTION_LIMIT


@pytest.mark.parametrize("chart", ALL)
def test_the_text_says_whose_which_and_how_much(chart: DriverCoefficientChart) -> None:
    text = describe_driver_coefficient(chart)
    words = Words(chart)
    now = coefficient_text(chart.now_hundredths, chart.language)
    coming = coefficient_text(chart.without_claim[0][1], chart.language)
    label = words.text(f"label-{chart.figure}")
    for part in (chart.name, label, now, coming, words.title()):
        assert part in text


@pytest.mark.parametrize(("figure", "label"), [("internal", "pédagogique"), ("official", "off")])
def test_the_picture_says_which_figure_it_is(figure: str, label: str) -> None:
    assert label in Words(CAMILLE).text(f"kicker-{figure}").lower()


def test_a_year_of_claims_is_told_without_reproach() -> None:
    text = describe_driver_coefficient(AT_THE_CEILING).lower()
    assert not re.search(r"mauvais|faute|attention|perdu|puni|échec|malheureusement", text)


def test_a_first_year_is_not_called_a_line() -> None:
    assert ": key figures of the bonus-malus" in describe_driver_coefficient(FIRST_YEAR)


def test_many_claims_name_the_latest_four_and_count_all() -> None:
    text = plain(describe_driver_coefficient(MANY_NEAR_CLAIMS))
    assert "6 sinistres connus, dont les derniers" in text
    assert text.count("× ") == 2


def test_the_rule_of_professional_uses_is_seven_percent_down_and_twenty_up() -> None:
    tours = Words(replace(FIRST_YEAR, language="fr", reduction_permille=70))
    assert [plain(figure) for figure, _ in tours.rules()] == ["−7 %", "+20 %", "+10 %", "0,50"]


@pytest.mark.parametrize("name", TEXTS)
def test_the_text_is_the_golden_one(name: str) -> None:
    golden = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    assert describe_driver_coefficient(TEXTS[name]) + "\n" == golden


@pytest.mark.parametrize(
    ("language", "mark"), [("fr", "contesté"), ("en", "contested")], ids=["fr", "en"]
)
def test_a_contested_claim_is_marked_in_the_picture_and_in_its_words(
    language: Language, mark: str
) -> None:
    plain = replace(DECIDED, language=language)
    claims = tuple(replace(one, is_contested=True) for one in plain.claims)
    chart = replace(plain, claims=claims)
    _, effect = Words(chart).claim(chart.claims[0])
    assert effect.endswith(f", {mark}")
    assert describe_driver_coefficient(chart).count(mark) == len(claims)
    assert mark not in describe_driver_coefficient(plain)

"""The words of a driver coefficient chart: figures from the data, the label, no reproach."""

import re
from dataclasses import replace

import pytest

from reports.driver_coefficient import DriverCoefficientChart, describe_driver_coefficient
from reports.driver_coefficient_words import DESCRIPTION_LIMIT, Words, titled
from reports.formats import coefficient_text
from tests.support.driver_charts import (
    AT_THE_CEILING,
    CAMILLE,
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
        (
            simple_chart([80, 80], [100, 95, 90]),
            "1,00 à la prochaine échéance, puis cap sur 0,90 en 2029",
        ),
        (simple_chart([80, 80], [100]), "1,00 à la prochaine échéance, le 1er sept. 2027"),
        (simple_chart([80, 80], [80, 80]), "0,80, stable jusqu’en 2028"),
        (replace(FIRST_YEAR, language="fr"), "Première étape : 0,95 au 1er sept. 2027"),
    ],
)
def test_the_title_is_the_answer(chart: DriverCoefficientChart, title: str) -> None:
    assert plain(Words(chart).title()) == title


@pytest.mark.parametrize("chart", ALL)
def test_the_figures_of_the_title_are_those_of_the_data(chart: DriverCoefficientChart) -> None:
    title = Words(chart).title()
    ahead = [coefficient_text(value, chart.language) for _, value in chart.without_claim]
    said = re.findall(r"\d[.,]\d\d", title)
    assert said
    assert set(said) <= {ahead[0], ahead[-1]}
    years = {int(year) for year in re.findall(r"\b20\d\d\b", title)}
    assert years <= {day.year for day, _ in chart.without_claim}


@pytest.mark.parametrize("chart", ALL)
def test_the_year_of_the_title_is_the_first_at_its_target(chart: DriverCoefficientChart) -> None:
    found = titled(chart)
    if found.key in {"title-descending", "title-to-floor", "title-after-claim"}:
        reached = [day for day, value in chart.without_claim if value == found.target_hundredths]
        assert found.year == reached[0].year
        assert found.years == sum(day <= reached[0] for day, _ in chart.without_claim)


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
    assert describe_driver_coefficient(FIRST_YEAR).startswith("Key figures of")


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

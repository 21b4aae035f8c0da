"""From a scenario to its chart: what the picture of one asks for, and how it is read again."""

from collections.abc import Callable, Mapping
from typing import Final
from zoneinfo import ZoneInfo

from fleet.delivery import Picture
from fleet.ports import Work
from fleet.scenario_stories import tell
from fleet.scenarios import Scenario, Told
from reports.formats import LANGUAGES, Language
from reports.what_if_charts import ComparedYear, ComparisonChart, Subject
from reports.wording import chart_words

SCENARIO: Final = "scenario"

_SUBJECTS: Final[Mapping[Scenario, Subject]] = {
    Scenario.NEW_DRIVER: "scenario_1",
    Scenario.ONE_CLAIM: "scenario_2",
    Scenario.SEVERAL_CLAIMS: "scenario_3",
    Scenario.NEW_INSURER: "scenario_4",
    Scenario.WAY_BACK: "scenario_5",
    Scenario.TWO_VEHICLES: "scenario_6",
    Scenario.NEW_PROFILE: "scenario_7",
}


def scenario_picture(told: Told, language: str) -> Picture:
    """The specification of the chart of a scenario."""
    options = {name: str(value) for name, value in told.values.items()}
    starts_on = told.steps[0].on or told.years[0].on
    return Picture(SCENARIO, told.scenario.value, starts_on, language, options)


def scenario_chart(told: Told, language: str) -> ComparisonChart:
    """The chart of a scenario in a reader's language."""
    spoken: Language = next((known for known in LANGUAGES if known == language), "fr")
    return ComparisonChart(
        language=spoken,
        subject=_SUBJECTS[told.scenario],
        unit=chart_words().text("whatifchart-example", spoken),
        measure=told.measure,
        years=tuple(ComparedYear(one.on, one.before, one.after) for one in told.years),
        has_defaults=True,
        place=told.place,
    )


def read_scenario_chart(_work: Work, picture: Picture, _zone: ZoneInfo) -> ComparisonChart:
    """The chart that a picture asks for; it is an example, and about nobody."""
    chosen = {name: int(value) for name, value in picture.options.items()}
    told = tell(Scenario(picture.subject_id), chosen, picture.as_of)
    return scenario_chart(told, picture.language)


READ_BY: Final[Mapping[str, Callable[[Work, Picture, ZoneInfo], ComparisonChart]]] = {
    SCENARIO: read_scenario_chart
}

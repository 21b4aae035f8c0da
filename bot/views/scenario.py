"""The seven scenarios: their list, the words beside a chart, and why the coefficient is what it is.

The data of a button is `sc:<scenario>:<place of the first value>-<place of the second>`, with a
word behind it for what is not the chart: what a button means stands in it.
"""

import html
import re
from collections.abc import Mapping
from datetime import timedelta

from bonusmalus.articles import Article
from bot.scenario_pictures import scenario_chart
from bot.turn import Button, Html
from bot.views.figures import article, day
from bot.views.screen import Rows, Screen, Words, button, keyed, lines, paragraphs
from bot.views.why import step_lines
from fleet.scenarios import DIALS, Dial, Scenario, Told
from reports.formats import coefficient_text, percent_text
from reports.what_if_charts_words import describe_comparison, whole_euros_text

LIST = "sc:list"
_LONGEST_CAPTION = 1000
_TAG = re.compile(r"<[^>]*>")
_COEFFICIENTS = frozenset({"value", "earned", "without", "next", "highest", "other"})
_MOST_IN_A_ROW = 4


def scenario_data(scenario: Scenario, values: Mapping[str, int], view: str = "") -> str:
    """The data of a button: `sc:2:1-0`, `sc:2:1-0:why`."""
    places = "-".join(str(dial.options.index(values[dial.name])) for dial in DIALS[scenario])
    return f"sc:{scenario.value}:{places}" + (f":{view}" if view else "")


def values_at(scenario: Scenario, places: str) -> dict[str, int]:
    """The values behind the places that a button names.

    Raises:
        ValueError: They are no numbers, or too many or too few.
        IndexError: There is no such option.
    """
    found = [int(one) for one in places.split("-") if one.isdecimal()]
    return {
        dial.name: dial.options[place] for dial, place in zip(DIALS[scenario], found, strict=True)
    }


def scenarios_screen(words: Words) -> Screen:
    """The list of the seven, each with a button."""
    choices = [
        Button(
            words.label("scenario-button", number=one.value, name=_name(words, one)),
            scenario_data(one, {dial.name: dial.default for dial in DIALS[one]}),
        )
        for one in Scenario
    ]
    home = (button(words, "button-home", "start"),)
    return Screen(words.words("scenario-list"), (*keyed(choices), home))


def _name(words: Words, scenario: Scenario) -> str:
    return words.label("scenario-name", scenario=scenario.value)


def scenario_caption(words: Words, told: Told) -> Html:
    """The story, what it leads to, and what the picture shows."""
    title = words.words(
        "scenario-title", number=told.scenario.value, name=_name(words, told.scenario)
    )
    chart = scenario_chart(told, words.language.value)
    parts = [
        lines(title, words.words("scenario-label")),
        words.words(f"scenario-story-{told.scenario.value}", **_variables(words, told)),
        words.words(f"scenario-finding-{told.scenario.value}", **_variables(words, told)),
        _articles(words, told),
        Html(html.escape(describe_comparison(chart), quote=False)),
    ]
    said = Html()
    for part in parts:
        longer = paragraphs(said, part)
        if len(html.unescape(_TAG.sub("", longer))) <= _LONGEST_CAPTION:
            said = longer
    return said


def _articles(words: Words, told: Told) -> Html:
    """Where the law speaks of it, in the reader's language."""
    known = {one.value: one for one in Article}
    named = [article(words, known[one]) if one in known else one for one in told.articles]
    return words.words("scenario-articles", articles=" · ".join(named))


def _variables(words: Words, told: Told) -> dict[str, object]:
    """The figures of a story as the reader writes them, and its values to select words by."""
    language = words.language.value
    said: dict[str, object] = {f"set_{name}": one for name, one in told.values.items()}
    for name, value in told.findings.items():
        if name in _COEFFICIENTS:
            said[name] = coefficient_text(value, language)
        elif name.endswith("_cents"):
            said[name] = whole_euros_text(value, language)
        elif name.endswith("_permille"):
            said[name] = percent_text(value, language)
        else:
            said[name] = value
    said["year"] = str(told.year.on.year)
    if told.due_on is not None:
        said["due"] = day(words, told.due_on)
        said["known"] = day(words, told.due_on - timedelta(days=told.findings["days"]))
    return said


def scenario_buttons(words: Words, told: Told) -> Rows:
    """A row for each value to vary, why, the scenarios before and after, and the list."""
    rows = tuple(_dial(words, told, dial) for dial in DIALS[told.scenario])
    why = button(words, "button-why", scenario_data(told.scenario, told.values, "why"))
    back = button(words, "scenario-all", LIST)
    return (*rows, (why, back), _turning(words, told.scenario))


def _dial(words: Words, told: Told, dial: Dial) -> tuple[Button, ...]:
    """The options of a value; the one that holds is marked."""
    return tuple(
        Button(
            ("• " if told.values[dial.name] == option else "") + _option(words, dial, option),
            scenario_data(told.scenario, {**told.values, dial.name: option}),
        )
        for option in dial.options[:_MOST_IN_A_ROW]
    )


def _option(words: Words, dial: Dial, option: int) -> str:
    if dial.name in {"price", "rise"}:
        share = percent_text(10 * option, words.language.value, signed=True)
        return words.label("scenario-dial-price", share=share)
    key = f"scenario-dial-{dial.name.replace('_', '-')}"
    return words.label(key, number=option, choice=option)


def _turning(words: Words, scenario: Scenario) -> tuple[Button, ...]:
    """The scenario before and the one after, around in a circle."""
    number = len(Scenario)
    before = Scenario((scenario.value - 2) % number + 1)
    after = Scenario(scenario.value % number + 1)
    return (
        _to(words, "scenario-before", before),
        _to(words, "scenario-after", after),
    )


def _to(words: Words, key: str, scenario: Scenario) -> Button:
    values = {dial.name: dial.default for dial in DIALS[scenario]}
    return Button(words.label(key, number=scenario.value), scenario_data(scenario, values))


def scenario_steps(words: Words, told: Told) -> Screen:
    """Every step of the coefficient of a scenario, newest first, with its article."""
    steps = [step_lines(words, step) for step in reversed(told.steps)]
    title = words.words(
        "scenario-title", number=told.scenario.value, name=_name(words, told.scenario)
    )
    back = button(words, "scenario-back", scenario_data(told.scenario, told.values))
    text = paragraphs(
        lines(title, words.words("scenario-label")),
        words.words(f"scenario-why-{told.scenario.value}"),
        *steps,
        _articles(words, told),
    )
    return Screen(text, ((back,), (button(words, "scenario-all", LIST),)))

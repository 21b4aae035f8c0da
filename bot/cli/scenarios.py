"""``bonroute scenarios``: the seven scenarios as JSON, with the values that can be varied."""

import json
from datetime import date

import click

from fleet.scenario_stories import tell
from fleet.scenarios import DIALS, Scenario, Told


@click.command()
@click.option("--number", type=click.IntRange(1, len(Scenario)), help="One of them; all otherwise.")
@click.option("--set", "chosen", multiple=True, metavar="NAME=VALUE", help="A value to vary.")
@click.option("--year", type=click.IntRange(1992, 2100), default=2026, show_default=True)
def scenarios(number: int | None, chosen: tuple[str, ...], year: int) -> None:
    """Tell the seven scenarios by the law: years, coefficients in hundredths, steps.

    Values are varied for one scenario at a time: `--number 2 --set liability=50`.
    """
    if number is None:
        if chosen:
            raise click.UsageError("--set needs --number")  # noqa: TRY003, EM101  # click's own way to speak of usage
        stories = [tell(one, {}, date(year, 1, 1)) for one in Scenario]
        click.echo(json.dumps([rendered(one) for one in stories], indent=2))
        return
    scenario = Scenario(number)
    try:
        told = tell(scenario, dict(map(_value, chosen)), date(year, 1, 1))
    except (KeyError, ValueError):
        raise click.BadParameter(_offered(scenario), param_hint="--set") from None
    click.echo(json.dumps(rendered(told), indent=2))


def _value(written: str) -> tuple[str, int]:
    name, _, value = written.partition("=")
    return name, int(value)


def _offered(scenario: Scenario) -> str:
    dials = (f"{dial.name}={'|'.join(map(str, dial.options))}" for dial in DIALS[scenario])
    return f"scenario {scenario.value} takes {', '.join(dials)}"


def rendered(told: Told) -> dict[str, object]:
    """A story as what JSON can hold."""
    return {
        "scenario": told.scenario.value,
        "name": told.scenario.name.lower(),
        "values": dict(told.values),
        "options": {dial.name: list(dial.options) for dial in DIALS[told.scenario]},
        "measure": told.measure,
        "years": [
            {"on": str(one.on), "before": one.before, "after": one.after} for one in told.years
        ],
        "told_on": str(told.year.on),
        "findings": dict(told.findings),
        "due_on": str(told.due_on) if told.due_on else None,
        "articles": list(told.articles),
        "steps": [
            {
                "on": str(step.on) if step.on else None,
                "rule": step.rule.value,
                "article": step.article.value,
                "before": str(step.before),
                "factor_permille": step.factor_permille,
                "after": str(step.after),
            }
            for step in told.steps
        ],
    }

"""From a what-if or a renewal's range to its chart: what a picture asks for, and how it is read."""

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bonusmalus.periods import add_years
from fleet.delivery import Picture
from fleet.paid_years import paid_years
from fleet.ports import Work
from fleet.pricing.facts import FleetFacts
from fleet.pricing.results import Origin
from fleet.renewal_range import RenewalRange
from fleet.usecases.run_what_if import WhatIfRun, answered, read_what_if, renewals_ahead
from fleet.what_ifs import ALL_CONTRACTS, Answer, Question, WhatIf
from reports.formats import LANGUAGES, Language
from reports.what_if_charts import (
    MOST_PAST,
    MOST_YEARS,
    ComparedYear,
    ComparisonChart,
    PaidYear,
    RangedYear,
    RenewalFanChart,
    Subject,
)
from reports.wording import chart_words

WHAT_IF: Final = "what_if"
RENEWAL_FAN: Final = "renewal_fan"

_SUBJECTS: Final[Mapping[WhatIf, Subject]] = {
    WhatIf.FEWER_CLAIMS: "fewer_claims",
    WhatIf.ONE_MORE_CLAIM: "one_more_claim",
    WhatIf.CLAIM_FREE: "claim_free",
    WhatIf.MONO_OR_FLEET: "mono_or_fleet",
    WhatIf.DEDUCTIBLE: "deductible",
    WhatIf.NOVICES: "novices",
    WhatIf.LARGE_CLAIM: "large_claim",
    WhatIf.GROWTH: "growth",
    WhatIf.PREVENTION: "prevention",
    WhatIf.USE_CHANGE: "use_change",
    WhatIf.TWO_GRIDS: "two_grids",
    WhatIf.RECLASSIFIED: "reclassified",
}


def what_if_picture(run: WhatIfRun, language: str) -> Picture:
    """The specification of the chart of a question."""
    chosen = {f"v:{name}": _written(value) for name, value in run.question.values.items()}
    options = {"what_if": run.question.what_if.value, "unit": str(run.facts.unit_id), **chosen}
    return Picture(WHAT_IF, run.contract_id, run.facts.as_at, language, options)


def _written(value: int | str) -> str:
    return f"n{value}" if isinstance(value, int) else f"t{value}"


def _read(written: str) -> int | str:
    return int(written[1:]) if written.startswith("n") else written[1:]


def fan_picture(facts: FleetFacts, contract_id: int, language: str) -> Picture:
    """The specification of the chart of a renewal's range."""
    options = {"unit": str(facts.unit_id)}
    return Picture(RENEWAL_FAN, contract_id, facts.as_at, language, options)


def what_if_chart(run: WhatIfRun, answer: Answer, language: str) -> ComparisonChart:
    """The chart of an answer in a reader's language."""
    spoken = _spoken(language)
    years = tuple(
        ComparedYear(
            one.on,
            max(one.before_cents, 0),
            max(one.after_cents, 0),
            max(one.own_before_cents, 0),
            max(one.own_after_cents, 0),
        )
        for one in answer.years[:MOST_YEARS]
    )
    return ComparisonChart(
        language=spoken,
        subject=_SUBJECTS[answer.what_if],
        unit=contract_name(run.facts, contract_answered(run), spoken),
        measure="cents",
        years=years,
        has_defaults=any(one.origin is Origin.DEFAULT for one in answer.assumptions),
        place=_told(answer, years),
    )


def contract_answered(run: WhatIfRun) -> int:
    """The contract that an answer is of; some questions about all contracts are asked of one."""
    if run.contract_id != ALL_CONTRACTS or run.answer is None:
        return run.contract_id
    return int(run.answer.values.get("contract", ALL_CONTRACTS))


def _told(answer: Answer, years: tuple[ComparedYear, ...]) -> int:
    """The year to speak about: the last one, unless nothing is left of the change by then."""
    if years[-1].before != years[-1].after:
        return len(years) - 1
    days = [one.on for one in years]
    return days.index(answer.compared_on) if answer.compared_on in days else len(years) - 1


def contract_name(facts: FleetFacts, contract_id: int, language: str) -> str:
    """The contract as pictures name it, or that it is all of them."""
    named = [f"{one.number} · {one.insurer}" for one in facts.contracts if one.id == contract_id]
    if named and contract_id != ALL_CONTRACTS:
        return named[0]
    return chart_words().text("whatifchart-all-contracts", language)


def fan_chart(
    facts: FleetFacts, contract_id: int, found: Sequence[RenewalRange], language: str
) -> RenewalFanChart:
    """The chart of a renewal's range in a reader's language."""
    spoken = _spoken(language)
    contract = facts.contract(contract_id)
    paid = [PaidYear(one.on, one.cents) for one in paid_years(facts, contract, MOST_PAST)]
    past = paid or [PaidYear(contract.starts_on, contract.net_cents)]
    ahead = tuple(
        RangedYear(
            add_years(contract.renewal_on, place), one.low_cents, one.middle_cents, one.high_cents
        )
        for place, one in enumerate(found)
    )
    inputs = [one for each in found for step in each.steps for one in step.inputs]
    return RenewalFanChart(
        language=spoken,
        unit=contract_name(facts, contract_id, spoken),
        past=tuple(past),
        ahead=ahead,
        number_of_draws=found[0].draws,
        since=past[0].on,
        until=max(facts.as_at, contract.starts_on + timedelta(days=1)),
        has_defaults=any(one.origin is Origin.DEFAULT for one in inputs),
    )


def read_what_if_chart(work: Work, picture: Picture, _zone: ZoneInfo) -> ComparisonChart:
    """The chart that a picture asks for, from the facts known now.

    Raises:
        QuestionRefusedError: What was asked cannot be asked any more.
    """
    options = picture.options
    contract_id = picture.subject_id
    facts = read_what_if(work, int(options["unit"]), contract_id, picture.as_of)
    values = {
        name.removeprefix("v:"): _read(value)
        for name, value in options.items()
        if name.startswith("v:")
    }
    run = answered(facts, contract_id, Question(WhatIf(options["what_if"]), values))
    if run.answer is None:
        raise run.refused if run.refused is not None else KeyError(contract_id)
    return what_if_chart(run, run.answer, picture.language)


def read_fan_chart(work: Work, picture: Picture, _zone: ZoneInfo) -> RenewalFanChart:
    """The chart that a picture asks for; the same seed gives the same range."""
    unit_id, contract_id = int(picture.options["unit"]), picture.subject_id
    facts = read_what_if(work, unit_id, contract_id, picture.as_of)
    found = renewals_ahead(facts, contract_id)
    return fan_chart(facts, contract_id, found, picture.language)


def _spoken(language: str) -> Language:
    return next((known for known in LANGUAGES if known == language), "fr")


READ_BY: Final[
    Mapping[str, Callable[[Work, Picture, ZoneInfo], ComparisonChart | RenewalFanChart]]
] = {WHAT_IF: read_what_if_chart, RENEWAL_FAN: read_fan_chart}

"""``bonroute simulate``: a fleet as JSON or from the store, a what-if or a range as JSON.

Nothing is printed unless everything is good; faults give one line each on standard error and exit
code 2.
"""

import json
import re
import sys
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import NoReturn

import click

from bonusmalus.periods import add_years
from bot.cli.simulate_answers import rendered, rendered_choice, rendered_range
from bot.cli.simulate_facts import fleet_of
from bot.cli.store import in_store, settings_without_token
from bot.cli.strict_json import StrictJsonError, read
from bot.cli.words import REFUSED, Words, language_option
from bot.wiring import clock_for
from fleet.errors import PricingRefusedError, QuestionRefusedError
from fleet.ports import Work
from fleet.pricing.facts import FleetFacts
from fleet.renewal_range import DRAWS, SEED, renewal_fan
from fleet.usecases.read_fleet import read_fleet
from fleet.what_ifs import ALL_CONTRACTS, Question, WhatIf, answer, choices

MOST_BYTES = 64 * 1024 * 1024
MOST_DRAWS = 100_000
MOST_YEARS = 10
_NUMBER = re.compile(r"[+-]?[0-9]{1,15}")


@dataclass(frozen=True, slots=True)
class _Source:
    """Where the fleet comes from."""

    file: Path | None
    unit: int | None
    contract: int | None
    as_at: date | None


def refuse(*lines: str) -> NoReturn:
    """Print what is wrong on standard error, a line each, and end with exit code 2."""
    click.echo("\n".join(lines), err=True)
    raise SystemExit(REFUSED)


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path, dir_okay=False))
@click.option("--unit", type=click.IntRange(1), help="The fleet of that unit, from the store.")
@click.option(
    "--contract", type=click.IntRange(1), help="That contract alone; its unit, from the store."
)
@click.option("--as-at", "as_at", type=click.DateTime(["%Y-%m-%d"]), help="The day; today.")
@click.option("--what-if", "what_if", type=click.Choice([one.value for one in WhatIf]))
@click.option("--set", "pairs", multiple=True, metavar="KEY=VALUE", help="A value of the what-if.")
@click.option("--list", "is_list", is_flag=True, help="What can be asked of this fleet.")
@click.option("--range", "is_range", is_flag=True, help="The renewals ahead: 10, 50 and 90 %.")
@click.option("--years", type=click.IntRange(1, MOST_YEARS), default=1, help="Of --range.")
@click.option("--draws", type=click.IntRange(9, MOST_DRAWS), default=DRAWS, help="Of --range.")
@click.option("--seed", type=int, default=SEED, help="Of --range: the same one, the same range.")
@language_option
def simulate(  # noqa: PLR0913 - one argument for each option of the command line
    *,
    file: Path | None,
    unit: int | None,
    contract: int | None,
    as_at: datetime | None,
    what_if: str | None,
    pairs: tuple[str, ...],
    is_list: bool,
    is_range: bool,
    years: int,
    draws: int,
    seed: int,
    words: Words,
) -> None:
    """Work out a what-if, or the range of the renewals ahead, for a fleet.

    The fleet is read as JSON from FILE, or from standard input where FILE is missing or -, or from
    the store with --unit or --contract. The answer is JSON on standard output.

    \b
    bonroute simulate fleet.json --what-if fewer_claims --set fewer=300
    bonroute simulate --contract 7 --what-if deductible --set deductible=60000
    bonroute simulate --unit 1 --range --years 3
    bonroute simulate fleet.json --list

    Amounts are whole cents, rates are permille. The schema is in docs/guides/operator.md.
    """  # noqa: D301 - click keeps lines after a real backspace
    source = _Source(file, unit, contract, as_at.date() if as_at else None)
    _one_of(what_if=bool(what_if), is_list=is_list, is_range=is_range)
    facts = _fleet(source, words)
    if is_list:
        shown = _listed(facts)
    elif is_range:
        shown = _ranged(facts, contract or ALL_CONTRACTS, years, (seed, draws))
    else:
        shown = _answered(facts, WhatIf(what_if or ""), contract, pairs)
    click.echo(json.dumps(shown, indent=2))


def _one_of(**asked: bool) -> None:
    if sum(asked.values()) != 1:
        refuse("ask for one of --what-if, --range and --list")


def _fleet(source: _Source, words: Words) -> FleetFacts:
    if source.file is None and (source.unit or source.contract):
        return _from_store(source, words)
    if source.unit or source.as_at:
        refuse("--unit and --as-at go with the store, and a fleet given as JSON without")
    facts, faults = fleet_of(_document(source.file))
    if facts is None:
        refuse(*(f"{one.path}: found {one.found}: {one.reason}" for one in faults))
    return _of_contract(facts, source.contract)


def _document(file: Path | None) -> object:
    try:
        content = _content(file)
    except OSError as error:
        refuse(f"input: {error.strerror}")
    if len(content) > MOST_BYTES:
        refuse(f"input: more than {MOST_BYTES} bytes")
    try:
        return read(content)
    except StrictJsonError as error:
        found = f": found {error.found}" if error.found else ""
        refuse(f"input{found}: {error.reason}")


def _content(file: Path | None) -> bytes:
    if file is None or str(file) == "-":
        return sys.stdin.buffer.read(MOST_BYTES + 1)
    with file.open("rb") as opened:
        return opened.read(MOST_BYTES + 1)


def _from_store(source: _Source, words: Words) -> FleetFacts:
    settings = settings_without_token()
    today = clock_for(settings).now().astimezone(settings.zone).date()

    def asked(work: Work) -> FleetFacts | None:
        unit_id = source.unit
        if unit_id is None:
            found = work.contracts.after((source.contract or 0) - 1, 1)
            unit_id = next((one.unit_id for one in found if one.id == source.contract), None)
        if unit_id is None or all(one.id != unit_id for one in work.units.all()):
            return None
        return read_fleet(work, unit_id, source.as_at or today)

    facts = in_store(settings, words, asked, writes=False)
    if facts is None:
        refuse("the store has no such unit or contract")
    return _of_contract(facts, source.contract)


def _of_contract(facts: FleetFacts, contract_id: int | None) -> FleetFacts:
    if contract_id is not None and all(one.id != contract_id for one in facts.contracts):
        refuse(f"--contract: found {contract_id}: no contract of the fleet has that id")
    return facts


def _listed(facts: FleetFacts) -> object:
    return {"as_at": facts.as_at.isoformat(), "what_ifs": [_line(facts, one) for one in WhatIf]}


def _line(facts: FleetFacts, what_if: WhatIf) -> dict[str, object]:
    try:
        offered = [rendered_choice(one) for one in choices(facts, what_if)]
    except QuestionRefusedError as error:
        return {"name": what_if.value, "refused": error.reason, "field": error.field}
    return {"name": what_if.value, "choices": offered}


def _ranged(facts: FleetFacts, contract_id: int, years: int, chance: tuple[int, int]) -> object:
    if not facts.contracts:
        refuse("contracts: found an empty array: a range takes a contract")
    try:
        fan = renewal_fan(facts, contract_id, years, *chance)
    except PricingRefusedError as error:
        refuse(f"contract {error.contract_id}: {error.reason}")
    meant = [one for one in facts.contracts if contract_id in {ALL_CONTRACTS, one.id}]
    first = min(one.renewal_on for one in meant)
    return {
        "as_at": facts.as_at.isoformat(),
        "contract": contract_id,
        "seed": chance[0],
        "draws": chance[1],
        "renewals": [
            rendered_range(one, add_years(first, place).isoformat())
            for place, one in enumerate(fan)
        ],
    }


def _answered(
    facts: FleetFacts, what_if: WhatIf, contract_id: int | None, pairs: tuple[str, ...]
) -> object:
    try:
        names = {one.name for one in choices(facts, what_if)}
        own = {"contract": contract_id} if contract_id and "contract" in names else {}
        values = own | dict(map(_pair, pairs))
        return rendered(answer(facts, Question(what_if, values)), facts)
    except QuestionRefusedError as error:
        limit = f" ({error.limit})" if error.limit else ""
        line = f"{error.what_if}.{error.field}: found {error.found}: {error.reason}{limit}"
        refuse(line)


def _pair(text: str) -> tuple[str, int | str]:
    name, mark, value = text.partition("=")
    if not mark:
        refuse(f"--set: found {text}: expected KEY=VALUE")
    return name, int(value) if _NUMBER.fullmatch(value) else value

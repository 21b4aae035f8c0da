"""``bonroute coefficient``: cases as JSON on standard input, coefficients and reasons as JSON.

Nothing is printed unless every case is good; a bad one gives one line per fault on standard error
and exit code 2.
"""

import json
import sys
from collections.abc import Iterator

import click

from bonusmalus.claims import Claim
from bonusmalus.steps import Rule, Step
from bonusmalus.yearly import YearlyHistory
from bot.cli.coefficient_cases import Answer, fold_case
from bot.cli.coefficient_dated import DatedAnswer, Projection
from bot.cli.coefficient_fields import Fault
from bot.cli.strict_json import StrictJsonError, read

BAD_CASE = 2
MOST_BYTES = 256 * 1024 * 1024
_FEWEST_DECIMALS = 2
_FACTOR_DECIMALS = 3
_PRODUCT_DECIMALS = 5


@click.command()
@click.pass_context
def coefficient(ctx: click.Context) -> None:
    """Fold one case, or an array of cases, read as JSON on standard input.

    An empty array gives an empty array. A yearly case without years gives no coefficient and no
    step: the start stands.

    \b
    Yearly: {"use": "private", "start": "1.00", "years_at_floor": 0,
             "years": [[], [{"liability": "full", "kind": "collision"}]]}
    Dated:  {"use": "private", "start": "1.00", "first_insured_on": "2019-03-01",
             "renewal_date": "03-01", "as_of": "2026-11-21",
             "claims": [{"on": "2021-05-04", "liability": "full", "kind": "collision"}],
             "suspensions": [{"from": "2022-01-01", "to": "2022-06-01"}]}

    A bad case prints its faults on standard error and nothing else; the exit code is 2.
    """  # noqa: D301 - click keeps lines after a real backspace
    content = sys.stdin.buffer.read(MOST_BYTES + 1)
    try:
        document = _document(content)
    except StrictJsonError as error:
        found = f": found {error.found}" if error.found else ""
        click.echo(f"input{found}: {error.reason}", err=True)
        ctx.exit(BAD_CASE)
    cases = document if isinstance(document, list) else [document]
    answers, lines = _fold(cases)
    if lines:
        click.echo("\n".join(lines), err=True)
        ctx.exit(BAD_CASE)
    _print(answers, is_array=isinstance(document, list))


def _document(content: bytes, most_bytes: int = MOST_BYTES) -> object:
    if len(content) > most_bytes:
        reason = f"more than {most_bytes} bytes"
        raise StrictJsonError(reason)
    return read(content)


def _fold(cases: list[object]) -> tuple[list[Answer], list[str]]:
    answers: list[Answer] = []
    lines: list[str] = []
    for number, case in enumerate(cases):
        answer, faults = fold_case(case)
        lines += [_line(number, fault) for fault in faults]
        if answer is not None:
            answers.append(answer)
    return answers, lines


def _line(number: int, fault: Fault) -> str:
    return f"case {number}: {fault.path}: found {fault.found}: {fault.reason}"


def _print(answers: list[Answer], *, is_array: bool) -> None:
    """Print case by case, so that a big array is never one text in memory."""
    if not is_array:
        click.echo(json.dumps(rendered(answers[0]), indent=2))
        return
    click.echo("[", nl=False)
    for number, answer in enumerate(answers):
        click.echo(",\n" if number else "\n", nl=False)
        click.echo(json.dumps(rendered(answer)), nl=False)
    click.echo("\n]" if answers else "]")


def rendered(answer: Answer) -> dict[str, object]:
    """Return an answer as what JSON can hold; every decimal is an exact text."""
    if isinstance(answer, YearlyHistory):
        return {
            "coefficients": [str(value) for value in answer.coefficients],
            "steps": [_step(step) for step in _moves(answer.steps)],
        }
    return _dated(answer)


def _dated(answer: DatedAnswer) -> dict[str, object]:
    history = answer.history
    after = {step.on: step.after for step in _moves(history.steps)}
    return {
        "coefficients": [str(value) for value in after.values()],
        "renewal_dates": [str(day) for day in after],
        "coefficient": str(history.coefficient),
        "in_force_since": str(history.in_force_since),
        "steps": [{"date": str(step.on)} | _step(step) for step in _moves(history.steps)],
        "pending": [_claim(claim) for claim in history.pending],
        "awaiting": [_claim(claim) for claim in history.awaiting],
        "next": _next(answer),
    }


def _next(answer: DatedAnswer) -> dict[str, object]:
    """Return the next renewal, and the one after it if a claim today would only count there."""
    following = _values(answer, 1)
    is_late = answer.claim_counts_on != answer.without_claim[0][0]
    return {
        **_values(answer, 0),
        "claim_counts_on": str(answer.claim_counts_on),
        **({"following": following} if is_late else {}),
    }


def _values(answer: DatedAnswer, number: int) -> dict[str, object]:
    def value(found: Projection) -> str:
        return str(found[number][1])

    return {
        "date": str(answer.without_claim[number][0]),
        "without_claim": value(answer.without_claim),
        "with_full_claim": value(answer.with_full_claim),
        "with_partial_claim": value(answer.with_partial_claim),
    }


def _moves(steps: tuple[Step, ...]) -> Iterator[Step]:
    """Leave out the start, which the case itself gives."""
    return (step for step in steps if step.rule is not Rule.START)


def _step(step: Step) -> dict[str, object]:
    shown: dict[str, object] = {
        "year": step.year,
        "rule": step.rule.value,
        "article": step.article.value,
        "before": str(step.before),
        "factor": _decimal(step.factor_permille, _FACTOR_DECIMALS),
        "exact_product": _decimal(step.exact_product, _PRODUCT_DECIMALS),
        "after": str(step.after),
    }
    if step.effect is not None:
        reason = {"reason": step.effect.reason.value}
        shown["claim"] = (_claim(step.claim) if step.claim else {}) | reason
    return shown


def _claim(claim: Claim) -> dict[str, object]:
    return {
        "on": str(claim.occurred_on),
        "liability": claim.liability.value,
        "kind": claim.kind.value,
        "reference": claim.reference,
    }


def _decimal(units: int, decimals: int) -> str:
    """Write an integer of small units as an exact decimal, with two decimals at least."""
    whole, part = divmod(units, 10**decimals)
    shown = f"{part:0{decimals}d}".rstrip("0").ljust(_FEWEST_DECIMALS, "0")
    return f"{whole}.{shown}"

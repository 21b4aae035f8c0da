"""What was given in a month and has value: payroll must be told (FLEET.md § 2.1, F29)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from fleet.months import Month
from fleet.people import Employee
from fleet.reward_guard import RewardKind, Verdict
from fleet.rewards import Reward, RewardRequest, SignOff


@dataclass(frozen=True, slots=True)
class PayrollLine:
    """One thing of value that one person was given.

    Attributes:
        name: Last name, then first name, as payroll lists people.
        rule_version: Version of the reward; `guard_version` of the guard that judged it.
        verdict: What the guard said when it was asked for.
    """

    number: str
    name: str
    reward: str
    kind: RewardKind
    value_cents: int
    given_on: date
    rule_version: int
    guard_version: int
    verdict: Verdict
    agreement_reference: str
    sign_off: SignOff | None


@dataclass(frozen=True, slots=True)
class PayrollMonth:
    """Everything of value that was given in a month, by day."""

    month: Month
    lines: tuple[PayrollLine, ...]

    @property
    def total_cents(self) -> int:
        """What it is worth together."""
        return sum(line.value_cents for line in self.lines)


def payroll_lines(
    given: Iterable[tuple[RewardRequest, Reward, Employee]],
) -> tuple[PayrollLine, ...]:
    """The lines of what has value, whatever the guard says of it today."""
    return tuple(
        PayrollLine(
            number=employee.number,
            name=f"{employee.last_name} {employee.first_name}",
            reward=reward.name,
            kind=reward.rule.kind,
            value_cents=request.value_cents,
            given_on=request.given_on,
            rule_version=reward.version,
            guard_version=request.guard_version,
            verdict=request.verdict,
            agreement_reference=reward.agreement_reference,
            sign_off=reward.sign_off,
        )
        for request, reward, employee in given
        if reward.rule.has_value and request.given_on is not None
    )

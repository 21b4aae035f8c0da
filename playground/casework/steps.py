"""What people did with a case after it was reported: each a use case of the bot, at its time."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from bonusmalus.claims import Exemption, Liability
from fleet.access import Actor
from fleet.case_rules import claim_kind_of
from fleet.decision_rules import InsurerDecision
from fleet.incidents import IncidentStatus
from fleet.ports import Work
from fleet.usecases.answer_report import answer_report
from fleet.usecases.assign_case import assign_case
from fleet.usecases.change_case_status import change_case_status
from fleet.usecases.contest_decision import contest_decision
from fleet.usecases.keep_case_figures import Contact, Cost, keep_case_contact, keep_case_cost
from fleet.usecases.propose_decision import propose_decision
from fleet.usecases.save_case import Present
from fleet.usecases.settle_decision import confirm_decision
from fleet.usecases.write_in_thread import (
    Remark,
    answer_about_case,
    ask_driver,
    write_remark,
)


class Who(StrEnum):
    """Who takes a step."""

    DRIVER = "driver"
    MANAGER = "B0004"  # Patrick, fleet manager of the whole company
    SECOND = "B0005"  # Mireille, fleet manager too: whatever Patrick decides, she can confirm
    HR = "B0002"  # Claire, HR of the whole company


@dataclass(frozen=True, slots=True)
class Deed:
    """One person's step in a case at an instant."""

    work: Work
    actor: Actor
    incident_id: int
    present: Present


Act = Callable[[Deed], object]


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a story.

    Attributes:
        hours_later: Since the report.
    """

    hours_later: float
    who: Who
    act: Act


def takes() -> Act:
    """Handle the case from now on."""

    def act(on: Deed) -> object:
        return assign_case(on.work, on.actor, on.incident_id, on.actor.employee_id, on.present)

    return act


def moves(status: IncidentStatus) -> Act:
    """Give the case its next status."""

    def act(on: Deed) -> object:
        return change_case_status(on.work, on.actor, on.incident_id, status, on.present)

    return act


def asks(words: str) -> Act:
    """Ask the driver."""

    def act(on: Deed) -> object:
        return ask_driver(on.work, on.actor, on.incident_id, words, on.present)

    return act


def answers(words: str) -> Act:
    """Answer as the driver."""

    def act(on: Deed) -> object:
        return answer_about_case(on.work, on.actor, on.incident_id, words, on.present)

    return act


def publishes(words: str) -> Act:
    """Answer a near miss or a hazard, for the whole site."""

    def act(on: Deed) -> object:
        return answer_report(on.work, on.actor, on.incident_id, words, on.present)

    return act


def notes(words: str, remark: Remark = Remark.NOTE) -> Act:
    """Write down a note, or an exchange with somebody outside."""

    def act(on: Deed) -> object:
        return write_remark(on.work, on.actor, on.incident_id, remark, words, on.present)

    return act


def costs(cost: Cost, amount: int) -> Act:
    """Write down a cost, in cents; downtime in days."""

    def act(on: Deed) -> object:
        return keep_case_cost(on.work, on.actor, on.incident_id, cost, amount, on.present)

    return act


def names(contact: Contact, words: str) -> Act:
    """Write down who handles the case outside."""

    def act(on: Deed) -> object:
        return keep_case_contact(on.work, on.actor, on.incident_id, contact, words, on.present)

    return act


def proposes(liability: Liability, exemption: Exemption | None = None) -> Act:
    """Enter the insurer's decision from a letter of the day before."""

    def act(on: Deed) -> object:
        case, letter_on = on.work.incidents.get(on.incident_id), on.present.today - timedelta(1)
        document = f"Courrier de l’assureur du {letter_on:%d/%m/%Y}"
        decision = InsurerDecision(
            claim_kind_of(case.event), liability, exemption, letter_on, document
        )
        return propose_decision(on.work, on.actor, on.incident_id, decision, (), "", on.present)

    return act


def confirms() -> Act:
    """Confirm what somebody else proposed."""

    def act(on: Deed) -> object:
        last = on.work.incidents.proposals_of(on.incident_id)[-1]
        return confirm_decision(on.work, on.actor, on.incident_id, last.id, on.present)

    return act


def contests(reason: str) -> Act:
    """Say as the driver that the decision is not right."""

    def act(on: Deed) -> object:
        return contest_decision(on.work, on.actor, on.incident_id, reason, (), on.present)

    return act

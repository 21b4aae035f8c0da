"""A driver's own attestation: asked for from HR, and brought to the chat once HR signed it."""

from dataclasses import dataclass
from datetime import datetime

from fleet.access import Action, Actor, guarded_about
from fleet.attestations import Attestation
from fleet.errors import AttestationRefusedError
from fleet.journal import JournalEntry
from fleet.people import Employee, Role
from fleet.ports import Work
from fleet.usecases.give_attestation import Paper, is_empty, print_paper
from fleet.usecases.read_attestation import read_facts
from fleet.usecases.save_case import Present


@dataclass(frozen=True, slots=True)
class OwnAttestation:
    """What a driver sees of their own.

    Attributes:
        holding: The one that holds; None where nobody made one, or it was withdrawn.
        is_empty: They never drove for the company: there is nothing to attest.
    """

    employee: Employee
    holding: Attestation | None
    is_empty: bool


@dataclass(frozen=True, slots=True)
class AskedAttestation:
    """Who asked, and who may sign: employed people of HR over the unit, never the person."""

    employee: Employee
    asked_of: tuple[int, ...]


@guarded_about(Action.SEE_ATTESTATION)
def show_own_attestation(
    work: Work, _actor: Actor, employee_id: int, present: Present
) -> OwnAttestation:
    """The attestation of the person who asks."""
    facts = read_facts(work, employee_id, employee_id, present.today)
    return OwnAttestation(
        work.people.get(employee_id), _holding(work, employee_id), is_empty(facts)
    )


@guarded_about(Action.SEE_ATTESTATION)
def ask_for_attestation(
    work: Work, actor: Actor, employee_id: int, present: Present
) -> AskedAttestation:
    """Ask HR for one.

    Raises:
        AttestationRefusedError: `nothing`: they never drove for the company.
    """
    if is_empty(read_facts(work, employee_id, employee_id, present.today)):
        raise AttestationRefusedError(reason="nothing", employee_id=employee_id)
    entry = JournalEntry(
        present.now, "attestation_asked", f"employee:{employee_id}", actor.employee_id
    )
    work.journal.write(entry)
    lineage = work.people.lineage_of(employee_id)
    holders = work.people.holders((Role.HR,), lineage, present.today)
    others = tuple(one for one in holders if one != employee_id)
    return AskedAttestation(work.people.get(employee_id), others)


@guarded_about(Action.SEE_ATTESTATION)
def copy_own_attestation(work: Work, actor: Actor, employee_id: int, now: datetime) -> Paper:
    """One more paper of one's own attestation.

    Raises:
        AttestationRefusedError: `none` or `too_many`.
    """
    holding = _holding(work, employee_id)
    if holding is None:
        raise AttestationRefusedError(reason="none", employee_id=employee_id)
    return print_paper(work, actor, holding, now)


def _holding(work: Work, employee_id: int) -> Attestation | None:
    made = work.attestations.of_person(employee_id)
    return next((one for one in made if one.is_valid), None)

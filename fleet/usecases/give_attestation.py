"""Make, copy and withdraw an attestation: HR signs it, and never one about themselves.

The code of a paper leaves this module once, in what it returns; the store keeps its hash alone.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime

from fleet.access import Action, Actor, Subject, guarded, guarded_about, require, scopes
from fleet.attestation_code import hash_code, new_code, plain_code
from fleet.attestations import MOST_CODES, Attestation, AttestationCode, Withdrawal
from fleet.attested_facts import AttestedFacts
from fleet.errors import AccessDeniedError, AttestationRefusedError, NotFoundError
from fleet.journal import JournalEntry
from fleet.people import Employee
from fleet.ports import Work
from fleet.usecases.read_attestation import read_facts
from fleet.usecases.save_case import Present
from fleet.usecases.show_coefficient import note_view

ON_A_PAGE = 6


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper about to be printed.

    Attributes:
        code: Its own code, in groups; it cannot be read again.
        is_new: The attestation was made just now; else this is a further paper of it.
    """

    attestation: Attestation
    code: str
    is_new: bool


@dataclass(frozen=True, slots=True)
class AttestationScreen:
    """What HR sees of a person.

    Attributes:
        facts: What an attestation of today would say.
        made: Those that there are, newest first.
    """

    employee: Employee
    facts: AttestedFacts
    made: tuple[Attestation, ...]

    @property
    def holding(self) -> Attestation | None:
        """The one that holds."""
        return next((one for one in self.made if one.is_valid), None)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to attest: the person never drove for the company."""
        return is_empty(self.facts)


@dataclass(frozen=True, slots=True)
class AttestationPage:
    """A page of the attestations of a scope, newest first."""

    rows: tuple[Attestation, ...]
    page: int
    number_of_pages: int
    number_of_attestations: int


@guarded_about(Action.GIVE_ATTESTATION)
def show_attestations(
    work: Work, actor: Actor, employee_id: int, present: Present
) -> AttestationScreen:
    """What can be attested of a person, and what was."""
    note_view(work, actor, employee_id, "attestation", present.now)
    return _screen(work, actor, employee_id, present.today)


@guarded(Action.GIVE_ATTESTATION)
def list_attestations(work: Work, actor: Actor, page: int) -> AttestationPage:
    """The attestations of the actor's units; a page that is not there gives the nearest one."""
    own = scopes(actor, Action.GIVE_ATTESTATION)
    rows, number = work.attestations.page(own, max(page, 0) * ON_A_PAGE, ON_A_PAGE)
    pages = max(1, -(-number // ON_A_PAGE))
    if page >= pages:
        rows, number = work.attestations.page(own, (pages - 1) * ON_A_PAGE, ON_A_PAGE)
    return AttestationPage(tuple(rows), min(max(page, 0), pages - 1), pages, number)


@guarded_about(Action.GIVE_ATTESTATION)
def make_attestation(work: Work, actor: Actor, employee_id: int, present: Present) -> Paper:
    """Attest what is known today; where that was attested already, this is a further paper of it.

    One that said something else is withdrawn: it is replaced.

    Raises:
        AttestationRefusedError: `nothing` or `too_many`.
        ConflictError: Somebody else makes one at the same moment.
    """
    screen = _screen(work, actor, employee_id, present.today)
    if screen.is_empty:
        raise AttestationRefusedError(reason="nothing", employee_id=employee_id)
    holding = screen.holding
    if holding is not None and _says_the_same(holding, screen.facts, present.today):
        return print_paper(work, actor, holding, present.now)
    signer_id = _known(actor)
    if holding is not None:
        work.attestations.withdraw(holding.id, signer_id, Withdrawal.REPLACED, present.now)
    made = work.attestations.add(
        Attestation(
            id=0,
            employee_id=employee_id,
            unit_id=screen.employee.unit_id,
            made_by=signer_id,
            made_at=present.now,
            as_at=present.today,
            facts=screen.facts,
        )
    )
    _note(work, actor, made, "attestation_made", present.now)
    return replace(print_paper(work, actor, made, present.now), is_new=True)


@guarded(Action.GIVE_ATTESTATION)
def copy_attestation(work: Work, actor: Actor, attestation_id: int, now: datetime) -> Paper:
    """One more paper of an attestation, with a code of its own.

    Raises:
        AccessDeniedError: It is out of reach, or there is none.
        AttestationRefusedError: `withdrawn` or `too_many`.
    """
    return print_paper(work, actor, in_reach(work, actor, attestation_id), now)


@guarded(Action.GIVE_ATTESTATION)
def withdraw_attestation(
    work: Work, actor: Actor, attestation_id: int, why: Withdrawal, now: datetime
) -> Attestation:
    """Let an attestation hold no longer: whoever verifies a paper of it reads so.

    Raises:
        AccessDeniedError: It is out of reach, or there is none.
        AttestationRefusedError: `withdrawn`: it is already.
    """
    known = in_reach(work, actor, attestation_id)
    if not work.attestations.withdraw(known.id, _known(actor), why, now):
        raise AttestationRefusedError(reason="withdrawn", employee_id=known.employee_id)
    _note(work, actor, known, "attestation_withdrawn", now, {"why": why.value})
    return work.attestations.get(known.id)


def in_reach(work: Work, actor: Actor, attestation_id: int) -> Attestation:
    """An attestation about somebody to whom the actor may give one.

    Raises:
        AccessDeniedError: It is out of reach, or there is none.
    """
    action = Action.GIVE_ATTESTATION
    try:
        known = work.attestations.get(attestation_id)
    except NotFoundError:
        raise AccessDeniedError(action.value, actor.employee_id, None) from None
    lineage = work.people.lineage_of(known.employee_id)
    require(actor, action, Subject(known.employee_id, lineage))
    return known


def print_paper(work: Work, actor: Actor, known: Attestation, now: datetime) -> Paper:
    """A further paper, for use cases that asked.

    Raises:
        AttestationRefusedError: `withdrawn` or `too_many`.
    """
    if not known.is_valid:
        raise AttestationRefusedError(reason="withdrawn", employee_id=known.employee_id)
    if work.attestations.number_of_codes(known.id) >= MOST_CODES:
        raise AttestationRefusedError(reason="too_many", employee_id=known.employee_id)
    code = new_code()
    code_hash = hash_code(plain_code(code) or "")
    issued = AttestationCode(code_hash, known.id, known.employee_id, now, _known(actor))
    work.attestations.add_code(issued)
    _note(work, actor, known, "attestation_printed", now)
    return Paper(known, code, is_new=False)


def is_empty(facts: AttestedFacts) -> bool:
    """Whether there is nothing to attest."""
    return not facts.drives and facts.coefficient_hundredths is None


def _screen(work: Work, actor: Actor, employee_id: int, today: date) -> AttestationScreen:
    facts = read_facts(work, employee_id, _known(actor), today)
    made = tuple(work.attestations.of_person(employee_id))
    return AttestationScreen(work.people.get(employee_id), facts, made)


def _says_the_same(known: Attestation, facts: AttestedFacts, today: date) -> bool:
    return known.as_at == today and known.facts == replace(facts, signer=known.facts.signer)


def _known(actor: Actor) -> int:
    """Who acts; a stranger holds no role, and was refused before."""
    if actor.employee_id is None:
        raise AccessDeniedError(Action.GIVE_ATTESTATION.value, None, None)
    return actor.employee_id


def _note(
    work: Work,
    actor: Actor,
    known: Attestation,
    event: str,
    now: datetime,
    details: dict[str, str | int | bool | None] | None = None,
) -> None:
    work.journal.write(
        JournalEntry(
            at=now,
            event=event,
            subject=f"employee:{known.employee_id}",
            actor_id=actor.employee_id,
            details={"attestation": known.id, **(details or {})},
        )
    )

"""The facts of a letter to an insurer, as they are when it is made."""

from datetime import date

from fleet.driving import Contract
from fleet.insurer_letters import InsurerLetter, LetterKind, LetterSender
from fleet.insurer_statements import StatementRequest
from fleet.ports import Work
from fleet.profile_changes import ProfileChange
from fleet.statement_comparison import Comparison
from fleet.usecases.show_contract_in_full import vehicles_in_service
from fleet.usecases.show_statement import read_comparison


def read_letter(work: Work, kind: LetterKind, subject_id: int, as_of: date) -> InsurerLetter:
    """The facts of a letter as they are now; whoever sends it was allowed to.

    The letter of a request bears the day of the request, from which its fifteen days run.

    Raises:
        NotFoundError: What it is about is gone.
    """
    subject = _subject(work, kind, subject_id)
    if isinstance(subject, StatementRequest):  # printed again, it is the letter of its own day
        as_of = subject.requested_on
    contract = _contract(work, subject)
    return InsurerLetter(
        as_of, _sender(work, contract), contract, _plates(work, subject, as_of), subject
    )


def _subject(
    work: Work, kind: LetterKind, subject_id: int
) -> StatementRequest | ProfileChange | Comparison:
    match kind:
        case LetterKind.REQUEST:
            return work.statements.request(subject_id)
        case LetterKind.CHANGE:
            return work.profile_changes.get(subject_id)
        case LetterKind.OBSERVATIONS:
            return read_comparison(work, work.statements.get(subject_id))


def _contract(work: Work, subject: StatementRequest | ProfileChange | Comparison) -> Contract:
    if isinstance(subject, Comparison):
        return subject.contract
    return work.driving.contract(subject.contract_id)


def _plates(
    work: Work, subject: StatementRequest | ProfileChange | Comparison, as_of: date
) -> tuple[str, ...]:
    """Of the vehicle that changes, or of those in service on the day of the letter."""
    if isinstance(subject, ProfileChange) and subject.vehicle_id is not None:
        return (work.driving.vehicle(subject.vehicle_id).plate,)
    vehicles = vehicles_in_service(work, _contract(work, subject).id, as_of)
    return tuple(one.plate for one in vehicles)


def _sender(work: Work, contract: Contract) -> LetterSender:
    company, profile = work.units.company(), work.dossiers.profile()
    return LetterSender(
        company.name if company else "",
        work.units.get(contract.unit_id).name,
        profile.siren,
        profile.logo_sha256,
    )

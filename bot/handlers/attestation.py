"""`att:…` for HR and /attestation: attestations of people, and one's own.

`att:{employee}` shows what can be attested, `att:{employee}:make` attests it; `att:c:{id}` prints a
further paper, `att:w:{id}[:{why}]` withdraws one, `att:list:{page}` lists those of one's units.
One's own are behind `att:own` (`bot.handlers.attestation_own`).
"""

from collections.abc import Callable, Sequence

from bot.document_files import attestation_picture
from bot.handlers.attestation_own import tap_own
from bot.handlers.attestation_tapped import attestation_tapped
from bot.handlers.tapped import OutdatedButtonError, about, choice_in, number_in
from bot.notices import Notices
from bot.turn import Turn
from bot.views.attestation import (
    attestations_screen,
    paper_screen,
    person_screen,
    ready_screen,
    withdrawal_screen,
)
from fleet.access import Action
from fleet.attestations import Withdrawal
from fleet.people import Employee
from fleet.usecases.give_attestation import (
    Paper,
    copy_attestation,
    in_reach,
    list_attestations,
    make_attestation,
    show_attestations,
    withdraw_attestation,
)

_WITH_WHY = 3
_MAKE = "make"


@attestation_tapped
def tap_attestation(turn: Turn, parts: Sequence[str]) -> None:
    """Do what a button about attestations says."""
    first = parts[0] if parts else ""
    if first in _NAMED:
        _NAMED[first](turn, parts)
        return
    employee_id = number_in(parts, 0)
    if len(parts) == 1:
        _show_person(turn, employee_id)
        return
    if parts[1] != _MAKE:
        raise OutdatedButtonError
    _make(turn, employee_id)


def _show_person(turn: Turn, employee_id: int, said: str = "") -> None:
    shown = about(
        turn,
        Action.GIVE_ATTESTATION,
        lambda: show_attestations(turn.work, turn.actor, employee_id, turn.present),
    )
    screen = person_screen(turn, shown, turn.zone, said)
    turn.edit(screen.text, screen.buttons)


def _make(turn: Turn, employee_id: int) -> None:
    paper = about(
        turn,
        Action.GIVE_ATTESTATION,
        lambda: make_attestation(turn.work, turn.actor, employee_id, turn.present),
    )
    send_paper(turn, paper, f"att:{employee_id}")
    if paper.is_new:
        _tell_driver(turn, paper, turn.work.people.get(employee_id))


def send_paper(turn: Turn, paper: Paper, back: str) -> None:
    """Send a paper; it is made when the message is sent, and the chat shows that meanwhile."""
    attestation = paper.attestation
    screen = paper_screen(turn, attestation, back)
    failed = turn.words("attest-failed", number=attestation.number)
    picture = attestation_picture(attestation.id, paper.code, attestation.as_at)
    turn.document(picture, screen.text, screen.buttons, otherwise=(failed, screen.buttons))
    turn.answer(turn.label("attest-preparing"))


def _tell_driver(turn: Turn, paper: Paper, person: Employee) -> None:
    """Tell a person who is still here that theirs is ready; who left gets a paper from HR."""
    if not person.is_employed(turn.today):
        return
    notices = Notices(turn.work, turn.catalogue, turn.zone, turn.now)
    number = paper.attestation.number
    message = notices.to(
        person.id,
        lambda words: ready_screen(words, number),
        f"attest:ready:{paper.attestation.id}",
    )
    if message is not None:
        turn.messages.append(message)


def _copy(turn: Turn, parts: Sequence[str]) -> None:
    paper = copy_attestation(turn.work, turn.actor, number_in(parts, 1), turn.now)
    send_paper(turn, paper, f"att:{paper.attestation.employee_id}")


def _withdraw(turn: Turn, parts: Sequence[str]) -> None:
    attestation_id = number_in(parts, 1)
    if len(parts) < _WITH_WHY:
        screen = withdrawal_screen(turn, in_reach(turn.work, turn.actor, attestation_id))
        turn.edit(screen.text, screen.buttons)
        return
    why = choice_in(parts, 2, Withdrawal)
    gone = withdraw_attestation(turn.work, turn.actor, attestation_id, why, turn.now)
    _show_person(turn, gone.employee_id, turn.words("attest-withdrawn", number=gone.number))


def _list(turn: Turn, parts: Sequence[str]) -> None:
    page = list_attestations(turn.work, turn.actor, number_in(parts, 1))
    screen = attestations_screen(turn, page)
    turn.edit(screen.text, screen.buttons)


_NAMED: dict[str, Callable[[Turn, Sequence[str]], None]] = {
    "c": _copy,
    "w": _withdraw,
    "list": _list,
    "own": tap_own,
}

"""/attestation and `att:own[:ask|:copy]`: a driver's own attestation, which HR signs."""

from collections.abc import Sequence

from bot.document_files import attestation_picture
from bot.handlers.tapped import OutdatedButtonError, identity_of
from bot.notices import Notices
from bot.turn import Turn
from bot.views.attestation import asked_screen, paper_screen
from bot.views.attestation_own import own_screen
from bot.views.screen import Screen
from fleet.access import Action, may
from fleet.usecases.ask_for_attestation import (
    AskedAttestation,
    ask_for_attestation,
    copy_own_attestation,
    show_own_attestation,
)

_ASK, _COPY = "ask", "copy"


def show_attestation(turn: Turn) -> None:
    """Answer /attestation: one's own, and for HR the way to those of others."""
    screen = _own(turn)
    turn.reply(screen.text, screen.buttons)


def tap_own(turn: Turn, parts: Sequence[str]) -> None:
    """Show one's own attestation, ask for one, or get one more paper."""
    wanted = parts[1] if len(parts) > 1 else ""
    if wanted == _COPY:
        _copy(turn)
        return
    if wanted == _ASK:
        _ask(turn)
        return
    if wanted:
        raise OutdatedButtonError
    screen = _own(turn)
    turn.edit(screen.text, screen.buttons)


def _own(turn: Turn, said: str = "") -> Screen:
    employee_id = identity_of(turn).employee.id
    own = show_own_attestation(turn.work, turn.actor, employee_id, turn.present)
    gives = may(turn.actor, Action.GIVE_ATTESTATION)
    return own_screen(turn, own, said, gives_others=gives)


def _copy(turn: Turn) -> None:
    employee_id = identity_of(turn).employee.id
    paper = copy_own_attestation(turn.work, turn.actor, employee_id, turn.now)
    known = paper.attestation
    screen = paper_screen(turn, known, "att:own")
    failed = turn.words("attest-failed", number=known.number)
    picture = attestation_picture(known.id, paper.code, known.as_at)
    turn.document(picture, screen.text, screen.buttons, otherwise=(failed, screen.buttons))
    turn.answer(turn.label("attest-preparing"))


def _ask(turn: Turn) -> None:
    employee_id = identity_of(turn).employee.id
    asked = ask_for_attestation(turn.work, turn.actor, employee_id, turn.present)
    told = _tell_hr(turn, asked)
    screen = _own(turn, turn.words("attest-asked", is_told="yes" if told else "no"))
    turn.edit(screen.text, screen.buttons)


def _tell_hr(turn: Turn, asked: AskedAttestation) -> bool:
    """Tell those who may sign, once a day; whether anybody could be told, today."""
    notices = Notices(turn.work, turn.catalogue, turn.zone, turn.now)
    day = turn.today.isoformat()
    messages = [
        notices.to(
            one,
            lambda words: asked_screen(words, asked.employee),
            f"attest:asked:{asked.employee.id}:{one}:{day}",
        )
        for one in asked.asked_of
    ]
    turn.messages.extend(one for one in messages if one is not None)
    return any(one is not None for one in messages)

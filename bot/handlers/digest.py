"""The buttons of the monthly message: stop it and take that back, ask somebody for a talk."""

from collections.abc import Sequence

from bot.handlers.tapped import OutdatedButtonError, choice_in, identity_of, tapped
from bot.notices import tell
from bot.turn import Turn
from bot.views.digest import asked_screen, home, stopped_screen, talk_notice, talk_screen
from fleet.people import Role
from fleet.usecases.ask_for_talk import TALKING, ask_for_talk
from fleet.usecases.change_settings import choose_digest, read_settings


@tapped
def tap(turn: Turn, parts: Sequence[str]) -> None:
    """Answer a button under the monthly message, however old it is."""
    match parts:
        case ["off"]:
            _stop(turn)
        case ["on"]:
            _resume(turn)
        case ["talk"]:
            screen = talk_screen(turn)
            turn.reply(screen.text, screen.buttons)
        case ["talk", "no"]:
            turn.edit(turn.words("digest-talk-dropped"), home(turn))
        case ["talk", _]:
            _ask(turn, choice_in(parts, 1, Role))
        case _:
            raise OutdatedButtonError


def _stop(turn: Turn) -> None:
    if not _wants_digest(turn):
        turn.answer(turn.label("digest-stopped-before"), alert=True)
        return
    _choose(turn, wants_digest=False)
    screen = stopped_screen(turn)
    turn.reply(screen.text, screen.buttons)


def _resume(turn: Turn) -> None:
    if _wants_digest(turn):
        turn.answer(turn.label("digest-resumed-before"), alert=True)
        return
    _choose(turn, wants_digest=True)
    turn.edit(turn.words("digest-resumed"), home(turn))


def _wants_digest(turn: Turn) -> bool:
    own_id = identity_of(turn).employee.id
    return read_settings(turn.work, turn.actor, own_id).wants_digest


def _choose(turn: Turn, *, wants_digest: bool) -> None:
    own_id = identity_of(turn).employee.id
    choose_digest(turn.work, turn.actor, own_id, turn.now, wants_digest=wants_digest)


def _ask(turn: Turn, role: Role) -> None:
    """Tell those of a role that the person would like a talk; a second tap tells nobody again."""
    if role not in TALKING:
        raise OutdatedButtonError
    wanted = ask_for_talk(turn.work, turn.actor, role, turn.now, turn.zone)
    employee = wanted.employee
    told = [
        tell(turn, one, lambda words: talk_notice(words, employee), once=wanted.key)
        for one in wanted.told
    ]
    screen = asked_screen(turn, role, sum(told))
    turn.edit(screen.text, screen.buttons)

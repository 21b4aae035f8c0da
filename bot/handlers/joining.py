"""/start: the notice for somebody who holds an invitation, the card for somebody who is linked."""

from collections.abc import Sequence

from bot.handlers.card import own_card, show_own_card
from bot.handlers.tapped import number_in, tapped
from bot.turn import Turn
from bot.views.general import changed_notice, joined_text, notice_screen
from bot.views.screen import Reader, Screen
from fleet.access import actor_of
from fleet.errors import InvitationRefusedError
from fleet.people import Language
from fleet.usecases.join import (
    ALREADY_LINKED,
    UNKNOWN,
    Account,
    Welcome,
    accept_invitation,
    open_invitation,
)

_MAX_TOKEN = 64  # as long as a deep link may be


def start(turn: Turn) -> None:
    """Answer /start."""
    token = turn.arguments.strip()
    if turn.identity is None:
        _greet(turn, token)
    elif token and _refusal(turn, token) == ALREADY_LINKED:
        turn.reply(turn.words("invitation-already-linked"))
    else:
        show_own_card(turn)


@tapped
def join(turn: Turn, parts: Sequence[str]) -> None:
    """Link the account: its person has read the notice."""
    if turn.identity is not None:
        _show_card(turn)
        return
    version, token = number_in(parts, 0), ":".join(parts[1:])
    try:
        welcome = open_invitation(
            turn.work, turn.actor, token, _account(turn), turn.today, turn.now
        )
        if welcome.company.notice_version != version:
            _show(turn, changed_notice(turn, _notice(turn, welcome, token)))
            return
        accept_invitation(turn.work, turn.actor, token, _account(turn), turn.today, turn.now)
    except InvitationRefusedError as refused:
        turn.edit(turn.words(_refusal_key(refused.reason)))
        return
    _become(turn)
    turn.edit(joined_text(turn, welcome.employee))
    turn.publish_commands()
    show_own_card(turn)


def _greet(turn: Turn, token: str) -> None:
    if not 0 < len(token) <= _MAX_TOKEN:
        turn.reply(turn.words("stranger"))
        return
    try:
        welcome = open_invitation(
            turn.work, turn.actor, token, _account(turn), turn.today, turn.now
        )
    except InvitationRefusedError as refused:
        turn.reply(turn.words(_refusal_key(refused.reason)))
        return
    notice = _notice(turn, welcome, token)
    turn.reply(notice.text, notice.buttons)


def _notice(turn: Turn, welcome: Welcome, token: str) -> Screen:
    """French binds and comes first; English is added for those who read it."""
    languages = {Language.FRENCH, turn.language, welcome.employee.language}
    readers = tuple(
        Reader(turn.catalogue, language) for language in Language if language in languages
    )
    return notice_screen(readers, welcome.employee, welcome.company, token)


def _become(turn: Turn) -> None:
    """Go on as the person who has just been linked."""
    identity = turn.work.people.identify(turn.telegram_user_id)
    if identity is not None:
        turn.identity = identity
        turn.actor = actor_of(identity)
        turn.language = identity.preferences.language


def _refusal(turn: Turn, token: str) -> str:
    try:
        open_invitation(turn.work, turn.actor, token, _account(turn), turn.today, turn.now)
    except InvitationRefusedError as refused:
        return refused.reason
    return ""


def _refusal_key(reason: str) -> str:
    """A token that nobody made gets the answer of no token."""
    return "stranger" if reason == UNKNOWN else f"invitation-{reason.replace('_', '-')}"


def _account(turn: Turn) -> Account:
    return Account(turn.telegram_user_id, turn.chat_id)


def _show_card(turn: Turn) -> None:
    _show(turn, own_card(turn))


def _show(turn: Turn, screen: Screen) -> None:
    turn.edit(screen.text, screen.buttons)

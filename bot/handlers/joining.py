"""/start: the notice for somebody who holds an invitation, the card for somebody who is linked."""

from collections.abc import Sequence

from bot.handlers.card import has_own_card, own_card, show_own_card
from bot.handlers.tapped import OutdatedButtonError, number_in, tapped
from bot.turn import Turn
from bot.views.general import changed_notice_screen, joined_text, notice_screen
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
from fleet.usecases.read_notice import confirm_notice, notice_to_read

_MAX_TOKEN = 64  # as long as a deep link may be


def start(turn: Turn) -> None:
    """Answer /start."""
    token = turn.arguments.strip()
    if turn.identity is None:
        _greet(turn, token)
    elif token and _refusal(turn, token) == ALREADY_LINKED:
        turn.reply(turn.words("invitation-already-linked"))
    else:
        _show_new_notice(turn)
        show_own_card(turn)


@tapped
def confirm(turn: Turn, parts: Sequence[str]) -> None:
    """Keep that a changed notice has been read."""
    if not confirm_notice(turn.work, turn.actor, number_in(parts, 0), turn.now):
        raise OutdatedButtonError
    turn.edit(turn.words("notice-noted"))


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
            readers = _readers(turn, welcome.employee.language)
            data = _join_data(welcome, token)
            _show(turn, changed_notice_screen(readers, welcome.company, data))
            return
        accept_invitation(turn.work, turn.actor, token, _account(turn), turn.today, turn.now)
    except InvitationRefusedError as refused:
        turn.edit(turn.words(_refusal_key(refused.reason)))
        return
    _become(turn)
    turn.edit(joined_text(turn, welcome.employee, has_card=has_own_card(turn)))
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


def _show_new_notice(turn: Turn) -> None:
    """Tell somebody who is linked that the notice has changed, until they have read it."""
    company = notice_to_read(turn.work, turn.actor)
    if company is None:
        return
    data = f"notice:{company.notice_version}"
    screen = changed_notice_screen(_readers(turn), company, data)
    turn.reply(screen.text, screen.buttons)


def _notice(turn: Turn, welcome: Welcome, token: str) -> Screen:
    readers = _readers(turn, welcome.employee.language)
    return notice_screen(readers, welcome.employee, welcome.company, _join_data(welcome, token))


def _join_data(welcome: Welcome, token: str) -> str:
    return f"join:{welcome.company.notice_version}:{token}"


def _readers(turn: Turn, *more: Language) -> tuple[Reader, ...]:
    """French binds and comes first; English is added for those who read it."""
    spoken = {Language.FRENCH, turn.language, *more}
    return tuple(Reader(turn.catalogue, language) for language in Language if language in spoken)


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

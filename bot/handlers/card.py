"""The card, its reasons, what if, and the chart: of oneself, or of somebody in one's scope."""

from collections.abc import Sequence

from bonusmalus.claims import Liability
from bot.handlers.tapped import (
    OutdatedButtonError,
    about,
    choice_in,
    identity_of,
    number_in,
    tapped,
)
from bot.painter import DRIVER_COEFFICIENT, caption_of, coefficient_chart
from bot.turn import Turn
from bot.views.card import card_screen
from bot.views.general import finding_rows, home_button, menu_rows, role_screen
from bot.views.points_noting import noting_rows
from bot.views.reporting import driver_rows
from bot.views.screen import Rows, Screen, button
from bot.views.what_if import SHARES, answer_screen, moment_screen, share_screen
from bot.views.why import why_screen
from fleet.access import Action, Subject, may
from fleet.delivery import Picture
from fleet.people import Role
from fleet.simulation import Moment
from fleet.usecases.explain_coefficient import explain_coefficient
from fleet.usecases.show_coefficient import CoefficientCard, show_coefficient
from fleet.usecases.show_curve import show_curve
from fleet.usecases.simulate_coefficient import ask_what_if, simulate_coefficient

_LEADING_ROLES = (Role.HR, Role.FLEET_MANAGER, Role.ADMIN)


def show_own_card(turn: Turn) -> None:
    """Answer a command with the reader's own card."""
    screen = own_card(turn)
    turn.reply(screen.text, screen.buttons)


@tapped
def open_own_card(turn: Turn, _: Sequence[str]) -> None:
    """Rewrite the message with the reader's own card."""
    screen = own_card(turn)
    turn.edit(screen.text, screen.buttons)


@tapped
def open_card(turn: Turn, parts: Sequence[str]) -> None:
    """Rewrite the message with the card of a person."""
    screen = _card_of(turn, number_in(parts, 0))
    turn.edit(screen.text, screen.buttons)


@tapped
def explain(turn: Turn, parts: Sequence[str]) -> None:
    """Rewrite the message with a page of reasons."""
    subject, page = number_in(parts, 0), number_in(parts, 1)
    explanation = about(
        turn,
        Action.SEE_COEFFICIENT,
        lambda: explain_coefficient(turn.work, turn.actor, subject, page, turn.today, turn.now),
    )
    screen = why_screen(turn, explanation, is_own=_is_own(turn, subject))
    turn.edit(screen.text, screen.buttons)


@tapped
def ask_or_answer_what_if(turn: Turn, parts: Sequence[str]) -> None:
    """Rewrite the message with the next question of a what-if, or with its answer."""
    subject = number_in(parts, 0)
    screen = _answer(turn, subject, parts) if len(parts) > 2 else _question(turn, subject, parts)  # noqa: PLR2004 - person, share, moment
    turn.edit(screen.text, screen.buttons)


@tapped
def draw(turn: Turn, parts: Sequence[str]) -> None:
    """Send the chart, with the same in words."""
    subject = number_in(parts, 0)
    personal = about(
        turn,
        Action.SEE_PICTURE,
        lambda: show_curve(turn.work, turn.actor, subject, turn.today, turn.now),
    )
    language = turn.language.value
    turn.photo(
        Picture(DRIVER_COEFFICIENT, subject, turn.today, language),
        caption_of(coefficient_chart(personal, language)),
        ((button(turn, "button-card", f"card:{subject}"),),),
    )


def own_card(turn: Turn) -> Screen:
    """The reader's own card, or what their role has instead of one; a report is one tap away."""
    employee = identity_of(turn).employee
    card = _read_card(turn, employee.id)
    role = _leading_role(turn)
    if role is not None and not _has_figures(card):
        screen = role_screen(turn, employee, role, can_find=_can_find(turn))
    else:
        screen = _shown(turn, card)
    return Screen(
        screen.text,
        (*driver_rows(turn), *screen.buttons, *_renewal_rows(turn), *_calendar_rows(turn)),
    )


def _renewal_rows(turn: Turn) -> Rows:
    """The way to the contracts, for whoever follows their renewals."""
    if not may(turn.actor, Action.SEE_RENEWALS):
        return ()
    renewals = button(turn, "contract-button-renewals", "contract:list:0")
    pictures = button(turn, "flotte-button", "fl")
    if not may(turn.actor, Action.KEEP_CONTRACTS):
        return ((renewals,),)
    contracts = button(turn, "parc-button-contracts", "ct:list:0")
    dossiers = button(turn, "dossier-button-dossiers", "dos:list:0")
    return ((renewals, pictures), (contracts, dossiers))


def _calendar_rows(turn: Turn) -> Rows:
    """The way to the jobs of the calendar, for administrators."""
    if not may(turn.actor, Action.SEE_JOBS):
        return ()
    return ((button(turn, "jobs-button-calendar", "jobs:all:0"),),)


def has_own_card(turn: Turn) -> bool:
    """Whether `own_card` is a card, and not what a role has instead of one."""
    if _leading_role(turn) is None:
        return True
    return _has_figures(_read_card(turn, identity_of(turn).employee.id))


def home_of(turn: Turn) -> str:
    """What the reader's way back to the start is called."""
    return home_button(has_card=has_own_card(turn))


def _has_figures(card: CoefficientCard) -> bool:
    return card.internal is not None or bool(card.officials)


def _card_of(turn: Turn, subject: int) -> Screen:
    if _is_own(turn, subject):
        return own_card(turn)
    return _shown(turn, _read_card(turn, subject))


def _read_card(turn: Turn, subject: int) -> CoefficientCard:
    return about(
        turn,
        Action.SEE_COEFFICIENT,
        lambda: show_coefficient(turn.work, turn.actor, subject, turn.today, turn.now),
    )


def _shown(turn: Turn, card: CoefficientCard) -> Screen:
    is_own, can_find = _is_own(turn, card.employee.id), _can_find(turn)
    below = (
        *_noting_rows(turn, card.employee.id),
        *finding_rows(turn, "" if is_own else home_of(turn), can_find=can_find),
    )
    screen = card_screen(turn, card, turn.today, below, is_own=is_own)
    if screen.buttons:
        return screen
    return Screen(screen.text, menu_rows(turn, "", can_find=can_find))


def _noting_rows(turn: Turn, subject: int) -> Rows:
    """What the reader may note for somebody else."""
    person = Subject(subject, turn.work.people.lineage_of(subject))
    if not may(turn.actor, Action.NOTE_FOR_OTHERS, person):
        return ()
    month = button(turn, "streak-for-button", f"streakfor:{subject}")
    attested = button(turn, "attest-button-person", f"att:{subject}")
    return (*noting_rows(turn, subject), (month, attested))


def _question(turn: Turn, subject: int, parts: Sequence[str]) -> Screen:
    question = about(
        turn,
        Action.SIMULATE_COEFFICIENT,
        lambda: ask_what_if(turn.work, turn.actor, subject, turn.today),
    )
    is_own = _is_own(turn, subject)
    if len(parts) == 1:
        return share_screen(turn, question, is_own=is_own)
    return moment_screen(turn, question, _share_in(parts), is_own=is_own)


def _answer(turn: Turn, subject: int, parts: Sequence[str]) -> Screen:
    share, moment = _share_in(parts), choice_in(parts, 2, Moment)
    answer = about(
        turn,
        Action.SIMULATE_COEFFICIENT,
        lambda: simulate_coefficient(
            turn.work, turn.actor, subject, share, moment, turn.today, turn.now
        ),
    )
    return answer_screen(turn, answer, is_own=_is_own(turn, subject))


def _share_in(parts: Sequence[str]) -> Liability:
    share = choice_in(parts, 1, Liability)
    if share not in SHARES:
        raise OutdatedButtonError
    return share


def _is_own(turn: Turn, subject: int) -> bool:
    return subject == turn.actor.employee_id


def _can_find(turn: Turn) -> bool:
    return may(turn.actor, Action.FIND_PERSON)


def _leading_role(turn: Turn) -> Role | None:
    held = {grant.role for grant in turn.actor.grants}
    return next((role for role in _LEADING_ROLES if role in held), None)

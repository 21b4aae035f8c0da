"""From a claimed update to what is committed for it: person, rights, handler, answers, done.

An `Errand` goes with the update through python-telegram-bot's dispatch in a context variable,
because a handler there returns nothing: it tells the dispatcher afterwards what came of it.
"""

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from telegram import ChatMember, Update

from bot.registry import Command, Handle
from bot.turn import CallbackAnswer, Catalogue, Turn
from fleet.access import STRANGER, Action, Actor, actor_of, may
from fleet.delivery import ClaimedUpdate
from fleet.errors import AccessDeniedError
from fleet.people import Language
from fleet.ports import Clock, Identity, Work
from fleet.working_days import WorkingDays

_GONE = frozenset({ChatMember.BANNED, ChatMember.LEFT})
_INSTEAD = {Action.SEE_FLEET: (Action.SEE_DIGEST, "flotte-refused")}
"""What somebody may see in the place of what they may not, and the text that leads there."""


@dataclass(slots=True)
class Errand:
    """A claimed update on its way.

    Attributes:
        is_done: Its effect is committed, and the mark that it is done with it.
        error: What went wrong in its handler.
    """

    claimed: ClaimedUpdate
    update: Update | None = None
    is_done: bool = False
    has_messages: bool = False
    error: Exception | None = None
    callback_answer: CallbackAnswer | None = None


ERRAND: ContextVar[Errand] = ContextVar("errand")


@dataclass(frozen=True, slots=True)
class Errands:
    """Makes the unit of work of an errand."""

    clock: Clock
    zone: ZoneInfo
    catalogue: Catalogue
    default_language: Language
    commands: tuple[Command, ...] = field(default=())
    working_days: WorkingDays = field(default_factory=WorkingDays)

    def handling(
        self, errand: Errand, update: Update, action: Action, handle: Handle
    ) -> Callable[[Work], Turn]:
        """The unit of work that asks for the right, runs the handler and ends the errand."""

        def work_of(work: Work) -> Turn:
            turn = self._turn(work, update, errand.claimed.chat_id)
            _run(turn, action, handle)
            self._commit(work, turn, errand)
            return turn

        return work_of

    def outdated_button(self, errand: Errand, update: Update) -> Callable[[Work], Turn]:
        """The unit of work for a button that no handler knows any more."""

        def work_of(work: Work) -> Turn:
            turn = self._turn(work, update, errand.claimed.chat_id)
            known = turn.identity is not None
            turn.answer(turn.label("button-outdated" if known else "stranger"), alert=True)
            self._commit(work, turn, errand)
            return turn

        return work_of

    def membership(self, errand: Errand, update: Update) -> Callable[[Work], None]:
        """The unit of work that notes whether the person can still be written to."""

        def work_of(work: Work) -> None:
            now = self.clock.now()
            change = update.my_chat_member
            if change is not None:
                is_gone = change.new_chat_member.status in _GONE
                work.people.mark_unreachable(change.chat.id, now if is_gone else None)
            work.inbox.finish(errand.claimed.update_id, errand.claimed.lease, now)

        return work_of

    def apology(self, errand: Errand, reference: str, error: str) -> Callable[[Work], None]:
        """The unit of work that gives an update up and tells the person, once."""

        def work_of(work: Work) -> None:
            claimed = errand.claimed
            now = self.clock.now()
            work.inbox.fail(claimed.update_id, claimed.lease, error, None, now)
            update = errand.update or Update(claimed.update_id)
            if claimed.chat_id > 0:
                turn = self._turn(work, update, claimed.chat_id)
                turn.reply(turn.words("failed", reference=reference))
                work.outbox.add(turn.messages, turn.now)

        return work_of

    def _turn(self, work: Work, update: Update, chat_id: int) -> Turn:
        user = update.effective_user
        user_id = user.id if user else chat_id
        language_code = (user.language_code or "") if user else ""
        today = self.clock.today()
        identity = work.people.identify(user_id)
        if identity is not None and not identity.employee.is_employed(today):
            identity = None
        text = _text_of(update)
        return Turn(
            work=work,
            now=self.clock.now(),
            today=today,
            zone=self.zone,
            update=update,
            chat_id=chat_id,
            telegram_user_id=user_id,
            identity=identity,
            actor=_actor_of(identity),
            language=self._language(identity, language_code),
            catalogue=self.catalogue,
            language_code=language_code,
            text=text,
            arguments=_arguments_of(text),
            data=(update.callback_query.data or "") if update.callback_query else "",
            commands=self.commands,
            working_days=self.working_days,
        )

    def _language(self, identity: Identity | None, language_code: str) -> Language:
        if identity is not None:
            return identity.preferences.language
        spoken = language_code.partition("-")[0]
        return Language(spoken) if spoken in set(Language) else self.default_language

    @staticmethod
    def _commit(work: Work, turn: Turn, errand: Errand) -> None:
        identity = turn.identity
        if identity is not None and identity.link.unreachable_at is not None:
            work.people.mark_unreachable(turn.chat_id, None)
        if turn.messages:
            work.outbox.add(turn.messages, turn.now)
        work.inbox.finish(errand.claimed.update_id, errand.claimed.lease, turn.now)


def _run(turn: Turn, action: Action, handle: Handle) -> None:
    """Run the handler of somebody who may; the one place where a refusal is answered."""
    if not may(turn.actor, action):
        _deny(turn, action)
        return
    try:
        handle(turn)
    except AccessDeniedError:
        turn.messages.clear()
        _deny(turn, action)


def _deny(turn: Turn, action: Action) -> None:
    """The neutral answer, or the way to what the person may see instead."""
    instead = _INSTEAD.get(action)
    if turn.identity is None:
        turn.reply(turn.words("stranger"))
    elif instead is not None and not may(turn.actor, action) and may(turn.actor, instead[0]):
        turn.reply(turn.words(instead[1]))
    else:
        turn.reply(turn.words("not-for-you"))


def _actor_of(identity: Identity | None) -> Actor:
    return STRANGER if identity is None else actor_of(identity)


def _text_of(update: Update) -> str:
    message = update.message
    if message is None:
        return ""
    return message.text or message.caption or ""


def _arguments_of(text: str) -> str:
    if not text.startswith("/"):
        return text
    parts = text.split(maxsplit=1)
    return parts[1] if len(parts) > 1 else ""

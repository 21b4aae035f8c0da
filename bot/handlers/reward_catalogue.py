"""`rewardedit:…`: HR's catalogue; each reward, its stock, and the lawful ones to start with."""

from collections.abc import Callable, Mapping, Sequence

from bot.handlers.reward_form import FORM_ACTS, begin_form, begin_version
from bot.handlers.rewarding import REWARD_STOCK, reward_tapped, show
from bot.handlers.tapped import choice_in, number_in
from bot.turn import Turn
from bot.views.reward_catalogue import (
    catalogue_screen,
    fault_screen,
    retire_screen,
    reward_screen,
    stock_screen,
    units_screen,
)
from bot.views.screen import Reader
from fleet.people import Language
from fleet.ports import Draft
from fleet.reward_form import Fault, Question, read_typed
from fleet.reward_seeds import SEEDS
from fleet.rewards import NewReward, Reward
from fleet.usecases.edit_rewards import (
    change_stock,
    list_catalogue,
    list_units_to_reward,
    pause_reward,
    propose_rewards,
    resume_reward,
    retire_reward,
    show_reward,
)


@reward_tapped
def tap_catalogue(turn: Turn, parts: Sequence[str]) -> None:
    """Show the catalogue, or do what the button says; off the form, what was begun ends."""
    if not parts or parts[0] not in FORM_ACTS:
        turn.work.drafts.drop(turn.chat_id)
    if not parts or parts[0].isdigit():
        _list(turn, number_in(parts, 0) if parts else 0)
        return
    choice_in(parts, 0, _ACTS.__getitem__)(turn, parts)


def read_stock(turn: Turn) -> None:
    """Keep how many are left, as it was typed."""
    draft = turn.work.drafts.of(turn.chat_id)
    if draft is None:
        return
    reward_id = int(draft.answers["reward"])
    found = read_typed(Question.STOCK, turn.text, {}, turn.today)
    if isinstance(found, Fault):
        refused = fault_screen(turn, found)
        turn.reply(refused.text, refused.buttons)
        return
    turn.work.drafts.drop(turn.chat_id)
    reward = change_stock(turn.work, turn.actor, reward_id, int(found), turn.present)
    _say(turn, reward)


def _list(turn: Turn, page: int) -> None:
    show(turn, catalogue_screen(turn, list_catalogue(turn.work, turn.actor), page))


def _show(turn: Turn, parts: Sequence[str]) -> None:
    _card(turn, show_reward(turn.work, turn.actor, number_in(parts, 1)))


def _card(turn: Turn, reward: Reward) -> None:
    show(turn, reward_screen(turn, reward, turn.work.units.get(reward.unit_id)))


def _say(turn: Turn, reward: Reward) -> None:
    screen = reward_screen(turn, reward, turn.work.units.get(reward.unit_id))
    turn.reply(screen.text, screen.buttons)


def _new(turn: Turn, _: Sequence[str]) -> None:
    begin_form(turn)


def _version(turn: Turn, parts: Sequence[str]) -> None:
    begin_version(turn, number_in(parts, 1))


def _pause(turn: Turn, parts: Sequence[str]) -> None:
    _card(turn, pause_reward(turn.work, turn.actor, number_in(parts, 1), turn.present))


def _resume(turn: Turn, parts: Sequence[str]) -> None:
    _card(turn, resume_reward(turn.work, turn.actor, number_in(parts, 1), turn.present))


def _retire(turn: Turn, parts: Sequence[str]) -> None:
    reward_id = number_in(parts, 1)
    if len(parts) > 2:  # noqa: PLR2004 - the act, the reward, and the word that confirms
        _card(turn, retire_reward(turn.work, turn.actor, reward_id, turn.present))
        return
    reward = show_reward(turn.work, turn.actor, reward_id)
    show(turn, retire_screen(turn, reward))


def _stock(turn: Turn, parts: Sequence[str]) -> None:
    reward = show_reward(turn.work, turn.actor, number_in(parts, 1))
    if len(parts) > 2:  # noqa: PLR2004 - the act, the reward, and the word for no limit
        turn.work.drafts.drop(turn.chat_id)
        _card(turn, change_stock(turn.work, turn.actor, reward.id, None, turn.present))
        return
    draft = Draft(REWARD_STOCK, {"reward": str(reward.id)})
    turn.work.drafts.put(turn.chat_id, draft, turn.now)
    show(turn, stock_screen(turn, reward))


def _seeds(turn: Turn, parts: Sequence[str]) -> None:
    units = list_units_to_reward(turn.work, turn.actor)
    if len(parts) == 1 and len(units) != 1:
        show(turn, units_screen(turn, units))
        return
    unit_id = number_in(parts, 1) if len(parts) > 1 else units[0].id
    made = propose_rewards(turn.work, turn.actor, _proposed(turn, unit_id), turn.present)
    turn.answer(turn.label("reward-seeds-done", number=len(made)))
    _list(turn, 0)


def _proposed(turn: Turn, unit_id: int) -> list[NewReward]:
    """What binds employees is in French (C. trav. L1321-6): so are the names that are stored."""
    french = Reader(turn.catalogue, Language.FRENCH)
    return [
        NewReward(
            unit_id,
            rule,
            threshold,
            french.label("reward-seed-name", seed=key),
            french.label("reward-seed-words", seed=key),
        )
        for key, (rule, threshold) in SEEDS.items()
    ]


_ACTS: Mapping[str, Callable[[Turn, Sequence[str]], None]] = {
    "show": _show,
    "new": _new,
    "version": _version,
    "pause": _pause,
    "resume": _resume,
    "retire": _retire,
    "stock": _stock,
    "seeds": _seeds,
    **FORM_ACTS,
}

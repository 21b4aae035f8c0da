"""The scheme of the demo: what Claire offers, what a few people asked for, and a goal of a team.

Everything goes through the use cases of the bot, so that the reward guard has judged it.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from bot.texts import bot_texts
from fleet.access import Actor
from fleet.people import Grant, Language, Role
from fleet.recognition import PointReason
from fleet.reward_guard import Condition, RewardKind, RewardRule
from fleet.reward_seeds import SEEDS
from fleet.rewards import NewReward, Reward
from fleet.team_goals import GoalMetric, Quarter
from fleet.usecases.choose_reward import choose_reward
from fleet.usecases.edit_rewards import publish_reward
from fleet.usecases.hand_out_rewards import approve_request, give_reward
from fleet.usecases.keep_team_goals import NewGoal, set_team_goal
from fleet.usecases.show_rewards import show_own_rewards
from playground.casework.model import Somebody
from playground.casework.opening import Desk, in_the_office, person_of
from playground.casework.steps import Who

_WASH_CENTS: Final = 1_500
_OFFERED_DAYS_AGO: Final = 40
_GOAL_PERMILLE: Final = 800
_GOAL_TEAM: Final = "LYON-LIV"
_CERTIFICATE: Final = "certificate"
_ASKED: Final = (Somebody("english"), Somebody(team="LYON-TEC", rank=0), Somebody("roadside"))
"""Who asked for the certificate; the second one's is approved, the third one has it."""


def run_scheme(desk: Desk) -> None:
    """Offer the rewards, let people ask for one, and set the goal."""
    hr = in_the_office(desk, Who.HR)
    at = desk.present(desk.founded.now - timedelta(days=_OFFERED_DAYS_AGO))
    rewards = {
        key: publish_reward(desk.work, hr, new, at)
        for key, new in _offered(desk.work.units.all()[0].id)
    }
    for steps, who in enumerate(_ASKED):
        _ask(desk, who, rewards[_CERTIFICATE], hr, steps)
    team = desk.work.units.by_code(_GOAL_TEAM)
    if team is not None:
        quarter = Quarter.of(desk.founded.today)
        goal = NewGoal(team.id, GoalMetric.PARTICIPATION, _GOAL_PERMILLE, quarter)
        set_team_goal(desk.work, hr, goal, at)


def _offered(company_id: int) -> Iterator[tuple[str, NewReward]]:
    """The rewards that Bonroute proposes, and one that payroll has to know of."""
    texts = bot_texts()
    for key, (rule, threshold) in SEEDS.items():
        said = {"seed": key}
        name = texts.text(Language.FRENCH, "reward-seed-name", said)
        words = texts.text(Language.FRENCH, "reward-seed-words", said)
        yield key, NewReward(company_id, rule, threshold, name, words)
    wash = RewardRule(
        RewardKind.VOUCHER,
        Condition.POSITIVE_ACTIONS,
        actions=frozenset({PointReason.VEHICLE_CHECK, PointReason.QUIZ}),
        value_cents=_WASH_CENTS,
    )
    words = "Un lavage du véhicule chez notre partenaire, à la date de votre choix."
    yield "wash", NewReward(company_id, wash, 12, "Un lavage offert", words, stock=10)


def _ask(desk: Desk, who: Somebody, reward: Reward, hr: Actor, steps: int) -> None:
    """Ask for it a week ago; then HR takes so many steps: approve, give."""
    employee_id = desk.employees[person_of(desk.company, who).number]
    unit_id = desk.work.people.get(employee_id).unit_id
    driver = Actor(employee_id, (Grant(Role.DRIVER, unit_id),))
    at = desk.present(desk.founded.now - timedelta(days=7))
    show_own_rewards(desk.work, driver, at.today, at.zone)
    asked = choose_reward(desk.work, driver, reward.id, at)
    for step in (approve_request, give_reward)[:steps]:
        step(desk.work, hr, asked.request.id, at)

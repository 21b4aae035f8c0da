"""Who reaches which reward, request and goal: walked by role, for what is theirs, within, outside.

What is expected stands here in words of its own, not in those of `fleet.access.POLICY`.
"""

import pytest

from fleet.rewards import Reached
from tests.support.access_walk import ROLES, account_of, is_refused, walked_company, walker_of
from tests.support.conversation import Conversation
from tests.support.rewards import BADGE, a_goal, a_request, a_reward
from tests.support.small_company import TODAY

ABOUT_REWARDS = ("show", "version", "pause", "resume", "retire", "stock")
ABOUT_REQUESTS = ("show", "approve", "give", "undo", "refuse")
ABOUT_GOALS = ("ratio", "pay", "spend", "end")


@pytest.fixture
def talk() -> Conversation:
    return walked_company()


def unit_of(talk: Conversation, employee_id: int) -> int:
    return talk.store.work.people.lineage_of(employee_id)[-1]


def is_open(talk: Conversation, role: str, data: str) -> bool:
    """Whether something else than a refusal is answered; a state that forbids it is something."""
    return not is_refused(talk.tap(account_of(talk, walker_of(talk, role)), data))


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("act", ABOUT_REWARDS)
def test_the_catalogue_is_edited_by_hr_within_their_units(
    talk: Conversation, role: str, act: str
) -> None:
    work, company = talk.store.work, talk.company
    inside, outside = (
        work.rewards.add(a_reward(unit_of(talk, who), company.hr))
        for who in (company.ines, company.marc)
    )

    assert is_open(talk, role, f"rewardedit:{act}:{inside.id}") is (role == "hr")
    assert not is_open(talk, role, f"rewardedit:{act}:{outside.id}")


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("act", ABOUT_REQUESTS)
def test_requests_are_handled_by_hr_within_their_units_and_never_their_own(
    talk: Conversation, role: str, act: str
) -> None:
    work, company = talk.store.work, talk.company
    root = work.people.lineage_of(company.camille)[0]
    reward = work.rewards.add(a_reward(root, company.hr))
    own, inside, outside = (
        work.rewards.ask(a_request(reward, who, unit_of(talk, who)))
        for who in (company.hr, company.ines, company.marc)
    )

    assert is_open(talk, role, f"rewardgive:{act}:{inside.id}") is (role == "hr")
    assert not is_open(talk, role, f"rewardgive:{act}:{outside.id}")
    assert not is_open(talk, role, f"rewardgive:{act}:{own.id}")


@pytest.mark.parametrize("role", ROLES)
def test_a_request_is_cancelled_by_the_person_alone(talk: Conversation, role: str) -> None:
    work, company = talk.store.work, talk.company
    reward = work.rewards.add(a_reward(unit_of(talk, company.ines), company.hr))
    request = work.rewards.ask(a_request(reward, company.ines, unit_of(talk, company.ines)))

    assert not is_open(talk, role, f"reward:stop:{request.id}")


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("act", ["ask", "yes"])
def test_a_reward_is_chosen_by_people_of_its_units(talk: Conversation, role: str, act: str) -> None:
    work, company = talk.store.work, talk.company
    lyon, lille = unit_of(talk, company.ines), unit_of(talk, company.marc)
    inside, outside = (
        work.rewards.add(a_reward(unit, company.hr, BADGE)) for unit in (lyon, lille)
    )

    assert is_open(talk, role, f"reward:{act}:{inside.id}") is (role in {"driver", "hr"})
    assert not is_open(talk, role, f"reward:{act}:{outside.id}")


@pytest.mark.parametrize("role", ROLES)
def test_hr_chooses_for_others_within_their_units_alone(talk: Conversation, role: str) -> None:
    work, company = talk.store.work, talk.company
    root = work.people.lineage_of(company.camille)[0]
    reward = work.rewards.add(a_reward(root, company.hr))
    for who in (company.invited, company.marc, company.hr):
        work.rewards.mark_reached(Reached(who, reward.id, TODAY))

    assert is_open(talk, role, f"rewardgive:of:{company.invited}") is (role == "hr")
    pick = f"rewardgive:pick:{{0}}:{reward.id}"
    assert is_open(talk, role, pick.format(company.invited)) is (role == "hr")
    for who in (company.marc, company.hr):
        assert not is_open(talk, role, pick.format(who))


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("act", ABOUT_GOALS)
def test_goals_are_kept_by_hr_and_fleet_managers_within_their_units(
    talk: Conversation, role: str, act: str
) -> None:
    work, company = talk.store.work, talk.company
    inside, outside = (
        work.team_goals.add(a_goal(unit_of(talk, who), company.hr))
        for who in (company.ines, company.marc)
    )

    keeps = role in {"hr", "fleet_manager"}
    assert is_open(talk, role, f"goaledit:{act}:{inside.id}") is keeps
    assert not is_open(talk, role, f"goaledit:{act}:{outside.id}")


@pytest.mark.parametrize("role", ROLES)
def test_a_goal_is_seen_by_its_unit_and_its_keepers(talk: Conversation, role: str) -> None:
    work, company = talk.store.work, talk.company
    inside, outside = (
        work.team_goals.add(a_goal(unit_of(talk, who), company.hr))
        for who in (company.ines, company.marc)
    )

    sees = role in {"driver", "hr", "fleet_manager"}
    assert is_open(talk, role, f"goal:{inside.id}") is sees
    assert not is_open(talk, role, f"goal:{outside.id}")

"""Rewards in the chat: double taps, old buttons, the form step by step, and what people hear."""

from dataclasses import replace

import pytest

from fleet.people import Grant, Role
from fleet.rewards import Reached, RequestState, Reward
from tests.support.conversation import Conversation, conversation
from tests.support.golden_rewards import (
    SIGNED_STEPS,
    VOUCHER_STEPS,
    chosen,
    fill,
    given,
    keeper,
    lyon,
    offered,
    reached,
)
from tests.support.rewards import a_goal, with_people_beside_lyon
from tests.support.small_company import TODAY


@pytest.fixture
def talk() -> Conversation:
    return conversation()


def states(talk: Conversation) -> list[RequestState]:
    return [one.state for one in talk.store.work.rewards.requests_of(talk.company.camille)]


def catalogue(talk: Conversation) -> list[Reward]:
    return talk.store.work.rewards.below([lyon(talk)])


def test_choosing_twice_asks_once_and_hr_hears_once(
    talk: Conversation, camille: int, hr: int
) -> None:
    reward = reached(talk)
    first = talk.tap(camille, f"reward:yes:{reward.id}")
    second = talk.tap(camille, f"reward:yes:{reward.id}")

    assert [message.chat_id for message in first.messages] == [camille, hr]
    assert (second.messages, states(talk)) == ((), [RequestState.ASKED])
    assert second.answer is not None
    assert second.answer.is_alert


def test_each_end_of_a_request_is_told_to_the_person(
    talk: Conversation, camille: int, hr: int
) -> None:
    request = chosen(talk)
    for act in ("approve", "give", "undo", "refuse"):
        data = f"rewardgive:{act}:{request}" + (":out_of_stock" if act == "refuse" else "")
        heard = talk.tap(hr, data)
        again = talk.tap(hr, data)
        assert camille in [message.chat_id for message in heard.messages], act
        assert again.messages == (), act

    assert states(talk) == [RequestState.REFUSED]


def test_the_person_reads_why_it_was_refused_and_that_it_is_not_their_driving(
    talk: Conversation, camille: int, hr: int
) -> None:
    heard = talk.tap(hr, f"rewardgive:refuse:{chosen(talk)}:wrong_person")

    [told] = [one for one in heard.messages if one.chat_id == camille]
    assert "autre personne" in str(told.params["text"])
    assert "ni à votre conduite" in str(told.params["text"])


@pytest.mark.parametrize(
    "data",
    [
        "reward:ask:99",
        "reward:yes:99",
        "reward:stop:99",
        "rewardgive:show:99",
        "rewardgive:approve:99",
        "rewardedit:show:99",
        "rewardedit:retire:99:yes",
        "goal:99",
        "goaledit:pay:99",
    ],
)
def test_a_button_of_what_is_not_there_is_refused(talk: Conversation, hr: int, data: str) -> None:
    heard = talk.tap(hr, data)
    assert "n’est pas ouverte à votre rôle" in heard.plain


@pytest.mark.parametrize(
    "data",
    [
        "reward:x",
        "reward:ask",
        "reward:ask:x",
        "rewardgive:refuse:1:behaviour",
        "rewardgive:payroll:2026-13",
        "rewardgive:sheet:x",
        "rewardgive:sheet:2026-11",
        "rewardedit:set:kind:badge",
        "rewardedit:act:x",
        "rewardedit:acted",
        "rewardedit:shape:neutral",
        "rewardedit:zzz",
        "goal:x",
        "goaledit:unit:99",
        "goaledit:quarter:1:x:2026-10-01",
        "goaledit:zzz",
    ],
)
def test_a_button_that_says_nothing_any_more_is_answered(
    talk: Conversation, hr: int, data: str
) -> None:
    if "refuse" in data:
        chosen(talk)
    heard = talk.tap(hr, data)
    assert heard.answer is not None
    assert heard.answer.is_alert
    assert heard.messages == ()


def test_a_form_is_filled_in_step_by_step_and_published_once(talk: Conversation, hr: int) -> None:
    fill(talk, *VOUCHER_STEPS, ":publish")
    again = talk.tap(hr, "rewardedit:publish")

    [reward] = catalogue(talk)
    assert (reward.name, reward.threshold, reward.rule.value_cents) == ("Bon d’achat", 5, 30_00)
    assert again.answer is not None
    assert "deux fois" in again.answer.text


def test_a_sign_off_is_recorded_with_who_when_and_which(talk: Conversation) -> None:
    fill(talk, *SIGNED_STEPS, "Me Martin", "12/11/2026", "avis 12", ":publish")

    [reward] = catalogue(talk)
    assert reward.sign_off is not None
    assert (reward.sign_off.given_by, reward.sign_off.reference) == ("Me Martin", "avis 12")


def test_a_choice_that_was_never_offered_is_not_kept(talk: Conversation) -> None:
    heard = fill(talk, ":set:kind:points")
    assert heard.answer is not None
    assert heard.answer.is_alert


def test_a_blocked_rule_is_never_published(talk: Conversation, hr: int) -> None:
    fill(talk, ":set:kind:cash", ":set:condition:claim_free_months")
    talk.tap(hr, "rewardedit:publish")
    talk.text(hr, "30")

    assert catalogue(talk) == []


def test_an_answer_is_changed_before_publishing(talk: Conversation) -> None:
    fill(talk, *VOUCHER_STEPS, ":change:name", "Bon de fin d’année", ":publish")

    assert [one.name for one in catalogue(talk)] == ["Bon de fin d’année"]


def test_a_text_that_must_not_be_kept_leaves_the_form_where_it_was(
    talk: Conversation, hr: int
) -> None:
    fill(talk, *VOUCHER_STEPS[:8], "Sans perte de points de permis")
    draft = talk.store.work.drafts.of(hr)

    assert draft is not None
    assert "name" not in draft.answers


def test_leaving_the_form_for_the_catalogue_ends_it(talk: Conversation, hr: int) -> None:
    fill(talk, *VOUCHER_STEPS[:3])
    talk.tap(hr, "rewardedit")
    assert talk.store.work.drafts.of(hr) is None


def test_cancel_drops_the_form(talk: Conversation, hr: int) -> None:
    fill(talk, *VOUCHER_STEPS[:3])
    talk.text(hr, "/cancel")
    assert talk.store.work.drafts.of(hr) is None


def test_a_name_with_signs_of_html_is_shown_as_it_was_written(
    talk: Conversation, camille: int
) -> None:
    reached(talk, name="Bon <b>& cadeau")
    heard = talk.text(camille, "/rewards")
    assert "Bon &lt;b&gt;&amp; cadeau" in heard.texts[0]


def test_every_guided_answer_of_a_new_version_is_there(talk: Conversation, hr: int) -> None:
    reward = offered(talk, name="Bon d’achat")
    talk.tap(hr, f"rewardedit:version:{reward.id}")
    talk.tap(hr, "rewardedit:change:threshold")
    talk.text(hr, "8")
    talk.tap(hr, "rewardedit:publish")

    [newest] = catalogue(talk)
    assert (newest.version, newest.threshold, newest.series_id) == (2, 8, reward.series_id)


def test_the_stock_is_typed_or_unlimited(talk: Conversation, hr: int) -> None:
    reward = offered(talk)
    talk.tap(hr, f"rewardedit:stock:{reward.id}")
    wrong = talk.text(hr, "beaucoup")
    talk.text(hr, "12")
    typed = talk.store.work.rewards.get(reward.id).stock_left
    talk.tap(hr, f"rewardedit:stock:{reward.id}:none")

    assert "nombre entre 0" in wrong.plain
    assert (typed, talk.store.work.rewards.get(reward.id).stock_left) == (12, None)


def test_a_reward_is_paused_offered_again_and_retired(talk: Conversation, hr: int) -> None:
    reward = offered(talk)
    shown = []
    for act in ("pause", "resume", "retire"):
        talk.tap(hr, f"rewardedit:{act}:{reward.id}" + (":yes" if act == "retire" else ""))
        shown.append(talk.store.work.rewards.get(reward.id).state.value)
    again = talk.tap(hr, f"rewardedit:retire:{reward.id}:yes")

    assert shown == ["paused", "offered", "retired"]
    assert again.answer is not None
    assert again.answer.is_alert


def test_hr_chooses_for_somebody_without_telegram(talk: Conversation, hr: int) -> None:
    reward = offered(talk)
    work, invited = talk.store.work, talk.company.invited
    work.rewards.mark_reached(Reached(invited, reward.id, TODAY))
    talk.tap(hr, "rewardgive:behalf")
    found = talk.text(hr, "gauthier")
    talk.tap(hr, f"rewardgive:pick:{invited}:{reward.id}")
    linked = talk.tap(hr, f"rewardgive:of:{talk.company.camille}")

    assert f"rewardgive:of:{invited}" in found.buttons.values()
    assert [one.asked_by for one in work.rewards.requests_of(invited)] == [talk.company.hr]
    assert linked.answer is not None
    assert "elle choisit elle-même" in linked.answer.text


def test_the_file_for_payroll_names_its_units_and_month(talk: Conversation, hr: int) -> None:
    given(talk)
    [message] = talk.tap(hr, "rewardgive:sheet:2026-11").messages

    assert message.picture is not None
    assert (message.picture.kind, message.picture.options["units"]) == ("payroll", str(lyon(talk)))
    assert message.params["protect_content"] is True


def test_a_driver_sees_no_door_of_hr(talk: Conversation, camille: int, hr: int) -> None:
    own = set(talk.text(camille, "/rewards").buttons.values())
    of_hr = set(talk.text(hr, "/cadeaux").buttons.values())

    assert own.isdisjoint({"rewardedit", "rewardgive"})
    assert {"rewardedit", "rewardgive"} <= of_hr


@pytest.mark.parametrize("data", ["rewardedit", "rewardgive", "goaledit:new"])
def test_a_driver_opens_nothing_of_hr(talk: Conversation, camille: int, data: str) -> None:
    assert "n’est pas ouverte à votre rôle" in talk.tap(camille, data).plain


def test_a_goal_is_set_button_by_button(talk: Conversation) -> None:
    hr, unit = keeper(talk), lyon(talk)
    units = talk.tap(hr, "goaledit:new").buttons.values()
    metrics = talk.tap(hr, f"goaledit:unit:{unit}").buttons.values()
    quarters = talk.tap(hr, f"goaledit:metric:{unit}:participation").buttons.values()
    talk.tap(hr, f"goaledit:quarter:{unit}:participation:2026-10-01")
    wrong = talk.text(hr, "beaucoup")
    talk.text(hr, "80 %")

    assert f"goaledit:unit:{unit}" in units
    assert f"goaledit:metric:{unit}:participation" in metrics
    assert f"goaledit:quarter:{unit}:participation:2026-10-01" in quarters
    assert "pourcentage" in wrong.plain
    [goal] = talk.store.work.team_goals.of_lineage([unit])
    assert goal.target == 800


def test_a_pot_is_paid_into_with_its_agreement_and_spent(talk: Conversation) -> None:
    hr, work = keeper(talk), talk.store.work
    goal = work.team_goals.add(a_goal(lyon(talk), talk.company.hr))
    talk.tap(hr, f"goaledit:pay:{goal.id}")
    talk.text(hr, "250 €")
    talk.text(hr, "accord du 3 mars 2026")
    work.team_goals.mark_reached(goal.id, TODAY)
    talk.tap(hr, f"goaledit:spend:{goal.id}")
    talk.text(hr, "300")
    too_much = talk.text(hr, "Un repas d’équipe")
    talk.tap(hr, f"goaledit:spend:{goal.id}")
    talk.text(hr, "200")
    done = talk.text(hr, "Un repas d’équipe")

    assert "plus que ce que contient" in too_much.plain
    assert "Un repas d’équipe" in done.plain
    assert [one.amount_cents for one in work.team_goals.entries_of(goal.id)] == [250_00, 200_00]


def test_a_loss_ratio_is_typed_and_a_goal_is_ended(talk: Conversation) -> None:
    hr, work = keeper(talk), talk.store.work
    given_goal = replace(a_goal(lyon(talk), talk.company.hr), target=650)
    from_ratio = replace(given_goal, metric=type(given_goal.metric)("loss_ratio"))
    goal = work.team_goals.add(from_ratio)
    talk.tap(hr, f"goaledit:ratio:{goal.id}")
    heard = talk.text(hr, "62,5 %")
    talk.tap(hr, f"goaledit:end:{goal.id}")
    talk.tap(hr, f"goaledit:end:{goal.id}:yes")

    assert "62,5" in heard.plain
    assert work.team_goals.get(goal.id).closed_on == TODAY


def test_a_fleet_manager_keeps_goals_and_no_rewards(talk: Conversation, grace: int) -> None:
    root = talk.store.work.people.lineage_of(talk.company.fleet)[0]
    talk.store.work.people.grant(talk.company.fleet, Grant(Role.FLEET_MANAGER, root))
    with_people_beside_lyon(talk.store.work)

    assert f"goaledit:unit:{lyon(talk)}" in talk.tap(grace, "goaledit:new").buttons.values()
    assert "not open to your role" in talk.tap(grace, "rewardedit").plain

"""/rewards: what can be chosen now, what comes next, what was asked for; and what people hear."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from bot.turn import Button, Html
from bot.views.figures import day, local_day
from bot.views.reward_words import kind, recognition, threshold, tightened, value, valued
from bot.views.screen import Rows, Screen, Words, button, keyed, lines, paragraphs
from fleet.access import Action, Actor, may
from fleet.reward_guard import OF_FAULT, RewardKind
from fleet.rewards import TO_HAND_OUT, RequestState, Reward, RewardRequest, RewardState
from fleet.usecases.choose_reward import Chosen
from fleet.usecases.hand_out_rewards import Handed
from fleet.usecases.show_rewards import Coming, OwnRewards

_COMING_SHOWN = 5
_REQUESTS_SHOWN = 5
_MAX_LABEL = 56


def rewards_screen(words: Words, own: OwnRewards, actor: Actor, zone: ZoneInfo) -> Screen:
    """Everything that a person sees of rewards."""
    now = [_line(words, one) for one in own.to_choose]
    coming = [_coming(words, one) for one in own.coming[:_COMING_SHOWN]]
    asked = [_asked(words, *one, zone) for one in own.requests[:_REQUESTS_SHOWN]]
    text = paragraphs(
        words.words("reward-title", label=recognition(words)),
        lines(words.words("reward-now"), *(now or [words.words("reward-nothing-now")])),
        lines(words.words("reward-coming"), *(coming or [words.words("reward-nothing-coming")])),
        lines(words.words("reward-asked"), *asked) if asked else "",
        words.words("reward-promise"),
    )
    choose = [_choose_button(words, one) for one in own.to_choose]
    cancel = [
        Button(_short(words.label("reward-button-cancel", name=reward.name)), f"reward:stop:{a.id}")
        for a, reward in own.requests
        if a.state in TO_HAND_OUT
    ]
    return Screen(text, (*keyed([*choose, *cancel]), *_below(words, actor)))


def choose_screen(words: Words, reward: Reward) -> Screen:
    """What it is, before it is asked for."""
    rule = reward.rule
    is_praise = rule.kind is RewardKind.PUBLIC_PRAISE
    text = words.words(
        "reward-choose",
        name=reward.name,
        kind=kind(words, rule),
        label=recognition(words),
        words=reward.words,
        state="paid" if rule.has_value else "free",
        value=value(words, rule.value_cents) if rule.value_cents else kind(words, rule),
        approval="yes" if reward.needs_approval else "no",
    )
    yes = button(words, "reward-button-yes", f"reward:yes:{reward.id}")
    praise = words.words("reward-praise") if is_praise else ""
    private = words.words("reward-private") if rule.condition in OF_FAULT else ""
    return Screen(tightened(paragraphs(text, private, praise)), ((yes,), (back_button(words),)))


def chosen_screen(words: Words, chosen: Chosen) -> Screen:
    """It is asked for; it can be cancelled."""
    approval = "yes" if chosen.request.state is RequestState.ASKED else "no"
    said = words.words("reward-chosen", name=chosen.reward.name, approval=approval)
    label = _short(words.label("reward-button-cancel", name=chosen.reward.name))
    cancel = Button(label, f"reward:stop:{chosen.request.id}")
    return Screen(said, ((cancel,), (back_button(words),)))


def cancelled_screen(words: Words, chosen: Chosen) -> Screen:
    """It is cancelled, and stays reached."""
    said = words.words("reward-cancelled", name=chosen.reward.name)
    return Screen(said, ((back_button(words),),))


def reached_screen(words: Words, rewards: Sequence[Reward]) -> Screen:
    """What the person has reached, said once."""
    names = lines(*(_line(words, one) for one in rewards))
    key = "reward-reached" if len(rewards) == 1 else "reward-reached-many"
    label = recognition(words)
    text = (
        words.words(key, label=label, names=names)
        if len(rewards) == 1
        else words.words(key, label=label, names=names, number=len(rewards))
    )
    return Screen(text, ((back_button(words),),))


def retired_screen(words: Words, reward: Reward) -> Screen:
    """A reward that the person has reached leaves the catalogue; theirs stays."""
    said = words.words("reward-news-retired", name=reward.name)
    return Screen(said, ((back_button(words),),))


def asked_news(words: Words, chosen: Chosen, person: str) -> Screen:
    """HR hears that somebody asks."""
    said = words.words("reward-news-asked", person=person, name=chosen.reward.name)
    show = button(words, "reward-button-requests", f"rewardgive:show:{chosen.request.id}")
    return Screen(said, ((show,),))


def settled_news(words: Words, handed: Handed, *, is_undone: bool) -> Screen:
    """The person hears what came of their request."""
    name = handed.reward.name
    if is_undone:
        said = words.words("reward-news-undone", name=name)
    elif handed.request.state is RequestState.REFUSED:
        refusal = refusal_label(words, handed.request)
        said = words.words("reward-news-refused", name=name, refusal=refusal)
    else:
        said = words.words(f"reward-news-{handed.request.state.value}", name=name)
    return Screen(said, ((back_button(words),),))


def refusal_label(words: Words, request: RewardRequest) -> str:
    """Why a request was refused; empty where it was not."""
    if request.refusal is None:
        return ""
    return words.label("reward-refusal", refusal=request.refusal.value)


def refused_text(words: Words, reason: str) -> str:
    """Why something about a reward cannot be done, for an alert."""
    return words.label("reward-refused", reason=reason)


def back_button(words: Words) -> Button:
    """Back to the person's rewards."""
    return button(words, "reward-button-back", "reward")


def _line(words: Words, reward: Reward) -> Html:
    line = words.words(
        "reward-line",
        name=reward.name,
        kind=kind(words, reward.rule),
        value=valued(words, reward.rule),
    )
    kept = words.words("reward-line-kept") if reward.state is RewardState.RETIRED else ""
    return lines(line, kept)


def _coming(words: Words, coming: Coming) -> Html:
    reward = coming.reward
    return words.words(
        "reward-coming-line",
        name=reward.name,
        kind=kind(words, reward.rule),
        goal=threshold(words, reward),
        progress=min(coming.progress, reward.threshold),
        threshold=reward.threshold,
    )


def _asked(words: Words, request: RewardRequest, reward: Reward, zone: ZoneInfo) -> Html:
    at = request.settled_at or request.asked_at
    on = day(words, request.given_on) if request.given_on else local_day(words, at, zone)
    return words.words(
        "reward-asked-line",
        name=reward.name,
        state=request.state.value,
        date=on,
        refusal=refusal_label(words, request),
    )


def _choose_button(words: Words, reward: Reward) -> Button:
    label = words.label("reward-button-choose", name=reward.name)
    return Button(_short(label), f"reward:ask:{reward.id}")


def _below(words: Words, actor: Actor) -> Rows:
    wanted = (
        ("reward-button-goals", "goal", Action.SEE_TEAM_GOALS),
        ("reward-button-requests", "rewardgive", Action.HAND_OUT_REWARDS),
        ("reward-button-catalogue", "rewardedit", Action.EDIT_REWARDS),
    )
    shown = [button(words, key, data) for key, data, action in wanted if may(actor, action)]
    return keyed([*shown, button(words, "button-home", "start")])


def _short(label: str) -> str:
    return label if len(label) <= _MAX_LABEL else label[: _MAX_LABEL - 1].rstrip() + "…"

"""One tip a month for a driver, chosen by their own history: never a reproach, never twice running.

Charts alone change little (FLEET.md § 4): a tip goes with them. It looks at the kinds of event that
the person reported within 24 months, at the season, and at what they have not tried yet. Nothing of
health, of offences or of anybody else's record is in it.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from fleet.incidents import EventType
from fleet.months import Month

LOOKED_BACK_MONTHS: Final = 24
_OTHERWISE_EVERY: Final = 3  # each third month is about something else than what happened


class Tip(StrEnum):
    """The bank of tips; each has its words in every language."""

    REVERSE_IN = "reverse_in"
    WALK_AROUND = "walk_around"
    BE_GUIDED = "be_guided"
    TWO_SECONDS = "two_seconds"
    LOOK_TWICE = "look_twice"
    BLIND_SPOT = "blind_spot"
    FAR_HAND = "far_hand"
    DUSK_AND_WOODS = "dusk_and_woods"
    CALM_PLACE = "calm_place"
    MIRRORS_IN = "mirrors_in"
    GRAVEL = "gravel"
    CHIP = "chip"
    NOTHING_IN_SIGHT = "nothing_in_sight"
    LIT_PLACE = "lit_place"
    WARNING_LIGHT = "warning_light"
    WEATHER_PLAN = "weather_plan"
    TYRES = "tyres"
    VEST_AT_HAND = "vest_at_hand"
    SHARE_NEAR_MISS = "share_near_miss"
    WINTER_GRIP = "winter_grip"
    SEEN_IN_THE_DARK = "seen_in_the_dark"
    CLEAN_WINDOWS = "clean_windows"
    SUMMER_BREAKS = "summer_breaks"
    BACK_TO_SCHOOL = "back_to_school"
    LEAVES_AND_FOG = "leaves_and_fog"
    TRY_VEHICLE_CHECK = "try_vehicle_check"
    TRY_NEAR_MISS = "try_near_miss"
    TRY_WHAT_IF = "try_what_if"
    PHONE_AWAY = "phone_away"
    TEN_MINUTES = "ten_minutes"
    LOAD_HELD = "load_held"


class Untried(StrEnum):
    """Something that a person has not tried yet."""

    VEHICLE_CHECK = "vehicle_check"
    NEAR_MISS = "near_miss"


_OF_EVENTS: Final[Mapping[EventType, tuple[Tip, ...]]] = {
    EventType.MANOEUVRE: (Tip.REVERSE_IN, Tip.WALK_AROUND, Tip.BE_GUIDED),
    EventType.COLLISION_WITH_OBJECT: (Tip.WALK_AROUND, Tip.BE_GUIDED, Tip.REVERSE_IN),
    EventType.COLLISION_WITH_VEHICLE: (Tip.TWO_SECONDS, Tip.LOOK_TWICE, Tip.TEN_MINUTES),
    EventType.VULNERABLE_USER: (Tip.BLIND_SPOT, Tip.FAR_HAND, Tip.LOOK_TWICE),
    EventType.ANIMAL: (Tip.DUSK_AND_WOODS,),
    EventType.PARKED_HIT: (Tip.CALM_PLACE, Tip.MIRRORS_IN),
    EventType.GLASS: (Tip.GRAVEL, Tip.CHIP),
    EventType.THEFT: (Tip.NOTHING_IN_SIGHT, Tip.LIT_PLACE),
    EventType.VANDALISM: (Tip.LIT_PLACE, Tip.CALM_PLACE),
    EventType.FIRE: (Tip.WARNING_LIGHT,),
    EventType.WEATHER: (Tip.WEATHER_PLAN,),
    EventType.BREAKDOWN: (Tip.TYRES, Tip.WARNING_LIGHT, Tip.VEST_AT_HAND),
    EventType.NEAR_MISS: (Tip.SHARE_NEAR_MISS, Tip.TWO_SECONDS),
    EventType.HAZARD: (Tip.SHARE_NEAR_MISS,),
}
_OF_SEASONS: Final[Mapping[int, tuple[Tip, ...]]] = {
    1: (Tip.WINTER_GRIP, Tip.SEEN_IN_THE_DARK),
    2: (Tip.WINTER_GRIP, Tip.CLEAN_WINDOWS),
    3: (Tip.CLEAN_WINDOWS,),
    4: (Tip.TYRES,),
    5: (Tip.BLIND_SPOT,),
    6: (Tip.SUMMER_BREAKS,),
    7: (Tip.SUMMER_BREAKS, Tip.TYRES),
    8: (Tip.SUMMER_BREAKS,),
    9: (Tip.BACK_TO_SCHOOL,),
    10: (Tip.LEAVES_AND_FOG,),
    11: (Tip.SEEN_IN_THE_DARK, Tip.LEAVES_AND_FOG),
    12: (Tip.WINTER_GRIP, Tip.SEEN_IN_THE_DARK),
}
_OF_UNTRIED: Final[Mapping[Untried, Tip]] = {
    Untried.VEHICLE_CHECK: Tip.TRY_VEHICLE_CHECK,
    Untried.NEAR_MISS: Tip.TRY_NEAR_MISS,
}
_FOR_ALL: Final = (
    Tip.PHONE_AWAY,
    Tip.TEN_MINUTES,
    Tip.TWO_SECONDS,
    Tip.LOAD_HELD,
    Tip.TRY_WHAT_IF,
    Tip.VEST_AT_HAND,
    Tip.REVERSE_IN,
    Tip.LOOK_TWICE,
)


@dataclass(frozen=True, slots=True)
class OwnHistory:
    """What a tip looks at.

    Attributes:
        events: What the person reported within 24 months, latest first, each kind once.
        untried: What they have not tried yet, as far as it is open to them.
        has_record: A coefficient is there to play with.
    """

    events: Sequence[EventType] = ()
    untried: Collection[Untried] = ()
    has_record: bool = True


def choose_tip(history: OwnHistory, month: Month) -> Tip:
    """The tip of a month; the same history gives another one in the month after."""
    before, chosen, after = (_wanted(history, month.plus(months)) for months in (-1, 0, 1))
    if chosen is not before:
        return chosen
    # of two months that follow each other, each takes from another half of what is for everybody
    half = _FOR_ALL[_count(month) % 2 :: 2]
    fitting = (tip for tip in half if history.has_record or tip is not Tip.TRY_WHAT_IF)
    return next(tip for tip in fitting if tip not in {before, after})


def _wanted(history: OwnHistory, month: Month) -> Tip:
    """By what happened; each third month, and where nothing did, by what else fits."""
    own = list(dict.fromkeys(tip for event in history.events for tip in _OF_EVENTS[event]))
    if own and _count(month) % _OTHERWISE_EVERY:
        return _in_turn(own, month)[0]
    season = _OF_SEASONS[month.number]
    untried = [tip for what, tip in _OF_UNTRIED.items() if what in history.untried]
    general = [tip for tip in _FOR_ALL if history.has_record or tip is not Tip.TRY_WHAT_IF]
    groups = [group for group in (untried, season, general) if group]
    turn = _count(month) // _OTHERWISE_EVERY if own else _count(month)
    return _in_turn(groups[turn % len(groups)], month)[0]


def _in_turn(tips: Sequence[Tip], month: Month) -> list[Tip]:
    """The same tips, another one first in each month."""
    start = _count(month) % len(tips)
    return [*tips[start:], *tips[:start]]


def _count(month: Month) -> int:
    return month.year * 12 + month.number - 1

"""What a report advises at the roadside: which accident statement, and what to photograph."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from fleet.incidents import EventType, Incident


class EConstatObstacle(StrEnum):
    """Why the official application cannot be used; asked in this order, after "nobody hurt"."""

    MORE_THAN_TWO = "more_than_two"  # at most two vehicles
    NOT_FRENCH = "not_french"  # both registered and insured in France
    ABROAD = "abroad"  # the accident happened in France
    NO_AGREEMENT = "no_agreement"  # both drivers agree to fill in one statement together
    HURT = "hurt"  # nobody is hurt: the report has asked that before


ECONSTAT_QUESTIONS = tuple(one for one in EConstatObstacle if one is not EConstatObstacle.HURT)


@dataclass(frozen=True, slots=True)
class EConstatCheck:
    """Where the check stands.

    Attributes:
        asks: The condition to ask about next; None when the check is over.
        obstacle: What stands in the way; with no question left and no obstacle it is possible.
    """

    asks: EConstatObstacle | None = None
    obstacle: EConstatObstacle | None = None


def e_constat_check(answers: str, *, is_injured: bool = False) -> EConstatCheck:
    """What follows from the answers so far (FLEET.md § 3.2).

    Args:
        answers: One letter for each of `ECONSTAT_QUESTIONS` in their order: `y` where the condition
            is met, anything else where it is not.
        is_injured: Somebody is hurt: paper, and the police.
    """
    if is_injured:
        return EConstatCheck(obstacle=EConstatObstacle.HURT)
    for condition, answer in zip(ECONSTAT_QUESTIONS, answers, strict=False):
        if answer != "y":
            return EConstatCheck(obstacle=condition)
    if len(answers) < len(ECONSTAT_QUESTIONS):
        return EConstatCheck(asks=ECONSTAT_QUESTIONS[len(answers)])
    return EConstatCheck()


class Shot(StrEnum):
    """What to photograph."""

    SCENE = "scene"
    CORNERS = "corners"
    IMPACT = "impact"
    PLATES = "plates"
    SIGNS = "signs"
    STATEMENT = "statement"
    MEMO = "memo"
    SURROUNDINGS = "surroundings"
    POLICE_REPORT = "police_report"


_SHOTS: Mapping[EventType, tuple[Shot, ...]] = {
    EventType.NEAR_MISS: (Shot.SURROUNDINGS, Shot.SIGNS),
    EventType.HAZARD: (Shot.SURROUNDINGS, Shot.SIGNS),
    EventType.GLASS: (Shot.IMPACT, Shot.PLATES, Shot.MEMO),
    EventType.THEFT: (Shot.SURROUNDINGS, Shot.POLICE_REPORT, Shot.MEMO),
    EventType.VANDALISM: (Shot.SCENE, Shot.IMPACT, Shot.PLATES, Shot.POLICE_REPORT, Shot.MEMO),
    EventType.BREAKDOWN: (Shot.SCENE, Shot.PLATES, Shot.MEMO),
}


def shots_of(incident: Incident) -> tuple[Shot, ...]:
    """The checklist of what to photograph, without people (FLEET.md §§ 3.2, 5)."""
    full: tuple[Shot, ...] = (Shot.SCENE, Shot.CORNERS, Shot.IMPACT, Shot.PLATES, Shot.SIGNS)
    if incident.has_other_party:
        full = (*full, Shot.STATEMENT)
    if incident.event is None:
        return (*full, Shot.MEMO)
    return _SHOTS.get(incident.event, (*full, Shot.MEMO))

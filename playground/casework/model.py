"""What a case of the demo is made of, before it is put into the store."""

from dataclasses import dataclass

from fleet.incidents import EventType, Question, StatementKind
from playground.casework.drawings import Drawing
from playground.casework.steps import Step


@dataclass(frozen=True, slots=True)
class Somebody:
    """A driver of the demo company: of a persona, or the n-th of a team without a story.

    Attributes:
        persona: Key of a persona; empty for the others.
    """

    persona: str = ""
    team: str = ""
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Story:
    """A case: what was reported, and what was done since.

    Attributes:
        reported_hours_ago: When it was sent.
        happened_hours_before: How long before that it happened.
        is_anonymous: No name is kept; only for near misses and hazards.
        is_injured: The emergency card was shown, and nothing else was asked.
        left_out: What the driver was to add later.
    """

    who: Somebody
    event: EventType | None
    reported_hours_ago: float
    happened_hours_before: float = 0.4
    place: str = ""
    facts: str = ""
    has_other_party: bool | None = None
    statement: StatementKind | None = None
    photos: tuple[Drawing, ...] = ()
    is_anonymous: bool = False
    is_injured: bool = False
    left_out: tuple[Question, ...] = ()
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Drive:
    """Somebody's time with the shared van.

    Attributes:
        days_ago: The day on which they took it, in the morning.
        days: How long they had it; None: they still do.
    """

    who: Somebody
    days_ago: int
    days: int | None
    mileage_out_km: int
    mileage_in_km: int | None = None

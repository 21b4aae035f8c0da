"""People whose history shows one thing each: what there is to see is their `persona`.

The days are counted from the day on which the company is founded, so that the next renewal of the
most telling ones is a jump of two months away.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bonusmalus.claims import ClaimKind, Exemption, Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.periods import add_months, add_years
from fleet.people import Language
from playground.days import coming_renewal, first_of_month, last_renewal
from playground.frequencies import DrawnClaim, decided


@dataclass(frozen=True, slots=True)
class Persona:
    """A person whose story is written, not drawn.

    Attributes:
        key: What there is to see; the page has a sentence for each.
        joined_months_ago: Months since the person entered, to the first of that month.
        renewal_in_months: Months until the next renewal, 1 to 12.
        tell: Their claims, from the last renewal before a day and that day.
        insured_for_years: Years of the driving record before the last renewal; None: since entry.
    """

    key: str
    first_name: str
    last_name: str
    team: str
    joined_months_ago: int
    renewal_in_months: int
    tell: Callable[[date, date], list[DrawnClaim]]
    insured_for_years: int | None = None
    start_hundredths: int = 100
    years_at_floor: int = 0
    use: VehicleUse | None = None
    language: Language = Language.FRENCH
    left_months_ago: int | None = None
    away_months: tuple[int, int] | None = None

    def renewal_month(self, today: date) -> int:
        """Month of the renewal, 1 to 12."""
        return first_of_month(today, self.renewal_in_months).month

    def first_insured_on(self, today: date) -> date:
        """First day of the driving record."""
        if self.insured_for_years is None:
            return first_of_month(today, -self.joined_months_ago)
        renewal = last_renewal(self.renewal_month(today), today)
        return add_years(renewal, -self.insured_for_years)

    def interruptions(self, today: date) -> tuple[tuple[date, date], ...]:
        """The time without a vehicle, if there was one."""
        if self.away_months is None:
            return ()
        since, until = self.away_months
        return ((first_of_month(today, -since), first_of_month(today, -until)),)

    def claims(self, today: date) -> list[DrawnClaim]:
        """The claims of the story, by date."""
        return self.tell(last_renewal(self.renewal_month(today), today), today)


def _nothing(_renewal: date, _today: date) -> list[DrawnClaim]:
    return []


def _story(
    *chapters: tuple[int, ClaimKind, Liability, Exemption | None],
) -> Callable[[date, date], list[DrawnClaim]]:
    """Claims by how many months before the last renewal they happened."""

    def tell(renewal: date, today: date) -> list[DrawnClaim]:
        return [
            decided(add_months(renewal, -months) + timedelta(8), today, kind, liability, exemption)
            for months, kind, liability, exemption in chapters
        ]

    return tell


def _three_weeks_ago(_renewal: date, today: date) -> list[DrawnClaim]:
    return [decided(today - timedelta(21), today, ClaimKind.COLLISION, Liability.FULL)]


def _just_before_renewal(_renewal: date, today: date) -> list[DrawnClaim]:
    day = coming_renewal(first_of_month(today, 1).month, today) - timedelta(48)
    return [decided(day, today, ClaimKind.COLLISION, Liability.FULL, after_days=15)]


_CRASH, _PARKED, _GLASS = ClaimKind.COLLISION, ClaimKind.PARKED_UNKNOWN_PARTY, ClaimKind.GLASS
_FULL, _PARTIAL, _NONE = Liability.FULL, Liability.PARTIAL, Liability.NONE

PERSONAS = (
    Persona("novice", "Inès", "Benali", "LYON-COM", 10, 2, _nothing),
    Persona(
        "joker", "Gérard", "Lemoine", "LYON-LIV", 230, 5,
        _story((19, _CRASH, _FULL, None)), insured_for_years=8, start_hundredths=50,
        years_at_floor=3,
    ),
    Persona(
        "two_years", "Mehdi", "Garnier", "LYON-COM", 70, 2,
        _story((22, _CRASH, _FULL, None), (17, _CRASH, _FULL, None)), insured_for_years=4,
    ),
    Persona("left", "Solène", "Prigent", "NAN-LIV", 64, 7, _nothing, left_months_ago=4),
    Persona(
        "interruption", "Awa", "Diop", "NAN-TEC", 76, 4, _nothing, insured_for_years=6,
        away_months=(22, 16),
    ),
    Persona(
        "undetermined", "Lucas", "Moreau", "LIL-LIV", 52, 6, _three_weeks_ago, insured_for_years=4,
    ),
    Persona(
        "partial", "Nathalie", "Rossi", "LYON-TEC", 88, 3,
        _story((9, _CRASH, _PARTIAL, None)), insured_for_years=7,
    ),
    Persona(
        "parked", "Tuan", "Nguyen", "NAN-LIV", 110, 8,
        _story((11, _PARKED, _NONE, None), (28, _GLASS, _NONE, None)), insured_for_years=8,
        start_hundredths=90,
    ),
    Persona(
        "unauthorised", "Corinne", "Delaunay", "LIL-COM", 98, 10,
        _story((16, _CRASH, _NONE, Exemption.UNAUTHORISED_USE)), insured_for_years=8,
        start_hundredths=76,
    ),
    Persona(
        "third_party", "Ousmane", "Keita", "LIL-LIV", 58, 9,
        _story((7, _CRASH, _NONE, Exemption.THIRD_PARTY_FAULT)), insured_for_years=4,
    ),
    Persona(
        "late_claim", "Elsa", "Vidal", "LYON-COM", 45, 1, _just_before_renewal,
        insured_for_years=3,
    ),
    Persona(
        "english", "Grace", "Okafor", "LYON-TEC", 40, 5,
        _story((14, _CRASH, _FULL, None)), insured_for_years=3, language=Language.ENGLISH,
    ),
    Persona("fleet_contract", "Bastien", "Cazaux", "TLS-LIV", 66, 2, _nothing, insured_for_years=5),
    Persona("newcomer", "Lina", "Kowalski", "TLS-TEC", 1, 11, _nothing),
    Persona("roadside", "Yvan", "Marceau", "LYON-LIV", 58, 4, _nothing, insured_for_years=4),
    Persona("asked", "Rayan", "Cherif", "LIL-LIV", 49, 7, _nothing, insured_for_years=3),
    Persona("to_contest", "Delphine", "Aubry", "NAN-LIV", 84, 3, _nothing, insured_for_years=6),
    Persona("contested", "Fabrice", "Nollet", "LIL-COM", 101, 9, _nothing, insured_for_years=7),
    Persona("shared_van", "Maud", "Sartori", "TLS-LIV", 62, 5, _nothing, insured_for_years=4),
)  # fmt: skip


def keys() -> Iterator[str]:
    """The key of each persona, as the page names it."""
    return (persona.key for persona in PERSONAS)

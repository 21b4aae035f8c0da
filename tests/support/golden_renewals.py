"""The messages of renewals, as drivers get them from the calendar, and the screens of a month."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from bonusmalus.claims import ClaimKind, Liability
from bonusmalus.coefficient import Coefficient
from bot.calendar import Calendar, Surroundings
from bot.jobs import JOBS
from bot.texts import bot_texts
from fleet.cases import Contest
from fleet.closes import EffectKind, EffectRow
from fleet.driving import ClaimDecision, RecordedClaim
from fleet.incidents import EventType, Incident, IncidentStatus
from fleet.months import Month
from fleet.people import UnitKind
from fleet.usecases.publish_statistics import publish_statistics
from tests.support.conversation import Conversation, Heard
from tests.support.small_company import NOW

PARIS = ZoneInfo("Europe/Paris")
MARCH = datetime(2027, 3, 1, 9, tzinfo=UTC)
OCTOBER = Month(2026, 10)

Prepare = Callable[[Conversation], None]


def renewed(talk: Conversation) -> None:
    """Bring the clock to the renewal, and let the calendar do what is due."""
    talk.clock.instant, talk.clock.day = MARCH, MARCH.date()
    around = Surroundings(PARIS, bot_texts())
    jobs = tuple(job for job in JOBS if job.name == "close_periods")
    asyncio.run(Calendar(talk.store, talk.clock, around, jobs).tick())


def close_of(talk: Conversation, who: str) -> int:
    """The id of the newest close of a person."""
    return talk.store.work.renewals.closes_of(getattr(talk.company, who))[0].id


def claimed(who: str, *liabilities: Liability, occurred_on: date = date(2026, 6, 10)) -> Prepare:
    """A claim of a person, with its decisions before the renewal."""

    def prepare(talk: Conversation) -> None:
        decided = tuple(
            ClaimDecision(one, None, date(2026, 7, 1 + place), "lettre S-9", NOW)
            for place, one in enumerate(liabilities)
        )
        claim = RecordedClaim(
            0, "S-9", getattr(talk.company, who), None, occurred_on, ClaimKind.COLLISION, decided
        )
        talk.store.work.driving.add_claim(claim)

    return prepare


def contested(talk: Conversation) -> None:
    """An at-fault claim of Camille that she contests."""
    claimed("camille", Liability.FULL)(talk)
    work, camille = talk.store.work, talk.company.camille
    claim = work.driving.claim_by_number("S-9")
    assert claim is not None
    incident = work.incidents.add(
        Incident(
            0,
            work.people.get(camille).unit_id,
            camille,
            camille,
            NOW,
            IncidentStatus.LIABILITY_DECIDED,
            number="2026-0009",
            event=EventType.MANOEUVRE,
            claim_id=claim.id,
        )
    )
    work.incidents.add_contest(Contest(0, incident.id, camille, NOW, "non", date(2027, 4, 1)))


def nothing(_: Conversation) -> None:
    """No fact but those of the small company."""


def _told(who: str, prepare: Prepare = nothing) -> Callable[[Conversation], Heard]:
    """The message of the calendar to a person."""

    def scene(talk: Conversation) -> Heard:
        prepare(talk)
        before = set(talk.store.work.state.outbox)
        renewed(talk)
        account = talk.company.account(getattr(talk.company, who))
        queued = talk.store.work.state.outbox
        messages = (row.message for key, row in queued.items() if key not in before)
        return Heard(tuple(one for one in messages if one.chat_id == account), None)

    return scene


def _opened(reader: str, who: str, later: Prepare = nothing) -> Callable[[Conversation], Heard]:
    """The close of a person, opened by somebody later."""

    def scene(talk: Conversation) -> Heard:
        renewed(talk)
        later(talk)
        account = talk.company.account(getattr(talk.company, reader))
        return talk.tap(account, f"renewal:{close_of(talk, who)}")

    return scene


def _decided_late(talk: Conversation) -> None:
    talk.clock.advance(5)
    decision = ClaimDecision(
        Liability.FULL, None, date(2027, 3, 4), "lettre", talk.clock.now(), talk.company.hr
    )
    claim = RecordedClaim(
        0, "S-9", talk.company.camille, None, date(2026, 6, 10), ClaimKind.COLLISION, (decision,)
    )
    talk.store.work.driving.add_claim(claim)


def _record_corrected(talk: Conversation) -> None:
    record = talk.store.work.driving.record_of(talk.company.camille)
    assert record is not None
    talk.store.work.driving.set_record(replace(record, start=Coefficient(120)))


def filled_month(talk: Conversation) -> None:
    """October, closed and published: two sites, and a team of two; twenty renewals."""
    units = talk.store.work.units
    lyon, lille = units.by_code("LYO"), units.by_code("LIL")
    assert lyon is not None
    assert lille is not None
    small = units.add("NCE", "Nice", UnitKind.SITE, 1)
    rows = [
        *_rows(lyon.id, (-41_200, 6), (22_500, 5)),
        *_rows(lille.id, (-30_050, 7), (0, 0)),
        *_rows(small.id, (-5_000, 2), (0, 0)),
        EffectRow(lyon.id, EffectKind.COMING_INCREASE, 18_688, 5),
        EffectRow(lyon.id, EffectKind.LEFT_OUT, 0, 5),
    ]
    _closed(talk, rows)


def _closed(talk: Conversation, rows: list[EffectRow]) -> None:
    """October, closed with those rows, and what of it may be published."""
    talk.store.work.renewals.close_month(OCTOBER, rows, NOW)
    publish_statistics(talk.store.work, OCTOBER, PARIS, months=1)


def _rows(unit_id: int, down: tuple[int, int], up: tuple[int, int]) -> list[EffectRow]:
    parts = [(EffectKind.REDUCTION, down), (EffectKind.INCREASE, up)]
    rows = [EffectRow(unit_id, kind, *part) for kind, part in parts if part[1]]
    return [*rows, EffectRow(unit_id, EffectKind.COUNTED, 0, down[1] + up[1])]


def quiet_month(talk: Conversation) -> None:
    """October, closed with nothing in it."""
    _closed(talk, [])


def few_people(talk: Conversation) -> None:
    """October, closed with two people."""
    _closed(talk, _rows(1, (-5_000, 2), (0, 0)))


def mixed_month(talk: Conversation) -> None:
    """October, with increases of two people only, and one person decided about."""
    decided = EffectRow(1, EffectKind.COMING_INCREASE, 20_700, 1)
    _closed(talk, [*_rows(1, (-41_200, 6), (9_000, 2)), decided])


def unpublished_month(talk: Conversation) -> None:
    """October, closed on the first, whose figures come on the first working morning."""
    talk.store.work.renewals.close_month(OCTOBER, _rows(2, (-41_200, 6), (0, 0)), NOW)


def _month(prepare: Prepare, data: str = "") -> Callable[[Conversation], Heard]:
    def scene(talk: Conversation) -> Heard:
        prepare(talk)
        account = talk.company.account(talk.company.fleet)
        return talk.tap(account, data) if data else talk.text(account, "/month")

    return scene


RENEWAL_SCENES: dict[str, Callable[[Conversation], Heard]] = {
    "renewal_claim_free_year": _told("camille"),
    "renewal_at_fault_claim": _told("camille", claimed("camille", Liability.FULL)),
    "renewal_partial_fault": _told("camille", claimed("camille", Liability.PARTIAL)),
    "renewal_joker": _told("ines", claimed("ines", Liability.FULL)),
    "renewal_at_floor": _told("ines"),
    "renewal_contested": _told("camille", contested),
    "renewal_pending": _told("marc"),
    "renewal_opened_by_hr": _opened("hr", "camille"),
    "renewal_changed_since": _opened("camille", "camille", _decided_late),
    "renewal_record_corrected": _opened("camille", "camille", _record_corrected),
    "renewal_month": _month(filled_month),
    "renewal_month_none": _month(nothing),
    "renewal_month_nothing": _month(quiet_month),
    "renewal_month_few": _month(few_people),
    "renewal_month_unsplit": _month(mixed_month),
    "renewal_month_unpublished": _month(unpublished_month, "renewalmonth:2:2026-10"),
}

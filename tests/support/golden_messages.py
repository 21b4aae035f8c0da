"""Every message of the conversation in both languages, and the files that hold them.

`python -m tests.support.golden_messages` writes them anew; read what changed before you commit.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from bonusmalus.claims import ClaimKind, Exemption, Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import Interruption, RenewalDay
from fleet.driving import ClaimDecision, DrivingRecord, OfficialCoefficient, RecordedClaim
from fleet.people import Grant, Language, Role
from fleet.usecases.invite import hash_token
from tests.support.conversation import Conversation, Heard, conversation
from tests.support.decision_scenes import DECISION_SCENES
from tests.support.golden_cases import CASE_SCENES
from tests.support.golden_contracts import CONTRACT_SCENES
from tests.support.golden_digest import DIGEST_SCENES
from tests.support.golden_documents_in_chat import DOCUMENT_SCENES
from tests.support.golden_effect import EFFECT_SCENES
from tests.support.golden_fleet_views import FLEET_VIEW_SCENES
from tests.support.golden_garage import GARAGE_SCENES
from tests.support.golden_jobs import JOB_SCENES
from tests.support.golden_points import POINT_SCENES
from tests.support.golden_price import PRICE_SCENES
from tests.support.golden_releve import RELEVE_SCENES
from tests.support.golden_renewals import RENEWAL_SCENES
from tests.support.golden_reporting import REPORT_SCENES
from tests.support.golden_rewards import REWARD_SCENES
from tests.support.golden_scenarios import SCENARIO_SCENES
from tests.support.golden_statement import STATEMENT_SCENES
from tests.support.golden_stats import STATS_SCENES
from tests.support.golden_streaks import STREAK_SCENES
from tests.support.golden_vehicles import VEHICLE_SCENES
from tests.support.golden_what_ifs import WHAT_IF_SCENES
from tests.support.small_company import NOW

FOLDER = Path(__file__).parents[1] / "golden" / "messages"
TOKEN = "AAAAAAAAAAAAAAAAAAAAAA"  # noqa: S105 - an example, of the length of a true one
STRANGER = 99
INVITED = 555

Scene = Callable[[Conversation], Heard]


def scenes() -> dict[str, Scene]:
    """Each situation with a name: what a person does last, and what they are answered."""
    shared = (
        CONTRACT_SCENES
        | POINT_SCENES
        | PRICE_SCENES
        | REWARD_SCENES
        | STREAK_SCENES
        | _JOINING
        | _CARDS
        | _REASONS
        | _WHAT_IF
        | _FINDING
        | _GENERAL
        | RENEWAL_SCENES
        | RELEVE_SCENES
    )
    return (
        shared
        | CASE_SCENES
        | DECISION_SCENES
        | GARAGE_SCENES
        | JOB_SCENES
        | REPORT_SCENES
        | VEHICLE_SCENES
        | STATEMENT_SCENES
        | DIGEST_SCENES
        | DOCUMENT_SCENES
        | STATS_SCENES
        | FLEET_VIEW_SCENES
        | EFFECT_SCENES
        | SCENARIO_SCENES
        | WHAT_IF_SCENES
    )


@cache
def rendered(language: Language) -> dict[str, str]:
    """What people see in each scene, in one language."""
    return {name: shown(_heard(scene, language)) for name, scene in scenes().items()}


def golden(language: Language, name: str) -> Path:
    """The file that holds a scene."""
    return FOLDER / language.value / f"{name}.txt"


def shown(heard: Heard) -> str:
    """The messages as text: method, words, buttons; then the alert of a tap."""
    parts = []
    for message, text in zip(heard.messages, heard.texts, strict=True):
        picture = f" + {message.picture.kind}" if message.picture else ""
        rows = _rows(message.params.get("reply_markup"))
        commands = _commands(message.params.get("commands"))
        parts.append("\n".join([f"[{message.method}{picture}]", text, *commands, *rows]))
    if heard.answer and heard.answer.text:
        parts.append(f"[{'alert' if heard.answer.is_alert else 'toast'}]\n{heard.answer.text}")
    return "\n\n".join(parts) + "\n"


def _heard(scene: Scene, language: Language) -> Heard:
    talk = conversation()
    people = talk.store.work.people
    for employee in list(talk.store.work.state.employees.values()):
        preferences = people.preferences_of(employee.id)
        people.set_preferences(employee.id, replace(preferences, language=language))
    talk.speaks = language.value
    return scene(talk)


def _rows(markup: object) -> list[str]:
    if not isinstance(markup, Mapping):
        return []
    return [
        "  " + "  ".join(f"[{button['text']}]" for button in row)
        for row in markup["inline_keyboard"]
    ]


def _commands(commands: object) -> list[str]:
    if not isinstance(commands, list):
        return []
    return [f"/{command['command']} {command['description']}" for command in commands]


def _invited(talk: Conversation, *, days: int = 14) -> None:
    talk.store.work.invitations.add(
        talk.company.invited, hash_token(TOKEN), NOW + timedelta(days=days)
    )


def _start_invited(talk: Conversation) -> Heard:
    _invited(talk)
    return talk.text(INVITED, f"/start {TOKEN}")


def _joined(talk: Conversation) -> Heard:
    _invited(talk)
    return talk.tap(INVITED, f"join:3:{TOKEN}")


def _joined_by_hr(talk: Conversation) -> Heard:
    site = talk.store.work.people.get(talk.company.invited).unit_id
    talk.store.work.people.grant(talk.company.invited, Grant(Role.HR, site))
    return _joined(talk)


def _notice_changed(talk: Conversation) -> Heard:
    _invited(talk)
    return talk.tap(INVITED, f"join:2:{TOKEN}")


def _used(talk: Conversation) -> Heard:
    _joined(talk)
    return talk.text(STRANGER, f"/start {TOKEN}")


def _expired(talk: Conversation) -> Heard:
    _invited(talk, days=0)
    return talk.text(INVITED, f"/start {TOKEN}")


def _notice_renewed(talk: Conversation) -> Heard:
    company = talk.store.work.units.company()
    assert company is not None
    talk.store.work.units.set_company(replace(company, notice_version=4))
    return talk.text(talk.company.account(talk.company.camille), "/start")


def _already_linked(talk: Conversation) -> Heard:
    _invited(talk)
    return talk.text(talk.company.account(talk.company.camille), f"/start {TOKEN}")


_JOINING: dict[str, Scene] = {
    "join_notice": _start_invited,
    "join_done": _joined,
    "join_done_by_hr": _joined_by_hr,
    "join_notice_changed": _notice_changed,
    "join_notice_renewed": _notice_renewed,
    "join_used": _used,
    "join_expired": _expired,
    "join_already_linked": _already_linked,
    "stranger": lambda talk: talk.text(STRANGER, "/start"),
    "stranger_with_wrong_token": lambda talk: talk.text(STRANGER, f"/start {TOKEN}"),
    "stranger_taps": lambda talk: talk.tap(STRANGER, "card:1"),
    "stranger_taps_nonsense": lambda talk: talk.tap(STRANGER, "nonsense"),
}


def _start(person: str) -> Scene:
    return lambda talk: talk.text(_account(talk, person), "/start")


def _taps(person: str, data: str, about: str = "") -> Scene:
    """A tap on a button about somebody; `{who}` stands for their id."""

    def scene(talk: Conversation) -> Heard:
        who = getattr(talk.company, about or person)
        return talk.tap(_account(talk, person), data.replace("{who}", str(who)))

    return scene


def _account(talk: Conversation, person: str) -> int:
    return talk.company.account(getattr(talk.company, person))


def _late_in_the_period(talk: Conversation) -> Heard:
    talk.clock.advance(60)
    return talk.text(_account(talk, "camille"), "/coefficient")


def _record_of_noa(talk: Conversation, start: int, *pauses: Interruption) -> None:
    talk.store.work.driving.set_record(
        DrivingRecord(
            employee_id=talk.company.noa,
            use=VehicleUse.PRIVATE_AND_COMMUTE,
            start=Coefficient(start),
            first_insured_on=date(2024, 3, 1),
            renewal_day=RenewalDay(3, 1),
            interruptions=pauses,
        )
    )


def _awaiting(talk: Conversation) -> Heard:
    noa, on = talk.company.noa, date(2026, 10, 2)
    _record_of_noa(talk, 100)
    decisions = (ClaimDecision(Liability.PARTIAL, None, date(2026, 11, 2), "lettre", NOW),)
    talk.store.work.driving.add_claim(
        RecordedClaim(0, "N-1", noa, None, on, ClaimKind.COLLISION, decisions)
    )
    return talk.text(talk.company.account(noa), "/start")


def _awaiting_until_the_second_renewal(talk: Conversation) -> Heard:
    """A claim of the last two months before a renewal, decided: the renewal after feels it."""
    talk.clock.advance(60)
    _decided_claim(talk, "camille", date(2027, 1, 10), Liability.FULL)
    return talk.text(_account(talk, "camille"), "/start")


def _decided_claim(
    talk: Conversation, person: str, on: date, liability: Liability, plate: str = ""
) -> None:
    vehicle = talk.store.work.driving.vehicle_by_plate(plate) if plate else None
    decisions = (ClaimDecision(liability, None, on, "lettre", NOW),)
    talk.store.work.driving.add_claim(
        RecordedClaim(
            id=0,
            number=f"D-{on}",
            employee_id=getattr(talk.company, person),
            vehicle_id=vehicle.id if vehicle else None,
            occurred_on=on,
            kind=ClaimKind.COLLISION,
            decisions=decisions,
        )
    )


def _joker_to_come(talk: Conversation) -> Heard:
    _record_of_noa(talk, 50)
    return talk.text(talk.company.account(talk.company.noa), "/start")


def _claim_at_floor(*decisions: ClaimDecision) -> Scene:
    """Inès has her three years at 0.50, and a claim that no renewal has felt."""

    def scene(talk: Conversation) -> Heard:
        ines, on = talk.company.ines, date(2026, 10, 2)
        talk.store.work.driving.add_claim(
            RecordedClaim(0, "I-1", ines, None, on, ClaimKind.COLLISION, decisions)
        )
        return talk.text(talk.company.account(ines), "/start")

    return scene


def _while_interrupted(talk: Conversation) -> Heard:
    _record_of_noa(talk, 100, Interruption(date(2026, 3, 1), date(2090, 3, 1)))
    noa = talk.company.noa
    return talk.tap(talk.company.account(noa), f"whatif:{noa}:full:today")


_CARDS: dict[str, Scene] = {
    "card_with_claim_awaiting": _awaiting,
    "card_with_claim_awaiting_until_the_second_renewal": _awaiting_until_the_second_renewal,
    "card_at_floor_with_joker_to_come": _joker_to_come,
    "card_at_floor_with_claim_awaiting": _claim_at_floor(
        ClaimDecision(Liability.FULL, None, date(2026, 11, 2), "lettre", NOW)
    ),
    "card_at_floor_with_claim_pending": _claim_at_floor(),
    "card_with_both_figures": _start("camille"),
    "card_with_claim_pending": _start("marc"),
    "card_at_floor": _start("ines"),
    "card_without_record": _start("noa"),
    "card_of_hr": _start("hr"),
    "card_of_fleet_manager": _start("fleet"),
    "card_of_admin": _start("admin"),
    "card_seen_by_hr": _taps("hr", "card:{who}", about="camille"),
    "card_out_of_scope": _taps("hr", "card:{who}", about="marc"),
    "card_of_nobody": _taps("hr", "card:4711"),
    "card_in_the_last_two_months": _late_in_the_period,
}


def _eventful(page: int) -> Scene:
    def scene(talk: Conversation) -> Heard:
        _eventful_record(talk)
        return talk.tap(_account(talk, "noa"), f"why:{talk.company.noa}:{page}")

    return scene


def _eventful_record(talk: Conversation) -> None:
    """A record in which every kind of step occurs."""
    driving, noa = talk.store.work.driving, talk.company.noa
    driving.set_record(
        DrivingRecord(
            employee_id=noa,
            use=VehicleUse.PRIVATE_AND_COMMUTE,
            start=Coefficient(52),
            first_insured_on=date(2005, 3, 1),
            renewal_day=RenewalDay(3, 1),
            interruptions=(Interruption(date(2011, 3, 1), date(2011, 9, 1)),),
        )
    )
    events: tuple[tuple[date, Liability, ClaimKind, Exemption | None], ...] = (
        (date(2009, 5, 4), Liability.FULL, ClaimKind.COLLISION, None),
        (date(2010, 5, 4), Liability.PARTIAL, ClaimKind.COLLISION, None),
        (date(2012, 5, 4), Liability.NONE, ClaimKind.GLASS, None),
        (date(2012, 6, 4), Liability.NONE, ClaimKind.PARKED_UNKNOWN_PARTY, None),
        (date(2013, 5, 4), Liability.FULL, ClaimKind.COLLISION, Exemption.FORCE_MAJEURE),
        *((date(2014, 4, 1 + day), Liability.FULL, ClaimKind.COLLISION, None) for day in range(9)),
        (date(2019, 5, 4), Liability.NONE, ClaimKind.COLLISION, None),
    )
    for number, (on, liability, kind, exemption) in enumerate(events):
        decisions = (ClaimDecision(liability, exemption, on, "lettre", NOW),)
        driving.add_claim(RecordedClaim(0, f"E-{number}", noa, None, on, kind, decisions))
    late = (
        ClaimDecision(Liability.NONE, None, date(2017, 6, 1), "lettre", NOW),
        ClaimDecision(Liability.FULL, None, date(2021, 6, 1), "lettre", NOW),
    )
    driving.add_claim(
        RecordedClaim(0, "E-late", noa, None, date(2017, 5, 4), ClaimKind.COLLISION, late)
    )


_REASONS: dict[str, Scene] = {
    "why_first_page": _taps("camille", "why:{who}:0"),
    "why_last_page": _taps("camille", "why:{who}:9"),
    "why_with_claim_pending": _taps("marc", "why:{who}:0"),
    "why_with_claim_awaiting": lambda talk: _after(
        talk, _awaiting, f"why:{talk.company.noa}:0", "noa"
    ),
    "why_seen_by_hr": _taps("hr", "why:{who}:0", about="camille"),
    "chart": _taps("camille", "chart:{who}"),
    "chart_seen_by_fleet_manager": _taps("fleet", "chart:{who}", about="marc"),
    **{f"why_every_rule_{page}": _eventful(page) for page in range(8)},
}


def _after(talk: Conversation, scene: Scene, data: str, person: str) -> Heard:
    scene(talk)
    return talk.tap(_account(talk, person), data)


def _what_if_awaiting(plate: str) -> Scene:
    """What if, while a decided claim awaits on the contract, or on one that nobody knows."""

    def scene(talk: Conversation) -> Heard:
        _decided_claim(talk, "camille", date(2026, 10, 4), Liability.FULL, plate)
        camille = talk.company.camille
        return talk.tap(talk.company.account(camille), f"whatif:{camille}:full:today")

    return scene


def _what_if_contract_at_the_ceiling(talk: Conversation) -> Heard:
    driving, camille = talk.store.work.driving, talk.company.camille
    contract = driving.contract_by_number("MX-77")
    assert contract is not None
    driving.add_official_coefficient(
        OfficialCoefficient(contract.id, Coefficient(350), date(2026, 1, 2), "avis rectifié")
    )
    _decided_claim(talk, "camille", date(2026, 11, 5), Liability.FULL, "AB-123-CD")
    return talk.tap(talk.company.account(camille), f"whatif:{camille}:partial:today")


def _what_if_after_the_printed_year(talk: Conversation) -> Heard:
    talk.clock.advance(60)
    camille = talk.company.camille
    return talk.tap(talk.company.account(camille), f"whatif:{camille}:full:today")


_WHAT_IF: dict[str, Scene] = {
    "what_if_share_with_claim_pending": _taps("marc", "whatif:{who}"),
    "what_if_with_claim_pending": _taps("marc", "whatif:{who}:full:today"),
    "what_if_with_claim_awaiting_on_the_contract": _what_if_awaiting("AB-123-CD"),
    "what_if_with_claim_awaiting_on_an_unknown_contract": _what_if_awaiting(""),
    "what_if_contract_at_the_ceiling": _what_if_contract_at_the_ceiling,
    "what_if_after_the_printed_year": _what_if_after_the_printed_year,
    "what_if_share": _taps("camille", "whatif:{who}"),
    "what_if_share_seen_by_hr": _taps("hr", "whatif:{who}", about="camille"),
    "what_if_moment": _taps("camille", "whatif:{who}:partial"),
    "what_if_full_today": _taps("camille", "whatif:{who}:full:today"),
    "what_if_partial_before_the_next_period": _taps(
        "camille", "whatif:{who}:partial:end_of_period"
    ),
    "what_if_full_next_period": _taps("camille", "whatif:{who}:full:next_period"),
    "what_if_while_interrupted": _while_interrupted,
    "what_if_none": _taps("camille", "whatif:{who}:none:today"),
    "what_if_free": _taps("ines", "whatif:{who}:full:today"),
    "what_if_fleet_contract": _taps("fleet", "whatif:{who}:full:today"),
    "what_if_seen_by_hr": _taps("hr", "whatif:{who}:full:today", about="camille"),
}


def _find_then(text: str) -> Scene:
    def scene(talk: Conversation) -> Heard:
        talk.text(_account(talk, "hr"), "/find")
        return talk.text(_account(talk, "hr"), text)

    return scene


_FINDING: dict[str, Scene] = {
    "find_ask": _taps("hr", "findask"),
    "find_many": _find_then("martin"),
    "find_one": _find_then("lefevre"),
    "find_nobody": _find_then("<i>Zoé & Cie</i>"),
    "find_last_page": _taps("hr", "find:2:martin"),
    "find_refused": lambda talk: talk.text(_account(talk, "camille"), "/find marc"),
    "find_cancelled": _find_then("/cancel"),
}

_STICKER = {
    "file_id": "s",
    "file_unique_id": "s",
    "type": "regular",
    "width": 1,
    "height": 1,
    "is_animated": False,
    "is_video": False,
}

_GENERAL: dict[str, Scene] = {
    "help_driver": lambda talk: talk.text(_account(talk, "camille"), "/help"),
    "help_hr": _taps("hr", "help"),
    "settings": lambda talk: talk.text(_account(talk, "camille"), "/settings"),
    "settings_of_hr": lambda talk: talk.text(_account(talk, "hr"), "/settings"),
    "settings_language": _taps("camille", "set:language:en"),
    "settings_quiet": _taps("camille", "set:quiet:0:0"),
    "settings_digest": _taps("camille", "set:digest:off"),
    "privacy": lambda talk: talk.text(_account(talk, "camille"), "/privacy"),
    "cancel_nothing": lambda talk: talk.text(_account(talk, "camille"), "/cancel"),
    "unknown_text": lambda talk: talk.text(_account(talk, "camille"), "bonjour"),
    "unknown_sticker": lambda talk: talk.text(_account(talk, "hr"), "", sticker=_STICKER),
    "unknown_location": lambda talk: talk.text(
        _account(talk, "camille"), "", location={"latitude": 45.7, "longitude": 4.8}
    ),
    "outdated_button": _taps("camille", "nonsense"),
    "in_a_group": lambda talk: talk.text(_account(talk, "camille"), "/start", group=True),
}


def write_files() -> None:
    """Write every file anew, and drop those of scenes that are gone."""
    for language in Language:
        texts = rendered(language)
        folder = FOLDER / language.value
        folder.mkdir(parents=True, exist_ok=True)
        for path in folder.glob("*.txt"):
            if path.stem not in texts:
                path.unlink()
        for name, text in texts.items():
            golden(language, name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_files()

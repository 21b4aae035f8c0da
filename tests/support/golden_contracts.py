"""The situations of contracts and yearly statements, for the golden messages."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

from bonusmalus.claims import ClaimKind, Liability
from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import RenewalDay
from bot.contract_renewals import follow_contracts
from bot.holidays import working_days
from bot.occasions import Occasion
from bot.texts import bot_texts
from fleet.delivery import OutgoingMessage
from fleet.driving import ClaimDecision, OfficialCoefficient, RecordedClaim
from fleet.renewals import NewClose
from tests.support.conversation import PARIS, Conversation, Heard
from tests.support.small_company import NOW

Scene = Callable[[Conversation], Heard]
STATUTORY, FLEET = 1, 2
RENEWAL = "20270101"


def fleet_manager(talk: Conversation) -> int:
    """The account that contracts are spoken of with."""
    return talk.company.account(talk.company.fleet)


def at_day(talk: Conversation, on: date) -> None:
    """Move the clock to ten in the morning of a day."""
    talk.clock.instant = datetime(on.year, on.month, on.day, 9, tzinfo=UTC)
    talk.clock.day = on


def run_calendar(talk: Conversation, on: date) -> Heard:
    """One morning of the calendar's job; what it said."""
    said = [message for chunk in run_chunks(talk, on) for message in chunk]
    return Heard(tuple(said), None)


def run_chunks(talk: Conversation, on: date) -> Iterator[list[OutgoingMessage]]:
    """One morning of the calendar's job, chunk by chunk; what each one said."""
    at_day(talk, on)
    work = talk.store.work
    cursor: str | None = ""
    while cursor is not None:
        before = set(work.state.outbox)
        occasion = Occasion(
            work,
            talk.clock.instant,
            on,
            PARIS,
            bot_texts(),
            working_days(),
            on.isoformat(),
        )
        cursor = follow_contracts(occasion, cursor)
        yield [row.message for key, row in work.state.outbox.items() if key not in before]


def printed(talk: Conversation, year: int, hundredths: int) -> None:
    """Have the insurer print a figure for the statutory contract."""
    talk.store.work.driving.add_official_coefficient(
        OfficialCoefficient(STATUTORY, Coefficient(hundredths), date(year, 1, 1), f"avis {year}")
    )


def a_claim(talk: Conversation, on: date, liability: Liability, number: str = "C-9") -> None:
    """A decided claim of Camille with the vehicle of the statutory contract."""
    decision = ClaimDecision(liability, None, on, f"lettre {number}", NOW)
    talk.store.work.driving.add_claim(
        RecordedClaim(0, number, talk.company.camille, 1, on, ClaimKind.COLLISION, (decision,))
    )


def closed(talk: Conversation, employee_id: int, on: date = date(2026, 3, 1)) -> int:
    """A close of a person's internal figure, as the calendar leaves it."""
    work = talk.store.work
    work.renewals.close([NewClose(employee_id, on, 81, 76, 90_000, False)], NOW)
    return work.renewals.closes_of(employee_id)[0].id


def many_contracts(talk: Conversation) -> Conversation:
    """Twelve contracts more: two renew in January as the others do, ten in spring."""
    work = talk.store.work
    model = work.driving.contract(STATUTORY)
    for number in range(12):
        renewal_day = RenewalDay(1 if number % 5 == 4 else 3, 1)
        added = replace(model, id=0, number=f"MX-{100 + number}", renewal_day=renewal_day)
        work.driving.add_contract(added)
    return talk


def _due_list(talk: Conversation) -> Heard:
    run_calendar(many_contracts(talk), date(2026, 10, 30))
    return _tap(talk, "contract:due:0")


def _tap(talk: Conversation, data: str) -> Heard:
    return talk.tap(fleet_manager(talk), data)


def _nobody(talk: Conversation) -> Heard:
    state = talk.store.work.state
    state.contracts.clear()
    for vehicle in list(state.vehicles.values()):
        state.vehicles[vehicle.id] = replace(vehicle, contract_id=None)
    return talk.text(fleet_manager(talk), "/renewals")


def _in_spring(talk: Conversation) -> Heard:
    at_day(talk, date(2026, 8, 10))
    _tap(talk, f"contract:1:done:{RENEWAL}:ask")
    return _tap(talk, "contract:1")


def _later(talk: Conversation) -> Heard:
    at_day(talk, date(2026, 8, 10))
    return _tap(talk, f"contract:1:later:{RENEWAL}:ask")


def _too_late(talk: Conversation) -> Heard:
    at_day(talk, date(2026, 10, 30))
    return _tap(talk, f"contract:1:later:{RENEWAL}:decide")


def _asked(talk: Conversation, *answers: str) -> Heard:
    heard = _tap(talk, f"contractform:1:open:{RENEWAL}")
    for one in answers:
        is_button = one.startswith("contractform")
        account = fleet_manager(talk)
        heard = talk.tap(account, one) if is_button else talk.text(account, one)
    return heard


_FIVE = (
    "900",
    "0.72",
    "648",
    "contractform:1:nothing:surcharge",
    "contractform:1:nothing:reduction",
)


def _kept(talk: Conversation) -> Heard:
    at_day(talk, date(2027, 1, 5))
    return _asked(talk, *_FIVE, "Avis 2027", "contractform:1:keep")


def _taken_back(talk: Conversation) -> Heard:
    _kept(talk)
    return _tap(talk, f"contract:1:unnotice:{RENEWAL}")


def _differs(talk: Conversation) -> Heard:
    at_day(talk, date(2027, 1, 5))
    a_claim(talk, date(2026, 5, 4), Liability.FULL)
    printed(talk, 2027, 72)
    return _tap(talk, "contract:1")


def _unexplained(talk: Conversation) -> Heard:
    at_day(talk, date(2027, 1, 5))
    printed(talk, 2027, 331)
    return _tap(talk, "contract:1")


def _alone(talk: Conversation) -> None:
    del talk.store.work.state.contracts[FLEET]
    for vehicle in list(talk.store.work.state.vehicles.values()):
        if vehicle.contract_id == FLEET:
            talk.store.work.state.vehicles[vehicle.id] = replace(vehicle, contract_id=None)


def _told(on: date) -> Scene:
    def scene(talk: Conversation) -> Heard:
        _alone(talk)
        return run_calendar(talk, on)

    return scene


def _period_apart(talk: Conversation) -> Heard:
    _alone(talk)
    talk.store.work.contracts.set_notice_months(STATUTORY, 3)
    return run_calendar(talk, date(2026, 11, 2))


def _renewed_with_figure(talk: Conversation) -> Heard:
    _alone(talk)
    at_day(talk, date(2026, 12, 1))
    printed(talk, 2027, 72)
    return run_calendar(talk, date(2027, 1, 4))


def _offered(talk: Conversation) -> Heard:
    _alone(talk)
    printed(talk, 2027, 72)
    closed(talk, talk.company.camille)
    contract = talk.store.work.driving.contract(STATUTORY)
    assert contract.renewal_day.in_year(2027) == date(2027, 1, 1)
    everything = run_calendar(talk, date(2027, 2, 1))
    account = talk.company.account(talk.company.camille)
    return Heard(tuple(m for m in everything.messages if m.chat_id == account), None)


def _statement(talk: Conversation) -> Heard:
    close_id = closed(talk, talk.company.camille)
    return talk.tap(talk.company.account(talk.company.camille), f"yearly:{close_id}")


def _contract_statement(talk: Conversation) -> Heard:
    printed(talk, 2027, 72)
    run_calendar(talk, date(2027, 1, 4))
    return _tap(talk, f"contract:1:pdf:{RENEWAL}")


CONTRACT_SCENES: dict[str, Scene] = {
    "contracts": lambda talk: talk.text(fleet_manager(talk), "/renewals"),
    "contracts_none": _nobody,
    "contract": lambda talk: _tap(talk, "contract:1"),
    "contract_of_fleet": lambda talk: _tap(talk, "contract:2"),
    "contract_with_a_step_done": _in_spring,
    "contract_step_later": _later,
    "contract_step_too_late": _too_late,
    "contract_months": lambda talk: _tap(talk, "contract:1:months"),
    "contract_months_set": lambda talk: _tap(talk, "contract:1:months:3"),
    "contract_differs": _differs,
    "contract_unexplained": _unexplained,
    "contract_form": _asked,
    "contract_form_coefficient": lambda talk: _asked(talk, "900"),
    "contract_form_refused": lambda talk: _asked(talk, "900", "0.40"),
    "contract_form_surcharge": lambda talk: _asked(talk, *_FIVE[:3]),
    "contract_form_document": lambda talk: _asked(talk, *_FIVE),
    "contract_form_summary": lambda talk: _asked(talk, *_FIVE, "Avis 2027"),
    "contract_form_doubt": lambda talk: _asked(talk, "900", "0.72", "700", *_FIVE[3:], "Avis 2027"),
    "contract_form_kept": _kept,
    "contract_form_taken_back": _taken_back,
    "contract_due_ask": _told(date(2026, 8, 4)),
    "contract_due_clean": _told(date(2026, 9, 3)),
    "contract_due_market": _told(date(2026, 10, 5)),
    "contract_due_decide": _told(date(2026, 10, 19)),
    "contract_due_notice": _told(date(2026, 10, 30)),
    "contract_due_period": _period_apart,
    "contract_due_renew": _told(date(2027, 1, 4)),
    "contract_due_renew_with_figure": _renewed_with_figure,
    "contract_due_drivers": _told(date(2027, 2, 1)),
    "contract_due_several": lambda talk: run_calendar(talk, date(2026, 8, 4)),
    "contract_due_last_days": lambda talk: run_calendar(many_contracts(talk), date(2026, 10, 30)),
    "contract_due_list": _due_list,
    "contract_due_list_empty": lambda talk: _tap(talk, "contract:due:0"),
    "yearly_offer": _offered,
    "yearly_statement": _statement,
    "yearly_contract_statement": _contract_statement,
}

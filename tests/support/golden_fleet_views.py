"""Situations around the pictures of a fleet, for golden messages and for their conversation."""

from fleet.driving import Regime
from fleet.fleet_months import KeptPremium
from fleet.fleet_premium import RegimeAmounts
from fleet.months import Month
from fleet.ports import Work
from fleet.premium_lines import Amounts
from fleet.statistics import FigureKind, PublishedFigure
from tests.support.conversation import Conversation, Heard
from tests.support.golden_stats import with_figures

COMPANY, LYON, LILLE = 1, 2, 3
OCTOBER = Month(2026, 10)
_DAYS = {COMPANY: 36_000, LYON: 24_000, LILLE: 12_000}
_CLAIMS = {COMPANY: 12, LYON: 11, LILLE: 1}


def with_frequencies(work: Work) -> None:
    """Three years of claims at fault and exposure, of a company of some twelve hundred vehicles."""
    for age in reversed(range(36)):
        month = OCTOBER.plus(-age)
        figures = (
            PublishedFigure(unit_id, FigureKind.AT_FAULT, month, month, number + age % 2)
            for unit_id, number in _CLAIMS.items()
        )
        work.statistics.publish(figures)
        kept = [
            KeptPremium(unit_id, month, month.last_on, _sums(), days)
            for unit_id, days in _DAYS.items()
        ]
        work.fleet_months.add(kept, [])
        work.fleet_months.complete(month, range(max(_DAYS) + 1), month)


def with_types(work: Work) -> None:
    """Four quarters of which two types stand by themselves."""
    for age in range(4):
        until = Month(2026, 9).plus(-3 * age)
        for unit_id in (COMPANY, LYON):
            counts = ((FigureKind.QUARTER, 14, ""),)
            types = tuple(
                (FigureKind.TYPE, number, event) for event, number in (("glass", 8), ("theft", 6))
            )
            work.statistics.publish(
                PublishedFigure(unit_id, kind, until.plus(-2), until, number, detail)
                for kind, number, detail in (*counts, *types)
            )


def _sums() -> RegimeAmounts:
    amounts = Amounts(
        net=8_760_000,
        one_net=12_840_000,
        next_net=8_610_000,
        reduction=-5_260_000,
        increase=1_180_000,
        coming_reduction=-460_000,
        coming_increase=310_000,
    )
    return RegimeAmounts(Regime.STATUTORY, amounts, number_of_vehicles=96)


def seen(talk: Conversation, data: str) -> Heard:
    """What the fleet manager sees at a button, below a picture."""
    return talk.tap(talk.company.account(talk.company.fleet), data, photo=True)


def said(talk: Conversation, data: str) -> Heard:
    """The same in a new message, whose words are seen."""
    return talk.tap(talk.company.account(talk.company.fleet), data)


def full(talk: Conversation) -> Conversation:
    """The company with all that can be shown."""
    with_types(talk.store.work)
    with_frequencies(talk.store.work)
    with_figures(talk)
    return talk


FLEET_VIEW_SCENES = {
    "fleet_bridge": lambda talk: talk.text(talk.company.account(talk.company.fleet), "/fleet"),
    "fleet_bridge_kept": lambda talk: said(full(talk), f"fl:b:{COMPANY}:202610"),
    "fleet_bridge_none": lambda talk: said(_without_contracts(talk), f"fl:b:{COMPANY}:202610"),
    "fleet_range": lambda talk: said(talk, f"fl:w:{COMPANY}:202611"),
    "fleet_range_none": lambda talk: said(_without_contracts(talk), f"fl:w:{COMPANY}:202611"),
    "fleet_ratio": lambda talk: said(talk, f"fl:s:{COMPANY}:202611"),
    "fleet_mean": lambda talk: said(full(talk), f"fl:m:{LYON}:202610"),
    "fleet_mean_none": lambda talk: said(talk, f"fl:m:{LYON}:202610"),
    "fleet_incidents": lambda talk: said(full(talk), f"fl:i:{COMPANY}:202610"),
    "fleet_incidents_type": lambda talk: said(full(talk), f"fl:i:{COMPANY}:202610:glass"),
    "fleet_sites": lambda talk: said(full(talk), f"fl:c:{COMPANY}:202610"),
    "fleet_frequency": lambda talk: said(full(talk), f"fl:f:{COMPANY}:202610"),
    "fleet_frequency_none": lambda talk: said(talk, f"fl:f:{COMPANY}:202610"),
    "fleet_units": lambda talk: said(talk, f"fl:u:{COMPANY}:202610:b:0"),
    "fleet_file": lambda talk: said(talk, f"fl:x:{COMPANY}:202610:b"),
    "fleet_refused_hr": lambda talk: talk.text(talk.company.account(talk.company.hr), "/flotte"),
}


def _without_contracts(talk: Conversation) -> Conversation:
    state = talk.store.work.state
    state.contracts.clear()
    state.vehicles.clear()
    return talk

"""From a view of a fleet to its picture and its file, as the sender makes them."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from bot.fleet_pictures import FLEET_WORKBOOK, chart_of_view, picture_of, read_fleet_workbook
from bot.painter import chart_of
from fleet.errors import NotFoundError
from fleet.fleet_views import BridgeFound, FleetQuestion, FleetView, RangeFound
from fleet.months import Month
from fleet.usecases.show_fleet_view import MONTHS_BACK, read_fleet_view
from tests.support.conversation import Conversation, conversation
from tests.support.golden_fleet_views import COMPANY, LYON, OCTOBER, full, seen

TODAY = date(2026, 11, 21)
PARIS = ZoneInfo("Europe/Paris")


@pytest.fixture
def talk() -> Conversation:
    return full(conversation())


@pytest.mark.parametrize("view", FleetView)
def test_the_sender_draws_what_the_caption_said(talk: Conversation, view: FleetView) -> None:
    (message,) = seen(talk, f"fl:{view.value}:{COMPANY}:202610").messages
    question = FleetQuestion(view, COMPANY, OCTOBER)

    assert message.picture is not None
    drawn = chart_of(talk.store.work, message.picture, PARIS)
    shown = chart_of_view(read_fleet_view(talk.store.work, question, TODAY), "en")
    assert shown is not None
    assert drawn.key() == shown.key()


@pytest.mark.parametrize("view", FleetView)
def test_every_view_has_its_file(talk: Conversation, view: FleetView) -> None:
    answer = read_fleet_view(talk.store.work, FleetQuestion(view, COMPANY, OCTOBER), TODAY)
    picture = picture_of(FLEET_WORKBOOK, answer, TODAY, "fr")

    made = read_fleet_workbook(talk.store.work, picture)

    assert made.label.name.startswith("flotte-")
    assert made.label.name.endswith("-acme-2026-10.xlsx")


def test_figures_that_did_not_change_are_the_same_picture_on_another_day(
    talk: Conversation,
) -> None:
    question = FleetQuestion(FleetView.SITES, COMPANY, OCTOBER)
    keys = {
        chart.key()
        for day in (TODAY, date(2026, 11, 28))
        if (chart := chart_of_view(read_fleet_view(talk.store.work, question, day), "fr"))
    }

    assert len(keys) == 1


def test_a_range_without_a_contract_is_nothing_to_draw(talk: Conversation) -> None:
    talk.store.work.state.contracts.clear()
    talk.store.work.state.vehicles.clear()
    answer = read_fleet_view(
        talk.store.work, FleetQuestion(FleetView.RANGE, COMPANY, OCTOBER), TODAY
    )

    assert isinstance(answer.found, RangeFound)
    assert chart_of_view(answer, "fr") is None
    with pytest.raises(NotFoundError):
        read_fleet_workbook(talk.store.work, picture_of(FLEET_WORKBOOK, answer, TODAY, "fr"))


def test_the_bridge_of_a_month_is_what_was_kept_of_it(talk: Conversation) -> None:
    question = FleetQuestion(FleetView.BRIDGE, LYON, OCTOBER)
    found = read_fleet_view(talk.store.work, question, TODAY).found

    assert isinstance(found, BridgeFound)
    assert found.number_of_vehicles == 96


def test_months_end_three_years_back_and_with_the_newest(talk: Conversation) -> None:
    work = talk.store.work
    oldest = Month.of(TODAY).plus(-MONTHS_BACK)
    first = read_fleet_view(work, FleetQuestion(FleetView.BRIDGE, COMPANY, oldest), TODAY)
    last = read_fleet_view(work, FleetQuestion(FleetView.BRIDGE, COMPANY), TODAY)

    assert (first.earlier, first.later) == (None, oldest.plus(1))
    assert (last.month, last.later) == (Month.of(TODAY), None)

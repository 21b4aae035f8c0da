"""From the specification of a picture to the chart, and to its caption."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from bot.painter import UnknownPictureError, caption_of, chart_of
from fleet.delivery import Picture
from fleet.errors import NotFoundError
from fleet.months import Month
from fleet.streaks import Confirmation, ConfirmationKind
from reports.driver_coefficient import DriverCoefficientChart, describe_driver_coefficient
from reports.streak_calendar import StreakCalendarChart
from tests.support.conversation import Conversation
from tests.support.small_company import NOW, TODAY

PARIS = ZoneInfo("Europe/Paris")


def coefficient_of(talk: Conversation, picture: Picture) -> DriverCoefficientChart:
    chart = chart_of(talk.store.work, picture, PARIS)
    assert isinstance(chart, DriverCoefficientChart)
    return chart


def test_the_chart_is_drawn_from_the_facts_known_when_it_is_sent(talk: Conversation) -> None:
    picture = Picture("driver_coefficient", talk.company.camille, TODAY, "en")
    chart = coefficient_of(talk, picture)

    assert (chart.language, chart.figure) == ("en", "internal")
    assert [value for _, value in chart.past] == [100, 95, 90, 112, 106, 100, 95, 90]
    assert chart.without_claim[0] == (chart.next_renewal_on, 85)
    assert chart.with_claim[0] == (chart.next_renewal_on, 112)
    assert chart.premium_effect_permille == -100
    assert [claim.factor_permille for claim in chart.claims] == [1250, 1000]


def test_the_caption_is_the_text_of_the_chart_with_names_escaped(talk: Conversation) -> None:
    picture = Picture("driver_coefficient", talk.company.marc, TODAY, "fr")
    chart = coefficient_of(talk, picture)
    caption = caption_of(chart)

    assert "Marc O’Neil &lt;b&gt;" in caption
    assert caption.replace("&lt;", "<").replace("&gt;", ">") == describe_driver_coefficient(chart)


def test_a_picture_of_somebody_without_a_record_cannot_be_drawn(talk: Conversation) -> None:
    with pytest.raises(NotFoundError):
        coefficient_of(talk, Picture("driver_coefficient", talk.company.noa, TODAY, "fr"))


def test_a_picture_of_an_unknown_kind_is_refused(talk: Conversation) -> None:
    with pytest.raises(UnknownPictureError):
        chart_of(talk.store.work, Picture("badge", talk.company.camille, TODAY, "fr"), PARIS)


def test_a_language_that_the_charts_do_not_speak_becomes_french(talk: Conversation) -> None:
    picture = Picture("driver_coefficient", talk.company.camille, TODAY, "de")
    assert coefficient_of(talk, picture).language == "fr"


def test_the_calendar_of_a_series_is_drawn_from_the_facts_known_when_it_is_sent(
    talk: Conversation,
) -> None:
    camille, october = talk.company.camille, Month(2026, 10)
    at = NOW.replace(month=10)
    kind = ConfirmationKind.NOTHING_TO_REPORT
    talk.store.work.streaks.confirm(Confirmation(camille, october, kind, at))
    chart = chart_of(talk.store.work, Picture("streak_calendar", camille, TODAY, "en"), PARIS)

    assert chart == StreakCalendarChart("en", date(2026, 10, 1), ("kept", "open"), 1, 1, 3)


def test_a_calendar_shows_the_last_two_years(talk: Conversation) -> None:
    camille, kind = talk.company.camille, ConfirmationKind.NOTHING_TO_REPORT
    for age in range(40):
        month = Month(2026, 11).plus(-age)
        at = NOW.replace(year=month.year, month=month.number, day=3)
        talk.store.work.streaks.confirm(Confirmation(camille, month, kind, at))
    picture = Picture("streak_calendar", camille, TODAY, "fr")
    chart = chart_of(talk.store.work, picture, PARIS)

    assert isinstance(chart, StreakCalendarChart)
    assert (chart.first_month_on, len(chart.marks)) == (date(2024, 12, 1), 24)

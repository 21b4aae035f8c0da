"""The tip of the month: chosen by one's own history, another one each month, never a reproach."""

import re

from hypothesis import given
from hypothesis import strategies as st

from bot.texts import bot_texts
from fleet.incidents import EventType
from fleet.months import Month
from fleet.people import Language
from fleet.tips import OwnHistory, Tip, Untried, choose_tip

NOVEMBER = Month(2026, 11)
HISTORIES = st.builds(
    OwnHistory,
    st.lists(st.sampled_from(EventType), unique=True, max_size=6).map(tuple),
    st.sets(st.sampled_from(Untried)),
    st.booleans(),
)
MONTHS = st.builds(Month, st.integers(2026, 2040), st.integers(1, 12))
BLAME = re.compile(
    r"faute|coupable|responsab|vous auriez|infraction|amende|permis|alcool|fatigue|malad|points? de"
    r"|fault|blam|guilty|you should have|offence|fine\b|licence|alcohol|tired|\bill\b",
    re.IGNORECASE,
)


def a_year_of(history: OwnHistory) -> list[Tip]:
    return [choose_tip(history, NOVEMBER.plus(months)) for months in range(12)]


@given(HISTORIES, MONTHS)
def test_two_months_that_follow_each_other_bring_two_tips(
    history: OwnHistory, month: Month
) -> None:
    assert choose_tip(history, month) is not choose_tip(history, month.plus(1))


@given(HISTORIES, MONTHS)
def test_a_tip_fits_what_happened_the_season_or_what_is_open_to_the_person(
    history: OwnHistory, month: Month
) -> None:
    tip = choose_tip(history, month)
    assert tip is not Tip.TRY_WHAT_IF or history.has_record
    assert tip is not Tip.TRY_VEHICLE_CHECK or Untried.VEHICLE_CHECK in history.untried
    assert tip is not Tip.TRY_NEAR_MISS or Untried.NEAR_MISS in history.untried


def test_who_reported_a_manoeuvre_reads_about_manoeuvres_most_of_the_year() -> None:
    about = {Tip.REVERSE_IN, Tip.WALK_AROUND, Tip.BE_GUIDED}
    year = a_year_of(OwnHistory((EventType.MANOEUVRE,)))
    assert sum(tip in about for tip in year) >= 6
    assert any(tip not in about for tip in year)


def test_a_tip_about_what_happened_to_nobody_is_never_given() -> None:
    of_theft = {Tip.NOTHING_IN_SIGHT, Tip.LIT_PLACE}
    assert not of_theft & set(a_year_of(OwnHistory((EventType.MANOEUVRE,))))


def test_winter_brings_a_tip_for_winter() -> None:
    winter = {Tip.WINTER_GRIP, Tip.SEEN_IN_THE_DARK, Tip.CLEAN_WINDOWS}
    months = [Month(2026, 12), Month(2027, 1), Month(2027, 2)]
    assert winter & {choose_tip(OwnHistory(), month) for month in months}


def test_each_tip_has_its_words_short_and_without_reproach() -> None:
    texts = {
        (language, tip): bot_texts().text(language, f"digest-tip-{tip.value.replace('_', '-')}", {})
        for language in Language
        for tip in Tip
    }
    assert len(Tip) >= 20
    assert max(map(len, texts.values())) <= 150
    near_miss = Tip.TRY_NEAR_MISS  # it says that there is nothing to blame
    blaming = [
        text for (_, tip), text in texts.items() if tip is not near_miss and BLAME.search(text)
    ]
    assert blaming == []

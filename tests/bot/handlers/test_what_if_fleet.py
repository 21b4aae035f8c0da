"""/simulate in the chat: twelve what-ifs in at most four taps, in one message, edited in place."""

from dataclasses import replace
from datetime import date

import pytest

from bonusmalus.claims import Liability
from bot.texts import bot_texts
from bot.turn import Html
from bot.views.screen import Reader
from bot.views.what_if_data import number_of, question_data, read, what_if_of, written
from bot.views.what_if_fleet import (
    answer_buttons,
    answer_caption,
    chooser_buttons,
    fitting,
    range_caption,
    range_why_screen,
    why_screen,
)
from bot.what_if_pictures import (
    RENEWAL_FAN,
    WHAT_IF,
    read_fan_chart,
    read_what_if_chart,
    what_if_chart,
)
from fleet.people import Language
from fleet.pricing.facts import FleetFacts
from fleet.pricing.results import Origin
from fleet.usecases.run_what_if import answered, renewals_ahead
from fleet.what_ifs import Question, WhatIf
from tests.support.conversation import PARIS, Conversation
from tests.support.what_if_fleets import claim, fleet_of_the_example, mono_fleet

MOST_TAPS = 4


@pytest.fixture
def manager(talk: Conversation) -> int:
    talk.speaks = "fr"
    people = talk.store.work.people
    preferences = people.preferences_of(talk.company.fleet)
    people.set_preferences(talk.company.fleet, replace(preferences, language=Language.FRENCH))
    return talk.company.account(talk.company.fleet)


def large_fleet() -> FleetFacts:
    """The fleet of 100 vehicles beside three cars under the clause, one with a claim."""
    fleet, mono = fleet_of_the_example(), mono_fleet(number=3)
    late = claim(9001, date(2026, 5, 5), 150_000, Liability.FULL, contract_id=2)
    return replace(
        mono,
        contracts=fleet.contracts + mono.contracts,
        vehicles=fleet.vehicles + mono.vehicles,
        claims=(*fleet.claims, late),
        years=fleet.years + mono.years,
    )


LARGE = large_fleet()


def test_several_contracts_are_to_be_chosen_from(talk: Conversation, manager: int) -> None:
    heard = talk.text(manager, "/simulate")
    assert list(heard.buttons.values()) == ["fi:m:0", "fi:m:1", "fi:m:2", "start"]


def test_the_french_name_answers_as_the_english_one(talk: Conversation, manager: int) -> None:
    assert talk.text(manager, "/simuler").buttons == talk.text(manager, "/simulate").buttons


def test_the_menu_has_all_twelve_and_the_range(talk: Conversation, manager: int) -> None:
    found = set(talk.tap(manager, "fi:m:1").buttons.values())
    assert {question_data(one, 1, "-") for one in WhatIf} <= found
    assert "fi:r:1" in found


@pytest.mark.parametrize("what_if", WhatIf)
def test_each_what_if_is_answered_in_at_most_four_taps(
    talk: Conversation, manager: int, what_if: WhatIf
) -> None:
    """Contract, what-if: two taps; another vehicle or amount takes two more at most."""
    taps = ["fi:m:0", question_data(what_if, 0, "-")]
    assert taps[0] in talk.text(manager, "/simulate").buttons.values()
    assert taps[1] in talk.tap(manager, taps[0]).buttons.values()
    heard = talk.tap(manager, taps[1])
    choosers = [data for data in heard.buttons.values() if ":p:" in data]
    assert len(taps) + 2 * bool(choosers) <= MOST_TAPS
    assert len(heard.messages) == 1


def test_an_answer_is_one_message_with_a_picture_and_words(
    talk: Conversation, manager: int
) -> None:
    [message] = talk.tap(manager, "fi:a:2:1:-").messages
    assert message.picture is not None
    assert (message.method, message.picture.kind) == ("sendPhoto", WHAT_IF)
    assert "La prime augmenterait" in str(message.params["caption"])


def test_another_value_is_shown_in_the_same_photo(talk: Conversation, manager: int) -> None:
    heard = talk.tap(manager, "fi:a:2:1:1-x1", photo=True)
    assert heard.methods == ["editMessageMedia"]
    assert "• Partagée" in heard.buttons


def test_the_options_of_a_value_take_the_place_of_the_buttons(
    talk: Conversation, manager: int
) -> None:
    heard = talk.tap(manager, "fi:a:6:1:-:p:3:0", photo=True)
    assert heard.methods == ["editMessageMedia"]
    assert "• Septembre" not in heard.buttons  # on the second page
    assert heard.buttons["Mai"] == "fi:a:6:1:3-5"
    assert heard.buttons["Retour à la réponse"] == "fi:a:6:1:-"


def test_what_cannot_be_asked_says_why_and_what_to_do(talk: Conversation, manager: int) -> None:
    heard = talk.tap(manager, "fi:a:5:1:-")
    assert heard.methods == ["editMessageText"]
    assert "pour un contrat de flotte" in heard.plain
    assert "fi:m:1" in heard.buttons.values()


@pytest.mark.parametrize(
    "data",
    [
        "fi:x",
        "fi:a:0:1:-",
        "fi:a:13:1:-",
        "fi:a:2:1",
        "fi:a:2:1:9-1",
        "fi:a:2:1:0-4711",
        "fi:a:2:1:1-x7",
        "fi:a:2:1:what",
        "fi:a:2:1:-:p:9:0",
        "fi:a:2:1:-:z",
        "fi:r:0",
    ],
)
def test_a_button_that_says_nothing_is_outdated(
    talk: Conversation, manager: int, data: str
) -> None:
    heard = talk.tap(manager, data)
    assert heard.messages == ()
    assert heard.answer is not None
    assert heard.answer.is_alert


def test_a_contract_that_does_not_exist_is_refused_as_one_out_of_reach(
    talk: Conversation, manager: int
) -> None:
    assert talk.tap(manager, "fi:m:4711").plain == talk.tap(manager, "fi:a:1:4711:-").plain


def test_the_range_is_one_message_with_its_probability_named(
    talk: Conversation, manager: int
) -> None:
    [message] = talk.tap(manager, "fi:r:1").messages
    assert message.picture is not None
    assert message.picture.kind == RENEWAL_FAN
    assert "8 fois sur 10" in str(message.params["caption"])


def test_the_pictures_are_read_again_from_their_specification(
    talk: Conversation, manager: int
) -> None:
    work = talk.store.work
    [asked] = talk.tap(manager, "fi:a:2:1:1-x1").messages
    [ranged] = talk.tap(manager, "fi:r:1").messages
    assert asked.picture is not None
    assert ranged.picture is not None
    chart = read_what_if_chart(work, asked.picture, PARIS)
    assert (chart.subject, chart.language) == ("one_more_claim", "fr")
    fan = read_fan_chart(work, ranged.picture, PARIS)
    assert len(fan.ahead) == 3
    assert fan.key() == read_fan_chart(work, ranged.picture, PARIS).key()


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("what_if", WhatIf)
def test_every_answer_has_words_and_buttons_that_fit(what_if: WhatIf, language: Language) -> None:
    words = Reader(bot_texts(), language)
    run = answered(LARGE, 0, Question(what_if))
    assert run.answer is not None
    caption = answer_caption(words, run, run.answer)
    assert len(caption) < 1500
    assert why_screen(words, run, run.answer, 0).text
    screens = [answer_buttons(words, run)]
    screens += [chooser_buttons(words, run, place, 0) for place in range(len(run.choices))]
    assert all(len(one.data.encode()) <= 64 for rows in screens for row in rows for one in row)


def two_fleets() -> FleetFacts:
    """The fleet of 100 vehicles, a dearer one of 120, and three cars under the clause."""
    other = fleet_of_the_example(vehicles=120)
    return replace(
        LARGE,
        contracts=(*LARGE.contracts, replace(other.contracts[0], id=9, number="F-9")),
        vehicles=LARGE.vehicles
        + tuple(replace(one, id=one.id + 5_000, contract_id=9) for one in other.vehicles),
        claims=LARGE.claims + tuple(replace(one, contract_id=9) for one in other.claims),
        years=LARGE.years + tuple(replace(one, contract_id=9) for one in other.years),
    )


@pytest.mark.parametrize(
    "what_if", [WhatIf.DEDUCTIBLE, WhatIf.TWO_GRIDS, WhatIf.GROWTH, WhatIf.LARGE_CLAIM]
)
def test_a_question_of_one_contract_says_which_and_offers_the_others(what_if: WhatIf) -> None:
    """Asked of all contracts: the dearest one answers, under its name; another is two taps away."""
    words = Reader(bot_texts(), Language.FRENCH)
    run = answered(two_fleets(), 0, Question(what_if))
    assert run.answer is not None
    caption = answer_caption(words, run, run.answer)
    assert "F-9" in caption
    assert "la réponse vaut pour celui-ci seul" in caption
    assert "Tous les contrats" not in caption
    assert what_if_chart(run, run.answer, "fr").unit.startswith("F-9")
    place = next(i for i, one in enumerate(run.choices) if one.name == "contract")
    rows = answer_buttons(words, run)
    assert question_data(what_if, 0, "-", "p", place, 0) in [
        one.data for row in rows for one in row
    ]
    offered = [one for row in chooser_buttons(words, run, place, 0) for one in row]
    assert [one.data for one in offered[:2]] == [question_data(what_if, one, "-") for one in (9, 1)]
    assert offered[0].label.startswith("• F-9")
    assert "ct:9" in [one.data for row in rows for one in row]


@pytest.mark.parametrize("what_if", [WhatIf.FEWER_CLAIMS, WhatIf.PREVENTION])
def test_a_question_of_all_contracts_is_answered_for_all(what_if: WhatIf) -> None:
    words = Reader(bot_texts(), Language.FRENCH)
    run = answered(two_fleets(), 0, Question(what_if))
    assert run.answer is not None
    caption = answer_caption(words, run, run.answer)
    assert "Tous les contrats" in caption
    assert "celui-ci seul" not in caption


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("what_if", WhatIf)
def test_the_longest_answer_keeps_the_mark_of_its_default_values(
    what_if: WhatIf, language: Language
) -> None:
    words = Reader(bot_texts(), language)
    names = {one.name for one in answered(LARGE, 0, Question(what_if)).choices}
    years = {"years": 10} if "years" in names else {}
    run = answered(LARGE, 0, Question(what_if, years))
    assert run.answer is not None
    has_defaults = any(one.origin is Origin.DEFAULT for one in run.answer.assumptions)
    caption = answer_caption(words, run, run.answer)
    assert ("⚙️" in caption) is has_defaults


def test_a_part_that_is_too_long_never_takes_the_place_of_the_mark() -> None:
    title, described, mark, lesson = Html("Et si ?"), Html("d" * 985), Html("⚙️ 3"), Html("💡")
    assert fitting([title, described], mark, [lesson]) == "Et si ?\n\n⚙️ 3\n\n💡"
    shorter = Html("d" * 970)
    assert fitting([title, shorter], mark, [Html("x" * 99)]) == f"Et si ?\n\n{shorter}\n\n⚙️ 3"


@pytest.mark.parametrize("what_if", WhatIf)
def test_the_data_of_a_button_holds_every_value_that_it_offers(what_if: WhatIf) -> None:
    run = answered(LARGE, 0, Question(what_if))
    assert what_if_of(number_of(what_if)) is what_if
    for choice in run.choices:
        for option in choice.options:
            held = read(run.choices, written(run.choices, {choice.name: option}))
            assert held.get(choice.name, choice.default) == option


def test_the_fleet_of_a_hundred_vehicles_shows_its_three_changes() -> None:
    """FLEET.md § 1.4, what-if 1: −6 / −12 / −18 %."""
    facts = fleet_of_the_example()
    run = answered(facts, 1, Question(WhatIf.FEWER_CLAIMS))
    assert run.answer is not None
    chart = what_if_chart(run, run.answer, "fr")
    changes = [round(100 * (one.after - one.before) / one.before) for one in chart.years[1:]]
    assert changes == [-6, -12, -18]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("contract_id", [1, 2])
def test_a_range_has_words_and_reasons(contract_id: int, language: Language) -> None:
    words = Reader(bot_texts(), language)
    facts = LARGE.only(contract_id)
    found = renewals_ahead(facts, contract_id)
    assert len(range_caption(words, facts, contract_id, found)) < 1500
    assert range_why_screen(words, facts, contract_id, found, 0).text

"""`price:…` and `pricegrid:…`: why a premium is what it is, and the parameters of a contract."""

from datetime import timedelta

import pytest

from fleet.people import Grant, Role
from fleet.pricing.parameter_rules import PARAMETERS
from fleet.pricing.parameters import DEFAULTS, Credibility, GridBand, Parameters
from tests.support.conversation import Conversation, Heard
from tests.support.golden_contracts import FLEET, STATUTORY, fleet_manager
from tests.support.golden_price import BANDS, entered, insured_as_a_fleet, tap, typed


def said(heard: Heard) -> str:
    """What people read, with blanks that may break."""
    return heard.plain.replace("\N{NO-BREAK SPACE}", " ")


def kept(talk: Conversation) -> Parameters:
    return talk.store.work.parameters.of(FLEET, talk.clock.day)


def events(talk: Conversation) -> list[str]:
    journal = talk.store.work.state.journal
    return [one.event for one in journal if one.event.startswith("parameter")]


def test_a_premium_of_one_vehicle_is_explained_with_its_articles(talk: Conversation) -> None:
    heard = tap(talk, f"price:{STATUTORY}:why:net:0")
    assert "annex to A121-1, art. 1" in said(heard)


def test_both_regimes_stand_side_by_side(talk: Conversation) -> None:
    heard = tap(insured_as_a_fleet(talk), f"price:{FLEET}")
    assert "Both regimes, side by side" in said(heard)
    assert f"price:{FLEET}:why:loss_ratio:0" in heard.buttons.values()


def test_a_page_of_reasons_that_does_not_exist_gives_the_last(talk: Conversation) -> None:
    insured_as_a_fleet(talk)
    screens = [tap(talk, f"price:{FLEET}:why:loss_ratio:{page}") for page in (0, 99)]
    assert said(screens[0]) == said(screens[1])


def test_a_button_of_a_model_that_says_nothing_any_more_changes_nothing(
    talk: Conversation,
) -> None:
    heard = tap(talk, f"price:{STATUTORY}:why:grid:0")
    assert heard.answer is not None


@pytest.mark.parametrize("name", PARAMETERS)
def test_every_parameter_has_a_screen_that_says_it_is_a_default(
    talk: Conversation, name: str
) -> None:
    heard = tap(talk, f"price:{FLEET}:p:{name}")
    assert "(default value)" in said(heard)
    assert all(len(data.encode()) <= 64 for data in heard.buttons.values())


def test_every_parameter_is_reached_from_the_list(talk: Conversation) -> None:
    pages = [tap(talk, f"price:{FLEET}:list:{page}") for page in range(3)]
    opened = {data for one in pages for data in one.buttons.values() if ":p:" in data}
    assert opened == {f"price:{FLEET}:p:{name}" for name in PARAMETERS}


def test_a_typed_value_holds_from_today_on_and_is_written_into_the_journal(
    talk: Conversation,
) -> None:
    heard = entered(talk, "trend_permille", "−1,5 %")
    before = talk.store.work.parameters.of(FLEET, talk.clock.day - timedelta(days=1))
    assert (kept(talk).trend_permille, before) == (-15, DEFAULTS)
    assert "(entered for this contract)" in said(heard)
    assert events(talk) == ["parameter_entered"]


@pytest.mark.parametrize(
    ("name", "text", "answer"),
    [
        ("claim_cap_cents", "2 000 000", "must be from €0.00 to €1,000,000.00"),
        ("target_permille", "12", "must be from 30% to 120%"),
        ("day_cost_cents", "cher", "I did not understand this value"),
        ("development_permille", "100 105", "3 values are expected"),
        ("market_permille", "99", "must be from −30% to 50%"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_with_its_limit(
    talk: Conversation, name: str, text: str, answer: str
) -> None:
    heard = entered(talk, name, text)
    assert answer in said(heard)
    assert kept(talk) == DEFAULTS


def test_after_a_refusal_the_next_message_is_the_answer_still(talk: Conversation) -> None:
    entered(talk, "target_permille", "12")
    typed(talk, "65")
    assert kept(talk).target_permille == 650


def test_the_same_value_again_changes_nothing(talk: Conversation) -> None:
    heard = entered(talk, "target_permille", "65", "65")
    assert "holds already" in said(heard)
    assert events(talk) == ["parameter_entered"]


def test_a_choice_that_is_tapped_twice_is_entered_once(talk: Conversation) -> None:
    data = f"price:{FLEET}:s:credibility:actuarial"
    tap(talk, data)
    heard = tap(talk, data)
    assert kept(talk).credibility is Credibility.ACTUARIAL
    assert "nothing has changed" in str(heard.answer)
    assert events(talk) == ["parameter_entered"]


def test_an_entry_is_taken_back_once_and_what_stood_before_holds_again(
    talk: Conversation,
) -> None:
    entered(talk, "target_permille", "60", "65")
    tap(talk, f"price:{FLEET}:u:target_permille:2")
    heard = tap(talk, f"price:{FLEET}:u:target_permille:2")
    assert kept(talk).target_permille == 600
    assert "nothing has changed" in str(heard.answer)
    history = talk.store.work.parameters.history(FLEET, "target_permille")
    assert [one.value for one in history] == ["600", "650", "600"]


def test_an_old_undo_button_takes_nothing_back(talk: Conversation) -> None:
    entered(talk, "target_permille", "60", "65")
    heard = tap(talk, f"price:{FLEET}:u:target_permille:1")
    assert kept(talk).target_permille == 650
    assert heard.answer is not None


def test_the_default_comes_back_as_an_entry(talk: Conversation) -> None:
    entered(talk, "target_permille", "60")
    tap(talk, f"price:{FLEET}:d:target_permille")
    assert kept(talk) == DEFAULTS
    assert "nothing has changed" in str(tap(talk, f"price:{FLEET}:d:target_permille").answer)


@pytest.mark.parametrize(
    "data",
    [
        "price:2:s:grid:1",
        "price:2:s:target_permille:99999",
        "price:2:s:credibility:other",
        "price:2:e:credibility",
        "price:2:p:unknown",
        "price:2:what",
        "pricegrid:2:keep",
        "pricegrid:2:last",
    ],
)
def test_a_forged_or_old_button_changes_nothing(talk: Conversation, data: str) -> None:
    assert tap(talk, data).answer is not None
    assert kept(talk) == DEFAULTS


def test_a_grid_is_typed_band_by_band_and_kept(talk: Conversation) -> None:
    tap(talk, f"pricegrid:{FLEET}:open")
    typed(talk, BANDS)
    typed(talk, "60 : +5")
    tap(talk, f"pricegrid:{FLEET}:keep")
    assert kept(talk).grid == (
        GridBand(0, -100),
        GridBand(600, 50),
        GridBand(1000, 350, is_renewal_at_risk=True),
    )


def test_the_example_of_a_grid_is_marked_as_such(talk: Conversation) -> None:
    tap(talk, f"pricegrid:{FLEET}:open")
    heard = tap(talk, f"pricegrid:{FLEET}:example")
    assert "no practice of the market" in said(heard)


def test_a_band_that_cannot_be_read_leaves_the_others(talk: Conversation) -> None:
    tap(talk, f"pricegrid:{FLEET}:open")
    typed(talk, BANDS)
    assert "Nothing was added" in said(typed(talk, "72 beaucoup"))
    assert "Nothing was saved" in said(typed(talk, "600 : 10"))
    heard = tap(talk, f"pricegrid:{FLEET}:last")
    assert "S/P from 60% on" in said(heard)


def test_a_form_that_is_dropped_keeps_nothing(talk: Conversation) -> None:
    tap(talk, f"price:{FLEET}:e:target_permille")
    typed(talk, "/cancel")
    typed(talk, "65")
    assert kept(talk) == DEFAULTS


def test_a_manager_of_one_site_reaches_no_contract_of_another(talk: Conversation) -> None:
    work = talk.store.work
    lyon = work.people.lineage_of(talk.company.camille)[-1]
    work.state.grants[talk.company.fleet] = (Grant(Role.FLEET_MANAGER, lyon),)
    for data in (f"price:{FLEET}", f"price:{FLEET}:list:0", f"pricegrid:{FLEET}:open", "price:99"):
        assert "not open to your role" in said(tap(talk, data))


def test_what_is_typed_for_somebody_who_lost_the_role_is_refused(talk: Conversation) -> None:
    tap(talk, f"price:{FLEET}:e:target_permille")
    talk.store.work.state.grants[talk.company.fleet] = ()
    talk.text(fleet_manager(talk), "65")
    assert kept(talk) == DEFAULTS


def test_a_profit_share_of_the_policy_stands_on_the_screen_with_its_reasons(
    talk: Conversation,
) -> None:
    insured_as_a_fleet(talk)
    assert "Profit share" not in said(tap(talk, f"price:{FLEET}"))
    tap(talk, f"price:{FLEET}:s:has_profit_share:yes")
    heard = tap(talk, f"price:{FLEET}")
    assert "Profit share of the last finished year" in said(heard)
    why = tap(talk, f"price:{FLEET}:why:profit_share:0")
    assert "Share of the profit that comes back: 50%" in said(why)


def test_a_fleet_contract_lacks_no_coefficient_as_none_applies(talk: Conversation) -> None:
    heard = said(tap(insured_as_a_fleet(talk), f"price:{FLEET}"))
    assert "A coefficient or a reference premium is missing" not in heard
    assert "parameters of these forecasts are default values" in heard


def test_a_net_premium_that_somebody_typed_is_no_notice_of_the_insurer(
    talk: Conversation,
) -> None:
    garage = talk.store.work.garage
    talk.store.work.state.contract_notices.clear()
    garage.set_net_premium(STATUTORY, 70_000)
    heard = said(tap(talk, f"price:{STATUTORY}"))
    assert "€700.00" in heard
    assert "entered from the policy" in heard
    assert "insurer’s notice" not in heard

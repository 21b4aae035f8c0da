"""The parameters of a contract: defaults, bounds, entries and what people type for them."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fleet.contract_parameters import ParameterEntry, folded, restored, stored
from fleet.errors import ParameterValueError
from fleet.parameter_form import permille_in, read_bands, read_value, with_bands
from fleet.pricing.parameter_rules import (
    MOST_BANDS,
    OWN_ASSUMPTION,
    PARAMETERS,
    ParameterKind,
    ParameterRule,
    ParameterValue,
    rule_of,
    value_of,
    with_values,
)
from fleet.pricing.parameters import (
    DEFAULTS,
    ILLUSTRATIVE_GRID,
    Credibility,
    GridBand,
    Parameters,
)

TODAY = date(2027, 3, 1)
NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)


def values_for(rule: ParameterRule) -> st.SearchStrategy[ParameterValue]:
    """Any value that may stand in a parameter."""
    numbers = st.integers(rule.least, rule.most)
    starts = st.lists(st.integers(0, 5_000), unique=True, max_size=MOST_BANDS)
    by_kind: dict[ParameterKind, st.SearchStrategy[ParameterValue]] = {
        ParameterKind.CHOICE: st.sampled_from(Credibility),
        ParameterKind.SWITCH: st.booleans(),
        ParameterKind.DEVELOPMENT: st.tuples(numbers, numbers, numbers),
        ParameterKind.GRID: starts.flatmap(
            lambda found: st.tuples(
                *(
                    st.builds(GridBand, st.just(one), numbers, st.booleans())
                    for one in sorted(found)
                )
            )
        ),
    }
    return by_kind.get(rule.kind, numbers)


def entry(number: int, name: str, value: ParameterValue | None, days: int = 0) -> ParameterEntry:
    text = None if value is None else stored(value)
    return ParameterEntry(number, 1, name, text, TODAY + timedelta(days=days), NOW)


def test_every_parameter_of_the_models_can_be_entered() -> None:
    assert set(PARAMETERS) == {one.name for one in fields(Parameters)} - {"entered"}


@pytest.mark.parametrize("rule", PARAMETERS.values(), ids=PARAMETERS)
def test_every_default_is_within_its_bounds(rule: ParameterRule) -> None:
    rule.check(rule.default)


@settings(max_examples=80)
@given(st.data())
def test_a_value_is_restored_as_it_was_stored(data: st.DataObject) -> None:
    rule = data.draw(st.sampled_from(list(PARAMETERS.values())))
    value = data.draw(values_for(rule))
    rule.check(value)
    assert restored(rule.name, stored(value)) == value


@settings(max_examples=60)
@given(st.data())
def test_the_newest_entry_that_has_begun_holds(data: st.DataObject) -> None:
    rule = data.draw(st.sampled_from(list(PARAMETERS.values())))
    values = data.draw(st.lists(st.none() | values_for(rule), min_size=1, max_size=4))
    entries = [entry(number, rule.name, one) for number, one in enumerate(values, start=1)]
    later = entry(99, rule.name, rule.default, days=1)
    found = folded([later, *entries], TODAY)
    expected = rule.default if values[-1] is None else values[-1]
    assert value_of(found, rule.name) == expected
    assert (rule.name in found.entered) is (values[-1] is not None)


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("expense_permille", 1000, "bounds"),
        ("target_permille", 0, "bounds"),
        ("claim_cap_cents", -1, "bounds"),
        ("claim_cap_cents", True, "kind"),
        ("credibility", 1, "kind"),
        ("has_profit_share", 1, "kind"),
        ("development_permille", (1000, 1000), "length"),
        ("development_permille", (1000, 1000, 9_999), "bounds"),
        ("development_permille", 1000, "kind"),
        ("grid", 5, "kind"),
        ("grid", (5,), "kind"),
        ("grid", (GridBand(500, 0), GridBand(500, 10)), "order"),
        ("grid", (GridBand(-10, 0),), "order"),
        ("grid", (GridBand(0, -2_000),), "bounds"),
        ("grid", tuple(GridBand(one, 0) for one in range(MOST_BANDS + 1)), "length"),
        ("nothing", 1, "unknown"),
    ],
)
def test_what_may_not_stand_in_a_parameter_is_refused(
    name: str, value: ParameterValue, reason: str
) -> None:
    with pytest.raises(ParameterValueError) as refused:
        with_values({name: value})
    assert (refused.value.name, refused.value.reason) == (name, reason)


@pytest.mark.parametrize(("name", "text"), [("grid", "7"), ("credibility", "?"), ("grid", "[[")])
def test_a_stored_text_that_is_no_value_is_refused(name: str, text: str) -> None:
    with pytest.raises(ParameterValueError) as refused:
        restored(name, text)
    assert refused.value.reason == "kind"


@pytest.mark.parametrize(
    ("text", "permille"),
    [
        ("72", 720),
        ("72,5 %", 725),
        ("72.5%", 725),
        ("−10", -100),
        ("-0,5", -5),
        ("+4", 40),
        ("", None),
        ("4,55", None),
        ("beaucoup", None),
        ("--4", None),
        ("٤", None),
    ],
)
def test_a_percentage_is_read_as_people_write_it(text: str, permille: int | None) -> None:
    assert permille_in(text) == permille


def test_amounts_and_developments_are_read_too() -> None:
    assert read_value("claim_cap_cents", "50 000 €") == 5_000_000
    assert read_value("development_permille", "100 / 105 / 120,5 %") == (1000, 1050, 1205)


@pytest.mark.parametrize(
    ("line", "band"),
    [
        ("72 : +10", GridBand(720, 100)),
        ("0 = -10 %", GridBand(0, -100)),
        ("100 % : 35 % !", GridBand(1000, 350, is_renewal_at_risk=True)),
        ("85 20", GridBand(850, 200)),
        ("85 → 20 risque", GridBand(850, 200, is_renewal_at_risk=True)),
    ],
)
def test_a_band_is_read_as_policies_print_it(line: str, band: GridBand) -> None:
    assert read_bands(line) == (band,)


def test_a_band_with_the_same_beginning_takes_the_place_of_the_old_one() -> None:
    grid = with_bands(ILLUSTRATIVE_GRID, (GridBand(720, 150),))
    assert [one.change_permille for one in grid] == [-100, -50, 0, 150, 200, 350]


def test_one_line_that_is_no_band_refuses_all_of_them() -> None:
    with pytest.raises(ParameterValueError):
        read_bands("0 : -10\nrien")


def test_a_contract_s_own_value_says_that_it_is_no_default_any_more() -> None:
    assert with_values({"target_permille": 600}) == replace(
        DEFAULTS, target_permille=600, entered=frozenset({"target_permille"})
    )
    assert rule_of("target_permille").default == 720


def test_the_cost_of_an_hour_cites_no_fact_page_as_none_gives_one() -> None:
    assert PARAMETERS["admin_hour_cents"].source == OWN_ASSUMPTION

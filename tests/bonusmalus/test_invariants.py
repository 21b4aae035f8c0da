"""What holds of every history, whatever the facts."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from bonusmalus.claims import Claim, ClaimKind, Liability
from bonusmalus.clause import PERMILLE, VehicleUse
from bonusmalus.coefficient import CEILING, FLOOR, START, Coefficient
from bonusmalus.history import Record, Step, outlook, replay, standing
from bonusmalus.periods import Interruption, RenewalDay
from bonusmalus.steps import Rule
from tests.support.coefficients import LETTERS, PRIVATE, TOURS, decimal_twin, folded, values

FIRST = date(2004, 3, 1)
LAST = date(2026, 11, 21)
STARTS = st.integers(50, 350).map(lambda hundredths: str(Coefficient(hundredths)))
YEARS = st.lists(
    st.sampled_from(["-", "-", "-", "-", "F", "P", "N", "G", "FF", "FP", "PF", "FPF", "NF", "GP"]),
    max_size=25,
)
TEXTS = YEARS.map(" ".join)
USES = st.sampled_from([PRIVATE, TOURS])
SENIORITIES = st.integers(0, 5)
DAYS = st.dates(FIRST, LAST)
CLAIMS = st.builds(
    Claim,
    occurred_on=DAYS,
    liability=st.sampled_from([Liability.FULL, Liability.PARTIAL, Liability.NONE]),
    kind=st.sampled_from([ClaimKind.COLLISION, ClaimKind.COLLISION, ClaimKind.GLASS]),
    reference=st.sampled_from(["", "a", "b"]),
)
INTERRUPTIONS = st.builds(
    lambda day, length: Interruption(day, day + timedelta(days=length)),
    DAYS,
    st.integers(1, 500),
)
RECORDS = st.builds(
    Record,
    use=st.sampled_from(VehicleUse),
    start=st.integers(50, 350).map(Coefficient),
    first_insured_on=st.just(FIRST),
    renewal_day=st.dates(date(2000, 1, 1), date(2000, 12, 31)).map(
        lambda day: RenewalDay(day.month, day.day)
    ),
    claims=st.lists(CLAIMS, max_size=8).map(tuple),
    interruptions=st.lists(INTERRUPTIONS, max_size=2).map(tuple),
)
quick = settings(deadline=None, max_examples=100)


def chained(steps: tuple[Step, ...]) -> bool:
    """Replay the steps: each starts where the one before ended, and its product gives its end."""
    return all(
        (number == 0 or steps[number - 1].after == step.before)
        and step.exact_product == step.before.hundredths * step.factor_permille
        and step.after == _bounded(step)
        for number, step in enumerate(steps)
    )


def _bounded(step: Step) -> Coefficient:
    value = max(FLOOR.hundredths, min(CEILING.hundredths, step.exact_product // PERMILLE))
    cap = START.hundredths if step.rule is Rule.TWO_YEAR_CAP else value
    return Coefficient(min(value, cap))


@quick
@given(STARTS, TEXTS, USES, SENIORITIES)
@example("0.51", "- - - - F F", PRIVATE, 0)
@example("0.50", "F - - - FP", PRIVATE, 3)
def test_a_twin_in_decimals_finds_the_same_values(
    start: str, text: str, use: VehicleUse, seniority: int
) -> None:
    years_at_floor = seniority if start == "0.50" else 0
    expected = decimal_twin(start, text, years_at_floor, is_tours=use is TOURS)
    assert values(folded(start, text, use, years_at_floor)) == expected


@quick
@given(STARTS, TEXTS, USES)
def test_replaying_the_steps_of_a_yearly_history_gives_its_values(
    start: str, text: str, use: VehicleUse
) -> None:
    history = folded(start, text, use)
    last = {step.year: step.after for step in history.steps}
    assert chained(history.steps)
    assert history.coefficients == tuple(last[year] for year in range(1, len(last)))


@quick
@given(RECORDS, DAYS, DAYS)
def test_going_on_from_a_day_equals_folding_from_the_start(
    record: Record, one: date, other: date
) -> None:
    day, later = sorted((one, other))
    known = tuple(claim for claim in record.claims if claim.occurred_on <= day)
    ahead = standing(record, day).ahead(later).history
    assert ahead == replay(replace(record, claims=known), later)


@quick
@given(RECORDS)
def test_replaying_the_steps_of_a_dated_history_gives_its_value(record: Record) -> None:
    history = replay(record, LAST)
    assert chained(history.steps)
    assert history.steps[-1].after == history.coefficient


@quick
@given(RECORDS)
def test_every_value_lies_between_the_bounds_with_two_decimals(record: Record) -> None:
    for step in replay(record, LAST).steps:
        assert FLOOR <= step.after <= CEILING
        assert len(str(step.after)) == len("0.00")


@quick
@given(RECORDS)
def test_a_clean_path_never_rises(record: Record) -> None:
    steps = replay(replace(record, claims=()), LAST).steps
    assert all(step.after <= step.before for step in steps)


@quick
@given(RECORDS, st.permutations(range(8)))
def test_the_order_of_insertion_does_not_matter(record: Record, order: list[int]) -> None:
    shuffled = tuple(record.claims[i] for i in order if i < len(record.claims))
    again = replay(replace(record, claims=shuffled), LAST)
    assert [s.after for s in again.steps] == [s.after for s in replay(record, LAST).steps]


@quick
@given(STARTS, YEARS, st.data())
def test_more_liability_never_lowers_a_yearly_value(
    start: str, years: list[str], data: st.DataObject
) -> None:
    assume(years)
    number = data.draw(st.integers(0, len(years) - 1))
    more = years[number].translate(str.maketrans("NP", "PF")).replace("-", "P")
    worse = [*years[:number], more, *years[number + 1 :]]
    before, after = (folded(start, " ".join(case)).coefficients for case in (years, worse))
    assert all(a <= b for a, b in zip(before, after, strict=True))


@quick
@given(RECORDS, DAYS)
def test_one_more_claim_never_lowers_a_dated_value(record: Record, day: date) -> None:
    found = [
        outlook(record, LAST, liability, day).coefficient
        for liability in (None, Liability.NONE, Liability.PARTIAL, Liability.FULL)
    ]
    assert found[0] == found[1] <= found[2] <= found[3]


@quick
@given(
    STARTS,
    st.lists(st.sampled_from(["-", "-", "F", "P", "N", "G", "FF", "PF"]), max_size=20),
    SENIORITIES,
)
def test_the_yearly_form_equals_the_dated_form_of_aligned_cases(
    start: str, years: list[str], seniority: int
) -> None:
    years_at_floor = seniority if start == "0.50" else 0
    # A renewal on 1 March, claims from April on: insurance year and reference period agree.
    claims = tuple(
        Claim(
            date(FIRST.year + number, 4 + month, 1),
            LETTERS[letter].liability,
            LETTERS[letter].kind,
        )
        for number, year in enumerate(years)
        for month, letter in enumerate(year.strip("-"))
    )
    coefficient = Coefficient.parse(start)
    record = Record(
        PRIVATE, coefficient, FIRST, RenewalDay(3, 1), claims, years_at_floor=years_at_floor
    )
    as_of = date(FIRST.year + len(years), 3, 1)
    dated = replay(record, as_of)
    yearly = folded(start, " ".join(years), PRIVATE, years_at_floor)
    assert [(s.year, s.rule, s.after) for s in dated.steps] == [
        (s.year, s.rule, s.after) for s in yearly.steps
    ]


def test_the_order_of_years_matters() -> None:
    found = [values(folded("1.00", text)).split()[-1] for text in ("F - -", "- - F")]
    assert found == ["1.00", "1.12"]


@quick
@given(RECORDS, DAYS)
def test_a_claim_is_free_exactly_from_three_years_at_0_50_on(record: Record, as_of: date) -> None:
    history = replay(replace(record, start=FLOOR, claims=record.claims[:1]), as_of)
    is_free = history.joker_from_on is not None and history.joker_from_on <= as_of
    assert is_free == (history.years_at_floor >= 3)

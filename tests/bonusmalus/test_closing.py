"""The bulk path with dates gives what the explained fold gives."""

from datetime import date, timedelta

from hypothesis import example, given
from hypothesis import strategies as st

from bonusmalus.claims import Claim, Count, Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.closing import Start, values_at
from bonusmalus.coefficient import CEILING_HUNDREDTHS, FLOOR_HUNDREDTHS, Coefficient
from bonusmalus.history import replay
from bonusmalus.periods import RenewalDay, next_renewal
from bonusmalus.record import Record, holds_claim_of

DAYS = [date(2004, 1, 1) + timedelta(days=n) for n in range(366)]
COUNTS = {Liability.FULL: Count.FULLY, Liability.PARTIAL: Count.HALF}

renewal_days = st.sampled_from([RenewalDay(day.month, day.day) for day in DAYS])
claims = st.lists(st.tuples(st.integers(-70, 9000), st.sampled_from(list(COUNTS))), max_size=8)


@given(
    st.sampled_from(list(VehicleUse)),
    st.one_of(st.just(FLOOR_HUNDREDTHS), st.integers(FLOOR_HUNDREDTHS, CEILING_HUNDREDTHS)),
    st.integers(0, 5),
    st.sampled_from(DAYS),
    renewal_days,
    claims,
    st.integers(0, 24),
)
@example(VehicleUse.TOURS, 50, 2, date(2004, 2, 29), RenewalDay(2, 29), [(700, Liability.FULL)], 3)
def test_it_gives_the_values_of_the_explained_fold(
    use: VehicleUse,
    hundredths: int,
    years_at_floor: int,
    first_on: date,
    renewal_day: RenewalDay,
    happened: list[tuple[int, Liability]],
    years: int,
) -> None:
    years_at_floor = years_at_floor if hundredths == FLOOR_HUNDREDTHS else 0
    start = Start(use, hundredths, first_on, renewal_day, years_at_floor)
    renewal_on = next_renewal(renewal_day, first_on)
    for _ in range(years):
        renewal_on = next_renewal(renewal_day, renewal_on)
    dated = [(first_on + timedelta(days=number), liability) for number, liability in happened]
    bare = Record(
        use, Coefficient(hundredths), first_on, renewal_day, years_at_floor=years_at_floor
    )
    held = tuple(
        Claim(day, liability, reference=str(place))
        for place, (day, liability) in enumerate(dated)
        if holds_claim_of(bare, day)
    )
    record = Record(
        use, Coefficient(hundredths), first_on, renewal_day, held, years_at_floor=years_at_floor
    )

    before, after = values_at(
        start, [(day, COUNTS[liability]) for day, liability in dated], renewal_on
    )

    eve = replay(record, renewal_on - timedelta(days=1)).coefficient
    assert (before, after) == (eve, replay(record, renewal_on).coefficient)

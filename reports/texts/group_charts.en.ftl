# The pictures of the figures of a unit, and their equivalent in text.

group-period = { $first } – { $last }
group-at-most = ≤ { $value }
group-band = { $low } to { $high }
group-kicker-coefficients = Internal learning coefficient
group-kicker-incidents = Reports by month
group-kicker-delays = How soon incidents are reported
group-label-coefficient = Internal learning coefficient.
group-title-below = { $share } of coefficients are below 1.00
group-one = 1.00
group-title-mean = { $mean } on average for { $number } people
group-title-no-mean = Not enough renewals yet for a mean
group-no-mean = Not enough renewals yet for a mean: twenty are needed at the end of a quarter, or a year.
group-mean-sentence = { $mean } as a plain mean for { $number } people, at closed renewals ({ $period }).
group-mean = mean
group-people = people
group-until = last month counted
group-bands = At closed renewals ({ $period }):
group-no-bands = The distribution is not shown: a band would hold fewer than five people.
group-bands-same = Distribution of these renewals:
group-bands-other = Distribution at closed renewals ({ $period }):
group-band-number = { $number } from { $band }
group-source-coefficient = Values at closed renewals. This is not a claims history statement.
group-source-floor = No figure about fewer than five people.

group-title-incidents = { $number ->
    [0] No incident reported
    [one] { $number } incident reported
   *[other] { $number } incidents reported
} in { $months ->
    [one] one month
   *[other] { $months } months
}
group-title-delays = { $share } of incidents reported on the day or the day after
group-title-no-month = These months are not shown: fewer than five people
group-incidents-year = incidents
group-other-year-incidents = near misses and hazards
group-other-year-delays = on the day or the day after
group-last-month = in { $month }
group-legend-full-incidents = incidents
group-legend-hollow-incidents = near misses and hazards
group-legend-full-delays = on the day or the day after
group-legend-hollow-delays = later
group-months-incidents = By month, incidents then near misses and hazards:
group-months-delays = By month, reported on the day or the day after:
group-month-number-incidents = { $month }, { $incidents } and { $other }
group-month-number-delays = { $month }, { $other } of { $incidents }
group-types = Incidents by type ({ $period }):
group-types-none = By type: no quarter to show yet.
group-types-rest = other types
group-type-number = { $type }: { $number }
group-source-months = By month of sending. A dash: month not shown.

# The words of pictures and of their equivalent in text.
# Numbers and dates arrive written; $years and $number are integers.

## A driver's coefficient: the picture

driver-coefficient-kicker-internal = Internal learning coefficient · bonus-malus
driver-coefficient-kicker-official = Official coefficient · bonus-malus

driver-coefficient-title-descending = Heading for { $target } in { $year }: { $years ->
    [1] one year
    [2] two years
    [3] three years
    [4] four years
    [5] five years
   *[other] { $years } years
} without an at-fault claim
driver-coefficient-title-to-floor = Heading for { $target }, the floor, in { $year }: { $years ->
    [1] one year
    [2] two years
    [3] three years
    [4] four years
    [5] five years
   *[other] { $years } years
} without an at-fault claim
driver-coefficient-title-floor = { $target }: the floor, the best coefficient there is
driver-coefficient-title-after-claim = { $next } at the next renewal, then heading for { $target } in { $year }
driver-coefficient-title-next = { $next } at the next renewal, on { $date }
driver-coefficient-title-rising = { $target } on { $reached }{ $number ->
    [0] {""}
    [1] {" "}(claim: { $month })
   *[other] {" "}({ $number } claims)
}
driver-coefficient-title-then-rising = { $next }, then { $target } on { $reached }{ $number ->
    [0] {""}
    [1] {" "}(claim: { $month })
   *[other] {" "}({ $number } claims)
}
driver-coefficient-title-stable = { $target }, steady until { $year }
driver-coefficient-title-first-year = First step: { $target } on { $date }

driver-coefficient-now = today
driver-coefficient-effect-official = on the premium
driver-coefficient-effect-internal = on a premium
driver-coefficient-since = effective date
driver-coefficient-next = on { $date }

driver-coefficient-projection = Projection
driver-coefficient-without-claim = without a claim
driver-coefficient-with-claim = after 1 claim
driver-coefficient-with-or-without = with or without a claim
driver-coefficient-reference = { $value }  reference premium
driver-coefficient-floor = { $value }  floor (best)
driver-coefficient-ceiling = { $value }  ceiling

driver-coefficient-claim-full = At-fault claim
driver-coefficient-claim-partial = Shared liability
driver-coefficient-claim-none = Not at fault
driver-coefficient-claim-undetermined = Liability to be decided
driver-coefficient-claim-contested = { $effect }, contested
driver-coefficient-claim-effect = { $month }, { $factor }
driver-coefficient-claim-no-effect = { $month }, no effect
driver-coefficient-claim-pending = { $month }, under review
driver-coefficient-claims-count = { $number ->
    [1] 1 claim in all
   *[other] { $number } claims in all
}

driver-coefficient-rule-reduction = a year without an at-fault claim
driver-coefficient-rule-full = per at-fault claim
driver-coefficient-rule-partial = if liability is shared
driver-coefficient-rule-floor = at the lowest, the floor

driver-coefficient-source-1 = Rule: { $reduction } a year without an at-fault claim (French insurance
driver-coefficient-source-2 = code, annex to art. A121-1, arts. 4 and 5). Projection as an indication.

## A driver's coefficient: the text

driver-coefficient-label-internal = internal learning coefficient
driver-coefficient-label-official = official coefficient
driver-coefficient-text-finding = { $name }: line chart of the bonus-malus ({ $label }), data as of { $asof }. { $finding }.
driver-coefficient-text-finding-first-year = { $name }: key figures of the bonus-malus ({ $label }), first year, data as of { $asof }. { $finding }.
driver-coefficient-text-now = Today { $now }, since { $since }.
driver-coefficient-text-now-effect = Today { $now }, since { $since } ({ $effect } { $premium }).
driver-coefficient-text-next = On { $date }: { $without } without another at-fault claim.
driver-coefficient-text-next-both = On { $date }: { $without } without another at-fault claim, { $with } with one.
driver-coefficient-text-next-alone = On { $date }: { $without }.
driver-coefficient-text-next-same = On { $date }: { $without }, with or without another at-fault claim.
driver-coefficient-text-felt-both = An at-fault claim today would only count on { $date }: { $with } instead of { $without }.
driver-coefficient-text-contested = { $claim }, contested
driver-coefficient-text-last-same = In { $year }: { $without }, with or without it.
driver-coefficient-text-last = In { $year }: { $without } without another at-fault claim.
driver-coefficient-text-last-both = In { $year }: { $without } without another at-fault claim, { $with } with one.
driver-coefficient-text-no-claim = No claim in the period.
driver-coefficient-text-claims = { $number ->
    [1] Claim on record: { $claims }.
   *[other] { $number } claims on record: { $claims }.
}
driver-coefficient-text-claims-last = { $number } claims on record, the latest being: { $claims }.
driver-coefficient-text-claim-full = at fault in { $month } ({ $effect })
driver-coefficient-text-claim-partial = shared in { $month } ({ $effect })
driver-coefficient-text-claim-none = not at fault in { $month } ({ $effect })
driver-coefficient-text-claim-undetermined = liability to be decided, { $month } ({ $effect })
driver-coefficient-text-list = { $first }; { $second }
driver-coefficient-text-no-effect = no effect
driver-coefficient-text-pending = under review
driver-coefficient-text-source = Rule: French insurance code, annex to art. A121-1. Projection as an indication.

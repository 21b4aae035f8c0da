# The pictures of /fleet, and what they say in words.

fleet-kicker-bridge = Yearly premium before tax
fleet-kicker-ratio = Loss ratio (S/P)
fleet-kicker-mean = Internal learning coefficient
fleet-kicker-incidents = Incidents by month and site
fleet-kicker-type = { $event }, by quarter
fleet-kicker-sites = At-fault claims by site
fleet-kicker-frequency = Frequency of at-fault claims
fleet-vehicles = { $number ->
    [one] { $number } vehicle
   *[other] { $number } vehicles
}
fleet-period = { $first } – { $last }
fleet-rest = The rest

## The premium, from coefficient 1.00 to the next renewal

fleet-title-bridge-none = No premium is known yet
fleet-title-bridge-both = The bonus saves { $bonus }, the malus takes { $malus } back
fleet-title-bridge-bonus = The bonus saves { $bonus }, no malus eats into it
fleet-title-bridge-malus = The malus adds { $malus }, no bonus makes up for it
fleet-title-bridge-neither = The premium stands at its reference level
fleet-bar-reference = Reference premium
fleet-bar-bonus = Bonus
fleet-bar-malus = Malus
fleet-bar-surcharge = Surcharges
fleet-bar-other = Other differences
fleet-bar-actual = Premium { $year }
fleet-bar-coming-bonus = Bonus to come
fleet-bar-coming-malus = Malus to come
fleet-bar-coming-other = Other effects
fleet-bar-projected = Premium { $next }
fleet-note-reference = coefficient 1.00
fleet-note-bonus-plain = claim-free years
fleet-note-bonus = { $number ->
    [0] no vehicle
    [one] on { $number } vehicle
   *[other] on { $number } vehicles
}
fleet-note-malus-plain = at-fault claims
fleet-note-malus = { $number ->
    [0] no vehicle
    [one] on { $number } vehicle
   *[other] on { $number } vehicles
}
fleet-note-surcharge = set by contract
fleet-note-other = contract, clause
fleet-note-actual = mean coefficient { $mean }
fleet-note-coming-bonus-plain = claim-free years
fleet-note-coming-bonus = { $number ->
    [0] no vehicle
    [one] on { $number } vehicle
   *[other] on { $number } vehicles
}
fleet-note-coming-malus-plain = decided claims
fleet-note-coming-malus = { $number ->
    [0] no vehicle
    [one] on { $number } vehicle
   *[other] on { $number } vehicles
}
fleet-note-coming-other = contract, clause
fleet-note-projected = projection
fleet-source-bridge = Effect = reference × (official coefficient − 1). The company’s cost.
fleet-source-bridge-default = Some of the premiums are default values.
fleet-source-bridge-next = The projection counts only claims that are already decided.
fleet-empty-bridge-1 = Enter the premium of the renewal notice,
fleet-empty-bridge-2 = or reference premiums of vehicles: /contracts
fleet-say-bar = { $name }: { $amount }
fleet-say-bar-note = { $name } ({ $note }): { $amount }

## Loss ratio by year

fleet-title-ratio-none = No premium to compare with yet
fleet-title-ratio = { $share } loss ratio over { $years ->
    [one] one year
    [2] two years
   *[other] three years
}, { $place ->
    [low] a comfortable level
    [middle] a level to watch
   *[high] a high level
}
fleet-ratio-amounts = { $claims } of claims, { $premium } of premium
fleet-ratio-running = { $year }, running
fleet-ratio-no-premium = premium unknown
fleet-ratio-target = target { $share }
fleet-ratio-legend-closed = settled
fleet-ratio-legend-open = still open
fleet-source-ratio = Claims borne by the insurer, over the net premium of the same year.
fleet-source-ratio-target = Target { $share }: { $is_default ->
    [yes] default value
   *[other] the contract’s own
}. Bars are cut at { $cut }.
fleet-source-ratio-default = Target { $share }: { $is_default ->
    [yes] default value
   *[other] the contract’s own
}. Some figures are defaults.
fleet-empty-ratio-1 = The premium of one year at least is needed:
fleet-empty-ratio-2 = enter the renewal notice in /contracts
fleet-say-ratio = { $year }: { $share } ({ $claims } of claims, { $premium } of premium)
fleet-say-ratio-open = { $year }: { $share } ({ $claims } of claims, { $open } of it open, { $premium } of premium)
fleet-say-ratio-none = { $year }: premium unknown
fleet-say-zones = Marks: { $low } and { $high }; target { $target }.

## Mean coefficient

fleet-mean-plain = plain mean
fleet-mean-weighted = weighted by premiums
fleet-mean-people = people
fleet-title-mean-alike = { $mean } as a plain mean, and as much weighted by premiums
fleet-title-mean-heavier = { $mean } as a plain mean, but { $weighted } weighted by premiums
fleet-title-mean-lighter = { $mean } as a plain mean, and { $weighted } weighted by premiums
fleet-say-weighted = Weighted by reference premiums: { $weighted }.
fleet-say-no-weighted = The mean weighted by premiums is not shown yet.

## Incidents

fleet-title-incidents = { $number ->
    [0] No incident reported
    [one] { $number } incident reported
   *[other] { $number } incidents reported
} in { $months } months
fleet-title-incidents-peak = { $number ->
    [one] { $number } incident
   *[other] { $number } incidents
} in { $months } months, most of them in { $month }
fleet-title-incidents-none = These months are not shown: fewer than five people
fleet-title-type = { $event }: { $number } in four quarters
fleet-title-type-none = { $event }: this type is not shown by itself
fleet-incidents-total = Total
fleet-source-incidents = By month of sending, one scale. Dash: not shown.
fleet-source-type = By quarter of sending. Dash: together with other types.
fleet-source-floor = No figure about fewer than five people, alone or by difference.
fleet-say-incidents-row = { $name }: { $number }
fleet-say-incidents = By site: { $rows }.
fleet-say-periods = By month: { $periods }.
fleet-say-quarters = By quarter: { $periods }.
fleet-say-period = { $period }, { $number }
fleet-quarter = Q{ $quarter } { $year }

## Frequency and sites

fleet-title-sites-none = Not enough months yet to compare the sites
fleet-title-sites-alike = No clear difference between sites
fleet-title-sites-apart = { $above ->
    [0] { $below ->
        [one] One site is below the mean
       *[other] { $below } sites are below the mean
    }
    [one] { $below ->
        [0] One site is above the mean
        [one] One site above the mean, one below
       *[other] One site above the mean, { $below } below
    }
   *[other] { $below ->
        [0] { $above } sites are above the mean
        [one] { $above } sites above the mean, one below
       *[other] { $above } sites above the mean, { $below } below
    }
}
fleet-title-sites-few = Not enough data to compare the sites
fleet-sites-mean = mean { $rate }
fleet-sites-unknown = not enough data
fleet-sites-hidden = not shown
fleet-standing-above = above
fleet-standing-below = below
fleet-standing-alike = no clear difference
fleet-sites-label = { $name } · { $number }
fleet-sites-left-out = { $number ->
    [one] One more site has no room here.
   *[other] { $number } more sites have no room here.
}
fleet-sites-legend = In 100 vehicles a year, { $period }
fleet-source-sites = Band: 9 chances in 10 to lie there. After the dot: claims.
fleet-title-frequency-none = A frequency needs twelve months that are shown
fleet-title-frequency = { $rate } at-fault { $number ->
    [one] claim
   *[other] claims
} in 100 vehicles a year
fleet-frequency-band = 9 chances in 10
fleet-frequency-axis = Rolling twelve months, in 100 vehicles a year
fleet-source-frequency = Each point: the twelve months that end with that one.
fleet-empty-months-1 = Figures of groups are published each month,
fleet-empty-months-2 = for five people and more.
fleet-say-frequency = Twelve months to { $month }: { $rate } in 100 vehicles a year (between { $low } and { $high }, 9 chances in 10; { $number ->
    [one] { $number } claim
   *[other] { $number } claims
}).
fleet-say-frequency-before = A year before: { $rate }.
fleet-say-site = { $name }: { $rate } ({ $low } to { $high }), { $standing }
fleet-say-site-none = { $name }: { $standing }
fleet-say-mean = Mean: { $rate } in 100 vehicles a year.

## The seven scenarios: examples, played with the rules of the law

command-scenarios = Seven examples of bonus and malus
scenario-button = { $number }. { $name }
scenario-title = <b>Scenario { $number } · { $name }</b>
scenario-label = <i>An example: it is nobody’s coefficient.</i>
scenario-list =
    <b>Seven scenarios</b>
    Examples played with the real rules: they are nobody’s coefficient. Choose one, vary a value, ask why.
scenario-name = { $scenario ->
    [1] A new driver
    [2] An accident on the way
    [3] Several accidents in one year
    [4] A malus with a new insurer
    [5] Back to 1.00
    [6] Two vehicles, three drivers
   *[7] A new profile, no accident
}
scenario-articles = <i>{ $articles }</i>
scenario-all = All scenarios
scenario-back = Back to the scenario
scenario-before = ◀ Scenario { $number }
scenario-after = Scenario { $number } ▶
scenario-dial-years = { $number } years
scenario-dial-tours = { $choice ->
    [0] business use
   *[1] Tours
}
scenario-dial-liability = { $choice ->
    [100] full liability
    [50] shared
   *[0] none
}
scenario-dial-share = { $choice ->
    [100] full liability
   *[50] shared
}
scenario-dial-clean-years = { $number ->
    [one] { $number } year before
   *[other] { $number } years before
}
scenario-dial-claims = { $number ->
    [one] { $number } accident
   *[other] { $number } accidents
}
scenario-dial-malus-claims = { $number ->
    [one] { $number } accident
   *[other] { $number } accidents
}
scenario-dial-price = tariff { $share }
scenario-dial-driver = { $choice ->
    [0] the second driver
    [1] the young one
   *[2] the main one
}
scenario-story-1 = One starts at 1.00. { $set_tours ->
    [0] Each year without an at-fault accident takes 5% off
   *[1] In Tours use, each year without an at-fault accident takes 7% off
}, cut after the second decimal.
scenario-finding-1 = After { $set_years } years: { $value }. The lowest value, 0.50, is reached at renewal { $floor_after }.
scenario-why-1 = The reduction is taken from last year’s coefficient, not from 1.00: that is why the fall slows down.
scenario-story-2 = { $set_clean_years ->
    [1] One year
   *[other] { $set_clean_years } years
} without an at-fault accident, then an accident; the insurer holds { $set_liability ->
    [100] full liability
    [50] shared liability
   *[0] no liability
}.
scenario-finding-2 = The coefficient goes from { $earned } to { $value } (it would be { $without } without this accident). On a reference premium of { $reference_cents } a year, the difference is { $lost_cents } that year: a cost of the company, never asked of a person.
scenario-why-2 = What counts is the share of liability that the insurer holds, not the amount of the damage. Nothing earned is suspended: the fall goes on the year after.
scenario-story-3 = Five years without accident, { $earned }. Then { $set_claims ->
    [1] one accident
   *[other] { $set_claims } accidents in one year
}, { $set_share ->
    [100] full liability
   *[50] shared liability
}.
scenario-finding-3 = { $set_claims ->
    [1] The increase applies, and the result is cut after the second decimal
   *[other] Increases multiply, and the result is cut at each accident
}: { $value }. One quiet year later it is { $next } already. { $set_claims ->
    [1] Never above 3.50.
    [2] Never above 3.50.
   *[other] From three accidents on, the insurer may add a surcharge of up to { $surcharge_permille } of the premium, for two years at most. Never above 3.50.
}
scenario-why-3 = Each increase starts from the coefficient obtained after the one before. Looking together at what happened helps; no decision is taken by a machine.
scenario-story-4 = After { $set_malus_claims ->
    [1] one accident
   *[other] { $set_malus_claims } accidents
}, the coefficient is { $value }. The company changes insurer.
scenario-finding-4 = The coefficient goes along, written on the claims history statement: { $value } with the former insurer as with the new one. Only the reference premium changes: { $reference_cents } before, { $new_reference_cents } after.
scenario-why-4 = Changing insurer does not wipe a malus: the history goes along. It is the starting tariff that one compares, and the coefficient falls the same way everywhere.
scenario-story-5 = { $set_claims ->
    [1] One at-fault accident leads
   *[other] { $set_claims } at-fault accidents in one year lead
} to { $highest }. Then nothing more.
scenario-finding-5 = After two years in a row without an at-fault accident, the coefficient can no longer be above 1.00: { $value }, then { $next }. There is no malus for life.
scenario-why-5 = It is a cap, not a reset: a coefficient that is lower already stays lower.
scenario-story-6 = Two vehicles, two contracts at 0.85. The main driver has both; { $set_driver ->
    [0] the second driver takes the first vehicle and has an accident
    [1] the young driver takes the second vehicle and has an accident
   *[2] the main driver has an accident with the first vehicle
}, { $set_liability ->
    [100] full liability
    [50] shared liability
   *[0] no liability
}.
scenario-finding-6 = The contract of vehicle { $vehicle } goes to { $value }, the other to { $other }: what counts is the vehicle that was driven. With a novice driver, the premium of the other may go up to { $novice_cents } instead of { $without_novice_cents }.
scenario-why-6 = The coefficient is that of the contract and its usual drivers. In Bonroute, the logbook says who drove; the internal coefficient moves for that person alone.
scenario-story-7 = No accident. But the zone or the mileage changes{ $set_tours ->
    [0] {""}
   *[1] , and the use becomes Tours
}. The company knows on { $known }.
scenario-finding-7 = To be declared within { $days } days, by { $due } at the latest. The insurer may offer another reference premium: { $reference_cents } before, { $new_reference_cents } after. The coefficient goes on as it was: { $value } in { $year }.
scenario-why-7 = The profile changes the reference premium, never the coefficient. Tours or All Travel use changes the rates alone: 7% of reduction, 20% of increase.

## “Why?” of a premium: the steps of the reckoning, and the parameters of a contract

price-step = <b>{ $number }. { $rule }</b>
price-line = { $name }: { $value }{ $origin }
price-result = → <b>{ $name }: { $value }</b>
price-source = <i>{ $source }</i>
price-source-annex = <i>annex to { $annex }, art. { $first }{ $last ->
    [none] {""}
   *[other] { " " }and { $last }
}</i>
price-origin = { $origin ->
    [law] { " " }<i>(text of law)</i>
    [notice] { " " }<i>(printed by the insurer)</i>
    [policy] { " " }<i>(entered for this contract)</i>
    [default] { " " }<i>(default value)</i>
   *[other] { "" }
}
price-days = { $number ->
    [0] no day
    [1] 1 day
   *[other] { $number } days
}
price-why-coefficient = A coefficient here is that of a contract: the official coefficient, or what it would become.
price-why-note = A cost of the company, never an amount that a person owes. Default values are not facts: replace them with those of your contract.
price-steps-none = There is no step to show yet.

price-step-reference_premium = Reference premium, novice surcharge included
price-step-coefficient_times_reference = Multiplied by the coefficient
price-step-net_premium = Plus the surcharge and the covers outside the clause
price-step-gross_premium = With the taxes of each guarantee
price-step-fleet_net = Sum of the vehicles’ premiums
price-step-fleet_gross = Sum of the vehicles’ premiums, taxes included
price-step-claims_of_year = Claims of a year, brought to today’s level
price-step-burning_cost = Cost of claims per vehicle and year
price-step-pure_premium = Pure premium, with the load of large losses
price-step-net_of_expenses = Net premium, the insurer’s expenses included
price-step-loss_ratio = Claims over premiums (S/P) of the last years
price-step-credibility_market = Weight of your own experience, by the number of vehicles
price-step-credibility_actuarial = Weight of your own experience, by the number of claims to expect: where it is low, the S/P is mostly luck
price-step-reaction_factor = Reaction to the S/P, weighted so
price-step-clamp = Reaction kept between the strongest cut and the strongest rise
price-step-premium_after_ratio = Net premium of the next year
price-step-paid_ratio = S/P as the insurer prints it
price-step-grid_band = Band of the contract’s grid
price-step-grid_band_at_risk = Band of the grid: the insurer might not renew
price-step-premium_by_grid = Net premium by the grid
price-step-profit_share = Profit share, paid after the year
price-step-no_profit_share = No profit share in this contract
price-step-frequency = Claim frequency
price-step-frequency_change = Distance from the usual frequency, softened and then capped
price-step-premium_by_frequency = Net premium by the frequency
price-step-retained_before = What the company keeps with today’s deductible
price-step-retained_after = What the company keeps with the other deductible
price-step-deductible_effect = Difference over those years
price-step-downtime = Days without vehicle
price-step-indirect_costs = Indirect costs of claims whose days are not known
price-step-admin_costs = Time spent on files
price-step-cost_of_risk = Total cost of risk: what comes back counts as less
price-step-claim_cost_of_year = Reference premium times the gap between both coefficients
price-step-claim_cost = What the claim adds to the company’s premiums
price-step-premium_with_claim = Premiums of those years, with the claim
price-step-premium_without_claim = The same, without the claim
price-step-avoided_claim = What a claim that is avoided leaves to the company
price-step-premium_per_vehicle = Same premium per vehicle, for another number of vehicles
price-step-expected_premium = Premium to expect with that mean coefficient
price-step-notice_rest = Plus what the notice counts beside the vehicles: rebate, rounding, covers outside the clause

price-quantity-liability_reference = Third-party liability reference
price-quantity-other_reference = Reference of the other covers under the clause
price-quantity-novice_surcharge = Novice surcharge on third-party liability
price-quantity-reference_premium = Reference premium
price-quantity-coefficient = Coefficient
price-quantity-net_after_coefficient = Premium after the coefficient
price-quantity-surcharge = Surcharge entered, on third-party liability
price-quantity-surcharge_amount = Amount of the surcharge
price-quantity-outside_covers = Covers outside the clause
price-quantity-net_premium = Net premium
price-quantity-gross_premium = Premium with taxes
price-quantity-fleet_net = Net premium of the fleet
price-quantity-fleet_gross = Premium of the fleet, with taxes
price-quantity-number_of_vehicles = Vehicles
price-quantity-vehicles_next = Vehicles next year
price-quantity-year = Year that began in
price-quantity-years_ago = Years since
price-quantity-year_after = Year after the claim
price-quantity-number_of_years = Years looked at
price-quantity-number_of_claims = Claims
price-quantity-claims = Cost of the claims for the insurer
price-quantity-claims_of_today = Cost at today’s level
price-quantity-vehicle_years_hundredths = Vehicles × years
price-quantity-burning_cost = Cost per vehicle and year
price-quantity-pure_premium = Pure premium
price-quantity-premium_of_today = Premiums at today’s level
price-quantity-premiums_paid = Premiums paid
price-quantity-loss_ratio = S/P
price-quantity-full_vehicles = Vehicles for full weight
price-quantity-heavy_share = Part of the premium of vehicles above 3.5 t
price-quantity-expected_claims = Claims to expect, at the usual frequency
price-quantity-full_claims = Claims for full weight
price-quantity-credibility = Weight of the experience (credibility)
price-quantity-factor = Factor
price-quantity-kept_factor = Factor kept
price-quantity-net_now = Net premium of this year
price-quantity-band_from = Band from an S/P of
price-quantity-change = Change
price-quantity-premium = Premium
price-quantity-profit_share = Profit share
price-quantity-frequency = Claims per vehicle and year
price-quantity-usual_frequency = Usual frequency of what is covered
price-quantity-deductible = Deductible
price-quantity-retained_before = Kept before
price-quantity-retained_after = Kept after
price-quantity-retained_more = Kept in addition
price-quantity-downtime_days = Days without vehicle
price-quantity-downtime = Cost of the days without vehicle
price-quantity-cost_without_days = Cost of those claims
price-quantity-indirect = Indirect costs
price-quantity-admin_hours = Hours
price-quantity-admin = Administrative time
price-quantity-cost_of_risk = Total cost of risk
price-quantity-deductibles = Deductibles
price-quantity-in_house = Repairs kept in-house
price-quantity-work_accidents = Days off work
price-quantity-prevention = Prevention
price-quantity-recoveries = Recoveries
price-quantity-rebates = Rebates
price-quantity-expected_coefficient = Coefficient to expect
price-quantity-coefficient_without = Coefficient without the claim
price-quantity-coefficient_with = Coefficient with the claim
price-quantity-more_in_year = More in that year
price-quantity-claim_cost = More, in all
price-quantity-with_claim = With the claim
price-quantity-without_claim = Without the claim
price-quantity-avoided_claim = Value of a claim avoided
price-quantity-mean_cost = Mean cost of a claim
price-quantity-fleet_premium = Premium of the fleet
price-quantity-vehicles_with_defaults = Vehicles with a default value
price-quantity-budget = Prevention budget
price-quantity-saved_after_budget = Saved, the budget taken off
price-quantity-paid_too_much = Paid too much
price-quantity-coefficient_unexplained = Coefficient that is not explained
price-quantity-deductible_now = Deductible of today
price-quantity-claims_below_deductible = Claims below the deductible
price-quantity-capped_off = Beyond the cap
price-quantity-counted = Counted up to the cap
price-quantity-example_grids = Example grids
price-quantity-coefficients_supposed = Coefficients supposed
price-quantity-contracts_left_out = Contracts left out: not enough is known
price-quantity-at_fault_claims = At-fault claims
price-quantity-at_fault_frequency = At-fault claims per vehicle and year
price-quantity-usual_at_fault_frequency = Usual at-fault frequency
price-quantity-extra_over_years = More over those years
price-quantity-own_costs_over_years = Own costs of those years
price-quantity-net_premiums_worked_out = Net premiums worked out
price-quantity-premiums_supposed = Premiums supposed
price-quantity-notice_rest = Difference between the notice and the sum of the vehicles

## The parameters, by their name

price-quantity-liability_share_permille = Share of third-party liability in the premium
price-quantity-liability_tax_permille = Taxes on third-party liability
price-quantity-other_tax_permille = Taxes on the other guarantees
price-quantity-heavy_liability_tax_permille = Taxes on third-party liability, above 3.5 t
price-quantity-contribution_cents = Fixed contribution per contract
price-quantity-claim_cap_cents = Cap per claim
price-quantity-trend_permille = Yearly rise of the cost of claims
price-quantity-development_permille = Expected growth of recent claims
price-quantity-liability_load_permille = Load of large losses, third-party liability
price-quantity-other_load_permille = Load of large losses, other guarantees
price-quantity-expense_permille = Share of expenses in the premium
price-quantity-target_permille = Break-even S/P
price-quantity-market_permille = General rise of the market
price-quantity-most_down_permille = Strongest cut
price-quantity-most_up_permille = Strongest rise
price-quantity-grid = Grid of the contract’s clause
price-quantity-has_profit_share = Profit share agreed
price-quantity-profit_share_permille = Share of the profit that comes back
price-quantity-profit_threshold_permille = Threshold of the profit, as a share of the premium
price-quantity-frequency_weight_permille = Weight of the frequency
price-quantity-frequency_clamp_permille = Limit of the frequency’s effect
price-quantity-indirect_permille = Indirect costs, as a share of the direct cost
price-quantity-day_cost_cents = Cost of a day without vehicle
price-quantity-admin_hour_cents = Cost of an administrative hour

## The screen of a contract’s premium

price-title = <b>Premium of contract { $contract }</b> · { $insurer }
price-now = Net premium of this year: <b>{ $net }</b> ({ $origin ->
    [notice] insurer’s notice
    [notice_of_clause] insurer’s notice: without assistance and other covers outside the clause
    [policy] entered from the policy
   *[record] worked out, no amount of the insurer was entered
})
price-vehicles = { $number ->
    [1] One vehicle
   *[other] { $number } vehicles
}
price-both = <b>Both regimes, side by side</b>
price-by-coefficient = • Vehicle by vehicle, by coefficient: { $net } net, { $gross } with taxes
price-by-claims = • As a fleet contract, by your claims, next year: { $net } net, { $gross } with taxes
price-by-claims-none = • As a fleet contract: no year of claims and premiums to look at yet
price-next = { $regime ->
    [statutory] <b>Next year, if it were a fleet contract</b> (forecasts, no offers)
   *[other] <b>Next year, method by method</b> (forecasts, no offers)
}
price-weight = Weight of your own experience: { $weight }, by { $claims ->
    [0] no claim
    [1] one claim
   *[other] { $claims } claims
} in { $years ->
    [1] one year
   *[other] { $years } years
}.{ $luck ->
    [yes] { " " }At that weight, the S/P is mostly luck.
   *[no] { "" }
}
price-own-source = an assumption of Bonroute, to be replaced
price-model-line = • { $model }: { $net }
price-model = { $model ->
    [net] by coefficient
    [gross] with taxes
    [loss_ratio] reaction to the S/P
    [burning_cost] cost of claims
    [grid] grid of the contract
    [frequency] frequency
    [claim_cost] one at-fault claim, in 5 years
    [profit_share] profit share
   *[after] S/P, with taxes
}
price-planning =
    <b>To expect, by coefficient</b> (a forecast, no official coefficient)
    • At the next renewal, on average: { $value }, for { $frequency } at-fault claims per vehicle and year{ $awaiting ->
        [0] { "" }
        [1] { " " }(one at-fault claim that happened already is counted)
       *[other] { " " }({ $awaiting } at-fault claims that happened already are counted)
    }
    • One at-fault claim would add { $claim } to the company’s premiums in { $horizon } years; about { $undone } years without claim undo it
    • Below a risk of { $even } a year, reductions outweigh increases
price-has-defaults = A coefficient or a reference premium is missing: default values stand in for them here.
price-default-parameters = { $number ->
    [1] One parameter of these forecasts is a default value: put that of your policy in its place.
   *[other] { $number } parameters of these forecasts are default values: put those of your policy in their place.
}
price-profit-share = Profit share of the last finished year: <b>{ $amount }</b> to receive, by your policy
price-empty = Nothing to reckon yet: this contract has no vehicle in service. Add some from the contract.
price-button = Premium and parameters
price-button-why = Why? { $model }
price-button-parameters = Parameters
price-button-contract = Back to the contract
price-button-price = Back to the premium
price-why-title = <b>Why? Contract { $contract }, { $model }: { $amount }</b>

## The list of parameters, and one parameter

price-list-title = <b>Parameters of contract { $contract }</b>
price-list-intro = Each has a default value, marked as such; that of your policy takes its place. Tap a parameter to read or change it.
price-parameter-line = • { $name }: { $value }{ $origin }
price-parameter-title = <b>{ $name }</b> · contract { $contract }
price-parameter-value = Today: <b>{ $value }</b>{ $origin }
price-parameter-default = Default value: { $value } ({ $source })
price-bounds = From { $least } to { $most }.
price-switch = { $value ->
    [yes] yes
   *[no] no
}
price-credibility = { $value ->
    [market] practice of the market (vehicles / 50)
   *[actuarial] actuarial rule (√(claims to expect / 1082))
}
price-grid-empty = no band
price-grid-size = { $number ->
    [1] one band
   *[other] { $number } bands
}
price-grid-line = • S/P from { $start } on: { $change }{ $risk ->
    [yes] { " " }(renewal at risk)
   *[no] { "" }
}
price-button-edit = Change
price-button-choose = { $value }
price-button-default = Back to the default value
price-button-undo = ↩ Take the last entry back
price-button-history = History
price-button-parameter = Back to the parameter
price-button-list = All parameters
price-kept = Noted, from today on. The values before stay in the history.
price-reset = The default value holds again.
price-undone = The last entry is taken back: the value before holds again.
price-history-title = <b>History</b> · { $name } · contract { $contract }
price-history-none = Nobody has entered a value yet: the default value holds.
price-history-line = • { $date }: { $value }{ $kind ->
    [undo] { " " }(taken back)
   *[entry] { "" }
}
price-history-default = default value
price-refused = { $reason ->
    [unknown] This parameter does not exist any more.
    [same] This value holds already: nothing has changed.
    [changed] Another value was entered since, or it is taken back already: nothing has changed.
   *[other] This value does not fit: nothing was saved.
}

price-ask = { $kind ->
    [rate] Write a percentage, such as “72” or “4.5%”.
    [amount] Write an amount in euros, such as “50,000” or “35.50”.
   *[development] Write three percentages, from the oldest year to the newest, such as “100 105 120”.
}
price-not-understood = <b>{ $name }</b>: I did not understand this value. { $ask }
price-out-of-bounds = <b>{ $name }</b>: the value must be from { $least } to { $most }. Nothing was saved; write another one.
price-wrong-length = <b>{ $name }</b>: { $most } values are expected at most. Nothing was saved.
price-wrong-order = <b>{ $name }</b>: bands go from an S/P of 0% to 500%, each higher than the one before. Nothing was saved.
price-same = <b>{ $name }</b>: this value holds already. Nothing has changed.

price-grid-form = <b>Grid of the clause</b> · contract { $contract }
price-grid-ask =
    Copy the grid of your policy, one band to a line: the S/P it begins with, a colon, the change of the premium. For example:
    <code>0 : -10</code>
    <code>60 : 0</code>
    <code>100 : +35 !</code>
    The “!” marks a band where the renewal is at risk. A band with the same beginning replaces the old one.
price-grid-illustrative = This grid is an <b>example</b>, no practice of the market: no standard grid is published. Replace it by that of your policy before you rely on it.
price-grid-not-understood = A line is not of the form “S/P : change”, such as <code>72 : +10</code>. Nothing was added.
price-button-grid-keep = Save the grid
price-button-grid-last = Remove the last band
price-button-grid-example = Start from the example

price-help-liability_share_permille = Which share of the premium pays for third-party liability where the contract does not say. It serves the taxes of a fleet contract.
price-help-liability_tax_permille = Tax and guarantee-fund contributions on third-party liability.
price-help-other_tax_permille = Tax on own damage, theft, glass and the rest.
price-help-heavy_liability_tax_permille = Tax and contributions on third-party liability of a utility vehicle above 3.5 t.
price-help-contribution_cents = Fixed contribution added to each contract; a decree sets its amount.
price-help-claim_cap_cents = Beyond it the cost of a claim counts no more: the load of large losses takes its place.
price-help-trend_permille = By how much the cost of the same claim rises each year.
price-help-development_permille = A recent claim often costs more in the end than at first: by how much to multiply each of the last three years.
price-help-liability_load_permille = What the insurer adds to third-party liability for what goes beyond the cap.
price-help-other_load_permille = The same load for the other guarantees.
price-help-expense_permille = Share of the net premium that pays for the insurer’s expenses and commission.
price-help-target_permille = The S/P at which the insurer neither gains nor loses. Insurers often aim lower: 60 or 70%.
price-help-credibility = How much your own claims weigh against the average: by the number of vehicles, or by the number of claims to expect of a fleet of that size (one claim more changes nothing in it).
price-help-market_permille = By how much all premiums rise, whatever your fleet does.
price-help-most_down_permille = The insurer does not cut the premium by more than that at once.
price-help-most_up_permille = The insurer does not raise the premium by more than that at once.
price-help-grid = What the clause of your policy says: for each S/P, the change of the premium. Empty until somebody has copied it.
price-help-has_profit_share = Does your policy give back a part of the premium when claims are low? Read it: names vary.
price-help-profit_share_permille = Share of the profit that comes back to the company, after the year.
price-help-profit_threshold_permille = The profit is counted below this share of the premium.
price-help-frequency_weight_permille = Which part of the distance in frequency passes into the premium.
price-help-frequency_clamp_permille = The frequency does not change the premium by more than that, up or down.
price-help-indirect_permille = Indirect costs added to the direct cost while the days without vehicle are not entered.
price-help-day_cost_cents = What a day without the vehicle costs: rental, arrangements. About €120 for a van.
price-help-admin_hour_cents = What an hour spent on a file costs.

## “Why?” of a premium: the steps of the reckoning, and the parameters of a contract

price-step = <b>{ $number }. { $rule }</b>
price-line = { $name }: { $value }{ $origin }
price-result = → <b>{ $name }: { $value }</b>
price-source = <i>{ $source }</i>
price-origin = { $origin ->
    [law] { " " }<i>(text of law)</i>
    [notice] { " " }<i>(insurer’s notice)</i>
    [policy] { " " }<i>(entered for this contract)</i>
    [default] { " " }<i>(default value)</i>
   *[other] { "" }
}
price-days = { $number ->
    [0] no day
    [1] 1 day
   *[other] { $number } days
}
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
price-step-credibility_actuarial = Weight of your own experience, by the number of claims: where it is low, the S/P is mostly luck
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
price-step-expected_coefficient = Coefficient to expect, on average (a forecast, no official figure)
price-step-claim_cost_of_year = Reference premium times the gap between both coefficients
price-step-claim_cost = What the claim adds to the company’s premiums
price-step-premium_per_vehicle = Same premium per vehicle, for another number of vehicles
price-step-expected_premium = Premium to expect with that mean coefficient

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
price-quantity-fault_frequency = At-fault claims per vehicle and year
price-quantity-expected_factor = Expected factor
price-quantity-expected_coefficient = Coefficient to expect
price-quantity-coefficient_without = Coefficient without the claim
price-quantity-coefficient_with = Coefficient with the claim
price-quantity-more_in_year = More in that year
price-quantity-claim_cost = More, in all
price-quantity-at_fault_claims = At-fault claims
price-quantity-at_fault_frequency = At-fault claims per vehicle and year
price-quantity-usual_at_fault_frequency = Usual at-fault frequency
price-quantity-extra_over_years = More over those years
price-quantity-own_costs_over_years = Own costs of those years
price-quantity-net_premiums_worked_out = Net premiums worked out
price-quantity-premiums_supposed = Premiums supposed

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

# The pictures of what-ifs and scenarios, and their equivalent in text.

whatifchart-kicker = { $subject ->
    [fewer_claims] What if fewer accidents
    [one_more_claim] What if one more accident
    [claim_free] What if years without accident
    [mono_or_fleet] What if the other regime
    [deductible] What if another deductible
    [novices] What if novice drivers join
    [large_claim] What if a large claim
    [growth] What if the fleet grows
    [prevention] What if more prevention
    [use_change] What if another use
    [two_grids] What if another clause
    [reclassified] What if an appeal is won
    [scenario_1] Scenario 1
    [scenario_2] Scenario 2
    [scenario_3] Scenario 3
    [scenario_4] Scenario 4
    [scenario_5] Scenario 5
    [scenario_6] Scenario 6
   *[scenario_7] Scenario 7
}
whatifchart-before = { $subject ->
    [mono_or_fleet] by vehicle
    [deductible] present deductible
    [large_claim] without this claim
    [claim_free] today’s coefficient
    [two_grids] first clause
    [reclassified] full liability
    [scenario_1] without reduction
    [scenario_2] without accident
    [scenario_3] without accident
    [scenario_4] former insurer
    [scenario_5] without accident
    [scenario_6] without accident
    [scenario_7] former profile
   *[other] without change
}
whatifchart-after = { $subject ->
    [fewer_claims] with fewer accidents
    [one_more_claim] with this accident
    [claim_free] without accident
    [mono_or_fleet] as a fleet
    [deductible] new deductible
    [novices] with the novices
    [large_claim] with this claim, capped
    [growth] larger fleet
    [prevention] with prevention
    [use_change] new use
    [two_grids] second clause
    [scenario_1] with reductions
    [scenario_2] with this accident
    [scenario_3] with these accidents
    [scenario_4] new insurer
    [scenario_5] after these accidents
    [scenario_6] with this accident
    [scenario_7] new profile
   *[reclassified] after the appeal
}
whatifchart-title-lower = The premium would fall by { $change } in { $year }
whatifchart-title-higher = The premium would rise by { $change } in { $year }
whatifchart-title-same = The premium would not change in { $year }
whatifchart-title-hardly = The premium would change by less than 0.5% in { $year }
whatifchart-title-value = The premium would be { $value } in { $year }
whatifchart-title-coefficient = The coefficient would be { $value } in { $year }
whatifchart-difference = apart in { $year }
whatifchart-years = By year, { $before } then { $after }:
whatifchart-year-values = { $year }, { $before } and { $after }
whatifchart-own = borne by the company (total above)
whatifchart-premium-change = premium { $change }
whatifchart-own-change = costs { $change }
whatifchart-own-years = In { $year }, borne by the company besides the premium: { $before } then { $after }.
whatifchart-source-premium = Net premium a year, a cost of the company. An estimate.
whatifchart-source-defaults = With default values, to be replaced by those of the contract.
whatifchart-source-entered = With the values entered for the contract.
whatifchart-source-coefficient = An example by the standard clause (insurance code, A121-1).
whatifchart-source-clause = It is nobody’s coefficient.

whatifchart-fan-kicker = Net premium at renewal
whatifchart-fan-title = Between { $low } and { $high } in { $year }, 8 times in 10
whatifchart-fan-title-flat = About { $value } in { $year }, 8 times in 10
whatifchart-fan-middle = in the middle
whatifchart-fan-low = 1 time in 10, less
whatifchart-fan-high = 1 time in 10, more
whatifchart-fan-projection = Forecast
whatifchart-fan-band = 8 cases in 10
whatifchart-fan-source = { $draws } draws of claims, frequencies { $since } – { $until }.
whatifchart-fan-axis = Axis begins at { $value }.
whatifchart-fan-net = An estimate, not a promise.
whatifchart-fan-defaults = An estimate with default values.
whatifchart-fan-past = Yearly premiums: { $years }.
whatifchart-fan-year = { $year }, { $value }
whatifchart-fan-range = { $spread ->
    [flat] In { $year }, { $middle } at least 8 times in 10.
    [up] In { $year }, { $middle } in the middle, seldom less; 1 time in 10 more than { $high }.
    [down] In { $year }, { $middle } in the middle, seldom more; 1 time in 10 less than { $low }.
   *[both] In { $year }, { $middle } in the middle; 1 time in 10 less than { $low }, 1 time in 10 more than { $high }.
}

whatifchart-example = Example
whatifchart-source-example = An example, on a reference premium of €550 a year.
whatifchart-all-contracts = All contracts

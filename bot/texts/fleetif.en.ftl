## The what-ifs of a fleet: /simulate

command-simulate = What if… on the fleet’s premium
fleetif-start-button = 🔮 What if…
fleetif-no-contract =
    <b>What if…</b>
    No contract has been entered yet: add one with /contracts, or import them.
fleetif-contracts =
    <b>What if…</b>
    For which contract?
fleetif-all = All contracts
fleetif-other-contract = Another contract
fleetif-title = <b>{ $name }</b>
fleetif-asked = { $asked }
fleetif-one-contract = <i>This question is asked contract by contract: the answer is for this one alone.</i>
fleetif-group-people = <b>Driving otherwise</b>
fleetif-group-contract = <b>The contract</b>
fleetif-group-fleet = <b>The fleet and its claims</b>
fleetif-question = • { $question }
fleetif-note = Each answer is an estimate and a cost of the company, never an amount that a person owes. The insurer decides on its price.
fleetif-name-fewer_claims = Fewer accidents
fleetif-name-one_more_claim = One more accident
fleetif-name-claim_free = No accident
fleetif-name-novices = Novice drivers
fleetif-name-deductible = Deductible
fleetif-name-mono_or_fleet = Mono or fleet
fleetif-name-two_grids = Two clauses
fleetif-name-use_change = Another use
fleetif-name-growth = Larger fleet
fleetif-name-large_claim = Large claim
fleetif-name-reclassified = Appeal won
fleetif-name-prevention = Prevention
fleetif-ask-fewer_claims = What if at-fault accidents went down?
fleetif-ask-one_more_claim = What if a vehicle had one more at-fault accident?
fleetif-ask-claim_free = What if a vehicle stayed without accident?
fleetif-ask-novices = What if novice drivers joined?
fleetif-ask-deductible = What if the deductible changed?
fleetif-ask-mono_or_fleet = What if the same fleet were insured under the other regime?
fleetif-ask-two_grids = What if the clause of another insurer applied?
fleetif-ask-use_change = What if the use of a vehicle changed?
fleetif-ask-growth = What if the fleet grew?
fleetif-ask-large_claim = What if a large claim came, capped or not?
fleetif-ask-reclassified = What if an appeal reduced a liability?
fleetif-ask-prevention = What if you invested in prevention?
fleetif-values = <i>{ $values }</i>
fleetif-value = { $name }: { $value }
fleetif-choice-fewer = fewer accidents
fleetif-choice-years = length
fleetif-choice-vehicle = vehicle
fleetif-choice-liability = liability
fleetif-choice-deductible = deductible
fleetif-choice-guarantee = cover
fleetif-choice-number = novices
fleetif-choice-surcharge = surcharge
fleetif-choice-month = joining
fleetif-choice-cost = cost
fleetif-choice-vehicles = vehicles
fleetif-choice-budget = budget
fleetif-choice-effect = accidents avoided
fleetif-choice-use = use
fleetif-choice-claim = claim
fleetif-choice-contract = contract
fleetif-choice-first = first clause
fleetif-choice-second = second clause
fleetif-years = { $number ->
    [one] { $number } year
   *[other] { $number } years
}
fleetif-use = { $use ->
    [private] private and commute
    [business] business
    [tours] tours
   *[all_travel] all travel
}
fleetif-guarantee = { $guarantee ->
    [liability] third-party liability
    [injury] bodily injury
    [damage] own damage
    [theft] theft
    [glass] glass
   *[other] other
}
fleetif-grid = { $bands ->
    [one] { $bands } band
   *[other] { $bands } bands
}
fleetif-unknown = ?
fleetif-claim = { $date }, { $cost }
fleetif-menu = All what-ifs
fleetif-back = Back to the answer
fleetif-before = ◀ { $name }
fleetif-after = { $name } ▶
fleetif-contract = The contract
fleetif-fleet = The fleet
fleetif-range = 📈 Range of the renewal
fleetif-range-title = The renewal as a range
fleetif-range-note = Claims are drawn from the frequency and the costs of the fleet: 8 times in 10 the premium falls into the band. The market and the insurer may do otherwise.
fleetif-defaults = { $number ->
    [one] ⚙️ { $number } default value: see “Why?”.
   *[other] ⚙️ { $number } default values: see “Why?”.
}
fleetif-why-label = <i>Each coefficient is an official coefficient, or its forecast.</i>
fleetif-refused = { $reason ->
    [nothing_there] { $field ->
        [vehicle] There is no vehicle under the statutory bonus-malus clause here: the question does not arise. Choose another question, or another contract.
        [claim] There is no at-fault claim to reclassify here. Choose another question.
       *[contract] This question is for a fleet contract, priced by its claims. Choose another question, or another contract.
    }
    [too_few] More than three cars, not counting those on long rental or leasing, are needed for a fleet contract (art. A121-2). Choose another question.
    [no_years] No year of this contract has begun: there is nothing to start from. Enter the renewal notice or its date.
    [no_exposure] No vehicle was insured in these years. Put the vehicles on the contract.
    [no_vehicles] No vehicle is on this contract. Put them on it, then come back.
    [no_premium] The premium of this contract is not known. Enter the renewal notice, then come back.
    [no_grid] The clause of this contract has not been entered. Enter it in its parameters, then come back.
   *[other] This cannot be asked here with these values. Choose others.
}
fleetif-lesson-premium_follows_slowly = 💡 The premium follows slowly: the insurer looks at three years.
fleetif-lesson-own_costs_fall_at_once = 💡 Deductibles and downtime fall at once.
fleetif-lesson-one_claim_takes_years = 💡 An accident is paid for over several years, not one.
fleetif-lesson-clean_years_pay = 💡 Each year without an at-fault accident lowers the next coefficient.
fleetif-lesson-compare_over_years = 💡 Compare over several years: the cheapest in the first year does not always stay so.
fleetif-lesson-deductible_moves_cost = 💡 A higher deductible moves the cost: less premium, more borne by the company.
fleetif-lesson-novice_fades = 💡 The novice surcharge halves with each year without an at-fault accident.
fleetif-lesson-cap_shares_large_claims = 💡 The cap limits what counts for your contract; the rest is shared among all fleets.
fleetif-lesson-credibility_grows = 💡 The larger the fleet, the more its own claims count.
fleetif-lesson-prevention_pays_back = 💡 With that effect, prevention brings more than it costs.
fleetif-lesson-prevention_does_not_pay_back = 💡 With that effect, the savings do not cover the budget: what is not counted in euros remains.
fleetif-lesson-use_changes_rates = 💡 The use changes the rates: −7% a year instead of −5%, +20% an accident instead of +25%.
fleetif-lesson-read_the_grid = 💡 The clause of your policy is what counts: enter it as it stands.
fleetif-lesson-renewal_at_risk = 💡 At that level the insurer may not renew: talk to your broker early.
fleetif-lesson-appeal_within_two_years = 💡 A corrected liability counts for two years after the renewal that follows the claim.
fleetif-lesson-too_late_to_rectify = 💡 More than two years after the renewal that follows the claim, nothing is corrected any more.
fleetif-lesson-mostly_luck = 💡 With so few claims, the result is mostly luck.
fleetif-milestone-back_at_start = 🏁 Back at 1.00 on { $date }.
fleetif-milestone-at_floor = 🏁 At the lowest, 0.50, on { $date }.
fleetif-milestone-out_of_window = 🏁 It no longer counts from { $date } on.
fleetif-milestone-novices_join = 🏁 They join on { $date }.
fleetif-milestone-surcharge_gone = 🏁 No surcharge any more from { $date } on.
fleetif-milestone-claim_caught_up = 🏁 Caught up on { $date }.
fleetif-milestone-paid_back = 🏁 Paid back on { $date }.
fleetif-milestone-rectified_until = 🏁 Can be corrected until { $date }.
fleetif-finding-credibility = Weight of your own experience: { $value }
fleetif-finding-credibility_before = Weight of your experience today: { $value }
fleetif-finding-credibility_after = Weight of your experience then: { $value }
fleetif-finding-extra_over_years = Difference of the premium over all these years: { $value }
fleetif-finding-own_costs_over_years = Borne by the company over these years, difference: { $value }
fleetif-finding-coefficient_before = Official coefficient without it: { $value }
fleetif-finding-coefficient_after = Official coefficient with it (forecast): { $value }
fleetif-finding-deductible_now = Deductible today: { $value }
fleetif-finding-retained_more = Kept by the company in addition: { $value }
fleetif-finding-claims_below_deductible = Claims below the deductible: { $value }
fleetif-finding-counted = Counted for your contract: { $value }
fleetif-finding-capped_off = Above the cap, shared: { $value }
fleetif-finding-per_vehicle_before = By vehicle today: { $value }
fleetif-finding-per_vehicle_after = By vehicle then: { $value }
fleetif-finding-budget = Budget: { $value }
fleetif-finding-saved_after_budget = Saved on net premium and known costs, after the budget: { $value }
fleetif-finding-saved_in_all = Saved with taxes and estimated indirect costs as well: { $value }
fleetif-finding-break_even_before = Break-even frequency today: { $value }
fleetif-finding-break_even_after = Break-even frequency then: { $value }
fleetif-finding-vehicles_under_the_clause = Staying under the clause by law (long rental, leasing, or too few cars; art. A121-2): { $value }
fleetif-finding-uncapped = Premium if this claim counted in full: { $value }
fleetif-finding-loss_ratio = S/P of the contract: { $value }
fleetif-finding-paid_too_much = Paid too much so far: { $value }

## Steps and quantities that only what-ifs have

price-step-several_vehicles = Several vehicles like this one
price-step-novices = Surcharge of the novices, from the day they join
price-step-saved_in_all = Saving with taxes and indirect costs
price-step-renewal_range = Range of the renewal, by drawing claims
price-quantity-draws = Draws
price-quantity-number_of_contracts = Contracts
price-quantity-low_premium = One time in ten, less than
price-quantity-middle_premium = In the middle
price-quantity-high_premium = One time in ten, more than
price-quantity-share_of_year = Share of the year
price-step-large_claim_added = With what the large claim adds by itself
price-quantity-large_claim = Large claim, in the premium
price-quantity-tax_saved = Less tax
price-quantity-indirect_saved = Less indirect cost
price-quantity-saved_in_all = Saved in all
price-step-market_rises = With the rise of the market, as for a fleet
price-step-fleet_and_clause = The fleet, and beside it the vehicles that stay under the clause by law
price-quantity-number_of_renewals = Renewals
price-quantity-vehicles_under_the_clause = Vehicles that stay under the clause by law
price-quantity-share_of_fleet = Share of the premium that can be in a fleet

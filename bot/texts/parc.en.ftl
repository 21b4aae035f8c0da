## /contracts: the contracts and vehicles that the fleet manager keeps

command-contracts = Contracts and vehicles
parc-button-contracts = Contracts and vehicles
parc-button-terms = Terms and vehicles
parc-button-new = New contract
parc-button-edit = Change
parc-button-vehicles = Vehicles ({ $number })
parc-button-regime = Regime
parc-button-guarantees = Guarantees
parc-button-deductibles = Deductibles
parc-button-renewal = Renewal and notice
parc-button-journal = Journal
parc-button-years = Premiums by year
parc-button-unit = Unit
parc-button-insurer = Change of insurer
parc-button-insurer-back = ↩ Undo the change of insurer
parc-button-add = Add a vehicle
parc-button-skip = Skip
parc-button-empty = Empty this field
parc-button-vehicle-back = Back to the vehicle
parc-button-vehicles-back = Back to the vehicles
parc-button-memo = Memo
parc-button-replace = Replace
parc-button-withdraw = Withdraw
parc-button-withdraw-now = Yes, withdraw it today
parc-button-undo = ↩ Undo (today only)

parc-none = No contract is recorded in your scope. Tap “New contract”, or import the sheet “contrats”.
parc-list = <b>Contracts</b> · { $number ->
    [1] one contract
   *[other] { $number } contracts
}, the next renewal first
parc-row = { $contract } · { $insurer }
parc-facts = { $regime ->
    [statutory] Statutory bonus-malus clause
    [fleet_clause] Fleet contract
   *[excluded] Outside the bonus-malus clause
} · use { $use } · { $number ->
    [0] no vehicle in service
    [1] one vehicle in service
   *[other] { $number } vehicles in service
}
parc-reason = { $reason ->
    [rented_or_leased] Why this regime: vehicles rented for twelve months or more, or leased; they stay under the statutory clause (art. A121-2, 1°).
    [three_or_fewer] Why this regime: three vehicles of one owner at most; the statutory clause applies (art. A121-1).
    [more_than_three] Why this regime: more than three cars of one owner; the contract may have another clause (art. A121-2, 1°).
    [employees_cars] Why this regime: more than three cars of employees, insured for journeys of the company (art. A121-2, 4°).
    [heavy] Why this regime: vehicles above 3.5 t (art. A121-2, 3°).
    [public_transport] Why this regime: public transport of people or goods (art. A121-2, 3°).
    [out_of_scope] Why this regime: vehicles to which the clause does not apply unless agreed (art. A121-1).
    [policy] Why this regime: the contract says so.
   *[unconfirmed] ⚠ Nobody has confirmed this regime yet: tap “Regime”.
}
parc-renewal = Renewal on { $renewal } (day/month), notice { $number ->
    [0] at any time
    [1] of one month
   *[other] of { $number } months
} · in force since { $since }
parc-day-of-year = { $day }/{ $month }
parc-reference = Reference premium of the vehicles: { $amount }
parc-net = Net premium that the contract states: { $amount }
parc-unknown = to be entered
parc-as-before = as before
parc-no-deductible = none
parc-guarantee = { $guarantee ->
    [liability] third-party liability
    [injury] bodily injury of others
    [damage] damage to the vehicle
    [theft] theft
    [glass] glass
   *[other] other guarantees
}
parc-guarantees = Guarantees: { $guarantees }{ $known ->
    [yes] .
   *[no] {" "}(default value).
}
parc-deductibles = Deductibles: { $deductibles }.
parc-deductibles-none = Deductibles: none is recorded.
parc-notice-none = No renewal notice is entered yet: tap “Renewal and notice”.
parc-notice-title = <b>Newest renewal notice</b> · { $document } · { $renewal }
parc-former = Before, from { $since } to { $until }: { $insurer }, contract { $contract }{ $has_coefficient ->
    [yes] , coefficient { $value }
   *[no] {""}
}

## Changing a contract

parc-edit = <b>Contract { $contract }</b> · { $insurer }. What do you want to change?
parc-box = { $box ->
    [number] Number
    [insurer] Insurer
    [starts_on] In force since
    [renewal] Renewal day
    [use] Use
    [changed_on] Day of the change
    [reference] Reference premium
    [net] Net premium
    [deductible] Deductible
    [plate] Plate
    [make] Make and model
    [registered] First registration
    [value] Value
    [kilometres] Kilometres a year
    [zone] Zone
    [liability] Liability part
    [subject] Other parts under it
    [outside] Part outside
    [novice] Novice surcharge
    [year_net] Net premium of the year
   *[surcharge] Other surcharge
}
parc-use = { $use ->
    [private] private and commuting
    [business] business
    [tours] Tours
   *[all_travel] All travel
}
parc-ask-use = <b>Contract { $contract }</b> · { $insurer }. For what use is it written? Today: { $use }. Tours and All travel: reduction of 7% and increase of 20% (annex A121-1, art. 4 and 5).
parc-ask-unit = <b>Contract { $contract }</b> · { $insurer }. To which unit does it belong?
parc-toggle = { $state ->
    [yes] ✅ { $guarantee }
   *[no] ▫️ { $guarantee }
}
parc-guarantees-default = <i>Nobody has entered them yet: everything is taken as covered (default value).</i>
parc-guarantees-ask = <b>Contract { $contract }</b> · { $insurer }. What is covered: tap a guarantee to change it.
parc-deductible = { $guarantee }: { $amount }
parc-deductibles-ask = <b>Contract { $contract }</b> · { $insurer }. What the contract leaves to the company, by guarantee. Tap a guarantee to enter the amount. Nothing is ever asked of an employee.
parc-vehicle-row = { $plate } · { $make }
parc-vehicles = <b>Contract { $contract }</b> · { $insurer } · { $number ->
    [0] no vehicle in service
    [1] one vehicle in service
   *[other] { $number } vehicles in service
}
parc-kept = It is saved.

## Premiums by year

parc-years = <b>Premiums paid by year</b> · contract { $contract } · { $insurer }
parc-years-ask = Tap a year to enter or correct its net premium.
parc-year = { $first } – { $last }
parc-year-row = From { $first } · { $amount }
parc-year-line = • { $year }{ $is_running ->
    [yes] {" "}(running)
   *[no] {""}
}: { $amount }{ $source ->
    [notice] , renewal notice
    [import] , imported
    [entered] , entered
   *[unknown] {""}
}
parc-years-default = <i>Net premium: before tax, with surcharges and less reductions; it is the company’s cost. A renewal notice goes before what is entered here. A premium still to enter is estimated from those of today (default value) in the loss ratio and the dossier.</i>

## The regime

parc-regime-title = <b>Regime of contract { $contract }</b> · { $insurer }
parc-regime-kind = What does this contract cover?
parc-regime-kind-answer = { $answer ->
    [c] Cars and vans up to 3.5 t
    [h] Vehicles above 3.5 t
    [t] Public transport
   *[x] Light two-wheelers, machines, collection
}
parc-regime-owner = Whose are the vehicles?
parc-regime-owner-answer = { $answer ->
    [o] The company’s
    [r] Rented for 12 months or more, or leased
   *[e] The employees’
}
parc-regime-size = How many vehicles of that owner does the contract cover? { $number ->
    [0] None is recorded here yet.
    [1] One is recorded here.
   *[other] { $number } are recorded here.
}
parc-regime-size-answer = { $answer ->
    [f] Three at most
   *[m] More than three
}
parc-regime-proposed = Proposal: <b>{ $regime ->
    [statutory] statutory bonus-malus clause
    [fleet_clause] fleet contract
   *[excluded] outside the bonus-malus clause
}</b> (Code des assurances, art. { $source }).
parc-regime-option = { $option ->
    [yes] The law allows it and does not impose it: check what your contract says, then confirm.
   *[no] That is what the law provides. Some contracts depart from it: if yours does, say so.
}
parc-regime-confirm = { $regime ->
    [statutory] ✅ Confirm: statutory clause
    [fleet_clause] ✅ Confirm: fleet contract
   *[excluded] ✅ Confirm: outside the clause
}
parc-regime-policy = { $regime ->
    [statutory] My contract says: statutory clause
    [fleet_clause] My contract says: fleet clause
   *[excluded] My contract says: outside the clause
}
parc-regime-kept = Regime confirmed: { $regime ->
    [statutory] statutory bonus-malus clause. The insurer prints an official coefficient.
    [fleet_clause] fleet contract. It has no official coefficient per vehicle.
   *[excluded] outside the bonus-malus clause. It has no coefficient.
}

## A vehicle

parc-vehicle-title = <b>{ $plate }</b> · { $make } · { $unit }
parc-vehicle-contract = Contract { $contract } · { $insurer }
parc-vehicle-uninsured = ⚠ This vehicle is under no contract.
parc-vehicle-left = Withdrawn from the fleet on { $date }.
parc-vehicle-edit = <b>{ $plate }</b> · { $make }. What do you want to change?
parc-vehicle-empty = Nothing else is entered yet: tap “Change”.
parc-vehicle-line = { $name ->
    [choice_use] • use: { $value }
    [choice_function] • function: { $value }
    [choice_financing] • owner: { $value }
    [choice_category] • category: { $value }
    [choice_vat] • VAT: { $value }
    [registered] • first registration: { $value }
    [service] • in service since { $value }
    [value] • value: { $value }
    [kilometres] • kilometres a year: { $value }
   *[zone] • zone: { $value }
}
parc-choice = { $choice ->
    [use] Use
    [function] Function
    [financing] Owner
    [category] Category
   *[vat] VAT
}
parc-choice-ask = <b>{ $plate }</b> · { $choice }. { $what ->
    [use] Where it differs from the contract’s.
    [financing] A vehicle rented for twelve months or more, or leased, stays under the statutory clause (art. A121-2, 1°).
    [category] Above 3.5 t, the taxes are not the same.
   *[other] Tap what fits.
}
parc-unchosen = { $choice ->
    [use] as the contract
   *[other] not entered
}
parc-function = { $value ->
    [personal] one person’s, private journeys too
    [service] for work
    [pool] shared
   *[utility] utility
}
parc-financing = { $value ->
    [owned] the company’s
    [long_rental] rented for 12 months or more
    [leasing] leased
   *[employee_owned] an employee’s
}
parc-category = { $value ->
    [car] car or van, up to 3.5 t
    [heavy] above 3.5 t
    [public_transport] public transport
    [light_two_wheeler] light two-wheeler or quadricycle
    [machine] machine
   *[collection] collection
}
parc-vat = { $value ->
    [yes] recovered
   *[no] not recovered
}
parc-premium = Reference premium: { $amount }
parc-premium-unknown = Reference premium: not entered
parc-premium-parts = of which third-party liability { $liability }, other guarantees under the coefficient { $subject }; besides, outside the coefficient { $outside }
parc-premium-novice = Novice surcharge: { $rate }
parc-premium-surcharge = Other surcharge: { $rate } (a bare number: no reason is recorded)
parc-drivers = <b>Drivers</b>
parc-drivers-none = Drivers: nobody has it at present (import, sheet “affectations”).
parc-driver = • { $name }, since { $since }
parc-move = { $kind ->
    [came] { $date }: came in the place of { $plate }
    [added] { $date }: added to the contract
    [replaced] { $date }: replaced by { $plate }
   *[withdrawn] { $date }: withdrawn from the fleet
}
parc-expected = Official coefficient expected at the start: { $value } (annex A121-1, art. 10); only the insurer prints it.
parc-withdraw = Withdraw <b>{ $plate }</b> ({ $make }) from the fleet today? { $number ->
    [0] Nobody has it at present.
    [1] Its assignment will end today.
   *[other] Its { $number } assignments will end today.
} It stays in the history of the contract. Remember to take it off the contract and off the file of insured vehicles.
parc-withdrawn = It is saved: the vehicle is withdrawn from the fleet. You can undo this today.
parc-undone = It is undone: everything is as before.
parc-vehicle-added = It is saved: the vehicle is in service. Remember its memo. You can undo this today.
parc-vehicle-replaced = It is saved. { $drivers ->
    [same] The same drivers have the new vehicle.
   *[none] Say who drives it: import, sheet “affectations”.
} Remember its memo. You can undo this today.

## The forms

parc-form-title = { $form ->
    [new] <b>New contract</b> · { $about }
    [insurer] <b>Another insurer</b> · contract { $about }
    [contract] <b>Contract { $about }</b>
    [deductible] <b>Deductible</b> · contract { $about }
    [year] <b>Premium paid</b> · contract { $about }
    [add] <b>Add a vehicle</b> · contract { $about }
    [replace] <b>Replace { $about }</b>
   *[vehicle] <b>{ $about }</b>
}{ $places ->
    [1] {""}
   *[other] {" "}· { $place }/{ $number }
}
parc-ask = { $box ->
    [number] What <b>number</b> has the contract? 40 characters at most. /cancel to leave it.
    [insurer] { $form ->
        [insurer] Who is the <b>new insurer</b>? /cancel to leave it.
       *[other] Who is the <b>insurer</b>? /cancel to leave it.
    }
    [starts_on] Since which day is the contract <b>in force</b>? For example 01/03/2024.
    [renewal] Day and month of the yearly <b>renewal</b>? For example 01/03 for 1 March.
    [use] For what <b>use</b> is the contract written?
    [changed_on] Since which day does the new insurer cover? Today or before, for example 01/03/2026. For a change to come, return on that day.
    [reference] Yearly <b>reference premium</b>, before the coefficient, in euros? { $form ->
        [insurer] That of all vehicles together: it is shared as before, to the cent. “Skip” keeps the present premiums.
        [replace] “Skip” keeps that of the vehicle replaced.
        [add] “Skip” if you do not know it yet.
       *[other] For example 812.40.
    }
    [net] <b>Net premium</b> of the year as the contract states it, in euros? For example 12,400.00.
    [deductible] What <b>deductible</b>, in euros? For example 300. “Empty this field” if there is none.
    [plate] What is the <b>plate</b>? Hyphens, blanks and capitals do not matter.
    [make] What <b>make</b> and <b>model</b>? For example Renault Clio.
    [registered] Day of the <b>first registration</b>? It stands on the registration certificate (B).
    [value] <b>Value</b> of the vehicle, in euros?
    [kilometres] How many <b>kilometres</b> a year? For example 25,000.
    [zone] Which <b>zone</b> of travel or garage, as the insurer names it? 40 characters at most.
    [liability] Part of the reference premium for <b>third-party liability</b>, in euros?
    [subject] Part of the <b>other guarantees under the coefficient</b> (damage, theft, fire, glass: annex A121-1, art. 3), in euros?
    [outside] Part <b>outside the coefficient</b> (assistance, legal protection, driver), in euros?
    [novice] Rate of the <b>novice surcharge</b>, in percent? From 0 to 100 (art. A121-1-1), 0 if there is none.
    [year_net] What was the <b>net premium</b> of that year, in euros, before tax, with surcharges and less reductions? As the notice or the receipt says it, for example 12,400.00. “Empty this field” takes back what was entered. /cancel to leave it.
   *[surcharge] Rate of every <b>other surcharge</b>, in percent? From 0 to 400 (art. A121-1-2), 0 if there is none. A bare number: write no reason.
}
parc-form-line = • { $box }: { $value }
parc-form-summary = { $form ->
    [new] <b>New contract</b> · { $about }. Is this right?
    [insurer] <b>Another insurer</b> for contract { $about }. Is this right?
    [add] <b>Vehicle added</b> to contract { $about }. Is this right?
   *[replace] <b>{ $about } is replaced</b>. Is this right?
}
parc-form-insurer-note = { $known ->
    [no] The coefficient goes with the contract: ask the former insurer for the statement (15 days), and hand it to the new one (annex A121-1, art. 11 to 13).
   *[yes] The official coefficient stays { $value }: ask the former insurer for the statement (15 days), and hand it to the new one (annex A121-1, art. 11 to 13).
} The former contract stays in the history.
parc-drivers-ask = { $form ->
    [add] Who will usually drive <b>{ $plate }</b>? The official coefficient of the contract is { $value }: a further vehicle has its reduction only if its usual drivers are among those before (annex A121-1, art. 10).
   *[other] Who will usually drive <b>{ $plate }</b>? The official coefficient of the contract is { $value }: it moves to the new vehicle; a reduction, only if the usual drivers stay the same or are fewer (annex A121-1, art. 10).
}
parc-drivers-answer = { $drivers ->
    [same] The same drivers
    [fewer] Fewer drivers, nobody new
   *[others] Somebody else at least
}
parc-transfer = { $reason ->
    [increase_follows] The coefficient goes with the vehicle, whoever drives: { $value } expected ({ $article }).
    [same_drivers] The same drivers: the coefficient is kept, { $value } expected ({ $article }).
    [fewer_drivers] Fewer drivers: the coefficient is kept, { $value } expected ({ $article }).
   *[new_driver] Somebody else drives: the reduction does not follow, { $value } expected ({ $article }).
} Only the insurer sets the official coefficient: compare with the notice.
parc-form-refused = I cannot save “{ $name }”: { $reason ->
    [empty] the message is empty.
    [too_long] { $most } characters at most.
    [forbidden] this text cannot be kept here.
    [plate] a plate has letters and digits, { $most } characters at most, for example AB-123-CD.
    [day] write a day, for example 01/03/2024.
    [future] this day is still to come.
    [year] the year goes from { $most } to next year.
    [renewal] write day and month, for example 01/03.
    [amount] write an amount in euros, for example 812.40.
    [kilometres] write a number from 0 to { $most }.
    [premium] write an amount in euros, from €0.01 to less than €{ $most }, for example 12,400.00.
    [percent] write a rate from 0 to { $most }%, for example 50.
   *[other] choose a button.
} Write it again, or /cancel. Nothing was changed.
parc-added = It is saved: contract { $contract } · { $insurer }, under the statutory clause as long as you have not confirmed its regime.
parc-insurer-kept = It is saved: { $insurer }, contract { $contract }. The coefficient does not change. You can undo this today.
parc-insurer-taken-back = It is undone: { $insurer }, contract { $contract }, as before.
parc-refused = { $reason ->
    [known_number] Another contract has that number already. Nothing has changed: check it.
    [known_plate] A vehicle in service has that plate already. Check it, or withdraw the other one first.
    [withdrawn] This vehicle has left the fleet already. Nothing has changed.
    [taken] Somebody still has this vehicle: note its return first (/who). Nothing has changed.
    [not_today] Only what was done today is undone. Nothing has changed.
    [undone] It is undone already. Nothing has changed.
    [incomplete] An answer is missing: nothing was saved.
    [before_start] That day comes before the contract began with the present insurer. Correct it with “Previous question”.
    [uncovered] The contract does not cover that guarantee. Nothing has changed.
    [last] A contract covers one guarantee at least. Nothing has changed.
    [not_a_year] No year of this contract begins on that day, or not before the next renewal. Nothing has changed: open “Premiums by year” again.
    [noticed] The renewal notice that was entered says the premium of that year already: it is what counts. To correct it, use “Renewal and notice”.
   *[newer] Something else has changed meanwhile. Nothing was done: open the screen again.
}

## The journal

parc-journal = <b>{ $name }</b> · the last changes
parc-journal-none = <b>{ $name }</b> · no change is noted yet.
parc-journal-line = • { $date } · { $event } · { $name }
parc-by-import = no name (import or calendar)
parc-event = { $event ->
    [contract_added] contract created
    [contract_changed] contract changed
    [contract_moved] unit changed
    [contract_regime_confirmed] regime confirmed
    [contract_guarantee_changed] guarantee changed
    [contract_deductible_changed] deductible changed
    [contract_insurer_changed] insurer changed
    [yearly_premium_entered] premium of a year entered
    [yearly_premium_taken_back] premium of a year taken back
    [contract_insurer_taken_back] change of insurer undone
    [vehicle_changed] vehicle changed
    [vehicle_added] vehicle added
    [vehicle_replaced] vehicle replaced
    [vehicle_withdrawn] vehicle withdrawn
    [vehicle_move_undone] move of a vehicle undone
    [renewal_notice_entered] renewal notice entered
    [renewal_notice_taken_back] renewal notice taken back
    [renewal_step_done] step of the renewal done
    [contract_use_begun] new use in force
    [contract_period_closed] insurance period closed
    [contract_statement_made] yearly statement made
    [notice_months_changed] notice period changed
    [renewal_step_put_off] step of the renewal put off
    [renewal_step_taken_back] step of the renewal undone
    [parameter_entered] parameter of the premium entered
    [parameter_taken_back] parameter of the premium taken back
    [statement_requested] statement asked for
    [statement_received] statement received
    [statement_awaited_again] statement awaited again
    [statement_request_taken_back] request for a statement taken back
    [statement_entered] statement entered
    [statement_taken_back] statement taken back
    [profile_change_noted] change of profile noted
    [profile_change_taken_back] change of profile taken back
    [profile_change_declared] change of profile declared
    [profile_declaration_taken_back] declaration of a change taken back
    [profile_change_answered] insurer’s answer noted
    [profile_answer_taken_back] last answer taken back
    [new_price_answered] answer to a new premium noted
    [dossier_made] broker’s dossier made
    [budget_entered] budget entered
    [budget_dropped] budget removed
    [memo_filled] memo filled in
   *[other] another change
}

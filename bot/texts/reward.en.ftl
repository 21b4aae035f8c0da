# Rewards: HR's catalogue, what people choose, what is handed out.
# $progress, $threshold, $number, $version, $page and $pages are whole numbers; amounts and dates arrive written.

command-rewards = My rewards: choose, follow
button-rewards = My rewards

## The words of the rules

reward-kind = { $kind ->
    [badge] badge
    [thanks] thanks
    [public_praise] public praise, if agreed
    [certificate] certificate
    [training_place] training place
    [attestation] attestation
    [points] points
    [collective] collective bonus
    [voucher] gift voucher
    [cash] sum of money
    [time_off] time off
    [better_car] better vehicle
   *[parking] parking space
}
reward-condition = { $condition ->
    [positive_actions] positive actions
    [responsible_months] months of responsible driving
    [claim_free_months] months without an at-fault claim (private streak)
    [no_accident] no accident, whoever was at fault
    [no_at_fault_accident] no at-fault accident
    [team_frequency] the team’s frequency
    [team_loss_ratio] the team’s loss ratio
    [kilometres] kilometres driven
    [speed] speed
    [delivery_time] delivery time
   *[no_breaks] absence of breaks
}
reward-action = { $action ->
    [near_miss] near misses reported
    [same_day_report] same-day reports
    [complete_file] complete files
    [quiz] quizzes done
    [training] trainings attended
    [vehicle_check] vehicle checks
   *[any] all: count the points
}
reward-action-one = { $action ->
    [near_miss] near miss reported
    [same_day_report] same-day report
    [complete_file] complete file
    [quiz] quiz done
    [training] training attended
   *[vehicle_check] vehicle check
}
reward-or = { $first } or { $last }
reward-threshold = { $condition ->
    [points] { $threshold ->
        [one] { $threshold } point
       *[other] { $threshold } points
    }
    [actions] { $threshold } { $actions }
    [responsible_months] { $threshold } { $threshold ->
        [one] month
       *[other] months
    } of responsible driving
    [no_accident] { $threshold } { $threshold ->
        [one] month
       *[other] months
    } without an accident, whoever was at fault
   *[claim_free_months] { $threshold } { $threshold ->
        [one] month
       *[other] months
    } without an at-fault claim
}
reward-value = worth { $value }

## /rewards

reward-title = <b>Your rewards</b> · { $label }
reward-promise = <i>Thresholds are reached, points are never spent. Nothing that is reached is taken back. A pause loses nothing.</i>
reward-now = <b>To choose now</b>
reward-line = • <b>{ $name }</b> ({ $kind }){ $value ->
    [none] {""}
   *[other] , { $value }
}
reward-line-kept = It has left the catalogue; yours stays, without a time limit.
reward-nothing-now = Nothing to choose for now.
reward-coming = <b>Next</b>
reward-coming-line = • { $name } ({ $kind }): { $goal }. You are at { $progress } of { $threshold }.
reward-nothing-coming = Your company’s catalogue has no other reward yet.
reward-asked = <b>Your requests</b>
reward-asked-line = • { $name }: { $state ->
    [asked] asked for on { $date }, HR will answer
    [approved] approved, to be handed to you
    [given] given on { $date }
    [refused] not given on { $date }: { $refusal }
   *[cancelled] cancelled on { $date }
}
reward-refusal = { $refusal ->
    [out_of_stock] there are none left
    [wrong_person] it was asked for the wrong person
    [entered_twice] it was entered twice
    [not_available] the provider no longer offers it
   *[stopped_by_guard] the rule can no longer be used: HR owes you an explanation
}
reward-button-choose = Choose “{ $name }”
reward-button-cancel = Cancel “{ $name }”
reward-button-goals = Team goals
reward-button-catalogue = Catalogue (HR)
reward-button-requests = Requests to handle (HR)
reward-button-back = My rewards
reward-choose =
    <b>{ $name }</b> ({ $kind }) · { $label }
    { $words }

    { $state ->
        [paid] This reward has a value ({ $value }): payroll will be told.
       *[free] This reward has no value in money.
    } HR { $approval ->
        [yes] answers your request first.
       *[no] hands it to you without further approval.
    } Your points stay yours.
reward-praise = By choosing public praise, you agree that your name is given. Without this choice, it never is.
reward-private = By asking for it, you show HR that this threshold is reached: it counts months without an at-fault claim, a figure that only you see otherwise.
reward-button-yes = Yes, I choose it
reward-chosen = Reward asked for: <b>{ $name }</b>. { $approval ->
    [yes] HR answers you here.
   *[no] HR will soon hand it to you.
} You can cancel as long as it is not handed out.
reward-cancelled = Request cancelled: the reward “<b>{ $name }</b>” stays reached, you can choose it later.
reward-refused = { $reason ->
    [not_reached] This reward is not reached yet. Nothing was asked for.
    [asked] You have asked for it, or received it, already. Nothing has changed.
    [out_of_stock] There are none left for now. It stays reached: HR can add some.
    [settled] This request has been dealt with already. Nothing has changed.
    [other_day] Only what was noted today can be undone. Nothing has changed.
    [exported] Payroll has this month already, with this hand-out. Tell them: nothing has changed here.
    [has_account] This person has a linked Telegram account: they choose themselves.
    [worthless] What is given here has a value: say it, 0.01 € at least. Nothing was published.
    [worth] Name or words speak of money, a voucher or leave, and the kind is symbolic. Change one or the other. Nothing was published.
    [changed] This reward has changed meanwhile. Open it again.
    [needs_sign_off] The rule needs a recorded legal opinion, which is missing. Nothing was done.
    [needs_agreement] The rule needs the reference of an agreement, which is missing. Nothing was done.
    [blocked] This reward can no longer be given in this form. Your HR owes you an explanation.
   *[blocked_for_hr] The guard stops this rule. Nothing was done: the reward’s page in the catalogue gives the reason. The person is owed an explanation.
}

## What the person is told

reward-reached =
    <b>Reward reached</b> · { $label }
    { $names }

    It is yours: choose it whenever you like with /rewards.
reward-reached-many =
    <b>{ $number } rewards reached</b> · { $label }
    { $names }

    They are yours: choose them whenever you like with /rewards.
reward-news-approved = Your request is approved: HR will hand you the reward “<b>{ $name }</b>”.
reward-news-refused = The reward “<b>{ $name }</b>” cannot be handed to you. Reason: { $refusal }. It has nothing to do with your driving or your reports.
reward-news-given = The reward “<b>{ $name }</b>” is noted as handed out. If you did not receive it, tell your HR.
reward-news-undone = Correction: the reward “<b>{ $name }</b>” is not handed out yet, the note was an error. Your right has not changed.
reward-news-asked = { $person } asks for a reward: <b>{ $name }</b>.
reward-news-retired = <b>{ $name }</b> leaves the catalogue. You had reached it: it stays yours, to choose whenever you like.

## HR’s catalogue

reward-catalogue-title = <b>Catalogue of rewards</b>
reward-catalogue-empty = The catalogue is empty. I can propose a few rewards without value in money, which you can change afterwards.
reward-catalogue-row = { $state ->
    [paused] ⏸ Paused · { $name }
    [retired] ⏹ Retired · { $name }
   *[offered] ● { $name }
}
reward-catalogue-more = Page { $page } of { $pages }
reward-button-new = New reward
reward-button-seeds = Propose rewards without value in money
reward-seeds-done = { $number ->
    [0] Nothing to add: these rewards are in the catalogue already.
    [one] One reward was added.
   *[other] { $number } rewards were added.
}
reward-seeds-for = For which unit?
reward-card =
    <b>{ $name }</b> ({ $kind }) · version { $version }
    { $words }

    For: { $unit }
    Threshold: { $goal }
    { $value ->
        [none] No value in money
       *[other] Value: { $value }
    }
    Stock: { $stock ->
        [none] unlimited
       *[other] { $stock }
    }
    { $approval ->
        [yes] HR approves each request
       *[no] Handed out without approval
    }
    { $state ->
        [draft] {""}
        [paused] State: paused; whoever reached it keeps it
        [retired] State: taken from the catalogue
       *[offered] State: offered
    }
reward-card-sign-off = Legal opinion: { $by }, { $date }, { $reference }
reward-card-agreement = Agreement: { $reference }
reward-button-version = New version
reward-button-pause = Pause
reward-button-resume = Offer again
reward-button-retire = Take from the catalogue
reward-button-retire-yes = Yes, take it out
reward-button-stock = Change the stock
reward-button-list = Catalogue
reward-button-show = See the reward
reward-retire-ask = Take the reward “<b>{ $name }</b>” from the catalogue? People who reached it keep the right to choose it, without a time limit, and will be told.
reward-stock-ask = How many are left of <b>{ $name }</b>? Answer with a number. At 0, people who have reached it and not chosen it yet read that there are none left until you add some: what they reached stays due to them.
reward-stock-unlimited = Unlimited

## What the guard says

reward-verdict = { $verdict ->
    [allow] <b>Guard: nothing to report.</b> Symbolic, without value in money.
    [allow_with_payroll] <b>Guard: possible, to be declared to payroll.</b> What has a value is in principle pay: it will stand in the export.
    [needs_sign_off] <b>Guard: to be checked by your counsel.</b> I need their opinion on record: who, when, which reference.
    [signed] <b>Guard: possible with the legal opinion on record</b>, and to be declared to payroll.
    [agreed] <b>Guard: possible under the agreement on record</b>, and to be declared to payroll.
    [needs_agreement] <b>Guard: possible under a collective agreement.</b> I need its reference.
   *[block] <b>Guard: this rule is stopped.</b>
}
reward-ground = { $ground ->
    [at_fault_bonus] an advantage that stops because of an at-fault accident was judged an unlawful pecuniary sanction, even under an agreement
    [pecuniary_sanction] no fine and no pecuniary sanction is allowed
    [car_withdrawn] withdrawing a company car for behaviour is a pecuniary sanction
    [fuel_card_withdrawn] so is withdrawing a fuel card
    [fine_deducted] no deduction from pay for a fine
    [fine_in_contract] even if the contract says so
    [wage_deduction] deduction from wages forbidden
    [dangerous_bonus] a bonus that pushes to drive more or faster is void
    [profit_sharing] collective profit-sharing follows a formula, for all, under an agreement
    [contributions] what has a value in principle bears contributions
   *[no_ruling] no ruling found for “no accident, whoever was at fault”
}
reward-ground-line = • { $words } ({ $source })
reward-ground-plain = • { $words }
reward-not-advice = <i>To be checked by your counsel: this is no legal advice.</i>
reward-shapes = Possible shapes:
reward-shape = { $shape ->
    [symbolic] Same threshold, no money
    [positive] For positive actions
    [responsible] For responsible months
    [neutral] No accident, whoever’s fault
   *[collective] Team goal under an agreement
}

## The form

reward-ask = { $question ->
    [unit] For which unit? Everybody in it will have access, down to the teams.
    [kind] What is given?
    [condition] For what?
    [actions] Which actions count? Touch one or several, then “Done”.
    [value] How much is it worth to the person, in euros? For example 30.
    [threshold] From how many? Write a number of { $of ->
        [points] points
        [actions] actions
       *[months] months
    }. A first threshold within reach encourages more.
    [stock] How many are there? A number, or “Unlimited”.
    [approval] Should HR approve each request?
    [name] What is it called? { $limit } characters at most.
    [words] A few words for the drivers? { $limit } characters at most, or “None”.
    [sign_off_by] Who gave the legal opinion? Name or firm, { $limit } characters at most.
    [sign_off_on] On which day was it given? For example 12/11/2026.
    [sign_off_reference] What is the reference of that opinion? { $limit } characters at most.
   *[agreement] What is the reference of the collective agreement? { $limit } characters at most.
}
reward-form-title = <b>New reward</b>
reward-form-version = <b>New version</b>: the old one is retired, whoever reached it keeps it.
reward-form-known = { $kind } · condition: { $condition }
reward-form-yes = Yes
reward-form-no = No
reward-form-none = None
reward-form-publish = Publish
reward-form-change = Change: { $question ->
    [threshold] threshold
    [value] value
    [stock] stock
    [name] name
    [words] words
    [approval] approval
    [kind] kind
   *[condition] condition
}
reward-form-preview = <b>Before publishing</b>
reward-form-fault = { $reason ->
    [empty] I need an answer. Write it, or /cancel.
    [too_long] That is too long: { $size } characters for { $limit } at most. Nothing was kept.
    [amount] I did not recognise an amount. Write euros, { $limit } at most, for example 30 or 12.50.
    [worthless] What is given here has a value: write it, 0.01 € at least. A symbol has none: then change the kind.
    [worth] These words speak of money, a voucher or leave, and the kind that you chose is symbolic. Write other words, or begin again with a kind that has a value. Nothing was kept.
    [date] I did not recognise a day. Write for example 12/11/2026.
    [future] That day is still to come: an opinion is given before it is recorded.
   *[number] I need a number from { $size } to { $limit }.
}
reward-published = The reward “<b>{ $name }</b>” is published. People who reach it are told once, outside quiet hours.
reward-already-published = This form is finished. Nothing was published twice.

## The requests

reward-requests-title = <b>Rewards to handle</b>
reward-requests-none = No request is waiting.
reward-requests-row = { $state ->
    [approved] To hand out
   *[asked] To approve
}: { $person } · { $name }
reward-request =
    <b>{ $name }</b> ({ $kind })
    For: { $person } ({ $matricule })
    Asked for on { $date }{ $behalf ->
        [yes] , by HR for the person
       *[no] {""}
    }
    { $value ->
        [none] No value in money
       *[other] Value: { $value }, in the payroll export
    }
    State: { $state ->
        [asked] to approve
        [approved] to hand out
        [given] given on { $given }
        [refused] refused: { $refusal }
       *[cancelled] cancelled by the person
    }
reward-button-approve = Approve
reward-button-give = Note as handed out
reward-button-refuse = Cannot be given…
reward-button-undo = Undo the hand-out
reward-button-payroll = Payroll export
reward-button-on-behalf = For somebody without Telegram
reward-button-request-list = Requests
reward-refuse-ask = Why can this reward not be given? The person will read the reason. Behaviour is never a reason.
reward-refusal-button = { $refusal ->
    [out_of_stock] Out of stock
    [wrong_person] Wrong person
    [entered_twice] Entered twice
    [not_available] No longer offered
   *[stopped_by_guard] Rule stopped
}
reward-told = { $told ->
    [yes] The person is told.
   *[no] The person could not be told here: please tell them.
}
reward-done-approved = Approved.
reward-done-refused = Noted: not given.
reward-done-given = Noted as handed out today. An error can be corrected today.
reward-done-undone = The hand-out is undone, the request stays approved.
reward-behalf-ask = For whom? Write a name or a number. Only people without a linked Telegram account are shown: the others choose themselves.
reward-behalf-none = Nobody without a Telegram account matches “{ $text }”.
reward-behalf-row = { $name } · { $number }
reward-behalf-of = <b>{ $name }</b> · { $label }
reward-behalf-nothing = Nothing to choose for now.
reward-behalf-done = Reward asked for { $person }: <b>{ $name }</b>.

## The payroll export

reward-payroll =
    <b>Payroll export · { $month }</b>
    { $number ->
        [0] Nothing of value was given.
        [one] One line
       *[other] { $number } lines
    }{ $number ->
        [0] {""}
       *[other] , { $total } in all.
    }
reward-payroll-note = The export holds names: it is shared with payroll only. Each export is noted in the journal.
reward-button-sheet = Get the file
reward-button-month-before = ◀ Month before
reward-button-month-after = Month after ▶
reward-payroll-file = Payroll export, { $month }: { $number ->
    [one] one line
   *[other] { $number } lines
}, { $total }.
reward-payroll-failed = The file of { $month } could not be prepared. Try again in a moment.

## The rewards proposed at the start

reward-seed-name = { $seed ->
    [thanks] Thanks for the first month
    [certificate] Certificate of responsible driving
    [attestation] Attestation without at-fault claim
    [training] Driving course of your choice
   *[catch] Good eye of the team
}
reward-seed-words = { $seed ->
    [thanks] A word from your manager for a month of full participation.
    [certificate] Six months of full participation: a certificate in your name.
    [attestation] Twelve months without a decided at-fault claim: an attestation for your papers.
    [training] A hundred points: a place in the course of your choice.
   *[catch] Three near misses reported: the team talks about it, with your name if you want.
}

## The file for payroll

reward-sheet-file = payroll
reward-sheet-title = Rewards of value
reward-sheet-notes = Notes
reward-sheet-column = { $column ->
    [number] Number
    [name] Name
    [reward] Reward
    [kind] Kind
    [value] Value
    [given] Given on
    [rule] Version of the rule
    [guard] Version of the guard
    [verdict] What the guard said
    [sign_off] Legal opinion
   *[agreement] Agreement
}
reward-sheet-verdict = { $verdict ->
    [allow] symbolic
    [allow_with_payroll] possible, to be declared
    [needs_sign_off] under a legal opinion
    [needs_agreement] under an agreement
   *[block] stopped
}
reward-sheet-note-month = Rewards of value given in { $month }, according to Bonroute.
reward-sheet-note-law = What has a value is in principle pay and bears contributions; gift vouchers have a tolerance (URSSAF). To be checked by your counsel.
reward-sheet-note-no-deduction = This file holds no deduction: Bonroute knows none.
reward-sheet-note-guard = The version of the guard says by which rules the reward was judged.

## The work of the calendar

jobs-name-offer-rewards = Rewards reached
jobs-about-offer-rewards = Every day, notes who has reached a reward and tells each person once.

## Statements of insurers and changes of profile: requests, countdowns, entry, differences

releve-title = <b>Statements of contract { $contract }</b> · { $insurer } · { $unit }
releve-not-asked = { $ground ->
    [statutory] No statement has been asked for yet. The insurer has 15 days to give it (annexe A121-1, art. 12).
   *[other] No statement has been asked for yet. This contract has no coefficient; the insurer still owes a statement of third-party claims within 15 days (directive 2009/103/EC, art. 16).
}
releve-asked = { $state ->
    [received] ✅ Asked for on { $asked } by { $name }, received on { $received }.
    [overdue] ⚠️ Asked for on { $asked } by { $name }. The 15 days ended on { $due } ({ $days ->
        [1] one day ago
       *[other] { $days } days ago
    }).
   *[requested] ⏳ Asked for on { $asked } by { $name }. Expected by <b>{ $due }</b> ({ $days ->
        [0] that is today
        [1] one day left
       *[other] { $days } days left
    }).
}
releve-overdue-how =
    What you can do:
    1. Remind the insurer or the broker in writing, with the letter of the first request and a proof of sending.
    2. Without an answer, write to the insurer’s complaints department.
    3. After that, the insurance ombudsman can be asked if your contract provides for it.
releve-no-request = No request is open.
releve-none = No statement is kept here. When it comes, tap “Enter a statement”: Bonroute compares it with your files, line by line.
releve-statement = <b>{ $document }</b>, as at { $date } · taken out on { $since } · use { $use ->
    [private] private and commuting
    [business] business
    [tours] tours
   *[all_travel] all travel
}
releve-figure = <b>{ $value }</b> · { $label } · since { $since }{ $years ->
    [0] { "" }
    [1] { "" } · one year at 0.50
   *[other] { "" } · { $years } years at 0.50
}
releve-claims = { $number ->
    [0] It holds no claim.
    [1] It holds one claim:
   *[other] It holds { $number } claims:
}
releve-claims-more = … and { $number } older
releve-claim = • { $claim }
releve-claim-words = { $date }, { $kind }, { $share }
releve-use = { $use ->
    [private] private and commuting
    [business] business
    [tours] tours
   *[all_travel] all travel
}
releve-verdict = { $number ->
    [0] { $figure ->
        [other] The claims agree; the printed coefficient is not the one that we work out.
       *[same] ✅ This statement agrees with your files.
    }
    [1] 🔶 <b>One difference</b> from your files{ $figure ->
        [other] , and the printed coefficient is not the one that we work out
       *[same] { "" }
    }.
   *[other] 🔶 <b>{ $number } differences</b> from your files{ $figure ->
        [other] , and the printed coefficient is not the one that we work out
       *[same] { "" }
    }.
}
releve-now-enter = Noted. Enter what it says now: the differences from your files will appear.
releve-kept = ✅ Statement kept.
releve-removed = Statement removed, with the coefficient that it brought.
releve-remove = Remove the statement <b>{ $document }</b>, as at { $date }?{ $official ->
    [yes] { " " }The official coefficient that it brings goes with it.
   *[no] { "" }
}
releve-button-releve = Statements and changes
releve-button-ask = ✉️ Ask for a statement (letter)
releve-button-letter = Letter of the request (PDF)
releve-button-received = ✅ Statement received
releve-button-unask = ↩ Cancel the request
releve-button-unreceived = ↩ Not received yet
releve-button-enter = Enter a statement
releve-button-compare = See the differences
releve-button-remove = Remove this statement
releve-button-remove-now = Yes, remove
releve-button-write = ✉️ Write to the insurer (letter)
releve-button-no-more = No other claim
releve-button-changes = { $number ->
    [0] Changes
   *[other] Changes ({ $number } open)
}
releve-button-back-rel = Back to statements
releve-button-back-prof = Back to changes
releve-letter = { $kind ->
    [request] <b>Request for a statement</b>
    [change] <b>Notice of a change</b>
   *[observations] <b>Observations on the statement</b>
} · contract { $contract } · { $insurer }
releve-letter-how = { $kind ->
    [request] Read it, sign it, and send it to the insurer or the broker. It is in French, for the insurer. The 15 days run from the date of the letter.
    [change] Read it, sign it, and send it by recorded delivery, on paper or electronic. It is in French, for the insurer. Tap “Declared” in Bonroute on the day of sending.
   *[observations] Read it, sign it, and send it to the insurer or the broker. It is in French, for the insurer, and names nobody.
}
releve-letter-failed = The letter could not be prepared. Try again in a few minutes; if it goes on, tell the administrator.
releve-letter-preparing = The letter comes in a moment.
releve-refused = { $reason ->
    [asked] A request is open for this contract already: nothing was added.
    [entered] A statement as at that day is kept already. Remove it first if it is to be corrected.
    [incomplete] An answer is missing: nothing was kept.
    [none] It is done already, or no longer there: nothing changed.
    [used] Another request has been made since: nothing changed.
    [gone] This change is no longer there: nothing was done.
    [declared] This change is noted as declared. Take the declaration back first.
    [not_declared] Note the declaration first: the insurer can only answer after it.
    [answered] Another answer is noted already. Take it back first.
    [no_price] No offered premium waits for an answer: nothing changed.
    [same_use] The contract has that use already: nothing was noted.
   *[later_use] Another use has been noted since. Take it back first.
}

## Entering a statement

releve-form-title = <b>Statement of contract { $contract }</b> · { $step ->
    [claims] claim { $place }
   *[box] { $place } of { $places }
}
releve-form-intro = Copy what the insurer printed, without correcting anything. No name, birth date or licence number is asked for: Bonroute does not need them here.
releve-form-drawn-up-on = <b>As at</b> which day was the statement drawn up (“informations arrêtées au”)? For example 31/07/2026.
releve-form-subscribed-on = On which day was the contract <b>taken out</b>? For example 01/01/2020.
releve-form-use = Which <b>use</b> is printed?
releve-form-coefficient = Which <b>official coefficient</b> is printed? From 0.50 to 3.50.
releve-form-applied-on = From which <b>renewal</b> does that coefficient hold? For example 01/01/2026.
releve-form-years-at-floor = For how many <b>whole years</b> has this official coefficient been 0.50? Write 0 if the statement does not say.
releve-form-document = What do you call this <b>document</b>? For example “Statement 2026-77”.
releve-form-claim-on = { $number ->
    [0] Does the statement hold a <b>claim</b>? Write its day, the oldest first.
   *[other] Another claim? Write its day.
}
releve-form-claim-kind = What is its <b>nature</b>?
releve-form-claim-share = Which <b>share of liability</b> is printed?
releve-form-summary = <b>To check before it is kept</b> · contract { $contract } · { $insurer }
releve-form-figure = <b>{ $value }</b> since { $since }{ $years ->
    [0] { "" }
    [1] { "" }, one year at 0.50
   *[other] { "" }, { $years } years at 0.50
}
releve-form-effect = { $figure ->
    [yes] This coefficient will be the official coefficient of the contract. Nothing is kept yet.
   *[no] Nothing is kept yet.
}
releve-form-refused = { $reason ->
    [date] That is no date that I can read. Write day, month and year, for example 31/07/2026.
    [future] That day lies ahead. It must be past, or today.
    [order] That day comes after the one on which the statement was drawn up: it cannot hold it.
    [coefficient] A coefficient lies between 0.50 and 3.50, with two decimals at most. For example 0.85.
    [number] A whole number of years, from 0 to { $most }.
    [too_many] A statement holds { $most } claims here at most. Tap “No other claim”.
    [too_long] That text is too long: { $most } characters at most.
    [empty] At least one word is needed.
   *[forbidden] That text speaks of offences, points, alcohol or health: Bonroute does not keep it.
} { $field ->
    [coefficient] (Field: coefficient.)
    [drawn_up_on] (Field: as at.)
    [subscribed_on] (Field: taken out on.)
    [applied_on] (Field: renewal.)
    [years_at_floor] (Field: years at 0.50.)
    [document] (Field: document.)
    [claim_on] (Field: day of the claim.)
    [since_on] (Field: since when.)
    [known_on] (Field: known since.)
   *[words] (Field: details.)
}

## The differences

releve-compare-title = <b>Statement and files</b> · contract { $contract } · { $insurer }
releve-compare-of = { $document }, as at { $date }. Claims since { $since }: { $printed } on the statement, { $ours } in your files.
releve-printed = Printed coefficient: <b>{ $value }</b> (official coefficient).
releve-no-figure = The coefficient cannot be worked out again: the one of the year before is missing, or the contract has none.
releve-unexplained = Difference of { $difference }: no cause that we tried explains it exactly. The differences below may add up to it; the letter asks the insurer for the claims, the use and the period behind it.
releve-by-itself = { $consistent ->
    [yes] With the claims and the use of the statement: { $value }. So the differences below explain the printed coefficient.
   *[no] With the claims and the use of the statement: { $value }. So the statement does not lead to the coefficient that it prints.
}
releve-differences = { $number ->
    [0] ✅ <b>No difference</b>, neither in the contract nor in the claims.
    [1] <b>One difference</b>
   *[other] <b>{ $number } differences</b>
}
releve-difference = { $kind ->
    [unknown_to_insurer] 🔹 <b>Known to you, not on the statement</b>: { $ours }.
    [unknown_to_us] 🔸 <b>On the statement, unknown to you</b>: { $printed }.
    [other_share] 🔸 <b>Another share of liability</b>. Statement: { $printed }. Yours: { $ours }.
    [not_decided_here] 🔸 <b>Decided on the statement, open in your files</b>. Statement: { $printed }.
    [other_day] 🔸 <b>Another day</b>. Statement: { $printed }. Yours: { $ours }.
    [other_nature] 🔸 <b>Another nature</b>. Statement: { $printed }. Yours: { $ours }.
    [other_use] 🔸 <b>Another use</b>. Statement: { $printed }. Your contract: { $ours }.
   *[other_start] 🔸 <b>Taken out on another day</b>. Statement: { $printed }. Your contract: { $ours }.
}
releve-what-to-do = { $kind ->
    [unknown_to_insurer] To do: check whether it was declared, and under which contract. The letter leaves it out.
    [unknown_to_us] To do: look for the vehicle and the day in your files, then ask for the papers.
    [other_share] To do: compare with the letter of the decision, then ask for a correction or its grounds.
    [not_decided_here] To do: ask for the decision, then enter it in the case.
    [other_day] To do: check the day on the accident statement or the notice. It may change the renewal that feels it.
    [other_nature] To do: check the nature. Theft, fire and glass alone bring no increase (art. 7).
    [other_use] To do: check the use in the policy. It sets the rates: 5 % and 25 %, or 7 % and 20 % (art. 4 and 5).
   *[other_start] To do: check the day in the policy.
}
releve-until = { $late ->
    [yes] <i>The time for a correction ended on { $date } (two years after the first renewal, art. 8).</i>
   *[no] <i>A correction counts until { $date } (art. 8).</i>
}

## Changes of profile

releve-changes = <b>Changes</b> · contract { $contract } · { $insurer }
releve-changes-none = No change is noted. Note a new zone, a new use, another mileage or another main driver here.
releve-changes-why = <i>A change that worsens the risk is to be declared within 15 days of knowing it (Code des assurances, L113-2, 3°). If it lessens it, the premium may fall (L113-4).</i>
releve-change-row = { $state ->
    [to_declare] 🔶
    [to_tell] 🔶
    [overdue] ⚠️
    [declared] ⏳
    [price_offered] 🔶
    [price_lapsed] ⚠️
    [cancelled] ▫️
   *[settled] ✅
} { $date } · { $kind }
releve-change-kind = { $kind ->
    [zone] zone
    [use] use
    [mileage] mileage
   *[driver] main driver
}
releve-change-title = <b>{ $kind ->
    [zone] Another zone
    [use] Another use
    [mileage] Another mileage
   *[driver] Another main driver
}</b> · contract { $contract } · { $insurer }
releve-change-vehicle = Vehicle: { $plate }
releve-change-days = Since { $since } · known on { $known } · noted by { $name }
releve-change-words = Details: { $words }
releve-change-declared = Declared to the insurer on { $date }.
releve-change-state = { $state ->
    [to_declare] ⏳ <b>To be declared by { $due }</b> ({ $days ->
        [0] that is today
        [1] one day left
       *[other] { $days } days left
    }).
    [to_tell] 🔶 The risk falls: there is no last day. Tell the insurer and ask for a lower premium; if it refuses, the company may give notice (L113-4).
    [overdue] ⚠️ The 15 days ended on { $due }. Declare it as soon as you can: late is better than never. The insurer decides what follows (L113-8 and L113-9).
    [declared] ⏳ The insurer has not answered yet. Note its answer here.
    [price_offered] 🔶 New premium offered on { $answered }. <b>Answer expected by { $due }</b> ({ $days ->
        [0] that is today
        [1] one day left
       *[other] { $days } days left
    }). Without an answer, the insurer may cancel (L113-4).
    [price_lapsed] ⚠️ New premium offered on { $answered }: the 30 days ended on { $due }. The insurer may cancel (L113-4). Call them.
    [cancelled] Cancellation notified on { $answered }: it takes no effect before <b>{ $due }</b> (ten days, L113-4). Look for cover now; the premium not used is paid back.
   *[settled] { $answer ->
        [accepted] ✅ New premium of { $answered } accepted on { $settled }.
        [refused] New premium of { $answered } refused on { $settled }: the insurer may cancel after the 30 days (L113-4).
       *[other] ✅ Answer of { $answered }: the contract goes on, at the same premium.
    }
}
releve-change-use = { $applied ->
    [yes] Use <b>{ $use }</b>, applied to the contract since { $since }.
   *[no] Use <b>{ $use }</b>: it will be applied to the contract on { $since }.
}
releve-change-kept = ✅ Change noted.
releve-change-drop = Remove this change ({ $kind }, since { $since }) and its words? Nothing brings it back afterwards.
releve-change-dropped = Change removed.
releve-change-form-title = <b>Change of contract { $contract }</b> · { $place } of { $places }
releve-change-form-intro = Note what changes of the risk, never where somebody is or what they did: no trip, no offence, no health.
releve-change-form-kind = What <b>changes</b>?
releve-change-form-use = What is the <b>new use</b>?
releve-change-form-vehicle = Which <b>vehicle</b>? Tap it, or write its plate.
releve-change-form-since-on = <b>Since when</b>? A day ahead is possible. For example 01/08/2026.
releve-change-form-known-on = Since when does the company <b>know</b>? The 15 days run from that day.
releve-change-form-words = Any <b>details</b> for the insurer, without anybody’s name? For example “35,000 km a year instead of 20,000”.
releve-change-direction = { $direction ->
    [up] The risk rises
    [down] The risk falls
   *[unsure] I do not know
}
releve-change-form-direction = Does the <b>risk</b> rise? If you do not know, the 15 days are counted to be on the safe side (L113-2, 3°).
releve-change-form-days = Since { $since } · known on { $known }
releve-change-summary = <b>To check before it is kept</b> · { $kind ->
    [zone] zone
    [use] use
    [mileage] mileage
   *[driver] main driver
} · contract { $contract } · { $insurer }
releve-change-new-use = New use: { $use }
releve-change-due = { $direction ->
    [down] The risk falls: there is no last day to declare it. Nothing is saved yet.
   *[other] To be declared by <b>{ $due }</b> at the latest. Nothing is saved yet.
}
releve-no-such-plate = No vehicle of this contract has that plate. Check it, or tap “The whole contract” above.
releve-answer-day = { $answer ->
    [kept] The contract goes on unchanged.
    [new_price] The insurer offers a new premium: 30 days to answer.
   *[cancelled] The insurer cancels: no effect before ten days.
} Of which day is its letter?
releve-button-new-change = Note a change
releve-button-change-letter = ✉️ Letter to declare it (PDF)
releve-button-declared = ✅ Declared
releve-button-undeclared = ↩ Not declared yet
releve-button-change-drop = Remove this change
releve-button-change-drop-now = Yes, remove it
releve-button-answer-kept = Contract goes on
releve-button-answer-new-price = New premium offered
releve-button-answer-cancelled = Contract cancelled
releve-button-unanswered = ↩ Take the answer back
releve-button-price-accepted = Premium accepted
releve-button-price-refused = Premium refused
releve-button-earlier = Earlier ▶
releve-button-back-change = Back to the change
releve-button-whole-contract = The whole contract
releve-button-no-words = No details
releve-button-today = Today

## Reminders

releve-reminders = <b>{ $number } last days to watch</b>
releve-reminders-more = … and { $number } more
releve-reminder = { $countdown ->
    [request] { $reminder ->
        [soon] ⏳ Statement asked for, expected by { $due }
        [last_day] ⏳ Statement asked for, expected on { $due }
        [overdue] ⚠️ Statement asked for, expected by { $due }: the time is over
       *[again] ⚠️ Statement expected since { $due }, still not noted as received
    }
    [change] { $reminder ->
        [soon] ⏳ Change to declare by { $due }
        [last_day] ⚠️ <b>Change to declare: the last day is { $due }</b>
        [overdue] ⚠️ Change to declare since { $due }
       *[again] ⚠️ Change still not noted as declared, due on { $due }
    }
   *[price] { $reminder ->
        [soon] ⏳ New premium: answer expected by { $due }
        [last_day] ⚠️ <b>New premium: the last day to answer is { $due }</b>
        [overdue] ⚠️ New premium without an answer: the 30 days ended on { $due }
       *[again] ⚠️ New premium still without an answer, due on { $due }
    }
} · contract { $contract } · { $insurer }
releve-reminder-how = { $countdown ->
    [request] { $reminder ->
        [soon] If it came, note it. If not, a word to the broker is often enough.
        [last_day] If it came, note it. If not, a word to the broker is often enough.
       *[other] The insurer had 15 days (annexe A121-1, art. 12). Open the screen: the letter and what you can do are there.
    }
    [change] { $reminder ->
        [soon] The letter is ready to sign. Note “Declared” on the day of sending (L113-2, 3°).
        [last_day] The letter is ready to sign. Note “Declared” on the day of sending (L113-2, 3°).
       *[other] Declare it as soon as you can: late is better than never.
    }
   *[price] Compare the premium offered, then note your answer. Without one within 30 days, the insurer may cancel (L113-4).
}
releve-reminder-button = { $countdown ->
    [request] Statements · { $contract }
   *[other] Change · { $contract }
}

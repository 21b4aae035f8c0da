# The insurer's decision: the range, the entry, the second person, what was known on a day.
# Dates and coefficients come written already; only $number, $most and $size are whole numbers.

## Words

decision-verdict = { $exemption ->
    [none] { $kind }: { $share }
   *[other] { $kind }: { $share }, circumstance of article 6: { $said }
}
decision-effect = { $reason ->
    [wholly_liable] Liability is full: the increase applies.
    [partly_liable] Liability is partial: the increase is halved.
    [not_liable] No liability: no increase.
    [unauthorised_use] Vehicle taken without the owner’s knowledge: no increase.
    [force_majeure] Force majeure: no increase.
    [third_party_fault] Accident caused by the victim or a third party: no increase.
    [parked_unknown_party] Parked vehicle, unknown party: no increase, and the reduction stands.
    [theft] Theft alone: no increase, and the reduction stands.
    [fire] Fire alone: no increase, and the reduction stands.
    [glass] Broken glass alone: no increase, and the reduction stands.
   *[pending] Without a decision, nothing counts.
} <i>({ $article })</i>
decision-change = At the renewal of { $date }, { $label }: { $before } → <b>{ $after }</b>.
decision-change-none = At the renewal of { $date }, { $label }: <b>{ $after }</b>, as without this decision.
decision-too-late = The letter is dated after { $limit }: this correction is recorded, without effect on the internal learning coefficient. <i>({ $article })</i>
decision-limit = A correction changes the internal learning coefficient if the insurer’s letter is dated { $limit } at the latest; after that it is recorded without effect. <i>({ $article })</i>
decision-limit-past = The time for corrections ended on { $limit }: another decision would be recorded, without effect on the internal learning coefficient. <i>({ $article })</i>
decision-no-record = { $whose ->
    [own] No driving record is kept under your name yet: no coefficient follows from it.
   *[other] No driving record is kept for this person: a decision is kept, but no coefficient follows from it.
}
decision-outside-record = This claim is older than the driving record: no coefficient follows from it.

## The screen

decision-title = <b>Decision · case { $number }</b>
decision-title-of = <b>Decision · case { $number }</b> · { $name }
decision-none = No decision is on record. One person will read it in the insurer’s letter, another will confirm it.
decision-range = Until then, { $label } at the renewal of { $date }:
decision-range-line = • { $share }: { $value }
decision-stands = <b>{ $verdict }</b>
decision-letter = Insurer’s letter of { $date }{ $document ->
    [none] {""}
   *[other] {" "}({ $document })
}.
decision-people = Entered by { $first }, confirmed by { $second }, recorded on { $date }.
decision-imported = Taken from the insurer’s data, recorded on { $date }.
decision-earlier = { $number ->
    [1] One earlier decision can still be read.
   *[other] { $number } earlier decisions can still be read.
}
decision-contested = ⚠️ <b>Contested</b> on { $date }. The case is frozen until the answer, due by { $due }. The decision keeps its effect until then.
decision-last-contest = { $state ->
    [upheld] Objection of { $opened }: the decision stands. Answer of { $date }, by { $name }:
    [corrected] Objection of { $opened }: the decision was corrected. Answer of { $date }, by { $name }:
   *[withdrawn] Objection of { $opened }, withdrawn on { $date }.
}
decision-quote = “{ $text }”
decision-proposed = <b>To be confirmed</b>: entered by { $name }, { $date }.
decision-proposed-answer = Reasons given to the person who contests:
decision-proposed-letter = The letter is among the photos of the case.
decision-second-needed = { $who ->
    [self] A second person must confirm it: you cannot confirm what you entered yourself.
    [other] Compare it with the letter (“Photos and letter”), then confirm or reject.
   *[unseen] ⚠️ No letter is attached: there is nothing to compare here. Ask to see it before you confirm.
}
decision-obstacle = { $reason ->
    [preventive] A near miss or a hazard has neither claim nor liability.
    [no_driver] Nobody has said yet who drove: name the driver first.
    [no_day] The day of the event is missing: ask whoever reported it first.
    [contested] The decision is contested: answer the objection first.
    [proposed] A decision awaits its second person.
    [no_reference] A claim of this person on that day is already recorded. First note in “Contacts” the number that the insurer gives this accident: the same number is the same claim.
   *[not_at_the_insurer] The insurer does not have this case yet: set it to “sent to the insurer” first.
}

decision-button-enter = Enter the insurer’s letter
decision-button-correct = Enter a correction
decision-button-resume = Go on with the entry
decision-button-confirm = Confirm
decision-button-reject = Reject…
decision-button-take-back = Take my entry back
decision-button-known = What was known on a day
decision-button-contest-mine = My objection
decision-button-photos = Photos and letter

## The entry

decision-ask-reasons = Why is the decision corrected? Say it in a few sentences: the person who contests will read them. { $most } characters at most.
decision-ask-kind = <b>What happened, as the letter says?</b>
    “Alone” means that the letter involves no other cover.
decision-ask-liability = <b>Which share of liability does the letter give to the person who drove?</b>
    Partial: whatever the share.
decision-ask-exemption = <b>Does the letter accept a circumstance of article 6?</b>
    Vehicle taken without the owner’s knowledge: not where the person lives with a named driver.
decision-ask-date = <b>What is the date of the letter?</b>
    Write it day first, for example 14/10/2026.
decision-ask-document = <b>What is the reference of the letter?</b>
    Write it ({ $most } characters at most), or send the letter as a photo or PDF. One is enough.
decision-letter-received = Page received. One more? Send it. If not, write the reference, or:
decision-use-buttons = Choose with the buttons:
decision-date-refused = { $reason ->
    [unreadable] I cannot read a date in this message. Write it day first, for example 14/10/2026, or “yesterday”.
    [future] This date is still to come: a letter that has arrived bears a past date.
    [before_the_event] This date precedes the event, of { $date }: check it on the letter.
   *[before_the_last] This date precedes the decision that stands, of { $date }: a correction comes after it.
}
decision-too-long = Your message has { $size } characters; { $most } at most, and none of it was kept. Please shorten it.
decision-letter-full = { $most } pages at most: this one was not kept.
decision-photo-later = The letter goes with the last question; this photo was not kept.
decision-choice-today = Today
decision-choice-letter-alone = The letter is enough
decision-choice-none = None
decision-stopped = The entry is cancelled. Nothing has changed.

decision-summary = <b>To check before sending</b>
decision-summary-what = Case { $number }, event of { $date }: <b>{ $verdict }</b>
decision-summary-letter = { $pages ->
    [0] Letter of { $date }, reference { $document }
   *[other] Letter of { $date }{ $document ->
        [none] {""}
       *[other] , reference { $document }
    }, attached
}.
decision-summary-correction = It is added to the decision before, which can still be read.
decision-summary-second = { $number ->
    [0] Nobody else can confirm within this scope: the decision will wait until a second person has the role. Ask whoever runs this service.
    [1] One other person will be told, to confirm.
   *[other] { $number } other people will be told; one is enough to confirm.
}
decision-send = Send to a second person
decision-sent = Sent. The decision counts once a second person has confirmed it; until then nothing changes.

## The second person

decision-ask-rejection = Why do you reject it? Say it in a few words, for the person who entered it. { $most } characters at most.
decision-confirmed = Confirmed and recorded.
decision-confirmed-told = The person who drove is told.
decision-confirmed-untold = The person who drove has no account here: tell them another way.
decision-rejected = Rejected. The person who entered it knows why; nothing has changed.
decision-taken-back = Your entry is taken back. Nothing has changed.
decision-refused = { $reason ->
    [settled] Somebody has already settled it, or it was taken back. Here is where the case stands.
    [same_person] It takes somebody other than the person who decided. Nothing has changed.
    [own_decision] This correction answers the objection to your decision: you may confirm it, not refuse it.
    [unlawful] Share and circumstance do not go together. Nothing has changed.
    [answered] This objection is closed. Here is where the case stands.
    [not_contestable] There is nothing to contest here for the moment. Here is where the case stands.
    [contested] The decision is contested: somebody other than the person who decided answers first.
    [proposed] A decision already awaits its second person. Here is where the case stands.
    [no_reference] A claim of this person on that day is already recorded: first note the insurer’s number in “Contacts”.
    [no_driver] Nobody knows who drove: nothing was recorded.
    [future] That day is still to come: nobody knows yet what will be known.
   *[other] That cannot be done now. Here is where the case stands.
}

## Messages to others

decision-told-second = <b>A decision awaits your confirmation</b>
    Case { $number }: { $proposer } entered the insurer’s letter. { $letter ->
        [attached] Compare it with the attached letter, then confirm or reject.
       *[none] No letter is attached: ask to see it, then confirm or reject.
    }
decision-told-driver = <b>Decision of the insurer · case { $number }</b>
    Your claim of { $date }: <b>{ $verdict }</b>
decision-told-driver-corrected = <b>Answer to your objection: the decision is corrected · case { $number }</b>
    Your claim of { $date }: <b>{ $verdict }</b>
decision-told-driver-correction = <b>Correction by the insurer · case { $number }</b>
    Your claim of { $date }: <b>{ $verdict }</b>
decision-told-reasons = { $name } answers:
decision-told-how = If you do not agree, say so with the button below, with your reasons and your evidence. Somebody other than the person who decided answers within a month. Nothing is ever deducted from pay.
decision-told-confirmed = Your entry in case { $number } is confirmed by { $name }. It counts from now on.
decision-told-rejected = <b>Your entry in case { $number } is rejected by { $name }</b>
    “{ $text }”
    Nothing has changed; you can enter the letter again.
decision-told-set-aside = Case { $number }: the decision is contested. Your correction, which awaited its confirmation, is set aside; the answer to the objection will take it into account.
decision-told-set-aside-withdrawn = Case { $number }: the objection is withdrawn. Your correction, which answered it and awaited its confirmation, is set aside: the decision stays as it was. If the insurer’s letter corrects it, enter it again.

## What was known

decision-known-ask = <b>What was known on a day · case { $number }</b>
    Each decision keeps the day on which it was recorded. Choose one of these days, or write a date.
decision-known-other = Which date? Write it day first, for example 14/10/2026.
decision-known-again = Another date
decision-known-title = <b>As known on { $date } · case { $number }</b>
decision-known-none = No decision was on record.
decision-known-decision = <b>{ $verdict }</b>, letter of { $date }.
decision-known-contested = ⚠️ The decision was contested.
decision-known-figure = That day, { $label }: <b>{ $value }</b>; expected at the renewal of { $renewal }: { $next }.
decision-known-now = With what is known today, { $label } of that same day: <b>{ $value }</b>; at the renewal of { $renewal }: { $next }.
decision-known-now-same = With what is known today, it would be the same.
decision-known-no-figure = No driving record had begun that day: no { $label }.

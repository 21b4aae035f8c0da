# Cases: the queue, the card, the statuses, the thread, costs, answers to near misses.
# Dates, amounts and times arrive written; $number, $page, $pages, $days and $most are whole numbers.

command-cases = The cases
button-cases = Cases
button-case-list = Back to the list
button-case-own = My cases
button-case-changed = What has changed

## The words of a case

case-deadline = { $kind ->
    [insurer] notify the insurer
    [insurer_theft] notify the insurer of the theft, after the police report
    [accident_at_work_employee] accident at work: the employee tells the employer (24 h)
    [accident_at_work_employer] accident at work: the employer declares it (48 h, Sundays and public holidays left out)
    [answer] answer this report
   *[contest_answer] answer the objection
}
case-question = { $question ->
    [event] what happened
    [vehicle] the vehicle
    [when] the time
    [place] the place
    [other_party] the other party
    [statement] the joint statement
   *[evidence] the photos and the facts
}

## The queue

case-queue-title = <b>{ $tab ->
    [new] New cases
    [mine] Cases waiting for you
    [overdue] Overdue cases
    [open] Open cases
   *[closed] Closed cases
}</b>{ $unit ->
    [none] {""}
   *[other] {" "}· { $unit }
}{ $event ->
    [any] {""}
   *[other] {" "}· { $event }
}
case-queue-count = { $number ->
    [1] One case
   *[other] { $number } cases
}, the most urgent first.
case-queue-count-closed = { $number ->
    [1] One case
   *[other] { $number } cases
}, the last closed first.
case-queue-empty = { $tab ->
    [new] Nothing new: somebody looks after every report.
    [mine] Nothing is waiting for you: you are up to date.
    [overdue] Nothing is overdue: every deadline is kept.
    [open] No open case: everything is settled.
   *[closed] No closed case yet.
}
case-queue-empty-filtered = No case with this filter.
case-tab-new = New { $number }
case-tab-mine = For me { $number }
case-tab-overdue = Overdue { $number }
case-tab-overdue-red = 🔴 Overdue { $number }
case-tab-open = Open { $number }
case-tab-closed = Closed { $number }
case-tab-chosen = • { $label }
case-row = <b>{ $number }</b> · { $event } · { $unit }
case-row-hurt = 🆘 hurt · { $row }
case-row-due = { $row } · due { $date }
case-row-overdue = 🔴 { $row } · overdue ({ $date })
case-row-unanswered = 🔴 { $row } · unanswered ({ $date })
case-row-contested = { $row } · contested
case-row-status = { $row } · { $status }
case-row-button = { $sign ->
    [hurt] 🆘 { $number }
    [overdue] 🔴 { $number }
   *[none] { $number }
}
case-filter-unit = Site: { $unit ->
    [none] all
   *[other] { $unit }
}
case-filter-event = Type: { $event ->
    [any] all
   *[other] { $event }
}
case-filter-units-title = <b>Which site or team?</b>
case-filter-events-title = <b>Which type of event?</b>
case-filter-all = All

## My cases

case-own-title = <b>My cases</b>
case-own-count = { $number ->
    [1] One case, and you can follow each step of it.
   *[other] { $number } cases, and you can follow each step of them.
}
case-own-empty =
    No case: nothing was reported in your name.
    If something happens, /incident takes less than two minutes.
case-own-row = <b>{ $number }</b> · { $event } · { $status }
case-own-claim-row = Claim <b>{ $number }</b> · { $date }
case-own-claim-button = Claim { $number }

## What has changed

case-changed-title = <b>What has changed</b> · { $site }
case-changed-lead = What the company answered to near misses and hazards.
case-changed-empty = Nothing published yet. A near miss or a hazard can be reported with /incident, without a name if you prefer; an answer is due within 7 days.
case-changed-one =
    <b>{ $event }</b> · { $date }
    { $answer }

## The card of a case

case-title = <b>Case { $number }</b> · { $event }
case-title-draft = <b>Report under way</b> · { $event }
case-hurt = 🆘 <b>Injured: yes</b>
case-contested = ⚠️ <b>Contested</b>: the case is frozen until the answer, due on { $date }.
case-state = Status: <b>{ $status }</b>
case-step = To do: { $step }
case-step-own = Next: { $step }
case-handler = Handled by { $name }
case-handler-none = Nobody handles this case yet.
case-unit = Site: { $unit }
case-driver = Driver: { $name }
case-driver-unknown = Driver: not said
case-driver-anonymous = Anonymous report: no name is kept.
case-reporter = Reported by { $name }
case-holders = Logbook: at that time, the vehicle was with { $names }.
case-vehicle = Vehicle: { $plate } · { $model }
case-vehicle-unknown-plate = Vehicle: { $plate } (not in the fleet)
case-when = When: { $date }
case-when-time = When: { $date }, about { $time }
case-when-unknown = When: not said yet
case-place = Where: { $words }
case-place-position = Where: approximate position ({ $latitude }; { $longitude })
case-place-deleted = Where: the place was deleted at closing
case-injured = Injured: { $answer ->
    [yes] yes
    [no] no
   *[unknown] not said yet
}
case-other-party = Another party involved: { $answer ->
    [yes] yes
    [no] no
   *[unknown] not said yet
}
case-facts = Facts: “{ $facts }”
case-answer = Answer published on { $date }: { $answer }
case-missing = Missing: { $questions }
case-photos-none = No photo
case-photos = { $number ->
    [1] One photo or document
   *[other] { $number } photos and documents
}
case-due = ⏳ { $what }: by { $date }
case-due-at = ⏳ { $what }: by { $date } at { $time }
case-due-met = ✅ { $what }: done, by this report
case-due-overdue = 🔴 Overdue: { $what }, due on { $date }
case-asked = Question to the driver: “{ $words }”
case-asked-own = A question is waiting for you: “{ $words }”
case-reference = Insurer, file no.: { $words }
case-expert = Expert: { $words }
case-repairer = Repairer: { $words }
case-costs = Costs of the company (nobody owes anything): paid { $paid }, reserved { $reserved }, recovered { $recovered }, deductible { $deductible }, downtime { $days } d
case-decision-none = Liability: not decided by the insurer yet
case-decision-range = Liability: not decided yet; “Decision” shows what each outcome would give.
case-decision-proposed = Liability: a decision was entered and awaits a second person.
case-decision = Liability decided by the insurer: { $share } (letter of { $date })
case-promise-own = Nothing is deducted from your pay, or claimed from you.

case-step-send-report = finish and send the report
case-step-answer-contest = answer the objection, by somebody other than the person who decided
case-step-confirm-decision = have the decision confirmed by a second person
case-step-await-driver = wait for the driver’s answer
case-step-answer-report = answer the report, with thanks and what changes
case-step-check = check the report, then send it to the insurer
case-step-send-to-insurer = send the case to the insurer
case-step-await-insurer = enter the insurer’s decision as soon as its letter comes
case-step-close-or-recover = start a recovery if there is one, otherwise close
case-step-recover = close once the recovery is over
case-step-repair-and-close = have it repaired, note the costs, then close
case-step-nothing = nothing more
case-step-own-send-report = finish and send your report
case-step-own-answer-contest = somebody other than the person who decided answers your objection
case-step-own-confirm-decision = the insurer’s decision is being checked
case-step-own-await-driver = your answer is awaited
case-step-own-answer-report = you are owed an answer within 7 days
case-step-own-check = the company checks your report
case-step-own-send-to-insurer = the company sends the case to the insurer
case-step-own-await-insurer = the insurer looks into the case
case-step-own-close-or-recover = the company finishes the case
case-step-own-recover = the company sees to the recovery
case-step-own-repair-and-close = the company has the vehicle repaired
case-step-own-nothing = nothing more, the case is closed

button-case-status = Next step
button-case-ask = Ask the driver
case-photos-button = Photos ({ $number })
case-thread-button = Thread ({ $number })
button-case-costs = Costs
button-case-contacts = Contacts
button-case-note = Note
button-case-exchange = Exchange
button-case-assign = Who handles it?
button-case-statement = Statement
button-case-pdf = Claim pack PDF
button-case-zip = Claim pack ZIP
button-case-reply = Answer
button-case-say = Write
button-case-photo = Add a photo
button-case-answer = Answer and publish

## A claim without a case

case-claim-title = <b>Claim { $number }</b>
case-claim-on = Of { $date } · { $kind }
case-claim-driver = Driver: { $name }
case-claim-contested = ⚠️ <b>Contested</b>: an answer is under way.
case-claim-decision = Decision of { $date }: { $share }{ $exempt ->
    [yes] , no increase
   *[no] {""}
}
case-claim-undecided = { $whose ->
    [own] No decision of the insurer yet. Your fleet manager or human resources follow this claim with the insurer: ask them where it stands.
   *[other] No decision of the insurer yet. It will come here with the next file of the insurer; to have it sooner, ask whoever imports these files.
}
case-claim-source = Taken over from the insurer’s history: it has no case here.

## Changing the status

case-status-title = <b>Case { $number }</b>: what is its next status?
case-status-now = Today: { $status }.
case-status-told = The person concerned will be told.
case-status-none = { $reason ->
    [contested] The case is contested: it is frozen until the answer. Answer the objection first.
    [closed] The case is closed.
    [preventive] A report of this kind closes with the answer that is published.
   *[other] The next status comes from the insurer’s decision: enter it with “Decision”.
}
case-not-in-house = “Kept in-house” is not possible: { $reason ->
    [hurt] somebody is hurt.
    [other_party] another party is involved.
   *[left_open] the report does not say yet whether somebody is hurt or another party is involved.
}
case-status-confirm = Move case { $number } to the status “{ $status }”?
case-status-confirm-closed = Close case { $number }? The place will be deleted for good, and so will the names, addresses and contacts of third parties and witnesses in the statement. Closing cannot be undone; if you need the whole case as a PDF, ask for it before.
case-status-confirm-kept-in-house = Keep case { $number } in-house? The insurer is not told; the case counts for prevention, but neither for the coefficient nor for the loss ratio.
case-status-yes = Yes, confirm
case-status-no = No, go back
case-status-done = Done. Case { $number } has the status “{ $status }”.
case-status-already = Case { $number } already has the status “{ $status }”: nothing changed.
case-status-undone = Undone. Case { $number } has the status “{ $status }” again.
case-status-undo = Undo this change
case-told = The person concerned is told.
case-told-nobody = The person concerned could not be told here: tell them another way.
case-told-anonymous = The report is anonymous: nobody is told.
case-tell-status = The status of your case { $number } is now “{ $status }”.
case-tell-closed = Your case { $number } is closed. The place that you gave is deleted. Nothing is deducted from your pay, or claimed from you.

case-refused = { $reason ->
    [contested] The case is contested: it is frozen until the answer. Nothing changed.
    [hurt] Somebody is hurt: the case cannot be kept in-house. Nothing changed.
    [other_party] Another party is involved: the case cannot be kept in-house. Nothing changed.
    [left_open] The report does not say yet whether somebody is hurt or another party is involved: complete it first. Nothing changed.
    [closed] The case is closed. Nothing changed.
    [changed] Somebody changed this case in the meantime. Nothing was done: open it again to see where it stands.
    [nobody_to_ask] Nobody is known in this case: there is no one to ask.
    [not_a_handler] This person can no longer handle this case. Nothing changed.
    [answered] An answer has already been published. Nothing changed.
    [not_preventive] Only near misses and hazards get a published answer.
    [preventive] A report of this kind closes with the answer that is published.
    [no_insurer] A near miss or a hazard goes to no insurer: it has neither a statement nor a claim pack.
    [draft] The report is not sent yet: send it first.
   *[not_next] This status cannot follow the current one. Nothing changed: open it again to see where it stands.
}

## Costs and contacts

case-costs-title = <b>Costs of case { $number }</b>
case-costs-meaning = <i>These are costs of the company and of the insurer. Nobody owes anything, and nothing is deducted.</i>
case-cost-line = { $cost }: { $amount }
case-cost = { $cost ->
    [paid] Paid
    [reserved] Reserved
    [recovered] Recovered
    [deductible] Deductible
   *[downtime] Downtime
}
case-cost-days = { $days ->
    [0] 0 days
    [1] 1 day
   *[other] { $days } days
}
case-cost-ask = { $cost }, case { $number }: which amount in euros? For example 1,234.50. /cancel to stop.
case-cost-ask-days = { $cost }, case { $number }: how many whole days? /cancel to stop.
case-cost-unreadable = I could not read this amount. Write a number of euros, for example 1,234.50 or 800; { $most } at most. Nothing was noted.
case-cost-unreadable-days = I could not read this number. Write a whole number of days, from 0 to { $most }. Nothing was noted.
case-cost-noted = Noted. { $cost }: { $amount }.
case-contacts-title = <b>Contacts of case { $number }</b>
case-contact = { $contact ->
    [insurer] Insurer’s file no.
    [expert] Expert
   *[repairer] Repairer
}
case-contact-line = { $contact }: { $words }
case-contact-none = to be noted
case-contact-ask = { $contact }, case { $number }: what should be noted? { $most } characters at most. /cancel to stop.
case-contact-noted = Noted. { $contact }: { $words }

## Writing

case-ask = <b>What do you want to ask the driver?</b> One simple question, { $most } characters at most. You will read it again before it is sent. /cancel to stop.
case-ask-preview = Send this question in case { $number }?
case-quoted = “{ $words }”
case-ask-again = Write it again
case-ask-sent = The question is sent. Case { $number } waits for the driver’s answer.
case-already-sent = That is already done, or was cancelled: nothing went out a second time.
case-tell-question = Case { $number }: a question for you.
case-reply-ask = Write your answer, or send a photo. { $most } characters at most. /cancel to stop.
case-reply-question = The question: “{ $words }”
case-reply-done = Thank you, your answer is in case { $number }.
case-reply-photo = Photo added to case { $number }. Send more, write a few words, or finish.
case-reply-finished = Finished. Everything is in case { $number }.
case-tell-answer = Case { $number }: the driver has answered.
case-tell-photos = Case { $number }: photos were added.
case-photo-ask = Send one or more photos, or a PDF, for case { $number }. Tap “Done” at the end. /cancel to stop.
case-photo-only = I am waiting for a photo or a PDF for case { $number }. Tap “Done” if that is all.
case-note-ask = What is your note for case { $number }? The driver does not see it. { $most } characters at most. /cancel to stop.
case-exchange-ask = With whom, and what was said or agreed (case { $number })? For example: “Insurer, by telephone: expert appointed”. { $most } characters at most. /cancel to stop.
case-remark-noted = Noted in the thread of case { $number }. The driver does not see it.
case-too-long = This text is too long: { $number } characters, for { $most } at most. Nothing was kept. Send a shorter one, in a single message.
case-answer-ask = <b>What do you answer?</b> Thanks, and what changes or why nothing does. The whole site will read this answer: no names. { $most } characters at most, to be read again before it is sent. /cancel to stop.
case-answer-preview = Publish this answer for the whole site, and close report { $number }? Its place will be deleted.
case-answer-names = ⚠️ <b>A name?</b> “{ $names }” is also the name or first name of somebody of the site. The whole site will read this answer: write it again without a name, or publish it if it is none.
case-answer-send-anyway = Publish anyway
case-answer-send = Publish
case-answer-sent = The answer is published, report { $number } is closed.
case-tell-report-answered = Thank you for your report { $number }. Here is the answer:

## Who handles the case

case-assign-title = <b>Who handles case { $number }?</b>
case-assign-me = I take it
case-assign-release = Back to the queue
case-assign-confirm = Hand case { $number } over to { $name }? That person will be told.
case-assign-confirm-release = Put case { $number } back into everybody’s queue?
case-assign-done = Case { $number } is handled by { $name }.
case-assign-released = Case { $number } is in everybody’s queue again.
case-assign-already = Nothing changed: that was already so.
case-tell-assigned = Case { $number } was handed over to you.
case-tell-taken = Case { $number } is now handled by { $name }.
case-tell-released = Case { $number }, which you handled, is back in the queue.

## The thread

case-thread-title = <b>Thread of case { $number }</b>, newest first
case-thread-empty = Nothing is written yet.
case-entry = <b>{ $date }{ $time ->
    [none] {""}
   *[other] , { $time }
}</b>{ $author ->
    [none] {""}
   *[other] {" "}· { $author }
}
case-entry-declared = reported
case-entry-completed = completed: { $words }
case-entry-status = status: { $words }
case-entry-question = question to the driver: “{ $words }”
case-entry-answer = answer: “{ $words }”
case-entry-answer-photos = answer by photo
case-entry-note = note: “{ $words }”
case-entry-exchange = exchange: “{ $words }”
case-entry-assigned = handled by { $words }
case-entry-released = back in the queue
case-entry-driver-set = driver: { $words }
case-entry-costs = { $words }
case-entry-contacts = { $words }
case-entry-statement = accident statement filled in
case-entry-photo = photo or document added
case-entry-decision-proposed = decision entered, to be confirmed
case-entry-decision-rejected = decision rejected
case-entry-decision-confirmed = decision confirmed
case-entry-contested = objection opened
case-entry-contest-withdrawn = objection withdrawn
case-entry-contest-answered = objection answered
case-entry-published-answer = answer published: “{ $words }”

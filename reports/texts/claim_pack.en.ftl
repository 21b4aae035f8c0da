# The words of the claim pack (PDF) that is handed to the insurer or the broker.

pack-title = Claim pack { $number }
pack-sender = { $company } · { $unit }
pack-as-of = As at { $date }
pack-footer = { $company } · case { $number } · as at { $date }
pack-page = page { $page } of { $pages }
pack-description = Claim pack { $number } of { $company }, for the insurer or the broker
pack-time = { $date } at { $time }
pack-unknown = not given
pack-nothing = Nothing recorded.

pack-section-identification = Identification
pack-section-deadlines = Deadlines
pack-section-event = The event
pack-section-vehicle = Vehicle and contract
pack-section-driver = Driver
pack-section-other-party = Other party
pack-section-statement = Accident statement, box by box
pack-section-circumstances = Circumstances (box 12)
pack-section-back = Back of the statement
pack-section-timeline = Timeline
pack-section-decisions = Decisions of the insurer
pack-section-costs = Costs
pack-section-photos = Photos
pack-section-documents = Documents

pack-number = Case number
pack-company = Policyholder
pack-unit = Site
pack-status = Status
pack-reported = Reported in the company
pack-insurer-reference = Insurer’s reference
pack-expert = Expert
pack-repairer = Repairer
pack-event = What happened
pack-occurred = Date and time
pack-place = Place
pack-place-located = an approximate position was given, no address
pack-injured = Injuries, even slight
pack-other-party = Another party involved
pack-statement-kind = Accident statement
pack-facts = Facts
pack-plate = Registration
pack-make = Make and model
pack-insurer = Insurer
pack-contract = Policy number
pack-card-number = Mémo or green card number
pack-driver = Name
pack-usual-driver = Usual driver
pack-b-driver = Driver
pack-b-insured = Insured
pack-b-vehicle = Vehicle
pack-b-plate = Registration
pack-b-insurer = Insurance company
pack-b-policy = Policy number

pack-yes = yes
pack-no = no

pack-deadline = Deadline
pack-ground = Ground
pack-until = At the latest
pack-deadline-insurer = Notice to the insurer: five working days
pack-deadline-insurer_theft = Notice of the theft to the insurer: two working days
pack-deadline-accident_at_work_employee = The employee tells the employer: 24 hours
pack-deadline-accident_at_work_employer = Declaration of the accident at work: 48 hours, Sundays and public holidays left out
pack-deadline-answer = Answer to the person who reported it: seven days
pack-deadline-contest_answer = Answer to the objection: one month
pack-ground-insurer = Code des assurances, art. L113-2, 4°
pack-ground-insurer_theft = Code des assurances, art. L113-2, 4°
pack-ground-accident_at_work_employee = Code de la sécurité sociale, art. R441-2
pack-ground-accident_at_work_employer = Code de la sécurité sociale, art. R441-3
pack-ground-answer = rule of the company
pack-ground-contest_answer = GDPR, art. 12
pack-deadline-met = done, by the report
pack-no-deadline = No deadline is running.
pack-deadlines-note = The earliest plausible dates, from the day of the event. The contract may give longer.

pack-no-other-party = No other party was reported.
pack-other-party-empty = Another party was reported; who it is has not been entered.

pack-box = Box
pack-wording = Wording
pack-of-a = A
pack-of-b = B
pack-shared = A and B
pack-ticked = X
pack-not-ticked = –
pack-number-ticked = Number of boxes ticked
pack-statement-note = Entered from the form or from the company’s records. The signed form prevails.

pack-date = Date
pack-entry = Step
pack-entry-declared = Declared by the driver
pack-entry-completed = Report completed
pack-entry-status = Status: { $status }
pack-entry-exchange = Exchange: { $words }
pack-entry-statement = Accident statement filled in
pack-entry-driver_set = Driver identified
pack-entry-decision_confirmed = Decision of the insurer confirmed

pack-liability = Liability
pack-decided-on = Decided on
pack-document = Document
pack-recorded = Entered by
pack-confirmed = Confirmed by
pack-exempt = { $liability }; circumstance of article 6: { $said }
pack-kind = Held to be
pack-recorded-by = { $name }, { $date }
pack-imported = imported, { $date }
pack-no-decision = No decision of the insurer is recorded. Bonroute does not judge liability.
pack-contested = Contested decision: the driver does not agree; an answer with reasons is awaited.

pack-cost-paid = Paid
pack-cost-reserved = Reserved
pack-cost-recovered = Recovered
pack-cost-deductible = Deductible
pack-cost-downtime = Downtime
pack-days = { $number ->
    [1] 1 day
   *[other] { $number } days
}
pack-no-costs = No cost has been entered yet.
pack-costs-note = Costs of the company and its insurer, as entered. Nothing is claimed from the driver.

pack-photo = Photo { $number }
pack-photo-caption = received { $date } at { $time } · fingerprint { $hash }
pack-photo-alt = Photo { $number } of case { $case }, received { $date }; what it shows was not described.
pack-photo-unreadable = This photo could not be read.
pack-no-photo = No photo was added.
pack-missing = { $number ->
    [1] One file is still being received: it is missing from this pack. Ask for it again in a few minutes.
   *[other] { $number } files are still being received: they are missing from this pack. Ask for it again in a few minutes.
}
pack-document-line = File { $number }, received { $date } at { $time } · fingerprint { $hash }. It is added in the ZIP version.

## The figures of a unit, each month; the week of a fleet manager

command-stats = Figures of the month
hrdigest-button = 📊 Figures
hrdigest-title = <b>{ $unit } · { $month }</b>
hrdigest-hidden =
    Nothing is shown for this unit and month: it has fewer than five people, its figures would give away another unit’s, or the month is not published yet.
    No figure is about fewer than five people, neither alone nor by difference.
hrdigest-floor = No figure is about fewer than five people, neither alone nor by difference.
hrdigest-work = <b>To do</b>
hrdigest-work-nothing = Nothing waits for you.
hrdigest-work-calls = { $number ->
    [one] 📞 { $number } person to call
   *[other] 📞 { $number } people to call
}
hrdigest-work-missed = { $number ->
    [one] ⏰ { $number } deadline missed
   *[other] ⏰ { $number } deadlines missed
}
hrdigest-work-coming = { $number ->
    [one] 🗓 { $number } deadline within 30 days
   *[other] 🗓 { $number } deadlines within 30 days
}
hrdigest-work-contested = { $number ->
    [one] ✋ { $number } contest waits for its answer
   *[other] ✋ { $number } contests wait for their answer
}
hrdigest-work-rewards = { $number ->
    [one] 🎁 { $number } reward to hand out
   *[other] 🎁 { $number } rewards to hand out
}
hrdigest-month-counts = Sent in that month: { $incidents ->
    [one] { $incidents } incident
   *[other] { $incidents } incidents
}, { $near ->
    [one] { $near } near miss or hazard
   *[other] { $near } near misses or hazards
}.
hrdigest-types = Types of incident of the quarter up to { $until }: { $types }.
hrdigest-types-rest = other types together
hrdigest-type = { $number } { $name }
hrdigest-effect = This month’s renewals on a year of premiums: about { $amount } ({ $label }, rounded to the hundred euros).
hrdigest-health = <b>Reporting and answering</b> (12 months)
hrdigest-ratio = { $form ->
    [one] { $ratio } near miss or hazard for each incident.
   *[other] { $ratio } near misses or hazards for each incident.
}
hrdigest-ratio-none = No incident; near misses and hazards: { $number }.
hrdigest-prompt = Reported on the day or the day after: { $share }.
hrdigest-others = Reported by somebody other than the driver: { $share }.
hrdigest-median = { $number ->
    [0] Usual time from the event to its report: the same day.
    [one] Usual time from the event to its report: { $number } day.
   *[other] Usual time from the event to its report: { $number } days.
}
hrdigest-answered = Answers to near misses and hazards: { $in_time } of { $number } within 7 days.
hrdigest-silences = Without any report for: { $units }. It is a question to ask, not a merit.
hrdigest-silence = { $unit } ({ $number } months)
hrdigest-earlier = ◀ { $month }
hrdigest-later = { $month } ▶
hrdigest-chart-c = Coefficients
hrdigest-chart-i = Incidents
hrdigest-chart-d = Delays
hrdigest-unit = Other unit
hrdigest-file = XLSX file
hrdigest-file-caption = The figures of { $unit }, with a sheet that explains them.
hrdigest-words = All in text
hrdigest-back = Back to the figures
hrdigest-missed-button = ⏰ Missed deadlines
hrdigest-rewards-button = 🎁 Rewards to hand out
hrdigest-calls-button = 📞 To call ({ $number })
hrdigest-units = Which unit do you want to see? Only those whose figures may be shown are here.
hrdigest-units-none = No unit within your scope can be shown for this month.
hrdigest-calls = <b>People to call</b>
hrdigest-calls-why = Because somebody must act, never because of a figure.
hrdigest-calls-none = There is nobody to call.
hrdigest-call = • { $name }: { $reason } ({ $number })
hrdigest-reason-injury = an urgent report must be followed up
hrdigest-reason-contest = a contest waits for its answer
hrdigest-reason-question = a question is still without an answer

hrdigest-week-button = 🗓 My week
hrdigest-week-title = <b>Your week of { $date }</b>
hrdigest-week-quiet = Nothing open and no deadline: have a good week.
hrdigest-week-open = { $number ->
    [0] No case is open.
    [one] <b>{ $number } open case</b>: { $states }
   *[other] <b>{ $number } open cases</b>: { $states }
}
hrdigest-week-state = { $number } “{ $status }”
hrdigest-week-overdue = { $number ->
    [one] ⏰ { $number } deadline missed
   *[other] ⏰ { $number } deadlines missed
}
hrdigest-week-due = { $number ->
    [one] <b>{ $number } deadline this week</b>
   *[other] <b>{ $number } deadlines this week</b>
}
hrdigest-week-due-none = No deadline this week.
hrdigest-week-due-row = • { $date }: { $number }, { $event }
hrdigest-week-moved = { $number ->
    [one] <b>{ $number } case moved</b> in seven days
   *[other] <b>{ $number } cases moved</b> in seven days
}
hrdigest-week-moved-row = • { $number }, { $unit }: { $status }
hrdigest-week-rest = … and { $number } more in the list.
hrdigest-week-units = <b>Units whose reports moved</b> last month
hrdigest-week-unit = • { $unit }: { $number } (mean of the three months before: { $before })
hrdigest-week-free = { $number ->
    [one] 🚗 { $number } free vehicle
   *[other] 🚗 { $number } free vehicles
}
hrdigest-week-contract = 📄 Contract { $number }: renewal on { $date }
hrdigest-week-contracts-rest = { $number ->
    [one] … and { $number } more contract: “Renewals of contracts”.
   *[other] … and { $number } more contracts: “Renewals of contracts”.
}
hrdigest-week-list = Open cases
hrdigest-week-late = Missed deadlines
hrdigest-week-stop = Stop this message
hrdigest-week-start = Get it again
hrdigest-week-off = The weekly message will no longer come. /stats is there whenever you want it.
hrdigest-week-on = The weekly message will come on the first working morning of each week.

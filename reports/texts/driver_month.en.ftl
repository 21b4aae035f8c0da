# The words of the picture of the month and of its equivalent in text: no date, they stand in the caption.

driver-month-kicker = Internal learning coefficient · bonus-malus
driver-month-title-moving = { $now } today, { $next } at the next renewal
driver-month-title-stable = { $now } today, unchanged at the next renewal
driver-month-title-floor = { $now }: the floor, the best coefficient possible
driver-month-title-streak = { $months ->
    [0] Your responsible-driving streak begins
    [1] Your responsible-driving streak: 1 month
   *[other] Your responsible-driving streak: { $months } months
}
driver-month-now = today
driver-month-next = at renewal *
driver-month-months = { $number ->
    [1] 1 month
   *[other] { $number } months
}
driver-month-streak = of streak
driver-month-recognition = recognition
driver-month-ago = { $number ->
    [1] the year before
   *[other] { $number } renewals earlier
}
driver-month-present = now
driver-month-then = next *
driver-month-no-record = Your driving record has not begun yet:
driver-month-no-record-more = the coefficient will then appear here.
driver-month-kicker-streak = Recognition · responsible-driving streak
driver-month-months-ago = { $number } months ago
driver-month-this-month = this month
driver-month-mark-kept = kept
driver-month-mark-paused = on pause
driver-month-mark-open = open
driver-month-mark-missed = no effect
driver-month-no-months = The first month will appear here.
driver-month-milestone = Next milestone: { $months ->
    [one] 1 month
   *[other] { $months } months
}
driver-month-milestones-done = Every milestone is reached
driver-month-paused = Streak on pause: nothing is asked of you
driver-month-source-1 = * Without a new at-fault claim (French insurance code, A121-1).
driver-month-source-2 = The streak counts what you do, never the absence of reports.

driver-month-text-way = { $number ->
    [1] In the picture: your coefficient over the last renewal ({ $first }, then { $last }).
   *[other] In the picture: your coefficient over { $number } renewals ({ $first } to { $last }).
}
driver-month-text-first = In the picture: your first coefficient, { $now }.
driver-month-text-no-record = In the picture: your streak, without a coefficient for now.
driver-month-text-months = { $number ->
    [1] Streak, this month: { $marks }.
   *[other] Streak, last { $number } months: { $marks }.
}
driver-month-text-kept = { $number } kept
driver-month-text-paused = { $number } on pause
driver-month-text-open = { $number } open
driver-month-text-missed = { $number } with no effect

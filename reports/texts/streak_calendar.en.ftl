# The words of the calendar of the responsible-driving streak and of its equivalent in text.

streak-calendar-kicker = Recognition · responsible-driving streak
streak-calendar-title = { $months ->
    [0] Your first step: a month of responsible driving
    [1] 1 month of responsible driving
   *[other] { $months } months of responsible driving
}
streak-calendar-title-paused = { $months ->
    [0] Your streak is on pause: nothing is asked of you
    [1] On pause: your month waits for you
   *[other] On pause: your { $months } months wait for you
}
streak-calendar-now = months so far
streak-calendar-best = best streak
streak-calendar-milestone = next milestone
streak-calendar-milestones-done = every milestone
streak-calendar-mark-kept = kept
streak-calendar-mark-paused = on pause
streak-calendar-mark-open = open
streak-calendar-mark-missed = no effect
streak-calendar-how-1 = One thing is enough to keep a month:
streak-calendar-how-2 = check your vehicle, say “nothing to report”,
streak-calendar-how-3 = report an incident in time,
streak-calendar-how-4 = or report a near miss.
streak-calendar-source-1 = The streak counts what you do, never the absence of reports.
streak-calendar-source-2 = Reporting in time never breaks it. It never takes anything from pay.

streak-calendar-text = In the picture: your calendar, { $first } – { $last } ({ $marks }).
streak-calendar-text-one = In the picture: your first month, { $last } ({ $marks }).
streak-calendar-text-kept = { $number ->
    [1] 1 month kept
   *[other] { $number } months kept
}
streak-calendar-text-paused = { $number } on pause
streak-calendar-text-open = { $number } open
streak-calendar-text-missed = { $number } with no effect

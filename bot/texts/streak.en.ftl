# The two streaks, their confirmations and the pause. They belong to recognition.

command-streak = Your two streaks and your month
streak-button-home = My streaks
streak-button-check = Vehicle checked
streak-button-check-of = Vehicle checked · { $month }
streak-button-nothing = Nothing to report
streak-button-nothing-of = Nothing to report · { $month }
streak-button-report = Report
streak-button-pause = Pause
streak-button-resume = Resume
streak-button-how = How does it count?
streak-button-undo = Undo
streak-button-back = Back to the streaks
streak-button-checked = All checked
streak-button-defect = Report a defect
streak-button-days = { $days ->
    [7] 1 week · back on { $date }
    [14] 2 weeks · back on { $date }
   *[other] { $days } days · back on { $date }
}
streak-button-day = Choose the day
streak-button-from = Another first day
streak-button-cancel = Cancel the pause
streak-button-open = No end planned

streak-heading = <b>Your two streaks</b> ({ $label })
streak-series = <b>Responsible driving: { $months ->
    [1] 1 month
   *[other] { $months } months
}</b> · best streak: { $best ->
    [1] 1 month
   *[other] { $best } months
}
streak-next = Next milestone: { $months ->
    [1] 1 month
   *[other] { $months } months
}.
streak-next-done = Every milestone is reached.
streak-month-open = { $month }: one thing is enough, until { $until }.
streak-month-kept = { $month }: kept ({ $what }).
streak-month-held = { $month }: kept ({ $what }). It joins the streak as soon as { $before } is confirmed or past.
streak-month-late = { $month }: without effect on the streak, because the company first learnt of an accident of that month from somebody else. Your milestones and your best streak stay.
streak-month-missed = { $month }: no confirmation, so no effect. The streak goes on from its last milestone.
streak-month-paused = { $month }: on pause, neither broken nor counted.
streak-month-no-vehicle = { $month }: no vehicle is noted in your name, so neither broken nor counted. If you drive: /vehicle.
streak-paused = { $has ->
    [end] On pause, back on { $date }: no reminder until then.
   *[none] On pause: no reminder until you resume.
}
streak-pause-coming = { $has ->
    [end] Pause planned from { $from }, back on { $date }.
   *[none] Pause planned from { $from }, with no end planned.
}
streak-claim-free = <b>Without an at-fault claim: { $months ->
    [1] 1 month
   *[other] { $months } months
}</b> · best streak: { $best ->
    [1] 1 month
   *[other] { $best } months
}
streak-claim-free-since = Since { $date }. This figure is private: nobody else sees it, unless you ask for a reward that rests on it.
streak-pending = { $number ->
    [1] One case waits for its decision: nothing changes until then.
   *[other] { $number } cases wait for their decision: nothing changes until then.
}
streak-contested = { $number ->
    [1] One decision is contested: it keeps its effect until the answer.
   *[other] { $number } decisions are contested: they keep their effect until the answer.
}

streak-what = { $kind ->
    [vehicle_check] vehicle checked
    [nothing_to_report] nothing to report
    [incident] incident reported in time
    [forgotten] participation noted
   *[near_miss] near miss or hazard reported
}

streak-how =
    <b>How your two streaks count</b>

    <b>Responsible driving.</b> One thing is enough to keep a month: vehicle checked, “nothing to report” confirmed, an incident reported in time (on the day or the next one), a near miss or hazard reported with your name. An incident reported in time never breaks the streak, whoever was liable.

    You have until the 7th of the next month. A month without confirmation never goes back to zero: the streak goes on from its last milestone (1, 3, 6, 12, 24 or 36 months), and the best one stays. An accident that the company first learns from somebody else leaves its month without effect, even if “nothing to report” was confirmed. Reporting it yourself later takes nothing away: it is always better to say it.

    A pause, or a month without a vehicle, breaks nothing and lengthens nothing. You can note a pause afterwards or ahead; what was kept before stays kept. During a pause there are no reminders and no monthly message; answers, emergencies and the deadlines of your own cases go on.

    <b>Without an at-fault claim.</b> This private figure looks only at the decisions of insurers, never at your reports. A pause freezes it too.

    Neither ever takes anything from pay, changes the coefficient or leads to a sanction.

streak-check =
    <b>Vehicle check</b> · { $month }

    With the vehicle parked, five points:
    1. Tyres: pressure, wear, no cuts.
    2. Lights, indicators and plates: clean, all working.
    3. Windscreen, wipers and mirrors: clear, no chips.
    4. Dashboard: no warning light, levels fine.
    5. On board: vest, triangle, insurance memo, accident form.

    A defect? Report it: that counts too.

streak-confirmed = Noted: { $what }, { $month }. Thank you!
streak-confirmed-points = { $points ->
    [1] 1 point is added to yours.
   *[other] { $points } points are added to yours.
}
streak-confirmed-before = It was noted for { $month } already: nothing changes.
streak-confirmed-closed = { $month } cannot be confirmed now: a month is confirmed from its first day until the 7th of the next one. Nothing was noted.
streak-confirmed-paused = { $month } does not count (pause, or no vehicle noted): there is nothing to confirm, and nothing is broken.
streak-confirmed-late = Noted, thank you. { $month } stays without effect on the streak, because the company first learnt of an accident of that month from somebody else. Your milestones and your best streak stay.
streak-confirmed-not-employed = Nothing was noted: you are no longer employed on that day.
streak-taken-back = Undone: { $what }, { $month }.
streak-not-taken-back = There is nothing to undo: a confirmation is undone on the same day, and once.

streak-pause-ask =
    <b>Pause</b>

    From today your two streaks stand still: nothing is broken, nothing gets longer, and no reminder is sent. No reason is asked for or kept.

    Until when?
streak-pause-ask-from =
    <b>Pause</b>

    First day: { $from }. Until when?
streak-pause-first = Write the first day of the pause, past or to come, for example { $example }.
streak-pause-day = Write the day on which you are back, for example { $example }.
streak-pause-begun = { $has ->
    [end] On pause from today, back on { $date }. Enjoy your pause!
   *[none] On pause from today, until you resume. Enjoy your pause!
}
streak-pause-noted = { $has ->
    [end] Pause noted from { $from }, back on { $date }. It breaks nothing, and what was kept before stays kept.
   *[none] Pause noted from { $from }, until you resume. It breaks nothing, and what was kept before stays kept.
}
streak-pause-undone = Undone: this pause is no longer noted.
streak-pause-not-undone = There is nothing to undo: a pause is undone on the day on which it is noted, and once.
streak-pause-already = { $has ->
    [end] A pause is noted already, back on { $date }: nothing changes. For another day, resume first.
   *[none] A pause is noted already, with no end planned: nothing changes. For another day, resume first.
}
streak-pause-not-later = The day must come after today. Write another one, for example { $example }.
streak-pause-not-after = The day back must come after the first day of the pause, { $date }. Write another one, for example { $example }.
streak-pause-too-early = You can note a pause from { $date } on. For days before, ask HR: they note it up to a year back, with no reason to be given.
streak-pause-too-far = A pause begins within a year at most. Write a nearer day.
streak-pause-too-long = A pause with a date lasts a year at most. Write a nearer day, or choose “No end planned”.
streak-pause-unread = I did not recognise a day. Write it like this: { $example }.
streak-pause-not-employed = Nothing was noted: this person is not employed today.
streak-resumed = Off we go: the streaks count again, from today.
streak-not-paused = No pause is noted: the streaks count.

## The message of the month

streak-ask =
    { $month } is ending. One thing is enough to keep your month of responsible driving ({ $label }), until { $until }.

    Something happened? Report it: in time, it counts just as much.

## For somebody else: HR notes what is said on paper or by phone

streak-for-button = Confirm a month, pause
streak-for =
    <b>{ $name }</b>

    Note here what the person confirms on paper or by phone. If they have an account, they are told. Their streak and their figures are never shown to you, and the reason of a pause is neither asked for nor kept.
streak-for-paused = { $has ->
    [end] Pause noted, back on { $date }.
   *[none] Pause noted, with no end planned.
}
streak-for-button-confirm = { $month }: { $what }
streak-for-button-list = People without an account
streak-for-button-card = Back to the card
streak-for-button-back = Back
streak-for-noted = Noted for { $name }: { $what }, { $month }.
streak-for-before = It was noted for { $name }, { $month } already: nothing changes.
streak-for-closed = { $month } can no longer be noted: paper is noted until the end of the next month.
streak-for-no-day = { $month } does not count for { $name } (pause, or no vehicle noted): nothing was noted, and nothing is broken.
streak-for-not-employed = Nothing was noted: { $name } is not employed today.
streak-for-taken-back = Undone for { $name }: { $what }, { $month }.
streak-for-pause-ask =
    <b>Pause · { $name }</b>

    From today or another day, no reason to be given. Until when?
streak-for-pause-begun = { $has ->
    [end] Pause noted for { $name }, back on { $date }.
   *[none] Pause noted for { $name }, with no end planned.
}
streak-for-pause-ask-from =
    <b>Pause · { $name }</b>

    First day: { $from }. Until when?
streak-for-pause-noted = { $has ->
    [end] Pause noted for { $name } from { $from }, back on { $date }.
   *[none] Pause noted for { $name } from { $from }, with no end planned.
}
streak-for-pause-undone = Undone for { $name }: this pause is no longer noted.
streak-for-pause-too-early = A pause is noted up to a year back, from { $date } on. Write another day.
streak-for-resumed = Noted that { $name } goes on, from today.
streak-for-not-paused = No pause is noted for { $name }.
streak-for-told = { $told ->
    [yes] The person is told.
   *[no] This person has no account: tell them yourself.
}
streak-told-noted = HR has noted for you: { $what }, { $month }. If that is not right, tell them.
streak-told-taken-back = HR has undone what it had noted for you: { $what }, { $month }.
streak-told-paused = { $has ->
    [end] HR has noted a pause for you from today, back on { $date }. No reason is kept. You can resume whenever you like.
   *[none] HR has noted a pause for you from today, with no end planned. No reason is kept. You can resume whenever you like.
}
streak-told-pause-noted = { $has ->
    [end] HR has noted a pause for you from { $from }, back on { $date }. No reason is kept, and what was kept before stays kept. If that is not right, tell them.
   *[none] HR has noted a pause for you from { $from }, with no end planned. No reason is kept, and what was kept before stays kept. If that is not right, tell them.
}
streak-told-pause-undone = HR has undone a pause that had been noted for you today.
streak-told-resumed = HR has noted that you are back: the streaks count again, from today.

streak-list = { $number ->
    [1] <b>One person without an account</b> in your units. Tap the name to note their month.
   *[other] <b>{ $number } people without an account</b> in your units. Tap a name to note the month.
}
streak-list-none = Everybody in your units has an account: nobody needs paper.

## /jobs: what the calendar does, and the alert when a job fails

command-jobs = Calendar: jobs done, coming, missed
jobs-help =
    <b>For administrators</b>

    /jobs: the jobs of the calendar: done, coming, missed, failing; do one now.
jobs-title = <b>The jobs of the calendar</b>
jobs-why = <i>Each job is done once for each period, also after a stop. Tap one to see what it does and its history.</i>
jobs-title-of = <b>{ $name }</b>
jobs-item = • { $run }
jobs-button-see = See the job
jobs-row =
    <b>{ $name }</b>
    { $last }
    { $next }
jobs-never = Never done yet.
jobs-next = Next time: { $at }.
jobs-next-due = To be done now: within a minute.
jobs-next-none = No next time is known.
jobs-period-week = week of { $date }
jobs-at = { $date } at { $time }
jobs-run-done = { $period }: done on { $at }, in { $duration }.
jobs-run-running = { $period }: running since { $at }.
jobs-run-failed = { $period }: failing ({ $error }). Next try on { $at }.
jobs-run-dropped = { $period }: missed, too old to be made up for.
jobs-run-asked = { $period }: asked for, done within a minute.
jobs-note-late = Made up for later.
jobs-note-failures = { $number ->
    [one] One failure before.
   *[other] { $number } failures before.
}
jobs-note-given-up = { $number ->
    [one] One failure ({ $error }).
   *[other] { $number } failures ({ $error }).
}
jobs-duration = { $unit ->
    [moment] less than a second
    [seconds] { $number } s
   *[minutes] { $number } min
}
jobs-count = { $name ->
    [counted] Parts of the fleet counted: { $number }
    [told] Messages: { $number }
    [closed] Renewals passed: { $number }
    [given] Points and badges given: { $number }
    [reached] Rewards and goals reached: { $number }
    [measured] Goals measured: { $number }
    [published] Figures published: { $number }
    [deleted] Items deleted: { $number }
    [applied] Uses changed: { $number }
    [effects] Effects worked out: { $number }
    [refused] Not worked out: { $number }
    [too_late] Too late to be sent: { $number }
    [too_soon] Not sent, last month’s message came only lately: { $number }
   *[other] { $name }: { $number }
}
jobs-tally = Done: { $done } · made up for: { $caught } · after failures: { $recovered } · missed: { $missed }
jobs-tally-none = Nothing to count yet.
jobs-history = <b>History</b>
jobs-history-none = The history is empty: the job has not been done yet.
jobs-button-calendar = Calendar
jobs-button-refresh = Refresh
jobs-button-all = All jobs
jobs-button-run = Do it now
jobs-button-again = Do it again now
jobs-asked = Asked for: the calendar does it within a minute.
jobs-asked-before = It is asked for already, or running. Nothing has changed.
jobs-done-before = Done already on { $at }. Nothing has changed.
jobs-not-due = There is nothing to do before the next time. Nothing has changed.
jobs-failing =
    <b>A job of the calendar fails: { $name }</b>
    Period: { $period }. Error: { $error }.

    Nothing is left half done. The calendar tries again by itself, next on { $at }, then less and less often, down to once an hour. You will get no other message for this period; /jobs says how it stands. If it goes on failing, the log of the server says more.
jobs-clock-ahead =
    <b>Is the clock of the server right? What deletes waits for your answer.</b>
    It says: { $now }. It was last done on { $before }.

    Until then nothing is deleted; the other jobs go on. If the clock is ahead, set it right: everything goes on by itself. If it is right because the bot was stopped, open /jobs, choose a job that deletes and touch “Do it now”.

## The jobs: their name, and what they do in one sentence

jobs-name-forget-delivered = Tidying of messages
jobs-about-forget-delivered = Every day, deletes what was received, sent or given up long ago.
jobs-name-forget-people = Data that is kept no longer
jobs-about-forget-people = Every day, deletes or makes anonymous what is past its time: cases and claims, people who left, the journal (see /privacy). Coefficients do not move.
jobs-name-drop-unsent = Reports never sent
jobs-about-drop-unsent = Every morning, deletes the reports that were begun more than thirty days ago and never sent, and says so to the person.
jobs-name-remind = Reminders
jobs-about-remind = Every quarter of an hour, reminds everybody of what waits for them, outside their quiet hours.
jobs-name-monthly-digest = Monthly message to drivers
jobs-about-monthly-digest = Every month, from 9:00 of the first working day on, sends each driver their monthly message, without a sound.
jobs-name-countdowns = Statements and changes
jobs-about-countdowns = Every day from 9:00 on, reminds the fleet managers of the statements that insurers owe, the changes to declare and the premiums to accept or refuse; applies a new use on its day.
jobs-name-contract-renewals = Renewals of contracts
jobs-about-contract-renewals = Every day from 9:00 on, reminds the fleet managers of what each contract asks for, from five months before its renewal to one month after.
jobs-name-ask-participation = Question of the month
jobs-about-ask-participation = Once a month, on a working day from 9:00 on, asks those who have confirmed nothing whether the month went well.
jobs-name-hr-digest = Monthly figures to HR
jobs-about-hr-digest = Every month, from 9:00 of the first working day on, sends HR the figures of their scope.
jobs-name-weekly-fleet = Week of the fleet
jobs-about-weekly-fleet = Every week, from 9:00 of the first working day on, tells the fleet managers what is open and what comes next.

## Reminders: what waits, until when, and the button that leads there

reminder-unsent =
    <b>Report begun on { $begun }</b>
    You have not sent it yet: nobody has seen it.
    { $stage ->
        [h4] Nothing is lost. Once you have a quiet moment, go on where you were, or discard it.
       *[d1] Nothing is lost: go on with it, even incomplete, or discard it. After an accident the insurer is to be told within five working days, after a theft within two. This is the last reminder about it; if it is not sent, it will be deleted after thirty days.
    }

    Never at the wheel.
reminder-first-notice =
    <b>Reminder · case { $number }</b>
    { $stage ->
        [h4] The insurer has not been told yet.
        [d1] One working day after the report, the insurer has not been told yet.
       *[d3] Three working days after the report, the insurer has not been told yet.
    } To be done by <b>{ $due }</b> at the latest.

    If it is done already, use “Next step” in the case: the reminders stop at once.
reminder-injury =
    <b>Urgent · case { $number }</b>
    Somebody is hurt, even slightly. If it is an accident at work, the employer declares it within 48 hours, not counting Sundays and public holidays: by <b>{ $due }</b>, if you learnt of it from this report.

    Mark the case as checked as soon as somebody looks after it. Write nothing here about anybody’s health.
reminder-answers =
    <b>Case { $number }</b>
    { $stage ->
        [h4] Still missing: { $questions }. Once you have a quiet moment, a few buttons are enough.
       *[d1] Still missing: { $questions }. This is the last reminder about it.
    }

    If you do not know the answers, leave them: the case goes on all the same. Never at the wheel.
reminder-preventive =
    <b>Reminder · report { $number }</b>
    { $stage ->
        [d3] This near miss or hazard has waited for an answer for three working days.
       *[last_day] This near miss or hazard still waits for an answer.
    } An answer, even a short one, is expected by <b>{ $due }</b> at the latest: it is what makes people report again.
reminder-contest =
    <b>Reminder · case { $number }</b>
    Somebody does not agree with the decision and waits for an answer with reasons, by <b>{ $due }</b> at the latest.{ $stage ->
        [week_before] {""}
       *[day_before] {" "}There is hardly any time left.
    }

    Somebody other than the person who entered the decision answers.
reminder-many = <b>Reminder</b>: { $number } deadlines wait for you, the soonest first.
reminder-line = • <b>{ $number }</b> · { $event } · { $unit }: { $kind ->
    [first_notice] tell the insurer
    [preventive] answer the report
   *[contest] answer the objection
}, by { $due }
reminder-more = { $number ->
    [1] And one more,
   *[other] And { $number } more,
} in “Cases”.
reminder-case = { $number } · { $event }
reminder-resume = Go on or discard
reminder-until = { $date } at { $time }

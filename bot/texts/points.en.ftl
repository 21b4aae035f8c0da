## Points, levels and badges: recognition, never money

points-given = ⭐ +{ $points } points ({ $figure }). Details: /points
points-title = ⭐ <b>Your points</b> ({ $figure })
points-total = <b>{ $points ->
    [0] No points yet
    [one] { $points } point
   *[other] { $points } points
}</b>, level { $level }
points-progress = { $bar } { $points } more points to level { $level }
points-progress-last = { $bar } the last level: well done, and thank you
points-this-month = { $points ->
    [0] Nothing yet this month: the quiz takes two minutes.
   *[other] This month: { $signed }
}
points-badges-line = 🏅 { $badges }
points-promise = Nothing that is earned is ever taken back, and reporting never costs anything. Your colleagues see neither your points nor your badges.
points-level = { $level ->
    [start] Start
    [bronze] Bronze
    [silver] Silver
    [gold] Gold
   *[platinum] Platinum
}

## The details

points-list-title = <b>Your points in detail</b> ({ $figure })
points-list-empty = Nothing yet. The quiz of the month, the check of your vehicle or a near miss that you report are good beginnings.
points-list-row = • { $date }: <b>{ $points }</b> · { $reason }
points-note = “{ $note }”
points-reason = { $reason ->
    [same_day_report] report on the same day
    [complete_file] complete file
    [photos] photos sent
    [near_miss] near miss reported
    [hazard] hazard reported
    [quiz] quiz of the month
    [training] training done
    [vehicle_check] vehicle checked
   *[correction] correction of an error
}
points-of-case = { $reason }, { $case }

## What earns points

points-rules-title = <b>What earns points</b> ({ $figure })
points-rule = • <b>+{ $points }</b> · { $reason ->
    [same_day_report] reporting an incident on the same day
    [complete_file] a complete file, no question left open
    [photos] photos with the report
    [near_miss] a near miss, once you were answered ({ $most } a month at most, hazards included)
    [hazard] a hazard of the company’s own making (site, schedule, vehicle): it counts double
    [quiz] the quiz of the month finished, answers right or not
    [vehicle_check] checking your vehicle, once a month
   *[training] a training, noted by human resources
}
points-rules-levels = <b>The levels</b>: { $levels }
points-rules-level = { $level } from { $points }
points-rules-words =
    Liability in an accident changes nothing here. A report that comes later than the next day earns no points and costs none. A report without a name earns none: nobody knows whom to give them to.
    Who reported a near miss or a hazard is deleted from the case 90 days after it closes. If you got points for it, a technical trace, which nobody else sees on a screen, still leads to it until you leave.
    Without Telegram, what human resources note for you counts just as much.
    An error is set right by a visible line, with its reason; levels and badges stay.

## The badges

points-badges-title = <b>Your badges</b> ({ $figure })
points-badges-none = None yet: the first one is within reach.
points-badges-row = 🏅 <b>{ $badge }</b>, { $date }
points-badges-next = <b>Still to earn</b>
points-badges-invite = • <b>{ $badge }</b>: { $kind ->
    [welcome] your first steps, a month confirmed or something reported, and a quiz or a training
    [first_month] a first month of responsible driving, see /streak
    [three_months] three months of responsible driving in a row
    [six_months] six months of responsible driving in a row
    [twelve_months] twelve months of responsible driving in a row
    [twenty_four_months] twenty-four months of responsible driving in a row
    [first_report] your first report, a near miss for example
   *[good_catch] a near miss or a hazard that you report, once it is answered
}
points-badges-all = You have them all. Thank you.
points-badge = { $kind ->
    [welcome] Welcome
    [first_month] First month
    [three_months] Three months
    [six_months] Six months
    [twelve_months] Twelve months
    [twenty_four_months] Twenty-four months
    [first_report] First report
    [good_catch] Good catch
   *[return] Return
}
points-badge-news = { $number ->
    [one] 🏅 <b>A badge for you</b> ({ $figure })
   *[other] 🏅 <b>{ $number } badges for you</b> ({ $figure })
}
points-badge-earned = • <b>{ $badge }</b>: { $kind ->
    [welcome] your first steps are done. Welcome aboard.
    [first_month] a first month of responsible driving.
    [three_months] three months of responsible driving, the habit is there.
    [six_months] six months of responsible driving. Thank you for being so steady.
    [twelve_months] twelve months of responsible driving, a whole year.
    [twenty_four_months] twenty-four months of responsible driving. Hats off.
    [first_report] you reported, and that is how the road gets better for everybody.
    [good_catch] you saw what could have gone wrong, and something changes.
   *[return] three months on the road, with confidence. We are glad to drive with you.
}
points-badge-kept = A badge that is earned stays yours.

## For human resources: trainings and corrections

points-training-title = <b>Training done by { $name }</b>
points-training-ask = Which one? It earns { $points } points, once a year; the person is told.
points-training = { $training ->
    [prevention] Defensive driving
    [manoeuvres] Manoeuvres and blind spots
    [eco_driving] Eco-driving
    [loading] Loading and strapping
    [after_an_accident] What to do after an accident
   *[team_talk] Team talk about the road
}
points-training-quiz = Quiz of the month, done in person
points-training-quiz-noted = ✅ The quiz of the month is noted for { $name }, +{ $points } points.
points-training-quiz-known = The quiz of this month counts for { $name } already. Nothing has changed.
points-training-chosen = ✓ { $training }
points-training-noted = ✅ { $training }: noted for { $name }, +{ $points } points.
points-training-known = { $training } is noted this year for { $name } already. Nothing has changed.
points-training-back = The note “{ $training }” is taken back for { $name }: a correction line shows it.
points-training-absent = { $training } is not noted for { $name }. Nothing has changed.
points-told = { $told ->
    [yes] A message tells { $name }.
   *[no] { $name } has no Telegram account that can be reached: tell them in person.
}
points-fix-title = <b>Set an error right in the points of { $name }</b>
points-fix-words = An error only: what is earned is never taken back. Choose the line; the correction will be visible, with its reason. That you looked is noted.
points-fix-empty = { $name } has no points yet: there is nothing to set right.
points-fix-choose = { $date } · { $points } · { $reason }
points-fix-worth = Today this line is worth { $worth ->
    [one] { $worth } point
   *[other] { $worth } points
}. What should it have been worth?
points-fix-choice = { $worth ->
    [one] { $worth } point
   *[other] { $worth } points
}
points-fix-note = Write in a few words why: { $name } will read this reason ({ $most } characters at most).
points-fix-done = ✅ Set right: { $points } points for { $name }, with your reason.
points-fix-refused = { $reason ->
    [unchanged] This line is worth that already. Nothing has changed.
   *[not_offered] This correction is not possible. Nothing has changed.
}
points-tell-training = 🎓 A training is noted for you: { $training }. ⭐ +{ $points } points ({ $figure }).
points-tell-quiz = 🧠 The quiz of the month is noted for you. ⭐ +{ $points } points ({ $figure }).
points-tell-correction = An error was set right in your points ({ $figure }): <b>{ $points }</b> for “{ $reason }”.
points-tell-correction-training = The training “{ $training }” had been noted in error.
points-tell-correction-after = Your level and your badges stay. A question? Talk to human resources.

## Buttons and commands

button-points = My points
button-points-list = Details
button-points-badges = Badges
button-points-rules = What earns points
button-training = Training done
button-points-fix = Set points right
button-training-undo = Take this note back
command-points = My points, my level, my badges

## The jobs of the calendar

jobs-name-award-points = Points
jobs-about-award-points = Every day, gives the points that reports have earned and that nobody gave yet.
jobs-name-award-badges = Badges
jobs-about-award-badges = Every day from 9:00 on, gives the badges that were earned; on working days, says so once to the person, without a sound.

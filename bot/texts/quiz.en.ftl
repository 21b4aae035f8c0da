## The quiz of the month: three questions, and no trap

quiz-title = 🧠 <b>Quiz, { $month }</b>: question { $number } of { $total }
quiz-intro = Three questions, two minutes. Finishing it earns { $points } points ({ $figure }), whether the answers are right or not. Your answers are not kept.
quiz-choice = { $letter }. { $text }
quiz-right = ✅ That is it.
quiz-other = 💡 The right answer is { $letter }: “{ $text }”.
quiz-finished = 🎉 <b>Quiz finished, { $month }</b>: { $right ->
    [0] three more things to know, and that is the point
    [1] one right answer of { $total }
   *[other] { $right } right answers of { $total }
}. Thank you for taking the time.
quiz-again = This quiz was counted already this month: do it again whenever you like, the points come once.
quiz-next-month = The next one comes next month.
quiz-past = That quiz is of another month. Here is the one of this month.
quiz-restart = Do it again
button-quiz = Quiz
command-quiz = The quiz of the month, three questions

## The questions

quiz-reduction-ask = A whole year without an at-fault claim, private use and commuting: what becomes of the coefficient at renewal?
quiz-reduction-a = It falls by 10%
quiz-reduction-b = It falls by 5%
quiz-reduction-c = It stays as it is
quiz-reduction-why = It is multiplied by 0.95 and rounded down: 0.90 becomes 0.85. For tours and all travel it is 0.93 (annexe to article A121-1, art. 4).

quiz-near-miss-ask = What is a near miss?
quiz-near-miss-a = An unplanned event without damage that could have caused some
quiz-near-miss-b = An accident without a statement
quiz-near-miss-c = A bump in a car park
quiz-near-miss-why = Nothing is damaged and nobody is hit, but it could have happened. Telling it lets the cause be put right before the accident.

quiz-two-seconds-ask = At 50 km/h, how many metres do you travel in two seconds?
quiz-two-seconds-a = About 10 m
quiz-two-seconds-b = About 18 m
quiz-two-seconds-c = About 28 m
quiz-two-seconds-why = 50 km/h is almost 14 metres a second. Two seconds behind the vehicle ahead leave time to see and to brake.

quiz-first-moves-ask = You come upon an accident. In which order do you act?
quiz-first-moves-a = Protect, alert, help
quiz-first-moves-b = Alert, move, take photos
quiz-first-moves-c = Help, take photos, alert
quiz-first-moves-why = First prevent a second accident: hazard lights, vest, everybody in safety. Then 112. Only after that, help.

quiz-partial-ask = Liability is shared. For private use, by how much does the coefficient rise?
quiz-partial-a = By 25%
quiz-partial-b = By 12.5%
quiz-partial-c = Not at all
quiz-partial-why = The increase is halved, whatever the exact share: × 1.125 and not × 1.25 (art. 5).

quiz-answer-ask = You report a near miss with Bonroute. Within which time is an answer due to you?
quiz-answer-a = A month
quiz-answer-b = A fortnight
quiz-answer-c = Seven days
quiz-answer-why = Seven days at most, and the whole site reads what changes. A good answer protects: people go on reporting when they are heard.

quiz-e-constat-ask = When is the official e-constat the right form?
quiz-e-constat-a = Two vehicles at most, registered and insured in France, nobody hurt, in France
quiz-e-constat-b = Always, even abroad
quiz-e-constat-c = Only when both drivers have the same insurer
quiz-e-constat-why = In all other cases the paper statement is the right way. Keep one in the glove box.

quiz-eyes-off-ask = Four seconds without looking at the road, at 50 km/h: how far?
quiz-eyes-off-a = About 15 m
quiz-eyes-off-b = About 30 m
quiz-eyes-off-c = About 55 m
quiz-eyes-off-why = That is more than a 50-metre pool, without seeing anything. A message can wait until you stop.

quiz-floor-ask = What is the lowest coefficient?
quiz-floor-a = 0.40
quiz-floor-b = 0.50
quiz-floor-c = 0.60
quiz-floor-why = 0.50, whichever insurer applies the statutory clause (art. 4). From 1.00, for private use, it takes thirteen renewals without an at-fault claim.

quiz-signing-ask = On the accident statement, the other driver’s sketch does not seem right to you. What do you do?
quiz-signing-a = Sign, to save time
quiz-signing-b = Sign, then call the insurer
quiz-signing-c = Not sign what you dispute, and write down the facts
quiz-signing-why = A signature binds. Each may write the facts under their own remarks; where you disagree, each sends their own version.

quiz-same-day-ask = You report an incident on the same day. What happens to your Bonroute points?
quiz-same-day-a = You earn some, and nothing is ever taken away
quiz-same-day-b = You are given fewer if you are at fault
quiz-same-day-c = Nothing before the insurer decides
quiz-same-day-why = Reporting never costs anything here, whoever is liable. And what is earned stays earned.

quiz-reversing-ask = A narrow place, and you must reverse. What is the best habit?
quiz-reversing-a = Be quick, so as not to be in the way
quiz-reversing-b = Get out and look, or be guided
quiz-reversing-c = Trust the parking sensor alone
quiz-reversing-why = Much of the damage in a fleet happens at walking pace. Thirty seconds to look, one manoeuvre, slowly.

quiz-parked-ask = Your properly parked car is hit by somebody unknown. And the coefficient?
quiz-parked-a = No increase, and the year’s reduction stands
quiz-parked-b = An increase that is halved
quiz-parked-c = No increase, but no reduction either
quiz-parked-why = Where the insured is in no way liable, such a claim does not count (art. 7). Report it on the day all the same: the insurer needs it.

quiz-motorway-ask = A breakdown on the motorway: do you put out the triangle?
quiz-motorway-a = Yes, at 30 metres
quiz-motorway-b = No: everybody behind the barrier, then I call
quiz-motorway-c = Yes, at night
quiz-motorway-why = Walking on the carriageway is the real danger. Hazard lights, vest before you step out, behind the barrier, then the roadside phone or 112.

quiz-rain-ask = In the rain, the braking distance…
quiz-rain-a = does not change with good tyres
quiz-rain-b = gets shorter, as people drive slower
quiz-rain-c = gets longer, even with good tyres
quiz-rain-why = Water reduces grip. Slow down and leave more room: that is time to see and to brake.

quiz-nameless-ask = Can a near miss be reported without a name?
quiz-nameless-a = No, never
quiz-nameless-b = Yes: no name is kept
quiz-nameless-c = Yes, but the name stays in a file
quiz-nameless-why = The report leaves without a name and nothing leads to you. That is also why it earns no points: nobody knows whom to give them to.

quiz-glass-ask = A broken window, and nothing else. Which effect on the coefficient?
quiz-glass-a = None, and the year’s reduction stands
quiz-glass-b = An increase of 12.5%
quiz-glass-c = The year’s reduction is gone
quiz-glass-why = Theft, fire or glass alone bring no increase and do not stop the reduction (art. 7).

quiz-two-hours-ask = A long journey: when do you stop?
quiz-two-hours-a = Every four hours
quiz-two-hours-b = On arrival
quiz-two-hours-c = Every two hours, and as soon as attention drops
quiz-two-hours-why = A quarter of an hour outside, and attention comes back. Plan your arrival with the breaks; a delay is told by phone, when parked.

quiz-boxes-ask = On the accident statement, what weighs most in the insurer’s decision?
quiz-boxes-a = The order of the names
quiz-boxes-b = The ticked boxes and the sketch
quiz-boxes-c = The colour of the pen
quiz-boxes-why = Count the ticked boxes and write their number, draw the positions at the impact. After that nothing is added to the front.

quiz-late-ask = You forgot to report a bump of three weeks ago. What do you do?
quiz-late-a = Say nothing
quiz-late-b = Wait for the service
quiz-late-c = Report it now
quiz-late-why = A late report earns no points and costs none. The company needs to know, to answer the insurer.

quiz-joker-ask = After more than three years at 0.50, a first at-fault claim: what becomes of the coefficient?
quiz-joker-a = It stays at 0.50
quiz-joker-b = It becomes 0.62
quiz-joker-c = It goes back to 1.00
quiz-joker-why = After at least three years at 0.50, the first at-fault claim brings no increase (art. 4).

quiz-photos-ask = An accident, nobody hurt, a safe place. Which photo first?
quiz-photos-a = The dashboard
quiz-photos-b = The inside of the other car
quiz-photos-c = The whole scene, before the vehicles are moved
quiz-photos-why = The overall view shows who was where. Then the four corners, the impacts, the plates, the signs, the statement.

quiz-load-ask = Where does a toolbox go in a van?
quiz-load-a = Strapped down, against the bulkhead, as low as can be
quiz-load-b = On the passenger seat
quiz-load-c = At the back, loose, near the door
quiz-load-why = When you brake, whatever is not strapped down keeps going. A strap takes a minute.

quiz-back-to-one-ask = A coefficient of 1.25, then two years in a row without an at-fault claim. What is it at most?
quiz-back-to-one-a = 1.12
quiz-back-to-one-b = 1.00
quiz-back-to-one-c = 0.95
quiz-back-to-one-why = After two years in a row without an at-fault claim, the coefficient cannot exceed 1.00 (art. 5).

quiz-e-constat-value-ask = Is the official e-constat worth the same as the paper?
quiz-e-constat-value-a = Yes, and it goes straight to the insurers
quiz-e-constat-value-b = No, a paper is needed too
quiz-e-constat-value-c = Yes, but only in town
quiz-e-constat-value-why = The same value, and sent at once. Tell the company too, with /incident: the insurer does not do it for you.

quiz-hazard-ask = A dark loading bay, a schedule that is too tight, a worn tyre: what is the use of reporting it?
quiz-hazard-a = None, as long as there is no accident
quiz-hazard-b = Pointing at somebody
quiz-hazard-c = Putting the cause right before the accident
quiz-hazard-why = A hazard that comes from the organisation cannot be put right at the wheel. Reporting it counts double, and the answer is published.

quiz-who-decides-ask = Who decides the share of liability after an accident?
quiz-who-decides-a = Bonroute
quiz-who-decides-b = The insurer, and you may contest
quiz-who-decides-c = The garage
quiz-who-decides-why = Bonroute decides and guesses nothing: it records the insurer’s letter. If you do not agree, “I do not agree” opens a time for the answer.

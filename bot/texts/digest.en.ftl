## The message of a driver's month: their figures, one idea, what comes next; never a reproach

digest-title = <b>Your month: { $month }</b>
digest-no-record =
    No { $label } yet: your driving record has not begun. It will then appear here.
digest-coefficient = <b>{ $value }</b> · { $label }, unchanged since { $since }.
digest-coefficient-changed = <b>{ $value }</b> · { $label }, changed from { $before } to { $value } on { $date }. “Why?” shows each step, and how to contest.
digest-next = At the renewal on { $date }: <b>{ $value }</b>, if no new at-fault claim is held until then.
digest-next-felt = { $number ->
    [1] At the renewal on { $date }: <b>{ $value }</b>; a claim already decided counts there. “Why?” shows each step, and how to contest.
   *[other] At the renewal on { $date }: <b>{ $value }</b>; { $number } claims already decided count there. “Why?” shows each step, and how to contest.
}
digest-pending = { $number ->
    [1] A claim still waits for its decision: nothing changes until then. Your card shows what may follow.
   *[other] { $number } claims still wait for their decision: nothing changes until then. Your card shows what may follow.
}
digest-recognition = <b>What you do</b> ({ $label })
digest-streak = Responsible driving: <b>{ $number ->
    [0] a streak to begin
    [1] 1 month
   *[other] { $number } months
}</b>{ $best ->
    [0] {""}.
   *[other] {""} (best streak: { $best }).
}
digest-streak-next = { $number ->
    [1] One more month to the next milestone.
   *[other] Next milestone in { $number } months.
}
digest-streak-open = A vehicle check or “nothing to report” is enough for { $month }.
digest-streak-open-both = A vehicle check or “nothing to report” is enough for { $before } (until { $until }), and the same for { $month }.
digest-streak-paused = Responsible driving: { $number ->
    [one] 1 month
   *[other] { $number } months
}, on pause. Nothing is asked of you.
digest-claim-free = { $number ->
    [0] Without a decided at-fault claim: a new count, and your best streak stays.
    [1] Without a decided at-fault claim: 1 month.
   *[other] Without a decided at-fault claim: { $number } months.
}{ $pending ->
    [0] {""}
   *[other] {""} Pending: { $pending }.
}
digest-points = Points earned in { $month }: { $gained } · in all: { $total }.
digest-tip = <b>The idea of the month</b>
    { $tip }

digest-button-streak = My streak
digest-button-talk = Talk to somebody
digest-button-off = Stop this message

digest-stopped = Done: you will no longer get the monthly message. Nothing else changes, and your card is one tap away.
digest-undo = Undo: I want it
digest-stopped-before = The monthly message is stopped already. It can be resumed in /settings.
digest-resumed = You will get the monthly message again.
digest-resumed-before = You get the monthly message already.

digest-talk =
    <b>Talk to somebody</b>

    A talk is worth more than a chart. I can tell human resources or your fleet manager that you would like a moment. What about is neither asked nor noted.

    Nothing goes without your consent.
digest-talk-yes = { $role ->
    [hr] Yes, tell human resources
   *[other] Yes, tell the fleet manager
}
digest-talk-no = No, not now
digest-talk-dropped = All right: nobody was told.
digest-talk-asked = { $number ->
    [0] { $role ->
        [hr] Nobody of human resources can be reached here. Your wish was not sent: please see them, or call.
       *[other] Nobody of the fleet can be reached here. Your wish was not sent: please see them, or call.
    }
   *[other] { $role ->
        [hr] Human resources were told: they will offer you a moment.
       *[other] The fleet manager was told: they will offer you a moment.
    } One request a day is sent, even if you tap this button again.
}
digest-talk-notice =
    <b>Somebody would like a talk</b>
    { $name } ({ $number }) would like a moment with you.

    Please offer a moment. This is a wish to talk and no report: what it is about is not noted here.

## The ideas of the month

digest-tip-reverse-in = Park in reverse when you arrive: you leave seeing everything.
digest-tip-walk-around = Walk around the vehicle before you start: ten seconds to spot the low bollard or the post.
digest-tip-be-guided = A tight place? Somebody to guide you, window open, and stop as soon as you lose sight of them.
digest-tip-two-seconds = Two seconds behind the one in front, twice that in the rain: time for everything else.
digest-tip-look-twice = At a junction, look left and right a second time: the first look sometimes misses a motorbike.
digest-tip-blind-spot = Before you turn, look over your shoulder: a whole bicycle fits into the blind spot.
digest-tip-far-hand = Open the door with the hand farther from it: you turn, and see the bicycle coming.
digest-tip-dusk-and-woods = Along woods, at dawn and dusk, ease off a little: one animal is often followed by another.
digest-tip-calm-place = A few more steps for a place at the end of the row: fewer doors and manoeuvres around you.
digest-tip-mirrors-in = A narrow street: mirrors folded when you leave the vehicle, wheels straight.
digest-tip-gravel = Behind a lorry from a building site, keep your distance: gravel slows down before it reaches you.
digest-tip-chip = A chip repaired early often saves the windscreen: report it the same day, here.
digest-tip-nothing-in-sight = Nothing in sight inside, not even an empty bag: it is often what attracts.
digest-tip-lit-place = A lit and busy place for the night: the cheapest protection there is.
digest-tip-warning-light = A warning light or an unusual smell? Stop in safety, switch off, call: the rest can wait.
digest-tip-weather-plan = A weather warning? Say in the morning that the round will take longer: planned, not endured.
digest-tip-tyres = Tyre pressure, once a month and cold: better brakes and less fuel.
digest-tip-vest-at-hand = The vest within reach, inside and not in the boot: put it on before you get out.
digest-tip-share-near-miss = Your report can serve the team: five minutes of talk spare somebody else the same.
digest-tip-winter-grip = Cold ground, bridges, woods: double the distance before the bend, not in it.
digest-tip-seen-in-the-dark = Days get shorter: clean lights, on as soon as the light fades.
digest-tip-clean-windows = A low sun: a clean windscreen, inside too, changes what you see.
digest-tip-summer-breaks = A long summer drive: a break every two hours, planned before you leave.
digest-tip-back-to-school = Back to school: a ball often announces a child. Foot near the brake.
digest-tip-leaves-and-fog = Wet leaves and fog: brake earlier and more gently than usual.
digest-tip-try-vehicle-check = Worth a try: the vehicle check of the month, two minutes in “My streak”.
digest-tip-try-near-miss = Worth a try: report a near miss with /incident. There is nothing to blame, and the whole site gains.
digest-tip-try-what-if = Worth a try: “What if?” on your card, to see what a quiet year changes.
digest-tip-phone-away = Phone away and route set before you start: the road has all of your attention.
digest-tip-ten-minutes = Ten minutes to spare when you leave. If the round does not allow it, say so: the planning should change.
digest-tip-load-held = Load blocked and strapped, even for a short trip: at the first braking it stays where it is.

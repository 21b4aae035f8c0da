## Who drove? The logbook, for those who look after vehicles

command-who = Who had a vehicle on a day
logbook-button-again = Ask something else
logbook-button-photos = Photos of { $name } ({ $number })
logbook-button-return = Note the vehicle as returned
logbook-ask =
    <b>Who drove?</b>
    Write the plate and the day in one message, such as: AB-123-CD 12/11/2026 (day first). A time may follow: 14:30. The plate alone says who has the vehicle now, and opens its memo.

    Each answer is noted in the journal. /cancel to stop.
logbook-refused = { $reason ->
    [no_plate] No vehicle within your scope has this plate. Check it: hyphens, spaces and capitals do not matter.
    [no_day] I did not recognise the day. Write it as 12/11/2026 (day first), 12 Nov 2026 or 2026-11-12.
    [future] This day is still to come: the logbook says only what has been.
   *[too_old] This day is too far back: the logbook does not go beyond ten years.
}
logbook-title = <b>{ $plate }</b> ({ $make }) · { $date }
logbook-title-at = <b>{ $plate }</b> ({ $make }) · { $date } at { $time }
logbook-nobody = The logbook says nothing: no hand-over was noted, and no assignment held on that day.
logbook-person = • { $name } ({ $number }): { $when }
logbook-when-all = the whole day, hand-over noted
logbook-when-from = from { $from }, hand-over noted
logbook-when-until = until { $until }, hand-over noted
logbook-when-between = from { $from } to { $until }, hand-over noted
logbook-when-assigned = vehicle assigned, no hand-over noted
logbook-noted = <i>This look-up is noted in the journal. The logbook says who had the vehicle, not who is liable.</i>
logbook-day = For another day, write the date alone.
logbook-returned = <b>{ $plate }</b> is now noted as returned. The person has been told.
logbook-returned-before = <b>{ $plate }</b> was already returned. Nothing has changed.

## The memo, filled in by the fleet manager

logbook-memo-field = <b>{ $plate }</b> · { $field }? Answer with a message. { $kind ->
    [date] A date, such as 31/12/2027 (day first).
    [phone] A phone number, such as 01 23 45 67 89.
   *[text] { $most } characters at most.
} /cancel to stop.
logbook-memo-refused = { $reason ->
    [too_long] That is too long: { $most } characters at most. Nothing was kept.
    [phone] I did not recognise a phone number. Write it as 01 23 45 67 89 or +33 1 23 45 67 89.
    [date] I did not recognise a date. Write it as 31/12/2027 (day first).
    [far_date] This date is more than ten years away. Check the year.
    [order] The validity would end before it begins. Check both dates.
   *[empty] I received nothing to keep.
}

## Who drove in this case?

logbook-case = <b>Case { $number } · who drove?</b>
logbook-case-driver = Noted in the case: { $name }.
logbook-case-no-driver = The case names nobody.
logbook-case-vehicle = The logbook, for { $plate }, on { $date }:
logbook-case-vehicle-at = The logbook, for { $plate }, on { $date } at { $time }:
logbook-case-no-vehicle = The vehicle or the day is not known: the logbook cannot say anything.
logbook-case-hint = Tap the person who drove: they are told, and so is the person noted before.
logbook-case-obstacle = { $reason ->
    [preventive] Who drove is not asked for a near miss or a hazard.
    [contested] The decision is contested: the case is frozen until it is answered.
    [decided] A decision is confirmed: changing the driver now takes a correction of the claim.
    [proposed] A decision waits for a second person: it must be confirmed or rejected first.
    [closed] The case is closed.
    [oneself] You can neither name yourself nor handle your own case: ask somebody else who handles cases.
    [unemployed] This person did not belong to the company on that day.
    [changed] Somebody else has just changed the case. Open it again.
   *[out_of_reach] This person is neither in the logbook of that day nor within your scope.
} Nothing has changed.
logbook-case-choose = It was { $name }
logbook-case-other = Another person
logbook-case-ask = Which name or number? Answer with a message. /cancel to stop.
logbook-case-found = Who drove, among the people found for “{ $text }”?
logbook-case-found-none = Nobody was found for “{ $text }” within your scope. Try part of the name, or the number.
logbook-case-row = { $name } · { $number } · { $unit }
logbook-case-set = Noted: { $name } drove. The people concerned have been told.
logbook-case-same = { $name } was already noted in this case. Nothing has changed.
logbook-driver-new =
    In case { $number }{ $date ->
        [none] {""}
       *[other] , of { $date }
    }, you are named as the driver, by the logbook or by the person who handles the case. This says nothing about liability: the insurer decides on it.

    If it is not right, answer in the case or tell { $name }.
logbook-driver-former = In case { $number }, the person who drove was corrected: it is no longer you. You have nothing to do.

## /vehicle: take a vehicle, give it back, read the memo

command-vehicle = My vehicle: take, give back, insurance memo
vehicle-title = <b>Your vehicles</b>
vehicle-none = No vehicle is noted in your name at the moment.
vehicle-line-taken = • <b>{ $plate }</b> ({ $make }), taken on { $date } at { $time }
vehicle-line-assigned = • <b>{ $plate }</b> ({ $make }), assigned
vehicle-why = <i>Noting when you take it and give it back says who had the vehicle: each claim goes to the right person.</i>
vehicle-button-give = Give back { $plate }
vehicle-button-take = Take { $plate }
vehicle-button-memo = Memo { $plate }
vehicle-button-list = Take another vehicle
vehicle-button-plate = Type a plate
vehicle-button-home = My vehicles
vehicle-button-mileage = Mileage
vehicle-button-photos = Photos
vehicle-button-see-photos = See the photos
vehicle-button-give-now = Yes, I give it back
vehicle-button-give-short = Give back
vehicle-button-other = Choose another vehicle
vehicle-button-tell = Tell the fleet manager
vehicle-list =
    <b>Which vehicle do you take?</b>
    Tap it: it is noted in your name at once. You can always give it back.
vehicle-list-none = No vehicle is registered for your site. You can type a plate.
vehicle-list-row = { $plate } · { $make }
vehicle-ask-plate = Which plate is it? Answer with a message: hyphens, spaces and capitals do not matter. /cancel to stop.
vehicle-unknown = No vehicle of the company has the plate “{ $plate }”. Check it and write it again, or /cancel. If it is right, the fleet manager can add the vehicle.
vehicle-no-plate = A plate takes { $most } characters at most. Write only the plate, such as AB-123-CD.
vehicle-found = <b>{ $plate }</b> ({ $make }). Is this the one?
vehicle-taken = Noted: you took <b>{ $plate }</b> ({ $make }) at { $time }. Thank you, and have a safe trip.
vehicle-own = You already have <b>{ $plate }</b> ({ $make }), taken on { $date } at { $time }. Nothing has changed.
vehicle-busy =
    The logbook says that { $name ->
        [none] somebody else
       *[other] { $name }
    } has had <b>{ $plate }</b> ({ $make }) since { $date } at { $time }. Nothing has changed.

    If the vehicle is in front of you, its return was probably forgotten: the fleet manager can note it.
vehicle-optional = <i>Mileage and photos are optional.</i>
vehicle-give = Give back <b>{ $plate }</b> ({ $make }), taken on { $date } at { $time }?
vehicle-given = Noted: <b>{ $plate }</b> ({ $make }) was given back at { $time }. Thank you for keeping the logbook.
vehicle-given-before = <b>{ $plate }</b> ({ $make }) was already given back, on { $date } at { $time }. Nothing has changed.
vehicle-told = { $number ->
    [one] The fleet manager has been told. Thank you.
   *[other] The fleet managers have been told. Thank you.
}
vehicle-told-nobody = No fleet manager could be told here. Speak to your manager, or choose another vehicle.
vehicle-told-free = <b>{ $plate }</b> is free now.
vehicle-wanted =
    { $name } would like to take <b>{ $plate }</b>, which { $holder } has had since { $date } at { $time } according to the logbook.

    If the vehicle is back, you can note its return: the person is told of it.
vehicle-returned-by-manager = { $name } noted for you that <b>{ $plate }</b> was given back, on { $date } at { $time }. If that is not right, tell them.
vehicle-ask-mileage = What does the odometer of <b>{ $plate }</b> show? Answer with a number, such as 45,200. /cancel to stop.
vehicle-mileage-noted = Noted: { $km } km. Thank you.
vehicle-mileage-unread = I did not recognise a mileage. Write only the number on the odometer, between { $lowest } and { $highest }, or /cancel.
vehicle-mileage-low = The last known mileage is { $lowest } km: this one would be lower. Check the odometer, or /cancel; the mileage is optional.
vehicle-mileage-high = That would be a lot at once: { $highest } km at most after the last reading. Check the odometer, or /cancel; the mileage is optional.
vehicle-mileage-late = This vehicle was given back more than a day ago: its mileage is no longer noted. Nothing has changed.
vehicle-ask-photos = Send one or more photos of <b>{ $plate }</b>: the four sides, the odometer, what is damaged. Without faces or other people’s plates if possible. Then tap “Done”.
vehicle-photo-kept = Received. More photos? If not, tap “Done”.
vehicle-photos-done = { $number ->
    [0] No photo was added.
    [one] One photo is kept in the logbook. Thank you.
   *[other] { $number } photos are kept in the logbook. Thank you.
}

## The insurance memo of a vehicle

vehicle-memo =
    <b>Insurance memo</b> (mémo véhicule assuré)
    Vehicle: { $make }
    Registration: <b>{ $plate }</b>
    Insurer: { $insurer }
    Contract no.: { $contract }
    Memo no.: { $number }
    Validity: { $validity }
    Agency: { $agency }
    Assistance: { $phone }
vehicle-memo-missing = ask for it
vehicle-memo-validity = from { $from } to { $until }
vehicle-memo-from = since { $from }
vehicle-memo-until = until { $until }
vehicle-memo-expired = ⚠ This validity is over: ask for the current memo.
vehicle-memo-ask = For what is missing: { $names }.
vehicle-memo-ask-nobody = For what is missing, ask the person who manages the vehicles.
vehicle-memo-assured = <i>The national file of insured vehicles is the proof: an empty field here does not mean that the vehicle is not insured.</i>
vehicle-memo-fill = Fill in: { $field }
vehicle-field-number = memo no.
vehicle-field-valid-from = valid from
vehicle-field-valid-until = valid until
vehicle-field-agency = agency
vehicle-field-assistance-phone = assistance

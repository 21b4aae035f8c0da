# The report of an incident, from the roadside to the case number.
# Only $number, $most, $limit, $size, $step and $steps are integers.

command-incident = Report an incident
incident-button = Report an incident

## Are you parked safely?

incident-parked =
    <b>Are you parked safely?</b>

    There is no hurry: this report waits until you are out of danger, engine off.
incident-parked-yes = Yes, I am parked
incident-parked-no = Not yet
incident-not-parked =
    <b>First, get to safety.</b>

    • Hazard lights on, vehicle parked, engine off.
    • Hi-vis vest on <b>before</b> you step out.
    • Triangle at 30 m if that is safe; <b>never on a motorway</b>.
    • Everybody behind the barrier, away from the traffic.
    • On a motorway, the orange call post locates you.

    In danger or hurt: <b>112</b>. The report can wait.
incident-parked-now = I am parked, go on

## Is anybody hurt?

incident-hurt =
    <b>Is anybody hurt, even slightly?</b>

    You, a passenger, a pedestrian, the other driver… Only “yes” or “no” is noted.
incident-hurt-yes = Yes, or I am not sure
incident-hurt-no = No, nobody
incident-emergency =
    🆘 <b>112</b> emergencies · <b>15</b> ambulance · <b>17</b> police · <b>18</b> fire brigade
    <b>114</b> by text message if you cannot speak or hear

    <b>1. Protect.</b> Hazard lights, vest, engine off; everybody away, behind the barrier. Triangle if that is safe, never on a motorway.
    <b>2. Alert.</b> Say: the place and the direction of travel, how many victims and their state, the vehicles involved. Do not hang up first.
    <b>3. Help.</b> Do not move anybody who is hurt, do not take off a helmet, cover them and talk to them.

    The police or gendarmerie must be told; leave the scene as it is, as far as safety allows.
incident-emergency-sent = <b>I am not asking you anything more.</b> Human resources and the fleet manager { $told ->
    [yes] are being told now
   *[no] cannot be reached here: call them as soon as you can
}. Case <b>{ $case }</b>.
incident-emergency-clocks = If an employee is hurt:
incident-emergency-later = When you can, and if you wish, complete the case later. Write nothing about injuries here.

## A report that was begun

incident-resume =
    <b>You have already begun a report</b> ({ $date }).
    Nothing is lost: go on where you were, or discard it to make another one.
incident-resume-yes = Go on
incident-discard = Discard
incident-discard-sure = Discard this report? Its answers and photos will be deleted; nobody has seen them.
incident-discard-yes = Yes, delete everything
incident-discarded = The report is discarded, its answers and photos are deleted. /incident begins another one.
incident-expired =
    <b>The report that you began on { $date } is deleted.</b>
    It was not sent within { $days } days: its answers and photos are deleted, nobody has seen them. If there is still something to report, /incident begins another one.
incident-put-aside = The report is put aside, with its answers and photos. /incident to go on with it or discard it.
incident-gone = This report is no longer open here: it was discarded, or sent without a name. Nothing has changed. /incident begins another one.
incident-already-sent = This report has already been sent, under the number { $case }. Nothing has changed.

## The questions

incident-step = <i>Question { $step } of { $steps }</i>
incident-step-first = <i>Question 1 of { $steps } at most</i>
incident-later = Later
incident-back = Back to the summary
incident-back-later = Back
incident-ask-event = <b>What happened?</b>
incident-ask-event-near-miss = <i>A near miss: something unplanned without harm or damage that could have caused some. It can be reported without a name.</i>
incident-ask-vehicle =
    <b>Which vehicle?</b>
    Choose it, or write its plate.
incident-ask-vehicle-none =
    <b>Which vehicle?</b>
    No vehicle is assigned to you here: write the plate.
incident-other-plate = Another plate
incident-ask-plate = <b>Which plate?</b> Write it as it stands on the vehicle, such as AB-123-CD.
incident-unknown-plate = No vehicle of the company has the plate <b>{ $plate }</b>. Correct it, or keep it like this: the fleet manager will see which vehicle it is.
incident-keep-plate = Keep { $plate }
incident-ask-when =
    <b>When?</b>
    Choose, or write the day and the time, such as “{ $example }”.
incident-now = Now ({ $time })
incident-earlier = Earlier today
incident-other-day = Another day
incident-ask-earlier = <b>About what time?</b> Choose, or write the time, such as “8:40”.
incident-around = about { $time }
incident-ask-day = <b>Which day?</b> Choose, or write the date, such as “{ $example }”.
incident-ask-place =
    <b>Where?</b> (optional)
    Send your location with the paper clip 📎, or write a few words: the street, the town, the depot…
    <i>The location is rounded to about a kilometre, never followed, and deleted when the case closes.</i>
incident-ask-other-party =
    <b>Is another party involved?</b>
    Another vehicle, a person, somebody’s property; known or not.
incident-yes = Yes
incident-no = No
incident-ask-statement =
    <b>The accident statement?</b>
    Facts only, not who is at fault. Never sign what you dispute: the ticked boxes and the sketch count most.
incident-econstat-check = Can I use e-constat?
incident-econstat-title = <b>e-constat auto</b> · { $step } of { $steps }
incident-econstat = { $condition ->
    [more_than_two] Are there two vehicles at most?
    [not_french] Are both registered and insured in France?
    [abroad] Did the accident happen in France?
   *[no_agreement] Do you and the other driver agree to fill it in together?
}
incident-econstat-possible = ✅ <b>e-constat is possible.</b> The official “e-constat auto” application has the same value as paper and goes straight to the insurers.
incident-econstat-obstacle = <b>No e-constat here</b>: { $obstacle ->
    [more_than_two] it is for two vehicles at most.
    [not_french] both vehicles must be registered and insured in France.
    [abroad] the accident must have happened in France.
    [hurt] somebody is hurt. Tell the police or gendarmerie.
   *[no_agreement] two people fill it in together. If you disagree, each can write their own remarks on paper.
} Use a paper statement.

## Photos and facts

incident-ask-evidence =
    <b>Photos and facts</b> (optional)
    Send your photos, one by one or as an album, or a PDF document. A written message becomes the facts: who, where, how, in { $limit } characters at most. Avoid faces.
incident-photos = { $number ->
    [0] No photo yet, { $most } at most.
    [1] One photo kept of { $most }.
   *[other] { $number } photos kept of { $most }.
}
incident-album = Your album is arriving: all of its photos are kept, { $most } at most for each case.
incident-photo-known = This photo is already in the case.
incident-facts = Facts: “{ $facts }”
incident-shots = To photograph (tap to tick):
incident-shot = { $shot ->
    [scene] Whole scene
    [corners] All four corners
    [impact] Points of impact
    [plates] Plates
    [signs] Signs, markings
    [statement] Statement, front
    [memo] Insurance memo
    [police_report] Police report
   *[surroundings] The place around
}
incident-ticked = ☑ { $label }
incident-unticked = ☐ { $label }
incident-clear-facts = Rewrite the facts
incident-facts-cleared = The facts are deleted: write them again.
incident-facts-kept = Added to the facts.

## What cannot be kept

incident-refused = { $reason ->
    [no_plate] I cannot read a plate in this: letters and figures, { $limit } characters at most. Nothing was kept.
    [not_yours] This vehicle is no longer offered. Choose another one, or write its plate.
    [no_day] I cannot read a date in this. Write for example “{ $example }”, or choose with a button.
    [future] This date is still to come: an incident is reported afterwards. If it was another year, write the year.
    [too_old] This date is more than two years ago: it can no longer be reported here. Talk to the fleet manager about it.
    [too_long] Your text has { $size } characters; the limit is { $limit }, together with what is already written. None of it was kept: send the essentials.
    [somebody_hurt] Somebody is hurt: so it is neither a near miss nor just a hazard. Choose something else.
    [needs_name] A near miss or a hazard can be sent without a name; what you now report needs yours. Nothing was sent: here is the summary.
    [unasked] First say what happened.
    [contested] The decision is contested: the case is frozen until the answer. Nothing has changed.
    [case_closed] This case is closed: nothing more is added to it here.
   *[closed] This is already answered in the case. To correct it, write to the person who handles it.
}
incident-not-read = { $kind ->
    [voice] I do not listen to voice messages and do not keep them: write, or tap a button.
    [location] A location is only used to say where. It was not kept.
    [text] This text is not kept: answer with a button.
   *[other] I do not keep this type of file; a photo or a PDF, yes.
}

## The summary

incident-summary = <b>Your report</b>
incident-line = • { $what }: { $answer }
incident-line-event = What
incident-line-vehicle = Vehicle
incident-line-when = When
incident-line-place = Where
incident-line-other-party = Other party
incident-line-evidence = Photos and facts
incident-line-later = <i>to be completed later</i>
incident-as-written = { $text }
incident-time = { $date }, { $time }
incident-place-shared = shared location, to about a kilometre
incident-other-party-no = no
incident-other-party-yes = yes, { $statement }
incident-evidence-number = { $number ->
    [0] no photo
    [1] one photo
   *[other] { $number } photos
}
incident-summary-how = Check it, change a line with a button, then send. You can send it even with answers missing: photos now, paperwork later.
incident-summary-how-preventive = Thank you for reporting it. With your name, you follow the answer; without, no name is kept with the report, and you can no longer complete it.
incident-send = ✅ Send
incident-send-name = ✅ Send with my name
incident-send-nameless = Send without a name
incident-somebody-hurt = 🆘 Somebody is hurt

## The receipt

incident-receipt =
    ✅ <b>Case { $case }</b>
    Thank you, you did well to report it.
incident-receipt-preventive =
    ✅ <b>Report { $case }</b>
    Thank you: reporting protects everybody. You are owed an answer by { $date }; the whole site will see it.
incident-receipt-nameless =
    ✅ <b>Report { $case }</b>, without a name
    Thank you: reporting protects everybody. An answer is due by { $date }; the whole site will see it, you too, in /cases, “What has changed”.
incident-clocks = <b>Deadlines now running</b> (counted at their shortest):
incident-clock = • { $kind ->
    [insurer] notify the insurer: by { $until } (5 working days)
    [insurer_theft] notify the insurer of the theft, after the police report: by { $until } (2 working days)
    [accident_at_work_employee] tell the employer within 24 h: done, by this report
    [accident_at_work_employer] the employer declares the accident at work: by { $until } (48 h, Sundays and public holidays left out)
   *[answer] the company’s answer: by { $until }
}
incident-theft-police = <b>Report it to the police</b> or gendarmerie now; a photo of their receipt can be added here.
incident-next =
    <b>What happens next</b>
    The fleet manager checks it and tells the insurer. You follow each step here. Reporting costs you nothing: no deductible, no deduction from pay, no sanction.
incident-next-pain = If you feel unwell afterwards, call your human resources team the same day.
incident-missing = To be completed whenever you like: { $questions }.
incident-follow = Follow my case

## Completing it afterwards

incident-complete-title = <b>Case { $case }</b> · to be completed
incident-complete-how = Choose what you want to add, or send photos.
incident-complete-done = Nothing is missing in the report. You can still add photos or a PDF: send them here.
incident-complete-thanks = Thank you, it is in case { $case }.

## A photo that came by itself

incident-photo-offer = { $number ->
    [1] What shall I do with this photo or document?
   *[other] What shall I do with these photos?
} Nothing is kept until you say so.
incident-photo-offer-album = What shall I do with this album? Nothing is kept until you say so.
incident-photo-draft = Add to my report
incident-photo-new = Report an incident
incident-photo-case = Add to case { $case }
incident-photo-drop = Do nothing with it
incident-photo-dropped = Nothing was kept.
incident-photo-nothing = No photo is waiting any more: please send it again.
incident-photo-added = { $number ->
    [0] Nothing new: it was already in case { $case }.
    [1] It is added to case { $case }.
   *[other] { $number } photos or documents are added to case { $case }.
}

## To those who handle cases

incident-told-hurt =
    🆘 <b>Somebody is hurt.</b> Case { $case } · { $unit }
    The person who reported it was given the emergency numbers and is asked nothing more. Open the case for their name and call them: their number is in your directory. Nothing else about the injury is noted here: what follows happens outside of this service.
incident-told = <b>New case { $case }</b> · { $event } · { $unit }
incident-told-preventive = <b>New report { $case }</b> · { $event } · { $unit }
incident-told-completed = Case { $case }: the person who reported it has completed { $what }.

# Photos and documents of a case.
# $place, $number and $most are integers; days and times come already written.

## What arrives

photos-full = This case already has your { $most } photos and documents: that is the most I take. Nothing more is kept in it.
photos-not-kept = This file was not kept. I keep photos, JPEG, PNG or WebP images (20 MB at most) and PDFs (10 MB at most). For an iPhone picture (HEIC): send it as a photo, not as a file.
photos-caption-not-kept = The text that comes with it is not kept here.

## What is seen

photos-case = Case { $number }
photos-handover = Your vehicle hand-over
photos-of-vehicle = Hand-over of { $plate }
photos-report = Your report in progress
photos-caption =
    <b>{ $case }</b> · photo or document { $place } of { $number }
    { $sender ->
        [own] Sent by you on { $day } at { $time }.
        [named] Sent by { $name } on { $day } at { $time }.
       *[nobody] Received on { $day }.
    }
photos-coming = This file is still on its way from Telegram: try again in a moment.
photos-missing = This file cannot be shown at the moment. Try again later; if it lasts, tell the person who runs this service.
photos-none = This case has no photo and no document.
photos-none-of-vehicle = This hand-over has no photo.

## What is missing

photos-lost-unreachable =
    <b>{ $case }: something you sent is missing.</b>
    { $kind ->
        [photo] Photo
       *[document] Document
    } number { $place } ({ $day } at { $time }) could not be fetched from Telegram. It is no fault of yours.

    Please send it once more. All the rest is kept.
photos-lost-too-big =
    <b>{ $case }: something you sent is missing.</b>
    File number { $place } ({ $day } at { $time }) is too big to be kept.

    Send it as a photo rather than as a file; a PDF may have 10 MB at most. All the rest is kept.
photos-lost-unreadable =
    <b>{ $case }: something you sent is missing.</b>
    File number { $place } ({ $day } at { $time }) cannot be opened: it is neither a JPEG, PNG or WebP image nor a PDF, or it is damaged.

    Send it once more, as a photo if it is a picture. All the rest is kept.

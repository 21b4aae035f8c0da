# The claim pack as one file, for the insurer or the broker.
# $photos, $documents and $missing are integers.

pack-preparing = I am preparing the claim pack…
pack-caption = { $kind ->
    [zip] <b>Claim pack { $number }</b> (ZIP): the PDF, photos, documents, and the statement to retype.
   *[pdf] <b>Claim pack { $number }</b> (PDF), for the insurer or the broker.
}
pack-photos = { $photos ->
    [0] No photo was added.
    [1] One photo.
   *[other] { $photos } photos.
}
pack-missing = { $missing ->
    [1] One file is still being received: it is missing here. Ask again in a few minutes.
   *[other] { $missing } files are still being received: they are missing here. Ask again in a few minutes.
}
pack-documents = { $documents ->
    [1] One PDF document is added in the ZIP version only.
   *[other] { $documents } PDF documents are added in the ZIP version only.
}
pack-inside = It holds neither internal notes, nor questions to the driver, nor their coefficient.
pack-failed = The claim pack of case { $number } could not be prepared. The case itself is intact: ask for it again in a few minutes.

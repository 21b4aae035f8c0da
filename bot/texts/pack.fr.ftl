# Le dossier de sinistre en un fichier, pour l'assureur ou le courtier.
# $photos, $documents et $missing sont des entiers.

pack-preparing = Je prépare le dossier…
pack-caption = { $kind ->
    [zip] <b>Dossier { $number }</b> (ZIP) : le PDF, les photos, les documents et le constat à recopier.
   *[pdf] <b>Dossier { $number }</b> (PDF), pour l’assureur ou le courtier.
}
pack-photos = { $photos ->
    [0] Aucune photo n’est jointe.
    [1] Une photo.
   *[other] { $photos } photos.
}
pack-missing = { $missing ->
    [1] Une pièce est encore en cours de réception : elle manque à ce fichier. Redemandez-le dans quelques minutes.
   *[other] { $missing } pièces sont encore en cours de réception : elles manquent à ce fichier. Redemandez-le dans quelques minutes.
}
pack-documents = { $documents ->
    [1] Un document PDF n’est joint que dans la version ZIP.
   *[other] { $documents } documents PDF ne sont joints que dans la version ZIP.
}
pack-inside = Il ne contient ni les notes internes, ni les questions au conducteur, ni son coefficient.
pack-failed = Le fichier du dossier { $number } n’a pas pu être préparé. Le dossier lui-même est intact : redemandez-le dans quelques minutes.

# Les mots que la conversation et les documents partagent : un seul nom pour chaque chose.
# Les textes courants mettent eux-mêmes la majuscule ; word-event-short est pour les listes.

word-event = { $event ->
    [collision_with_vehicle] Choc avec un véhicule
    [collision_with_object] Choc avec un objet
    [vulnerable_user] Piéton ou deux-roues
    [animal] Choc avec un animal
    [parked_hit] Heurté en stationnement
    [manoeuvre] Manœuvre
    [glass] Bris de glace
    [theft] Vol
    [vandalism] Vandalisme
    [fire] Incendie
    [weather] Intempéries
    [breakdown] Panne
    [near_miss] Presqu’accident
    [hazard] Danger
   *[unknown] Événement à préciser
}
word-event-short = { $event ->
    [collision_with_vehicle] choc véhicule
    [collision_with_object] choc objet
    [vulnerable_user] piéton, deux-roues
    [animal] choc animal
    [parked_hit] heurté en stationnement
    [manoeuvre] manœuvre
    [glass] bris de glace
    [theft] vol
    [vandalism] vandalisme
    [fire] incendie
    [weather] intempéries
    [breakdown] panne
    [near_miss] presqu’accident
    [hazard] danger
   *[unknown] à préciser
}
word-status = { $status ->
    [draft] brouillon
    [declared] déclaré
    [checked] vérifié
    [sent_to_insurer] envoyé à l’assureur
    [survey] expertise
    [repair] réparation
    [liability_decided] responsabilité décidée
    [recovery] recours
    [kept_in_house] traité en interne
   *[closed] clos
}
word-statement = { $kind ->
    [paper] constat papier
    [e_constat] e-constat auto
    [later] constat plus tard
   *[none] pas de constat
}
word-liability = { $liability ->
    [full] entière
    [partial] partagée
    [none] aucune
   *[undetermined] à établir
}
word-share = { $liability ->
    [full] responsabilité entière
    [partial] responsabilité partagée
    [none] aucune responsabilité
   *[undetermined] responsabilité à établir
}
word-claim-kind = { $kind ->
    [theft] vol seul
    [fire] incendie seul
    [glass] bris de glace seul
    [parked_unknown_party] véhicule stationné, tiers non identifié
   *[collision] accident
}
word-exemption = { $exemption ->
    [unauthorised_use] véhicule pris à l’insu du propriétaire
    [force_majeure] force majeure
   *[third_party_fault] accident imputable à la victime ou à un tiers
}

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
word-cause = { $kind ->
    [unknown_to_insurer] l’assureur n’a pas compté le sinistre du { $date }
    [unknown_to_us] l’assureur a compté un sinistre que nous ne connaissons pas ({ $share })
    [other_share] l’assureur a retenu pour le sinistre du { $date } : { $share }
    [other_use] l’assureur a appliqué { $use ->
        [tours] l’usage Tournées ou Tous Déplacements (7 % et 20 %)
       *[business] l’usage ordinaire (5 % et 25 %)
    }
    [other_period] la période de l’assureur finit { $months ->
        [0] le jour de l’échéance
        [1] un mois avant l’échéance
       *[other] { $months } mois avant l’échéance
    }, et non deux mois avant (art. 9)
    [rounded_once] l’assureur a arrondi une seule fois, et non après chaque sinistre (art. 5)
    [rounded_up] l’assureur a arrondi au plus proche, et non par défaut (art. 4 et 5)
    [joker] l’assureur a compté trois ans à 0,50 : premier sinistre sans majoration (art. 4)
    [no_joker] l’assureur n’a pas compté trois ans à 0,50 (art. 4)
   *[interruption] l’assureur a compté une interruption de plus de trois mois : pas de réduction (art. 9)
}
word-cause-and = et

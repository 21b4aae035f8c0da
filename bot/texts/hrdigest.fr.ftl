## Les chiffres d’une unité, chaque mois ; la semaine du gestionnaire de flotte

command-stats = Chiffres du mois
hrdigest-button = 📊 Chiffres
hrdigest-title = <b>{ $unit } · { $month }</b>
hrdigest-hidden =
    Rien n’est montré pour cette unité et ce mois : elle compte moins de cinq personnes, ses chiffres en révéleraient une autre, ou le mois n’est pas encore publié.
    Aucun chiffre ne porte sur moins de cinq personnes, ni seul, ni par différence.
hrdigest-floor = Aucun chiffre ne porte sur moins de cinq personnes, ni seul, ni par différence.
hrdigest-work = <b>À faire</b>
hrdigest-work-nothing = Rien n’attend de votre part.
hrdigest-work-calls = { $number ->
    [one] 📞 { $number } personne à appeler
   *[other] 📞 { $number } personnes à appeler
}
hrdigest-work-missed = { $number ->
    [one] ⏰ { $number } délai dépassé
   *[other] ⏰ { $number } délais dépassés
}
hrdigest-work-coming = { $number ->
    [one] 🗓 { $number } délai dans les 30 jours
   *[other] 🗓 { $number } délais dans les 30 jours
}
hrdigest-work-contested = { $number ->
    [one] ✋ { $number } contestation attend sa réponse
   *[other] ✋ { $number } contestations attendent leur réponse
}
hrdigest-work-rewards = { $number ->
    [one] 🎁 { $number } récompense à remettre
   *[other] 🎁 { $number } récompenses à remettre
}
hrdigest-month-counts = Envoyés ce mois-là : { $incidents ->
    [one] { $incidents } incident
   *[other] { $incidents } incidents
}, { $near ->
    [one] { $near } presqu’accident ou danger
   *[other] { $near } presqu’accidents ou dangers
}.
hrdigest-types = Types d’incident du trimestre jusqu’à { $until } : { $types }.
hrdigest-types-rest = autres types ensemble
hrdigest-type = { $number } { $name }
hrdigest-effect = Échéances du mois sur une année de primes : environ { $amount } ({ $label }, arrondi à la centaine d’euros).
hrdigest-health = <b>Déclarer et répondre</b> (12 mois)
hrdigest-ratio = { $form ->
    [one] { $ratio } presqu’accident ou danger pour un incident.
   *[other] { $ratio } presqu’accidents ou dangers pour un incident.
}
hrdigest-ratio-none = Aucun incident ; presqu’accidents et dangers : { $number }.
hrdigest-prompt = Déclarés le jour même ou le lendemain : { $share }.
hrdigest-others = Signalés par quelqu’un d’autre que le conducteur : { $share }.
hrdigest-median = { $number ->
    [0] Délai habituel entre l’événement et la déclaration : le jour même.
    [one] Délai habituel entre l’événement et la déclaration : { $number } jour.
   *[other] Délai habituel entre l’événement et la déclaration : { $number } jours.
}
hrdigest-answered = Réponses aux presqu’accidents et dangers : { $in_time } sur { $number } sous 7 jours.
hrdigest-silences = Sans aucune déclaration depuis : { $units }. C’est une question à poser, pas un mérite.
hrdigest-silence = { $unit } ({ $number } mois)
hrdigest-earlier = ◀ { $month }
hrdigest-later = { $month } ▶
hrdigest-chart-c = Coefficients
hrdigest-chart-i = Incidents
hrdigest-chart-d = Délais
hrdigest-unit = Autre unité
hrdigest-file = Fichier XLSX
hrdigest-file-caption = Les chiffres de { $unit }, avec une feuille qui les explique.
hrdigest-words = Tout en texte
hrdigest-back = Retour aux chiffres
hrdigest-missed-button = ⏰ Délais dépassés
hrdigest-rewards-button = 🎁 Récompenses à remettre
hrdigest-calls-button = 📞 À appeler ({ $number })
hrdigest-units = Quelle unité voulez-vous voir ? Seules celles dont les chiffres peuvent être montrés sont là.
hrdigest-units-none = Aucune unité de votre périmètre ne peut être montrée pour ce mois.
hrdigest-calls = <b>Personnes à appeler</b>
hrdigest-calls-why = Parce que quelqu’un doit agir, jamais à cause d’un chiffre.
hrdigest-calls-none = Personne n’est à appeler.
hrdigest-call = • { $name } : { $reason } ({ $number })
hrdigest-reason-injury = une suite à donner à une déclaration urgente
hrdigest-reason-contest = une contestation attend sa réponse
hrdigest-reason-question = une question est restée sans réponse

hrdigest-week-button = 🗓 Ma semaine
hrdigest-week-title = <b>Votre semaine du { $date }</b>
hrdigest-week-quiet = Rien d’ouvert et aucun délai : bonne semaine.
hrdigest-week-open = { $number ->
    [0] Aucun dossier ouvert.
    [one] <b>{ $number } dossier ouvert</b> : { $states }
   *[other] <b>{ $number } dossiers ouverts</b> : { $states }
}
hrdigest-week-state = { $number } « { $status } »
hrdigest-week-overdue = { $number ->
    [one] ⏰ { $number } délai dépassé
   *[other] ⏰ { $number } délais dépassés
}
hrdigest-week-due = { $number ->
    [one] <b>{ $number } délai cette semaine</b>
   *[other] <b>{ $number } délais cette semaine</b>
}
hrdigest-week-due-none = Aucun délai cette semaine.
hrdigest-week-due-row = • { $date } : { $number }, { $event }
hrdigest-week-moved = { $number ->
    [one] <b>{ $number } dossier a bougé</b> en sept jours
   *[other] <b>{ $number } dossiers ont bougé</b> en sept jours
}
hrdigest-week-moved-row = • { $number }, { $unit } : { $status }
hrdigest-week-rest = … et { $number } de plus dans la liste.
hrdigest-week-units = <b>Unités dont les déclarations ont bougé</b> le mois dernier
hrdigest-week-unit = • { $unit } : { $number } (moyenne des trois mois d’avant : { $before })
hrdigest-week-free = { $number ->
    [one] 🚗 { $number } véhicule libre
   *[other] 🚗 { $number } véhicules libres
}
hrdigest-week-contract = 📄 Contrat { $number } : échéance le { $date }
hrdigest-week-contracts-rest = { $number ->
    [one] … et { $number } autre contrat : « Échéances des contrats ».
   *[other] … et { $number } autres contrats : « Échéances des contrats ».
}
hrdigest-week-list = Dossiers ouverts
hrdigest-week-late = Délais dépassés
hrdigest-week-stop = Ne plus recevoir
hrdigest-week-start = Recevoir à nouveau
hrdigest-week-off = Le message de la semaine ne viendra plus. /stats reste là quand vous le voulez.
hrdigest-week-on = Le message de la semaine viendra le premier matin travaillé de chaque semaine.

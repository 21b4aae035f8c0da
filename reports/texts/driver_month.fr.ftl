# Les mots de l’image du mois et de leur équivalent en texte : aucune date, elles sont dans la légende.

driver-month-kicker = Coefficient pédagogique interne · bonus-malus
driver-month-title-moving = { $now } aujourd’hui, { $next } à la prochaine échéance
driver-month-title-stable = { $now } aujourd’hui, sans changement à la prochaine échéance
driver-month-title-floor = { $now } : le plancher, le meilleur coefficient possible
driver-month-title-streak = { $months ->
    [0] Votre série de conduite responsable commence
    [1] Votre série de conduite responsable : 1 mois
   *[other] Votre série de conduite responsable : { $months } mois
}
driver-month-now = aujourd’hui
driver-month-next = à l’échéance *
driver-month-months = { $number ->
    [0] 0 mois
    [1] 1 mois
   *[other] { $number } mois
}
driver-month-streak = de série
driver-month-recognition = reconnaissance
driver-month-ago = { $number ->
    [1] l’année précédente
   *[other] { $number } échéances plus tôt
}
driver-month-present = actuel
driver-month-then = ensuite *
driver-month-no-record = Votre dossier de conduite n’a pas encore commencé :
driver-month-no-record-more = le coefficient apparaîtra ici ensuite.
driver-month-kicker-streak = Reconnaissance · série de conduite responsable
driver-month-months-ago = il y a { $number } mois
driver-month-this-month = ce mois
driver-month-mark-kept = tenu
driver-month-mark-paused = en pause
driver-month-mark-open = en cours
driver-month-mark-missed = sans effet
driver-month-no-months = Le premier mois apparaîtra ici.
driver-month-milestone = Prochain palier : { $months } mois
driver-month-milestones-done = Tous les paliers sont atteints
driver-month-paused = Série en pause : rien ne vous est demandé
driver-month-source-1 = * Sans nouveau sinistre responsable (Code des assurances, A121-1).
driver-month-source-2 = La série compte vos gestes, jamais l’absence de déclaration.

driver-month-text-way = { $number ->
    [1] En image : votre coefficient sur la dernière échéance ({ $first } puis { $last }).
   *[other] En image : votre coefficient sur { $number } échéances (de { $first } à { $last }).
}
driver-month-text-first = En image : votre coefficient de départ, { $now }.
driver-month-text-no-record = En image : votre série, sans coefficient pour l’instant.
driver-month-text-months = { $number ->
    [1] Série, ce mois : { $marks }.
   *[other] Série, { $number } derniers mois : { $marks }.
}
driver-month-text-kept = { $number ->
    [1] 1 tenu
   *[other] { $number } tenus
}
driver-month-text-paused = { $number } en pause
driver-month-text-open = { $number } en cours
driver-month-text-missed = { $number } sans effet

# Les mots du calendrier de la série de conduite responsable et de son équivalent en texte.

streak-calendar-kicker = Reconnaissance · série de conduite responsable
streak-calendar-title = { $months ->
    [0] Votre première étape : un mois de conduite responsable
    [1] 1 mois de conduite responsable
   *[other] { $months } mois de conduite responsable
}
streak-calendar-title-paused = { $months ->
    [0] Votre série est en pause : rien ne vous est demandé
   *[other] En pause : vos { $months } mois vous attendent
}
streak-calendar-now = mois de série
streak-calendar-best = meilleure série
streak-calendar-milestone = prochain palier
streak-calendar-milestones-done = tous les paliers
streak-calendar-mark-kept = tenu
streak-calendar-mark-paused = en pause
streak-calendar-mark-open = en cours
streak-calendar-mark-missed = sans effet
streak-calendar-how-1 = Un seul geste suffit pour tenir un mois :
streak-calendar-how-2 = vérifier le véhicule, dire « rien à signaler »,
streak-calendar-how-3 = déclarer un incident à temps,
streak-calendar-how-4 = ou signaler un presqu’accident.
streak-calendar-source-1 = La série compte vos gestes, jamais l’absence de déclaration.
streak-calendar-source-2 = Déclarer à temps ne la casse jamais. N’enlève jamais rien à la paie.

streak-calendar-text = En image : votre calendrier, { $first } – { $last } ({ $marks }).
streak-calendar-text-one = En image : votre premier mois, { $last } ({ $marks }).
streak-calendar-text-kept = { $number ->
    [1] 1 mois tenu
   *[other] { $number } mois tenus
}
streak-calendar-text-paused = { $number } en pause
streak-calendar-text-open = { $number } en cours
streak-calendar-text-missed = { $number } sans effet

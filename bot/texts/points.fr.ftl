## Points, niveaux et badges : de la reconnaissance, jamais de l’argent

points-given = ⭐ +{ $points } points ({ $figure }). Le détail : /points
points-title = ⭐ <b>Vos points</b> ({ $figure })
points-total = <b>{ $points ->
    [0] Pas encore de points
    [one] { $points } point
   *[other] { $points } points
}</b>, niveau { $level }
points-progress = { $bar } encore { $points } points jusqu’au niveau { $level }
points-progress-last = { $bar } le dernier niveau : bravo, et merci
points-this-month = { $points ->
    [0] Rien encore ce mois-ci : le quiz prend deux minutes.
   *[other] Ce mois-ci : { $signed }
}
points-badges-line = 🏅 { $badges }
points-promise = Rien de ce qui est gagné n’est repris, et déclarer ne coûte jamais rien. Vos collègues ne voient ni vos points ni vos badges.
points-level = { $level ->
    [start] Départ
    [bronze] Bronze
    [silver] Argent
    [gold] Or
   *[platinum] Platine
}

## Le détail

points-list-title = <b>Le détail de vos points</b> ({ $figure })
points-list-empty = Rien encore. Le quiz du mois, la vérification de votre véhicule ou un presqu’accident signalé sont de bons débuts.
points-list-row = • { $date } : <b>{ $points }</b> · { $reason }
points-note = « { $note } »
points-reason = { $reason ->
    [same_day_report] déclaration le jour même
    [complete_file] dossier complet
    [photos] photos envoyées
    [near_miss] presqu’accident signalé
    [hazard] danger signalé
    [quiz] quiz du mois
    [training] formation suivie
    [vehicle_check] véhicule vérifié
   *[correction] correction d’une erreur
}
points-of-case = { $reason }, { $case }

## Ce qui donne des points

points-rules-title = <b>Ce qui donne des points</b> ({ $figure })
points-rule = • <b>+{ $points }</b> · { $reason ->
    [same_day_report] déclarer un incident le jour même
    [complete_file] un dossier complet, sans question restée ouverte
    [photos] des photos avec la déclaration
    [near_miss] un presqu’accident, quand on vous a répondu ({ $most } par mois au plus, dangers compris)
    [hazard] un danger qui vient de l’entreprise (site, planning, véhicule) : il compte double
    [quiz] le quiz du mois terminé, réponses justes ou non
    [vehicle_check] vérifier son véhicule, une fois par mois
   *[training] une formation suivie, notée par les ressources humaines
}
points-rules-levels = <b>Les niveaux</b> : { $levels }
points-rules-level = { $level } dès { $points }
points-rules-words =
    La responsabilité dans un accident n’y change rien. Une déclaration qui vient plus tard que le lendemain ne donne pas de points et n’en retire aucun. Un signalement sans nom n’en donne pas : personne ne sait à qui les donner.
    Qui a signalé un presqu’accident ou un danger est effacé du dossier 90 jours après sa clôture. Si vous en avez reçu des points, une trace technique, que personne d’autre ne voit à l’écran, y mène encore jusqu’à votre départ.
    Sans Telegram, ce que les ressources humaines notent pour vous compte autant.
    Une erreur se corrige par une ligne visible, avec sa raison ; niveaux et badges restent.

## Les badges

points-badges-title = <b>Vos badges</b> ({ $figure })
points-badges-none = Aucun encore : le premier est à portée.
points-badges-row = 🏅 <b>{ $badge }</b>, { $date }
points-badges-next = <b>Ce qui reste à gagner</b>
points-badges-invite = • <b>{ $badge }</b> : { $kind ->
    [welcome] vos premiers pas, un mois confirmé ou un signalement, et un quiz ou une formation
    [first_month] un premier mois de conduite responsable, voir /streak
    [three_months] trois mois de suite de conduite responsable
    [six_months] six mois de suite de conduite responsable
    [twelve_months] douze mois de suite de conduite responsable
    [twenty_four_months] vingt-quatre mois de suite de conduite responsable
    [first_report] votre premier signalement, un presqu’accident par exemple
   *[good_catch] un presqu’accident ou un danger signalé, auquel on a répondu
}
points-badges-all = Vous les avez tous. Merci.
points-badge = { $kind ->
    [welcome] Bienvenue
    [first_month] Premier mois
    [three_months] Trois mois
    [six_months] Six mois
    [twelve_months] Douze mois
    [twenty_four_months] Vingt-quatre mois
    [first_report] Première déclaration
    [good_catch] Œil vif
   *[return] Retour
}
points-badge-news = { $number ->
    [one] 🏅 <b>Un badge pour vous</b> ({ $figure })
   *[other] 🏅 <b>{ $number } badges pour vous</b> ({ $figure })
}
points-badge-earned = • <b>{ $badge }</b> : { $kind ->
    [welcome] vos premiers pas sont faits. Bienvenue à bord.
    [first_month] un premier mois de conduite responsable.
    [three_months] trois mois de conduite responsable, l’habitude est prise.
    [six_months] six mois de conduite responsable. Merci pour cette constance.
    [twelve_months] douze mois de conduite responsable, une année entière.
    [twenty_four_months] vingt-quatre mois de conduite responsable. Chapeau.
    [first_report] vous avez signalé, et c’est ainsi que la route s’améliore pour tous.
    [good_catch] vous avez vu ce qui aurait pu mal tourner, et quelque chose change.
   *[return] trois mois de route, en confiance. Heureux de rouler avec vous.
}
points-badge-kept = Un badge gagné vous reste.

## Pour les ressources humaines : formations et corrections

points-training-title = <b>Formation suivie par { $name }</b>
points-training-ask = Laquelle ? Elle donne { $points } points, une fois par an ; la personne en est avertie.
points-training = { $training ->
    [prevention] Conduite préventive
    [manoeuvres] Manœuvres et angles morts
    [eco_driving] Écoconduite
    [loading] Chargement et arrimage
    [after_an_accident] Que faire après un accident
   *[team_talk] Discussion d’équipe sur la route
}
points-training-quiz = Quiz du mois, fait de vive voix
points-training-quiz-noted = ✅ Le quiz du mois est noté pour { $name }, +{ $points } points.
points-training-quiz-known = Le quiz de ce mois compte déjà pour { $name }. Rien n’a changé.
points-training-chosen = ✓ { $training }
points-training-noted = ✅ { $training } : c’est noté pour { $name }, +{ $points } points.
points-training-known = « { $training } » : déjà noté cette année pour { $name }. Rien n’a changé.
points-training-back = La note « { $training } » est retirée pour { $name } : une ligne de correction le montre.
points-training-absent = « { $training } » n’est pas noté pour { $name }. Rien n’a changé.
points-told = { $told ->
    [yes] Un message le dit à { $name }.
   *[no] { $name } n’a pas de compte Telegram joignable : dites-le de vive voix.
}
points-fix-title = <b>Corriger une erreur dans les points de { $name }</b>
points-fix-words = Une erreur seulement : ce qui est gagné n’est jamais repris. Choisissez la ligne ; la correction sera visible, avec sa raison. Cette consultation est notée.
points-fix-empty = { $name } n’a pas encore de points : il n’y a rien à corriger.
points-fix-choose = { $date } · { $points } · { $reason }
points-fix-worth = Aujourd’hui, cette ligne vaut { $worth ->
    [one] { $worth } point
   *[other] { $worth } points
}. Que devait-elle valoir ?
points-fix-choice = { $worth ->
    [one] { $worth } point
   *[other] { $worth } points
}
points-fix-note = Écrivez en quelques mots pourquoi : { $name } lira cette raison ({ $most } caractères au plus).
points-fix-done = ✅ C’est corrigé : { $points } points pour { $name }, avec votre raison.
points-fix-refused = { $reason ->
    [unchanged] Cette ligne vaut déjà cela. Rien n’a changé.
   *[not_offered] Cette correction n’est pas possible. Rien n’a changé.
}
points-tell-training = 🎓 Une formation est notée pour vous : { $training }. ⭐ +{ $points } points ({ $figure }).
points-tell-quiz = 🧠 Le quiz du mois est noté pour vous. ⭐ +{ $points } points ({ $figure }).
points-tell-correction = Une erreur a été corrigée dans vos points ({ $figure }) : <b>{ $points }</b> pour « { $reason } ».
points-tell-correction-training = La formation « { $training } » avait été notée par erreur.
points-tell-correction-after = Votre niveau et vos badges restent. Une question ? Parlez-en à vos ressources humaines.

## Boutons et commandes

button-points = Mes points
button-points-list = Le détail
button-points-badges = Badges
button-points-rules = Ce qui rapporte
button-training = Formation suivie
button-points-fix = Corriger des points
button-training-undo = Retirer cette note
command-points = Mes points, mon niveau, mes badges

## Les tâches du calendrier

jobs-name-award-points = Points
jobs-about-award-points = Chaque jour, donne les points que des déclarations ont gagnés et que personne n’a encore donnés.
jobs-name-award-badges = Badges
jobs-about-award-badges = Chaque jour dès 9 h, donne les badges gagnés ; les jours ouvrés, le dit une fois à la personne, sans bruit.

# Les dossiers : la file, la carte, les états, le fil, les coûts, les réponses aux presqu’accidents.
# Les dates, les montants et les heures arrivent déjà écrits ; $number, $page, $pages, $days et $most sont des entiers.

command-cases = Les dossiers
button-cases = Dossiers
button-case-list = Retour à la liste
button-case-own = Mes dossiers
button-case-changed = Ce qui a changé

## Les mots d’un dossier

case-deadline = { $kind ->
    [insurer] déclarer à l’assureur
    [insurer_theft] déclarer le vol à l’assureur, après le dépôt de plainte
    [accident_at_work_employee] accident du travail : le salarié prévient l’employeur (24 h)
    [accident_at_work_employer] accident du travail : l’employeur le déclare (48 h, hors dimanches et jours fériés)
    [answer] répondre à ce signalement
   *[contest_answer] répondre à la contestation
}
case-question = { $question ->
    [event] ce qui s’est passé
    [vehicle] le véhicule
    [when] le moment
    [place] le lieu
    [other_party] le tiers
    [statement] le constat
   *[evidence] les photos et les faits
}

## La file

case-queue-title = <b>{ $tab ->
    [new] Nouveaux dossiers
    [mine] Dossiers qui vous attendent
    [overdue] Dossiers en retard
    [open] Dossiers ouverts
   *[closed] Dossiers clos
}</b>{ $unit ->
    [none] {""}
   *[other] {" "}· { $unit }
}{ $event ->
    [any] {""}
   *[other] {" "}· { $event }
}
case-queue-count = { $number ->
    [1] Un dossier
   *[other] { $number } dossiers
}, le plus urgent d’abord.
case-queue-count-closed = { $number ->
    [1] Un dossier
   *[other] { $number } dossiers
}, le dernier clos d’abord.
case-queue-empty = { $tab ->
    [new] Rien de nouveau : chaque déclaration a été prise en charge.
    [mine] Rien ne vous attend : vous êtes à jour.
    [overdue] Aucun retard : toutes les échéances sont tenues.
    [open] Aucun dossier ouvert : tout est réglé.
   *[closed] Aucun dossier clos pour l’instant.
}
case-queue-empty-filtered = Aucun dossier avec ce filtre.
case-tab-new = Nouveaux { $number }
case-tab-mine = Pour moi { $number }
case-tab-overdue = En retard { $number }
case-tab-overdue-red = 🔴 En retard { $number }
case-tab-open = Ouverts { $number }
case-tab-closed = Clos { $number }
case-tab-chosen = • { $label }
case-row = <b>{ $number }</b> · { $event } · { $unit }
case-row-hurt = 🆘 blessé · { $row }
case-row-due = { $row } · échéance { $date }
case-row-overdue = 🔴 { $row } · en retard ({ $date })
case-row-unanswered = 🔴 { $row } · sans réponse ({ $date })
case-row-contested = { $row } · contesté
case-row-status = { $row } · { $status }
case-row-button = { $sign ->
    [hurt] 🆘 { $number }
    [overdue] 🔴 { $number }
   *[none] { $number }
}
case-filter-unit = Site : { $unit ->
    [none] tous
   *[other] { $unit }
}
case-filter-event = Type : { $event ->
    [any] tous
   *[other] { $event }
}
case-filter-units-title = <b>Quel site ou quelle équipe ?</b>
case-filter-events-title = <b>Quel type d’événement ?</b>
case-filter-all = Tous

## Mes dossiers

case-own-title = <b>Mes dossiers</b>
case-own-count = { $number ->
    [1] Un dossier, dont vous pouvez suivre chaque étape.
   *[other] { $number } dossiers, dont vous pouvez suivre chaque étape.
}
case-own-empty =
    Aucun dossier : rien n’a été déclaré à votre nom.
    S’il arrive quelque chose, /incident prend moins de deux minutes.
case-own-row = <b>{ $number }</b> · { $event } · { $status }
case-own-claim-row = Sinistre <b>{ $number }</b> · { $date }
case-own-claim-button = Sinistre { $number }

## Ce qui a changé

case-changed-title = <b>Ce qui a changé</b> · { $site }
case-changed-lead = Ce que l’entreprise a répondu aux presqu’accidents et aux dangers signalés.
case-changed-empty = Rien de publié pour l’instant. Un presqu’accident ou un danger se signale avec /incident, sans votre nom si vous préférez ; une réponse est due sous 7 jours.
case-changed-one =
    <b>{ $event }</b> · { $date }
    { $answer }

## La carte d’un dossier

case-title = <b>Dossier { $number }</b> · { $event }
case-title-draft = <b>Déclaration en cours</b> · { $event }
case-hurt = 🆘 <b>Blessés : oui</b>
case-contested = ⚠️ <b>Contesté</b> : le dossier est gelé jusqu’à la réponse, due le { $date }.
case-state = État : <b>{ $status }</b>
case-step = À faire : { $step }
case-step-own = La suite : { $step }
case-handler = Suivi par { $name }
case-handler-none = Personne ne suit encore ce dossier.
case-unit = Site : { $unit }
case-driver = Conduisait : { $name }
case-driver-unknown = Conduisait : non précisé
case-driver-anonymous = Signalement anonyme : aucun nom n’est conservé.
case-reporter = Déclaré par { $name }
case-holders = Carnet de bord : à ce moment-là, le véhicule était à { $names }.
case-vehicle = Véhicule : { $plate } · { $model }
case-vehicle-unknown-plate = Véhicule : { $plate } (absent de la flotte)
case-when = Quand : { $date }
case-when-time = Quand : { $date }, vers { $time }
case-when-unknown = Quand : à préciser
case-place = Où : { $words }
case-place-position = Où : position approximative ({ $latitude } ; { $longitude })
case-place-deleted = Où : lieu effacé à la clôture
case-injured = Blessés : { $answer ->
    [yes] oui
    [no] non
   *[unknown] à préciser
}
case-other-party = Tiers concerné : { $answer ->
    [yes] oui
    [no] non
   *[unknown] à préciser
}
case-facts = Faits : « { $facts } »
case-answer = Réponse publiée le { $date } : { $answer }
case-missing = Il manque : { $questions }
case-photos-none = Aucune photo
case-photos = { $number ->
    [1] Une photo ou document
   *[other] { $number } photos et documents
}
case-due = ⏳ { $what } : au plus tard le { $date }
case-due-at = ⏳ { $what } : au plus tard le { $date } à { $time }
case-due-met = ✅ { $what } : c’est fait, par cette déclaration
case-due-overdue = 🔴 En retard : { $what }, attendu le { $date }
case-asked = Question au conducteur : « { $words } »
case-asked-own = Une question vous attend : « { $words } »
case-reference = Assureur, n° du dossier : { $words }
case-expert = Expert : { $words }
case-repairer = Réparateur : { $words }
case-costs = Coûts pour l’entreprise (personne ne doit rien) : payé { $paid }, provision { $reserved }, recours { $recovered }, franchise { $deductible }, immobilisation { $days } j
case-decision-none = Responsabilité : pas encore décidée par l’assureur
case-decision-range = Responsabilité : pas encore décidée ; « Décision » montre ce que donnerait chaque cas.
case-decision-proposed = Responsabilité : une décision est saisie, elle attend la confirmation d’une seconde personne.
case-decision = Responsabilité décidée par l’assureur : { $share } (lettre du { $date })
case-promise-own = Rien ne vous est retenu ni réclamé.

case-step-send-report = terminer et envoyer la déclaration
case-step-answer-contest = répondre à la contestation, par une autre personne que celle qui a décidé
case-step-confirm-decision = faire confirmer la décision par une seconde personne
case-step-await-driver = attendre la réponse du conducteur
case-step-answer-report = répondre au signalement, avec un merci et ce qui change
case-step-check = vérifier la déclaration, puis l’envoyer à l’assureur
case-step-send-to-insurer = envoyer le dossier à l’assureur
case-step-await-insurer = saisir la décision de l’assureur dès que sa lettre arrive
case-step-close-or-recover = engager un recours s’il y a lieu, sinon clore
case-step-recover = clore quand le recours est terminé
case-step-repair-and-close = faire réparer, noter les coûts, puis clore
case-step-nothing = plus rien
case-step-own-send-report = terminez et envoyez votre déclaration
case-step-own-answer-contest = une autre personne que celle qui a décidé répond à votre contestation
case-step-own-confirm-decision = la décision de l’assureur est en cours de vérification
case-step-own-await-driver = votre réponse est attendue
case-step-own-answer-report = une réponse vous est due sous 7 jours
case-step-own-check = l’entreprise vérifie votre déclaration
case-step-own-send-to-insurer = l’entreprise envoie le dossier à l’assureur
case-step-own-await-insurer = l’assureur étudie le dossier
case-step-own-close-or-recover = l’entreprise termine le dossier
case-step-own-recover = l’entreprise mène le recours
case-step-own-repair-and-close = l’entreprise fait réparer le véhicule
case-step-own-nothing = plus rien, le dossier est clos

button-case-status = Étape suivante
button-case-ask = Demander au conducteur
case-photos-button = Photos ({ $number })
case-thread-button = Fil ({ $number })
button-case-costs = Coûts
button-case-contacts = Contacts
button-case-note = Note
button-case-exchange = Échange
button-case-assign = Qui suit ?
button-case-statement = Constat
button-case-pdf = Dossier PDF
button-case-zip = Dossier ZIP
button-case-reply = Répondre
button-case-say = Écrire
button-case-photo = Ajouter une photo
button-case-answer = Répondre et publier

## Un sinistre sans dossier

case-claim-title = <b>Sinistre { $number }</b>
case-claim-on = Du { $date } · { $kind }
case-claim-driver = Conduisait : { $name }
case-claim-contested = ⚠️ <b>Contesté</b> : une réponse est en cours.
case-claim-decision = Décision du { $date } : { $share }{ $exempt ->
    [yes] , sans majoration
   *[no] {""}
}
case-claim-undecided = { $whose ->
    [own] Pas encore de décision de l’assureur. Votre gestionnaire de flotte ou vos ressources humaines suivent ce sinistre avec l’assureur : demandez-leur où il en est.
   *[other] Pas encore de décision de l’assureur. Elle arrivera ici avec le prochain fichier de l’assureur ; pour l’avoir plus tôt, demandez à la personne qui importe ces fichiers.
}
case-claim-source = Repris de l’historique de l’assureur : il n’a pas de dossier ici.

## Changer l’état

case-status-title = <b>Dossier { $number }</b> : quel est le prochain état ?
case-status-now = Aujourd’hui : { $status }.
case-status-told = La personne concernée en sera informée.
case-status-none = { $reason ->
    [contested] Le dossier est contesté : il est gelé jusqu’à la réponse. Répondez d’abord à la contestation.
    [closed] Le dossier est clos.
    [preventive] Un signalement se clôt avec la réponse qui est publiée.
   *[other] L’état suivant vient de la décision de l’assureur : saisissez-la avec « Décision ».
}
case-not-in-house = « Traité en interne » n’est pas possible : { $reason ->
    [hurt] quelqu’un est blessé.
    [other_party] un tiers est concerné.
   *[left_open] la déclaration ne dit pas encore si quelqu’un est blessé ou si un tiers est concerné.
}
case-status-confirm = Passer le dossier { $number } à l’état « { $status } » ?
case-status-confirm-closed = Clore le dossier { $number } ? Le lieu sera effacé pour de bon, comme les noms, adresses et coordonnées des tiers et des témoins dans le constat. Une clôture ne s’annule pas ; s’il vous faut le dossier PDF complet, demandez-le avant.
case-status-confirm-kept-in-house = Traiter le dossier { $number } en interne ? L’assureur n’en est pas informé. Le dossier compte pour la prévention, mais ni pour le coefficient, ni pour le rapport sinistres à primes.
case-status-yes = Oui, confirmer
case-status-no = Non, revenir
case-status-done = C’est fait. Le dossier { $number } est à l’état « { $status } ».
case-status-already = Le dossier { $number } est déjà à l’état « { $status } » : rien n’a changé.
case-status-undone = C’est annulé. Le dossier { $number } est de nouveau à l’état « { $status } ».
case-status-undo = Annuler ce changement
case-told = La personne concernée en est informée.
case-told-nobody = La personne concernée n’a pas pu être informée ici : prévenez-la autrement.
case-told-anonymous = Le signalement est anonyme : personne n’est prévenu.
case-tell-status = Votre dossier { $number } est maintenant à l’état « { $status } ».
case-tell-closed = Votre dossier { $number } est clos. Le lieu que vous aviez indiqué est effacé. Rien ne vous est retenu ni réclamé.

case-refused = { $reason ->
    [contested] Le dossier est contesté : il est gelé jusqu’à la réponse. Rien n’a changé.
    [hurt] Quelqu’un est blessé : le dossier ne peut pas être traité en interne. Rien n’a changé.
    [other_party] Un tiers est concerné : le dossier ne peut pas être traité en interne. Rien n’a changé.
    [left_open] La déclaration ne dit pas encore si quelqu’un est blessé ou si un tiers est concerné : complétez-la d’abord. Rien n’a changé.
    [closed] Le dossier est clos. Rien n’a changé.
    [changed] Quelqu’un a changé ce dossier entre-temps. Rien n’a été fait : rouvrez-le pour voir où il en est.
    [nobody_to_ask] Personne n’est connu dans ce dossier : il n’y a personne à qui poser la question.
    [not_a_handler] Cette personne ne peut plus suivre ce dossier. Rien n’a changé.
    [answered] Une réponse a déjà été publiée. Rien n’a changé.
    [not_preventive] Seuls les presqu’accidents et les dangers reçoivent une réponse publiée.
    [preventive] Un signalement se clôt avec la réponse qui est publiée.
    [no_insurer] Un presqu’accident ou un danger ne va à aucun assureur : il n’a ni constat, ni dossier à transmettre.
    [draft] La déclaration n’est pas encore envoyée : envoyez-la d’abord.
   *[not_next] Cet état ne suit pas celui du dossier. Rien n’a changé : rouvrez-le pour voir où il en est.
}

## Coûts et contacts

case-costs-title = <b>Coûts du dossier { $number }</b>
case-costs-meaning = <i>Ce sont des coûts de l’entreprise et de l’assureur. Personne ne doit rien, et rien n’est retenu.</i>
case-cost-line = { $cost } : { $amount }
case-cost = { $cost ->
    [paid] Payé
    [reserved] Provision
    [recovered] Recours encaissé
    [deductible] Franchise
   *[downtime] Immobilisation
}
case-cost-days = { $days ->
    [0] 0 jour
    [1] 1 jour
   *[other] { $days } jours
}
case-cost-ask = { $cost }, dossier { $number } : quel montant en euros ? Par exemple 1 234,50. /cancel pour abandonner.
case-cost-ask-days = { $cost }, dossier { $number } : combien de jours entiers ? /cancel pour abandonner.
case-cost-unreadable = Je n’ai pas pu lire ce montant. Écrivez un nombre d’euros, par exemple 1 234,50 ou 800 ; au plus { $most }. Rien n’a été noté.
case-cost-unreadable-days = Je n’ai pas pu lire ce nombre. Écrivez un nombre entier de jours, de 0 à { $most }. Rien n’a été noté.
case-cost-noted = C’est noté. { $cost } : { $amount }.
case-contacts-title = <b>Contacts du dossier { $number }</b>
case-contact = { $contact ->
    [insurer] N° de dossier de l’assureur
    [expert] Expert
   *[repairer] Réparateur
}
case-contact-line = { $contact } : { $words }
case-contact-none = à noter
case-contact-ask = { $contact }, dossier { $number } : que faut-il noter ? { $most } caractères au plus. /cancel pour abandonner.
case-contact-noted = C’est noté. { $contact } : { $words }

## Écrire

case-ask = <b>Que voulez-vous demander au conducteur ?</b> Une question simple, { $most } caractères au plus. Vous la relirez avant l’envoi. /cancel pour abandonner.
case-ask-preview = Envoyer cette question dans le dossier { $number } ?
case-quoted = « { $words } »
case-ask-again = Réécrire
case-ask-sent = La question est envoyée. Le dossier { $number } attend la réponse du conducteur.
case-already-sent = C’est déjà fait, ou abandonné : rien n’est parti une deuxième fois.
case-tell-question = Dossier { $number } : une question pour vous.
case-reply-ask = Écrivez votre réponse, ou envoyez une photo. { $most } caractères au plus. /cancel pour abandonner.
case-reply-question = La question : « { $words } »
case-reply-done = Merci, votre réponse est dans le dossier { $number }.
case-reply-photo = Photo ajoutée au dossier { $number }. Envoyez-en d’autres, écrivez un mot, ou terminez.
case-reply-finished = C’est terminé. Tout est dans le dossier { $number }.
case-tell-answer = Dossier { $number } : le conducteur a répondu.
case-tell-photos = Dossier { $number } : des photos ont été ajoutées.
case-photo-ask = Envoyez une ou plusieurs photos, ou un PDF, pour le dossier { $number }. Touchez « Terminé » à la fin. /cancel pour abandonner.
case-photo-only = J’attends une photo ou un PDF pour le dossier { $number }. Touchez « Terminé » si c’est tout.
case-note-ask = Quelle note pour le dossier { $number } ? Le conducteur ne la voit pas. { $most } caractères au plus. /cancel pour abandonner.
case-exchange-ask = Avec qui, et qu’est-ce qui a été dit ou convenu (dossier { $number }) ? Par exemple : « Assureur, au téléphone : expert mandaté ». { $most } caractères au plus. /cancel pour abandonner.
case-remark-noted = C’est noté dans le fil du dossier { $number }. Le conducteur ne le voit pas.
case-too-long = Ce texte est trop long : { $number } caractères, pour { $most } au plus. Rien n’a été gardé. Envoyez-le plus court, en un seul message.
case-answer-ask = <b>Que répondez-vous ?</b> Merci, et ce qui change ou pourquoi rien ne change. Tout le site lira cette réponse : aucun nom. { $most } caractères au plus, à relire avant l’envoi. /cancel pour abandonner.
case-answer-preview = Publier cette réponse pour tout le site, et clore le signalement { $number } ? Son lieu sera effacé.
case-answer-names = ⚠️ <b>Un nom ?</b> « { $names } » est aussi le nom ou le prénom de quelqu’un du site. Tout le site lira cette réponse : réécrivez-la sans nom, ou publiez-la si ce n’en est pas un.
case-answer-send-anyway = Publier quand même
case-answer-send = Publier
case-answer-sent = La réponse est publiée, le signalement { $number } est clos.
case-tell-report-answered = Merci pour votre signalement { $number }. Voici la réponse :

## Qui suit le dossier

case-assign-title = <b>Qui suit le dossier { $number } ?</b>
case-assign-me = Je m’en occupe
case-assign-release = Remettre dans la file
case-assign-confirm = Confier le dossier { $number } à { $name } ? Cette personne en sera informée.
case-assign-confirm-release = Remettre le dossier { $number } dans la file de tous ?
case-assign-done = Le dossier { $number } est suivi par { $name }.
case-assign-released = Le dossier { $number } est de nouveau dans la file de tous.
case-assign-already = Rien n’a changé : c’était déjà le cas.
case-tell-assigned = Le dossier { $number } vous est confié.
case-tell-taken = Le dossier { $number } est maintenant suivi par { $name }.
case-tell-released = Le dossier { $number }, que vous suiviez, est remis dans la file.

## Le fil

case-thread-title = <b>Fil du dossier { $number }</b>, le plus récent d’abord
case-thread-empty = Rien n’est encore écrit.
case-entry = <b>{ $date }{ $time ->
    [none] {""}
   *[other] , { $time }
}</b>{ $author ->
    [none] {""}
   *[other] {" "}· { $author }
}
case-entry-declared = déclaration
case-entry-completed = complété : { $words }
case-entry-status = état : { $words }
case-entry-question = question au conducteur : « { $words } »
case-entry-answer = réponse : « { $words } »
case-entry-answer-photos = réponse par photo
case-entry-note = note : « { $words } »
case-entry-exchange = échange : « { $words } »
case-entry-assigned = suivi par { $words }
case-entry-released = remis dans la file
case-entry-driver-set = conduisait : { $words }
case-entry-costs = { $words }
case-entry-contacts = { $words }
case-entry-statement = constat rempli
case-entry-photo = photo ou document ajouté
case-entry-decision-proposed = décision saisie, à confirmer
case-entry-decision-rejected = décision refusée
case-entry-decision-confirmed = décision confirmée
case-entry-contested = contestation ouverte
case-entry-contest-withdrawn = contestation retirée
case-entry-contest-answered = réponse donnée à la contestation
case-entry-published-answer = réponse publiée : « { $words } »

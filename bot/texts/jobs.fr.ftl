## /jobs : ce que fait le calendrier, et l'alerte quand une tâche échoue

command-jobs = Calendrier : tâches faites, à venir, manquées
jobs-help =
    <b>Pour l’administration</b>

    /jobs : les tâches du calendrier : faites, à venir, manquées, en échec ; en faire une maintenant.
jobs-title = <b>Les tâches du calendrier</b>
jobs-why = <i>Chaque tâche se fait une fois par période, même après un arrêt. Touchez-en une pour la comprendre et voir son historique.</i>
jobs-title-of = <b>{ $name }</b>
jobs-item = • { $run }
jobs-button-see = Voir la tâche
jobs-row =
    <b>{ $name }</b>
    { $last }
    { $next }
jobs-never = Jamais faite encore.
jobs-next = Prochaine fois : { $at }.
jobs-next-due = À faire maintenant : dans la minute.
jobs-next-none = Aucune prochaine fois connue.
jobs-period-week = semaine du { $date }
jobs-at = { $date } à { $time }
jobs-run-done = { $period } : faite le { $at }, en { $duration }.
jobs-run-running = { $period } : en cours depuis le { $at }.
jobs-run-failed = { $period } : en échec ({ $error }). Nouvel essai le { $at }.
jobs-run-dropped = { $period } : manquée, trop ancienne pour être rattrapée.
jobs-run-asked = { $period } : demandée, faite dans la minute.
jobs-note-late = Rattrapée après coup.
jobs-note-failures = { $number ->
    [one] Un échec avant.
   *[other] { $number } échecs avant.
}
jobs-note-given-up = { $number ->
    [one] Un échec ({ $error }).
   *[other] { $number } échecs ({ $error }).
}
jobs-duration = { $unit ->
    [moment] moins d’une seconde
    [seconds] { $number } s
   *[minutes] { $number } min
}
jobs-count = { $name ->
    [counted] Parts de la flotte comptées : { $number }
    [told] Messages : { $number }
    [closed] Échéances passées : { $number }
    [given] Points et badges donnés : { $number }
    [reached] Récompenses et objectifs atteints : { $number }
    [measured] Objectifs mesurés : { $number }
    [published] Chiffres publiés : { $number }
    [deleted] Éléments effacés : { $number }
    [applied] Usages changés : { $number }
    [effects] Effets calculés : { $number }
    [refused] Calculs refusés : { $number }
    [too_late] Trop tard pour être envoyés : { $number }
    [too_soon] Pas envoyés, le message du mois d’avant est tout récent : { $number }
   *[other] { $name } : { $number }
}
jobs-tally = Faites : { $done } · rattrapées : { $caught } · après échec : { $recovered } · manquées : { $missed }
jobs-tally-none = Rien à compter encore.
jobs-history = <b>Historique</b>
jobs-history-none = L’historique est vide : la tâche n’a pas encore été faite.
jobs-button-calendar = Calendrier
jobs-button-refresh = Actualiser
jobs-button-all = Toutes les tâches
jobs-button-run = Faire maintenant
jobs-button-again = Refaire maintenant
jobs-asked = C’est demandé : le calendrier s’en charge dans la minute.
jobs-asked-before = C’est déjà demandé, ou en cours. Rien n’a changé.
jobs-done-before = Déjà faite le { $at }. Rien n’a changé.
jobs-not-due = Rien n’est à faire avant la prochaine fois. Rien n’a changé.
jobs-failing =
    <b>Une tâche du calendrier échoue : { $name }</b>
    Période : { $period }. Erreur : { $error }.

    Rien n’est à moitié fait. Le calendrier réessaie de lui-même, prochain essai le { $at }, puis de moins en moins souvent, jusqu’à une fois par heure. Vous n’aurez pas d’autre message pour cette période ; /jobs dit où elle en est. Si l’échec dure, le journal du serveur en dit plus.
jobs-clock-ahead =
    <b>L’horloge du serveur est-elle juste ? Ce qui efface attend votre réponse.</b>
    Elle dit : { $now }. Le dernier passage date du { $before }.

    En attendant, rien n’est effacé ; les autres tâches continuent. Si l’horloge avance, remettez-la à l’heure : tout reprend de soi-même. Si elle est juste, parce que le bot était arrêté, ouvrez /jobs, choisissez une tâche qui efface et touchez « Faire maintenant ».

## Les tâches : leur nom, et ce qu'elles font en une phrase

jobs-name-forget-delivered = Ménage des messages
jobs-about-forget-delivered = Chaque jour, efface ce qui a été reçu, envoyé ou abandonné depuis longtemps.
jobs-name-forget-people = Données qui ne se gardent plus
jobs-about-forget-people = Chaque jour, efface ou rend anonyme ce dont la durée est passée : dossiers et sinistres, personnes parties, journal (voir /privacy). Les coefficients ne bougent pas.
jobs-name-drop-unsent = Déclarations jamais envoyées
jobs-about-drop-unsent = Chaque matin, efface les déclarations commencées il y a plus de trente jours et jamais envoyées, et le dit à la personne.
jobs-name-remind = Rappels
jobs-about-remind = Chaque quart d’heure, rappelle à chacun ce qui l’attend, en dehors de ses heures calmes.
jobs-name-monthly-digest = Message du mois aux conducteurs
jobs-about-monthly-digest = Chaque mois, à partir du premier jour ouvré à 9 h, envoie à chaque conducteur son message du mois, sans bruit.
jobs-name-countdowns = Relevés et changements
jobs-about-countdowns = Chaque jour à partir de 9 h, rappelle aux gestionnaires de flotte les relevés attendus des assureurs, les changements à déclarer et les primes à accepter ou refuser ; applique un nouvel usage le jour venu.
jobs-name-contract-renewals = Échéances des contrats
jobs-about-contract-renewals = Chaque jour à partir de 9 h, rappelle aux gestionnaires de flotte ce que demande chaque contrat, de cinq mois avant son échéance à un mois après.
jobs-name-ask-participation = Question du mois
jobs-about-ask-participation = Une fois par mois, un jour ouvré à partir de 9 h, demande à qui n’a rien confirmé si le mois s’est bien passé.
jobs-name-hr-digest = Chiffres du mois aux RH
jobs-about-hr-digest = Chaque mois, à partir du premier jour ouvré à 9 h, envoie aux RH les chiffres de leur périmètre.
jobs-name-weekly-fleet = Semaine de la flotte
jobs-about-weekly-fleet = Chaque semaine, à partir du premier jour ouvré à 9 h, dit aux gestionnaires de flotte ce qui est ouvert et ce qui arrive.

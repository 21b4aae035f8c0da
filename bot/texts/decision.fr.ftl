# La décision de l'assureur : la fourchette, la saisie, la seconde personne, ce qu'on savait à une date.
# Les dates et les coefficients arrivent déjà écrits ; seuls $number, $most et $size sont des entiers.

## Les mots

decision-verdict = { $exemption ->
    [none] { $kind } : { $share }
   *[other] { $kind } : { $share }, circonstance de l’article 6 : { $said }
}
decision-effect = { $reason ->
    [wholly_liable] La responsabilité est entière : la majoration s’applique.
    [partly_liable] La responsabilité est partagée : la majoration est réduite de moitié.
    [not_liable] Aucune responsabilité : pas de majoration.
    [unauthorised_use] Véhicule pris à l’insu du propriétaire : pas de majoration.
    [force_majeure] Force majeure : pas de majoration.
    [third_party_fault] Accident imputable à la victime ou à un tiers : pas de majoration.
    [parked_unknown_party] Véhicule stationné, tiers non identifié : pas de majoration, et la réduction reste acquise.
    [theft] Vol seul : pas de majoration, et la réduction reste acquise.
    [fire] Incendie seul : pas de majoration, et la réduction reste acquise.
    [glass] Bris de glace seul : pas de majoration, et la réduction reste acquise.
   *[pending] Sans décision, rien ne compte.
} <i>({ $article })</i>
decision-change = À l’échéance du { $date }, { $label } : { $before } → <b>{ $after }</b>.
decision-change-none = À l’échéance du { $date }, { $label } : <b>{ $after }</b>, comme sans cette décision.
decision-too-late = La lettre est datée d’après le { $limit } : cette rectification est enregistrée, sans effet sur le coefficient pédagogique interne. <i>({ $article })</i>
decision-limit = Une rectification change le coefficient pédagogique interne si la lettre de l’assureur est datée du { $limit } au plus tard ; après, elle est enregistrée sans effet. <i>({ $article })</i>
decision-limit-past = Le délai des rectifications est passé depuis le { $limit } : une nouvelle décision serait enregistrée, sans effet sur le coefficient pédagogique interne. <i>({ $article })</i>
decision-no-record = { $whose ->
    [own] Aucun historique de conduite n’est encore enregistré à votre nom : aucun coefficient n’en découle.
   *[other] Aucun historique de conduite n’est enregistré pour cette personne : une décision se garde, mais aucun coefficient n’en découle.
}
decision-outside-record = Ce sinistre est antérieur à l’historique de conduite : aucun coefficient n’en découle.

## L'écran

decision-title = <b>Décision · dossier { $number }</b>
decision-title-of = <b>Décision · dossier { $number }</b> · { $name }
decision-none = Aucune décision n’est enregistrée. Une personne la lira dans la lettre de l’assureur, une autre la confirmera.
decision-range = D’ici là, { $label } à l’échéance du { $date } :
decision-range-line = • { $share } : { $value }
decision-stands = <b>{ $verdict }</b>
decision-letter = Lettre de l’assureur du { $date }{ $document ->
    [none] {""}
   *[other] {" "}({ $document })
}.
decision-people = Saisie par { $first }, confirmée par { $second }, enregistrée le { $date }.
decision-imported = Reprise des données de l’assureur, enregistrée le { $date }.
decision-earlier = { $number ->
    [1] Une décision antérieure reste consultable.
   *[other] { $number } décisions antérieures restent consultables.
}
decision-contested = ⚠️ <b>Contesté</b> le { $date }. Le dossier est gelé jusqu’à la réponse, attendue le { $due } au plus tard. La décision garde son effet d’ici là.
decision-last-contest = { $state ->
    [upheld] Contestation du { $opened } : la décision est maintenue. Réponse du { $date }, par { $name } :
    [corrected] Contestation du { $opened } : la décision a été corrigée. Réponse du { $date }, par { $name } :
   *[withdrawn] Contestation du { $opened }, retirée le { $date }.
}
decision-quote = « { $text } »
decision-proposed = <b>À confirmer</b> : saisie par { $name }, le { $date }.
decision-proposed-answer = Raisons données à la personne qui conteste :
decision-proposed-letter = La lettre est dans les photos du dossier.
decision-second-needed = { $who ->
    [self] Une seconde personne doit la confirmer : vous ne pouvez pas confirmer votre propre saisie.
    [other] Comparez avec la lettre (« Photos et lettre »), puis confirmez ou refusez.
   *[unseen] ⚠️ Aucune lettre n’est jointe : il n’y a rien à comparer ici. Demandez à la voir avant de confirmer.
}
decision-obstacle = { $reason ->
    [preventive] Un presqu’accident ou un danger n’a ni sinistre ni responsabilité.
    [no_driver] On ne sait pas encore qui conduisait : indiquez-le d’abord.
    [no_day] Le jour de l’événement manque : demandez-le d’abord à la personne qui a déclaré.
    [contested] La décision est contestée : répondez d’abord à la contestation.
    [proposed] Une décision attend sa seconde personne.
    [no_reference] Un sinistre de cette personne, du même jour, est déjà enregistré. Notez d’abord dans « Contacts » le numéro que l’assureur donne à cet accident : le même numéro, c’est le même sinistre.
   *[not_at_the_insurer] L’assureur n’a pas encore ce dossier : passez-le d’abord à « envoyé à l’assureur ».
}

decision-button-enter = Saisir la lettre de l’assureur
decision-button-correct = Saisir une rectification
decision-button-resume = Reprendre la saisie
decision-button-confirm = Confirmer
decision-button-reject = Refuser…
decision-button-take-back = Retirer ma saisie
decision-button-known = Ce qu’on savait à une date
decision-button-contest-mine = Ma contestation
decision-button-photos = Photos et lettre

## La saisie

decision-ask-reasons = Pourquoi la décision est-elle corrigée ? Écrivez-le en quelques phrases : la personne qui conteste les lira. { $most } caractères au plus.
decision-ask-kind = <b>Que s’est-il passé, d’après la lettre ?</b>
    « Seul » veut dire que la lettre n’engage aucune autre garantie.
decision-ask-liability = <b>Quelle part de responsabilité la lettre retient-elle pour la personne qui conduisait ?</b>
    Partagée : quelle que soit la part.
decision-ask-exemption = <b>La lettre retient-elle une circonstance de l’article 6 ?</b>
    Véhicule pris à l’insu du propriétaire : pas si la personne vit au foyer d’un conducteur désigné.
decision-ask-date = <b>Quelle est la date de la lettre ?</b>
    Écrivez-la, par exemple 14/10/2026.
decision-ask-document = <b>Quelle est la référence de la lettre ?</b>
    Écrivez-la ({ $most } caractères au plus), ou envoyez la lettre en photo ou en PDF. L’un suffit.
decision-letter-received = Page reçue. Encore une ? Envoyez-la. Sinon, écrivez la référence, ou :
decision-use-buttons = Choisissez avec les boutons :
decision-date-refused = { $reason ->
    [unreadable] Je ne lis pas de date dans ce message. Par exemple : 14/10/2026, ou « hier ».
    [future] Cette date est à venir : une lettre reçue porte une date passée.
    [before_the_event] Cette date précède l’événement, du { $date } : vérifiez-la sur la lettre.
   *[before_the_last] Cette date précède la décision en vigueur, du { $date } : une rectification vient après.
}
decision-too-long = Votre message a { $size } caractères ; { $most } au plus, et rien n’en a été gardé. Raccourcissez-le, s’il vous plaît.
decision-letter-full = { $most } pages au plus : celle-ci n’a pas été gardée.
decision-photo-later = La lettre se joint à la dernière question ; cette photo n’a pas été gardée.
decision-choice-today = Aujourd’hui
decision-choice-letter-alone = La lettre suffit
decision-choice-none = Aucune
decision-stopped = La saisie est abandonnée. Rien n’a changé.

decision-summary = <b>À vérifier avant l’envoi</b>
decision-summary-what = Dossier { $number }, événement du { $date } : <b>{ $verdict }</b>
decision-summary-letter = { $pages ->
    [0] Lettre du { $date }, référence { $document }
   *[other] Lettre du { $date }{ $document ->
        [none] {""}
       *[other] , référence { $document }
    }, jointe
}.
decision-summary-correction = Elle s’ajoute à la décision précédente, qui reste consultable.
decision-summary-second = { $number ->
    [0] Personne d’autre ne peut confirmer dans ce périmètre : la décision attendra qu’une seconde personne ait le rôle. Parlez-en à la personne qui gère ce service.
    [1] Une autre personne sera prévenue pour confirmer.
   *[other] { $number } autres personnes seront prévenues ; une suffit pour confirmer.
}
decision-send = Envoyer à une seconde personne
decision-sent = Envoyé. La décision comptera quand une seconde personne l’aura confirmée ; jusque-là, rien ne change.

## La seconde personne

decision-ask-rejection = Pourquoi refusez-vous ? Écrivez-le en quelques mots, pour la personne qui a saisi. { $most } caractères au plus.
decision-confirmed = C’est confirmé et enregistré.
decision-confirmed-told = La personne qui conduisait est prévenue.
decision-confirmed-untold = La personne qui conduisait n’a pas de compte ici : prévenez-la par une autre voie.
decision-rejected = Refusé. La personne qui a saisi en connaît la raison ; rien n’a changé.
decision-taken-back = Votre saisie est retirée. Rien n’a changé.
decision-refused = { $reason ->
    [settled] Quelqu’un a déjà tranché, ou la saisie a été retirée. Voici où en est le dossier.
    [same_person] Il faut une autre personne que celle qui a décidé. Rien n’a changé.
    [own_decision] Cette correction répond à la contestation de votre décision : vous pouvez la confirmer, pas la refuser.
    [unlawful] La part et la circonstance ne vont pas ensemble. Rien n’a changé.
    [answered] Cette contestation est terminée. Voici où en est le dossier.
    [not_contestable] Il n’y a rien à contester ici pour le moment. Voici où en est le dossier.
    [contested] La décision est contestée : une autre personne que celle qui a décidé y répond d’abord.
    [proposed] Une décision attend déjà sa seconde personne. Voici où en est le dossier.
    [no_reference] Un sinistre de cette personne, du même jour, est déjà enregistré : notez d’abord le numéro de l’assureur dans « Contacts ».
    [no_driver] On ne sait pas qui conduisait : rien n’a été enregistré.
    [future] Ce jour est à venir : on ne sait pas encore ce qu’on saura.
   *[other] Cela n’est pas possible maintenant. Voici où en est le dossier.
}

## Les messages aux autres

decision-told-second = <b>Une décision attend votre confirmation</b>
    Dossier { $number } : { $proposer } a saisi la lettre de l’assureur. { $letter ->
        [attached] Comparez avec la lettre jointe, puis confirmez ou refusez.
       *[none] Aucune lettre n’est jointe : demandez à la voir, puis confirmez ou refusez.
    }
decision-told-driver = <b>Décision de l’assureur · dossier { $number }</b>
    Votre sinistre du { $date } : <b>{ $verdict }</b>
decision-told-driver-corrected = <b>Réponse à votre contestation : la décision est corrigée · dossier { $number }</b>
    Votre sinistre du { $date } : <b>{ $verdict }</b>
decision-told-driver-correction = <b>Rectification de l’assureur · dossier { $number }</b>
    Votre sinistre du { $date } : <b>{ $verdict }</b>
decision-told-reasons = { $name } vous répond :
decision-told-how = Vous n’êtes pas d’accord ? Dites-le avec le bouton ci-dessous, avec vos raisons et vos preuves. Une autre personne que celle qui a décidé répond sous un mois. Rien n’est retenu sur la paie, jamais.
decision-told-confirmed = Votre saisie du dossier { $number } est confirmée par { $name }. Elle compte désormais.
decision-told-rejected = <b>Votre saisie du dossier { $number } est refusée par { $name }</b>
    « { $text } »
    Rien n’a changé ; vous pouvez saisir la lettre à nouveau.
decision-told-set-aside = Dossier { $number } : la décision est contestée. Votre rectification, qui attendait sa confirmation, est mise de côté ; la réponse à la contestation en tiendra compte.
decision-told-set-aside-withdrawn = Dossier { $number } : la contestation est retirée. Votre rectification, qui y répondait et attendait sa confirmation, est mise de côté : la décision reste comme elle était. Si la lettre de l’assureur la corrige, saisissez-la à nouveau.

## Ce qu'on savait

decision-known-ask = <b>Ce qu’on savait à une date · dossier { $number }</b>
    Chaque décision garde le jour où elle a été enregistrée. Choisissez un de ces jours, ou écrivez une date.
decision-known-other = Quelle date ? Écrivez-la, par exemple 14/10/2026.
decision-known-again = Une autre date
decision-known-title = <b>Tel que connu le { $date } · dossier { $number }</b>
decision-known-none = Aucune décision n’était enregistrée.
decision-known-decision = <b>{ $verdict }</b>, lettre du { $date }.
decision-known-contested = ⚠️ La décision était contestée.
decision-known-figure = Ce jour-là, { $label } : <b>{ $value }</b> ; attendu à l’échéance du { $renewal } : { $next }.
decision-known-now = Avec ce qu’on sait aujourd’hui, { $label } de ce même jour : <b>{ $value }</b> ; à l’échéance du { $renewal } : { $next }.
decision-known-now-same = Avec ce qu’on sait aujourd’hui, ce serait pareil.
decision-known-no-figure = Aucun historique de conduite n’avait commencé ce jour-là : pas de { $label }.

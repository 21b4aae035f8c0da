## Qui conduisait ? Le carnet, pour qui suit les véhicules

command-who = Qui avait un véhicule, tel jour
logbook-button-again = Autre question
logbook-button-photos = Photos de { $name } ({ $number })
logbook-button-return = Noter le véhicule rendu
logbook-ask =
    <b>Qui conduisait ?</b>
    Écrivez la plaque et le jour dans un même message, par exemple : AB-123-CD 12/11/2026. Une heure peut suivre : 14h30. La plaque seule dit qui a le véhicule maintenant, et ouvre son mémo.

    Chaque réponse est notée au journal. /cancel pour abandonner.
logbook-refused = { $reason ->
    [no_plate] Aucun véhicule de votre périmètre n’a cette plaque. Vérifiez-la : tirets, espaces et majuscules n’ont pas d’importance.
    [no_day] Je n’ai pas reconnu le jour. Écrivez-le comme 12/11/2026, 12 nov. 2026 ou 2026-11-12.
    [future] Ce jour est à venir : le carnet ne dit que ce qui a été.
   *[too_old] Ce jour est trop ancien : le carnet ne remonte pas au-delà de dix ans.
}
logbook-title = <b>{ $plate }</b> ({ $make }) · { $date }
logbook-title-at = <b>{ $plate }</b> ({ $make }) · { $date } à { $time }
logbook-nobody = Le carnet ne dit rien : ni prise en main, ni attribution notée ce jour-là.
logbook-person = • { $name } ({ $number }) : { $when }
logbook-when-all = toute la journée, prise en main notée
logbook-when-from = à partir de { $from }, prise en main notée
logbook-when-until = jusqu’à { $until }, prise en main notée
logbook-when-between = de { $from } à { $until }, prise en main notée
logbook-when-assigned = véhicule attribué, sans prise en main notée
logbook-noted = <i>Cette consultation est notée au journal. Le carnet dit qui avait le véhicule, non qui est responsable.</i>
logbook-day = Pour un autre jour, écrivez seulement la date.
logbook-returned = C’est noté : <b>{ $plate }</b> est rendu. La personne en est avertie.
logbook-returned-before = <b>{ $plate }</b> était déjà rendu. Rien n’a changé.

## Le mémo, complété par le gestionnaire

logbook-memo-field = <b>{ $plate }</b> · { $field } ? Répondez par un message. { $kind ->
    [date] Une date, par exemple 31/12/2027.
    [phone] Un numéro de téléphone, par exemple 01 23 45 67 89.
   *[text] { $most } caractères au plus.
} /cancel pour abandonner.
logbook-memo-refused = { $reason ->
    [too_long] C’est trop long : { $most } caractères au plus. Rien n’a été gardé.
    [phone] Je n’ai pas reconnu de numéro de téléphone. Écrivez-le comme 01 23 45 67 89 ou +33 1 23 45 67 89.
    [date] Je n’ai pas reconnu de date. Écrivez-la comme 31/12/2027.
    [far_date] Cette date est à plus de dix ans d’aujourd’hui. Vérifiez l’année.
    [order] La validité finirait avant de commencer. Vérifiez les deux dates.
   *[empty] Je n’ai rien reçu à garder.
}

## Qui conduisait dans ce dossier ?

logbook-case = <b>Dossier { $number } · qui conduisait ?</b>
logbook-case-driver = Noté dans le dossier : { $name }.
logbook-case-no-driver = Le dossier ne nomme personne.
logbook-case-vehicle = Le carnet, pour { $plate }, le { $date } :
logbook-case-vehicle-at = Le carnet, pour { $plate }, le { $date } à { $time } :
logbook-case-no-vehicle = Le véhicule ou le jour n’est pas connu : le carnet ne peut rien dire.
logbook-case-hint = Touchez la personne qui conduisait : elle en est avertie, et la personne notée avant aussi.
logbook-case-obstacle = { $reason ->
    [preventive] Pour un presqu’accident ou un danger, on ne demande pas qui conduisait.
    [contested] La décision est contestée : le dossier est gelé jusqu’à la réponse.
    [decided] Une décision est confirmée : changer de conducteur demande maintenant une correction du sinistre.
    [proposed] Une décision attend une seconde personne : elle doit d’abord être confirmée ou refusée.
    [closed] Le dossier est clos.
    [oneself] Vous ne pouvez ni vous désigner vous-même, ni suivre votre propre dossier : demandez à une autre personne qui suit les dossiers.
    [unemployed] Cette personne ne faisait pas partie de l’entreprise ce jour-là.
    [changed] Le dossier vient d’être modifié par quelqu’un d’autre. Ouvrez-le de nouveau.
   *[out_of_reach] Cette personne n’est ni dans le carnet de ce jour, ni dans votre périmètre.
} Rien n’a changé.
logbook-case-choose = C’était { $name }
logbook-case-other = Une autre personne
logbook-case-ask = Quel nom, ou quel matricule ? Répondez par un message. /cancel pour abandonner.
logbook-case-found = Qui conduisait, parmi les personnes trouvées pour « { $text } » ?
logbook-case-found-none = Aucune personne trouvée pour « { $text } » dans votre périmètre. Essayez une partie du nom, ou le matricule.
logbook-case-row = { $name } · { $number } · { $unit }
logbook-case-set = C’est noté : { $name } conduisait. Les personnes concernées sont prévenues.
logbook-case-same = { $name } était déjà noté dans ce dossier. Rien n’a changé.
logbook-driver-new =
    Dans le dossier { $number }{ $date ->
        [none] {""}
       *[other] , du { $date }
    }, il est indiqué que vous conduisiez, d’après le carnet ou la personne qui suit le dossier. Cela ne dit rien de la responsabilité : l’assureur en décide.

    Si ce n’est pas exact, répondez dans le dossier ou dites-le à { $name }.
logbook-driver-former = Dans le dossier { $number }, la personne qui conduisait a été corrigée : ce n’est plus vous. Vous n’avez rien à faire.

# Les deux séries, leurs confirmations et la pause. Elles relèvent de la reconnaissance.

command-streak = Vos deux séries et votre mois
streak-button-home = Mes séries
streak-button-check = Véhicule vérifié
streak-button-check-of = Véhicule vérifié · { $month }
streak-button-nothing = Rien à signaler
streak-button-nothing-of = Rien à signaler · { $month }
streak-button-report = Signaler
streak-button-pause = Pause
streak-button-resume = Reprendre
streak-button-how = Comment ça compte ?
streak-button-undo = Annuler
streak-button-back = Retour aux séries
streak-button-checked = Tout est vérifié
streak-button-defect = Signaler un défaut
streak-button-days = { $days ->
    [7] 1 semaine · reprise le { $date }
    [14] 2 semaines · reprise le { $date }
   *[other] { $days } jours · reprise le { $date }
}
streak-button-day = Choisir le jour
streak-button-from = Un autre premier jour
streak-button-cancel = Annuler la pause
streak-button-open = Sans fin prévue

streak-heading = <b>Vos deux séries</b> ({ $label })
streak-series = <b>Conduite responsable : { $months } mois</b> · meilleure série : { $best } mois
streak-next = Prochain palier : { $months } mois.
streak-next-done = Tous les paliers sont atteints.
streak-month-open = { $month } : un seul geste suffit, jusqu’au { $until }.
streak-month-kept = { $month } : tenu ({ $what }).
streak-month-held = { $month } : tenu ({ $what }). Ce mois s’ajoutera à la série dès que { $before } sera confirmé ou passé.
streak-month-late = { $month } : sans effet sur la série, car l’entreprise a d’abord appris un accident de ce mois par quelqu’un d’autre. Vos paliers et votre meilleure série restent.
streak-month-missed = { $month } : sans confirmation, donc sans effet. La série repart de son dernier palier.
streak-month-paused = { $month } : en pause, ni cassé ni compté.
streak-month-no-vehicle = { $month } : aucun véhicule n’est noté à votre nom, donc ni cassé ni compté. Si vous conduisez : /vehicle.
streak-paused = { $has ->
    [end] En pause, reprise le { $date } : aucun rappel d’ici là.
   *[none] En pause : aucun rappel tant que vous ne reprenez pas.
}
streak-pause-coming = { $has ->
    [end] Pause prévue à partir du { $from }, reprise le { $date }.
   *[none] Pause prévue à partir du { $from }, sans fin prévue.
}
streak-claim-free = <b>Sans sinistre responsable : { $months } mois</b> · meilleure série : { $best } mois
streak-claim-free-since = Depuis le { $date }. Ce chiffre est privé : personne d’autre ne le voit, sauf si vous demandez une récompense qui s’appuie dessus.
streak-pending = { $number ->
    [1] Un dossier attend sa décision : rien ne change d’ici là.
   *[other] { $number } dossiers attendent leur décision : rien ne change d’ici là.
}
streak-contested = { $number ->
    [1] Une décision est contestée : elle garde son effet jusqu’à la réponse.
   *[other] { $number } décisions sont contestées : elles gardent leur effet jusqu’à la réponse.
}

streak-what = { $kind ->
    [vehicle_check] véhicule vérifié
    [nothing_to_report] rien à signaler
    [incident] incident déclaré à temps
    [forgotten] participation notée
   *[near_miss] presqu’accident ou danger signalé
}

streak-how =
    <b>Comment comptent vos deux séries</b>

    <b>Conduite responsable.</b> Un mois est tenu avec un seul geste : véhicule vérifié, « rien à signaler » confirmé, incident déclaré à temps (le jour même ou le lendemain), presqu’accident ou danger signalé avec votre nom. Un incident déclaré à temps ne casse jamais la série, quelle que soit la responsabilité.

    Vous avez jusqu’au 7 du mois suivant. Un mois sans confirmation ne remet jamais à zéro : la série repart de son dernier palier (1, 3, 6, 12, 24 ou 36 mois), et la meilleure reste inscrite. Un accident que l’entreprise apprend d’abord par quelqu’un d’autre laisse son mois sans effet, même si « rien à signaler » a été confirmé. Le déclarer vous-même plus tard n’enlève rien : il vaut toujours mieux le dire.

    Une pause, ou un mois sans véhicule, ne casse rien et n’allonge rien. Vous pouvez noter une pause après coup ou à l’avance ; ce qui était déjà tenu le reste. Pendant une pause, ni rappel ni message du mois ; les réponses, les urgences et les échéances de vos propres dossiers continuent.

    <b>Sans sinistre responsable.</b> Ce chiffre privé ne regarde que les décisions des assureurs, jamais vos déclarations. Une pause le fige aussi.

    Aucune des deux n’enlève jamais rien à la paie, ne change le coefficient ou ne mène à une sanction.

streak-check =
    <b>Vérification du véhicule</b> · { $month }

    Véhicule à l’arrêt, en cinq points :
    1. Pneus : pression, usure, aucune entaille.
    2. Feux, clignotants et plaques : propres, tous en marche.
    3. Pare-brise, essuie-glaces et rétroviseurs : nets, sans éclat.
    4. Tableau de bord : aucun voyant d’alerte, niveaux corrects.
    5. À bord : gilet, triangle, mémo assurance, constat.

    Un défaut ? Signalez-le : cela compte aussi.

streak-confirmed = Noté : { $what }, { $month }. Merci !
streak-confirmed-points = { $points ->
    [1] 1 point s’ajoute aux vôtres.
   *[other] { $points } points s’ajoutent aux vôtres.
}
streak-confirmed-before = C’était déjà noté pour { $month } : rien ne change.
streak-confirmed-closed = { $month } ne peut pas être confirmé maintenant : un mois se confirme de son premier jour au 7 du mois suivant. Rien n’a été noté.
streak-confirmed-paused = { $month } ne compte pas (pause, ou aucun véhicule noté) : il n’y a rien à confirmer, et rien n’est cassé.
streak-confirmed-late = C’est noté, merci. { $month } reste sans effet sur la série, car l’entreprise a d’abord appris un accident de ce mois par quelqu’un d’autre. Vos paliers et votre meilleure série restent.
streak-confirmed-not-employed = Rien n’a été noté : vous n’êtes plus dans l’effectif à cette date.
streak-taken-back = Annulé : { $what }, { $month }.
streak-not-taken-back = Il n’y a rien à annuler : une confirmation s’annule le jour même, et une seule fois.

streak-pause-ask =
    <b>Pause</b>

    À partir d’aujourd’hui, vos deux séries s’arrêtent : rien n’est cassé, rien ne s’allonge, et aucun rappel ne part. Aucune raison n’est demandée ni gardée.

    Jusqu’à quand ?
streak-pause-ask-from =
    <b>Pause</b>

    Premier jour : { $from }. Jusqu’à quand ?
streak-pause-first = Écrivez le premier jour de la pause, passé ou à venir, par exemple { $example }.
streak-pause-day = Écrivez le jour de la reprise, par exemple { $example }.
streak-pause-begun = { $has ->
    [end] En pause dès aujourd’hui, reprise le { $date }. Bonne pause !
   *[none] En pause dès aujourd’hui, jusqu’à ce que vous repreniez. Bonne pause !
}
streak-pause-noted = { $has ->
    [end] Pause notée à partir du { $from }, reprise le { $date }. Elle ne casse rien, et ce qui était déjà tenu le reste.
   *[none] Pause notée à partir du { $from }, jusqu’à ce que vous repreniez. Elle ne casse rien, et ce qui était déjà tenu le reste.
}
streak-pause-undone = Annulé : cette pause n’est plus notée.
streak-pause-not-undone = Il n’y a rien à annuler : une pause s’annule le jour où elle est notée, et une seule fois.
streak-pause-already = { $has ->
    [end] Une pause est déjà notée, reprise le { $date } : rien ne change. Pour une autre date, reprenez d’abord.
   *[none] Une pause est déjà notée, sans fin prévue : rien ne change. Pour une autre date, reprenez d’abord.
}
streak-pause-not-later = La reprise doit venir après aujourd’hui. Écrivez un autre jour, par exemple { $example }.
streak-pause-not-after = La reprise doit venir après le premier jour de la pause, le { $date }. Écrivez un autre jour, par exemple { $example }.
streak-pause-too-early = Vous pouvez noter une pause à partir du { $date }. Pour des jours d’avant, demandez aux RH : elles la notent jusqu’à un an en arrière, sans raison à donner.
streak-pause-too-far = Une pause commence dans un an au plus. Écrivez un jour plus proche.
streak-pause-too-long = Une pause datée dure un an au plus. Écrivez un jour plus proche, ou choisissez « Sans fin prévue ».
streak-pause-unread = Je n’ai pas reconnu de jour. Écrivez-le ainsi : { $example }.
streak-pause-not-employed = Rien n’a été noté : cette personne n’est pas dans l’effectif aujourd’hui.
streak-resumed = C’est reparti : les séries comptent de nouveau, à partir d’aujourd’hui.
streak-not-paused = Aucune pause n’est notée : les séries comptent.

## Le message du mois

streak-ask =
    { $month } se termine. Un seul geste suffit pour tenir votre mois de conduite responsable ({ $label }), jusqu’au { $until }.

    Quelque chose est arrivé ? Déclarez-le : à temps, cela compte autant.

## Pour une autre personne : les RH notent ce qui est dit sur papier ou par téléphone

streak-for-button = Confirmer un mois, pause
streak-for =
    <b>{ $name }</b>

    Notez ici ce que la personne vous confirme sur papier ou par téléphone. Si elle a un compte, elle en est prévenue. Sa série et ses chiffres ne vous sont jamais montrés, et la raison d’une pause n’est ni demandée ni gardée.
streak-for-paused = { $has ->
    [end] Pause notée, reprise le { $date }.
   *[none] Pause notée, sans fin prévue.
}
streak-for-button-confirm = { $month } : { $what }
streak-for-button-list = Personnes sans compte
streak-for-button-card = Retour à la carte
streak-for-button-back = Retour
streak-for-noted = Noté pour { $name } : { $what }, { $month }.
streak-for-before = C’était déjà noté pour { $name }, { $month } : rien ne change.
streak-for-closed = { $month } ne peut plus être noté : le papier se note jusqu’à la fin du mois suivant.
streak-for-no-day = { $month } ne compte pas pour { $name } (pause, ou aucun véhicule noté) : rien n’a été noté, et rien n’est cassé.
streak-for-not-employed = Rien n’a été noté : { $name } n’est pas dans l’effectif aujourd’hui.
streak-for-taken-back = Annulé pour { $name } : { $what }, { $month }.
streak-for-pause-ask =
    <b>Pause · { $name }</b>

    À partir d’aujourd’hui ou d’un autre jour, sans raison à donner. Jusqu’à quand ?
streak-for-pause-begun = { $has ->
    [end] Pause notée pour { $name }, reprise le { $date }.
   *[none] Pause notée pour { $name }, sans fin prévue.
}
streak-for-pause-ask-from =
    <b>Pause · { $name }</b>

    Premier jour : { $from }. Jusqu’à quand ?
streak-for-pause-noted = { $has ->
    [end] Pause notée pour { $name } à partir du { $from }, reprise le { $date }.
   *[none] Pause notée pour { $name } à partir du { $from }, sans fin prévue.
}
streak-for-pause-undone = Annulé pour { $name } : cette pause n’est plus notée.
streak-for-pause-too-early = Une pause se note jusqu’à un an en arrière, à partir du { $date }. Écrivez un autre jour.
streak-for-resumed = Reprise notée pour { $name }, à partir d’aujourd’hui.
streak-for-not-paused = Aucune pause n’est notée pour { $name }.
streak-for-told = { $told ->
    [yes] La personne en est prévenue.
   *[no] Cette personne n’a pas de compte : prévenez-la vous-même.
}
streak-told-noted = Les RH ont noté pour vous : { $what }, { $month }. Si ce n’est pas juste, dites-le-leur.
streak-told-taken-back = Les RH ont annulé ce qu’elles avaient noté pour vous : { $what }, { $month }.
streak-told-paused = { $has ->
    [end] Les RH ont noté une pause pour vous dès aujourd’hui, reprise le { $date }. Aucune raison n’est gardée. Vous pouvez reprendre quand vous voulez.
   *[none] Les RH ont noté une pause pour vous dès aujourd’hui, sans fin prévue. Aucune raison n’est gardée. Vous pouvez reprendre quand vous voulez.
}
streak-told-pause-noted = { $has ->
    [end] Les RH ont noté une pause pour vous à partir du { $from }, reprise le { $date }. Aucune raison n’est gardée, et ce qui était déjà tenu le reste. Si ce n’est pas juste, dites-le-leur.
   *[none] Les RH ont noté une pause pour vous à partir du { $from }, sans fin prévue. Aucune raison n’est gardée, et ce qui était déjà tenu le reste. Si ce n’est pas juste, dites-le-leur.
}
streak-told-pause-undone = Les RH ont annulé une pause qui avait été notée pour vous aujourd’hui.
streak-told-resumed = Les RH ont noté votre reprise : les séries comptent de nouveau, à partir d’aujourd’hui.

streak-list = { $number ->
    [1] <b>Une personne sans compte</b> dans vos unités. Touchez son nom pour noter son mois.
   *[other] <b>{ $number } personnes sans compte</b> dans vos unités. Touchez un nom pour noter le mois.
}
streak-list-none = Tout le monde a un compte dans vos unités : personne n’a besoin du papier.

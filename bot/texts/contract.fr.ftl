## /renewals : les échéances des contrats, pour le gestionnaire de flotte

command-renewals = Échéances des contrats
contract-button-renewals = Échéances des contrats
contract-button-list = Tous les contrats
contract-button-due = Ce qui est à faire
contract-button-open = Ouvrir le contrat
contract-button-back = Retour au contrat
contract-button-done = Fait
contract-button-later = Plus tard
contract-button-done-step = ✅ Fait : { $step }
contract-button-undo-step = ↩ Pas encore fait : { $step }
contract-button-months = Préavis
contract-button-notice = Saisir l’avis d’échéance
contract-button-unnotice = Annuler la saisie de l’avis
contract-button-pdf = Bilan du contrat (PDF)
contract-button-keep = Enregistrer
contract-button-nothing = Aucune

contract-none = Aucun contrat n’est enregistré dans votre périmètre. Ils arrivent par l’import de la flotte (feuille « contrats »).
contract-list = <b>Échéances</b> · { $number ->
    [1] un contrat
   *[other] { $number } contrats
}, la prochaine échéance d’abord
contract-row = { $date } · { $contract } · { $insurer }

contract-title = <b>Contrat { $contract }</b> · { $insurer } · { $unit }
contract-facts = { $regime ->
    [statutory] Clause légale de bonus-malus
    [fleet_clause] Contrat de flotte
   *[excluded] Hors clause de bonus-malus
} · usage { $use ->
    [private] privé et trajets
    [business] affaires
    [tours] tournées
   *[all_travel] tous déplacements
} · { $number ->
    [0] aucun véhicule
    [1] un véhicule
   *[other] { $number } véhicules
}
contract-renewal = Échéance : <b>{ $renewal }</b>, préavis { $number ->
    [0] sans délai
    [1] d’un mois
   *[other] de { $number } mois
}
contract-calendar = <b>Calendrier de l’échéance du { $renewal }</b>
contract-line = { $state ->
    [done] ✅
    [due] 🔶
    [put_off] ⏳
    [missed] ▫️
   *[coming] ◻️
} { $date } · { $step }{ $said }
contract-done-by = { " " }<i>(fait : { $name }, { $date })</i>
contract-put-off = { " " }<i>(rappel le { $date })</i>
contract-missed = { " " }<i>(date passée)</i>
contract-step = { $step ->
    [ask] demander relevés et statistiques
    [clean] vérifier les sinistres
    [market] envoyer le dossier au marché
    [decide] décider
    [notice] { $ends ->
        [yes] dernier jour du préavis, fin de la période du coefficient
       *[no] dernier jour du préavis
    }
    [period] fin de la période du coefficient
    [renew] saisir les nouvelles primes
   *[drivers] bilan à chaque conducteur
}
contract-step-title = <b>{ $step }</b>
contract-missing-title = <b>Ce qui manque</b>
contract-missing = { $what ->
    [vehicles] • aucun véhicule n’est rattaché à ce contrat
    [premiums] • la prime de référence d’au moins un véhicule
    [official] • le coefficient imprimé par l’assureur pour cette année
   *[official_before] • le coefficient de l’année d’avant, pour vérifier celui-ci
}

## Le coefficient imprimé, le nôtre, l’écart

contract-official = <b>{ $value }</b> · { $label } · { $document }, depuis le { $since }
contract-official-former = <i>C’est le chiffre d’une année passée : l’avis suivant n’est pas enregistré.</i>
contract-no-official = Pas encore de { $label } : l’avis de l’assureur n’est pas enregistré.
contract-no-coefficient = { $regime ->
    [fleet_clause] Contrat de flotte : l’assureur fixe la prime pour l’ensemble, sans coefficient par véhicule.
   *[excluded] Contrat hors de la clause de bonus-malus (art. A121-2) : pas de coefficient.
}
contract-ours = Notre calcul, depuis le chiffre précédent : { $value }.
contract-agrees = Les deux chiffres concordent.
contract-explained = L’écart de { $difference } s’explique exactement si :
contract-explained-either = L’écart de { $difference } s’explique exactement si l’un de ces cas est vrai :
contract-cause = • { $cause }
contract-ask-insurer = <i>À vérifier sur le relevé d’informations : l’assureur le fournit dans les 15 jours d’une demande (art. 12).</i>
contract-unexplained = Écart de { $difference } : rien de ce que nous avons essayé ne l’explique. Demandez à l’assureur le relevé d’informations : les sinistres retenus, leur part de responsabilité et la période. Il a 15 jours pour le fournir (annexe A121-1, art. 12).
contract-notice-title = <b>Avis d’échéance</b> · { $document } · saisi par { $name }
contract-notice =
    • prime de référence : { $reference }
    • coefficient officiel : { $value }
    • prime nette après coefficient : { $net }
    • surprimes : { $surcharge }
    • réductions : { $reduction }

## Les rappels

contract-due = <b>Contrat { $contract }</b> · { $insurer } · échéance du { $renewal }
contract-hard-stop = { $when ->
    [today] ⚠️ <b>C’est le dernier jour</b> ({ $date }).
   *[soon] ⚠️ <b>Date à ne pas dépasser : { $date }.</b> Ce jour-là n’est pas ouvré, d’où ce rappel avant.
}
contract-how-ask =
    1. Demandez à l’assureur ou au courtier le relevé d’informations de chaque contrat et les statistiques de sinistres sur trois ans, arrêtées à une date.
    2. Notez la date de la demande : l’assureur a 15 jours pour le relevé.
    3. Touchez « Fait ».
contract-how-clean =
    1. Comparez le relevé de l’assureur à vos dossiers.
    2. Contestez les parts de responsabilité erronées et demandez la clôture des sinistres sans suite.
    3. Enregistrez ici les décisions reçues.
contract-how-market =
    1. Rassemblez l’état de parc, les garanties voulues, les relevés et les statistiques.
    2. Envoyez le même dossier à plusieurs assureurs ou à votre courtier.
contract-how-decide =
    1. Comparez les offres à garanties et franchises égales.
    2. Décidez de rester ou de partir.
    3. Si vous partez, préparez la résiliation : elle doit être envoyée avant la fin du préavis.
contract-how-notice = Si vous quittez cet assureur, la résiliation doit être envoyée au plus tard le { $until }, avec une preuve d’envoi. Sinon, le contrat se renouvelle à l’échéance : il n’y a alors rien à faire.
contract-how-period = Rien à faire : la période qui compte pour cette échéance s’achève. Un sinistre à partir du { $until } comptera à l’échéance suivante.
contract-how-renew = { $regime ->
    [statutory]
        1. Saisissez les cinq montants de l’avis d’échéance.
        2. Comparez le coefficient imprimé à notre calcul.
        3. Mettez à jour les primes de référence des véhicules.
   *[other]
        1. Vérifiez l’avis d’échéance : prime de l’ensemble, nombre de véhicules, franchises.
        2. Mettez à jour les primes de référence des véhicules.
}
contract-how-drivers = Les conducteurs des véhicules de ce contrat se voient proposer leur bilan annuel dès qu’il peut être établi : coefficient imprimé enregistré, ou historique de conduite clos. Répondez à leurs questions, ou orientez-les vers les ressources humaines.
contract-why-ask = <i>Pourquoi maintenant : usage du marché, cinq mois avant ; relevé dû sous 15 jours (annexe A121-1, art. 12).</i>
contract-why-clean = <i>Pourquoi maintenant : usage du marché ; une décision modifiée n’a d’effet que dans les deux ans (annexe A121-1, art. 8).</i>
contract-why-market = <i>Pourquoi maintenant : usage du marché, trois mois avant ; les assureurs demandent quelques semaines.</i>
contract-why-decide = <i>Pourquoi maintenant : usage du marché, deux semaines avant la fin du préavis.</i>
contract-why-notice = <i>Pourquoi ce jour : préavis de votre contrat (Code des assurances, L113-12).</i>
contract-why-period = <i>La période du coefficient s’achève deux mois avant l’échéance (annexe A121-1, art. 9).</i>
contract-why-renew = <i>Pourquoi maintenant : l’avis ou la quittance montre ces montants (annexe A121-1, art. 14).</i>
contract-why-drivers = <i>Pourquoi maintenant : bonne pratique, un mois après l’échéance.</i>
contract-dues = <b>Échéances : { $number } rappels</b>
contract-dues-step = { $urgent ->
    [yes] ⚠️ <b>{ $step }</b> · { $number ->
        [1] un contrat
       *[other] { $number } contrats
    }
   *[no] <b>{ $step }</b> · { $number ->
        [1] un contrat
       *[other] { $number } contrats
    }
}
contract-dues-line = { $urgent ->
    [yes] • <b>{ $contract }</b> ({ $insurer }), échéance du { $renewal } : <b>au plus tard le { $until }</b>
   *[no] • <b>{ $contract }</b> ({ $insurer }), échéance du { $renewal }
}
contract-dues-more = { $number ->
    [1] Et un autre contrat : touchez « Ce qui est à faire ».
   *[other] Et { $number } autres contrats : touchez « Ce qui est à faire ».
}
contract-due-list = { $number ->
    [0] <b>Échéances</b> · rien n’est à faire aujourd’hui
    [1] <b>Échéances</b> · une étape est à faire
   *[other] <b>Échéances</b> · { $number } étapes sont à faire, la plus urgente d’abord
}
contract-due-row = { $urgent ->
    [yes] ⚠️ { $contract } · { $step } · { $date }
   *[no] { $contract } · { $step }
}
contract-noted = C’est noté.
contract-undone = La note est retirée.
contract-later = D’accord : nous en reparlons le { $date }.
contract-refused = { $reason ->
    [last_day] C’est le dernier jour du préavis : cela ne peut plus attendre. Rien n’a changé.
    [done] C’est déjà noté comme fait. Rien n’a changé.
    [entered] L’avis de cette échéance est déjà enregistré. Pour le corriger, annulez d’abord sa saisie.
    [no_coefficient] Ce contrat n’a pas de coefficient : il n’y a pas d’avis à saisir ici. Ce qui a été payé se saisit dans /contracts, « Primes par année ».
    [incomplete] Il manque un montant : rien n’a été enregistré.
    [months] Le préavis va de 0 à 12 mois. Rien n’a changé.
    [no_figure] Le coefficient de l’assureur n’est pas enregistré pour cette année : il n’y a pas encore de bilan.
   *[not_now] Cette échéance n’est plus suivie. Rien n’a changé : ouvrez le contrat avec /renewals.
}

## Le préavis, l’avis d’échéance

contract-months-ask = <b>Contrat { $contract }</b> ({ $insurer }) : combien de mois de préavis prévoit le contrat ? Aujourd’hui : { $number }. Deux mois est la règle ; un contrat d’entreprise peut en prévoir un autre (L113-12).
contract-months = { $number } mois
contract-months-set = C’est noté : préavis de { $number } mois. Le calendrier est recalculé.
contract-form-title = <b>Avis d’échéance</b> · contrat { $contract } · { $renewal } · { $place }/{ $places }
contract-form-intro = Recopiez l’avis ou la quittance de l’assureur : cinq montants que la loi y fait figurer (annexe A121-1, art. 14), puis le nom du document. /cancel pour abandonner.
contract-form-reference = <b>Prime de référence</b>, avant le coefficient ? Par exemple 900,00.
contract-form-coefficient = <b>Coefficient</b> de réduction-majoration, le coefficient officiel du contrat ? De 0,50 à 3,50, par exemple 0,76.
contract-form-net = <b>Prime nette</b>, après le coefficient ? Par exemple 684,00.
contract-form-surcharge = <b>Surprimes</b> (art. A121-1-2), en euros ? S’il n’y en a pas, touchez « Aucune ».
contract-form-reduction = <b>Réductions</b> accordées par ailleurs, en euros ? S’il n’y en a pas, touchez « Aucune ».
contract-form-document = <b>Nom du document</b> ? Par exemple « Avis d’échéance 2027 ».
contract-form-summary = <b>Relisez l’avis</b> · contrat { $contract } · échéance du { $renewal }
contract-form-named = • document : { $document }
contract-form-doubt = ⚠️ Prime de référence et coefficient donneraient { $expected } de prime nette. Vérifiez les trois montants ; si l’avis dit bien cela, enregistrez.
contract-form-refused = <b>{ $box ->
    [reference] Prime de référence
    [coefficient] Le coefficient officiel
    [net] Prime nette
    [surcharge] Surprimes
    [reduction] Réductions
   *[document] Nom du document
}</b> : { $reason ->
    [coefficient] il faut un nombre de 0,50 à 3,50, par exemple 0,76.
    [empty] il faut quelques mots, par exemple « Avis d’échéance 2027 ».
    [too_long] { $most } caractères au plus.
    [forbidden] écrivez seulement le nom du document.
   *[amount] il faut un montant en euros, par exemple 684,00.
} Rien n’a été gardé : écrivez-le de nouveau.
contract-notice-kept = C’est enregistré, merci. Le coefficient imprimé est l’officiel du contrat à partir du { $renewal }.
contract-notice-taken-back = La saisie de l’avis est annulée : les chiffres d’avant sont revenus.

## /contracts : les contrats et les véhicules que tient le gestionnaire de flotte

command-contracts = Contrats et véhicules
parc-button-contracts = Contrats et véhicules
parc-button-terms = Garanties et véhicules
parc-button-new = Nouveau contrat
parc-button-edit = Modifier
parc-button-vehicles = Véhicules ({ $number })
parc-button-regime = Régime
parc-button-guarantees = Garanties
parc-button-deductibles = Franchises
parc-button-renewal = Échéance et avis
parc-button-journal = Journal
parc-button-years = Primes par année
parc-button-unit = Unité
parc-button-insurer = Changer d’assureur
parc-button-insurer-back = ↩ Annuler le changement d’assureur
parc-button-add = Ajouter un véhicule
parc-button-skip = Passer
parc-button-empty = Vider ce champ
parc-button-vehicle-back = Retour au véhicule
parc-button-vehicles-back = Retour aux véhicules
parc-button-memo = Mémo
parc-button-replace = Remplacer
parc-button-withdraw = Retirer
parc-button-withdraw-now = Oui, le retirer aujourd’hui
parc-button-undo = ↩ Annuler (aujourd’hui seulement)

parc-none = Aucun contrat n’est enregistré dans votre périmètre. Touchez « Nouveau contrat », ou importez la feuille « contrats ».
parc-list = <b>Contrats</b> · { $number ->
    [1] un contrat
   *[other] { $number } contrats
}, la prochaine échéance d’abord
parc-row = { $contract } · { $insurer }
parc-facts = { $regime ->
    [statutory] Clause légale de bonus-malus
    [fleet_clause] Contrat de flotte
   *[excluded] Hors clause de bonus-malus
} · usage { $use } · { $number ->
    [0] aucun véhicule en service
    [1] un véhicule en service
   *[other] { $number } véhicules en service
}
parc-reason = { $reason ->
    [rented_or_leased] Pourquoi ce régime : véhicules loués douze mois ou plus, ou en crédit-bail ; ils restent sous la clause légale (art. A121-2, 1°).
    [three_or_fewer] Pourquoi ce régime : trois véhicules au plus du même propriétaire ; la clause légale s’applique (art. A121-1).
    [more_than_three] Pourquoi ce régime : plus de trois voitures du même propriétaire ; le contrat peut prévoir une autre clause (art. A121-2, 1°).
    [employees_cars] Pourquoi ce régime : plus de trois voitures de salariés, assurées pour les trajets de l’entreprise (art. A121-2, 4°).
    [heavy] Pourquoi ce régime : véhicules de plus de 3,5 t (art. A121-2, 3°).
    [public_transport] Pourquoi ce régime : transport public de personnes ou de marchandises (art. A121-2, 3°).
    [out_of_scope] Pourquoi ce régime : véhicules auxquels la clause ne s’applique pas, sauf accord (art. A121-1).
    [policy] Pourquoi ce régime : c’est ce que dit le contrat.
   *[unconfirmed] ⚠ Personne n’a encore confirmé ce régime : touchez « Régime ».
}
parc-renewal = Échéance le { $renewal }, préavis { $number ->
    [0] sans délai
    [1] d’un mois
   *[other] de { $number } mois
} · en vigueur depuis le { $since }
parc-day-of-year = { $day }/{ $month }
parc-reference = Prime de référence des véhicules : { $amount }
parc-net = Prime nette indiquée par le contrat : { $amount }
parc-unknown = à renseigner
parc-as-before = comme avant
parc-no-deductible = aucune
parc-guarantee = { $guarantee ->
    [liability] responsabilité civile
    [injury] dommages corporels aux tiers
    [damage] dommages au véhicule
    [theft] vol
    [glass] bris de glace
   *[other] autres garanties
}
parc-guarantees = Garanties : { $guarantees }{ $known ->
    [yes] .
   *[no] {" "}(valeur par défaut).
}
parc-deductibles = Franchises : { $deductibles }.
parc-deductibles-none = Franchises : aucune n’est enregistrée.
parc-notice-none = Aucun avis d’échéance n’est encore saisi : touchez « Échéance et avis ».
parc-notice-title = <b>Dernier avis d’échéance</b> · { $document } · { $renewal }
parc-former = Avant, du { $since } au { $until } : { $insurer }, contrat { $contract }{ $has_coefficient ->
    [yes] , coefficient { $value }
   *[no] {""}
}

## Modifier un contrat

parc-edit = <b>Contrat { $contract }</b> · { $insurer }. Que voulez-vous modifier ?
parc-box = { $box ->
    [number] Numéro
    [insurer] Assureur
    [starts_on] Date d’effet
    [renewal] Échéance
    [use] Usage
    [changed_on] Date du changement
    [reference] Prime de référence
    [net] Prime nette
    [deductible] Franchise
    [plate] Immatriculation
    [make] Marque et modèle
    [registered] 1re mise en circulation
    [value] Valeur
    [kilometres] Kilomètres par an
    [zone] Zone
    [liability] Part RC
    [subject] Autres parts sous coefficient
    [outside] Part hors coefficient
    [novice] Surprime novice
    [year_net] Prime nette de l’année
   *[surcharge] Autre surprime
}
parc-use = { $use ->
    [private] privé et trajets
    [business] affaires
    [tours] tournées
   *[all_travel] tous déplacements
}
parc-ask-use = <b>Contrat { $contract }</b> · { $insurer }. Pour quel usage est-il écrit ? Aujourd’hui : { $use }. « Tournées » et « tous déplacements » : réduction de 7 % et majoration de 20 % (annexe A121-1, art. 4 et 5).
parc-ask-unit = <b>Contrat { $contract }</b> · { $insurer }. À quelle unité appartient-il ?
parc-toggle = { $state ->
    [yes] ✅ { $guarantee }
   *[no] ▫️ { $guarantee }
}
parc-guarantees-default = <i>Personne ne les a encore saisies : tout est supposé couvert (valeur par défaut).</i>
parc-guarantees-ask = <b>Contrat { $contract }</b> · { $insurer }. Ce qui est couvert : touchez une garantie pour changer.
parc-deductible = { $guarantee } : { $amount }
parc-deductibles-ask = <b>Contrat { $contract }</b> · { $insurer }. Ce que le contrat laisse à la charge de l’entreprise, par garantie. Touchez une garantie pour saisir le montant. Rien n’est jamais demandé à un salarié.
parc-vehicle-row = { $plate } · { $make }
parc-vehicles = <b>Contrat { $contract }</b> · { $insurer } · { $number ->
    [0] aucun véhicule en service
    [1] un véhicule en service
   *[other] { $number } véhicules en service
}
parc-kept = C’est enregistré.

## Les primes par année

parc-years = <b>Primes payées par année</b> · contrat { $contract } · { $insurer }
parc-years-ask = Touchez une année pour saisir ou corriger sa prime nette.
parc-year = { $first } – { $last }
parc-year-row = Du { $first } · { $amount }
parc-year-line = • { $year }{ $is_running ->
    [yes] {" "}(en cours)
   *[no] {""}
} : { $amount }{ $source ->
    [notice] , avis d’échéance
    [import] , importée
    [entered] , saisie
   *[unknown] {""}
}
parc-years-default = <i>Prime nette : hors taxes, surprimes comprises, réductions déduites ; c’est le coût de l’entreprise. L’avis d’échéance l’emporte sur ce qui est saisi ici. Une prime à renseigner est estimée d’après celles d’aujourd’hui (valeur par défaut) dans le S/P et le dossier.</i>

## Le régime

parc-regime-title = <b>Régime du contrat { $contract }</b> · { $insurer }
parc-regime-kind = Que couvre ce contrat ?
parc-regime-kind-answer = { $answer ->
    [c] Voitures et utilitaires, jusqu’à 3,5 t
    [h] Véhicules de plus de 3,5 t
    [t] Transport public
   *[x] Deux-roues légers, engins, collection
}
parc-regime-owner = À qui sont les véhicules ?
parc-regime-owner-answer = { $answer ->
    [o] À l’entreprise
    [r] Loués 12 mois ou plus (LLD), crédit-bail
   *[e] Aux salariés
}
parc-regime-size = Combien de véhicules de ce propriétaire le contrat couvre-t-il ? { $number ->
    [0] Aucun n’est encore rattaché ici.
    [1] Un seul est rattaché ici.
   *[other] { $number } sont rattachés ici.
}
parc-regime-size-answer = { $answer ->
    [f] Trois au plus
   *[m] Plus de trois
}
parc-regime-proposed = Proposition : <b>{ $regime ->
    [statutory] clause légale de bonus-malus
    [fleet_clause] contrat de flotte
   *[excluded] hors clause de bonus-malus
}</b> (Code des assurances, art. { $source }).
parc-regime-option = { $option ->
    [yes] La loi le permet sans l’imposer : vérifiez ce que dit votre contrat, puis confirmez.
   *[no] La loi le prévoit ainsi. Certains contrats s’en écartent : si c’est le cas du vôtre, dites-le.
}
parc-regime-confirm = { $regime ->
    [statutory] ✅ Confirmer : clause légale
    [fleet_clause] ✅ Confirmer : contrat de flotte
   *[excluded] ✅ Confirmer : hors clause
}
parc-regime-policy = { $regime ->
    [statutory] Mon contrat dit : clause légale
    [fleet_clause] Mon contrat dit : clause de flotte
   *[excluded] Mon contrat dit : hors clause
}
parc-regime-kept = Régime confirmé : { $regime ->
    [statutory] clause légale de bonus-malus. L’assureur imprime un coefficient officiel.
    [fleet_clause] contrat de flotte. Il n’a pas de coefficient officiel par véhicule.
   *[excluded] hors clause de bonus-malus. Il n’a pas de coefficient.
}

## Un véhicule

parc-vehicle-title = <b>{ $plate }</b> · { $make } · { $unit }
parc-vehicle-contract = Contrat { $contract } · { $insurer }
parc-vehicle-uninsured = ⚠ Ce véhicule n’est rattaché à aucun contrat.
parc-vehicle-left = Retiré du parc le { $date }.
parc-vehicle-edit = <b>{ $plate }</b> · { $make }. Que voulez-vous modifier ?
parc-vehicle-empty = Rien d’autre n’est encore saisi : touchez « Modifier ».
parc-vehicle-line = { $name ->
    [choice_use] • usage : { $value }
    [choice_function] • fonction : { $value }
    [choice_financing] • propriété : { $value }
    [choice_category] • catégorie : { $value }
    [choice_vat] • TVA : { $value }
    [registered] • première mise en circulation : { $value }
    [service] • en service depuis le { $value }
    [value] • valeur : { $value }
    [kilometres] • kilomètres par an : { $value }
   *[zone] • zone : { $value }
}
parc-choice = { $choice ->
    [use] Usage
    [function] Fonction
    [financing] Propriété
    [category] Catégorie
   *[vat] TVA
}
parc-choice-ask = <b>{ $plate }</b> · { $choice }. { $what ->
    [use] S’il diffère de celui du contrat.
    [financing] Un véhicule loué douze mois ou plus, ou en crédit-bail, reste sous la clause légale (art. A121-2, 1°).
    [category] Au-dessus de 3,5 t, les taxes ne sont pas les mêmes.
   *[other] Touchez ce qui convient.
}
parc-unchosen = { $choice ->
    [use] comme le contrat
   *[other] non renseigné
}
parc-function = { $value ->
    [personal] véhicule de fonction
    [service] véhicule de service
    [pool] véhicule partagé
   *[utility] utilitaire
}
parc-financing = { $value ->
    [owned] à l’entreprise
    [long_rental] location de 12 mois ou plus (LLD)
    [leasing] crédit-bail ou LOA
   *[employee_owned] à un salarié
}
parc-category = { $value ->
    [car] voiture ou utilitaire, jusqu’à 3,5 t
    [heavy] plus de 3,5 t
    [public_transport] transport public
    [light_two_wheeler] deux-roues léger ou quadricycle
    [machine] engin
   *[collection] collection
}
parc-vat = { $value ->
    [yes] récupérée
   *[no] non récupérée
}
parc-premium = Prime de référence : { $amount }
parc-premium-unknown = Prime de référence : non renseignée
parc-premium-parts = dont responsabilité civile { $liability }, autres garanties sous coefficient { $subject } ; en plus, hors coefficient { $outside }
parc-premium-novice = Surprime de conducteur novice : { $rate }
parc-premium-surcharge = Autre surprime : { $rate } (un simple nombre : aucun motif n’est enregistré)
parc-drivers = <b>Conducteurs</b>
parc-drivers-none = Conducteurs : personne ne l’a en ce moment (import, feuille « affectations »).
parc-driver = • { $name }, depuis le { $since }
parc-move = { $kind ->
    [came] { $date } : arrivé à la place de { $plate }
    [added] { $date } : ajouté au contrat
    [replaced] { $date } : remplacé par { $plate }
   *[withdrawn] { $date } : retiré du parc
}
parc-expected = Coefficient officiel attendu au départ : { $value } (annexe A121-1, art. 10) ; seul l’assureur l’imprime.
parc-withdraw = Retirer <b>{ $plate }</b> ({ $make }) du parc aujourd’hui ? { $number ->
    [0] Personne ne l’a en ce moment.
    [1] Son affectation prendra fin aujourd’hui.
   *[other] Ses { $number } affectations prendront fin aujourd’hui.
} Il reste dans l’historique du contrat. Pensez à le faire sortir du contrat et du fichier des véhicules assurés.
parc-withdrawn = C’est enregistré : le véhicule est retiré du parc. Vous pouvez annuler aujourd’hui.
parc-undone = C’est annulé : tout est comme avant.
parc-vehicle-added = C’est enregistré : le véhicule est en service. Pensez à son mémo. Vous pouvez annuler aujourd’hui.
parc-vehicle-replaced = C’est enregistré. { $drivers ->
    [same] Les mêmes conducteurs ont le nouveau véhicule.
   *[none] Dites qui le conduit : import, feuille « affectations ».
} Pensez à son mémo. Vous pouvez annuler aujourd’hui.

## Les formulaires

parc-form-title = { $form ->
    [new] <b>Nouveau contrat</b> · { $about }
    [insurer] <b>Autre assureur</b> · contrat { $about }
    [contract] <b>Contrat { $about }</b>
    [deductible] <b>Franchise</b> · contrat { $about }
    [year] <b>Prime payée</b> · contrat { $about }
    [add] <b>Ajouter un véhicule</b> · contrat { $about }
    [replace] <b>Remplacer { $about }</b>
   *[vehicle] <b>{ $about }</b>
}{ $places ->
    [1] {""}
   *[other] {" "}· { $place }/{ $number }
}
parc-ask = { $box ->
    [number] Quel <b>numéro</b> porte le contrat ? 40 caractères au plus. /cancel pour abandonner.
    [insurer] { $form ->
        [insurer] Quel est le <b>nouvel assureur</b> ? /cancel pour abandonner.
       *[other] Quel est l’<b>assureur</b> ? /cancel pour abandonner.
    }
    [starts_on] <b>Date d’effet</b> du contrat ? Par exemple 01/03/2024.
    [renewal] Jour et mois de l’<b>échéance</b> annuelle ? Par exemple 01/03.
    [use] Pour quel <b>usage</b> le contrat est-il écrit ?
    [changed_on] Depuis quel jour le nouvel assureur couvre-t-il ? Aujourd’hui ou avant, par exemple 01/03/2026. Pour un changement à venir, revenez ce jour-là.
    [reference] <b>Prime de référence</b> par an, avant le coefficient, en euros ? { $form ->
        [insurer] Celle de tous les véhicules ensemble : elle est répartie comme avant, au centime près. « Passer » garde les primes actuelles.
        [replace] « Passer » garde celle du véhicule remplacé.
        [add] « Passer » si vous ne la connaissez pas encore.
       *[other] Par exemple 812,40.
    }
    [net] <b>Prime nette</b> de l’année, telle que le contrat l’indique, en euros ? Par exemple 12 400,00.
    [deductible] Quelle <b>franchise</b>, en euros ? Par exemple 300. « Vider ce champ » s’il n’y en a pas.
    [plate] Quelle <b>immatriculation</b> ? Tirets, espaces et majuscules n’ont pas d’importance.
    [make] Quelle <b>marque</b> et quel <b>modèle</b> ? Par exemple Renault Clio.
    [registered] Date de <b>première mise en circulation</b> ? Elle figure sur le certificat d’immatriculation (B).
    [value] <b>Valeur</b> du véhicule, en euros ?
    [kilometres] Combien de <b>kilomètres</b> par an ? Par exemple 25 000.
    [zone] Quelle <b>zone</b> de circulation ou de garage, comme l’assureur la nomme ? 40 caractères au plus.
    [liability] Part de la prime de référence pour la <b>responsabilité civile</b>, en euros ?
    [subject] Part des <b>autres garanties sous coefficient</b> (dommages, vol, incendie, bris de glace : annexe A121-1, art. 3), en euros ?
    [outside] Part <b>hors coefficient</b> (assistance, protection juridique, conducteur), en euros ?
    [novice] Taux de la <b>surprime de conducteur novice</b>, en pour cent ? De 0 à 100 (art. A121-1-1), 0 s’il n’y en a pas.
    [year_net] Quelle <b>prime nette</b> cette année-là, en euros, hors taxes, surprimes comprises et réductions déduites ? Celle de l’avis ou de la quittance, par exemple 12 400,00. « Vider ce champ » retire ce qui a été saisi. /cancel pour abandonner.
   *[surcharge] Taux de toute <b>autre surprime</b>, en pour cent ? De 0 à 400 (art. A121-1-2), 0 s’il n’y en a pas. Un nombre seul : n’écrivez aucun motif.
}
parc-form-line = • { $box } : { $value }
parc-form-summary = { $form ->
    [new] <b>Nouveau contrat</b> · { $about }. Est-ce juste ?
    [insurer] <b>Autre assureur</b> pour le contrat { $about }. Est-ce juste ?
    [add] <b>Véhicule ajouté</b> au contrat { $about }. Est-ce juste ?
   *[replace] <b>{ $about } est remplacé</b>. Est-ce juste ?
}
parc-form-insurer-note = { $known ->
    [no] Le coefficient suit le contrat : demandez le relevé d’informations à l’ancien assureur (15 jours), et remettez-le au nouveau (annexe A121-1, art. 11 à 13).
   *[yes] Le coefficient officiel reste { $value } : demandez le relevé d’informations à l’ancien assureur (15 jours), et remettez-le au nouveau (annexe A121-1, art. 11 à 13).
} L’ancien contrat reste dans l’historique.
parc-drivers-ask = { $form ->
    [add] Qui conduira habituellement <b>{ $plate }</b> ? Le coefficient officiel du contrat est { $value } : un véhicule de plus n’en reçoit la réduction que si ses conducteurs habituels sont parmi ceux d’avant (annexe A121-1, art. 10).
   *[other] Qui conduira habituellement <b>{ $plate }</b> ? Le coefficient officiel du contrat est { $value } : il passe au nouveau véhicule ; une réduction, seulement si les conducteurs habituels restent les mêmes ou sont moins nombreux (annexe A121-1, art. 10).
}
parc-drivers-answer = { $drivers ->
    [same] Les mêmes conducteurs
    [fewer] Moins de conducteurs, personne de nouveau
   *[others] Au moins une autre personne
}
parc-transfer = { $reason ->
    [increase_follows] Le coefficient suit le véhicule, quels que soient les conducteurs : { $value } attendu ({ $article }).
    [same_drivers] Mêmes conducteurs : le coefficient est conservé, { $value } attendu ({ $article }).
    [fewer_drivers] Moins de conducteurs : le coefficient est conservé, { $value } attendu ({ $article }).
   *[new_driver] Une autre personne conduit : la réduction ne suit pas, { $value } attendu ({ $article }).
} Seul l’assureur fixe le coefficient officiel : comparez avec son avis.
parc-form-refused = Je ne peux pas enregistrer « { $name } » : { $reason ->
    [empty] le message est vide.
    [too_long] { $most } caractères au plus.
    [forbidden] ce texte ne peut pas être gardé ici.
    [plate] une immatriculation a des lettres et des chiffres, { $most } caractères au plus, par exemple AB-123-CD.
    [day] écrivez un jour, par exemple 01/03/2024.
    [future] ce jour est à venir.
    [year] l’année va de { $most } à l’an prochain.
    [renewal] écrivez le jour et le mois, par exemple 01/03.
    [amount] écrivez un montant en euros, par exemple 812,40.
    [kilometres] écrivez un nombre de 0 à { $most }.
    [premium] écrivez un montant en euros, de 0,01 € à moins de { $most } €, par exemple 12 400,00.
    [percent] écrivez un taux de 0 à { $most } %, par exemple 50.
   *[other] choisissez un bouton.
} Écrivez-le de nouveau, ou /cancel. Rien n’a été changé.
parc-added = C’est enregistré : contrat { $contract } · { $insurer }, sous la clause légale tant que vous n’avez pas confirmé son régime.
parc-insurer-kept = C’est enregistré : { $insurer }, contrat { $contract }. Le coefficient ne change pas. Vous pouvez annuler aujourd’hui.
parc-insurer-taken-back = C’est annulé : { $insurer }, contrat { $contract }, comme avant.
parc-refused = { $reason ->
    [known_number] Un autre contrat porte déjà ce numéro. Rien n’a changé : vérifiez-le.
    [known_plate] Un véhicule en service a déjà cette immatriculation. Vérifiez-la, ou retirez d’abord l’autre.
    [withdrawn] Ce véhicule a déjà quitté le parc. Rien n’a changé.
    [taken] Quelqu’un a encore ce véhicule : notez d’abord son retour (/who). Rien n’a changé.
    [not_today] On n’annule que ce qui a été fait aujourd’hui. Rien n’a changé.
    [undone] C’est déjà annulé. Rien n’a changé.
    [incomplete] Il manque une réponse : rien n’a été enregistré.
    [before_start] Ce jour vient avant le début du contrat chez l’assureur actuel. Corrigez la date avec « Question précédente ».
    [uncovered] Cette garantie n’est pas couverte par le contrat. Rien n’a changé.
    [last] Un contrat couvre au moins une garantie. Rien n’a changé.
    [not_a_year] Aucune année de ce contrat ne commence ce jour-là, ou pas avant la prochaine échéance. Rien n’a changé : ouvrez de nouveau « Primes par année ».
    [noticed] L’avis d’échéance saisi donne déjà la prime de cette année : c’est lui qui compte. Pour la corriger, passez par « Échéance et avis ».
   *[newer] Autre chose a changé entre-temps. Rien n’a été fait : ouvrez de nouveau l’écran.
}

## Le journal

parc-journal = <b>{ $name }</b> · les derniers changements
parc-journal-none = <b>{ $name }</b> · aucun changement n’est encore noté.
parc-journal-line = • { $date } · { $event } · { $name }
parc-by-import = sans nom (import ou calendrier)
parc-event = { $event ->
    [contract_added] contrat créé
    [contract_changed] contrat modifié
    [contract_moved] unité changée
    [contract_regime_confirmed] régime confirmé
    [contract_guarantee_changed] garantie modifiée
    [contract_deductible_changed] franchise modifiée
    [contract_insurer_changed] assureur changé
    [contract_insurer_taken_back] changement d’assureur annulé
    [yearly_premium_entered] prime d’une année saisie
    [yearly_premium_taken_back] prime d’une année retirée
    [vehicle_changed] véhicule modifié
    [vehicle_added] véhicule ajouté
    [vehicle_replaced] véhicule remplacé
    [vehicle_withdrawn] véhicule retiré
    [vehicle_move_undone] mouvement de véhicule annulé
    [renewal_notice_entered] avis d’échéance saisi
    [renewal_notice_taken_back] saisie de l’avis annulée
    [renewal_step_done] étape de l’échéance faite
    [contract_use_begun] nouvel usage entré en vigueur
    [contract_period_closed] période d’assurance close
    [contract_statement_made] relevé annuel demandé
    [notice_months_changed] délai de préavis modifié
    [renewal_step_put_off] étape de l’échéance reportée
    [renewal_step_taken_back] étape de l’échéance annulée
    [parameter_entered] paramètre de la prime saisi
    [parameter_taken_back] paramètre de la prime rétabli
    [statement_requested] relevé d’informations demandé
    [statement_received] relevé d’informations reçu
    [statement_awaited_again] relevé d’informations attendu de nouveau
    [statement_request_taken_back] demande de relevé annulée
    [statement_entered] relevé d’informations saisi
    [statement_taken_back] relevé d’informations retiré
    [profile_change_noted] changement de profil noté
    [profile_change_taken_back] changement de profil effacé
    [profile_change_declared] changement de profil déclaré
    [profile_declaration_taken_back] déclaration d’un changement annulée
    [profile_change_answered] réponse de l’assureur notée
    [profile_answer_taken_back] dernière réponse notée annulée
    [new_price_answered] réponse à une nouvelle prime notée
    [dossier_made] dossier courtier préparé
    [budget_entered] budget saisi
    [budget_dropped] budget retiré
    [memo_filled] mémo rempli
   *[other] autre changement
}

# Le dossier de renouvellement, remis au courtier.

dossier-title-contract = Dossier de renouvellement · contrat { $number }
dossier-title-fleet = Dossier de renouvellement · flotte de { $unit }
dossier-description = Identité, état de parc, garanties, sinistralité, relevés et prévention, établi par { $company }, arrêté au { $date }
dossier-sender = { $company } · { $unit }
dossier-as-of = Arrêté au { $date }
dossier-status = pour le courtier
dossier-footer = { $company } · dossier de renouvellement · arrêté au { $date }
dossier-page = { $page } / { $pages }
dossier-logo-alt = Logo de { $company }
dossier-is-incomplete = { $number ->
    [1] Un élément manque ou reste à établir : il est indiqué à la fin.
   *[other] { $number } éléments manquent ou restent à établir : ils sont indiqués à la fin.
}
dossier-unknown = non renseigné
dossier-answer = { $answer ->
    [yes] oui
    [no] non
   *[unknown] non renseigné
}
dossier-section-identity = Identité de l’entreprise
dossier-company = Entreprise
dossier-siren = SIREN
dossier-activity = Activité
dossier-goods = Matières dangereuses
dossier-passengers = Transport de personnes à titre onéreux
dossier-policy = Usage des véhicules
dossier-unit = Unité
dossier-sites = Sites
dossier-fleet = Parc
dossier-vehicles-number = { $number ->
    [0] aucun véhicule en service
    [1] 1 véhicule en service
   *[other] { $number } véhicules en service
}
dossier-section-contract = Contrat { $number }
dossier-insurer = Assureur
dossier-regime = Régime
dossier-regime-is = { $regime ->
    [statutory] coefficient de réduction-majoration (annexe A121-1)
    [fleet_clause] clause flotte (A121-2)
   *[excluded] hors clause
}
dossier-use = Usage
dossier-since = Souscrit le
dossier-renewal = Prochaine échéance
dossier-net = Prime nette annuelle
dossier-official = Coefficient officiel
dossier-official-since = { $value } depuis le { $date } ({ $document })
dossier-before = Assureur précédent
dossier-former = { $insurer }, jusqu’au { $date }
dossier-worked-out = { $amount } (calculée)
dossier-guarantees-unknown = Garanties et franchises : non renseignées.
dossier-guarantee-head = Garantie souhaitée
dossier-deductible = Franchise
dossier-no-deductible = sans franchise
dossier-guarantee = { $guarantee ->
    [liability] responsabilité civile, matériel
    [injury] responsabilité civile, corporel
    [damage] dommages
    [theft] vol
    [glass] bris de glace
   *[other] autre
}
dossier-no-statement = Aucun relevé d’informations n’est enregistré pour ce contrat.
dossier-statement = Relevé d’informations « { $document } », arrêté au { $date }, coefficient { $value } : { $number ->
    [0] aucun sinistre sur cinq périodes.
    [1] 1 sinistre sur cinq périodes.
   *[other] { $number } sinistres sur cinq périodes.
}
dossier-section-vehicles = État de parc
dossier-no-vehicle = Aucun véhicule n’est en service.
dossier-plate = Immat.
dossier-label = Véhicule
dossier-first-registered = 1re mise en circulation
dossier-value = Valeur
dossier-function-head = Fonction
dossier-financing-head = Financement
dossier-vat = TVA récup.
dossier-kilometres = Km par an
dossier-reference-premium = Prime de référence sous coefficient
dossier-outside-premium = En plus, hors coefficient
dossier-coefficient = Coeff.
dossier-contract = Contrat
dossier-function = { $function ->
    [personal] fonction
    [service] service
    [pool] partagé
   *[utility] utilitaire
}
dossier-financing = { $financing ->
    [owned] propriété
    [long_rental] LLD
    [leasing] crédit-bail
   *[employee_owned] salarié
}
dossier-vehicles-note = Un tiret : l’information n’a pas été saisie. La prime de référence est hors taxes, avant coefficient. La franchise est celle des dommages.
dossier-section-years = Statistiques par année d’assurance, arrêtées au { $date }
dossier-no-year = Aucune année d’assurance n’est connue.
dossier-period = Année d’assurance
dossier-days = { $first } au { $last }
dossier-vehicle-years = Véh.-années
dossier-premium = Prime nette
dossier-claims = Sin.
dossier-at-fault = dont resp.
dossier-paid = Réglé
dossier-reserved = Provision
dossier-recovered = Recours
dossier-charge = Charge
dossier-ratio = S/P
dossier-years-note = Charge : réglé et provision, moins la franchise et le recours. S/P : charge sur prime nette de la même année. L’année en cours compte jusqu’au jour de l’arrêté. « Calculée » : aucun avis d’échéance n’a été saisi pour cette année.
dossier-section-claims = Sinistres déclarés, arrêtés au { $date }
dossier-no-claim = Aucun sinistre déclaré sur les années présentées.
dossier-date = Date
dossier-reference = Référence
dossier-driver = Cond.
dossier-nature = Nature
dossier-liability = Responsabilité
dossier-state = État
dossier-open = ouvert
dossier-closed = clos
dossier-at-default = { $amount } (valeur par défaut)
dossier-with-contest = { $liability }, contestée
dossier-claims-note = Conducteur : un code propre à ce dossier, le même pour la même personne ; aucun nom n’est donné. « Valeur par défaut » : coût moyen de la garantie, en attendant un coût réel.
dossier-section-prevention = Prévention : actions et résultats
dossier-no-figures = Aucun chiffre n’est publié pour cette unité : moins de cinq personnes, ou pas encore de mois complet.
dossier-figures-until = Chiffres publiés de { $unit }, sur les douze mois jusqu’au { $date } :
dossier-incidents = Incidents déclarés par les conducteurs
dossier-near-misses = Presque-accidents et dangers signalés
dossier-prompt = Incidents déclarés le jour même ou le lendemain
dossier-answered = Presque-accidents et dangers ayant reçu une réponse
dossier-answered-in-time = dont dans les sept jours
dossier-no-goal = Aucun objectif d’équipe sur cette année et la précédente.
dossier-quarter = Trimestre
dossier-goal = Objectif d’équipe
dossier-target = Cible
dossier-measured = Mesuré
dossier-metric = { $metric ->
    [participation] participation
    [near_misses_answered] presque-accidents avec réponse
    [accident_frequency] sinistres pour 1 000 véhicules-années
    [at_fault_frequency] sinistres responsables pour 1 000 véhicules-années
   *[loss_ratio] S/P
}
dossier-metric-value = { $metric ->
    [participation] { $value }
   *[other] { $value }
}
dossier-goal-state = { $state ->
    [reached] atteint
   *[open] en cours ou non atteint
}
dossier-prevention-note = Seuls des chiffres d’au moins cinq personnes ensemble sont publiés. Une mesure d’objectif ne porte jamais sur une personne.
dossier-section-budget = Budget et prévision
dossier-budget = Budget { $year }, taxes comprises
dossier-forecast-is = Prévision des primes de l’année civile { $year }, taxes comprises
dossier-known-is = D’après les seuls sinistres connus à la date d’arrêté
dossier-variance = Écart
dossier-no-budget = Aucun budget n’est saisi.
dossier-variance-is = { $kind ->
    [over] la prévision dépasse le budget de { $amount } ({ $share })
    [under] la prévision est sous le budget de { $amount } ({ $share })
   *[same] la prévision est égale au budget
}
dossier-range = Fourchette simulée, taxes comprises
dossier-range-is = { $spread ->
    [flat] { $middle } au moins huit fois sur dix
    [up] une fois sur deux { $middle }, rarement moins, neuf fois sur dix sous { $high }
    [down] une fois sur dix sous { $low }, une fois sur deux { $middle }, rarement plus
   *[both] une fois sur dix sous { $low }, une fois sur deux sous { $middle }, neuf fois sur dix sous { $high }
} ({ $draws } tirages{ $fixed ->
    [0] { "" }
    [1] {" "}; un contrat ou véhicule à sa prime projetée
   *[other] {" "}; { $fixed } contrats ou véhicules à leur prime projetée
})
dossier-cost-lead = Coût total du risque des douze derniers mois : ce que les sinistres coûtent à l’entreprise, prime comprise.
dossier-cost-head = Poste
dossier-amount = Montant
dossier-cost-part = { $part ->
    [premium] prime, taxes comprises
    [deductibles] franchises
    [in_house] dommages gardés à la charge de l’entreprise
    [downtime] jours sans véhicule
    [indirect] coûts indirects (valeur par défaut)
    [admin] gestion
    [work_accidents] accidents du travail
    [prevention] prévention
    [recoveries] recours
    [profit_share] participation aux bénéfices
   *[rebates] ristournes
}
dossier-cost-total = coût total du risque
dossier-budget-note = { $number ->
    [0] Tout est saisi ou calculé sur des valeurs saisies.
    [1] Pour 1 véhicule, une prime ou un coefficient est une valeur par défaut.
   *[other] Pour { $number } véhicules, une prime ou un coefficient est une valeur par défaut.
} Une prime est un coût de l’entreprise ; aucun montant n’est dû par une personne. Une prévision n’engage aucun assureur.
dossier-section-missing = Ce qui manque à ce dossier
dossier-gap = { $gap ->
    [siren] Le SIREN de l’entreprise.
    [activity] L’activité de l’entreprise.
    [vehicle_policy] L’usage des véhicules : qui conduit quoi, pour quoi.
    [carriage] Si l’entreprise transporte des matières dangereuses ou des personnes.
    [vehicles] { $number ->
        [1] 1 véhicule : première mise en circulation, valeur, fonction, financement ou TVA.
       *[other] { $number } véhicules : première mise en circulation, valeur, fonction, financement ou TVA.
    }
    [guarantees] Contrat { $contract } : garanties et franchises.
    [premium] Contrat { $contract } : avis d’échéance ou prime nette.
    [statement] Contrat { $contract } : relevé d’informations de moins d’un an.
    [liability] { $number ->
        [1] 1 sinistre : responsabilité à établir.
       *[other] { $number } sinistres : responsabilité à établir.
    }
    [costs] { $number ->
        [1] 1 sinistre : coût réel à saisir.
       *[other] { $number } sinistres : coût réel à saisir.
    }
    [budget] Le budget de l’année à venir.
   *[prevention] Des chiffres de prévention publiés pour cette unité.
}
dossier-section-notes = Notes
dossier-note-people = Ce dossier ne nomme aucun conducteur. Un code de conducteur n’a de sens que dans ce dossier.
dossier-note-claims = Seuls les sinistres déclarés à l’assureur y figurent. Les dommages que l’entreprise garde à sa charge n’entrent pas dans le S/P.
dossier-note-defaults = « Valeur par défaut » et « calculée » signalent ce que personne n’a encore saisi : ce ne sont pas des faits.
dossier-note-law = Le coefficient officiel est celui que l’assureur a imprimé ; il n’est jamais calculé ici. Sources : annexe A121-1 et articles A121-1 et A121-2 du Code des assurances.
dossier-sheet-identity = Identité
dossier-sheet-vehicles = État de parc
dossier-sheet-claims = Sinistres
dossier-sheet-years = Statistiques
dossier-sheet-statements = Relevés
dossier-sheet-prevention = Prévention
dossier-sheet-budget = Budget
dossier-sheet-notes = Notes
dossier-what = Rubrique
dossier-said = Contenu
dossier-drawn-up = Arrêté au
dossier-insurer-document = Document
dossier-starts = Début
dossier-ends = Fin
dossier-is-default = Valeur par défaut
dossier-use-is = { $use ->
    [private] privé et trajets
    [business] affaires
    [tours] tournées
   *[all_travel] tous déplacements
}

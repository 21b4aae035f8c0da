# Les mots du dossier de sinistre (PDF) que l'on remet à l'assureur ou au courtier.

pack-title = Dossier de sinistre { $number }
pack-sender = { $company } · { $unit }
pack-as-of = Données au { $date }
pack-footer = { $company } · dossier { $number } · données au { $date }
pack-page = page { $page } sur { $pages }
pack-description = Dossier de sinistre { $number } de { $company }, pour l’assureur ou le courtier
pack-time = { $date } à { $time }
pack-unknown = non renseigné
pack-nothing = Rien d’enregistré.

pack-section-identification = Identification
pack-section-deadlines = Échéances
pack-section-event = L’événement
pack-section-vehicle = Véhicule et contrat
pack-section-driver = Conducteur
pack-section-other-party = Tiers
pack-section-statement = Constat amiable, case par case
pack-section-circumstances = Circonstances (case 12)
pack-section-back = Verso du constat
pack-section-timeline = Déroulement
pack-section-decisions = Décisions de l’assureur
pack-section-costs = Coûts
pack-section-photos = Photos
pack-section-documents = Documents

pack-number = N° de dossier
pack-company = Souscripteur
pack-unit = Établissement
pack-status = État du dossier
pack-reported = Déclaré dans l’entreprise
pack-insurer-reference = Référence de l’assureur
pack-expert = Expert
pack-repairer = Réparateur
pack-event = Nature
pack-occurred = Date et heure
pack-place = Lieu
pack-place-located = position approximative communiquée, sans adresse
pack-injured = Blessés, même légers
pack-other-party = Tiers concerné
pack-statement-kind = Constat
pack-facts = Faits
pack-plate = Immatriculation
pack-make = Marque et modèle
pack-insurer = Assureur
pack-contract = N° de contrat
pack-card-number = N° de mémo ou de carte verte
pack-driver = Nom
pack-usual-driver = Conducteur habituel
pack-b-driver = Conducteur
pack-b-insured = Assuré
pack-b-vehicle = Véhicule
pack-b-plate = Immatriculation
pack-b-insurer = Assurance
pack-b-policy = N° de contrat

pack-yes = oui
pack-no = non

pack-deadline = Échéance
pack-ground = Fondement
pack-until = Au plus tard
pack-deadline-insurer = Déclaration à l’assureur : cinq jours ouvrés
pack-deadline-insurer_theft = Déclaration du vol à l’assureur : deux jours ouvrés
pack-deadline-accident_at_work_employee = Information de l’employeur par le salarié : 24 heures
pack-deadline-accident_at_work_employer = Déclaration d’accident du travail : 48 heures, hors dimanches et jours fériés
pack-deadline-answer = Réponse à la personne qui a signalé : sept jours
pack-deadline-contest_answer = Réponse à la contestation : un mois
pack-ground-insurer = Code des assurances, art. L113-2, 4°
pack-ground-insurer_theft = Code des assurances, art. L113-2, 4°
pack-ground-accident_at_work_employee = Code de la sécurité sociale, art. R441-2
pack-ground-accident_at_work_employer = Code de la sécurité sociale, art. R441-3
pack-ground-answer = règle de l’entreprise
pack-ground-contest_answer = RGPD, art. 12
pack-deadline-met = fait, par la déclaration
pack-no-deadline = Aucune échéance en cours.
pack-deadlines-note = Dates calculées au plus tôt, depuis le jour de l’événement. Le contrat peut prévoir un délai plus long.

pack-no-other-party = Aucun tiers signalé.
pack-other-party-empty = Un tiers est signalé ; ses coordonnées ne sont pas renseignées.

pack-box = Case
pack-wording = Libellé
pack-of-a = A
pack-of-b = B
pack-shared = A et B
pack-ticked = X
pack-not-ticked = –
pack-number-ticked = Nombre de cases cochées
pack-statement-note = Saisi d’après le constat ou d’après les données de l’entreprise. Le formulaire signé fait foi.

pack-date = Date
pack-entry = Étape
pack-entry-declared = Déclaré par le conducteur
pack-entry-completed = Déclaration complétée
pack-entry-status = État : { $status }
pack-entry-exchange = Échange : { $words }
pack-entry-statement = Constat rempli
pack-entry-driver_set = Conducteur identifié
pack-entry-decision_confirmed = Décision de l’assureur confirmée

pack-liability = Responsabilité
pack-decided-on = Décidée le
pack-document = Document
pack-recorded = Saisie par
pack-confirmed = Confirmée par
pack-exempt = { $liability } ; circonstance de l’article 6 : { $said }
pack-kind = Nature retenue
pack-recorded-by = { $name }, le { $date }
pack-imported = reprise de données, le { $date }
pack-no-decision = Aucune décision de l’assureur n’est enregistrée. Bonroute n’évalue pas les responsabilités.
pack-contested = Décision contestée : le conducteur n’est pas d’accord ; une réponse motivée est attendue.

pack-cost-paid = Payé
pack-cost-reserved = Provisionné
pack-cost-recovered = Récupéré (recours)
pack-cost-deductible = Franchise
pack-cost-downtime = Immobilisation
pack-days = { $number ->
    [0] 0 jour
    [1] 1 jour
   *[other] { $number } jours
}
pack-no-costs = Aucun coût n’est encore saisi.
pack-costs-note = Coûts de l’entreprise et de son assureur, tels que saisis. Rien n’est réclamé au conducteur.

pack-photo = Photo { $number }
pack-photo-caption = reçue le { $date } à { $time } · empreinte { $hash }
pack-photo-alt = Photo { $number } du dossier { $case }, reçue le { $date } ; son contenu n’a pas été décrit.
pack-photo-unreadable = Cette photo n’a pas pu être lue.
pack-no-photo = Aucune photo n’a été jointe.
pack-missing = { $number ->
    [1] Une pièce est encore en cours de réception : elle manque à ce dossier. Redemandez-le dans quelques minutes.
   *[other] { $number } pièces sont encore en cours de réception : elles manquent à ce dossier. Redemandez-le dans quelques minutes.
}
pack-document-line = Pièce { $number }, reçue le { $date } à { $time } · empreinte { $hash }. Elle est jointe dans la version ZIP.

## Les images de la flotte : prime, échéance, S/P, coefficient, incidents, sites, fréquence

command-fleet = La flotte en images
flotte-title = <b>{ $unit } · { $month }</b>
flotte-title-day = <b>{ $unit } · { $month }</b>, au { $day }
flotte-label-b = Coefficient officiel des contrats. Coût de l’entreprise, hors taxes. Personne n’en doit rien.
flotte-label-w = Simulation, pas une promesse de l’assureur. Coût de l’entreprise, hors taxes.
flotte-label-s = Coût des sinistres pour l’assureur, rapporté à la prime nette.
flotte-label-m = Coefficient pédagogique interne : ce n’est pas un relevé d’informations.
flotte-label-i = Déclarer est bon signe : un chiffre bas n’est pas un mérite.
flotte-label-c = Un écart peut venir des trajets, des véhicules ou du hasard.
flotte-label-f = Un sinistre compte dans le mois où sa responsabilité a été décidée.
flotte-no-range =
    <b>{ $unit } · échéance</b>

    Il n’y a pas encore de quoi tirer une fourchette : il faut un contrat, une prime et une année de sinistres au moins.
    Saisissez l’avis d’échéance dans /contracts.
flotte-view-b = Prime
flotte-view-w = Échéance
flotte-view-s = S/P
flotte-view-m = Coefficient
flotte-view-i = Incidents
flotte-view-c = Sites
flotte-view-f = Fréquence
flotte-earlier = ◀ { $month }
flotte-later = { $month } ▶
flotte-unit = Autre unité
flotte-file = Fichier XLSX
flotte-file-caption = Ce que montre l’image de { $unit }, avec une feuille qui l’explique.
flotte-all-types = Tous les types
flotte-contract = { $insurer } { $number }
flotte-what-if = Et si… ?
flotte-why = Pourquoi ?
flotte-open-contract = Contrat
flotte-contracts = Contrats
flotte-dossier = Dossier
flotte-back = Retour à l’image
flotte-units = Quelle unité voulez-vous voir ?
flotte-button = 🚐 Flotte en images
flotte-refused = La flotte en images est ouverte aux gestionnaires de flotte. Vos chiffres du mois, au-dessus du seuil de cinq personnes, sont dans /stats.
flotte-counted = Chiffres arrêtés au { $day } : une grande flotte est comptée chaque nuit, ce qui a été saisi depuis s’y ajoute demain.

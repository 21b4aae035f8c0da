# Les mots de la ligne de commande et des modèles de fichiers.
# Les espaces insécables sont posées à la lecture du fichier. Les nombres sont des entiers.

## Ce qui ne va pas dans une feuille

fault-missing-column = la colonne « { $french } » manque (on peut aussi écrire « { $column } »)
fault-double-column = cette colonne figure deux fois
fault-unknown-column = colonne inconnue : elle n’est pas lue
fault-no-header = la feuille est vide : la première ligne doit porter les titres des colonnes
fault-required = cette case doit être remplie
fault-formula = formule ou erreur de calcul : collez la valeur à la place
fault-too-many-cells = une case est remplie au-delà de la dernière colonne
fault-too-long = trop long : { $longest } signes au plus
fault-control-character = signe invisible ou retour à la ligne : à retirer
fault-not-text = un texte est attendu ici : mettez la case au format Texte
fault-not-a-plate = immatriculation attendue, avec des lettres ou des chiffres
fault-not-a-date = date attendue, comme 04/05/2021 ou 2021-05-04
fault-no-such-date = ce jour n’existe pas dans le calendrier
fault-date-out-of-range = année attendue entre { $first } et { $last }
fault-not-a-renewal-day = jour de l’année attendu, en texte : 03-01 (mois-jour) ou 01/03 (jour/mois)
fault-not-a-coefficient = coefficient attendu de 0,50 à 3,50, avec deux décimales au plus
fault-not-money = montant en euros attendu, comme 1 234,50
fault-not-a-count = nombre entier attendu, de 0 à 99
fault-too-many-months = préavis attendu en mois, de 0 à 12
fault-not-a-distance = nombre de kilomètres attendu, de 0 à 500 000
fault-not-a-percent = taux attendu en pour cent, de 0 à { $most }, comme 12,5
fault-unknown-word = mot attendu parmi : { $words }
fault-not-claims = sinistres attendus, séparés par « ; », chacun « date : nature : responsabilité », au plus 30 et jusqu’à la date d’arrêté
fault-not-a-premium = montant attendu, de 0,01 à moins de 10 000 000 €, par exemple 9 450,00
fault-not-a-year = une année de ce contrat commence le { $first } ou à une échéance ({ $renewal }), au plus tard le { $last }
fault-required-with = à remplir aussi, puisque « { $with } » l’est
fault-duplicate = déjà présent à la ligne { $first_row }
fault-unknown-unit = aucune unité ne porte ce code
fault-unknown-employee = aucun salarié ne porte ce matricule
fault-unknown-contract = aucun contrat ne porte ce numéro
fault-unknown-plate = aucun véhicule ne porte cette immatriculation
fault-second-company = la société est l’unité { $code } ; les autres sont des sites ou des équipes
fault-cycle = cette unité serait rattachée à elle-même : { $path }
fault-parent-kind = un site se rattache à la société, une équipe à un site ou à la société, et rien ne se rattache à une équipe
fault-in-the-future = ce jour n’est pas encore arrivé
fault-not-after = doit venir après « { $column } »
fault-before = vient avant « { $column } » ({ $day })
fault-before-first-insured = vient avant le début de l’assurance de cette personne ({ $day })
fault-before-the-clause = aucune clause légale connue n’était en vigueur ce jour-là
fault-after-stored-fact = un sinistre ou une interruption déjà enregistrés sont plus anciens ({ $day })
fault-no-driving-record = cette personne n’a pas de dossier de conduite : remplissez « assuré depuis » dans la feuille des salariés
fault-not-at-floor = n’a de sens qu’avec un coefficient de départ de 0,50
fault-older-decision = une décision plus récente est déjà enregistrée ({ $day })
fault-second-claim = le dossier { $case } a déjà le sinistre { $claim } pour cette personne et ce jour. Même accident : écrivez { $claim } dans cette case. Autre accident du même jour : notez d’abord ce numéro dans son dossier (/cases, « Contacts »), puis importez à nouveau
fault-claim-of-case = ce sinistre est celui du dossier { $case } : un import ne change ni la personne ni le jour. Remettez « { $stored } »
fault-contested-claim = ce sinistre est contesté (dossier { $case }) : il ne change pas avant la réponse. Retirez cette ligne, et importez-la ensuite
fault-overlap = à vérifier : ce véhicule est déjà affecté à la ligne { $other_row } sur la même période
fault-interruptions-overlap = chevauche l’interruption de la ligne { $other_row } : une seule ligne pour toute la durée
fault-not-covered = cette garantie n’est pas parmi celles de la colonne « { $with } »
fault-parts-differ = part responsabilité civile et part autres garanties ne font pas « { $column } »
fault-replaced-by-itself = un véhicule ne se remplace pas lui-même
fault-example-row = ligne d’exemple à remplacer ou à supprimer

## Ce qui ne va pas avec un fichier

file-missing = { $path } : ce fichier n’existe pas.
file-unreadable = { $path } : ce fichier ne peut pas être lu ; vérifiez vos droits.
file-unwritable = { $path } : ce fichier ne peut pas être écrit ; vérifiez le dossier et vos droits.
file-empty = { $path } : ce fichier est vide.
file-encrypted-or-old = { $path } : classeur protégé par un mot de passe, ou d’un format ancien (.xls). Enregistrez-le en .xlsx sans mot de passe.
file-not-a-table = { $path } : ce n’est ni un fichier CSV, ni un classeur .xlsx.
file-corrupt = { $path } : ce classeur est abîmé. Ouvrez-le dans un tableur, puis enregistrez-le à nouveau en .xlsx.
file-too-large = { $path } : fichier trop grand ; partagez-le en plusieurs.
file-encoding = { $path } : encodage inconnu ; enregistrez-le en CSV UTF-8.
file-broken-csv = { $path }, ligne { $row } : guillemets mal fermés, ou case démesurée.
file-unknown-sheet = { $path } : ce nom ne dit pas quelle feuille le fichier contient. Nommez-le d’après la feuille, ou ajoutez --sheet. Feuilles : { $names }.
file-no-sheet = { $path } : aucune feuille de ce classeur ne porte un nom connu. Feuilles : { $names }.
file-sheet-twice = { $path } : la feuille « { $sheet } » a déjà été donnée par un autre fichier.

## Importer

import-needs-files = Indiquez au moins un fichier, ou --template pour obtenir un modèle.
import-ignored-sheet = Feuille non lue : { $sheet }
import-faults-title = À corriger
import-column-sheet = feuille
import-column-row = ligne
import-column-column = colonne
import-column-value = valeur
import-column-reason = raison
import-more-faults = … et { $number } de plus. Ajoutez --faults FICHIER.csv pour les avoir tous.
import-faults-written = La liste complète est dans { $path }.
import-refused =
    { $number ->
        [one] Rien n’a été importé : une case est à corriger.
       *[other] Rien n’a été importé : { $number } cases sont à corriger.
    }
import-warnings =
    { $number ->
        [one] Un point à vérifier, sans conséquence sur l’import.
       *[other] { $number } points à vérifier, sans conséquence sur l’import.
    }
import-plan-title = Ce que l’import ferait
import-done-title = Ce que l’import a fait
import-column-kind = quoi
import-column-added = ajoutés
import-column-changed = modifiés
import-column-unchanged = inchangés
import-dry-run = Rien n’a été écrit. Ajoutez --apply pour importer.
import-applied = Import terminé.
import-nothing-new = Tout était déjà enregistré : rien n’a changé.
import-template-written = Modèle écrit : { $path }
import-template-exists = { $path } existe déjà : rien n’a été écrit.
import-reading = Lecture de { $sheet }
import-writing = Écriture : { $kind }

kind-unit = unités
kind-employee = salariés
kind-grant = rôles
kind-record = dossiers de conduite
kind-contract = contrats
kind-contract-terms = conditions des contrats
kind-contract-guarantee = garanties et franchises
kind-vehicle-details = détails des véhicules
kind-official-coefficient = coefficients officiels
kind-vehicle = véhicules
kind-assignment = affectations
kind-claim = sinistres
kind-decision = décisions
kind-interruption = interruptions
kind-insurer-statement = relevés des assureurs
kind-yearly-premium = primes par année

## La base

store-in-use = La base est utilisée par un autre programme, sans doute « bonroute run ». Arrêtez-le le temps de cette commande, ou passez à PostgreSQL, qui accepte les deux à la fois.
store-not-ready = La base n’est pas prête. Commencez par « bonroute init ».
store-address = L’adresse de la base (BONROUTE_DATABASE_URL) ne convient pas.
store-unavailable = La base ne répond pas. Rien n’a été changé, ou l’on ne sait pas si cela l’a été : réessayez, rien ne sera doublé.
store-version = La base est d’une autre version de Bonroute que ce programme ({ $found }). Rien n’a été changé ni noté : lancez la version qui a écrit cette base, ou une plus récente, qui la met à jour au démarrage de « bonroute run ».
store-conflict = Quelqu’un a modifié les mêmes données au même moment ({ $kind }). Rien n’a été écrit : relancez la commande.

## Inviter

invite-unknown = Aucun salarié ne porte le matricule { $number }.
invite-left = Le salarié { $number } ne fait pas partie de l’entreprise aujourd’hui : aucune invitation n’a été faite.
invite-linked = Le salarié { $number } a déjà un compte Telegram : aucune invitation n’a été faite.
invite-number-or-all = Indiquez un matricule, ou --all pour toutes les personnes sans compte.
invite-no-username = Le nom du robot est inconnu : définissez BONROUTE_TOKEN, ou ajoutez --bot-username.
invite-telegram = Telegram n’a pas donné le nom du robot : vérifiez BONROUTE_TOKEN et la connexion, ou ajoutez --bot-username.
invite-nobody = Toutes les personnes ont déjà un compte ou il n’y a personne : aucune invitation n’a été faite.
invite-written =
    { $number ->
        [one] Une invitation, dans { $path }. Ce fichier est confidentiel.
       *[other] { $number } invitations, dans { $path }. Ce fichier est confidentiel.
    }
invite-exists = { $path } existe déjà : aucune invitation n’a été faite.
invite-head-number = matricule
invite-head-first-name = prénom
invite-head-last-name = nom
invite-head-unit = unité
invite-head-link = lien
invite-head-expires-at = valable jusqu’au

## Comptes et rôles

unlink-done = Le compte Telegram du salarié { $number } est libéré, et les invitations d’avant ne fonctionnent plus. Pour un nouveau lien : bonroute invite { $number }
unlink-no-account = Le salarié { $number } n’a pas de compte Telegram : rien n’a été changé.
role-grant-or-revoke = Indiquez le rôle à donner (--grant) ou celui à retirer (--revoke), un seul à la fois.
role-unknown-unit = Aucune unité ne porte le code { $unit } : rien n’a été changé.
role-granted = Le salarié { $number } a désormais le rôle { $role } sur { $unit }.
role-held-already = Le salarié { $number } a déjà le rôle { $role } sur { $unit }.
role-revoked = Le salarié { $number } n’a plus le rôle { $role } sur { $unit }.
role-not-held = Le salarié { $number } n’avait pas le rôle { $role } sur { $unit } : rien n’a été changé.

## Lettres mortes

letters-none = Aucun message n’a été abandonné ces trente derniers jours.
letters-again = Le message { $id } va être envoyé à nouveau.
letters-unknown = Aucun message abandonné ne porte le numéro { $id }. Voyez « bonroute letters ».

## Les tâches du calendrier

jobs-column-name = tâche
jobs-column-last = dernière fois
jobs-column-next = prochaine fois
jobs-column-done = faites
jobs-column-caught-up = rattrapées
jobs-column-recovered = après échec
jobs-column-missed = manquées
jobs-never = jamais
jobs-now = maintenant
jobs-unknown = Aucune tâche ne s’appelle « { $job } ». Tâches : { $names }.
jobs-nothing-due = Rien n’est dû pour { $job } en ce moment. Avec --period, une période écrite dans l’historique peut être refaite.
jobs-not-due = { $period } n’est ni due ni écrite dans l’historique de { $job } : vérifiez l’écriture, comme 2026-11 ou 2026-11-21.
jobs-done = { $period } de { $job } est déjà faite. La refaire est sans danger : ajoutez --again.
jobs-done-once = { $period } de { $job } est déjà faite. La refaire enverrait peut-être deux fois la même chose : rien n’a changé.
jobs-busy = { $period } de { $job } est en cours ou vient d’être demandée : rien n’a changé.

## Commencer

init-done = { $company } est en place.
init-exists = { $company } est déjà en place : rien n’a été changé.
init-admin = Administrateur : matricule { $number }.
init-no-admin = Aucun administrateur n’a été trouvé.
init-link = Lien d’invitation, valable jusqu’au { $expires_at } :
init-token = Code d’invitation, valable jusqu’au { $expires_at } : { $token }. Le lien est https://t.me/NOM_DU_ROBOT?start={ $token }
init-new-invitation = Pour un nouveau lien d’invitation, ajoutez --new-invitation.
init-linked = L’administrateur a déjà un compte Telegram : aucune invitation n’a été faite.
init-needs = Pour la première fois, il faut : { $options }.

## Les modèles et le guide

template-notes = Mode d’emploi
template-notes-intro = Remplissez les feuilles utiles, supprimez les lignes d’exemple, puis lancez « bonroute import » sur ce fichier : sans --apply, rien n’est écrit.
template-notes-empty = Une case vide laisse ce qui est déjà enregistré. Un tiret (-) efface la valeur, là où c’est indiqué.
template-notes-repeat = Le même fichier peut être importé plusieurs fois : rien n’est doublé, rien n’est supprimé.
template-column-sheet = feuille
template-column-column = colonne
template-column-name = autre nom accepté
template-column-required = obligatoire
template-column-kind = contenu
template-column-example = exemple
template-column-note = à savoir
template-yes = oui
template-no = non
template-clearable = « - » efface.

value-code = code ou numéro
value-text = texte
value-plate = immatriculation
value-date = date : 04/05/2021, 2021-05-04 ou date du tableur
value-renewal-day = jour de l’année, en texte : 03-01 ou 01/03
value-coefficient = coefficient : 0,95 ou 0.95
value-money = euros : 1 234,50
value-count = nombre entier
value-distance = kilomètres : 25 000
value-claims = sinistres : 14/05/2025 : accident : partagée ; 02/06/2025 : bris de glace : aucune
value-percent = pour cent : 12,5
value-word = un mot : { $words }
value-words = un ou plusieurs mots, séparés par + : { $words }

sheet-units = Les sites et les équipes. La société elle-même est créée par « bonroute init ».
sheet-employees = Les personnes, leurs rôles et leur dossier de conduite. Les quatre colonnes « usage », « coefficient de départ », « assuré depuis » et « échéance annuelle » servent au coefficient interne ; sans elles, la personne n’en a pas encore.
sheet-contracts = Les contrats d’assurance, avec le dernier coefficient imprimé par l’assureur s’il y en a un.
sheet-vehicles = Les véhicules.
sheet-assignments = Qui a quel véhicule, depuis quand.
sheet-claims = Les sinistres passés, tels que l’assureur les a classés. Sans responsabilité, le sinistre attend une décision et ne change aucun coefficient.
sheet-interruptions = Les périodes sans assurance. Au-delà de trois mois, elles retardent la réduction (article 9).
sheet-statements = Les relevés d’informations reçus des assureurs, recopiés sans nom de personne. Un relevé déjà enregistré pour ce contrat et cette date reste tel qu’il est.
sheet-premiums = La prime nette payée pour chaque année d’un contrat, hors taxes, surprimes comprises et réductions déduites. Un avis d’échéance saisi pour la même année l’emporte ; une autre valeur remplace celle qui est enregistrée.

column-units-code = Unique dans l’entreprise ; les autres feuilles s’y réfèrent.
column-units-name = Le nom que les gens voient.
column-units-kind = La société a des sites, un site a des équipes.
column-units-parent = Code de l’unité au-dessus. Vide : la société.
column-employees-number = Unique dans l’entreprise.
column-employees-first-name = Tel que la personne l’écrit.
column-employees-last-name = Tel que la personne l’écrit.
column-employees-unit = Code de son équipe, de son site ou de la société.
column-employees-entered-on = Premier jour dans l’entreprise.
column-employees-left-on = Premier jour où la personne n’est plus dans l’entreprise.
column-employees-language = Français si la case est vide.
column-employees-roles = Conducteur si la case est vide. L’import ajoute des rôles, il n’en retire pas.
column-employees-role-unit = Code de l’unité sur laquelle le rôle s’exerce ; à remplir pour tout autre rôle que conducteur.
column-employees-use = Usage du véhicule conduit.
column-employees-start = Au premier jour d’assurance. 1,00 si la case est vide.
column-employees-first-insured-on = Premier jour d’assurance pris en compte.
column-employees-renewal-day = Jour de l’échéance, chaque année.
column-employees-years-at-floor = Années entières déjà passées à 0,50 au premier jour, d’après le relevé d’informations.
column-contracts-number = Tel que l’assureur l’écrit.
column-contracts-insurer = La compagnie.
column-contracts-unit = Code de l’unité qui porte le contrat.
column-contracts-regime = Clause type (A121-1), clause flotte (A121-2), ou hors champ.
column-contracts-use = Usage écrit au contrat.
column-contracts-renewal-day = Jour de l’échéance, chaque année.
column-contracts-starts-on = Premier jour du contrat.
column-contracts-official-coefficient = Imprimé par l’assureur ; jamais calculé ici.
column-contracts-official-since = Depuis quand ce coefficient s’applique.
column-contracts-official-document = Le document où il est imprimé.
column-contracts-notice-months = Deux sans autre indication (L113-12).
column-contracts-regime-reason = Pourquoi ce régime, une fois confirmé (A121-1, A121-2).
column-contracts-net-premium = Prime nette de l’année, telle que le contrat l’indique.
column-contracts-guarantees = Tout ce qui est couvert. Sans aucune, tout est supposé couvert.
column-contracts-deductible-liability = Franchise par sinistre, à la charge de l’entreprise.
column-contracts-deductible-damage = Franchise par sinistre, à la charge de l’entreprise.
column-contracts-deductible-theft = Franchise par sinistre, à la charge de l’entreprise.
column-contracts-deductible-glass = Franchise par sinistre, à la charge de l’entreprise.
column-contracts-deductible-other = Franchise par sinistre, à la charge de l’entreprise.
column-vehicles-plate = Espaces et minuscules sont acceptés.
column-vehicles-make-and-model = Tel qu’on l’appelle.
column-vehicles-unit = Code de l’unité qui a le véhicule.
column-vehicles-contract = Numéro du contrat qui le couvre.
column-vehicles-reference-premium = Prime annuelle avant coefficient.
column-vehicles-first-registered-on = Date B du certificat d’immatriculation.
column-vehicles-use = S’il diffère de celui du contrat.
column-vehicles-value = Valeur du véhicule.
column-vehicles-function = À quoi sert le véhicule.
column-vehicles-financing = À qui est le véhicule : la LLD de douze mois ou plus et le crédit-bail restent sous la clause type (A121-2).
column-vehicles-category = Au-dessus de 3,5 t, les taxes ne sont pas les mêmes.
column-vehicles-recovers-vat = Si l’entreprise récupère la TVA.
column-vehicles-yearly-kilometres = Kilométrage annuel annoncé à l’assureur.
column-vehicles-zone = Zone de garage ou de circulation, comme l’assureur la nomme.
column-vehicles-liability-premium = Part de la prime de référence, avec « part autres garanties ».
column-vehicles-subject-premium = Dommages, vol, incendie, bris de glace (annexe A121-1, art. 3).
column-vehicles-outside-premium = Assistance, protection juridique, conducteur : en plus de la prime de référence.
column-vehicles-novice-rate = Surprime de conducteur novice (A121-1-1).
column-vehicles-surcharge-rate = Somme des autres surprimes, un nombre sans motif (A121-1-2).
column-vehicles-in-service-on = Premier jour dans le parc.
column-vehicles-withdrawn-on = Premier jour hors du parc ; il reste dans l’historique.
column-vehicles-replaced-by = Immatriculation du véhicule qui a pris sa place.
column-assignments-employee = Matricule de la personne.
column-assignments-plate = Immatriculation du véhicule.
column-assignments-from-on = Premier jour.
column-assignments-until-on = Premier jour où la personne ne l’a plus.
column-claims-number = Unique ; celui de l’assureur.
column-claims-employee = Matricule de la personne qui conduisait.
column-claims-plate = Immatriculation du véhicule, si elle est connue.
column-claims-occurred-on = Jour de l’accident.
column-claims-kind = Vol, incendie et bris de glace : quand seule cette garantie joue (article 7).
column-claims-liability = Décidée par l’assureur. Une autre décision s’ajoute à la précédente, sans l’effacer.
column-claims-exemption = Seulement si l’assureur l’a retenue (article 6).
column-claims-decided-on = Date de la décision.
column-claims-document = Le courrier qui la porte.
column-interruptions-employee = Matricule de la personne.
column-interruptions-from-on = Premier jour sans assurance.
column-interruptions-until-on = Jour où l’assurance reprend.
column-statements-contract = Numéro du contrat.
column-statements-drawn-up-on = Date à laquelle les informations sont arrêtées.
column-statements-subscribed-on = Date de souscription imprimée.
column-statements-use = Usage imprimé.
column-statements-coefficient = Coefficient imprimé : il devient le coefficient officiel du contrat.
column-statements-applied-on = Échéance à laquelle ce coefficient s’applique.
column-statements-years-at-floor = Années au coefficient 0,50, si le relevé le dit.
column-statements-document = Comment retrouver le papier.
column-statements-claims = Date, nature et part de responsabilité, sans nom. Vide : aucun sinistre.
column-premiums-contract = Numéro du contrat.
column-premiums-starts-on = Premier jour de l’année : la date d’effet du contrat ou une échéance, au plus tard la prochaine.
column-premiums-net-premium = De 0,01 à moins de 10 000 000 €, sur l’avis ou la quittance de cette année.

guide-title = Importer les données de l’entreprise
guide-first =
    Demandez un modèle, remplissez-le, faites un essai, puis importez :
guide-rules = À savoir
guide-rule-all-or-nothing = L’essai ne change rien. Avec `--apply`, tout est écrit en une fois, ou rien : une seule case à corriger suffit pour que rien ne soit écrit.
guide-rule-repeat = Le même fichier peut être importé plusieurs fois : rien n’est doublé. Rien n’est supprimé non plus.
guide-rule-empty = Une case vide laisse ce qui est déjà enregistré ; un tiret (`-`) efface, là où c’est indiqué.
guide-rule-formula = Une case qui contient une formule est refusée : sa dernière valeur peut manquer ou être ancienne. Collez les valeurs.
guide-rule-csv = Un fichier CSV porte le nom de sa feuille (`salaries.csv` ou `employees.csv`), ou bien on ajoute `--sheet`. UTF-8 ou Windows, point-virgule, virgule ou tabulation.
guide-rule-decision = Une décision d’assureur n’est jamais modifiée : une décision différente s’ajoute, une décision plus ancienne que la dernière enregistrée est refusée.
guide-rule-case = Un sinistre qui a un dossier dans Bonroute garde sa personne et son jour ; contesté, il ne change pas avant la réponse. Un numéro inconnu, pour une personne et un jour dont un dossier a déjà le sinistre, est refusé : le message dit quel numéro écrire.
guide-rule-sqlite = Avec SQLite, arrêtez `bonroute run` le temps de l’import ; avec PostgreSQL, les deux marchent ensemble.
guide-key = Une ligne est reconnue par : { $columns }.

verify-valid = Attestation { $number } du { $date }, établie par { $company } : valable. Comparez avec le papier.
verify-withdrawn = Attestation { $number } du { $date }, établie par { $company } : retirée le { $withdrawn }.
verify-unknown = Ce code n’est celui d’aucune attestation connue : vérifiez chaque signe. Trois mois après un départ, les attestations sont effacées.
company-profile = SIREN : { $siren }
    Activité : { $activity }
    Usage des véhicules : { $policy }
    Matières dangereuses : { $goods ->
        [yes] oui
        [no] non
       *[unknown] non précisé
    }
    Transport de personnes : { $passengers ->
        [yes] oui
        [no] non
       *[unknown] non précisé
    }
    Logo : { $logo ->
        [yes] enregistré
       *[no] aucun
    }
company-refused = { $reason ->
    [siren] Un SIREN a neuf chiffres, et le dernier vérifie les autres : relisez-le.
    [too_long] { $field ->
        [activity] L’activité
       *[vehicle_policy] L’usage des véhicules
    } : { $limit } caractères au plus.
    [too_big] Le logo pèse plus de { $limit } octets.
    [too_many_pixels] Le logo a plus de { $limit } pixels de côté.
    [not_png] Le logo n’est pas une image PNG lisible.
   *[forbidden] Ce texte parle de points de permis, d’infractions, d’alcool ou de santé : rien n’est gardé.
}

# Récompenses : le catalogue des RH, ce que chacun choisit, ce qui est remis.
# $progress, $threshold, $number, $version, $page et $pages sont des entiers ; montants et dates arrivent déjà écrits.

command-rewards = Mes récompenses : choisir, suivre
button-rewards = Mes récompenses

## Les mots des règles

reward-kind = { $kind ->
    [badge] badge
    [thanks] remerciement
    [public_praise] mise à l’honneur, avec accord
    [certificate] diplôme
    [training_place] place de formation
    [attestation] attestation
    [points] points
    [collective] prime collective
    [voucher] bon d’achat
    [cash] somme d’argent
    [time_off] temps libre
    [better_car] meilleur véhicule
   *[parking] place de stationnement
}
reward-condition = { $condition ->
    [positive_actions] des actions positives
    [responsible_months] des mois de conduite responsable
    [claim_free_months] des mois sans sinistre responsable (série privée)
    [no_accident] aucun accident, quel que soit le responsable
    [no_at_fault_accident] aucun accident responsable
    [team_frequency] la fréquence de l’équipe
    [team_loss_ratio] le S/P de l’équipe
    [kilometres] les kilomètres parcourus
    [speed] la vitesse
    [delivery_time] le temps de livraison
   *[no_breaks] l’absence de pauses
}
reward-action = { $action ->
    [near_miss] presqu’accidents signalés
    [same_day_report] déclarations le jour même
    [complete_file] dossiers complets
    [quiz] quiz terminés
    [training] formations suivies
    [vehicle_check] vérifications du véhicule
   *[any] toutes : compter les points
}
reward-action-one = { $action ->
    [near_miss] presqu’accident signalé
    [same_day_report] déclaration le jour même
    [complete_file] dossier complet
    [quiz] quiz terminé
    [training] formation suivie
   *[vehicle_check] vérification du véhicule
}
reward-or = { $first } ou { $last }
reward-threshold = { $condition ->
    [points] { $threshold ->
        [one] { $threshold } point
       *[other] { $threshold } points
    }
    [actions] { $threshold } { $actions }
    [responsible_months] { $threshold } mois de conduite responsable
    [no_accident] { $threshold } mois sans accident, quel que soit le responsable
   *[claim_free_months] { $threshold } mois sans sinistre responsable
}
reward-value = valeur { $value }

## /rewards

reward-title = <b>Vos récompenses</b> · { $label }
reward-promise = <i>Les seuils s’atteignent, les points ne se dépensent jamais. Rien de ce qui est atteint n’est repris. Une pause ne fait rien perdre.</i>
reward-now = <b>À choisir maintenant</b>
reward-line = • <b>{ $name }</b> ({ $kind }){ $value ->
    [none] {""}
   *[other] , { $value }
}
reward-line-kept = Elle n’est plus au catalogue ; la vôtre reste, sans limite de temps.
reward-nothing-now = Rien à choisir pour le moment.
reward-coming = <b>Ensuite</b>
reward-coming-line = • { $name } ({ $kind }) : { $goal }. Vous en êtes à { $progress } sur { $threshold }.
reward-nothing-coming = Le catalogue de votre entreprise n’a pas encore d’autre récompense.
reward-asked = <b>Vos demandes</b>
reward-asked-line = • { $name } : { $state ->
    [asked] demandée le { $date }, les RH répondent
    [approved] acceptée, à vous remettre
    [given] remise le { $date }
    [refused] non remise le { $date } : { $refusal }
   *[cancelled] annulée le { $date }
}
reward-refusal = { $refusal ->
    [out_of_stock] il n’en reste plus
    [wrong_person] elle a été demandée pour une autre personne
    [entered_twice] elle a été saisie deux fois
    [not_available] le fournisseur ne la propose plus
   *[stopped_by_guard] la règle ne peut plus être utilisée : les RH vous doivent une explication
}
reward-button-choose = Choisir « { $name } »
reward-button-cancel = Annuler « { $name } »
reward-button-goals = Objectifs d’équipe
reward-button-catalogue = Catalogue (RH)
reward-button-requests = Demandes à traiter (RH)
reward-button-back = Mes récompenses
reward-choose =
    <b>{ $name }</b> ({ $kind }) · { $label }
    { $words }

    { $state ->
        [paid] Cette récompense a une valeur ({ $value }) : la paie en sera informée.
       *[free] Cette récompense n’a pas de valeur en argent.
    } Les RH { $approval ->
        [yes] répondent d’abord à votre demande.
       *[no] vous la remettent sans autre accord.
    } Vos points restent les vôtres.
reward-praise = En choisissant une mise à l’honneur, vous acceptez que votre nom soit cité. Sans ce choix, il ne l’est jamais.
reward-private = En la demandant, vous montrez aux RH que ce seuil est atteint : il compte des mois sans sinistre responsable, un chiffre que vous seul voyez sinon.
reward-button-yes = Oui, je la choisis
reward-chosen = Récompense demandée : <b>{ $name }</b>. { $approval ->
    [yes] Les RH vous répondent ici.
   *[no] Les RH vous la remettent bientôt.
} Vous pouvez annuler tant qu’elle n’est pas remise.
reward-cancelled = Demande annulée : la récompense « <b>{ $name }</b> » reste atteinte, vous pourrez la choisir plus tard.
reward-refused = { $reason ->
    [not_reached] Cette récompense n’est pas encore atteinte. Rien n’a été demandé.
    [asked] Vous l’avez déjà demandée ou reçue. Rien n’a changé.
    [out_of_stock] Il n’en reste plus pour le moment. Elle reste atteinte : les RH peuvent en remettre.
    [settled] Cette demande a déjà reçu une suite. Rien n’a changé.
    [other_day] Seul ce qui a été noté aujourd’hui peut être annulé. Rien n’a changé.
    [exported] La paie a déjà reçu ce mois avec cette remise. Prévenez-la : rien n’a changé ici.
    [has_account] Cette personne a un compte Telegram relié : elle choisit elle-même.
    [worthless] Ce que l’on donne ici a une valeur : indiquez-la, au moins 0,01 €. Rien n’a été publié.
    [worth] Le nom ou les mots parlent d’argent, de bon ou de congé, la nature est symbolique. Changez l’un ou l’autre. Rien n’a été publié.
    [changed] Cette récompense a changé entre-temps. Ouvrez-la de nouveau.
    [needs_sign_off] La règle demande un avis juridique enregistré, qui manque. Rien n’a été fait.
    [needs_agreement] La règle demande la référence d’un accord, qui manque. Rien n’a été fait.
    [blocked] Cette récompense ne peut plus être remise sous cette forme. Vos RH vous doivent une explication.
   *[blocked_for_hr] La garde arrête cette règle. Rien n’a été fait : la fiche de la récompense, au catalogue, en donne la raison. La personne a droit à une explication.
}

## Ce que la personne apprend

reward-reached =
    <b>Récompense atteinte</b> · { $label }
    { $names }

    Elle est à vous : choisissez-la quand vous voulez avec /rewards.
reward-reached-many =
    <b>{ $number } récompenses atteintes</b> · { $label }
    { $names }

    Elles sont à vous : choisissez-les quand vous voulez avec /rewards.
reward-news-approved = Votre demande est acceptée : les RH vous remettent la récompense « <b>{ $name }</b> ».
reward-news-refused = La récompense « <b>{ $name }</b> » ne peut pas vous être remise. Raison : { $refusal }. Ce n’est lié ni à votre conduite ni à vos déclarations.
reward-news-given = La récompense « <b>{ $name }</b> » est notée comme remise. Si vous ne l’avez pas reçue, dites-le à vos RH.
reward-news-undone = Correction : la récompense « <b>{ $name }</b> » n’est pas encore remise, la note était une erreur. Votre droit n’a pas changé.
reward-news-asked = { $person } demande une récompense : <b>{ $name }</b>.
reward-news-retired = <b>{ $name }</b> quitte le catalogue. Vous l’aviez atteinte : elle reste à vous, à choisir quand vous voulez.

## Le catalogue des RH

reward-catalogue-title = <b>Catalogue des récompenses</b>
reward-catalogue-empty = Le catalogue est vide. Je peux proposer quelques récompenses sans valeur en argent, que vous modifierez ensuite.
reward-catalogue-row = { $state ->
    [paused] ⏸ En pause · { $name }
    [retired] ⏹ Retirée · { $name }
   *[offered] ● { $name }
}
reward-catalogue-more = Page { $page } sur { $pages }
reward-button-new = Nouvelle récompense
reward-button-seeds = Proposer des récompenses sans valeur en argent
reward-seeds-done = { $number ->
    [0] Rien à ajouter : ces récompenses sont déjà au catalogue.
    [one] Une récompense est ajoutée.
   *[other] { $number } récompenses sont ajoutées.
}
reward-seeds-for = Pour quelle unité ?
reward-card =
    <b>{ $name }</b> ({ $kind }) · version { $version }
    { $words }

    Pour : { $unit }
    Seuil : { $goal }
    { $value ->
        [none] Sans valeur en argent
       *[other] Valeur : { $value }
    }
    Stock : { $stock ->
        [none] sans limite
       *[other] { $stock }
    }
    { $approval ->
        [yes] Chaque demande est approuvée par les RH
       *[no] Remise sans accord préalable
    }
    { $state ->
        [draft] {""}
        [paused] État : en pause ; qui l’a atteinte la garde
        [retired] État : retirée du catalogue
       *[offered] État : proposée
    }
reward-card-sign-off = Avis juridique : { $by }, le { $date }, { $reference }
reward-card-agreement = Accord : { $reference }
reward-button-version = Nouvelle version
reward-button-pause = Mettre en pause
reward-button-resume = Proposer de nouveau
reward-button-retire = Retirer du catalogue
reward-button-retire-yes = Oui, la retirer
reward-button-stock = Changer le stock
reward-button-list = Catalogue
reward-button-show = Voir la récompense
reward-retire-ask = Retirer la récompense « <b>{ $name }</b> » du catalogue ? Les personnes qui l’ont atteinte gardent le droit de la choisir, sans limite de temps, et en seront averties.
reward-stock-ask = Combien en reste-t-il pour <b>{ $name }</b> ? Répondez par un nombre. À 0, les personnes qui l’ont atteinte sans la choisir encore liront qu’il n’y en a plus, jusqu’à ce que vous en remettiez : ce qui est atteint leur reste dû.
reward-stock-unlimited = Sans limite

## Ce que dit la garde

reward-verdict = { $verdict ->
    [allow] <b>Garde : rien à signaler.</b> Symbolique, sans valeur en argent.
    [allow_with_payroll] <b>Garde : possible, à déclarer en paie.</b> Ce qui a une valeur est en principe un élément de paie : il figurera dans l’export.
    [needs_sign_off] <b>Garde : à faire vérifier par votre conseil.</b> Il me faut son avis enregistré : qui, quand, quelle référence.
    [signed] <b>Garde : possible avec l’avis juridique enregistré</b>, et à déclarer en paie.
    [agreed] <b>Garde : possible sous l’accord enregistré</b>, et à déclarer en paie.
    [needs_agreement] <b>Garde : possible sous un accord collectif.</b> Il me faut sa référence.
   *[block] <b>Garde : cette règle est arrêtée.</b>
}
reward-ground = { $ground ->
    [at_fault_bonus] un avantage qui s’arrête à cause d’un accident responsable a été jugé sanction pécuniaire illicite, même prévu par accord
    [pecuniary_sanction] aucune amende ni sanction pécuniaire n’est permise
    [car_withdrawn] retirer un véhicule de fonction pour un comportement est une sanction pécuniaire
    [fuel_card_withdrawn] retirer une carte de carburant l’est aussi
    [fine_deducted] aucune retenue sur salaire pour une amende
    [fine_in_contract] même si le contrat le prévoit
    [wage_deduction] retenue sur salaire interdite
    [dangerous_bonus] une prime qui pousse à rouler plus ou plus vite est nulle
    [profit_sharing] l’intéressement collectif suit une formule, pour tous, sous accord
    [contributions] ce qui a une valeur supporte en principe des cotisations
   *[no_ruling] aucune décision trouvée pour « sans accident, quel que soit le responsable »
}
reward-ground-line = • { $words } ({ $source })
reward-ground-plain = • { $words }
reward-not-advice = <i>À faire vérifier par votre conseil : ceci n’est pas un avis juridique.</i>
reward-shapes = Formes possibles :
reward-shape = { $shape ->
    [symbolic] Même seuil, sans argent
    [positive] Pour des actions positives
    [responsible] Pour des mois responsables
    [neutral] Sans accident, responsable ou non
   *[collective] Objectif d’équipe sous accord
}

## Le formulaire

reward-ask = { $question ->
    [unit] Pour quelle unité ? Tout le monde y aura accès, jusqu’aux équipes.
    [kind] Que donne-t-on ?
    [condition] Pour quoi ?
    [actions] Quelles actions comptent ? Touchez-en une ou plusieurs, puis « Terminé ».
    [value] Combien cela vaut-il pour la personne, en euros ? Par exemple 30.
    [threshold] À partir de combien ? Écrivez un nombre { $of ->
        [points] de points
        [actions] d’actions
       *[months] de mois
    }. Un premier seuil proche encourage mieux.
    [stock] Combien y en a-t-il ? Un nombre, ou « Sans limite ».
    [approval] Faut-il que les RH approuvent chaque demande ?
    [name] Comment s’appelle-t-elle ? { $limit } caractères au plus.
    [words] Quelques mots pour les conducteurs ? { $limit } caractères au plus, ou « Sans ».
    [sign_off_by] Qui a donné l’avis juridique ? Nom ou cabinet, { $limit } caractères au plus.
    [sign_off_on] Quel jour cet avis a-t-il été donné ? Par exemple 12/11/2026.
    [sign_off_reference] Quelle est la référence de cet avis ? { $limit } caractères au plus.
   *[agreement] Quelle est la référence de l’accord collectif ? { $limit } caractères au plus.
}
reward-form-title = <b>Nouvelle récompense</b>
reward-form-version = <b>Nouvelle version</b> : l’ancienne est retirée, qui l’a atteinte la garde.
reward-form-known = { $kind } · condition : { $condition }
reward-form-yes = Oui
reward-form-no = Non
reward-form-none = Sans
reward-form-publish = Publier
reward-form-change = Modifier : { $question ->
    [threshold] seuil
    [value] valeur
    [stock] stock
    [name] nom
    [words] mots
    [approval] accord
    [kind] nature
   *[condition] condition
}
reward-form-preview = <b>Avant de publier</b>
reward-form-fault = { $reason ->
    [empty] Il me faut une réponse. Écrivez-la, ou /cancel.
    [too_long] C’est trop long : { $size } caractères pour { $limit } au plus. Rien n’a été gardé.
    [amount] Je n’ai pas reconnu de montant. Écrivez des euros, { $limit } au plus, par exemple 30 ou 12,50.
    [worthless] Ce que l’on donne ici a une valeur : écrivez-la, au moins 0,01 €. Un symbole n’en a pas : changez alors la nature.
    [worth] Ces mots parlent d’argent, de bon ou de congé, alors que la nature choisie est symbolique. Écrivez d’autres mots, ou recommencez avec une nature qui a une valeur. Rien n’a été gardé.
    [date] Je n’ai pas reconnu de jour. Écrivez par exemple 12/11/2026.
    [future] Ce jour est à venir : un avis est déjà donné quand on l’enregistre.
   *[number] Il me faut un nombre entre { $size } et { $limit }.
}
reward-published = La récompense « <b>{ $name }</b> » est publiée. Les personnes qui l’atteignent l’apprennent une fois, hors des heures calmes.
reward-already-published = Ce formulaire est terminé. Rien n’a été publié deux fois.

## Les demandes

reward-requests-title = <b>Récompenses à traiter</b>
reward-requests-none = Aucune demande n’attend.
reward-requests-row = { $state ->
    [approved] À remettre
   *[asked] À approuver
} : { $person } · { $name }
reward-request =
    <b>{ $name }</b> ({ $kind })
    Pour : { $person } ({ $matricule })
    Demandée le { $date }{ $behalf ->
        [yes] , par les RH pour la personne
       *[no] {""}
    }
    { $value ->
        [none] Sans valeur en argent
       *[other] Valeur : { $value }, à l’export de paie
    }
    État : { $state ->
        [asked] à approuver
        [approved] à remettre
        [given] remise le { $given }
        [refused] refusée : { $refusal }
       *[cancelled] annulée par la personne
    }
reward-button-approve = Approuver
reward-button-give = Noter comme remise
reward-button-refuse = Ne peut pas être remise…
reward-button-undo = Annuler la remise
reward-button-payroll = Export pour la paie
reward-button-on-behalf = Pour une personne sans Telegram
reward-button-request-list = Demandes
reward-refuse-ask = Pourquoi cette récompense ne peut-elle pas être remise ? La personne lira cette raison. Un comportement n’est jamais une raison.
reward-refusal-button = { $refusal ->
    [out_of_stock] Plus en stock
    [wrong_person] Mauvaise personne
    [entered_twice] Saisie deux fois
    [not_available] Plus proposée
   *[stopped_by_guard] Règle arrêtée
}
reward-told = { $told ->
    [yes] La personne en est avertie.
   *[no] La personne n’a pas pu être avertie ici : dites-le-lui.
}
reward-done-approved = C’est approuvé.
reward-done-refused = C’est noté : non remise.
reward-done-given = C’est noté comme remis aujourd’hui. Une erreur se corrige aujourd’hui.
reward-done-undone = La remise est annulée, la demande reste approuvée.
reward-behalf-ask = Pour qui ? Écrivez un nom ou un matricule. Seules les personnes sans compte Telegram relié s’affichent : les autres choisissent elles-mêmes.
reward-behalf-none = Personne sans compte Telegram ne correspond à « { $text } ».
reward-behalf-row = { $name } · { $number }
reward-behalf-of = <b>{ $name }</b> · { $label }
reward-behalf-nothing = Rien à choisir pour le moment.
reward-behalf-done = Récompense demandée pour { $person } : <b>{ $name }</b>.

## L’export pour la paie

reward-payroll =
    <b>Export pour la paie · { $month }</b>
    { $number ->
        [0] Rien de valeur n’a été remis.
        [one] Une ligne
       *[other] { $number } lignes
    }{ $number ->
        [0] {""}
       *[other] , { $total } en tout.
    }
reward-payroll-note = L’export contient des noms : il ne se partage qu’avec la paie. Chaque export est noté au journal.
reward-button-sheet = Recevoir le fichier
reward-button-month-before = ◀ Mois précédent
reward-button-month-after = Mois suivant ▶
reward-payroll-file = Export pour la paie, { $month } : { $number ->
    [one] une ligne
   *[other] { $number } lignes
}, { $total }.
reward-payroll-failed = Le fichier pour { $month } n’a pas pu être préparé. Réessayez dans un moment.

## Les récompenses proposées au départ

reward-seed-name = { $seed ->
    [thanks] Merci du premier mois
    [certificate] Diplôme de conduite responsable
    [attestation] Attestation sans sinistre responsable
    [training] Stage de conduite au choix
   *[catch] Bon œil de l’équipe
}
reward-seed-words = { $seed ->
    [thanks] Un mot de votre responsable pour un mois de participation complète.
    [certificate] Six mois de participation complète : un diplôme à votre nom.
    [attestation] Douze mois sans sinistre responsable décidé : une attestation pour vos papiers.
    [training] Cent points : une place dans le stage de votre choix.
   *[catch] Trois presqu’accidents signalés : l’équipe en parle, avec votre nom si vous le voulez.
}

## Le fichier pour la paie

reward-sheet-file = paie
reward-sheet-title = Récompenses de valeur
reward-sheet-notes = Notes
reward-sheet-column = { $column ->
    [number] Matricule
    [name] Nom
    [reward] Récompense
    [kind] Nature
    [value] Valeur
    [given] Remise le
    [rule] Version de la règle
    [guard] Version de la garde
    [verdict] Avis de la garde
    [sign_off] Avis juridique
   *[agreement] Accord
}
reward-sheet-verdict = { $verdict ->
    [allow] symbolique
    [allow_with_payroll] possible, à déclarer
    [needs_sign_off] sous avis juridique
    [needs_agreement] sous accord
   *[block] arrêtée
}
reward-sheet-note-month = Récompenses de valeur remises en { $month }, d’après Bonroute.
reward-sheet-note-law = Ce qui a une valeur est en principe un élément de paie et supporte des cotisations ; les bons d’achat ont une tolérance (URSSAF). À faire vérifier par votre conseil.
reward-sheet-note-no-deduction = Ce fichier ne contient aucune retenue : Bonroute n’en connaît pas.
reward-sheet-note-guard = La version de la garde dit selon quelles règles la récompense a été jugée.

## Le travail du calendrier

jobs-name-offer-rewards = Récompenses atteintes
jobs-about-offer-rewards = Chaque jour, note qui a atteint une récompense et le dit une fois à chacun.

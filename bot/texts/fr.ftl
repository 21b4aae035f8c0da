# Les mots de Bonroute, en français d'abord.
# Les nombres, les montants et les dates arrivent déjà écrits ; seuls $number, $years, $page et $pages sont des entiers.
# Les espaces insécables de la typographie française sont posées à la lecture du fichier.

## Ce que Telegram montre du robot

bot-description =
    Bonroute accompagne les conducteurs d’une flotte d’entreprise : votre coefficient de bonus-malus, ses raisons, et ce qu’il peut devenir.

    Le service est réservé aux personnes invitées par leur entreprise. Aucune retenue, amende ou sanction ne passe par ici.
bot-short-description = Votre coefficient de bonus-malus, expliqué. Sur invitation de votre entreprise.

command-start = Ma carte
command-coefficient = Mon coefficient et ses raisons
command-find = Chercher une personne
command-help = Aide
command-settings = Langue, heures calmes, message du mois
command-privacy = Mes données et mes droits
command-cancel = Abandonner ce qui est en cours

## Les trois chiffres, toujours nommés

figure-internal = coefficient pédagogique interne
figure-recognition = reconnaissance
figure-official = coefficient officiel

## Les inconnus, les refus, les pannes

stranger = Bonjour. Ce service est réservé aux personnes qui ont reçu un lien d’invitation de leur entreprise. Ouvrez ce lien pour commencer.
not-for-you = Cette page n’est pas ouverte à votre rôle. Rien n’a été affiché ni modifié. Si vous en avez besoin, parlez-en à la personne qui gère les accès.
failed = Quelque chose n’a pas fonctionné de notre côté. Vous n’y êtes pour rien : réessayez dans un moment. Si cela revient, donnez la référence { $reference } à la personne qui gère ce service.
button-outdated = Ce bouton n’est plus à jour : rien n’a été fait. Envoyez /start pour repartir de votre carte.
only-in-private = Je ne réponds qu’en conversation privée, pour que vos informations restent entre nous. Écrivez-moi directement.
unknown =
    { $kind ->
        [location] Hors d’une déclaration d’incident, je n’utilise jamais votre position.
        [text] Je ne sais pas répondre à ce message.
       *[other] Je ne sais pas lire ce type de message : je n’en fais rien.
    }
    Voici ce que je sais faire :

## Rejoindre

notice-welcome = <b>Bienvenue { $name }. Avant de commencer, lisez ceci (1 min).</b>
notice =
    <b>Qui ?</b> { $company } est responsable de ce service. Vos données : { $contact }.

    <b>Pourquoi ?</b> Suivre l’assurance des véhicules, déclarer vite un incident, prévenir les accidents, reconnaître les bons gestes. Base : intérêt légitime de l’entreprise (sécurité, coût d’assurance) ; obligations légales pour les accidents du travail.

    <b>Quelles données ?</b> Identité, véhicules conduits, incidents déclarés et leurs photos, sinistres et part de responsabilité retenue par l’assureur ; mois confirmés, points, badges, récompenses (facultatifs). Si quelqu’un est blessé : « oui » ou « non », rien d’autre. <b>Jamais</b> : vos points de permis, vos infractions, votre position en continu, votre état de santé.

    <b>Qui voit quoi ?</b> Vous : ce qui vous concerne. Ressources humaines et gestionnaire de flotte : le nécessaire à leur rôle ; chaque consultation de votre carte ou de vos dossiers est notée. Vos séries : <b>vous seul</b>, sauf récompense demandée. Vos points : vous, et les RH pour corriger une erreur (consultation notée). Vos collègues : <b>rien</b>. L’assureur ou le courtier : les dossiers de sinistre.

    <b>Ce que ça ne fera pas.</b> Aucune retenue, amende ou sanction. Déclarer ne vous coûte jamais rien. Aucune décision vous concernant n’est prise par la machine seule.

    <b>Combien de temps ?</b> Dossiers et sinistres : cinq années d’assurance après l’événement ; le lieu, jusqu’à la clôture. Coefficient, séries, points : jusqu’à trois mois après votre départ. Journal : douze mois.

    <b>Vos droits.</b> Accès, rectification, opposition, limitation, effacement : écrivez à { $contact }, réponse sous un mois. Une décision se conteste dans son dossier. Réclamation : cnil.fr. Ce texte se relit avec /privacy.

    <b>Telegram.</b> Les messages aux robots ne sont pas chiffrés de bout en bout et passent par des serveurs hors de l’Union européenne. N’écrivez ici ni donnée de santé, ni infraction, ni nom d’un tiers blessé. L’usage de Telegram est <b>facultatif</b> : mêmes droits, par une autre voie, auprès de { $contact }.
notice-read = J’ai lu
notice-changed = Le texte d’information a changé : le voici dans sa nouvelle version.
notice-noted = C’est noté, merci. /privacy montre ce texte à tout moment.
joined = <b>C’est fait, { $name }.</b> Votre compte est relié. { $home ->
    [card] Voici votre carte ; /start la rouvre à tout moment.
   *[role] Voici votre accueil ; /start y revient à tout moment.
}
invitation-used = Ce lien d’invitation a déjà servi. Si ce n’était pas vous, prévenez vos ressources humaines ; elles peuvent aussi vous envoyer un nouveau lien.
invitation-expired = Ce lien d’invitation n’est plus valable. Demandez-en un nouveau à vos ressources humaines : l’ancien ne compte plus.
invitation-already-linked = Ce compte Telegram est déjà relié à une personne de l’entreprise. Un lien d’invitation ne sert qu’à la personne à qui il a été remis. Rien n’a changé.

## La carte

card-own = <b>Bonjour { $name }</b>
card-other = <b>{ $name }</b> · matricule { $number }
card-internal =
    <b>{ $value }</b> · { $label }
    Depuis le { $since }. Prochaine échéance : { $renewal }.
card-if-none = • sans nouveau sinistre responsable : { $value }
card-if-partial = • avec un sinistre à responsabilité partagée : { $value }
card-if-full = • avec un sinistre responsable : { $value }
card-on = Coefficient interne au { $date }
card-on-claim-today = Coefficient interne au { $date }, si un sinistre arrivait aujourd’hui
card-to-floor = { $years ->
    [1] Coefficient interne : encore une échéance sans nouveau sinistre responsable jusqu’à { $floor }, le meilleur coefficient possible ({ $date }).
   *[other] Coefficient interne : encore { $years } échéances sans nouveau sinistre responsable jusqu’à { $floor }, le meilleur coefficient possible ({ $date }).
}
card-at-floor = Coefficient interne à { $floor }, le meilleur coefficient possible.
card-joker-from = À partir du { $date }, un premier sinistre responsable n’y changerait rien (trois ans à { $floor }, art. 4).
card-joker-now = Avec trois ans à { $floor }, un premier sinistre responsable n’y changerait rien (art. 4).
card-pending = { $number ->
    [1] Un sinistre attend la décision de l’assureur. Selon elle, coefficient interne au { $date } :
   *[other] { $number } sinistres attendent la décision de l’assureur. Selon elle, coefficient interne au { $date } :
}
card-pending-if = • { $share } : { $value }
card-internal-meaning = <i>Le coefficient pédagogique interne applique les règles légales { $whose ->
    [own] à vos seuls sinistres
   *[other] aux seuls sinistres de cette personne
}, pour comprendre. Aucun assureur ne l’utilise.</i>
card-official =
    <b>{ $value }</b> · { $label }
    Contrat { $contract } ({ $insurer }), depuis le { $since }. Prochaine échéance : { $renewal }. Il suit le véhicule et tous ses conducteurs.
card-official-former =
    <b>{ $value }</b> · { $label }
    Contrat { $contract } ({ $insurer }) : imprimé par l’assureur en { $year } ; l’avis suivant n’est pas encore enregistré. Il suit le véhicule et tous ses conducteurs.
card-no-official =
    Pas de { $label } : { $regime ->
        [fleet_clause] le contrat { $contract } ({ $insurer }) est un contrat de flotte, où l’assureur fixe la prime pour l’ensemble des véhicules.
        [excluded] le contrat { $contract } ({ $insurer }) est hors de la clause de bonus-malus (Code des assurances, art. A121-2).
       *[statutory] l’avis de l’assureur pour le contrat { $contract } ({ $insurer }) n’est pas encore enregistré.
    }
card-no-record = Aucun historique de conduite n’est encore enregistré. Le { $label } apparaîtra ici dès que l’entreprise l’aura ajouté.
card-role =
    <b>Bonjour { $name }</b>
    { $role ->
        [hr] Vous suivez les conducteurs de votre périmètre, côté ressources humaines.
        [fleet_manager] Vous suivez les conducteurs et les véhicules de votre périmètre.
        [admin] Vous gérez ce service ; les dossiers des conducteurs ne vous sont pas ouverts.
       *[driver] Votre espace est ouvert.
    }
card-role-find = Cherchez une personne pour ouvrir sa carte. Chaque consultation est notée au journal.

button-why = Pourquoi ?
button-what-if = Et si ?
button-chart = Graphique
button-card = Retour à la carte
button-my-card = Ma carte
button-home = Accueil
button-find = Chercher une personne
button-settings = Réglages
button-help = Aide

## Ce que plusieurs écrans disent

button-case = Retour au dossier
button-case-open = Ouvrir le dossier
button-complete = Compléter
button-contest = Je ne suis pas d’accord
button-decision = Décision
button-done = Terminé
button-drop = Abandonner
button-memo = Mémo assurance
button-newer = ◀ Plus récent
button-next = Suivants ▶
button-older = Plus ancien ▶
button-previous = ◀ Précédents
button-question-before = ◀ Question précédente
button-send = Envoyer
button-who = Qui conduisait ?
page-of = Page { $page } sur { $pages }
rebuttal-button = Répondre à la contestation
rebuttal-button-read = Lire la contestation

## Ce qui est encore à venir

coming-awaited = { $number ->
    [1] Un sinistre déjà décidé comptera au { $date } : coefficient interne de { $value } ce jour-là, sans autre sinistre responsable.
   *[other] { $number } sinistres déjà décidés compteront au { $date } : coefficient interne de { $value } ce jour-là, sans autre sinistre responsable.
}
coming-pending = { $number ->
    [1] Un sinistre attend encore la décision de l’assureur : il n’est pas compté ici.
   *[other] { $number } sinistres attendent encore la décision de l’assureur : ils ne sont pas comptés ici.
} Selon sa décision, { $label } de { $lowest } à { $highest } au { $date }, sans autre sinistre responsable.
coming-pending-same = { $number ->
    [1] Un sinistre attend encore la décision de l’assureur.
   *[other] { $number } sinistres attendent encore la décision de l’assureur.
} Dans tous les cas, { $label } de { $lowest } au { $date }.

## Pourquoi ?

why-title = <b>Pourquoi { $value } ?</b> · { $label }
why-title-of = <b>{ $name } : pourquoi { $value } ?</b> · { $label }
why-page = Page { $page } sur { $pages }, le plus récent d’abord.
why-step = <b>{ $date }</b> · { $reason }
why-sum = { $before } { $factor } = { $after }
why-sum-rounded = { $before } { $factor } = { $product } → { $after }
why-kept = { $value }, inchangé
why-set = { $before } → { $after }
why-article = <i>{ $article }</i>
why-start = départ
why-start-value = { $value }
why-reduction = aucun sinistre responsable sur la période
why-floor = aucun sinistre responsable ; jamais moins de { $floor }
why-two-year-cap = deux périodes de suite sans sinistre responsable : { $cap } au plus
why-increase = sinistre responsable du { $claim }
why-increase-halved = sinistre du { $claim }, responsabilité partagée : majoration réduite de moitié
why-ceiling = sinistre du { $claim } ; jamais plus de { $ceiling }
why-joker = sinistre du { $claim } : premier après trois ans à { $floor }, sans majoration
why-reduction-withheld = un sinistre sans responsabilité : pas de réduction pour cette période
why-requalified-too-late = sinistre du { $claim } : décision modifiée plus de deux ans après, sans effet
why-not-insured-long-enough = assurance trop courte ou interrompue sur la période : ni réduction, ni majoration
why-exempt = sinistre du { $claim }, sans majoration : { $cause ->
    [not_liable] aucune responsabilité
    [unauthorised_use] véhicule pris à l’insu du propriétaire
    [force_majeure] force majeure
    [third_party_fault] accident imputable à la victime ou à un tiers
    [parked_unknown_party] véhicule stationné, tiers non identifié
    [theft] vol seul
    [fire] incendie seul
    [glass] bris de glace seul
    [pending] décision de l’assureur attendue
   *[other] il ne compte pas
}

article-annex = annexe A121-1, art. { $number }

## Et si ?

what-if-title = <b>Et si… ?</b> · { $label }
what-if-title-of = <b>{ $name } : et si… ?</b> · { $label }
what-if-share = Imaginons un sinistre. Quelle part de responsabilité l’assureur retiendrait-il ?
what-if-moment =
    Un sinistre, { $share }. Quand ?

    La période en cours va jusqu’au { $end } ; la suivante commence le { $next } et comptera une échéance plus tard.
what-if-today = Aujourd’hui
what-if-end-of-period = Avant la période suivante
what-if-next-period = Dans la période suivante
what-if-case = Un sinistre le { $date }, { $share }.
what-if-felt = Au { $date } : <b>{ $with }</b> au lieu de { $without }.
what-if-no-effect = Au { $date } : <b>{ $with }</b>, comme sans ce sinistre.
what-if-free = Trois ans à { $floor } : ce premier sinistre responsable ne compterait pas (art. 4).
what-if-back = { $years ->
    [0] Ce ne serait pas plus que { $today }, la valeur d’aujourd’hui.
    [1] Retour à { $today }, la valeur d’aujourd’hui, ou mieux : une échéance plus tard, le { $back }, sans autre sinistre responsable.
   *[other] Retour à { $today }, la valeur d’aujourd’hui, ou mieux : { $years } échéances plus tard, le { $back }, sans autre sinistre responsable.
}
what-if-back-never = Le retour à { $today }, la valeur d’aujourd’hui, demanderait plus de { $years } échéances sans autre sinistre responsable.
what-if-premium = Pour l’entreprise : { $amount } de prime en plus, au total, sur { $years } ans, d’après le coefficient officiel de son contrat. C’est un coût de l’entreprise ; { $whose ->
    [own] vous ne devez rien, jamais.
   *[other] la personne qui conduit ne doit rien, jamais.
}
what-if-premium-scale = Pour l’entreprise, un ordre de grandeur : { $amount } de prime en plus, au total, sur { $years } ans, si son contrat suivait ce coefficient interne. C’est un coût de l’entreprise ; { $whose ->
    [own] vous ne devez rien, jamais.
   *[other] la personne qui conduit ne doit rien, jamais.
}
what-if-premium-ways = <i>Calcul ({ $label }), { $years } échéances dès le { $date } : { $with } avec ce sinistre, { $without } sans.</i>
what-if-premium-none = Pour l’entreprise : rien de plus sur la prime.
what-if-premium-same = <i>Le calcul suit le { $label }, qui serait le même avec et sans ce sinistre, dès le { $date } : { $values }.</i>
what-if-again = Autre hypothèse

## Chercher une personne

find-ask = Quel nom, ou quel matricule ? Répondez par un message. /cancel pour abandonner.
find-found = { $number ->
    [1] Une personne pour « { $text } »
   *[other] { $number } personnes pour « { $text } »
}
find-none =
    Aucune personne trouvée pour « { $text } » dans votre périmètre.
    Essayez une partie du nom, sans vous soucier des accents, ou le matricule.
find-again = Autre recherche
find-row = { $name } · { $number } · { $unit }

## Réglages

settings =
    <b>Réglages</b>
    Langue : { $spoken }
    Heures calmes : { $quiet }
    Message du mois : { $digest ->
        [on] oui
       *[off] non
    }

    Pendant les heures calmes, je n’envoie rien de moi-même ; je réponds toujours quand vous écrivez.
settings-quiet = de { $from } à { $until }
time-hour = { $hour }{"\u00A0"}h
time-half = { $hour }{"\u00A0"}h{"\u00A0"}{ $minutes }
settings-quiet-none = aucune
settings-language-fr = Français
settings-language-en = English
settings-quiet-choice-none = Sans heures calmes
settings-quiet-choice = Calme : { $quiet }
settings-digest-start = Recevoir le message du mois
settings-digest-stop = Ne plus recevoir le message du mois
settings-chosen = ✓ { $label }
settings-saved = C’est noté.

## Aide

help =
    <b>Ce que je sais faire</b>

    /start : votre carte ou votre accueil
    /incident : déclarer un incident, un presqu’accident ou un danger, en quelques boutons
    /coefficient : votre coefficient, ses raisons, un « et si ? », un graphique
    /cases : vos dossiers, étape par étape, et ce qui a changé sur votre site
    /vehicle : prendre un véhicule, le rendre, lire son mémo d’assurance
    /streak : vos deux séries, confirmer votre mois, la pause
    /points : vos points, votre niveau, vos badges ; /quiz : trois questions par mois
    /rewards : vos récompenses ; /goals : les objectifs de votre équipe
    /settings : langue, heures calmes, message du mois
    /privacy : vos données et vos droits
    /cancel : abandonner ce qui est en cours
help-find =
    <b>Pour votre rôle</b>

    /cases : la file des dossiers : nouveaux, pour vous, en retard. Vos propres dossiers n’y sont pas.
    /find : chercher une personne par son nom ou son matricule et ouvrir sa carte. Chaque consultation est notée au journal, et seules les personnes de votre périmètre apparaissent.
    /who : qui avait tel véhicule, tel jour, d’après le carnet. Chaque réponse est notée au journal.
    /stats : les chiffres du mois de vos unités, jamais sur moins de cinq personnes, et ce qui attend.
help-fleet =
    /month : ce que les échéances et décisions d’un mois font à la prime, par unité.
    /renewals : les échéances des contrats, leur calendrier et l’avis de l’assureur.
    /fleet : la flotte en images : prime, échéance, S/P, coefficient, incidents, sites, fréquence.
    /contracts : les contrats et leurs véhicules : régime, garanties, franchises, ajout, remplacement, retrait.
    /simulate : les « et si… » sur la prime : accidents en moins, franchise, novices, prévention…
help-gifts = /rewards : aussi le catalogue des récompenses et les demandes, à tenir par les ressources humaines.
help-words =
    <b>Les mots</b>
    Le coefficient multiplie une prime d’assurance : 1,00 au départ, 0,50 au mieux, 3,50 au plus. Un sinistre est <i>responsable</i> quand l’assureur retient une part de responsabilité de la personne qui conduit. Le <i>coefficient officiel</i> est écrit par un assureur pour un contrat ; le <i>coefficient pédagogique interne</i> applique les mêmes règles légales à une seule personne, pour comprendre.
help-promise = Rien n’est jamais retenu sur la paie, ni réclamé : ni amende, ni franchise, ni sanction.

## Données et droits

privacy-title = <b>Vos données et vos droits</b>
privacy-linked = Votre compte est relié depuis le { $date }, après lecture de la version { $version } de ce texte.

## Abandonner

cancelled = C’est abandonné.
nothing-to-cancel = Rien n’est en cours.
button-resume = Reprendre
begun-aside = Ce que vous aviez commencé est mis de côté : rien n’est perdu. Votre message, lui, n’est gardé nulle part.
begun-awaited = Je ne sais pas lire ce type de message : je n’en garde rien. J’attends toujours votre réponse, { $kind ->
    [photos] en photo.
   *[words] en toutes lettres.
}
begun-offer =
    Une question attend votre réponse. Est-ce celle-ci ?

    « { $words } »

    Rien n’est envoyé tant que vous ne l’avez pas dit. Vous pouvez encore ajouter un message.
begun-offer-answer = Répondre au dossier { $number }
begun-emergency =
    🆘 <b>112</b> urgences · <b>15</b> SAMU · <b>17</b> police · <b>18</b> pompiers · <b>114</b> par SMS
    Je ne garde rien de ce message : appelez. N’écrivez ici ni blessure, ni nom d’un blessé.
    Dossier { $number } : le reste peut attendre, par les boutons.

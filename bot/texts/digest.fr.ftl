## Le message du mois d’un conducteur : ses chiffres, une idée, la suite ; jamais un reproche

digest-title = <b>Votre mois : { $month }</b>
digest-no-record =
    Pas encore de { $label } : votre dossier de conduite n’a pas commencé. Il apparaîtra ici ensuite.
digest-coefficient = <b>{ $value }</b> · { $label }, inchangé depuis le { $since }.
digest-coefficient-changed = <b>{ $value }</b> · { $label }, passé de { $before } à { $value } le { $date }. « Pourquoi ? » montre chaque étape, et comment contester.
digest-next = À l’échéance du { $date } : <b>{ $value }</b>, si aucun nouveau sinistre responsable n’est retenu d’ici là.
digest-next-felt = { $number ->
    [1] À l’échéance du { $date } : <b>{ $value }</b> ; un sinistre déjà décidé y compte. « Pourquoi ? » montre chaque étape, et comment contester.
   *[other] À l’échéance du { $date } : <b>{ $value }</b> ; { $number } sinistres déjà décidés y comptent. « Pourquoi ? » montre chaque étape, et comment contester.
}
digest-pending = { $number ->
    [1] Un sinistre attend encore sa décision : rien ne change d’ici là. Votre carte montre ce qui peut suivre.
   *[other] { $number } sinistres attendent encore leur décision : rien ne change d’ici là. Votre carte montre ce qui peut suivre.
}
digest-recognition = <b>Vos gestes</b> ({ $label })
digest-streak = Conduite responsable : <b>{ $number ->
    [0] une série à commencer
    [1] 1 mois
   *[other] { $number } mois
}</b>{ $best ->
    [0] {""}.
   *[other] {""} (meilleure série : { $best }).
}
digest-streak-next = { $number ->
    [1] Encore un mois jusqu’au prochain palier.
   *[other] Prochain palier dans { $number } mois.
}
digest-streak-open = Une vérification du véhicule ou « rien à signaler » suffit pour { $month }.
digest-streak-open-both = Une vérification du véhicule ou « rien à signaler » suffit pour { $before } (jusqu’au { $until }), et autant pour { $month }.
digest-streak-paused = Conduite responsable : { $number } mois, en pause. Rien ne vous est demandé.
digest-claim-free = { $number ->
    [0] Sans sinistre responsable décidé : nouveau compteur, votre meilleure série reste.
    [1] Sans sinistre responsable décidé : 1 mois.
   *[other] Sans sinistre responsable décidé : { $number } mois.
}{ $pending ->
    [0] {""}
   *[other] {""} En attente : { $pending }.
}
digest-points = Points gagnés en { $month } : { $gained } · au total : { $total }.
digest-tip = <b>L’idée du mois</b>
    { $tip }

digest-button-streak = Ma série
digest-button-talk = En parler à quelqu’un
digest-button-off = Ne plus recevoir ce message

digest-stopped = C’est noté : vous ne recevrez plus le message du mois. Rien d’autre ne change, et votre carte reste à un geste.
digest-undo = Annuler : je veux le recevoir
digest-stopped-before = Le message du mois est déjà arrêté. Il se réactive dans /settings.
digest-resumed = Vous recevrez de nouveau le message du mois.
digest-resumed-before = Vous recevez déjà le message du mois.

digest-talk =
    <b>En parler à quelqu’un</b>

    Un échange vaut mieux qu’un graphique. Je peux dire à votre service RH ou à votre gestionnaire de flotte que vous souhaitez un moment. Le sujet n’est ni demandé, ni noté.

    Rien ne part sans votre accord.
digest-talk-yes = { $role ->
    [hr] Oui, prévenir les RH
   *[other] Oui, prévenir la flotte
}
digest-talk-no = Non, pas maintenant
digest-talk-dropped = D’accord : personne n’a été prévenu.
digest-talk-asked = { $number ->
    [0] { $role ->
        [hr] Personne des RH n’est joignable ici. Votre demande n’est pas partie : passez les voir, ou appelez.
       *[other] Personne de la flotte n’est joignable ici. Votre demande n’est pas partie : passez les voir, ou appelez.
    }
   *[other] { $role ->
        [hr] C’est transmis aux RH : on vous proposera un moment.
       *[other] C’est transmis à la flotte : on vous proposera un moment.
    } Une seule demande par jour part, même si vous touchez encore ce bouton.
}
digest-talk-notice =
    <b>Un échange souhaité</b>
    { $name } ({ $number }) aimerait un moment avec vous.

    Proposez-lui un moment. C’est une demande d’échange, pas un signalement : le sujet n’est pas noté ici.

## Les idées du mois

digest-tip-reverse-in = Se garer en marche arrière en arrivant : au départ, vous sortez en voyant tout.
digest-tip-walk-around = Un tour du véhicule avant de démarrer : dix secondes pour repérer la borne basse ou le poteau.
digest-tip-be-guided = Place étroite ? Quelqu’un qui guide, vitre ouverte, et un arrêt dès qu’on ne le voit plus.
digest-tip-two-seconds = Deux secondes avec celui qui précède, le double sous la pluie : c’est du temps pour tout le reste.
digest-tip-look-twice = À l’intersection, un second regard à gauche puis à droite : le premier manque parfois une moto.
digest-tip-blind-spot = Avant de tourner à droite, un regard par-dessus l’épaule : un vélo tient tout entier dans l’angle mort.
digest-tip-far-hand = Ouvrir la portière avec la main la plus éloignée fait tourner le buste : on voit le vélo qui arrive.
digest-tip-dusk-and-woods = En lisière de bois, à l’aube et au crépuscule, lever un peu le pied : un animal en précède souvent un autre.
digest-tip-calm-place = Quelques pas de plus pour une place en bout de rangée : moins de portières et de manœuvres autour de vous.
digest-tip-mirrors-in = Rue étroite : rétroviseurs rabattus en quittant le véhicule, roues droites.
digest-tip-gravel = Derrière un camion de chantier, laisser de la distance : les gravillons perdent leur élan avant vous.
digest-tip-chip = Un éclat réparé tôt évite souvent de changer le pare-brise : signalez-le le jour même, ici.
digest-tip-nothing-in-sight = Rien de visible dans l’habitacle, même un sac vide : c’est souvent lui qui attire.
digest-tip-lit-place = Une place éclairée et passante pour la nuit : c’est la protection la moins chère.
digest-tip-warning-light = Un voyant ou une odeur inhabituelle ? S’arrêter à l’abri, couper, appeler : le reste peut attendre.
digest-tip-weather-plan = Alerte météo ? Prévenir le matin que la tournée prendra plus de temps : c’est prévu, pas subi.
digest-tip-tyres = La pression des pneus, une fois par mois et à froid : on freine mieux et on consomme moins.
digest-tip-vest-at-hand = Gilet à portée de main, dans l’habitacle et pas dans le coffre : on le met avant de sortir.
digest-tip-share-near-miss = Votre signalement peut servir à l’équipe : en parler cinq minutes évite le même à quelqu’un d’autre.
digest-tip-winter-grip = Sol froid, pont ou sous-bois : doubler les distances avant le virage, pas dedans.
digest-tip-seen-in-the-dark = Les jours raccourcissent : phares propres, et allumés dès que la lumière baisse.
digest-tip-clean-windows = Soleil rasant : un pare-brise propre, dedans aussi, change ce que l’on voit.
digest-tip-summer-breaks = Long trajet d’été : une pause toutes les deux heures, prévue avant de partir.
digest-tip-back-to-school = Rentrée : devant une école, un ballon annonce souvent un enfant. Le pied près du frein.
digest-tip-leaves-and-fog = Feuilles mouillées et brouillard : on freine plus tôt et plus doucement que d’habitude.
digest-tip-try-vehicle-check = À essayer : la vérification du véhicule du mois, deux minutes dans « Ma série ».
digest-tip-try-near-miss = À essayer : signaler un presqu’accident avec /incident. Il n’y a rien à se reprocher, et tout le site y gagne.
digest-tip-try-what-if = À essayer : « Et si ? » sur votre carte, pour voir ce qu’une année calme change.
digest-tip-phone-away = Téléphone rangé et itinéraire réglé avant de démarrer : la route a toute votre attention.
digest-tip-ten-minutes = Dix minutes de marge au départ. Si la tournée ne les permet pas, dites-le : c’est à l’organisation de changer.
digest-tip-load-held = Chargement calé et arrimé, même pour un petit trajet : au premier freinage, il reste à sa place.

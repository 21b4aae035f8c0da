# La déclaration d’un incident, du bord de la route au numéro de dossier.
# Seuls $number, $most, $limit, $size, $step et $steps sont des entiers.

command-incident = Déclarer un incident
incident-button = Déclarer un incident

## Êtes-vous garé en sécurité ?

incident-parked =
    <b>Êtes-vous garé en sécurité ?</b>

    Rien ne presse : cette déclaration attend que vous soyez à l’abri, moteur coupé.
incident-parked-yes = Oui, je suis garé
incident-parked-no = Pas encore
incident-not-parked =
    <b>D’abord, mettez-vous en sécurité.</b>

    • Feux de détresse, véhicule garé, moteur coupé.
    • Gilet réfléchissant <b>avant</b> de descendre.
    • Triangle à 30 m si c’est sans danger ; <b>jamais sur autoroute</b>.
    • Tout le monde derrière la glissière, loin de la circulation.
    • Sur autoroute, la borne d’appel orange vous localise.

    En danger ou blessé : <b>112</b>. La déclaration peut attendre.
incident-parked-now = Je suis garé, continuer

## Quelqu’un est-il blessé ?

incident-hurt =
    <b>Quelqu’un est-il blessé, même légèrement ?</b>

    Vous, un passager, un piéton, l’autre conducteur… Seul « oui » ou « non » est noté.
incident-hurt-yes = Oui, ou j’ai un doute
incident-hurt-no = Non, personne
incident-emergency =
    🆘 <b>112</b> urgences · <b>15</b> SAMU · <b>17</b> police · <b>18</b> pompiers
    <b>114</b> par SMS si vous ne pouvez pas parler ou entendre

    <b>1. Protéger.</b> Feux de détresse, gilet, moteur coupé ; tout le monde à l’abri, derrière la glissière. Triangle si c’est sans danger, jamais sur autoroute.
    <b>2. Alerter.</b> Dites : le lieu et le sens de circulation, le nombre de victimes et leur état, les véhicules en cause. Ne raccrochez pas en premier.
    <b>3. Secourir.</b> Ne déplacez pas un blessé, n’enlevez pas un casque, couvrez et parlez.

    La police ou la gendarmerie doit être prévenue ; laissez les lieux en l’état autant que la sécurité le permet.
incident-emergency-sent = <b>Je ne vous demande plus rien.</b> Les ressources humaines et le gestionnaire de flotte { $told ->
    [yes] sont prévenus maintenant
   *[no] ne sont pas joignables ici : appelez-les dès que possible
}. Dossier <b>{ $case }</b>.
incident-emergency-clocks = Si un salarié est blessé :
incident-emergency-later = Quand vous le pourrez et si vous le souhaitez, vous compléterez le dossier. N’écrivez rien ici sur les blessures.

## Une déclaration commencée

incident-resume =
    <b>Une déclaration est déjà commencée</b> ({ $date }).
    Rien n’est perdu : reprenez où vous en étiez, ou abandonnez-la pour en faire une autre.
incident-resume-yes = Reprendre
incident-discard = Abandonner
incident-discard-sure = Abandonner cette déclaration ? Ses réponses et ses photos seront effacées ; personne ne les a vues.
incident-discard-yes = Oui, tout effacer
incident-discarded = La déclaration est abandonnée, ses réponses et ses photos sont effacées. /incident en commence une autre.
incident-expired =
    <b>Votre déclaration commencée le { $date } est effacée.</b>
    Elle n’a pas été envoyée en { $days } jours : ses réponses et ses photos sont effacées, personne ne les a vues. S’il y a encore quelque chose à déclarer, /incident en commence une autre.
incident-put-aside = La déclaration est mise de côté, avec ses réponses et ses photos. /incident pour la reprendre ou l’abandonner.
incident-gone = Cette déclaration n’est plus ouverte ici : elle a été abandonnée, ou envoyée sans nom. Rien n’a changé. /incident en commence une autre.
incident-already-sent = Cette déclaration est déjà envoyée, sous le numéro { $case }. Rien n’a changé.

## Les questions

incident-step = <i>Question { $step } sur { $steps }</i>
incident-step-first = <i>Question 1, sur { $steps } au plus</i>
incident-later = Plus tard
incident-back = Retour au résumé
incident-back-later = Retour
incident-ask-event = <b>Que s’est-il passé ?</b>
incident-ask-event-near-miss = <i>Un presqu’accident : un imprévu sans blessé ni dégât, mais qui aurait pu en faire. Il peut se signaler sans nom.</i>
incident-ask-vehicle =
    <b>Quel véhicule ?</b>
    Choisissez-le, ou écrivez sa plaque.
incident-ask-vehicle-none =
    <b>Quel véhicule ?</b>
    Aucun véhicule ne vous est attribué ici : écrivez la plaque.
incident-other-plate = Autre plaque
incident-ask-plate = <b>Quelle plaque ?</b> Écrivez-la comme elle est sur le véhicule, par exemple AB-123-CD.
incident-unknown-plate = Aucun véhicule de l’entreprise n’a la plaque <b>{ $plate }</b>. Corrigez-la, ou gardez-la ainsi : le gestionnaire de flotte verra de quel véhicule il s’agit.
incident-keep-plate = Garder { $plate }
incident-ask-when =
    <b>Quand ?</b>
    Choisissez, ou écrivez le jour et l’heure, par exemple « { $example } ».
incident-now = Maintenant ({ $time })
incident-earlier = Plus tôt aujourd’hui
incident-other-day = Un autre jour
incident-ask-earlier = <b>Vers quelle heure ?</b> Choisissez, ou écrivez l’heure, par exemple « 8 h 40 ».
incident-around = vers { $time }
incident-ask-day = <b>Quel jour ?</b> Choisissez, ou écrivez la date, par exemple « { $example } ».
incident-ask-place =
    <b>Où ?</b> (facultatif)
    Envoyez votre position avec le trombone 📎, ou écrivez quelques mots : la rue, la ville, le dépôt…
    <i>La position est arrondie à un kilomètre environ, jamais suivie, et effacée quand le dossier se clôt.</i>
incident-ask-other-party =
    <b>Un tiers est-il concerné ?</b>
    Un autre véhicule, une personne, le bien de quelqu’un ; connu ou non.
incident-yes = Oui
incident-no = Non
incident-ask-statement =
    <b>Le constat ?</b>
    Des faits seulement, sans dire qui a tort. Ne signez jamais ce que vous contestez : les cases cochées et le croquis comptent le plus.
incident-econstat-check = Puis-je faire un e-constat ?
incident-econstat-title = <b>e-constat auto</b> · { $step } sur { $steps }
incident-econstat = { $condition ->
    [more_than_two] Y a-t-il deux véhicules au plus ?
    [not_french] Les deux sont-ils immatriculés et assurés en France ?
    [abroad] L’accident a-t-il eu lieu en France ?
   *[no_agreement] Êtes-vous d’accord, vous et l’autre conducteur, pour le remplir ensemble ?
}
incident-econstat-possible = ✅ <b>L’e-constat est possible.</b> L’application officielle « e-constat auto » a la même valeur que le papier et part droit aux assureurs.
incident-econstat-obstacle = <b>Pas d’e-constat ici</b> : { $obstacle ->
    [more_than_two] il est réservé à deux véhicules au plus.
    [not_french] les deux véhicules doivent être immatriculés et assurés en France.
    [abroad] l’accident doit avoir eu lieu en France.
    [hurt] quelqu’un est blessé. Prévenez la police ou la gendarmerie.
   *[no_agreement] il se remplit à deux, d’accord sur le principe. En désaccord, chacun peut écrire ses observations sur le papier.
} Faites un constat papier.

## Photos et faits

incident-ask-evidence =
    <b>Photos et faits</b> (facultatif)
    Envoyez vos photos, seules ou en album, ou un document PDF. Un message écrit devient les faits : qui, où, comment, en { $limit } caractères au plus. Évitez les visages.
incident-photos = { $number ->
    [0] Aucune photo encore, { $most } au plus.
    [1] Une photo gardée sur { $most }.
   *[other] { $number } photos gardées sur { $most }.
}
incident-album = Votre album arrive : toutes ses photos sont gardées, { $most } au plus par dossier.
incident-photo-known = Cette photo est déjà dans le dossier.
incident-facts = Faits : « { $facts } »
incident-shots = À photographier (touchez pour cocher) :
incident-shot = { $shot ->
    [scene] Vue d’ensemble
    [corners] Les quatre angles
    [impact] Points de choc
    [plates] Plaques
    [signs] Panneaux, marquage
    [statement] Constat, recto
    [memo] Mémo assurance
    [police_report] Dépôt de plainte
   *[surroundings] Le lieu, alentour
}
incident-ticked = ☑ { $label }
incident-unticked = ☐ { $label }
incident-clear-facts = Réécrire les faits
incident-facts-cleared = Les faits sont effacés : écrivez-les de nouveau.
incident-facts-kept = C’est ajouté aux faits.

## Ce qui ne peut pas être gardé

incident-refused = { $reason ->
    [no_plate] Ce n’est pas une plaque que je sais lire : des lettres et des chiffres, { $limit } caractères au plus. Rien n’a été gardé.
    [not_yours] Ce véhicule n’est plus proposé. Choisissez-en un autre, ou écrivez sa plaque.
    [no_day] Je n’y lis pas de date. Écrivez par exemple « { $example } », ou choisissez avec un bouton.
    [future] Cette date n’est pas encore passée : un incident se déclare après coup. Si c’était une autre année, écrivez l’année.
    [too_old] Cette date remonte à plus de deux ans : la déclaration ne se fait plus ici. Parlez-en au gestionnaire de flotte.
    [too_long] Votre texte a { $size } caractères, et il en faut { $limit } au plus, avec ce qui est déjà écrit. Rien n’en a été gardé : envoyez l’essentiel.
    [somebody_hurt] Quelqu’un est blessé : ce n’est donc ni un presqu’accident, ni un simple danger. Choisissez autre chose.
    [needs_name] Un presqu’accident ou un danger peut s’envoyer sans nom ; ce que vous déclarez maintenant a besoin du vôtre. Rien n’a été envoyé : voici le résumé.
    [unasked] Dites d’abord ce qui s’est passé.
    [contested] La décision est contestée : le dossier est gelé jusqu’à la réponse. Rien n’a changé.
    [case_closed] Ce dossier est clos : plus rien ne s’y ajoute ici.
   *[closed] C’est déjà répondu dans le dossier envoyé. Pour corriger, écrivez à la personne qui suit le dossier.
}
incident-not-read = { $kind ->
    [voice] Je n’écoute pas les messages vocaux et n’en garde rien : écrivez, ou touchez un bouton.
    [location] La position ne sert qu’à dire où. Elle n’a pas été gardée.
    [text] Ce texte n’est pas gardé : répondez avec un bouton.
   *[other] Je ne garde pas ce type de fichier ; une photo ou un PDF, oui.
}

## Le résumé

incident-summary = <b>Votre déclaration</b>
incident-line = • { $what } : { $answer }
incident-line-event = Quoi
incident-line-vehicle = Véhicule
incident-line-when = Quand
incident-line-place = Où
incident-line-other-party = Tiers
incident-line-evidence = Photos et faits
incident-line-later = <i>à compléter plus tard</i>
incident-as-written = { $text }
incident-time = { $date }, { $time }
incident-place-shared = position partagée, à un kilomètre près
incident-other-party-no = non
incident-other-party-yes = oui, { $statement }
incident-evidence-number = { $number ->
    [0] aucune photo
    [1] une photo
   *[other] { $number } photos
}
incident-summary-how = Vérifiez, changez une ligne avec son bouton, puis envoyez. Vous pouvez envoyer même s’il manque des réponses : photos d’abord, papiers ensuite.
incident-summary-how-preventive = Merci de le signaler. Avec votre nom, vous suivez la réponse ; sans nom, aucun n’est gardé avec le signalement, et vous ne pourrez plus le compléter.
incident-send = ✅ Envoyer
incident-send-name = ✅ Envoyer avec mon nom
incident-send-nameless = Envoyer sans nom
incident-somebody-hurt = 🆘 Quelqu’un est blessé

## L’accusé de réception

incident-receipt =
    ✅ <b>Dossier { $case }</b>
    Merci, vous avez bien fait de déclarer.
incident-receipt-preventive =
    ✅ <b>Signalement { $case }</b>
    Merci : signaler protège tout le monde. Une réponse vous est due au plus tard le { $date } ; tout le site la verra.
incident-receipt-nameless =
    ✅ <b>Signalement { $case }</b>, sans nom
    Merci : signaler protège tout le monde. Une réponse est due au plus tard le { $date } ; tout le site la verra, vous aussi, sous /cases, « Ce qui a changé ».
incident-clocks = <b>Les délais qui courent</b> (comptés au plus court) :
incident-clock = • { $kind ->
    [insurer] déclarer à l’assureur : au plus tard le { $until } (5 jours ouvrés)
    [insurer_theft] déclarer le vol à l’assureur, après le dépôt de plainte : au plus tard le { $until } (2 jours ouvrés)
    [accident_at_work_employee] prévenir l’employeur sous 24 h : c’est fait, par cette déclaration
    [accident_at_work_employer] l’employeur déclare l’accident du travail : au plus tard le { $until } (48 h, hors dimanches et jours fériés)
   *[answer] réponse de l’entreprise : au plus tard le { $until }
}
incident-theft-police = <b>Portez plainte</b> à la police ou à la gendarmerie dès maintenant ; le récépissé se joint ici en photo.
incident-next =
    <b>La suite</b>
    Le gestionnaire de flotte vérifie et déclare à l’assureur. Vous suivez chaque étape ici. Déclarer ne vous coûte rien : ni franchise, ni retenue, ni sanction.
incident-next-pain = Si vous ne vous sentez pas bien après coup, appelez vos ressources humaines le jour même.
incident-missing = À compléter quand vous voudrez : { $questions }.
incident-follow = Suivre mon dossier

## Compléter ensuite

incident-complete-title = <b>Dossier { $case }</b> · à compléter
incident-complete-how = Choisissez ce que vous voulez ajouter, ou envoyez des photos.
incident-complete-done = Rien ne manque dans la déclaration. Vous pouvez encore ajouter des photos ou un PDF : envoyez-les ici.
incident-complete-thanks = Merci, c’est dans le dossier { $case }.

## Une photo arrivée d’elle-même

incident-photo-offer = { $number ->
    [1] Que voulez-vous faire de cette photo ou de ce document ?
   *[other] Que voulez-vous faire de ces photos ?
} Rien n’est gardé tant que vous ne l’avez pas dit.
incident-photo-offer-album = Que voulez-vous faire de cet album ? Rien n’est gardé tant que vous ne l’avez pas dit.
incident-photo-draft = Ajouter à ma déclaration
incident-photo-new = Déclarer un incident
incident-photo-case = Ajouter au dossier { $case }
incident-photo-drop = Ne rien en faire
incident-photo-dropped = Rien n’a été gardé.
incident-photo-nothing = Il n’y a plus de photo en attente : envoyez-la de nouveau.
incident-photo-added = { $number ->
    [0] Rien de nouveau : c’était déjà dans le dossier { $case }.
    [1] C’est ajouté au dossier { $case }.
   *[other] { $number } photos ou documents sont ajoutés au dossier { $case }.
}

## À ceux qui suivent les dossiers

incident-told-hurt =
    🆘 <b>Quelqu’un est blessé.</b> Dossier { $case } · { $unit }
    La personne qui déclare a reçu les numéros d’urgence et n’est plus interrogée. Ouvrez le dossier pour son nom et appelez-la : son numéro est dans votre annuaire. Rien d’autre n’est noté ici sur la blessure : la suite se fait hors de ce service.
incident-told = <b>Nouveau dossier { $case }</b> · { $event } · { $unit }
incident-told-preventive = <b>Nouveau signalement { $case }</b> · { $event } · { $unit }
incident-told-completed = Dossier { $case } : la personne qui déclare a complété { $what }.

## Le quiz du mois : trois questions, et pas de piège

quiz-title = 🧠 <b>Quiz, { $month }</b> : question { $number } sur { $total }
quiz-intro = Trois questions, deux minutes. Le terminer donne { $points } points ({ $figure }), que les réponses soient justes ou non. Vos réponses ne sont pas gardées.
quiz-choice = { $letter }. { $text }
quiz-right = ✅ C’est bien cela.
quiz-other = 💡 La bonne réponse est { $letter } : « { $text } ».
quiz-finished = 🎉 <b>Quiz terminé, { $month }</b> : { $right ->
    [0] trois choses de plus à savoir, et c’est le but
    [1] une bonne réponse sur { $total }
   *[other] { $right } bonnes réponses sur { $total }
}. Merci d’avoir pris ce temps.
quiz-again = Ce quiz était déjà compté ce mois-ci : vous pouvez le refaire quand vous voulez, les points ne viennent qu’une fois.
quiz-next-month = Le prochain arrive le mois prochain.
quiz-past = Ce quiz est celui d’un autre mois. Voici celui de ce mois-ci.
quiz-restart = Le refaire
button-quiz = Quiz
command-quiz = Le quiz du mois, trois questions

## Les questions

quiz-reduction-ask = Une année entière sans sinistre responsable, en usage privé et trajets : que devient le coefficient à l’échéance ?
quiz-reduction-a = Il baisse de 10 %
quiz-reduction-b = Il baisse de 5 %
quiz-reduction-c = Il ne change pas
quiz-reduction-why = Il est multiplié par 0,95 et arrondi vers le bas : 0,90 devient 0,85. En usage « Tournées » ou « Tous déplacements », c’est 0,93 (annexe à l’article A121-1, art. 4).

quiz-near-miss-ask = Qu’est-ce qu’un presqu’accident ?
quiz-near-miss-a = Un imprévu sans dégât, qui aurait pu en causer
quiz-near-miss-b = Un accident sans constat
quiz-near-miss-c = Un accrochage sur un parking
quiz-near-miss-why = Rien n’est abîmé, personne n’est touché, mais cela aurait pu arriver. Le raconter permet de corriger la cause avant l’accident.

quiz-two-seconds-ask = À 50 km/h, combien de mètres parcourez-vous en deux secondes ?
quiz-two-seconds-a = Environ 10 m
quiz-two-seconds-b = Environ 18 m
quiz-two-seconds-c = Environ 28 m
quiz-two-seconds-why = 50 km/h, c’est presque 14 mètres par seconde. Deux secondes derrière le véhicule qui précède laissent le temps de voir et de freiner.

quiz-first-moves-ask = Vous arrivez sur un accident. Dans quel ordre agir ?
quiz-first-moves-a = Protéger, alerter, secourir
quiz-first-moves-b = Alerter, déplacer, photographier
quiz-first-moves-c = Secourir, photographier, alerter
quiz-first-moves-why = D’abord éviter un second accident : feux de détresse, gilet, tout le monde à l’abri. Puis le 112. Ensuite seulement, aider.

quiz-partial-ask = La responsabilité est partagée. En usage privé, de combien le coefficient augmente-t-il ?
quiz-partial-a = De 25 %
quiz-partial-b = De 12,5 %
quiz-partial-c = De rien
quiz-partial-why = La majoration est réduite de moitié, quelle que soit la part exacte : × 1,125 et non × 1,25 (art. 5).

quiz-answer-ask = Vous signalez un presqu’accident avec Bonroute. Sous combien de temps une réponse vous est-elle due ?
quiz-answer-a = Un mois
quiz-answer-b = Quinze jours
quiz-answer-c = Sept jours
quiz-answer-why = Sept jours au plus, et tout le site lit ce qui change. Une bonne réponse protège : on recommence à signaler quand on est écouté.

quiz-e-constat-ask = Quand l’e-constat officiel convient-il ?
quiz-e-constat-a = Deux véhicules au plus, immatriculés et assurés en France, sans blessé, en France
quiz-e-constat-b = Toujours, même à l’étranger
quiz-e-constat-c = Seulement quand les deux conducteurs ont le même assureur
quiz-e-constat-why = Dans les autres cas, le constat papier reste la bonne voie. Gardez-en un dans la boîte à gants.

quiz-eyes-off-ask = Quatre secondes sans regarder la route, à 50 km/h : quelle distance ?
quiz-eyes-off-a = Environ 15 m
quiz-eyes-off-b = Environ 30 m
quiz-eyes-off-c = Environ 55 m
quiz-eyes-off-why = C’est plus qu’une piscine de 50 mètres, sans rien voir. Un message peut attendre l’arrêt.

quiz-floor-ask = Quel est le coefficient le plus bas ?
quiz-floor-a = 0,40
quiz-floor-b = 0,50
quiz-floor-c = 0,60
quiz-floor-why = 0,50, quel que soit l’assureur qui applique la clause légale (art. 4). En partant de 1,00 en usage privé, il faut treize échéances sans sinistre responsable.

quiz-signing-ask = Sur le constat, le croquis de l’autre conducteur ne vous semble pas juste. Que faire ?
quiz-signing-a = Signer pour gagner du temps
quiz-signing-b = Signer, puis appeler l’assureur
quiz-signing-c = Ne pas signer ce que l’on conteste, et écrire les faits
quiz-signing-why = La signature engage. Chacun peut écrire ses faits dans ses observations ; en cas de désaccord, chacun envoie sa propre version.

quiz-same-day-ask = Vous déclarez un incident le jour même. Qu’arrive-t-il à vos points Bonroute ?
quiz-same-day-a = Vous en gagnez, et rien n’est jamais retiré
quiz-same-day-b = Vous en perdez si vous êtes responsable
quiz-same-day-c = Rien avant la décision de l’assureur
quiz-same-day-why = Déclarer ne coûte jamais rien ici, quelle que soit la responsabilité. Et tout ce qui est gagné reste gagné.

quiz-reversing-ask = Lieu étroit, marche arrière à faire. Quel est le meilleur réflexe ?
quiz-reversing-a = Aller vite, pour ne pas gêner
quiz-reversing-b = Descendre regarder, ou se faire guider
quiz-reversing-c = Se fier au seul radar de recul
quiz-reversing-why = Beaucoup de dégâts de flotte naissent à l’arrêt ou presque. Trente secondes pour regarder, une seule manœuvre, lentement.

quiz-parked-ask = Votre voiture, bien garée, est heurtée par un inconnu. Et le coefficient ?
quiz-parked-a = Pas de majoration, et la réduction de l’année reste
quiz-parked-b = Une majoration réduite de moitié
quiz-parked-c = Pas de majoration, mais plus de réduction
quiz-parked-why = Quand l’assuré n’est en rien responsable, ce sinistre ne compte pas (art. 7). Déclarez-le quand même le jour même : l’assureur en a besoin.

quiz-motorway-ask = Panne sur autoroute : faut-il poser le triangle ?
quiz-motorway-a = Oui, à 30 mètres
quiz-motorway-b = Non : tout le monde derrière la glissière, puis j’appelle
quiz-motorway-c = Oui, s’il fait nuit
quiz-motorway-why = Marcher sur la chaussée est le vrai danger. Feux de détresse, gilet avant de descendre, derrière la glissière, puis la borne ou le 112.

quiz-rain-ask = Sous la pluie, la distance de freinage…
quiz-rain-a = ne change pas avec de bons pneus
quiz-rain-b = raccourcit, car on roule moins vite
quiz-rain-c = s’allonge, même avec de bons pneus
quiz-rain-why = L’eau diminue l’adhérence. Ralentir et laisser plus d’espace : c’est du temps pour voir et pour freiner.

quiz-nameless-ask = Peut-on signaler un presqu’accident sans donner son nom ?
quiz-nameless-a = Non, jamais
quiz-nameless-b = Oui : aucun nom n’est gardé
quiz-nameless-c = Oui, mais le nom reste dans un fichier
quiz-nameless-why = Le signalement part sans nom et rien ne mène à vous. C’est aussi pourquoi il ne donne pas de points : personne ne sait à qui les donner.

quiz-glass-ask = Un bris de glace, et rien d’autre. Quel effet sur le coefficient ?
quiz-glass-a = Aucun, et la réduction de l’année reste
quiz-glass-b = Une majoration de 12,5 %
quiz-glass-c = La réduction de l’année est perdue
quiz-glass-why = Vol, incendie ou bris de glace seuls n’augmentent pas le coefficient et n’arrêtent pas la réduction (art. 7).

quiz-two-hours-ask = Un long trajet : quand s’arrêter ?
quiz-two-hours-a = Toutes les quatre heures
quiz-two-hours-b = À l’arrivée
quiz-two-hours-c = Toutes les deux heures, et dès que l’attention baisse
quiz-two-hours-why = Un quart d’heure dehors, et l’attention revient. L’heure d’arrivée se prévoit avec les pauses ; un retard se dit par téléphone, à l’arrêt.

quiz-boxes-ask = Sur le constat, qu’est-ce qui pèse le plus dans la décision de l’assureur ?
quiz-boxes-a = L’ordre des noms
quiz-boxes-b = Les cases cochées et le croquis
quiz-boxes-c = La couleur du stylo
quiz-boxes-why = Comptez les cases cochées et écrivez leur nombre, dessinez les positions au moment du choc. Ensuite, rien ne s’ajoute au recto.

quiz-late-ask = Vous aviez oublié de déclarer un choc d’il y a trois semaines. Que faire ?
quiz-late-a = Ne rien dire
quiz-late-b = Attendre la révision
quiz-late-c = Le déclarer maintenant
quiz-late-why = Une déclaration tardive ne donne pas de points et n’en coûte aucun. L’entreprise, elle, a besoin de savoir pour répondre à l’assureur.

quiz-joker-ask = Depuis plus de trois ans à 0,50, un premier sinistre responsable : que devient le coefficient ?
quiz-joker-a = Il reste à 0,50
quiz-joker-b = Il passe à 0,62
quiz-joker-c = Il remonte à 1,00
quiz-joker-why = Après au moins trois ans à 0,50, le premier sinistre responsable n’entraîne pas de majoration (art. 4).

quiz-photos-ask = Accident sans blessé, lieu sûr. Quelle photo prendre en premier ?
quiz-photos-a = Le tableau de bord
quiz-photos-b = L’intérieur de l’autre voiture
quiz-photos-c = La scène entière, avant de déplacer les véhicules
quiz-photos-why = La vue d’ensemble montre qui était où. Puis les quatre coins, les points de choc, les plaques, les panneaux, le constat.

quiz-load-ask = Où placer une caisse à outils dans un utilitaire ?
quiz-load-a = Arrimée, contre la cloison, au plus bas
quiz-load-b = Posée sur le siège passager
quiz-load-c = Derrière, libre, près de la porte
quiz-load-why = Au freinage, tout ce qui n’est pas arrimé continue tout droit. Une sangle prend une minute.

quiz-back-to-one-ask = Coefficient 1,25, puis deux années de suite sans sinistre responsable. Quel est-il au plus ?
quiz-back-to-one-a = 1,12
quiz-back-to-one-b = 1,00
quiz-back-to-one-c = 0,95
quiz-back-to-one-why = Après deux années de suite sans sinistre responsable, le coefficient ne peut pas dépasser 1,00 (art. 5).

quiz-e-constat-value-ask = L’e-constat officiel a-t-il la même valeur que le papier ?
quiz-e-constat-value-a = Oui, et il part directement aux assureurs
quiz-e-constat-value-b = Non, il faut aussi un papier
quiz-e-constat-value-c = Oui, mais seulement en ville
quiz-e-constat-value-why = Même valeur, envoyé aussitôt. Prévenez aussi l’entreprise avec /incident : l’assureur ne le fait pas pour vous.

quiz-hazard-ask = Un quai sombre, un planning trop serré, un pneu usé : à quoi sert de le signaler ?
quiz-hazard-a = À rien tant qu’il n’y a pas d’accident
quiz-hazard-b = À désigner quelqu’un
quiz-hazard-c = À corriger la cause avant l’accident
quiz-hazard-why = Un danger qui vient de l’organisation ne se corrige pas au volant. Le signaler compte double, et la réponse est publiée.

quiz-who-decides-ask = Qui décide de la part de responsabilité après un accident ?
quiz-who-decides-a = Bonroute
quiz-who-decides-b = L’assureur, et vous pouvez contester
quiz-who-decides-c = Le garage
quiz-who-decides-why = Bonroute ne décide rien et ne devine rien : il enregistre la lettre de l’assureur. Si vous n’êtes pas d’accord, « Je ne suis pas d’accord » ouvre un délai de réponse.

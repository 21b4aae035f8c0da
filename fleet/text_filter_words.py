"""The words and phrases that `fleet.text_filter` recognises, as parts of regular expressions.

They are compared with small letters without accents, one blank between words: `l'éthylotest` reads
`l ethylotest`. A phrase that everyday words would set off names what must not follow or precede.
"""

_NUMBER = r"(?:\d+|un|une|deux|trois|quatre|cinq|six|huit|one|two|three|four|five|eight)"
_OF = r"(?:a|au|aux|de|du|des|le|la|les|l|un|une|mon|ma|mes|son|sa|ses|votre|vos|d)"
_BODY = (
    r"(?:tete|crane|nez|visage|oeil|yeux|nuque|cou|cervicales?|epaules?|bras|coudes?|poignets?|"
    r"mains?|doigts?|dos|vertebres?|lombaires?|cotes|poitrine|ventre|bassin|hanches?|jambes?|"
    r"cuisses?|genoux?|chevilles?|pieds?|tibias?|femur|clavicule|machoire|dents?)"
)
_BODY_EN = (
    r"(?:head|skull|nose|face|eyes?|neck|shoulders?|arms?|elbows?|wrists?|hands?|fingers?|back|"
    r"spine|ribs?|chest|stomach|hips?|legs?|knees?|ankles?|feet|foot|collarbone|jaw|tooth|teeth)"
)
_HIS = r"(?:my|his|her|their|the|your)"

LICENCE_POINTS = (
    r"points? (?:de|du|sur|a|au) (?:le |mon |son |ton |votre |leur |ce )?permis",
    r"permis a points?",
    (
        r"(?:perdu?|perds|perdre|perdrai|perdent|perte de|retrait de|retire|enleve|recupere|"
        rf"recuperer|recuperation de) (?:(?:{_NUMBER}|les|des|mes|ses|ces|tous) )*points?"
        r"(?! (?:de|du|d) (?!permis))"
    ),
    (
        rf"(?:il (?:me|lui) reste|je n ai plus que|il n a plus que) (?:plus que )?{_NUMBER} points?"
        r"(?! (?:a|de|d|qui|pour) )"
    ),
    rf"{_NUMBER} points? (?:en moins|retires|perdus|de retires)",
    r"stage de (?:recuperation|sensibilisation)",
    r"(?:penalty|demerit|licen[cs]e) points?",
    rf"points? (?:on|off|from) {_HIS} (?:driving )?licen[cs]e",
    (
        rf"(?:lost|lose|losing|got|take|takes|took|taking) (?:away )?"
        rf"(?:(?:{_NUMBER}|the|my|his|her|their|all|some) )*points?(?! (?:of|to|for))"
    ),
)

OFFENCE = (
    r"defaut de permis",
    r"(?:n a|n avait|n ai|n avais|a|avait) pas (?:le|de|son) permis",
    r"pv sur (?:mon|le|son) pare brise",
    r"infractions?",
    r"contraventions?",
    r"amendes?",
    (
        r"(?:mis|eu|recu|pris|paye|payer|coller|colle|ai|a) (?:un|le|mon|son|deux|des) pv"
        r"(?! (?:de |d )?(?:constat|la police|gendarmerie|police|la gendarmerie|audition|plainte))"
    ),
    r"pv (?:de stationnement|pour|de vitesse)",
    r"verbalis\w*",
    r"flashe\w*",
    r"(?:fait|faire|suis fait|etre) flasher",
    r"exces de vitesse",
    r"delits?",
    r"refus d obtemperer",
    r"garde a vue",
    r"casier judiciaire",
    r"condamne\w* (?:a|pour) (?!l acces|la circulation)",
    r"tribunal (?:correctionnel|de police)",
    r"(?:convoque|convocation|passe|passer|passage) (?:au|devant le) tribunal",
    (
        r"(?:suspension|retrait|annulation|invalidation|confiscation) (?:administrative |judiciaire"
        rf" )?(?:de|du) (?:{_OF} )?permis"
    ),
    (
        r"permis (?:de conduire )?(?:(?:est|a ete|etait|fut) )?(?:suspendu|retire|annule|invalide|"
        r"confisque)"
    ),
    r"(?:suspendu|retire|annule|confisque) (?:le|mon|son|ton) permis",
    r"(?<!voiture )(?<!voitures )(?<!voiturette )(?<!vehicule )(?<!quad )sans permis",
    r"(?:traffic|driving|speeding|parking|criminal) (?:offen[cs]es?|violations?|infringements?)",
    r"offen[cs]es?",
    r"(?:speeding|parking|traffic) (?:fines?|tickets?)",
    r"fined",
    (
        r"(?:got|get|gets|paid|pay|received|given) (?:a|the|my|his|her) (?:\d+ \w+ )?fines?"
        r"(?! (?:day|weather|view|line))"
    ),
    r"(?:caught|was|were|is|am|been) speeding",
    r"\d+ (?:km h |kmh |kph |mph )?(?:in an?|dans une zone|au lieu de) \d+",
    r"telephon\w* (?:au|en tenant le) volant",
    r"(?:on|using) (?:the|his|her|a|their) (?:mobile |cell )?phone (?:while driving|at the wheel)",
    r"flashed by (?:a|the)(?: speed| fixed)? ?(?:camera|radar)",
    r"hit and run",
    r"convict(?:ed|ion|ions)",
    r"criminal record",
    r"licen[cs]e (?:(?:was|is|got|has been) )?(?:suspended|revoked|withdrawn|taken away)",
    r"(?:suspended|revoked) (?:driving )?licen[cs]e",
    r"(?:suspended|revoked|took away|suspension of) (?:my|his|her|the) (?:driving )?licen[cs]e",
    r"driving bans?",
    r"(?:banned|disqualified) from driving",
    r"without a (?:driving )?licen[cs]e",
)

ALCOHOL_OR_DRUGS = (
    r"\d+ \d+ (?:g|mg|gramme|grammes) (?:l|par litre|dans le sang|d alcool)",
    r"pompette",
    r"prise de sang",
    r"blood tests?",
    r"(?:was|were|is|looked) high on",
    r"(?<!gel a l )(?<!lingettes a l )alcool(?! a bruler)",
    r"alcoolise\w*",
    r"alcoolemie",
    r"alcooliques?",
    r"(?:alcoo|ethylo|alco)tests?",
    r"ethylometre",
    r"(?:souffle|souffler) dans le ballon",
    (
        r"(?:ai|as|a|avais|avait|ayant|avoir|avions|avaient) (?:trop |beaucoup |un peu )?bu"
        r"(?! (?:(?:un|du|de l|mon|son|le|une|trop de) )*(?:cafes?|the|eau|coca|jus|soda|tisane))"
    ),
    (
        r"(?:bu|buvait|boire|pris) (?:(?:un|une|deux|trois|des|quelques|plusieurs|\d) )*"
        r"(?:verres?|bieres?|vin|whisky|aperos?|pastis|vodka|rhum)(?! d eau)"
    ),
    r"(?:un|de|quelques) verres? (?:de trop|dans le nez)",
    r"ivres?",
    r"ivresse",
    r"ivrognes?",
    (
        r"(?:etais|etait|etre|est|suis|completement|semblait|paraissait|totalement|a moitie) "
        r"(?:saoule?|soule?|bourree?(?! de)|defonce|eme(?:che|chee))"
    ),
    r"saoule?s?",
    r"gueule de bois",
    r"(?:l|une|forte) haleine",
    r"stupefiants?",
    r"drogues?",
    r"droguee?s?",
    r"cannabis",
    r"cocaine",
    r"ecstasy",
    r"(?:de l |sous |a l )heroine",
    r"methadone",
    (
        r"(?:fume|fumait|fumer|roule|roulait) (?:(?:un|des|du|de l|son|mon|deux) )*"
        r"(?:joints?|petards?|shit|beuh|herbe)"
    ),
    r"(?:test|depistage|controle|prelevement) salivaires?",
    r"positive?s? (?:au|aux|a la|a l) (?:test|depistage|stupefiants?|alcool\w*|cocaine|thc)",
    r"sous (?:l )?(?:emprise|influence) (?:de|d|du)",
    (
        r"(?:sentai\w*|sent|sentir|odeur) (?:(?:fort|tres|la|le|l|de|du) )+"
        r"(?:biere|vin|pastis|rhum|whisky|alcool)"
    ),
    r"(?:smell(?:s|ed|t|ing)?|reek(?:s|ed)?) (?:strongly )?of (?:beer|wine|drink|whisky|rum|booze)",
    r"drunk",
    r"drunken(?:ness)?",
    r"(?:drink|drug) driv\w*",
    r"alcohol(?:ic)?",
    r"breath ?aly[sz]er?\w*",
    r"breath tests?",
    r"(?:been|was|were|is|had been) drinking(?! (?:coffee|tea|water|fountain))",
    (
        rf"had (?:(?:{_NUMBER}|a|some|few|couple|of|too|many) )*(?:drinks?|beers?|wine|pints?)"
        r"(?! driver)"
    ),
    r"intoxicated",
    r"tipsy",
    r"hung ?over",
    r"hangover",
    r"drug tests?",
    r"narcotics?",
    r"(?:on|took|taken|taking|used|using|smelled of|influence of) (?:hard |illegal )?drugs",
    r"(?:smok(?:ed|ing)|smell of|smelled of) (?:(?:a|some) )?(?:joints?|weed|pot|marijuana)",
    r"marijuana",
    r"(?:was|were|is|looked|seemed) stoned",
    r"under the influence",
)

HEALTH = (
    r"asth?m\w*",
    r"hernies?",
    r"arthrose",
    r"ecchymoses?",
    r"nausees?",
    r"(?:a|ai|avait) vomi",
    r"allergi\w*",
    r"hypertension",
    r"cardiaques?",
    r"sclerose",
    r"parkinson",
    r"alzheimer",
    r"schizophren\w*",
    r"bipolaire",
    r"(?:le |du )?(?:vih|hiv|sida)",
    r"chimiotherapie",
    r"(?:bras|jambe|poignet|pied|cheville) (?:dans le|en|sous) platre",
    r"minerve",
    r"bequilles",
    r"attelle",
    (
        r"pris (?:du|un|des|de l) "
        r"(?:paracetamol|doliprane|aspirine|ibuprofene|antalgiques?|calmants?|cachets?)"
    ),
    r"crise d angoisse",
    r"crise de panique",
    r"post traumatique",
    rf"bleus? (?:(?:{_OF}) )+{_BODY}",
    rf"(?:radio|scanner|irm) (?:(?:{_OF}) )+{_BODY}",
    rf"opere\w* (?:(?:{_OF}) )+{_BODY}",
    r"(?:il|elle) boite(?! de)",
    rf"sore {_BODY_EN}",
    r"plaster cast",
    rf"{_BODY_EN} in a (?:sling|cast)",
    r"(?:limped|was limping|is limping)",
    r"panic attack",
    r"i feel (?:dizzy|sick|ill)",
    r"(?:une|des|sa|ma|ses|double) fractures?(?! (?:de|du|d) )",
    rf"fractures? (?:(?:{_OF}|ouverte) )*{_BODY}",
    rf"fracture\w* (?:(?:{_OF}) )+{_BODY}",
    r"commotion\w*",
    r"entorses?",
    r"luxations?",
    r"traumatismes?",
    r"hematomes?",
    r"coup du lapin",
    r"points? de suture",
    rf"bless(?:e|ee|es|ees|ures?) (?:(?:{_OF}|legerement|gravement|dans|sur) )+{_BODY}",
    rf"mal (?:(?:{_OF}) )+{_BODY}",
    rf"douleurs? (?:(?:{_OF}|dans|sur) )*{_BODY}",
    r"douleurs?",
    (
        r"(?:casse|foule|tordu|luxe|fele|brise|demis)\w* (?:le|la|les|l|un|une|mon|ma|deux|son|sa) "
        rf"{_BODY}(?! (?:d|de|du|courante) )"
    ),
    (
        r"(?:bras|jambe|nez|poignet|cheville|clavicule|pied|doigt|femur|tibia|cotes) "
        r"(?:casse|fele|foule|tordu)(?:e|s|es)?"
    ),
    rf"(?:saigne|saignait|saignement|saigner) (?:(?:{_OF}) )*{_BODY}",
    r"(?:saigne|saignait|saignements?)",
    r"(?:du|en|plein de) sang",
    r"(?<!brake )(?<!brakes )bleeding",
    r"bleeds?",
    r"inconsciente?s?",
    r"perdu connaissance",
    r"perte de connaissance",
    r"evanoui\w*",
    r"malaises?",
    r"en etat de choc",
    r"(?:crise|arret|accident|maladie|probleme|malaise) cardiaques?",
    r"infarctus",
    r"avc",
    r"diabet\w*",
    r"insuline",
    r"epilep\w*",
    r"(?<!institut du )(?<!ligue contre le )cancers?",
    r"covid",
    r"seropositi\w*",
    r"(?:en|fait une|fais une|sa|ma) depression(?! (?:de|du|sur|au))",
    r"depressi(?:f|ve)",
    r"antidepresseurs?",
    r"anxiolytiques?",
    r"somniferes?",
    r"burn ?out",
    r"(?:est|etait|etais|suis|femme|conductrice|passagere|collegue) enceinte",
    r"grossesse",
    (
        r"(?:pris|prends|prend|prenait|prenais|sous|prendre) "
        r"(?:(?:des|mes|ses|un|son|mon|ce|de|les) )*(?:medicaments?|traitement)"
    ),
    r"(?:arret|conge) (?:de )?(?:maladie|travail)",
    r"en arret (?:jusqu|depuis|pour)",
    r"(?:est|etait|etais|suis|tombe|tombee) malade",
    r"(?:ma|sa) maladie",
    r"migraines?",
    r"vertiges?",
    r"hospitalise\w*",
    (
        r"(?:conduite?s?|emmene\w*|transporte\w*|admise?s?|evacue\w*|parti\w*|alle|allee|passe\w*|"
        r"amene\w*) (?:en ambulance )?(?:a l hopital|aux urgences|a la clinique)"
    ),
    (
        r"(?:conduite?s?|emmene\w*|transporte\w*|evacue\w*|parti\w*) (?:en|par l|dans une) "
        r"ambulance"
    ),
    r"diagnosti(?:c|cs) (?:du medecin|medical|medicaux)",
    r"medecin (?:(?:m|lui|l|nous) )?(?:a )?(?:dit|prescrit|diagnostique|arrete|constate)",
    r"certificat (?:medical|medicaux|de blessures?)",
    r"psychiatr\w*",
    r"(?:est|etait) (?:mort|morte|decede|decedee)(?! (?:au|a) point)",
    r"decede(?:e|s|es)?",
    r"whiplash",
    r"concuss\w*",
    (
        rf"(?:broke|broken|fractured|sprained|twisted|bruised|hurt|injured) (?:{_HIS} )?{_BODY_EN}"
        r"(?! ?(?:light|rest|brake|rail|board|seat|window|door|lamp|wheel|panel|bumper))"
    ),
    r"(?:a|his|her|my) (?:skull |hip |rib )?fracture",
    rf"pains? in {_HIS} (?:\w+ )?{_BODY_EN}",
    r"(?:neck|back|chest|head|knee|shoulder) pains?",
    (
        rf"{_HIS} (?:{_BODY_EN}) (?:hurts?|aches?|is sore|was bleeding|is broken|was broken)"
        r"(?! (?:light|lamp))"
    ),
    r"headaches?",
    r"(?:is|was|were) (?:\w+ )?(?:bleeding|unconscious|dizzy|pregnant|in shock)",
    r"unconscious",
    r"fainted",
    r"pregnan(?:t|cy)",
    r"hospitali[sz]ed",
    r"(?:taken|went|brought|admitted|rushed|going) to (?:the )?(?:hospital|a and e|emergency room)",
    r"(?:taken|left|driven) (?:away )?(?:by|in) (?:the |an )?ambulance",
    r"sick leave",
    r"(?:is|was|am|were) (?:ill|sick)",
    r"(?:his|her|my) (?:illness|disease|diagnosis)",
    r"diagnosed with",
    r"heart attack",
    r"(?:had|suffered|having) (?:a|an) (?:stroke|seizure|panic attack)",
    (
        r"(?:on|taking|took|takes) (?:(?:my|his|her|some|strong) )?(?:medications?|painkillers|"
        r"antidepressants|sleeping pills)"
    ),
    r"(?:is|was|am) (?:clinically )?depressed",
    r"(?:was|is) dead",
    r"passed away",
)

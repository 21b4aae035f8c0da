# Photos et documents d’un dossier.
# $place, $number et $most sont des entiers ; le jour et l’heure arrivent déjà écrits.

## Ce qui arrive

photos-full = Ce dossier a déjà vos { $most } photos et documents : c’est le maximum. Rien de plus n’y est gardé.
photos-not-kept = Ce fichier n’a pas été gardé. Je garde les photos, les images JPEG, PNG ou WebP (20 Mo au plus) et les PDF (10 Mo au plus). Pour une photo d’iPhone (HEIC) : envoyez-la comme photo, pas comme fichier.
photos-caption-not-kept = Le texte qui l’accompagne n’est pas gardé ici.

## Ce que l’on voit

photos-case = Dossier { $number }
photos-handover = Votre prise en main du véhicule
photos-of-vehicle = Prise en main de { $plate }
photos-report = Votre déclaration en cours
photos-caption =
    <b>{ $case }</b> · photo ou document { $place } sur { $number }
    { $sender ->
        [own] Envoyé par vous le { $day } à { $time }.
        [named] Envoyé par { $name } le { $day } à { $time }.
       *[nobody] Reçu le { $day }.
    }
photos-coming = Ce fichier est encore en route depuis Telegram : réessayez dans un instant.
photos-missing = Ce fichier ne peut pas être montré pour le moment. Réessayez plus tard ; si cela dure, dites-le à la personne qui gère ce service.
photos-none = Ce dossier n’a pas de photo ni de document.
photos-none-of-vehicle = Cette prise en main n’a pas de photo.

## Ce qui manque

photos-lost-unreachable =
    <b>{ $case } : un envoi manque.</b>
    { $kind ->
        [photo] La photo
       *[document] Le document
    } numéro { $place } (le { $day } à { $time }) n’a pas pu être récupéré auprès de Telegram. Vous n’y êtes pour rien.

    { $kind ->
        [photo] Envoyez-la encore une fois, s’il vous plaît.
       *[document] Envoyez-le encore une fois, s’il vous plaît.
    } Tout le reste est gardé.
photos-lost-too-big =
    <b>{ $case } : un envoi manque.</b>
    Le fichier numéro { $place } (le { $day } à { $time }) est trop grand pour être gardé.

    Envoyez-le comme photo plutôt que comme fichier ; pour un PDF, 10 Mo au plus. Tout le reste est gardé.
photos-lost-unreadable =
    <b>{ $case } : un envoi manque.</b>
    Le fichier numéro { $place } (le { $day } à { $time }) ne s’ouvre pas : ce n’est ni une image JPEG, PNG ou WebP, ni un PDF, ou il est abîmé.

    Envoyez-le encore une fois, comme photo si c’est une image. Tout le reste est gardé.

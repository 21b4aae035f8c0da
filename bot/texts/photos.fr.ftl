# Photos et documents d’un dossier.

photos-full = Ce dossier a déjà vos { $most } photos et documents : c’est le maximum. Ce que vous venez d’envoyer n’a pas été gardé.
photos-not-kept = Ce fichier n’a pas été gardé. Je garde les photos, les images JPEG, PNG ou WebP (20 Mo au plus) et les PDF (10 Mo au plus). Pour une photo d’iPhone (HEIC) : envoyez-la comme photo, pas comme fichier.

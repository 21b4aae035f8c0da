# The daily count of the fleet by unit and month.

jobs-name-keep-fleet = Prime de la flotte par mois
jobs-about-keep-fleet = Chaque jour, recompte la prime et les sinistres de chaque unité à la veille, pour que /fleet réponde aussi vite dans une grande entreprise. La refaire remet tout à jour.

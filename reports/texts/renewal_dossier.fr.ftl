renewal-dossier-page = { $page } / { $pages }

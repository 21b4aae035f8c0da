## Le bilan annuel en PDF

yearly-button-official = Bilan du contrat (officiel)
yearly-button-internal = Mon bilan interne
yearly-button-french = Version française
yearly-offer = <b>Votre bilan annuel est prêt.</b> Contrat { $contract } ({ $insurer }), échéance du { $renewal }.
yearly-offer-official = • { $label } : le chiffre imprimé par l’assureur pour ce contrat, notre calcul, et l’écart expliqué.
yearly-offer-internal = • { $label } : votre année, étape par étape. Ce n’est pas un relevé d’informations.
yearly-offer-free = <i>Ouvrez-le si vous le souhaitez : rien à faire, rien à renvoyer.</i>
yearly-caption = { $figure ->
    [official] <b>Bilan du contrat</b> · { $label } · échéance du { $renewal }
   *[internal] <b>Bilan annuel</b> · { $label } · échéance du { $renewal }. Ce n’est pas un relevé d’informations.
}
yearly-caption-courtesy = <i>Copie de courtoisie : le texte français fait foi.</i>
yearly-preparing = Je prépare le PDF…
yearly-failed = Le bilan n’a pas pu être fait cette fois. Vous n’y êtes pour rien : réessayez dans un moment.

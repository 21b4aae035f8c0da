# The words that the chat and the documents share: one name for each thing.
# Running texts put the capital letter themselves; word-event-short is for lists.

word-event = { $event ->
    [collision_with_vehicle] Collision with a vehicle
    [collision_with_object] Collision with an object
    [vulnerable_user] Pedestrian or two-wheeler
    [animal] Collision with an animal
    [parked_hit] Hit while parked
    [manoeuvre] Manoeuvring
    [glass] Broken glass
    [theft] Theft
    [vandalism] Vandalism
    [fire] Fire
    [weather] Weather damage
    [breakdown] Breakdown
    [near_miss] Near miss
    [hazard] Hazard
   *[unknown] Event not yet known
}
word-event-short = { $event ->
    [collision_with_vehicle] collision, vehicle
    [collision_with_object] collision, object
    [vulnerable_user] pedestrian, two-wheeler
    [animal] collision, animal
    [parked_hit] hit while parked
    [manoeuvre] manoeuvring
    [glass] broken glass
    [theft] theft
    [vandalism] vandalism
    [fire] fire
    [weather] weather damage
    [breakdown] breakdown
    [near_miss] near miss
    [hazard] hazard
   *[unknown] not yet known
}
word-status = { $status ->
    [draft] draft
    [declared] declared
    [checked] checked
    [sent_to_insurer] sent to the insurer
    [survey] survey
    [repair] repair
    [liability_decided] liability decided
    [recovery] recovery
    [kept_in_house] kept in-house
   *[closed] closed
}
word-statement = { $kind ->
    [paper] paper statement
    [e_constat] e-constat auto
    [later] statement later
   *[none] no statement
}
word-liability = { $liability ->
    [full] full
    [partial] partial
    [none] none
   *[undetermined] undecided
}
word-share = { $liability ->
    [full] fully liable
    [partial] partly liable
    [none] not liable
   *[undetermined] liability undecided
}
word-claim-kind = { $kind ->
    [theft] theft alone
    [fire] fire alone
    [glass] broken glass alone
    [parked_unknown_party] parked vehicle, unknown party
   *[collision] accident
}
word-exemption = { $exemption ->
    [unauthorised_use] vehicle taken without the owner’s knowledge
    [force_majeure] force majeure
   *[third_party_fault] accident caused by the victim or a third party
}

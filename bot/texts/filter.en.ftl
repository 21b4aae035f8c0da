# What is not written here: said without blame, with the person to talk to.

filter-refused =
    This message was not kept, and I am removing it from the chat: { $topic ->
        [licence_points] licence points concern you and the authorities alone.
        [offence] offences, fines and licence suspensions have no place here.
        [alcohol_or_drugs] alcohol and drugs, suspected or not, yours or somebody else’s, have no place here.
       *[health] everybody’s health and injuries stay private; only “hurt: yes or no” is noted here.
    }
    { $topic ->
        [licence_points] To talk about it: your human resources or a staff representative, in person.
        [offence] Describe only what happened on the road, such as “the other vehicle left without stopping”. For the rest: the police, or your human resources, in person.
        [alcohol_or_drugs] If you have a doubt about the other person, call the police (17) and fill in a paper statement. For yourself: the occupational doctor, who is bound to secrecy.
       *[health] For care: 15 or 112. For what follows: your doctor, the occupational doctor or your human resources, in person.
    }

    You can write your message again without it.

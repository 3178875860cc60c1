"""Invented reports of which some are of the same incident, told by two people: the labelled set of `bench/run similar`."""

import random
from datetime import datetime, timedelta, timezone

WARDS = [f"E050155{n:02}" for n in range(7, 25)]
STREETS = ("Abbey Street,Alfreton Road,Arthur Street,Ashbourne Road,Babington Lane,Blagreaves Lane,Bold Lane,Boulton Lane,Breedon Hill,Brighton Road,Burton Road,"
    "Cavendish Street,Chain Lane,Charnwood Street,Chequers Road,Corporation Street,Cotton Lane,Crewton Way,Curzon Street,Dairyhouse Road,Drewry Lane,Duffield Road,"
    "Dunedin Drive,Elton Road,Empress Road,Field Rise,Friar Gate,Garden Street,Great Northern Road,Green Lane,Grange Avenue,Harrington Street,Haven Baulk,Hillsway,"
    "Hulland Street,Iron Gate,Jubilee Road,Keldholme Lane,Kedleston Road,King Street,Leopold Street,Lime Avenue,London Road,Lonsdale Place,Macklin Street,Malcolm Street,"
    "Mansfield Road,Max Road,Merrill Way,Mill Hill Lane,Moor Lane,Mostyn Avenue,Nightingale Road,Normanton Road,North Street,Nottingham Road,Oak Crescent,Osmaston Road,"
    "Park Farm Drive,Peet Street,Pear Tree Road,Porter Road,Prime Parkway,Queen Street,Radbourne Street,Raynesway,Rose Hill,Rykneld Road,Sadler Gate,St Peter's Street,"
    "Shardlow Road,Siddals Road,Silverhill Road,Sinfin Lane,Slack Lane,Station Approach,Stenson Road,Stockbrook Street,Sunny Hill Avenue,The Strand,Traffic Street,"
    "Uttoxeter Road,Vernon Gate,Village Street,Violet Street,Walbrook Road,Warwick Avenue,Wardwick,Western Road,Wilmot Street").split(",")
# Of each what different people say of the same.
WHO = [["two men", "a couple of blokes", "two adult males"], ["three teenage girls", "a group of schoolgirls", "some girls, about fifteen"], ["a man with a dog", "somebody walking his dog", "a dog owner"],
    ["a woman in a red coat", "a lady wearing a red jacket"], ["a gang of youths on bikes", "five or six lads on bicycles", "kids on mountain bikes"], ["a taxi driver", "the man driving the cab"],
    ["our neighbour from upstairs", "the person in the flat above", "the upstairs tenant"], ["an old man with a stick", "an elderly gentleman"], ["a drunk football supporter", "a fan in a football shirt, drunk"],
    ["the security guard", "a guard at the door"], ["two women with a pram", "a pair of young mothers"], ["four boys from the college", "some students, male"]]
WHOM = [["me and my daughter", "a mother and her child"], ["my friend in his wheelchair", "a wheelchair user"], ["a couple holding hands", "two men who were holding hands", "my boyfriend and me"],
    ["a woman in a headscarf", "a lady wearing a hijab", "my aunt, who covers her hair"], ["the owner of the takeaway", "the shopkeeper"], ["a boy with a turban", "my Sikh classmate"],
    ["an African family", "the Black family next door"], ["a Polish workmate", "a colleague from Poland"], ["somebody with Down's syndrome", "my brother, who has a learning disability"], ["a trans woman", "my flatmate, who is trans"],
    ["a delivery rider", "a food courier"], ["the imam", "a man leaving the mosque"]]
DID = [(["shouted abuse at", "yelled insults at", "was swearing and calling names at"], "VERBAL_ABUSE", "HARASSMENT"), (["spat at", "gobbed on"], "SPITTING", "PHYSICAL_ASSAULT"),
    (["threw a bottle at", "lobbed a glass bottle towards", "hurled something made of glass at"], "PHYSICAL_ASSAULT", "INTIMIDATION"), (["followed", "kept walking behind", "would not stop trailing"], "INTIMIDATION", "HARASSMENT"),
    (["threatened to burn out", "said they would set fire to the home of"], "THREAT", "INTIMIDATION"), (["pulled at the clothes of", "grabbed and tugged"], "PHYSICAL_ASSAULT", "HARASSMENT"),
    (["filmed and laughed at", "was recording on a phone and mocking"], "HARASSMENT", "VERBAL_ABUSE"), (["pushed to the ground", "shoved over"], "PHYSICAL_ASSAULT", "VERBAL_ABUSE"), (["refused to serve", "would not let in"], "SERVICE_REFUSAL", "VERBAL_ABUSE")]
WHERE = [(["at the bus stop", "by the bus shelter"], "PUBLIC_TRANSPORT"), (["outside the chemist's", "in front of the pharmacy"], "STREET"), (["in the park", "near the swings"], "PARK"), (["in the corner shop", "inside the newsagent's"], "SHOP"),
    (["outside the primary school", "at the school gates"], "EDUCATION"), (["on the pavement", "in the street"], "STREET"), (["by the war memorial", "next to the monument"], "STREET"), (["in the pub", "at the bar"], "PUB_RESTAURANT")]
EXTRA = ["It was pouring with rain.", "The police were called but nobody came.", "A white van stopped and the driver told them to leave it.", "Several people just watched.", "It went on for about ten minutes.", "One of them had a tattoo on the neck.",
    "They ran off towards the station.", "A pushchair was knocked over.", "My glasses got broken.", "Someone shouted back and it got worse.", "There is a camera on the bank opposite.", "It is not the first time.", "I am still shaking.",
    "They had been drinking cans of lager.", "A lady from the bakery helped us.", "One wore a grey tracksuit.", "We do not dare to go there any more.", "I heard the word 'vermin'.", "A bag of shopping was kicked into the road."]
STRANDS = ["RACE"] * 8 + ["RELIGION"] * 3 + ["SEXUAL_ORIENTATION"] * 2 + ["DISABILITY", "TRANSGENDER"]


def labelled(reports, pairs, seed):
    """Reports in a random order, when each came in, and by the place of each that is one of two the place of the other."""
    draw = random.Random(seed)
    happened = [(None, incident(draw)) for _ in range(reports - 2 * pairs)]
    happened += [(number, of) for number in range(pairs) for of in [incident(draw)] for _ in range(2)]
    draw.shuffle(happened)
    told = [(number, tell(draw, of), received(draw, of)) for number, of in happened]
    places = {}
    for place, (number, _, _) in enumerate(told):
        if number is not None:
            places.setdefault(number, []).append(place)
    other = {one: two for both in places.values() for one, two in (both, both[::-1])}
    return [report for _, report, _ in told], [at for _, _, at in told], other


def incident(draw):
    ward = draw.randrange(len(WARDS))
    number = ward * 5 + draw.randrange(5)
    # Evenings and weekends have more of them than mornings.
    when = datetime.now(timezone.utc).replace(minute=0, second=0, microsecond=0) - timedelta(days=draw.randrange(1, 60))
    when = when.replace(hour=draw.choice([8, 11, 13, 15, 16, 17, 18, 19, 20, 20, 21, 22])) + timedelta(minutes=draw.randrange(60))
    return {"ward": ward, "street": STREETS[number], "point": (52.86 + (ward // 5) * 0.02 + draw.random() * 0.015, -1.54 + (ward % 5) * 0.03 + draw.random() * 0.02), "when": when,
        "who": draw.choice(WHO), "whom": draw.choice(WHOM), "did": draw.choice(DID), "where": draw.choice(WHERE), "strand": draw.choice(STRANDS), "extra": draw.sample(EXTRA, 3)}


def received(draw, of):
    """Most people tell on the same day."""
    return stamp(min(of["when"] + timedelta(hours=draw.expovariate(1 / 12)), datetime.now(timezone.utc)))


def tell(draw, of):
    """As one of those who were there would: what they noticed, in their own words, about the time, from where they stood."""
    verbs, kind, alike = of["did"]
    there, place_type = of["where"]
    said = [f"{draw.choice(of['who'])} {draw.choice(verbs)} {draw.choice(of['whom'])} {draw.choice(there)}" + (f", {of['street']}." if draw.random() < 0.7 else ".")]
    said += [sentence for sentence in of["extra"] if draw.random() < 0.5] + [draw.choice(EXTRA)]
    return {
        "kind": "HATE_INCIDENT",
        "narrative": " ".join(said),
        "occurred": time_of(draw, of["when"]),
        "place": place_of(draw, of, place_type),
        "incidentTypes": [kind if draw.random() < 0.8 else alike],
        "motivations": [of["strand"] if draw.random() < 0.9 else draw.choice(STRANDS)],
        "reporterRole": draw.choice(["VICTIM", "WITNESS"]),
    }


def time_of(draw, when):
    chance = draw.random()
    if chance < 0.1:
        return {"precision": "UNKNOWN"}
    if chance < 0.25:
        return {"from": stamp(when.replace(hour=0, minute=0)), "precision": "DAY"}
    off = timedelta(minutes=round(draw.gauss(0, 35)))
    return {"from": stamp(when + off), "precision": "EXACT" if chance < 0.45 else "APPROXIMATE"}


def place_of(draw, of, place_type):
    ward = of["ward"] if draw.random() < 0.93 else draw.choice([w for w in range(len(WARDS)) if abs(w - of["ward"]) == 1])
    place = {"wardCode": WARDS[ward]}
    if draw.random() < 0.6:
        lat, lon = of["point"]
        place["point"] = {"lat": round(lat + draw.gauss(0, 0.0007), 6), "lon": round(lon + draw.gauss(0, 0.0012), 6)}
    if draw.random() < 0.8:
        place["placeType"] = place_type
    return place


def stamp(time):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ")

"""Reports such as residents send: some say little, some a lot. {n} stands for a number that differs with every sending."""

import random
from datetime import datetime, timedelta, timezone

HOW_MANY = 16
WARDS = [f"E050155{n:02}" for n in range(7, 25)]
STRANDS = ["RACE"] * 8 + ["RELIGION"] * 3 + ["SEXUAL_ORIENTATION"] * 2 + ["DISABILITY", "TRANSGENDER", "SEX_GENDER"]
TYPES = ["VERBAL_ABUSE", "INTIMIDATION", "HARASSMENT", "THREAT", "GRAFFITI", "ONLINE_ABUSE", "NEIGHBOUR_DISPUTE", "PHYSICAL_ASSAULT"]
PLACES = ["STREET", "HOME", "PUBLIC_TRANSPORT", "SHOP", "EDUCATION", "WORK"]
SENTENCES = [
    "Two men shouted at my daughter and me at the stop and followed us to the bus.",
    "They said we should go home, and one of them threw a bottle that broke beside the pram.",
    "It has happened before on this road, always in the evening.",
    "Napisali coś na naszych drzwiach i boimy się wychodzić po zmroku.",
    "The neighbour plays it so loud that we hear every word through the wall, and laughs when we knock.",
    "A colleague keeps calling me names in front of customers; the manager looks away.",
    "Somebody posted my photograph in a local group and the comments were vile 😔.",
    "My son does not want to go to school any more.",
    "وہ ہمیں دیکھ کر چیختے ہیں۔",
    "I did not see their faces, but I would know the voice of the older one again.",
]


# What happens where, as often as in the 1,662 real incidents of the partner file (README.md says how that was counted): type, place, severity.
CITY = [
    ("INTIMIDATION", "HOME", "P3"),
    ("INTIMIDATION", "HOME", "P3"),
    ("INTIMIDATION", "HOME", "P3"),
    ("INTIMIDATION", "EDUCATION", "P2"),
    ("INTIMIDATION", "EDUCATION", "P2"),
    ("PROPERTY_DAMAGE", "EDUCATION", "P2"),
    ("PROPERTY_DAMAGE", "EDUCATION", "P2"),
    ("PROPERTY_DAMAGE", "HOME", "P2"),
    ("PHYSICAL_ASSAULT", "STREET", "P2"),
    ("PROPERTY_DAMAGE", "UNKNOWN", "P3"),
    ("INTIMIDATION", "UNKNOWN", "P3"),
    ("INTIMIDATION", "STREET", "P3"),
    ("INTIMIDATION", "PUBLIC_PREMISES", "P3"),
    ("INTIMIDATION", "SHOP", "P3"),
    ("INTIMIDATION", "OTHER", "P3"),
    ("VERBAL_ABUSE", "STREET", "P4"),
]


def city():
    """Graded as a city sees them: most fold into alerts that are there already."""
    draw = random.Random(26)
    happenings = draw.sample(CITY, len(CITY))  # a grade must not go with the details, which go by turns
    reports = [one(draw, i) for i in range(HOW_MANY)]
    return [report | happened(*happening, report) for happening, report in zip(happenings, reports)]


def grave():
    """Drawn without regard to how often things happen: fourteen of sixteen are P1 or P2, each with an alert of its own."""
    draw = random.Random(26)
    return [one(draw, i) for i in range(HOW_MANY)]


MIXES = {"city": city, "grave": grave}


def happened(kind, place, _, report):
    """Instead of what was drawn. The file knows nothing of injuries or of what still goes on; residents are asked."""
    quiet = {"injury": "NONE", "ongoing": False, "feelsUnsafe": report["harm"]["feelsUnsafe"]}
    return {"incidentTypes": [kind], "place": report["place"] | {"placeType": place}, "harm": quiet}


def one(draw, i):
    said = " ".join(draw.choice(SENTENCES) for _ in range(draw.choice([1, 2, 3, 3, 4, 5, 8, 14])))
    when = datetime.now(timezone.utc) - timedelta(minutes=draw.randint(30, 60 * 24 * 5))
    report = {
        "kind": "HATE_INCIDENT",
        "narrative": f"{said} ({{n}})",
        "occurred": {"from": when.strftime("%Y-%m-%dT%H:%M:00Z"), "precision": draw.choice(["EXACT", "APPROXIMATE"])},
        "place": {"wardCode": draw.choice(WARDS), "placeType": draw.choice(PLACES), "description": "near the shops, house {n}"},
        "incidentTypes": draw.sample(TYPES, draw.choice([1, 1, 2])),
        "motivations": sorted(set(draw.choices(STRANDS, k=draw.choice([1, 1, 1, 2])))),
        "reporterRole": draw.choice(["VICTIM", "VICTIM", "WITNESS", "THIRD_PARTY"]),
        "harm": {"injury": draw.choice(["NONE", "NONE", "MINOR"]), "ongoing": draw.random() < 0.3, "feelsUnsafe": draw.random() < 0.6},
    }
    if i % 2:
        report["place"] |= {"postcode": "DE23 6RH", "point": {"lat": 52.905, "lon": -1.483}}
        report["reporter"] = {
            "identity": draw.choice(["CONFIDENTIAL", "NAMED"]),
            "name": "Amina Khan {n}",
            "email": "amina.{n}@example.invalid",
            "phone": "07700 {n}",
            "contactSafety": {"safeChannels": ["EMAIL"], "note": "never leave a message"},
        }
        report["consent"] = {"police": "WITHOUT_IDENTITY", "partners": draw.sample(["HOUSING", "EDUCATION", "VICTIM_SUPPORT"], draw.choice([0, 1, 2])), "support": True}
    if i % 4 == 3:
        report["subjects"] = [{"known": True, "relationship": "NEIGHBOUR", "name": "John Doe {n}", "description": "tall, red jacket"}]
    return report

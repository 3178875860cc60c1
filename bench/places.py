"""Whether postcodes are found in the ward that the file itself names, on real boundaries and postcodes (which are not part of the project)."""

import csv
import http.client
import json
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from legs import percentile
from service import Service, Trouble

OURS = "E06000015"
CONNECTIONS = 4
MOST_SHOWN = 20


def run(settings):
    if not (settings.postcodes and settings.boundaries):
        raise Trouble("places needs --postcodes (Code-Point Open) and --boundaries (GeoJSON, one for each generation, the oldest first)")
    with Service(settings, CONCORD_PLACE_LOOKUP_LIMIT_PER_ADDRESS="10000000") as service:
        service.sign_in("administrator@demo.invalid")
        generations = [put(service, "/api/v1/wards/boundaries", "application/geo+json", file) for file in settings.boundaries]
        for file, generation in zip(settings.boundaries, generations):
            print(f"{file.name}: {generation['wards']} wards from {generation['validFrom']} to {generation['validTo']}, {generation['positions']} positions")
        began = time.monotonic()
        taken = put(service, "/api/v1/postcodes", "text/csv", settings.postcodes)
        print(f"{settings.postcodes.name}: {taken['product']}, {taken['accepted']} taken, {taken['rejected']} not, {time.monotonic() - began:.1f} s")
        with open(settings.postcodes, newline="", encoding="utf-8") as file:
            rows = [(row[0], row[8], row[9]) for row in csv.reader(file)]
        for generation in generations:
            look_up_all(service, rows, generation["validFrom"])


def put(service, path, kind, file):
    connection = http.client.HTTPConnection("127.0.0.1", service.port, timeout=3600)
    with open(file, "rb") as body:
        headers = {"Authorization": f"Bearer {service.token}", "Content-Type": kind, "Content-Length": str(Path(file).stat().st_size)}
        connection.request("PUT", path, body, headers)
        answer = connection.getresponse()
        text = answer.read()
    if answer.status != 200:
        raise Trouble(f"PUT {path} was answered {answer.status}: {text.decode(errors='replace')[:2000]}")
    return json.loads(text)


def look_up_all(service, rows, day):
    shares = [rows[i::CONNECTIONS] for i in range(CONNECTIONS)]
    with ThreadPoolExecutor(CONNECTIONS) as pool:
        found = [one for share in pool.map(lambda share: look_up(service, share, day), shares) for one in share]
    ours = [one for one in found if one[1] == OURS]
    others = [one for one in found if one[1] != OURS]
    in_one = [one for one in ours if one[3]]
    same = [one for one in ours if one[2] == one[3]]
    took = sorted(one[4] for one in found)
    print(f"\non {day}, of {len(ours)} postcodes of ours and {len(others)} of others:")
    print(f"  ours in exactly one ward: {len(in_one)} ({len(in_one) / len(ours):.2%})")
    print(f"  ours in the ward that the file names: {len(same)} ({len(same) / len(ours):.2%})")
    print(f"  others in a ward of ours: {sum(1 for one in others if one[3])}")
    print(f"  a look-up over HTTP took {1000 * percentile(took, 50):.2f} ms (p50), {1000 * percentile(took, 99):.2f} ms (p99)")
    different = Counter((named, ward) for _, _, named, ward, _ in ours if ward and named != ward)
    if different and len(same) * 2 > len(ours):
        print("  otherwise: " + ", ".join(f"{named} → {ward} {count}" for (named, ward), count in different.most_common(MOST_SHOWN)))
        print("  these are: " + ", ".join(one[0] for one in ours if one[3] and one[2] != one[3]))


def look_up(service, rows, day):
    connection = http.client.HTTPConnection("127.0.0.1", service.port, timeout=60)
    found = []
    for postcode, district, named in rows:
        began = time.perf_counter()
        connection.request("POST", "/api/v1/wards/lookup", json.dumps({"postcode": postcode, "on": day}), {"Content-Type": "application/json"})
        answer = connection.getresponse()
        view = json.loads(answer.read())
        if answer.status != 200:
            raise Trouble(f"a look-up was answered {answer.status}: {view}")
        found.append((postcode, district, named, view["ward"] and view["ward"]["code"], time.perf_counter() - began))
    return found

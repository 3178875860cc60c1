"""The first page of the case queue over HTTP, against the bare statements of the same page."""

import time

from legs import HERE, compare, pgbench, wrk

PATH = "/api/v1/cases"
COORDINATOR = "coordinator@demo.invalid"
PAGE = 50
PAGE_SQL = HERE / "page.sql"


def run(service, settings):
    print(f"QUEUE  GET {PATH}, first page, {settings.concurrency} connections, legs of {settings.seconds} s")
    print(f"  {service.place()}", flush=True)
    seed(service, settings.cases)
    parameters = parameters_of(service)
    token = sign_in(service)

    def over_http(seconds):
        return wrk(service, settings, seconds, PATH, headers=[f"Authorization: Bearer {token}"])

    def bare(seconds):
        return pgbench(service, settings, seconds, [PAGE_SQL], parameters)

    if token:
        print(f"  warming up for {settings.warm_up} s …", flush=True)
        over_http(settings.warm_up)
    bare(3)
    from_service, from_database = [], []
    for _ in range(settings.rounds):
        from_service += [over_http(settings.seconds)] if token else []
        from_database.append(bare(settings.seconds))
    print()
    compare(from_service, from_database, "pages")
    print("  on the side of the service: token, scope, HTTP and JSON; on both: the page and the two queries for its strands and incident types.")
    print("  wrk and pgbench run on the same machine and take their share of its CPU.")
    explain(service, parameters)


def seed(service, cases):
    began = time.monotonic()
    service.sql((HERE / "seed.sql").read_text(), cases=cases)
    open_cases = service.number("SELECT count(*) FROM case_file WHERE status NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE')")
    print(f"  seeded {cases} cases, {open_cases} of them open, in {time.monotonic() - began:.0f} s", flush=True)


def sign_in(service):
    status, answer = service.post("/api/v1/sessions", {"email": COORDINATOR, "password": "demonstration"})
    if status not in (200, 201):
        print(f"  signing in as {COORDINATOR} was answered {status}: only the bare statements are measured")
        return None
    return answer["token"]


def parameters_of(service):
    """What the service would bind: who asks, how many rows (one more than a page), and then the cases of the page."""
    nobody = "00000000-0000-7000-8000-000000000000"
    person = service.sql(f"SELECT id FROM officer WHERE email = '{COORDINATOR}'") or nobody
    known = {"authority": "1", "person": person, "now": "now", "rows": str(PAGE + 1)}
    page = statements()[0]
    cases = [line.split("\t")[0] for line in service.sql(page, **quoted(known)).split("\n")][:PAGE]
    return known | {"cases": "{" + ",".join(cases) + "}"}


def explain(service, parameters):
    print("\n  the page as the database carries it out:")
    plan = service.sql("EXPLAIN (ANALYZE, BUFFERS) " + statements()[0], role="concord_service", **quoted(parameters))
    print("\n".join("    " + line for line in plan.split("\n")))


def statements():
    return PAGE_SQL.read_text().split(";\n")


def quoted(parameters):
    """pgbench binds values, psql writes them into the text."""
    return {name: f"'{value}'" for name, value in parameters.items()}

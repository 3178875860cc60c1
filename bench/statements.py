"""The statements that the service really sends, read off the log of its database: nothing is copied, and so nothing grows old."""

import re

from service import wait_until

ENTRY = re.compile(
    r"LOG:  execute \S+: (?P<text>.*?)\n(?:[^\n]*DETAIL:  [Pp]arameters: (?P<values>.*?)\n)?(?=\d{4}-\d\d-\d\d |\Z)", re.DOTALL
)
VALUE = re.compile(r"\$\d+ = (NULL|'(?:[^']|'')*')", re.DOTALL)
MARK = re.compile(r"\$(\d+)")


class Statement:
    """A query with the values it was sent with."""

    def __init__(self, text, values):
        self.text = text.replace("\n\t", "\n")
        self.values = [value[1:-1].replace("''", "'") for value in values]

    def script(self):
        """For pgbench, which binds the values under these names."""
        return MARK.sub(r":value\1", self.text) + ";\n"

    def variables(self):
        return {f"value{i}": value for i, value in enumerate(self.values, start=1)}

    def explained(self, planned_anew):
        """As the sixth execution of a prepared statement is carried out, when PostgreSQL has chosen between one plan and a new one each time."""
        values = ["'" + value.replace("'", "''") + "'" for value in self.values]
        if planned_anew:
            return "EXPLAIN (ANALYZE, BUFFERS) " + MARK.sub(lambda mark: values[int(mark[1]) - 1], self.text)
        execute = f"EXECUTE measured({', '.join(values)});\n" if values else "EXECUTE measured;\n"
        return f"PREPARE measured AS {self.text};\n\\o /dev/null\n{execute * 5}\\o\nEXPLAIN (ANALYZE, BUFFERS) {execute}"


class Listening:
    """While it lasts, the database writes down what the service sends."""

    def __init__(self, service):
        self.service = service
        self.log = service.data / "postgres/server.log"

    def __enter__(self):
        self._say("SET log_statement = 'all'", "SET log_error_verbosity = 'default'")
        return self

    def __exit__(self, *_):
        self._say("RESET log_statement", "RESET log_error_verbosity")

    def _say(self, *settings):
        """A role's settings hold for its new connections; so the old ones are ended, and requests sent until the pool has noticed."""
        for setting in settings:
            self.service.sql(f"ALTER ROLE concord_service {setting}")
        self.service.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'concord_service'")
        well = [0]

        def recovered():
            well[0] = well[0] + 1 if self.service.get("/api/v1/alerts?limit=1")[0] == 200 else 0
            return well[0] >= 5

        wait_until(recovered, 30)

    def of(self, send):
        """The query of the queue that is sent while this is done."""
        before = self.log.stat().st_size
        send()
        found = []

        def written():
            with open(self.log, errors="replace") as log:
                log.seek(before)
                entries = [entry for entry in ENTRY.finditer(log.read()) if "FROM case_file c WHERE" in entry["text"]]
            found[:] = entries
            return entries

        wait_until(written, 5)
        return Statement(found[0]["text"], VALUE.findall(found[0]["values"] or ""))

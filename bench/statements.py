"""The statements that the service really sends, read off the log of its database: nothing is copied, and so nothing grows old."""

import re

from service import wait_until

ENTRY = re.compile(
    r"LOG:  execute \S+: (?P<text>.*?)\n(?:[^\n]*DETAIL:  [Pp]arameters: (?P<values>.*?)\n)?(?=\d{4}-\d\d-\d\d |\Z)", re.DOTALL
)
VALUE = re.compile(r"\$\d+ = (NULL|'(?:[^']|'')*')", re.DOTALL)
MARK = re.compile(r"\$(\d+)")
INSERT = re.compile(r"insert into \w+ ?\((?P<columns>[^)]*)\) values \((?P<marks>[^)]*)\)", re.IGNORECASE)


class Statement:
    """A query with the values it was sent with."""

    def __init__(self, text, values):
        self.text = text.replace("\n\t", "\n")
        self.values = [value[1:-1].replace("''", "'") for value in values]

    def explained(self, planned_anew):
        """As the sixth execution of a prepared statement is carried out, when PostgreSQL has chosen between one plan and a new one each time."""
        values = ["'" + value.replace("'", "''") + "'" for value in self.values]
        if planned_anew:
            return "EXPLAIN (ANALYZE, BUFFERS) " + MARK.sub(lambda mark: values[int(mark[1]) - 1], self.text)
        execute = f"EXECUTE measured({', '.join(values)});\n" if values else "EXECUTE measured;\n"
        return f"PREPARE measured AS {self.text};\n\\o /dev/null\n{execute * 5}\\o\nEXPLAIN (ANALYZE, BUFFERS) {execute}"


    def new_id(self):
        """Of the row that it writes: the mark that stands for it, and its value; nothing if it writes none."""
        insert = INSERT.match(self.text)
        if not insert:
            return None
        marks = dict(zip(insert["columns"].replace(" ", "").split(","), insert["marks"].replace(" ", "").split(",")))
        return (marks["id"], self.values[int(marks["id"][1:]) - 1]) if "id" in marks else None


class Statements:
    """All that one page takes, in their order."""

    def __init__(self, statements):
        self.each = statements

    def queries(self):
        return [statement for statement in self.each if not INSERT.match(statement.text)]

    @property
    def writes(self):
        return len(self.queries()) < len(self.each)

    def script(self):
        """For pgbench, which binds the values under these names. What is written is written each time with ids of its own, in one transaction."""
        drawn, lines = {}, []
        for i, statement in enumerate(self.each):
            lines.append(self._line(i, statement, drawn))
        return "BEGIN;\n" + "".join(lines) + "COMMIT;\n" if self.writes else "".join(lines)

    @staticmethod
    def _line(i, statement, drawn):
        new = statement.new_id()

        def bound(mark):
            value = statement.values[int(mark[1]) - 1]
            if new and mark[0] == new[0]:
                return "uuidv7()"
            return drawn.get(value, f":of{i}value{mark[1]}")

        text = MARK.sub(bound, statement.text)
        if not new:
            return text + ";\n"
        drawn[new[1]] = f":drawn{i}"
        return f"{text} RETURNING id AS drawn{i} \\gset\n"

    def variables(self):
        return {f"of{i}value{j}": value for i, statement in enumerate(self.each) for j, value in enumerate(statement.values, start=1)}


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
        """
        The queries of the queue that are sent while this is done, and what is recorded of it; what only asks for an estimate is none.
        PostgreSQL writes a line before it carries the statement out, so all of them are there when the answer is.
        """
        before = self.log.stat().st_size
        send()
        found = []

        def written():
            with open(self.log, errors="replace") as log:
                log.seek(before)
                entries = [entry for entry in ENTRY.finditer(log.read()) if is_of_the_queue(entry["text"]) or is_record(entry["text"])]
            found[:] = entries
            return any(is_of_the_queue(entry["text"]) for entry in entries)

        wait_until(written, 5)
        return Statements([Statement(entry["text"], VALUE.findall(entry["values"] or "")) for entry in found])


def is_of_the_queue(text):
    return ("FROM case_file c WHERE" in text or "JOIN case_file c ON" in text) and not text.startswith("EXPLAIN")


def is_record(text):
    """The audit entry of a search, its sealed words and their key."""
    return INSERT.match(text) is not None and re.match(r"insert into (audit_entry|audit_detail|data_key)\b", text) is not None

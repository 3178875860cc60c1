"""From the rows that reports really made, pgbench scripts that make the same rows: one INSERT a table, one transaction a report."""

import json
import re
from collections import Counter
from dataclasses import dataclass
from datetime import datetime

UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
REFERENCE = re.compile(r"C[RF]-\d\d-\w{5}-\w{5}")

ROWS = """
SELECT transaction, table_name, row FROM bench.captured
WHERE transaction IN (SELECT transaction FROM bench.captured WHERE table_name = 'report') ORDER BY transaction, position"""
COLUMNS = """
SELECT relname, attname, format_type(atttypid, NULL), EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND attnum = ANY(i.indkey))
FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attidentity = '' AND atttypid <> 'xid8'::regtype ORDER BY relname, attnum"""


@dataclass
class Column:
    name: str
    type: str
    indexed: bool


def read(service):
    """The rows of each captured report: a list of (table, rows), in the order of the first row of each table."""
    reports = {}
    for line in service.sql(ROWS).split("\n"):
        transaction, table, row = line.split("\t", 2)
        reports.setdefault(transaction, {}).setdefault(table, []).append(json.loads(row))
    return [list(tables.items()) for tables in reports.values()]


def columns(service):
    found = {}
    for line in service.sql(COLUMNS).split("\n"):
        table, name, kind, indexed = line.split("\t")
        found.setdefault(table, []).append(Column(name, kind, indexed == "t"))
    return found


def script(report, known_columns):
    """
    The transaction of one report. Its new ids and references are drawn by the first INSERT and handed to the others, so that nothing but
    the INSERTs is sent; times of today are now(), keyed hashes that stand in an index are random, all else stays as it was.
    """
    report = sorted(report, key=lambda entry: entry[0] != "data_key")  # one row, and no other one needed before it
    writing = Writing(report)
    statements = []
    for table, rows in report:
        kept = [column for column in known_columns[table] if column.name in rows[0]]
        values = ", ".join("(" + ", ".join(writing.literal(row[column.name], column) for column in kept) + ")" for row in rows)
        statements.append(f"INSERT INTO {table} ({', '.join(column.name for column in kept)}) VALUES {values}")
    statements[0] += writing.returning()
    return "BEGIN;\n" + ";\n".join(statements).replace("\\gset;", "\\gset") + ";\nCOMMIT;\n"


class Writing:
    """The values of one report as SQL."""

    def __init__(self, report):
        self.now = datetime.fromisoformat(dict(report)["report"][0]["received_at"])
        self.first = report[0][1][0]["id"]
        new = {row["id"] for _, rows in report for row in rows if "id" in row}
        uses = Counter(value for _, rows in report for row in rows for value in row.values() if isinstance(value, str))
        self.new = {value for value in uses if value in new or REFERENCE.fullmatch(value)}
        shared = [value for value in self.new if uses[value] > 1]
        self.names = {value: f"drawn{i}" for i, value in enumerate(sorted(shared), start=1)}

    def returning(self):
        columns = ("id" if value == self.first else drawn(value) for value in self.names)
        return " RETURNING " + ", ".join(f"{column} AS {name}" for column, name in zip(columns, self.names.values())) + " \\gset"

    def literal(self, value, column):
        if value is None:
            return "NULL"
        if isinstance(value, str) and value in self.new:
            here = value not in self.names or value == self.first and column.name == "id"
            return drawn(value) if here else f":{self.names[value]}"
        if column.name == "execution_time":
            return "now() + interval '1 year'"  # the row is kept, but no worker takes it up
        if column.type == "timestamp with time zone" and (datetime.fromisoformat(value) - self.now).total_seconds() > -1:
            return f"now() + interval '{round((datetime.fromisoformat(value) - self.now).total_seconds())} s'"
        if column.type == "bytea" and column.indexed:
            return "uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())"
        if isinstance(value, (bool, int, float)):
            return str(value)
        if isinstance(value, list) and column.type.endswith("[]"):
            return "'{" + ",".join(map(str, value)) + "}'"
        # pgbench would take a colon inside a text for the start of a variable.
        text = value if isinstance(value, str) else json.dumps(value)
        return "E'" + text.replace("\\", "\\\\").replace("'", "''").replace(":", "\\x3a") + "'"


def drawn(value):
    """A new id that sorts by time, or a new reference of the same length."""
    return "uuidv7()" if UUID.fullmatch(value) else f"'{value[:6]}' || right(CAST(gen_random_uuid() AS text), 11)"


def average(reports):
    """Rows a report makes, by table, on average."""
    rows = Counter()
    for report in reports:
        for table, made in report:
            rows[table] += len(made)
    return {table: count / len(reports) for table, count in rows.items()}

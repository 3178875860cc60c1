-- Writes down every row that is inserted from now on, by transaction and in order, so that a report's rows can be read off even where a
-- worker changes or removes them right after. DROP SCHEMA bench CASCADE ends it and leaves no trace.

CREATE SCHEMA bench;
CREATE TABLE bench.captured (
  position    bigserial PRIMARY KEY,
  transaction xid8      NOT NULL DEFAULT pg_current_xact_id(),
  table_name  text      NOT NULL,
  row         jsonb     NOT NULL
);
CREATE FUNCTION bench.capture() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  -- What a trigger of the schema inserts comes by itself when the same rows are inserted again.
  IF pg_trigger_depth() = 1 THEN
    INSERT INTO bench.captured (table_name, row) VALUES (TG_TABLE_NAME, to_jsonb(NEW));
  END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE
  each regclass;
BEGIN
  FOR each IN SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition LOOP
    EXECUTE format('CREATE TRIGGER zz_bench_capture AFTER INSERT ON %s FOR EACH ROW EXECUTE FUNCTION bench.capture()', each);
  END LOOP;
END $$;

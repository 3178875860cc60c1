--liquibase formatted sql

-- Why: whoever the service signs in as works as the lesser role. Run at every start, since that user is configuration, not schema. Where the
-- owner may not grant it, the database administrator has done so; if not, the first connection says so.

--changeset concord:service-role runAlways:true splitStatements:false
DO $$
BEGIN
  EXECUTE format('GRANT concord_app TO %I', '${service}');
EXCEPTION WHEN insufficient_privilege OR invalid_grant_operation THEN NULL;
END $$;

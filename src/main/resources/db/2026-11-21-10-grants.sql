--liquibase formatted sql

-- Why: the lesser role may do exactly what the service does. Not granted: UPDATE and DELETE of anything in the audit trail.

--changeset concord:grants-1
GRANT USAGE ON SCHEMA public TO concord_app;
GRANT SELECT ON authority, ward, ward_neighbour, bank_holiday, consent_wording TO concord_app;
GRANT SELECT, INSERT ON key_check, strand, incident_type TO concord_app;
GRANT SELECT, INSERT, UPDATE ON data_key TO concord_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_key, scheduled_tasks, contact, contact_list TO concord_app;
GRANT SELECT, INSERT, UPDATE ON officer, partner, access_token, approval TO concord_app;
GRANT SELECT, INSERT, DELETE ON officer_role, officer_ward, officer_strand, duty TO concord_app;
GRANT SELECT, INSERT ON audit_entry, audit_leaf, audit_detail TO concord_app;
GRANT SELECT, DELETE ON audit_pending TO concord_app;
GRANT SELECT, INSERT ON report, report_strand, report_incident_type, report_subject, consent, consent_partner TO concord_app;
GRANT SELECT, INSERT ON vault_record, vault_hash TO concord_app;
GRANT SELECT, INSERT, UPDATE ON case_file, case_restriction, alert TO concord_app;
GRANT SELECT, INSERT ON case_report, case_strand, case_incident_type, assessment, assessment_reason, case_move TO concord_app;
GRANT SELECT, INSERT ON alert_recipient, delivery_attempt TO concord_app;
GRANT SELECT, INSERT, UPDATE ON delivery TO concord_app;
GRANT SELECT, INSERT ON demo_mail TO concord_app;
GRANT SELECT, INSERT, UPDATE ON import_run TO concord_app;
GRANT SELECT, INSERT ON import_row TO concord_app;

-- The first page of the queue as a coordinator gets it: the statements of casework/CaseFiles (page, strandsOf, typesOf), word for word.
SELECT c.id, c.reference, c.status, c.severity, c.category, c.kind, c.ward_id, c.received_at, c.due_at, c.assignee_id,
       c.report_count, c.unread_messages, c.version, c.updated_at, c.restricted
FROM case_file c
WHERE c.authority_id = :authority
  AND (NOT c.restricted OR EXISTS (SELECT FROM case_restriction r WHERE r.case_id = c.id
       AND r.officer_id = :person AND r.lifted_at IS NULL AND (r.until IS NULL OR r.until > :now)))
  AND c.status NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE')
ORDER BY c.severity, c.due_order, c.received_at, c.id
FETCH FIRST :rows ROWS ONLY;
SELECT case_id, strand_id FROM case_strand WHERE case_id = ANY(:cases) ORDER BY strand_id;
SELECT case_id, incident_type_id FROM case_incident_type WHERE case_id = ANY(:cases) ORDER BY incident_type_id;

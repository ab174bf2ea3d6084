DROP TABLE org_record;
DROP TABLE org_audit;
DROP TABLE org_change;
DROP TABLE org_head;

-- The first schema: one table per entity, its columns named as the fields (core/model), and the
-- tables of the change log. A statement ends with a semicolon at the end of a line.
--
-- Ids are 16 bytes, instants are seconds and days are days since 1970-01-01, durations are minutes,
-- money is cents, lists and nested values are JSON. References are checked at the end of a
-- transaction; each has an index, so that a deletion finds what refers to it. "unknown" keeps the
-- fields of a newer program.

CREATE TABLE organizations (
    id BLOB NOT NULL PRIMARY KEY,
    org_id BLOB REFERENCES organizations DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    name TEXT NOT NULL,
    default_timezone TEXT NOT NULL,
    default_rule_set TEXT NOT NULL,
    locale TEXT NOT NULL,
    currency TEXT NOT NULL,
    week_start TEXT NOT NULL,
    unknown TEXT
);

CREATE TABLE accounts (
    id BLOB NOT NULL PRIMARY KEY,
    org_id BLOB REFERENCES organizations DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    email TEXT NOT NULL,
    display_name TEXT NOT NULL,
    person_id BLOB REFERENCES people DEFERRABLE INITIALLY DEFERRED,
    active INTEGER NOT NULL,
    unknown TEXT
);
CREATE INDEX accounts_person_id ON accounts (person_id);

CREATE TABLE memberships (
    id BLOB NOT NULL PRIMARY KEY,
    org_id BLOB REFERENCES organizations DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    account_id BLOB NOT NULL REFERENCES accounts DEFERRABLE INITIALLY DEFERRED,
    role TEXT NOT NULL,
    unknown TEXT
);
CREATE INDEX memberships_account_id ON memberships (account_id);

CREATE TABLE teams (
    id BLOB NOT NULL PRIMARY KEY,
    org_id BLOB REFERENCES organizations DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    name TEXT NOT NULL,
    color TEXT NOT NULL,
    lead_person BLOB REFERENCES people DEFERRABLE INITIALLY DEFERRED,
    unknown TEXT
);
CREATE INDEX teams_lead_person ON teams (lead_person);

CREATE TABLE skills (
    id BLOB NOT NULL PRIMARY KEY,
    org_id BLOB REFERENCES organizations DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    code TEXT NOT NULL,
    name_fr TEXT NOT NULL,
    name_en TEXT NOT NULL,
    category TEXT NOT NULL,
    unknown TEXT
);

CREATE TABLE roles (
    id BLOB NOT NULL PRIMARY KEY,
    org_id BLOB REFERENCES organizations DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    code TEXT NOT NULL,
    name_fr TEXT NOT NULL,
    name_en TEXT NOT NULL,
    team_id BLOB REFERENCES teams DEFERRABLE INITIALLY DEFERRED,
    required_skills TEXT,
    required_certifications TEXT,
    unknown TEXT
);
CREATE INDEX roles_team_id ON roles (team_id);

CREATE TABLE sites (
    id BLOB NOT NULL PRIMARY KEY,
    org_id BLOB REFERENCES organizations DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    timezone TEXT NOT NULL,
    holiday_zone TEXT NOT NULL,
    capacity INTEGER,
    capacity_kind TEXT NOT NULL,
    technical_contact TEXT NOT NULL,
    notes TEXT NOT NULL,
    incompatible_sites TEXT,
    unknown TEXT
);

CREATE TABLE travel_times (
    id BLOB NOT NULL PRIMARY KEY,
    org_id BLOB REFERENCES organizations DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    from_site BLOB NOT NULL REFERENCES sites DEFERRABLE INITIALLY DEFERRED,
    to_site BLOB NOT NULL REFERENCES sites DEFERRABLE INITIALLY DEFERRED,
    minutes INTEGER NOT NULL,
    unknown TEXT
);
CREATE INDEX travel_times_from_site ON travel_times (from_site);
CREATE INDEX travel_times_to_site ON travel_times (to_site);

CREATE TABLE documents (
    id BLOB NOT NULL PRIMARY KEY,
    org_id BLOB REFERENCES organizations DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    owner_entity TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    unknown TEXT
);

CREATE TABLE people (
    id BLOB NOT NULL PRIMARY KEY,
    org_id BLOB REFERENCES organizations DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    email TEXT NOT NULL,
    phones TEXT,
    birth_date INTEGER,
    home_address TEXT NOT NULL,
    home_site BLOB REFERENCES sites DEFERRABLE INITIALLY DEFERRED,
    teams TEXT,
    tags TEXT,
    photo_document BLOB REFERENCES documents DEFERRABLE INITIALLY DEFERRED,
    notes TEXT NOT NULL,
    active INTEGER NOT NULL,
    unknown TEXT
);
CREATE INDEX people_home_site ON people (home_site);
CREATE INDEX people_photo_document ON people (photo_document);

CREATE TABLE person_skills (
    id BLOB NOT NULL PRIMARY KEY,
    org_id BLOB REFERENCES organizations DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    person_id BLOB NOT NULL REFERENCES people DEFERRABLE INITIALLY DEFERRED,
    skill TEXT NOT NULL,
    level INTEGER NOT NULL,
    unknown TEXT
);
CREATE INDEX person_skills_person_id ON person_skills (person_id);

CREATE TABLE certifications (
    id BLOB NOT NULL PRIMARY KEY,
    org_id BLOB REFERENCES organizations DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    person_id BLOB NOT NULL REFERENCES people DEFERRABLE INITIALLY DEFERRED,
    code TEXT NOT NULL,
    issued_on INTEGER,
    expires_on INTEGER,
    issuer TEXT NOT NULL,
    number TEXT NOT NULL,
    document BLOB REFERENCES documents DEFERRABLE INITIALLY DEFERRED,
    unknown TEXT
);
CREATE INDEX certifications_person_id ON certifications (person_id);
CREATE INDEX certifications_document ON certifications (document);

CREATE TABLE contracts (
    id BLOB NOT NULL PRIMARY KEY,
    org_id BLOB REFERENCES organizations DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    person_id BLOB NOT NULL REFERENCES people DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    valid_from INTEGER NOT NULL,
    valid_to INTEGER,
    rule_set TEXT NOT NULL,
    hourly_rate INTEGER NOT NULL,
    currency TEXT NOT NULL,
    night_bonus INTEGER NOT NULL,
    weekend_bonus INTEGER NOT NULL,
    holiday_bonus INTEGER NOT NULL,
    emergency_call_bonus INTEGER NOT NULL,
    meal_allowance INTEGER NOT NULL,
    soft_ceiling_day INTEGER,
    soft_ceiling_week INTEGER,
    soft_ceiling_month INTEGER,
    unknown TEXT
);
CREATE INDEX contracts_person_id ON contracts (person_id);

CREATE TABLE availabilities (
    id BLOB NOT NULL PRIMARY KEY,
    org_id BLOB REFERENCES organizations DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    person_id BLOB NOT NULL REFERENCES people DEFERRABLE INITIALLY DEFERRED,
    start_time INTEGER NOT NULL,
    end_time INTEGER NOT NULL,
    recurrence TEXT NOT NULL,
    timezone TEXT NOT NULL,
    kind TEXT NOT NULL,
    note TEXT NOT NULL,
    unknown TEXT
);
CREATE INDEX availabilities_person_id ON availabilities (person_id);

CREATE TABLE leaves (
    id BLOB NOT NULL PRIMARY KEY,
    org_id BLOB REFERENCES organizations DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    person_id BLOB NOT NULL REFERENCES people DEFERRABLE INITIALLY DEFERRED,
    start_time INTEGER NOT NULL,
    end_time INTEGER NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    unknown TEXT
);
CREATE INDEX leaves_person_id ON leaves (person_id);

CREATE TABLE clients (
    id BLOB NOT NULL PRIMARY KEY,
    org_id BLOB REFERENCES organizations DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    name TEXT NOT NULL,
    contacts TEXT,
    billing_address TEXT NOT NULL,
    notes TEXT NOT NULL,
    unknown TEXT
);

CREATE TABLE projects (
    id BLOB NOT NULL PRIMARY KEY,
    org_id BLOB REFERENCES organizations DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    client_id BLOB REFERENCES clients DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    color TEXT NOT NULL,
    unknown TEXT
);
CREATE INDEX projects_client_id ON projects (client_id);

CREATE TABLE events (
    id BLOB NOT NULL PRIMARY KEY,
    org_id BLOB REFERENCES organizations DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    project_id BLOB REFERENCES projects DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    start_date INTEGER NOT NULL,
    end_date INTEGER NOT NULL,
    site_id BLOB NOT NULL REFERENCES sites DEFERRABLE INITIALLY DEFERRED,
    status TEXT NOT NULL,
    technical_requirements TEXT,
    budget TEXT,
    contacts TEXT,
    unknown TEXT
);
CREATE INDEX events_project_id ON events (project_id);
CREATE INDEX events_site_id ON events (site_id);

CREATE TABLE missions (
    id BLOB NOT NULL PRIMARY KEY,
    org_id BLOB REFERENCES organizations DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    event_id BLOB REFERENCES events DEFERRABLE INITIALLY DEFERRED,
    client_id BLOB REFERENCES clients DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    phase TEXT NOT NULL,
    start_time INTEGER NOT NULL,
    end_time INTEGER NOT NULL,
    site_id BLOB NOT NULL REFERENCES sites DEFERRABLE INITIALLY DEFERRED,
    follows_event TEXT NOT NULL,
    slots TEXT,
    unknown TEXT
);
CREATE INDEX missions_event_id ON missions (event_id);
CREATE INDEX missions_client_id ON missions (client_id);
CREATE INDEX missions_site_id ON missions (site_id);

CREATE TABLE shift_templates (
    id BLOB NOT NULL PRIMARY KEY,
    org_id BLOB REFERENCES organizations DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    name TEXT NOT NULL,
    day TEXT NOT NULL,
    role_id BLOB NOT NULL REFERENCES roles DEFERRABLE INITIALLY DEFERRED,
    site_id BLOB REFERENCES sites DEFERRABLE INITIALLY DEFERRED,
    team_id BLOB REFERENCES teams DEFERRABLE INITIALLY DEFERRED,
    local_start INTEGER NOT NULL,
    duration INTEGER NOT NULL,
    call_before INTEGER NOT NULL,
    breaks TEXT,
    headcount INTEGER NOT NULL,
    required_skills TEXT,
    recurrence TEXT NOT NULL,
    unknown TEXT
);
CREATE INDEX shift_templates_role_id ON shift_templates (role_id);
CREATE INDEX shift_templates_site_id ON shift_templates (site_id);
CREATE INDEX shift_templates_team_id ON shift_templates (team_id);

CREATE TABLE shifts (
    id BLOB NOT NULL PRIMARY KEY,
    org_id BLOB REFERENCES organizations DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    mission_id BLOB REFERENCES missions DEFERRABLE INITIALLY DEFERRED,
    event_id BLOB REFERENCES events DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    site_id BLOB NOT NULL REFERENCES sites DEFERRABLE INITIALLY DEFERRED,
    role_id BLOB NOT NULL REFERENCES roles DEFERRABLE INITIALLY DEFERRED,
    team_id BLOB REFERENCES teams DEFERRABLE INITIALLY DEFERRED,
    start_time INTEGER NOT NULL,
    end_time INTEGER NOT NULL,
    call_time INTEGER,
    breaks TEXT,
    headcount INTEGER NOT NULL,
    required_skills TEXT,
    status TEXT NOT NULL,
    phase TEXT NOT NULL,
    priority TEXT NOT NULL,
    kind TEXT NOT NULL,
    tags TEXT,
    budget_line TEXT NOT NULL,
    notes TEXT NOT NULL,
    documents TEXT,
    checklist TEXT,
    external_status TEXT NOT NULL,
    unknown TEXT
);
CREATE INDEX shifts_mission_id ON shifts (mission_id);
CREATE INDEX shifts_event_id ON shifts (event_id);
CREATE INDEX shifts_site_id ON shifts (site_id);
CREATE INDEX shifts_role_id ON shifts (role_id);
CREATE INDEX shifts_team_id ON shifts (team_id);

CREATE TABLE assignments (
    id BLOB NOT NULL PRIMARY KEY,
    org_id BLOB REFERENCES organizations DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    shift_id BLOB NOT NULL REFERENCES shifts DEFERRABLE INITIALLY DEFERRED,
    person_id BLOB NOT NULL REFERENCES people DEFERRABLE INITIALLY DEFERRED,
    status TEXT NOT NULL,
    source TEXT NOT NULL,
    score INTEGER,
    pinned INTEGER NOT NULL,
    interval TEXT,
    answer_note TEXT NOT NULL,
    unknown TEXT
);
CREATE INDEX assignments_shift_id ON assignments (shift_id);
CREATE INDEX assignments_person_id ON assignments (person_id);

CREATE TABLE invitations (
    id BLOB NOT NULL PRIMARY KEY,
    org_id BLOB REFERENCES organizations DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    assignment_id BLOB NOT NULL REFERENCES assignments DEFERRABLE INITIALLY DEFERRED,
    sent_at INTEGER NOT NULL,
    due_at INTEGER,
    token_hash TEXT NOT NULL,
    answered_at INTEGER,
    answer TEXT NOT NULL,
    unknown TEXT
);
CREATE INDEX invitations_assignment_id ON invitations (assignment_id);

CREATE TABLE worked_times (
    id BLOB NOT NULL PRIMARY KEY,
    org_id BLOB REFERENCES organizations DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    assignment_id BLOB NOT NULL REFERENCES assignments DEFERRABLE INITIALLY DEFERRED,
    start_time INTEGER NOT NULL,
    end_time INTEGER NOT NULL,
    breaks TEXT,
    state TEXT NOT NULL,
    check_in INTEGER,
    check_out INTEGER,
    unknown TEXT
);
CREATE INDEX worked_times_assignment_id ON worked_times (assignment_id);

CREATE TABLE equipment (
    id BLOB NOT NULL PRIMARY KEY,
    org_id BLOB REFERENCES organizations DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    name TEXT NOT NULL,
    category TEXT NOT NULL,
    subcategory TEXT NOT NULL,
    serial TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    specifications TEXT,
    required_certification TEXT NOT NULL,
    last_maintenance INTEGER,
    maintenance_interval_months INTEGER,
    status TEXT NOT NULL,
    unknown TEXT
);

CREATE TABLE bookings (
    id BLOB NOT NULL PRIMARY KEY,
    org_id BLOB REFERENCES organizations DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    equipment_id BLOB NOT NULL REFERENCES equipment DEFERRABLE INITIALLY DEFERRED,
    shift_id BLOB REFERENCES shifts DEFERRABLE INITIALLY DEFERRED,
    event_id BLOB REFERENCES events DEFERRABLE INITIALLY DEFERRED,
    start_time INTEGER NOT NULL,
    end_time INTEGER NOT NULL,
    quantity INTEGER NOT NULL,
    technician_id BLOB REFERENCES people DEFERRABLE INITIALLY DEFERRED,
    status TEXT NOT NULL,
    unknown TEXT
);
CREATE INDEX bookings_equipment_id ON bookings (equipment_id);
CREATE INDEX bookings_shift_id ON bookings (shift_id);
CREATE INDEX bookings_event_id ON bookings (event_id);
CREATE INDEX bookings_technician_id ON bookings (technician_id);

CREATE TABLE rule_sets (
    id BLOB NOT NULL PRIMARY KEY,
    org_id BLOB REFERENCES organizations DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    base TEXT NOT NULL,
    valid_from INTEGER NOT NULL,
    valid_to INTEGER,
    parameters TEXT,
    severities TEXT,
    unknown TEXT
);

CREATE TABLE overrides (
    id BLOB NOT NULL PRIMARY KEY,
    org_id BLOB REFERENCES organizations DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    conflict_key TEXT NOT NULL,
    rule TEXT NOT NULL,
    reason TEXT NOT NULL,
    account_id BLOB NOT NULL REFERENCES accounts DEFERRABLE INITIALLY DEFERRED,
    at INTEGER NOT NULL,
    unknown TEXT
);
CREATE INDEX overrides_account_id ON overrides (account_id);

CREATE TABLE publications (
    id BLOB NOT NULL PRIMARY KEY,
    org_id BLOB REFERENCES organizations DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    start_time INTEGER NOT NULL,
    end_time INTEGER NOT NULL,
    teams TEXT,
    persons TEXT,
    events TEXT,
    at INTEGER NOT NULL,
    account_id BLOB NOT NULL REFERENCES accounts DEFERRABLE INITIALLY DEFERRED,
    digests TEXT,
    unknown TEXT
);
CREATE INDEX publications_account_id ON publications (account_id);

CREATE TABLE acknowledgements (
    id BLOB NOT NULL PRIMARY KEY,
    org_id BLOB REFERENCES organizations DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    publication_id BLOB NOT NULL REFERENCES publications DEFERRABLE INITIALLY DEFERRED,
    person_id BLOB NOT NULL REFERENCES people DEFERRABLE INITIALLY DEFERRED,
    seen_at INTEGER NOT NULL,
    unknown TEXT
);
CREATE INDEX acknowledgements_publication_id ON acknowledgements (publication_id);
CREATE INDEX acknowledgements_person_id ON acknowledgements (person_id);

CREATE TABLE webhooks (
    id BLOB NOT NULL PRIMARY KEY,
    org_id BLOB REFERENCES organizations DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    url TEXT NOT NULL,
    events TEXT,
    secret TEXT NOT NULL,
    active INTEGER NOT NULL,
    unknown TEXT
);

CREATE TABLE scenarios (
    id BLOB NOT NULL PRIMARY KEY,
    org_id BLOB REFERENCES organizations DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    name TEXT NOT NULL,
    base_cursor TEXT NOT NULL,
    changes TEXT,
    unknown TEXT
);

-- What is known about the file itself.
CREATE TABLE meta (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

-- Every change in the order of its commit. edits is a JSON array of {entity, id, before, after}.
CREATE TABLE change_log (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    account BLOB,
    device BLOB,
    at INTEGER NOT NULL,
    edits TEXT NOT NULL
);

-- Who did what to which entity. before and after are JSON; of an update, the fields that differ.
CREATE TABLE audit_entry (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    account BLOB,
    action TEXT NOT NULL,
    entity TEXT NOT NULL,
    entity_id BLOB NOT NULL,
    before TEXT,
    after TEXT,
    change_id BLOB NOT NULL REFERENCES change_log (id) DEFERRABLE INITIALLY DEFERRED,
    reason TEXT
);
CREATE INDEX audit_entry_entity_id ON audit_entry (entity_id);
CREATE INDEX audit_entry_change_id ON audit_entry (change_id);
CREATE INDEX audit_entry_at ON audit_entry (at);

CREATE TRIGGER audit_entry_is_never_updated BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
CREATE TRIGGER audit_entry_is_never_deleted BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;

-- Changes on their way to the server: new, in_flight, acked, parked, rejected, deferred.
CREATE TABLE outbox (
    cseq INTEGER PRIMARY KEY AUTOINCREMENT,
    change_id BLOB NOT NULL UNIQUE REFERENCES change_log (id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL DEFAULT 'new'
);

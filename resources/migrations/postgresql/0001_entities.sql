-- The tables of the plans in PostgreSQL: one per entity, its columns named as the fields (core/model),
-- as in a plan file (resources/migrations/0001_initial.sql). All organisations share them: the key
-- of a row begins with its organisation, so does every index, and no reference leads from one
-- organisation to another. A statement ends with a semicolon at the end of a line.

CREATE TABLE organizations (
    id BYTEA NOT NULL,
    org_id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    name TEXT NOT NULL,
    default_timezone TEXT NOT NULL,
    default_rule_set TEXT NOT NULL,
    locale TEXT NOT NULL,
    currency TEXT NOT NULL,
    week_start TEXT NOT NULL,
    unknown TEXT,
    PRIMARY KEY (org_id, id),
    CHECK (org_id = id)
);

CREATE TABLE accounts (
    id BYTEA NOT NULL,
    org_id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    email TEXT NOT NULL,
    display_name TEXT NOT NULL,
    person_id BYTEA,
    active BIGINT NOT NULL,
    unknown TEXT,
    PRIMARY KEY (org_id, id)
);

CREATE TABLE memberships (
    id BYTEA NOT NULL,
    org_id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    account_id BYTEA NOT NULL,
    role TEXT NOT NULL,
    unknown TEXT,
    PRIMARY KEY (org_id, id)
);

CREATE TABLE teams (
    id BYTEA NOT NULL,
    org_id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    name TEXT NOT NULL,
    color TEXT NOT NULL,
    lead_person BYTEA,
    unknown TEXT,
    PRIMARY KEY (org_id, id)
);

CREATE TABLE skills (
    id BYTEA NOT NULL,
    org_id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    code TEXT NOT NULL,
    name_fr TEXT NOT NULL,
    name_en TEXT NOT NULL,
    category TEXT NOT NULL,
    unknown TEXT,
    PRIMARY KEY (org_id, id)
);

CREATE TABLE roles (
    id BYTEA NOT NULL,
    org_id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    code TEXT NOT NULL,
    name_fr TEXT NOT NULL,
    name_en TEXT NOT NULL,
    team_id BYTEA,
    required_skills TEXT,
    required_certifications TEXT,
    unknown TEXT,
    PRIMARY KEY (org_id, id)
);

CREATE TABLE sites (
    id BYTEA NOT NULL,
    org_id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    timezone TEXT NOT NULL,
    holiday_zone TEXT NOT NULL,
    capacity BIGINT,
    capacity_kind TEXT NOT NULL,
    technical_contact TEXT NOT NULL,
    notes TEXT NOT NULL,
    incompatible_sites TEXT,
    unknown TEXT,
    PRIMARY KEY (org_id, id)
);

CREATE TABLE travel_times (
    id BYTEA NOT NULL,
    org_id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    from_site BYTEA NOT NULL,
    to_site BYTEA NOT NULL,
    minutes BIGINT NOT NULL,
    unknown TEXT,
    PRIMARY KEY (org_id, id)
);

CREATE TABLE documents (
    id BYTEA NOT NULL,
    org_id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    owner_entity TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    unknown TEXT,
    PRIMARY KEY (org_id, id)
);

CREATE TABLE people (
    id BYTEA NOT NULL,
    org_id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    email TEXT NOT NULL,
    phones TEXT,
    birth_date BIGINT,
    home_address TEXT NOT NULL,
    home_site BYTEA,
    teams TEXT,
    tags TEXT,
    photo_document BYTEA,
    notes TEXT NOT NULL,
    active BIGINT NOT NULL,
    unknown TEXT,
    PRIMARY KEY (org_id, id)
);

CREATE TABLE person_skills (
    id BYTEA NOT NULL,
    org_id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    person_id BYTEA NOT NULL,
    skill TEXT NOT NULL,
    level BIGINT NOT NULL,
    unknown TEXT,
    PRIMARY KEY (org_id, id)
);

CREATE TABLE certifications (
    id BYTEA NOT NULL,
    org_id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    person_id BYTEA NOT NULL,
    code TEXT NOT NULL,
    issued_on BIGINT,
    expires_on BIGINT,
    issuer TEXT NOT NULL,
    number TEXT NOT NULL,
    document BYTEA,
    unknown TEXT,
    PRIMARY KEY (org_id, id)
);

CREATE TABLE contracts (
    id BYTEA NOT NULL,
    org_id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    person_id BYTEA NOT NULL,
    kind TEXT NOT NULL,
    valid_from BIGINT NOT NULL,
    valid_to BIGINT,
    rule_set TEXT NOT NULL,
    hourly_rate BIGINT NOT NULL,
    currency TEXT NOT NULL,
    night_bonus BIGINT NOT NULL,
    weekend_bonus BIGINT NOT NULL,
    holiday_bonus BIGINT NOT NULL,
    emergency_call_bonus BIGINT NOT NULL,
    meal_allowance BIGINT NOT NULL,
    soft_ceiling_day BIGINT,
    soft_ceiling_week BIGINT,
    soft_ceiling_month BIGINT,
    unknown TEXT,
    PRIMARY KEY (org_id, id)
);

CREATE TABLE availabilities (
    id BYTEA NOT NULL,
    org_id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    person_id BYTEA NOT NULL,
    start_time BIGINT NOT NULL,
    end_time BIGINT NOT NULL,
    recurrence TEXT NOT NULL,
    timezone TEXT NOT NULL,
    kind TEXT NOT NULL,
    note TEXT NOT NULL,
    unknown TEXT,
    PRIMARY KEY (org_id, id)
);

CREATE TABLE leaves (
    id BYTEA NOT NULL,
    org_id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    person_id BYTEA NOT NULL,
    start_time BIGINT NOT NULL,
    end_time BIGINT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    unknown TEXT,
    PRIMARY KEY (org_id, id)
);

CREATE TABLE clients (
    id BYTEA NOT NULL,
    org_id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    name TEXT NOT NULL,
    contacts TEXT,
    billing_address TEXT NOT NULL,
    notes TEXT NOT NULL,
    unknown TEXT,
    PRIMARY KEY (org_id, id)
);

CREATE TABLE projects (
    id BYTEA NOT NULL,
    org_id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    client_id BYTEA,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    color TEXT NOT NULL,
    unknown TEXT,
    PRIMARY KEY (org_id, id)
);

CREATE TABLE events (
    id BYTEA NOT NULL,
    org_id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    project_id BYTEA,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    start_date BIGINT NOT NULL,
    end_date BIGINT NOT NULL,
    site_id BYTEA NOT NULL,
    status TEXT NOT NULL,
    technical_requirements TEXT,
    budget TEXT,
    contacts TEXT,
    rule_set TEXT NOT NULL,
    unknown TEXT,
    PRIMARY KEY (org_id, id)
);

CREATE TABLE missions (
    id BYTEA NOT NULL,
    org_id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    event_id BYTEA,
    client_id BYTEA,
    name TEXT NOT NULL,
    phase TEXT NOT NULL,
    start_time BIGINT NOT NULL,
    end_time BIGINT NOT NULL,
    site_id BYTEA NOT NULL,
    follows_event TEXT NOT NULL,
    slots TEXT,
    unknown TEXT,
    PRIMARY KEY (org_id, id)
);

CREATE TABLE shift_templates (
    id BYTEA NOT NULL,
    org_id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    name TEXT NOT NULL,
    day TEXT NOT NULL,
    role_id BYTEA NOT NULL,
    site_id BYTEA,
    team_id BYTEA,
    local_start BIGINT NOT NULL,
    duration BIGINT NOT NULL,
    call_before BIGINT NOT NULL,
    breaks TEXT,
    headcount BIGINT NOT NULL,
    required_skills TEXT,
    recurrence TEXT NOT NULL,
    unknown TEXT,
    PRIMARY KEY (org_id, id)
);

CREATE TABLE shifts (
    id BYTEA NOT NULL,
    org_id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    mission_id BYTEA,
    event_id BYTEA,
    title TEXT NOT NULL,
    site_id BYTEA NOT NULL,
    role_id BYTEA NOT NULL,
    team_id BYTEA,
    start_time BIGINT NOT NULL,
    end_time BIGINT NOT NULL,
    call_time BIGINT,
    breaks TEXT,
    headcount BIGINT NOT NULL,
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
    equipment_rate BIGINT,
    transport_cost BIGINT,
    unknown TEXT,
    PRIMARY KEY (org_id, id)
);

CREATE TABLE assignments (
    id BYTEA NOT NULL,
    org_id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    shift_id BYTEA NOT NULL,
    person_id BYTEA NOT NULL,
    status TEXT NOT NULL,
    source TEXT NOT NULL,
    score BIGINT,
    pinned BIGINT NOT NULL,
    interval TEXT,
    answer_note TEXT NOT NULL,
    unknown TEXT,
    PRIMARY KEY (org_id, id)
);

CREATE TABLE invitations (
    id BYTEA NOT NULL,
    org_id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    assignment_id BYTEA NOT NULL,
    sent_at BIGINT NOT NULL,
    due_at BIGINT,
    token_hash TEXT NOT NULL,
    answered_at BIGINT,
    answer TEXT NOT NULL,
    unknown TEXT,
    PRIMARY KEY (org_id, id)
);

CREATE TABLE worked_times (
    id BYTEA NOT NULL,
    org_id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    assignment_id BYTEA NOT NULL,
    start_time BIGINT NOT NULL,
    end_time BIGINT NOT NULL,
    breaks TEXT,
    state TEXT NOT NULL,
    check_in BIGINT,
    check_out BIGINT,
    unknown TEXT,
    PRIMARY KEY (org_id, id)
);

CREATE TABLE equipment (
    id BYTEA NOT NULL,
    org_id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    name TEXT NOT NULL,
    category TEXT NOT NULL,
    subcategory TEXT NOT NULL,
    serial TEXT NOT NULL,
    quantity BIGINT NOT NULL,
    specifications TEXT,
    required_certification TEXT NOT NULL,
    last_maintenance BIGINT,
    maintenance_interval_months BIGINT,
    status TEXT NOT NULL,
    unknown TEXT,
    PRIMARY KEY (org_id, id)
);

CREATE TABLE bookings (
    id BYTEA NOT NULL,
    org_id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    equipment_id BYTEA NOT NULL,
    shift_id BYTEA,
    event_id BYTEA,
    start_time BIGINT NOT NULL,
    end_time BIGINT NOT NULL,
    quantity BIGINT NOT NULL,
    technician_id BYTEA,
    status TEXT NOT NULL,
    unknown TEXT,
    PRIMARY KEY (org_id, id)
);

CREATE TABLE rule_sets (
    id BYTEA NOT NULL,
    org_id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    base TEXT NOT NULL,
    valid_from BIGINT NOT NULL,
    valid_to BIGINT,
    parameters TEXT,
    severities TEXT,
    activity_tags TEXT,
    unknown TEXT,
    PRIMARY KEY (org_id, id)
);

CREATE TABLE overrides (
    id BYTEA NOT NULL,
    org_id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    conflict_key TEXT NOT NULL,
    rule TEXT NOT NULL,
    reason TEXT NOT NULL,
    account_id BYTEA,
    at BIGINT NOT NULL,
    unknown TEXT,
    PRIMARY KEY (org_id, id)
);

CREATE TABLE publications (
    id BYTEA NOT NULL,
    org_id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    start_time BIGINT NOT NULL,
    end_time BIGINT NOT NULL,
    teams TEXT,
    persons TEXT,
    events TEXT,
    at BIGINT NOT NULL,
    account_id BYTEA NOT NULL,
    digests TEXT,
    unknown TEXT,
    PRIMARY KEY (org_id, id)
);

CREATE TABLE acknowledgements (
    id BYTEA NOT NULL,
    org_id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    publication_id BYTEA NOT NULL,
    person_id BYTEA NOT NULL,
    seen_at BIGINT NOT NULL,
    unknown TEXT,
    PRIMARY KEY (org_id, id)
);

CREATE TABLE webhooks (
    id BYTEA NOT NULL,
    org_id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    url TEXT NOT NULL,
    events TEXT,
    secret TEXT NOT NULL,
    active BIGINT NOT NULL,
    unknown TEXT,
    PRIMARY KEY (org_id, id)
);

CREATE TABLE scenarios (
    id BYTEA NOT NULL,
    org_id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    name TEXT NOT NULL,
    base_cursor TEXT NOT NULL,
    changes TEXT,
    unknown TEXT,
    PRIMARY KEY (org_id, id)
);

-- References are checked at the end of a transaction; each has an index, so that a deletion finds
-- what refers to it.
ALTER TABLE accounts ADD FOREIGN KEY (org_id, person_id) REFERENCES people (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE memberships ADD FOREIGN KEY (org_id, account_id) REFERENCES accounts (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE teams ADD FOREIGN KEY (org_id, lead_person) REFERENCES people (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE roles ADD FOREIGN KEY (org_id, team_id) REFERENCES teams (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE travel_times ADD FOREIGN KEY (org_id, to_site) REFERENCES sites (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE travel_times ADD FOREIGN KEY (org_id, from_site) REFERENCES sites (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE people ADD FOREIGN KEY (org_id, photo_document) REFERENCES documents (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE people ADD FOREIGN KEY (org_id, home_site) REFERENCES sites (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE person_skills ADD FOREIGN KEY (org_id, person_id) REFERENCES people (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE certifications ADD FOREIGN KEY (org_id, document) REFERENCES documents (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE certifications ADD FOREIGN KEY (org_id, person_id) REFERENCES people (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE contracts ADD FOREIGN KEY (org_id, person_id) REFERENCES people (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE availabilities ADD FOREIGN KEY (org_id, person_id) REFERENCES people (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE leaves ADD FOREIGN KEY (org_id, person_id) REFERENCES people (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE projects ADD FOREIGN KEY (org_id, client_id) REFERENCES clients (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE events ADD FOREIGN KEY (org_id, site_id) REFERENCES sites (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE events ADD FOREIGN KEY (org_id, project_id) REFERENCES projects (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE missions ADD FOREIGN KEY (org_id, site_id) REFERENCES sites (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE missions ADD FOREIGN KEY (org_id, client_id) REFERENCES clients (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE missions ADD FOREIGN KEY (org_id, event_id) REFERENCES events (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE shift_templates ADD FOREIGN KEY (org_id, team_id) REFERENCES teams (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE shift_templates ADD FOREIGN KEY (org_id, site_id) REFERENCES sites (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE shift_templates ADD FOREIGN KEY (org_id, role_id) REFERENCES roles (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE shifts ADD FOREIGN KEY (org_id, team_id) REFERENCES teams (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE shifts ADD FOREIGN KEY (org_id, role_id) REFERENCES roles (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE shifts ADD FOREIGN KEY (org_id, site_id) REFERENCES sites (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE shifts ADD FOREIGN KEY (org_id, event_id) REFERENCES events (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE shifts ADD FOREIGN KEY (org_id, mission_id) REFERENCES missions (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE assignments ADD FOREIGN KEY (org_id, person_id) REFERENCES people (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE assignments ADD FOREIGN KEY (org_id, shift_id) REFERENCES shifts (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE invitations ADD FOREIGN KEY (org_id, assignment_id) REFERENCES assignments (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE worked_times ADD FOREIGN KEY (org_id, assignment_id) REFERENCES assignments (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE bookings ADD FOREIGN KEY (org_id, technician_id) REFERENCES people (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE bookings ADD FOREIGN KEY (org_id, event_id) REFERENCES events (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE bookings ADD FOREIGN KEY (org_id, shift_id) REFERENCES shifts (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE bookings ADD FOREIGN KEY (org_id, equipment_id) REFERENCES equipment (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE overrides ADD FOREIGN KEY (org_id, account_id) REFERENCES accounts (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE publications ADD FOREIGN KEY (org_id, account_id) REFERENCES accounts (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE acknowledgements ADD FOREIGN KEY (org_id, person_id) REFERENCES people (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE acknowledgements ADD FOREIGN KEY (org_id, publication_id) REFERENCES publications (org_id, id)
    DEFERRABLE INITIALLY DEFERRED;

CREATE INDEX accounts_person_id ON accounts (org_id, person_id);
CREATE INDEX memberships_account_id ON memberships (org_id, account_id);
CREATE INDEX teams_lead_person ON teams (org_id, lead_person);
CREATE INDEX roles_team_id ON roles (org_id, team_id);
CREATE INDEX travel_times_to_site ON travel_times (org_id, to_site);
CREATE INDEX travel_times_from_site ON travel_times (org_id, from_site);
CREATE INDEX people_photo_document ON people (org_id, photo_document);
CREATE INDEX people_home_site ON people (org_id, home_site);
CREATE INDEX person_skills_person_id ON person_skills (org_id, person_id);
CREATE INDEX certifications_document ON certifications (org_id, document);
CREATE INDEX certifications_person_id ON certifications (org_id, person_id);
CREATE INDEX contracts_person_id ON contracts (org_id, person_id);
CREATE INDEX availabilities_person_id ON availabilities (org_id, person_id);
CREATE INDEX leaves_person_id ON leaves (org_id, person_id);
CREATE INDEX projects_client_id ON projects (org_id, client_id);
CREATE INDEX events_site_id ON events (org_id, site_id);
CREATE INDEX events_project_id ON events (org_id, project_id);
CREATE INDEX missions_site_id ON missions (org_id, site_id);
CREATE INDEX missions_client_id ON missions (org_id, client_id);
CREATE INDEX missions_event_id ON missions (org_id, event_id);
CREATE INDEX shift_templates_team_id ON shift_templates (org_id, team_id);
CREATE INDEX shift_templates_site_id ON shift_templates (org_id, site_id);
CREATE INDEX shift_templates_role_id ON shift_templates (org_id, role_id);
CREATE INDEX shifts_team_id ON shifts (org_id, team_id);
CREATE INDEX shifts_role_id ON shifts (org_id, role_id);
CREATE INDEX shifts_site_id ON shifts (org_id, site_id);
CREATE INDEX shifts_event_id ON shifts (org_id, event_id);
CREATE INDEX shifts_mission_id ON shifts (org_id, mission_id);
CREATE INDEX assignments_person_id ON assignments (org_id, person_id);
CREATE INDEX assignments_shift_id ON assignments (org_id, shift_id);
CREATE INDEX invitations_assignment_id ON invitations (org_id, assignment_id);
CREATE INDEX worked_times_assignment_id ON worked_times (org_id, assignment_id);
CREATE INDEX bookings_technician_id ON bookings (org_id, technician_id);
CREATE INDEX bookings_event_id ON bookings (org_id, event_id);
CREATE INDEX bookings_shift_id ON bookings (org_id, shift_id);
CREATE INDEX bookings_equipment_id ON bookings (org_id, equipment_id);
CREATE INDEX overrides_account_id ON overrides (org_id, account_id);
CREATE INDEX publications_account_id ON publications (org_id, account_id);
CREATE INDEX acknowledgements_person_id ON acknowledgements (org_id, person_id);
CREATE INDEX acknowledgements_publication_id ON acknowledgements (org_id, publication_id);

-- What else is known about a plan.
CREATE TABLE meta (
    org_id BYTEA NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (org_id, key)
);

-- The organisations there are: belongs to none of them.
CREATE TABLE tenants (
    id BYTEA NOT NULL PRIMARY KEY
);

-- Not part of the program: proves that a step which replaces a table keeps rows and references.
CREATE TABLE new_teams (
    id BLOB NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL
);
INSERT INTO new_teams SELECT id, name, upper(substr(name, 1, 3)) FROM teams;
DROP TABLE teams;
ALTER TABLE new_teams RENAME TO teams;

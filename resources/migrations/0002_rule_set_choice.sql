-- An event may name its rule set; a rule set may name the tags of the shifts it applies to.
ALTER TABLE events ADD COLUMN rule_set TEXT NOT NULL DEFAULT '';
ALTER TABLE rule_sets ADD COLUMN activity_tags TEXT;

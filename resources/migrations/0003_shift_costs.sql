-- What a shift costs besides the pay of its people, in cents.
ALTER TABLE shifts ADD COLUMN equipment_rate INTEGER;
ALTER TABLE shifts ADD COLUMN transport_cost INTEGER;

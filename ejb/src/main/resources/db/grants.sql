-- What the runtime role may not do in a panel's schema; run as owner after it was built and after every migration.
-- Reading and writing rows comes from the schema's default privileges. A migration that adds an append-only table adds it here.
revoke update, delete, truncate on journals, entries, withdrawn_orders from ${runtimeRole};
revoke insert, update, delete, truncate on flyway_schema_history from ${runtimeRole};

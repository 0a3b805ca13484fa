-- What the runtime role may not do in a panel's schema; run as owner after it was built and after every migration.
-- Reading and writing rows comes from the schema's default privileges. A migration that adds an append-only table adds it here.
revoke update, delete, truncate on journals, entries from ${runtimeRole};
revoke insert, update, delete, truncate on flyway_schema_history from ${runtimeRole};
-- since V8
do $$ begin
    if to_regclass('withdrawn_orders') is not null then
        revoke update, delete, truncate on withdrawn_orders from ${runtimeRole};
    end if;
end $$;

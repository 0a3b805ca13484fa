-- The runtime role works on rows. It creates nothing, and what was audited stays as it was written.
grant usage on schema platform, batch to ${runtimeRole};
grant select, insert, update, delete on all tables in schema platform to ${runtimeRole};
grant usage on all sequences in schema platform to ${runtimeRole};
revoke update, delete, truncate on platform.audit_log from ${runtimeRole};
revoke insert, update, delete on platform.flyway_schema_history from ${runtimeRole};
alter default privileges in schema platform grant select, insert, update, delete on tables to ${runtimeRole};
alter default privileges in schema platform grant usage on sequences to ${runtimeRole};

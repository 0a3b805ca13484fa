-- Changes of services grow old like the logs.
create index service_changes_at on service_changes (at);

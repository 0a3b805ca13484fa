-- When a timer last fired, on whatever node: a conditional update lets one of them through.
create table platform.job_timers (
    name     text primary key,
    fired_at timestamptz not null,
    node     text        not null
);

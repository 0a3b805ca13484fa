-- Due work of all panels in one small table: an idle panel has no row and costs no query.
-- A claim moves due_at to the end of its lease, so a dead claimer's work comes back by itself.
create table platform.work (
    id         bigint generated always as identity primary key,
    panel_id   bigint      not null,
    kind       text        not null,
    ref        text        not null,
    lane       text        not null default '',
    due_at     timestamptz not null,
    attempts   integer     not null default 0,
    claim      uuid,
    last_error text,
    created_at timestamptz not null,
    unique (panel_id, kind, ref)
);
create index work_due on platform.work (kind, due_at);
alter table platform.work set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);

-- A panel's own view of its batch jobs: the ids of the batch repository are global.
create table platform.jobs (
    id           bigint generated always as identity primary key,
    panel_id     bigint      references platform.panels (id),
    name         text        not null,
    execution_id bigint,
    status       text        not null,
    params       text        not null default '{}',
    done         bigint      not null default 0,
    total        bigint      not null default 0,
    counts       text        not null default '{}',
    message      text,
    node         text,
    created_at   timestamptz not null,
    started_at   timestamptz,
    ended_at     timestamptz
);
create index jobs_panel on platform.jobs (panel_id, id desc);
create index jobs_running on platform.jobs (name) where ended_at is null;

-- Who is alive among the servers: each gives a sign every minute, and the jobs of one that gives none any more are given up.
create table platform.nodes (
    name    text primary key,
    seen_at timestamptz not null
);

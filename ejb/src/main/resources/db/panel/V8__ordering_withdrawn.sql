-- Orders of child panels that were paid back there and must never be taken here, by the name of their key.
create table withdrawn_orders (
    name       text primary key,
    created_at timestamptz not null
);

-- Alerts that a mail has told of; null: none has yet.
alter table alerts add column mailed_at timestamptz;
update alerts set mailed_at = last_at;
create index alerts_mailed on alerts (kind, mailed_at);

-- What somebody typed before the account's currency was known; taken over, or dropped, once it is.
alter table api_providers add column noted_rate numeric(20, 10) check (noted_rate > 0);

-- A child panel's order is known by the child and its number, whichever customer's key it comes with.
create unique index idempotency_keys_child on idempotency_keys (name) where name like 'child/%';

-- Null: the account's currency is not the panel's, and nobody has said yet what one is worth in the other.
alter table api_providers alter column exchange_rate drop not null;

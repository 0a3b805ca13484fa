-- What staff looks at in a panel with a million orders, without reading them all.
create index provider_logs_provider on provider_logs (provider_id, id);
create index provider_logs_problems on provider_logs (provider_id, id) where outcome not in ('OK', 'SENT');
create index orders_status on orders (status, id);
create index orders_service on orders (service_id, id);

-- Staff reads the API log of one customer.
create index api_logs_user on api_logs (user_id, id);

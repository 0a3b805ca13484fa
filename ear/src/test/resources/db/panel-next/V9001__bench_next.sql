alter table users add column nickname text;
create index users_nickname on users (nickname);

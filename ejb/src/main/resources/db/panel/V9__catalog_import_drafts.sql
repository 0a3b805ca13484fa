-- What somebody has chosen and typed in the import wizard, until an import ends it.
create table import_drafts (
    provider_id bigint      not null references api_providers (id),
    user_id     bigint      not null references users (id),
    draft       text        not null,
    updated_at  timestamptz not null,
    primary key (provider_id, user_id)
);

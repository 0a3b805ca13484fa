-- Finding one panel of thousands by the beginning of any word of its slug or name, or of a domain; and the children of one.
create index panels_words on platform.panels
    using gin (to_tsvector('simple', translate(slug || ' ' || name, '-._/@', '     '))) where state <> 'cancelled';
create index panels_children on platform.panels (parent_id, lower(name), id) where state <> 'cancelled';
create index domains_beginning on platform.domains (host text_pattern_ops) where verified_at is not null;

-- Lets the question "was any schema of this version built from other texts?" cost the same for any number of panels.
create index panel_schemas_texts on platform.panel_schemas (version, checksum);

-- Owner: intake. JVN is a format of sources.
alter table intake.source
  drop constraint source_format_check,
  add constraint source_format_check check (format in ('osv', 'cve', 'kev', 'epss', 'jvn'));

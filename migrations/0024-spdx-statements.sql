-- Owner: exposure. SPDX 3 states of vulnerabilities too.
alter table exposure.assertion
  drop constraint assertion_format_check,
  add constraint assertion_format_check check (format in ('openvex', 'cyclonedx', 'csaf', 'spdx'));
alter table exposure.own_assertion
  drop constraint own_assertion_format_check,
  add constraint own_assertion_format_check check (format in ('openvex', 'cyclonedx', 'csaf', 'spdx'));

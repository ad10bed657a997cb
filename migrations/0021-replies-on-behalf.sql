-- Owner: directives. What a body answered to the questions of a circular by telephone, fax or mail.
-- A draft has no number until it is submitted: so the headquarters, which sees no draft, can number
-- what it records for the body.
alter table directives.reply
  drop constraint reply_number_check,
  add check (number > 0 or (number = 0 and submitted_at is null));
create policy renumbered on directives.reply using (true);
update directives.reply set number = 0 where submitted_at is null;
drop policy renumbered on directives.reply;
grant update (number) on directives.reply to noroshi_app;

-- Which reply was recorded; its answers stand among those of the others.
alter table directives.behalf
  add column reply integer,
  add foreign key (organization_id, directive_id, reply) references directives.reply,
  drop constraint behalf_about_check,
  add check (about in ('acknowledgement', 'claim', 'reply')),
  add check ((about = 'reply') = (reply is not null));
create unique index behalf_reply on directives.behalf (organization_id, directive_id, reply);

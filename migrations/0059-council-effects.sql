-- Owner: council. What a decision would have done can be withdrawn before it is made, by somebody and for a reason.
alter table council.effect
  add withdrawn_at timestamptz,
  add withdrawn_by uuid,
  add withdrawn_for text not null default '' check (length(withdrawn_for) <= 1000),
  add check ((withdrawn_at is null) = (withdrawn_by is null)),
  add check (withdrawn_at is null or done_at is null);
grant update (withdrawn_at, withdrawn_by, withdrawn_for) on council.effect to noroshi_app;

-- The text of a plan can be what is voted on, and is as long as one may be.
alter table council.proposal drop constraint proposal_text_check,
  add constraint proposal_text_check check (text <> '' and length(text) <= 300000);

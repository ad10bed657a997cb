import { useEndpoint } from '#ui/call.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { useWords } from '#ui/words.tsx';

import { showSending } from '../api.ts';
import { securityWords } from '../notice-words.ts';
import { say } from '../texts.ts';

/** How the installation sends, as it was set on the host. */
export function Sending() {
  const { t } = useWords();
  const { site, mail, hosts } = useEndpoint(showSending, {});
  const none = t(say('notices.page.not-set'));
  return (
    <>
      <p>{t(say('notices.page.sending-lead'))}</p>
      <DefinitionList
        items={[
          { term: t(say('notices.page.site')), value: site },
          {
            term: t(say('notices.page.mail-server')),
            value: mail ? `${mail.host}:${mail.port} ${t(securityWords(mail.security))}` : none,
          },
          { term: t(say('notices.page.mail-from')), value: mail?.from ?? none },
          { term: t(say('notices.page.hosts')), value: hosts.join(', ') || none },
        ]}
      />
    </>
  );
}

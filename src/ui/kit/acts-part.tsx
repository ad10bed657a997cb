import { useState } from 'react';

import { Button, buttonLook } from '../button.tsx';
import { Confirm } from '../dialog.tsx';
import { Link } from '../link.tsx';
import { Menu } from '../menu.tsx';
import { Section } from '../page.tsx';
import { useWords } from '../words.tsx';
import { say } from './texts.ts';

const weights = ['solid', 'outlined', 'text'] as const;
const tones = ['action', 'danger'] as const;

/** What is pressed: every weight of a button in both tones, at rest and at work; links, menus, dialogs. */
export function ActsPart() {
  const { t } = useWords();
  const [chosen, setChosen] = useState<string>();
  return (
    <Section title={t(say('ui.kit.acts'))}>
      {tones.map((tone) => (
        <p key={tone} className="flex flex-wrap items-center gap-3">
          {weights.map((weight) => (
            <Button key={weight} weight={weight} tone={tone}>
              {t(say(tone === 'action' ? 'ui.kit.save' : 'ui.kit.delete'))}
            </Button>
          ))}
          <Button tone={tone} waiting>
            {t(say('ui.kit.saving'))}
          </Button>
        </p>
      ))}
      <div className="flex flex-wrap items-center gap-3">
        <Link href="/kit">{t(say('ui.kit.title'))}</Link>
        <Link href="/kit" className={buttonLook('outlined')}>
          {t(say('ui.kit.title'))}
        </Link>
        <Menu
          label={t(say('ui.kit.export'))}
          items={['CSV', 'XLSX', 'JSON'].map((form) => ({
            id: form,
            label: form,
            ...(form === 'XLSX' ? { hint: t(say('ui.kit.export-hint')) } : {}),
            onChoose: () => {
              setChosen(form);
            },
          }))}
        />
        <Confirm
          label={t(say('ui.kit.delete'))}
          title={t(say('ui.kit.delete-title'))}
          confirm={t(say('ui.kit.delete'))}
          weight="outlined"
          tone="danger"
          onConfirm={() => {
            setChosen(t(say('ui.kit.delete')));
          }}
        >
          <p>{t(say('ui.kit.delete-why'))}</p>
        </Confirm>
        <span role="status">{chosen && t(say('ui.kit.chosen', { name: chosen }))}</span>
      </div>
    </Section>
  );
}

// Who is on the rota: found by name or number, with skills and since when.

import Button from 'antd/es/button';
import DatePicker from 'antd/es/date-picker';
import Select from 'antd/es/select';
import dayjs from 'dayjs';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { PersonKind, Tier } from '../../shared/generated.ts';
import { useAnswer } from '../answers.ts';
import { RotaCandidatesQuery } from '../generated.ts';
import { useLater } from '../parts/later.ts';
import { Icon } from '../shell/icons.tsx';
import { useTexts } from '../texts.ts';

export interface TypedEntry {
  readonly personKind: PersonKind;
  readonly personId: string;
  readonly personName: string;
  readonly skills: readonly string[];
  readonly groupIds: readonly string[];
  readonly since: string;
  readonly until: string | null;
}

const TYPING_PAUSE_MILLISECONDS = 160;

export function RosterFields({
  roster,
  tier,
  today,
  onChange,
}: {
  roster: readonly TypedEntry[];
  tier: Tier | null;
  today: string;
  onChange: (roster: readonly TypedEntry[]) => void;
}): ReactElement {
  const { t } = useTexts();
  const [text, setText] = useState('');
  const search = useLater(setText, TYPING_PAUSE_MILLISECONDS);
  const found = useAnswer(RotaCandidatesQuery, { text, tier }, { staleMilliseconds: 30_000 }).data?.rotaCandidates ?? [];
  const known = new Set(roster.map(({ personId }) => personId));
  const set = (at: number, more: Partial<TypedEntry>) =>
    onChange(roster.map((entry, index) => (index === at ? { ...entry, ...more } : entry)));
  return (
    <section className="field">
      <h3>
        {t('rota.roster')} <span className="s">{t('rota.people', { count: roster.length })}</span>
      </h3>
      <Select
        showSearch={{ filterOption: false, onSearch: search }}
        aria-label={t('rota.addPerson')}
        placeholder={t('rota.addPerson')}
        notFoundContent={t('rota.nobodyFound')}
        value={null}
        options={found
          .filter(({ personId }) => !known.has(personId))
          .map(({ personId, personKind, personName }) => ({
            value: personId,
            label: `${personName} · ${t(personKind === 'STAFF' ? 'rota.staff' : 'rota.member')}`,
          }))}
        onChange={(personId: string | null) => {
          const person = found.find((each) => each.personId === personId);
          if (person) onChange([...roster, { ...person, skills: [], groupIds: [], since: today, until: null }]);
        }}
      />
      {roster.map((entry, at) => (
        <div key={entry.personId} className="roster-row">
          <span className="f cut">{entry.personName}</span>
          <Select
            mode="tags"
            maxTagCount="responsive"
            aria-label={t('rota.skillsOf', { name: entry.personName })}
            placeholder={t('rota.skill')}
            value={[...entry.skills]}
            onChange={(skills: string[]) => set(at, { skills })}
          />
          <DatePicker
            aria-label={t('rota.since')}
            allowClear={false}
            value={dayjs(entry.since)}
            onChange={(day) => set(at, { since: day?.format('YYYY-MM-DD') ?? entry.since })}
          />
          <Button
            type="text"
            aria-label={t('rota.removePerson', { name: entry.personName })}
            icon={<Icon name="close" />}
            onClick={() => onChange(roster.filter((_entry, index) => index !== at))}
          />
        </div>
      ))}
    </section>
  );
}

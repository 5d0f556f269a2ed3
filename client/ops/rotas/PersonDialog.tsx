// Somebody for a turn: whoever is free first, and what speaks against the others. Told in the dialogue where it does not work out.

import Radio from 'antd/es/radio';
import type { ReactElement, ReactNode } from 'react';
import { useState } from 'react';
import { useAnswer } from '../answers.ts';
import type { PersonInput } from '../generated.ts';
import { SubstitutesQuery } from '../generated.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Answered, Nothing } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';
import { useSay } from '../tiers/words.ts';

interface Choice {
  readonly personKind: PersonInput['personKind'];
  readonly personId: string;
  readonly personName: string;
  readonly note: ReactNode;
  readonly isFree: boolean;
}

interface PersonDialogProps {
  title: string;
  about?: ReactNode;
  okText: string;
  act: (person: PersonInput) => Promise<unknown>;
  onClose: () => void;
  children?: ReactNode;
}

/** Among those who could take this turn from whoever has it. */
export function SubstituteDialog({ dutyId, ...props }: PersonDialogProps & { dutyId: string }): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  const asked = useAnswer(SubstitutesQuery, { dutyId });
  return (
    <ChoiceDialog
      {...props}
      body={(chosen, choose) => (
        <Answered asked={asked} bones={5}>
          {({ substitutes }) => (
            <Choices
              chosen={chosen}
              onChoose={choose}
              choices={substitutes.map(({ personKind, personId, personName, shifts, trouble }) => ({
                personKind,
                personId,
                personName,
                isFree: trouble === null,
                note: trouble === null ? t('rota.turnsAround', { count: shifts }) : say(trouble),
              }))}
            />
          )}
        </Answered>
      )}
    />
  );
}

/** Among these people, as for a place that nobody has. */
export function RosterDialog({
  people,
  ...props
}: PersonDialogProps & {
  people: readonly { personKind: PersonInput['personKind']; personId: string; personName: string }[];
}): ReactElement {
  return (
    <ChoiceDialog
      {...props}
      body={(chosen, choose) => (
        <Choices chosen={chosen} onChoose={choose} choices={people.map((person) => ({ ...person, isFree: true, note: null }))} />
      )}
    />
  );
}

function ChoiceDialog({
  title,
  about,
  okText,
  act,
  onClose,
  children,
  body,
}: PersonDialogProps & { body: (chosen: string | null, choose: (key: string) => void) => ReactNode }): ReactElement {
  const [chosen, setChosen] = useState<string | null>(null);
  const run = () => {
    const [personKind, personId = ''] = (chosen ?? '').split(' ');
    return act({ personKind: personKind === 'STAFF' ? 'STAFF' : 'DISTRIBUTOR', personId });
  };
  return (
    <Dialog title={title} okText={okText} isIncomplete={chosen === null} act={run} onClose={onClose}>
      {about === undefined ? null : <p className="m2 person-about">{about}</p>}
      {body(chosen, setChosen)}
      {children}
    </Dialog>
  );
}

function Choices({
  choices,
  chosen,
  onChoose,
}: {
  choices: readonly Choice[];
  chosen: string | null;
  onChoose: (key: string) => void;
}): ReactElement {
  const { t } = useTexts();
  if (choices.length === 0) return <Nothing>{t('rota.nobodyToAsk')}</Nothing>;
  return (
    <Radio.Group className="person-choices" value={chosen} onChange={({ target }) => onChoose(String(target.value))}>
      {choices.map(({ personKind, personId, personName, note, isFree }) => (
        <Radio key={personId} value={`${personKind} ${personId}`}>
          <span className="f">{personName}</span> <span className={isFree ? 's' : 's c-due'}>{note}</span>
        </Radio>
      ))}
    </Radio.Group>
  );
}

// 上报巡视情况: what was seen, by whom, what was done, in half a minute. A report without a network is kept and sent later.

import { useEffect, useState } from 'react';
import { ask } from '../../shared/api.ts';
import { sayError } from '../../shared/errors.ts';
import { useFormats } from '../../shared/formats.ts';
import type { BreachKind, MyDutiesData, PatrolMembersData, PatrolStep } from '../generated.ts';
import { PatrolMembersQuery } from '../generated.ts';
import { Sheet } from '../kit/Sheet.tsx';
import { Avatar } from '../parts/Avatar.tsx';
import { useTexts } from '../texts.ts';
import { Pictures } from './Pictures.tsx';
import { stamp } from './keeping.ts';
import type { Waiting } from './keeping.ts';
import type { KeptPicture } from '../parts/kept-pictures.ts';

type Member = PatrolMembersData['patrolMembers'][number];

const BREACHES: readonly BreachKind[] = ['SPAM', 'OUTSIDE_LINK', 'QUARREL', 'EXAGGERATION', 'OTHER'];
const STEPS: readonly PatrolStep[] = ['REMIND', 'WARN', 'ASK_FOR_REMOVAL'];
const LONGEST = 200;
const MOST_PICTURES = 4;
const TYPING_MILLISECONDS = 250;

interface Props {
  readonly groups: MyDutiesData['patrolGroups'];
  readonly waiting: Waiting;
  readonly onClose: () => void;
}

function useMembers(groupId: string, search: string): { members: readonly Member[]; error: unknown } {
  const [found, setFound] = useState<{ members: readonly Member[]; error: unknown }>({ members: [], error: null });
  useEffect(() => {
    let isOver = false;
    const timer = setTimeout(() => {
      ask(PatrolMembersQuery, { groupId, search }).then(
        ({ patrolMembers }) => !isOver && setFound({ members: patrolMembers, error: null }),
        (error: unknown) => !isOver && setFound(({ members }) => ({ members, error })),
      );
    }, TYPING_MILLISECONDS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [groupId, search]);
  return found;
}

function Who({
  groupId,
  member,
  onChoose,
}: {
  readonly groupId: string;
  readonly member: Member | null;
  readonly onChoose: (member: Member | null) => void;
}) {
  const words = useTexts();
  const { t } = words;
  const { language } = useFormats();
  const [search, setSearch] = useState('');
  const { members, error } = useMembers(groupId, search);
  if (member !== null) {
    return (
      <button type="button" className="patrol-who" onClick={() => onChoose(null)}>
        <Avatar id={member.id} name={member.name} />
        <span className="grow">
          <b>{member.name}</b>
          <span className="cap num">{member.memberNo}</span>
        </span>
        <span className="cap">{t('patrol.change')}</span>
      </button>
    );
  }
  return (
    <>
      <input
        type="search"
        className="field"
        placeholder={t('patrol.search')}
        aria-label={t('patrol.search')}
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      <ul className="patrol-members">
        {members.slice(0, 6).map((each) => (
          <li key={each.id}>
            <button type="button" onClick={() => onChoose(each)}>
              <Avatar id={each.id} name={each.name} />
              <span className="grow cut">{each.name}</span>
              {each.breaches > 0 ? <span className="cap">{t('patrol.before', { count: each.breaches })}</span> : null}
            </button>
          </li>
        ))}
      </ul>
      {error === null ? (
        members.length === 0 && search !== '' ? (
          <p className="cap">{t('patrol.nobody')}</p>
        ) : null
      ) : (
        <p className="cap">{sayError(error, words, language)}</p>
      )}
    </>
  );
}

export function Patrol({ groups, waiting, onClose }: Props) {
  const { t } = useTexts();
  const [groupId, setGroupId] = useState(groups[0]?.id ?? '');
  const [member, setMember] = useState<Member | null>(null);
  const [breach, setBreach] = useState<BreachKind | null>(null);
  const [chosen, setStep] = useState<PatrolStep | null>(null);
  const [text, setText] = useState('');
  const [pictures, setPictures] = useState<readonly KeptPicture[]>([]);
  const [problem, setProblem] = useState<'who' | 'what' | 'words' | 'full' | null>(null);
  const step = chosen ?? member?.step ?? 'REMIND';
  /** A warning comes after a reminder. */
  const mayTake = (each: PatrolStep): boolean => each !== 'WARN' || member === null || member.step !== 'REMIND';
  const submit = () => {
    if (member === null) setProblem('who');
    else if (breach === null) setProblem('what');
    else if (text.trim() === '') setProblem('words');
    else {
      const patrol = { groupId, distributorId: member.id, breach, step, text: text.trim(), pictures };
      if (waiting.act({ ...stamp(), kind: 'PATROL', patrol })) onClose();
      else setProblem('full');
    }
  };
  return (
    <Sheet title={t('patrol.title')} onClose={onClose}>
      <div className="duty-form patrol">
        {groups.length === 1 ? (
          <p className="cap">{groups[0]?.name}</p>
        ) : (
          <select
            className="field"
            aria-label={t('patrol.group')}
            value={groupId}
            onChange={({ target }) => {
              setGroupId(target.value);
              setMember(null);
            }}
          >
            {groups.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
        <b>{t('patrol.who')}</b>
        <Who
          groupId={groupId}
          member={member}
          onChoose={(next) => {
            setMember(next);
            setStep(null);
          }}
        />
        <b>{t('patrol.seen')}</b>
        <div className="chips-wrap" role="group" aria-label={t('patrol.seen')}>
          {BREACHES.map((each) => (
            <button key={each} type="button" className="choice" aria-pressed={each === breach} onClick={() => setBreach(each)}>
              {t(`patrol.breach.${each}`)}
            </button>
          ))}
        </div>
        <b>{t('patrol.did')}</b>
        <div className="three" role="group" aria-label={t('patrol.did')}>
          {STEPS.map((each) => (
            <button
              key={each}
              type="button"
              className="choice two"
              aria-pressed={each === step}
              disabled={!mayTake(each)}
              onClick={() => setStep(each)}
            >
              {t(`patrol.step.${each}`)}
              <small>{t(`patrol.stepAbout.${each}`)}</small>
            </button>
          ))}
        </div>
        <label>
          <b>{t('patrol.text')}</b>
          <textarea
            rows={2}
            maxLength={LONGEST}
            placeholder={t('patrol.textHint')}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </label>
        <b>{t('duty.shots')}</b>
        <Pictures pictures={pictures} most={MOST_PICTURES} onChange={setPictures} />
        {problem === null ? null : (
          <p className="problem" role="alert">
            {t(`patrol.problem.${problem}`)}
          </p>
        )}
        <button type="button" className="btn primary full" onClick={submit}>
          {t('duty.submit')}
        </button>
      </div>
    </Sheet>
  );
}

// One member of the own team: how today goes, and the one thing that would help, with a sentence to copy and send.

import { useState } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { useNow } from '../../shared/now.ts';
import type { MyTeamData } from '../generated.ts';
import { Avatar } from '../parts/Avatar.tsx';
import { useSaid } from '../tier/said.ts';
import { useTexts } from '../texts.ts';
import { copyText } from './copy.ts';

export type TeamMember = MyTeamData['myTeam']['edges'][number]['node'];

const COPIED_MILLISECONDS = 2_000;

function CopyLine({ text, label }: { readonly text: string; readonly label: string }) {
  const { t } = useTexts();
  const [isCopied, setIsCopied] = useState(false);
  const copy = () => {
    copyText(text).then(
      () => {
        setIsCopied(true);
        setTimeout(() => setIsCopied(false), COPIED_MILLISECONDS);
      },
      () => setIsCopied(false),
    );
  };
  return (
    <button type="button" className="btn" aria-live="polite" onClick={copy}>
      {isCopied ? t('team.copied') : label}
    </button>
  );
}

export function Member({ member }: { readonly member: TeamMember }) {
  const { t } = useTexts();
  const { yuanPlain, date } = useFormats();
  const said = useSaid();
  const now = useNow();
  const { id, name, isKol, tier, todayFen, todayOrders, ownOrders, graceUntil, next, joinedAt } = member;
  const inGrace = graceUntil !== null;
  const words = next === null ? null : said(next.words);
  return (
    <article className="m">
      <Avatar id={id} name={name} />
      <div className="grow">
        <h3>
          <span className="cut">{name}</span>
          <span className="tag">{t(`tier.${tier}`)}</span>
          {isKol ? <span className="tag gold">{t('role.KOL')}</span> : null}
        </h3>
        <p className="cap">
          {ownOrders > 0 ? t('team.monthOrders', { count: ownOrders }) : t('team.joined', { day: date(joinedAt, now) })}
        </p>
      </div>
      <p className="v num">
        {yuanPlain(todayFen)}
        <small>{t('team.todayCount', { count: todayOrders })}</small>
      </p>
      {words !== null ? (
        <div className={inGrace ? 'need warn' : 'need'}>
          <p>{words}</p>
          <CopyLine
            label={inGrace ? t('team.support') : t('team.cheer')}
            text={inGrace ? t('team.supportText', { name, words }) : t('team.cheerText', { name, words })}
          />
        </div>
      ) : null}
    </article>
  );
}

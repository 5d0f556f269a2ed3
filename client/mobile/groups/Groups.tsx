// 我的社群: the groups that one is in, those first whose rules wait to be read.

import { Link } from 'wouter';
import { isOfNetwork } from '../../shared/errors.ts';
import { useAsk, useIsSlow } from '../ask.ts';
import type { OwnGroup } from '../generated.ts';
import { MyGroupsQuery } from '../generated.ts';
import { Blocks, Head } from '../parts/Frame.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Live } from '../parts/Live.tsx';
import { Notice } from '../parts/Notice.tsx';
import { useTexts } from '../texts.ts';
import { GroupTags } from './GroupTags.tsx';
import { isWaiting, waitingFirst } from './waiting.ts';

const NOTHING = {};

function Row({ stay }: { readonly stay: OwnGroup }) {
  const { t } = useTexts();
  const { groupId, name, members, operatorName } = stay;
  return (
    <Link href={`/groups/${groupId}`} className="own-group">
      <div className="grow">
        <h2 className="cut">{name}</h2>
        <GroupTags stay={stay}>{isWaiting(stay) ? <span className="tag warn">{t('groups.toRead')}</span> : null}</GroupTags>
        <p className="cap">
          {operatorName === null
            ? t('groups.people', { count: members })
            : t('groups.peopleAndOperator', { count: members, name: operatorName })}
        </p>
      </div>
      <Icon name="next" />
    </Link>
  );
}

export function Groups() {
  const { t } = useTexts();
  const groups = useAsk(MyGroupsQuery, NOTHING);
  const { data, error } = groups;
  const isTold = error !== null && !(data !== null && isOfNetwork(error));
  const isSlow = useIsSlow(data === null && error === null);
  const stays = data?.myGroups;
  return (
    <>
      <Head
        title={t('groups.title')}
        back="/me"
        {...(stays && stays.length > 0 ? { about: t('groups.count', { count: stays.length }) } : {})}
      />
      <main>
        {isTold ? null : <Live freshness={groups} place="line" />}
        {isTold ? <Notice error={error} keptAt={groups.answeredAt} onAgain={groups.askAgain} /> : null}
        {stays === undefined ? (
          isSlow ? (
            <Blocks heights={['card']} />
          ) : null
        ) : stays.length === 0 ? (
          <section className="card empty">
            <h2>{t('groups.none')}</h2>
            <p>{t('groups.noneText')}</p>
          </section>
        ) : (
          <section className="card own-groups" aria-label={t('groups.title')}>
            {waitingFirst(stays).map((stay) => (
              <Row key={stay.id} stay={stay} />
            ))}
          </section>
        )}
      </main>
    </>
  );
}

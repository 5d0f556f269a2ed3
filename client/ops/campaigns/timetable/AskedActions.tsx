// Actions whose time passed while nobody was there, or that failed: each is asked about, nothing of it happens by itself.

import Button from 'antd/es/button';
import Popconfirm from 'antd/es/popconfirm';
import type { ReactElement } from 'react';
import { useFormats } from '../../../shared/formats.ts';
import { useAct } from '../../answers.ts';
import type { TimetableAction } from '../../generated.ts';
import { FireActionMutation, SkipActionMutation } from '../../generated.ts';
import { useNow } from '../../parts/now.ts';
import { useTell } from '../../parts/tell.ts';
import { useTexts } from '../../texts.ts';
import { useSay } from '../../tiers/words.ts';
import { TIMETABLE_QUESTIONS } from './use-timetable.ts';
import { kindText, stateText } from './words.ts';

export function AskedActions({ actions }: { actions: readonly TimetableAction[] }): ReactElement | null {
  const { t } = useTexts();
  const { moment } = useFormats();
  const say = useSay();
  const now = useNow(60_000);
  const asked = actions.filter(({ state }) => state === 'LATE' || state === 'FAILED');
  if (asked.length === 0) return null;
  return (
    <div className="time-asked" role="group" aria-label={t('time.asked', { count: asked.length })}>
      <p className="c-late f">{t('time.asked', { count: asked.length })}</p>
      <ul>
        {asked.map((action) => (
          <li key={action.id}>
            <span className="tag late">{t(stateText[action.state])}</span>
            <span>
              <b className="f">{`${moment(action.at, now)} ${action.title}`}</b>{' '}
              <span className="m">{action.result === null ? t(kindText[action.kind]) : say(action.result)}</span>
            </span>
            <span className="acts">
              <SkipButton action={action} />
              <FireButton action={action} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function FireButton({
  action,
  isPrimary = false,
  size = 'small',
}: {
  action: TimetableAction;
  isPrimary?: boolean;
  size?: 'small' | 'middle';
}): ReactElement | null {
  const { t } = useTexts();
  const tell = useTell();
  const fire = useAct(FireActionMutation, TIMETABLE_QUESTIONS);
  if (!action.mayFire) return null;
  return (
    <Popconfirm
      title={t('time.fireTitle', { title: action.title })}
      description={t(action.kind === 'STIMULUS' || action.kind === 'WAR_REPORT' ? 'time.fireToGroups' : 'time.fireAbout')}
      okText={t('time.fire')}
      cancelText={t('action.cancel')}
      onConfirm={() =>
        fire.mutate({ id: action.id }, { onSuccess: () => tell.done(t('time.fired', { title: action.title })), onError: tell.failure })
      }
    >
      <Button size={size} type={isPrimary ? 'primary' : 'default'} loading={fire.isPending ? { delay: 200 } : false}>
        {isPrimary ? t('time.fireNamed', { title: action.title }) : t('time.fire')}
      </Button>
    </Popconfirm>
  );
}

export function SkipButton({ action }: { action: TimetableAction }): ReactElement | null {
  const { t } = useTexts();
  const tell = useTell();
  const skip = useAct(SkipActionMutation, TIMETABLE_QUESTIONS);
  if (!action.maySkip) return null;
  return (
    <Popconfirm
      title={t('time.skipTitle', { title: action.title })}
      okText={t('time.skip')}
      cancelText={t('action.cancel')}
      onConfirm={() => skip.mutate({ id: action.id }, { onError: tell.failure })}
    >
      <Button size="small" type="text" loading={skip.isPending ? { delay: 200 } : false}>
        {t('time.skip')}
      </Button>
    </Popconfirm>
  );
}

// What may be done with a nomination or an appointment as it stands: appoint, renew, change, release, withdraw.

import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import DatePicker from 'antd/es/date-picker';
import dayjs from 'dayjs';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { ask } from '../../shared/api.ts';
import { useFormats } from '../../shared/formats.ts';
import type { DutyKind } from '../../shared/generated.ts';
import { useAnswer, useAskAgain } from '../answers.ts';
import {
  AppointKolMutation,
  ChangeKolMutation,
  KolCountsQuery,
  KolDutiesQuery,
  KolQuery,
  KolsQuery,
  KolTermsQuery,
  ReleaseKolMutation,
  RenewKolMutation,
  WithdrawKolMutation,
} from '../generated.ts';
import { Dialog, ReasonField } from '../parts/Dialog.tsx';
import { useNow } from '../parts/now.ts';
import { useIsManager } from '../parts/rights.ts';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import type { WholeKol } from './KolPage.tsx';
import { DUTY_KINDS, kolDutyText } from './words.ts';

type Act = 'APPOINT' | 'RENEW' | 'CHANGE' | 'RELEASE' | 'WITHDRAW';

export function KolActs({ kol }: { kol: WholeKol }): ReactElement {
  const { t } = useTexts();
  const isManager = useIsManager();
  const [act, setAct] = useState<Act | null>(null);
  const close = () => setAct(null);
  const isOpen = kol.mayWithdraw || kol.mayRelease || kol.mayAppoint;
  return (
    <div className="acts">
      {kol.mayWithdraw ? <Button onClick={() => setAct('WITHDRAW')}>{t('kol.withdraw')}…</Button> : null}
      {kol.mayRelease ? <Button onClick={() => setAct('RELEASE')}>{t('kol.release')}…</Button> : null}
      {isManager && isOpen ? <Button onClick={() => setAct('CHANGE')}>{t('kol.change')}…</Button> : null}
      {kol.mayRenew ? (
        <Button type={kol.isExpiring ? 'primary' : 'default'} onClick={() => setAct('RENEW')}>
          {t('kol.renew')}…
        </Button>
      ) : null}
      {kol.mayAppoint ? (
        <Button type="primary" onClick={() => setAct('APPOINT')}>
          {t('kol.appoint')}…
        </Button>
      ) : null}
      {act === 'APPOINT' ? <AppointDialog kol={kol} onClose={close} /> : null}
      {act === 'RENEW' ? <RenewDialog kol={kol} onClose={close} /> : null}
      {act === 'CHANGE' ? <ChangeDialog kol={kol} onClose={close} /> : null}
      {act === 'RELEASE' ? <EndDialog kol={kol} what="RELEASE" onClose={close} /> : null}
      {act === 'WITHDRAW' ? <EndDialog kol={kol} what="WITHDRAW" onClose={close} /> : null}
    </div>
  );
}

interface Props {
  readonly kol: WholeKol;
  readonly onClose: () => void;
}

function useDone(): (text: string) => void {
  const tell = useTell();
  const askAgain = useAskAgain();
  return (text) => {
    tell.done(text);
    askAgain(KolQuery.name, KolsQuery.name, KolCountsQuery.name, KolDutiesQuery.name);
  };
}

const keyOf = (at: dayjs.Dayjs): string => at.format('YYYY-MM-DD');

function AppointDialog({ kol, onClose }: Props): ReactElement {
  const { t } = useTexts();
  const { dayKey } = useFormats();
  const today = dayjs(dayKey(useNow(60_000)));
  const done = useDone();
  const [from, setFrom] = useState(dayjs(kol.termFrom).isBefore(today) ? today : dayjs(kol.termFrom));
  const [to, setTo] = useState(dayjs(kol.termTo));
  const act = async () => {
    await ask(AppointKolMutation, { id: kol.id, termFrom: keyOf(from), termTo: keyOf(to) });
    done(t('kol.appointed', { name: kol.distributor.name }));
  };
  return (
    <Dialog title={t('kol.appointOf', { name: kol.distributor.name })} okText={t('kol.appoint')} act={act} onClose={onClose}>
      <div className="field">
        <label htmlFor="kol-from">{t('kol.termFrom')}</label>
        <DatePicker id="kol-from" allowClear={false} value={from} onChange={(day: dayjs.Dayjs | null) => setFrom(day ?? from)} />
      </div>
      <div className="field">
        <label htmlFor="kol-to">{t('kol.termTo')}</label>
        <DatePicker id="kol-to" allowClear={false} value={to} onChange={(day: dayjs.Dayjs | null) => setTo(day ?? to)} />
        <p className="s">{t('kol.appointAbout')}</p>
      </div>
    </Dialog>
  );
}

function RenewDialog({ kol, onClose }: Props): ReactElement {
  const { t } = useTexts();
  const { day } = useFormats();
  const now = useNow(60_000);
  const done = useDone();
  const length = Math.max(1, dayjs(kol.termTo).diff(dayjs(kol.termFrom), 'day') + 1);
  const [to, setTo] = useState(dayjs(kol.termTo).add(length, 'day'));
  const act = async () => {
    await ask(RenewKolMutation, { id: kol.id, termTo: keyOf(to) });
    done(t('kol.renewed', { day: day(keyOf(to), now) }));
  };
  return (
    <Dialog title={t('kol.renewOf', { name: kol.distributor.name })} okText={t('kol.renew')} act={act} onClose={onClose}>
      <div className="field">
        <label htmlFor="kol-to">{t('kol.renewTo')}</label>
        <DatePicker
          id="kol-to"
          allowClear={false}
          minDate={dayjs(kol.termTo).add(1, 'day')}
          value={to}
          onChange={(chosen: dayjs.Dayjs | null) => setTo(chosen ?? to)}
        />
        <p className="s">{t('kol.endsNow', { day: day(kol.termTo, now) })}</p>
      </div>
    </Dialog>
  );
}

function ChangeDialog({ kol, onClose }: Props): ReactElement {
  const { t } = useTexts();
  const done = useDone();
  const seats = useAnswer(KolTermsQuery, { distributorId: kol.distributor.id }).data?.kolTerms.seats ?? [];
  const [groupIds, setGroupIds] = useState(kol.groups.map(({ id }) => id));
  const [kinds, setKinds] = useState<DutyKind[]>([...kol.dutyKinds]);
  const act = async () => {
    await ask(ChangeKolMutation, { id: kol.id, groupIds, dutyKinds: kinds });
    done(t('kol.changed'));
  };
  return (
    <Dialog
      title={t('kol.changeOf', { name: kol.distributor.name })}
      okText={t('kol.save')}
      isIncomplete={groupIds.length === 0 || kinds.length === 0}
      act={act}
      onClose={onClose}
      width={560}
    >
      <div className="field">
        <span className="what">{t('kol.groups')}</span>
        <Checkbox.Group
          className="kol-choices one"
          value={groupIds}
          onChange={setGroupIds}
          options={seats.flatMap(({ group, taken, limit }) =>
            group === null
              ? []
              : [
                  {
                    value: group.id,
                    disabled: taken >= limit && !kol.groups.some(({ id }) => id === group.id),
                    label: (
                      <>
                        {group.name} <span className="s">{t('kol.seats', { taken, limit })}</span>
                      </>
                    ),
                  },
                ],
          )}
        />
      </div>
      <div className="field">
        <span className="what">{t('kol.duties')}</span>
        <Checkbox.Group
          className="kol-choices"
          value={kinds}
          onChange={(chosen) => setKinds(chosen)}
          options={DUTY_KINDS.map((kind) => ({ value: kind, label: t(kolDutyText[kind]) }))}
        />
      </div>
    </Dialog>
  );
}

function EndDialog({ kol, what, onClose }: Props & { what: 'RELEASE' | 'WITHDRAW' }): ReactElement {
  const { t } = useTexts();
  const done = useDone();
  const [reason, setReason] = useState('');
  const isRelease = what === 'RELEASE';
  const act = async () => {
    if (isRelease) await ask(ReleaseKolMutation, { id: kol.id, reason });
    else await ask(WithdrawKolMutation, { id: kol.id, reason });
    done(t(isRelease ? 'kol.released' : 'kol.withdrawn', { name: kol.distributor.name }));
  };
  return (
    <Dialog
      title={t(isRelease ? 'kol.releaseOf' : 'kol.withdrawOf', { name: kol.distributor.name })}
      okText={t(isRelease ? 'kol.release' : 'kol.withdraw')}
      isDanger
      isIncomplete={reason.trim() === ''}
      act={act}
      onClose={onClose}
    >
      {isRelease ? <p>{t('kol.releaseAbout')}</p> : null}
      <ReasonField label={t('kol.reason')} value={reason} onChange={setReason} isFirst />
    </Dialog>
  );
}

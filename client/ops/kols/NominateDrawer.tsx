// The nomination: for which groups, which duties, which term, and why. Whether a group or the tier has a seat left is shown before.

import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import DatePicker from 'antd/es/date-picker';
import Drawer from 'antd/es/drawer';
import dayjs from 'dayjs';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { sayError } from '../../shared/errors.ts';
import type { DutyKind } from '../../shared/generated.ts';
import { useAct, useAnswer } from '../answers.ts';
import type { KolReasonFields, KolTermsData } from '../generated.ts';
import { KolCandidatesQuery, KolCountsQuery, KolsQuery, KolTermsQuery, NominateKolMutation } from '../generated.ts';
import { Area } from '../parts/Dialog.tsx';
import { Answered } from '../parts/states.tsx';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { tierText } from '../tiers/words.ts';
import { Reasons } from './marks.tsx';
import { kolDutyText } from './words.ts';

interface Candidate {
  readonly distributor: { readonly id: string; readonly name: string; readonly memberNo: string };
  readonly reasons: readonly KolReasonFields[];
}

const USUAL: readonly DutyKind[] = ['LIVE', 'PATROL', 'RELAY'];

export function NominateDrawer({ candidate, onClose }: { candidate: Candidate; onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const asked = useAnswer(KolTermsQuery, { distributorId: candidate.distributor.id });
  return (
    <Drawer open onClose={onClose} size={600} title={t('kol.nominateOf', { name: candidate.distributor.name })} footer={null}>
      <Answered asked={asked}>{({ kolTerms }) => <Form candidate={candidate} terms={kolTerms} onClose={onClose} />}</Answered>
    </Drawer>
  );
}

function Form({ candidate, terms, onClose }: { candidate: Candidate; terms: KolTermsData['kolTerms']; onClose: () => void }): ReactElement {
  const words = useTexts();
  const { t } = words;
  const tell = useTell();
  const groups = terms.seats.filter(({ group }) => group !== null);
  const tier = terms.seats.find(({ group }) => group === null);
  const isFree = (seat: { taken: number; limit: number }): boolean => seat.taken < seat.limit;
  const only = groups.filter(isFree);
  const [groupIds, setGroupIds] = useState<string[]>(only.length === 1 && only[0]?.group ? [only[0].group.id] : []);
  const [dutyKinds, setDutyKinds] = useState<DutyKind[]>([...USUAL]);
  const [term, setTerm] = useState<[dayjs.Dayjs, dayjs.Dayjs]>([dayjs(terms.termFrom), dayjs(terms.termTo)]);
  const [reason, setReason] = useState('');
  const act = useAct(NominateKolMutation, [KolCandidatesQuery.name, KolCountsQuery.name, KolsQuery.name]);
  const isFull = tier !== undefined && !isFree(tier);
  const nominate = () =>
    act.mutate(
      {
        input: {
          distributorId: candidate.distributor.id,
          groupIds,
          dutyKinds,
          termFrom: term[0].format('YYYY-MM-DD'),
          termTo: term[1].format('YYYY-MM-DD'),
          reason,
        },
      },
      {
        onSuccess: () => {
          tell.done(t('kol.nominated', { name: candidate.distributor.name }));
          onClose();
        },
      },
    );
  return (
    <>
      <div className="field">
        <Reasons reasons={candidate.reasons} />
      </div>
      <div className="field">
        <span className="what">{t('kol.groups')}</span>
        <Checkbox.Group
          className="kol-choices one"
          value={groupIds}
          onChange={setGroupIds}
          options={groups.map((seat) => ({
            value: seat.group?.id ?? '',
            disabled: !isFree(seat),
            label: (
              <>
                {seat.group?.name} <span className="s">{t('kol.seats', { taken: seat.taken, limit: seat.limit })}</span>
              </>
            ),
          }))}
        />
        {tier?.tier ? (
          <p className={isFull ? 's c-late' : 's'}>
            {t('kol.tierSeats', { tier: t(tierText[tier.tier]), taken: tier.taken, limit: tier.limit })}
          </p>
        ) : null}
      </div>
      <div className="field">
        <span className="what">{t('kol.duties')}</span>
        <Checkbox.Group
          className="kol-choices"
          value={dutyKinds}
          onChange={(kinds) => setDutyKinds(kinds)}
          options={terms.points.map(({ kind, points }) => ({
            value: kind,
            label: (
              <>
                {t(kolDutyText[kind])} <span className="s">{t('kol.pointsEach', { points })}</span>
              </>
            ),
          }))}
        />
        <p className="s">{t('kol.paysForDuties')}</p>
      </div>
      <div className="field">
        <span className="what">{t('kol.term')}</span>
        <DatePicker.RangePicker
          aria-label={t('kol.term')}
          allowClear={false}
          minDate={dayjs(terms.termFrom)}
          value={term}
          onChange={(range) => (range?.[0] && range[1] ? setTerm([range[0], range[1]]) : undefined)}
        />
        <p className="s">{t('kol.answerDays', { count: terms.answerDays })}</p>
      </div>
      <div className="field">
        <label htmlFor="kol-reason">{t('kol.whyMember')}</label>
        <Area id="kol-reason" value={reason} onChange={setReason} />
        <p className="s">{t('kol.memberReads')}</p>
      </div>
      {act.error === null ? null : (
        <p className="c-late" role="alert">
          {sayError(act.error, words)}
        </p>
      )}
      <div className="acts" style={{ justifyContent: 'flex-end' }}>
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button
          type="primary"
          disabled={groupIds.length === 0 || dutyKinds.length === 0 || reason.trim() === '' || isFull}
          loading={act.isPending ? { delay: 200 } : false}
          onClick={nominate}
        >
          {t('kol.nominate')}
        </Button>
      </div>
    </>
  );
}

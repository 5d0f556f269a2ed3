// The form for a proposal: how to divide, whose groups go, between whom, and what must hold. What cannot hold is said here, with by
// how much, and everything that was chosen stays.

import Checkbox from 'antd/es/checkbox';
import InputNumber from 'antd/es/input-number';
import Radio from 'antd/es/radio';
import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { ask } from '../../shared/api.ts';
import type { AssignMethod } from '../../shared/generated.ts';
import { useAnswer, useAskAgain } from '../answers.ts';
import type { MakeProposalData } from '../generated.ts';
import { AssignmentProposalQuery, AssignmentProposalsQuery, MakeProposalMutation, OperatorNamesQuery } from '../generated.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { useTexts } from '../texts.ts';
import { useSay } from '../tiers/words.ts';
import { METHODS, methodAbout, methodText } from './words.ts';

export interface ProposalStart {
  readonly method?: AssignMethod;
  readonly leavingId?: string | null;
  readonly operatorIds?: readonly string[];
  readonly band?: { readonly least: number; readonly most: number } | null;
  readonly mustMatchSkill?: boolean;
  readonly mustMatchProvince?: boolean;
  readonly takesUnheld?: boolean;
  /** The draft that the new one takes the place of. */
  readonly replacesId?: string;
}

const USUAL_BAND = { least: 20, most: 50 };

export function NewProposalDialog({ start, onClose }: { start: ProposalStart | null; onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const [, navigate] = useLocation();
  const askAgain = useAskAgain();
  const [method, setMethod] = useState<AssignMethod>(start?.method ?? (start?.leavingId == null ? 'WEIGHTED' : 'LEAVING'));
  const [leavingId, setLeavingId] = useState<string | null>(start?.leavingId ?? null);
  const [operatorIds, setOperatorIds] = useState<string[]>([...(start?.operatorIds ?? [])]);
  const [band, setBand] = useState(start?.band ?? USUAL_BAND);
  const [mustMatchSkill, setMustMatchSkill] = useState<boolean | null>(start?.mustMatchSkill ?? null);
  const [mustMatchProvince, setMustMatchProvince] = useState(start?.mustMatchProvince ?? false);
  // Who takes over from somebody who leaves should know the tier; an even load is looked for among all.
  const isSkillAMust = method === 'SKILLED' || (mustMatchSkill ?? method === 'LEAVING');
  const [takesUnheld, setTakesUnheld] = useState(start?.takesUnheld ?? true);
  const [broken, setBroken] = useState<MakeProposalData['makeProposal']['broken']>([]);
  const people = useAnswer(OperatorNamesQuery, {}).data?.operatorNames ?? [];
  const leavers = people.filter(({ isLeaving }) => isLeaving);
  const act = async () => {
    setBroken([]);
    const { makeProposal } = await ask(MakeProposalMutation, {
      input: {
        method,
        operatorIds,
        leavingId: method === 'LEAVING' ? leavingId : null,
        band: method === 'BAND' ? band : null,
        mustMatchSkill: isSkillAMust,
        mustMatchProvince,
        takesUnheld,
        replacesId: start?.replacesId ?? null,
      },
    });
    if (makeProposal.proposal === null) {
      setBroken(makeProposal.broken);
      return;
    }
    askAgain(AssignmentProposalsQuery.name, AssignmentProposalQuery.name);
    onClose();
    navigate(`/groups/assignments/${makeProposal.proposal.id}`);
  };
  return (
    <Dialog
      title={start?.replacesId === undefined ? t('assign.newTitle') : t('assign.adjustTitle')}
      okText={t('assign.work')}
      isIncomplete={(method === 'LEAVING' && leavers.length === 0 && leavingId === null) || band.least > band.most}
      staysOpen
      act={act}
      onClose={onClose}
      width={600}
    >
      <div className="field">
        <span className="what">{t('assign.method')}</span>
        <Radio.Group
          aria-label={t('assign.method')}
          value={method}
          onChange={(event) => setMethod(event.target.value as AssignMethod)}
          style={{ display: 'grid', gap: 8 }}
          options={METHODS.map((each) => ({
            value: each,
            label: (
              <span>
                {t(methodText[each])} <span className="s">{t(methodAbout[each])}</span>
              </span>
            ),
          }))}
        />
      </div>
      {method === 'LEAVING' ? (
        <div className="field">
          <label htmlFor="leaving">{t('assign.whoLeaves')}</label>
          <Select
            id="leaving"
            allowClear
            value={leavingId}
            placeholder={leavers.length === 0 ? t('assign.nobodyLeaves') : t('assign.everybodyLeaving', { count: leavers.length })}
            showSearch={{ optionFilterProp: 'label' }}
            options={people.map(({ id, name, groups }) => ({ value: id, label: t('assign.leaver', { name, groups }) }))}
            onChange={(value: string | null | undefined) => setLeavingId(value ?? null)}
          />
        </div>
      ) : null}
      {method === 'BAND' ? (
        <div className="field">
          <span className="what">{t('assign.bandGroups')}</span>
          <div className="acts">
            <InputNumber
              aria-label={t('assign.least')}
              min={0}
              max={1_000}
              precision={0}
              value={band.least}
              onChange={(value) => setBand({ ...band, least: value ?? 0 })}
            />
            <span className="m">–</span>
            <InputNumber
              aria-label={t('assign.most')}
              min={1}
              max={1_000}
              precision={0}
              value={band.most}
              onChange={(value) => setBand({ ...band, most: value ?? 1 })}
            />
          </div>
        </div>
      ) : null}
      <div className="field">
        <label htmlFor="between">{t('assign.between')}</label>
        <Select
          id="between"
          mode="multiple"
          allowClear
          maxTagCount="responsive"
          value={operatorIds}
          placeholder={t('assign.everybody')}
          showSearch={{ optionFilterProp: 'label' }}
          options={people.filter(({ isLeaving }) => !isLeaving).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(chosen: string[]) => setOperatorIds(chosen)}
        />
      </div>
      <div className="field" style={{ display: 'grid', gap: 8 }}>
        <span className="what">{t('assign.constraints')}</span>
        <Checkbox checked={isSkillAMust} disabled={method === 'SKILLED'} onChange={(event) => setMustMatchSkill(event.target.checked)}>
          {t('assign.mustMatchSkill')}
        </Checkbox>
        <Checkbox checked={mustMatchProvince} onChange={(event) => setMustMatchProvince(event.target.checked)}>
          {t('assign.mustMatchProvince')}
        </Checkbox>
        <Checkbox checked={takesUnheld} onChange={(event) => setTakesUnheld(event.target.checked)}>
          {t('assign.takesUnheld')}
        </Checkbox>
      </div>
      {broken.length > 0 ? <Broken broken={broken} /> : null}
    </Dialog>
  );
}

function Broken({ broken }: { broken: MakeProposalData['makeProposal']['broken'] }): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  return (
    <div className="note late" role="alert" style={{ alignItems: 'flex-start' }}>
      <b className="nw">{t('assign.impossible')}</b>
      <ul className="broken">
        {broken.map((each, index) => (
          <li key={index}>{say(each.words)}</li>
        ))}
      </ul>
    </div>
  );
}

// Step three: how the product is packaged, and who takes part.

import Input from 'antd/es/input';
import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import { useFormats } from '../../../shared/formats.ts';
import type { Tier } from '../../../shared/generated.ts';
import { useAnswer } from '../../answers.ts';
import type { CampaignFields } from '../../generated.ts';
import { ProvincesQuery } from '../../generated.ts';
import type { ChosenGroup } from '../../channels/GroupsSelect.tsx';
import { GroupsSelect } from '../../channels/GroupsSelect.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { useIsManager } from '../../parts/rights.ts';
import { useTexts } from '../../texts.ts';
import { mayChangeAll, mayChangeSome, useSaving, useTyped } from '../editing.ts';
import { FixedNote, SaveFoot } from '../parts.tsx';
import { tierText } from '../words.ts';

const LONGEST_TEXT = 500;
const TIERS = ['NEW', 'MID', 'HEAD'] as const satisfies readonly Tier[];
const FIELDS = [
  { name: 'sellingPoint', label: 'camp.sellingPoint', rows: 3 },
  { name: 'brand', label: 'camp.brand', rows: 1 },
  { name: 'endorsement', label: 'camp.endorsement', rows: 2 },
  { name: 'play', label: 'camp.playText', rows: 3 },
] as const;

export function EmpowermentStep({ campaign }: { readonly campaign: CampaignFields }): ReactElement {
  return (
    <>
      <Packaging campaign={campaign} />
      <Audience campaign={campaign} />
    </>
  );
}

function Packaging({ campaign }: { campaign: CampaignFields }): ReactElement {
  const { t } = useTexts();
  const mayEdit = useIsManager() && mayChangeSome(campaign.state);
  const { save, isBusy } = useSaving(campaign);
  const { sellingPoint, brand, endorsement, play } = campaign.packaging;
  const kept = { sellingPoint, brand, endorsement, play };
  const [packaging, setPackaging, isTyped] = useTyped(kept, campaign.seq);
  return (
    <Panel title={t('camp.packaging')}>
      <div className="camp-form">
        {FIELDS.map(({ name, label, rows }) => (
          <div key={name} className="field">
            <label htmlFor={`packaging-${name}`}>{t(label)}</label>
            <Input.TextArea
              id={`packaging-${name}`}
              rows={rows}
              maxLength={LONGEST_TEXT}
              disabled={!mayEdit}
              value={packaging[name]}
              onChange={(event) => setPackaging({ ...packaging, [name]: event.target.value })}
            />
          </div>
        ))}
        {mayEdit ? (
          <SaveFoot isTyped={isTyped} isBusy={isBusy} onSave={() => save({ packaging })} onUndo={() => setPackaging(kept)} />
        ) : null}
      </div>
    </Panel>
  );
}

interface TypedAudience {
  readonly tiers: Tier[];
  readonly provinces: string[];
  readonly groups: readonly ChosenGroup[];
}

const inputOf = ({ tiers, provinces, groups }: TypedAudience) => ({ tiers, provinces, groupIds: groups.map(({ id }) => id) });

function Audience({ campaign }: { campaign: CampaignFields }): ReactElement {
  const { t } = useTexts();
  const { count } = useFormats();
  const mayEdit = useIsManager() && mayChangeAll(campaign.state);
  const { save, isBusy } = useSaving(campaign);
  const kept: TypedAudience = {
    tiers: [...(campaign.audience?.tiers ?? [])],
    provinces: [...(campaign.audience?.provinces ?? [])],
    groups: campaign.audience?.groups ?? [],
  };
  const [audience, setAudience, isTyped] = useTyped(kept, campaign.seq);
  const provinces = useAnswer(ProvincesQuery, {}).data?.provinces ?? [];
  return (
    <Panel title={t('camp.audience')} aside={<span className="s">{t('camp.groups', { count: count(campaign.groupCount) })}</span>}>
      <div className="camp-form">
        <FixedNote state={campaign.state} />
        <p className="s">{t('camp.audienceAbout')}</p>
        <div className="two">
          <div className="field">
            <label htmlFor="audience-tiers">{t('camp.tiers')}</label>
            <Select
              id="audience-tiers"
              mode="multiple"
              disabled={!mayEdit}
              placeholder={t('camp.everyTier')}
              value={audience.tiers}
              options={TIERS.map((tier) => ({ value: tier, label: t(tierText[tier]) }))}
              onChange={(tiers) => setAudience({ ...audience, tiers })}
            />
          </div>
          <div className="field">
            <label htmlFor="audience-provinces">{t('camp.provinces')}</label>
            <Select
              id="audience-provinces"
              mode="multiple"
              disabled={!mayEdit}
              placeholder={t('camp.everyProvince')}
              value={audience.provinces}
              options={provinces.map((province) => ({ value: province, label: province }))}
              onChange={(chosen) => setAudience({ ...audience, provinces: chosen })}
            />
          </div>
        </div>
        <div className="field">
          <label htmlFor="audience-groups">{t('camp.onlyGroups')}</label>
          {mayEdit ? (
            <GroupsSelect id="audience-groups" value={audience.groups} onChange={(groups) => setAudience({ ...audience, groups })} />
          ) : (
            <p>{audience.groups.length === 0 ? t('camp.everyGroup') : audience.groups.map(({ name }) => name).join(' · ')}</p>
          )}
        </div>
        {mayEdit ? (
          <SaveFoot
            isTyped={isTyped}
            isBusy={isBusy}
            onSave={() => save({ audience: inputOf(audience) })}
            onUndo={() => setAudience(kept)}
          />
        ) : null}
      </div>
    </Panel>
  );
}

// What people know of a product and no order tells: its season, its brand, who stands for it.

import Input from 'antd/es/input';
import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ProductEndorsement } from '../../shared/generated.ts';
import { useAct } from '../answers.ts';
import type { CandidatesData } from '../generated.ts';
import { CampaignQuery, CandidatesQuery, SetProductFactsMutation } from '../generated.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { useTexts } from '../texts.ts';
import { PictureButton, ProductPicture } from './ProductPicture.tsx';

type Product = CandidatesData['candidates']['candidates'][number]['product'];

const ENDORSEMENTS = {
  NONE: 'camp.endorse.NONE',
  KNOWN_BRAND: 'camp.endorse.KNOWN_BRAND',
  CERTIFIED: 'camp.endorse.CERTIFIED',
  PUBLIC_FIGURE: 'camp.endorse.PUBLIC_FIGURE',
} as const satisfies Record<ProductEndorsement, string>;
const KINDS = Object.keys(ENDORSEMENTS) as ProductEndorsement[];
const MONTHS = 12;

export function FactsDialog({ product, onClose }: { product: Product; onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const [facts, setFacts] = useState({
    seasonMonths: [...product.seasonMonths],
    brand: product.brand,
    endorsement: product.endorsement,
    endorsementText: product.endorsementText,
  });
  const act = useAct(SetProductFactsMutation, [CandidatesQuery.name, CampaignQuery.name]);
  return (
    <Dialog
      title={t('camp.factsOf', { name: product.name })}
      okText={t('camp.save')}
      act={() => act.mutateAsync({ id: product.id, facts })}
      onClose={onClose}
    >
      <div className="camp-picture-field">
        <ProductPicture pictureId={product.pictureId} name={product.name} />
        <PictureButton productId={product.id} />
      </div>
      <div className="field">
        <label htmlFor="facts-season">{t('camp.seasonMonths')}</label>
        <Select
          id="facts-season"
          mode="multiple"
          placeholder={t('camp.allYear')}
          value={facts.seasonMonths}
          options={Array.from({ length: MONTHS }, (_month, index) => ({ value: index + 1, label: t('camp.month', { month: index + 1 }) }))}
          onChange={(seasonMonths: number[]) => setFacts({ ...facts, seasonMonths })}
        />
      </div>
      <div className="field">
        <label htmlFor="facts-brand">{t('camp.brand')}</label>
        <Input
          id="facts-brand"
          maxLength={40}
          value={facts.brand}
          onChange={(event) => setFacts({ ...facts, brand: event.target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor="facts-endorsement">{t('camp.endorsement')}</label>
        <Select
          id="facts-endorsement"
          value={facts.endorsement}
          options={KINDS.map((kind) => ({ value: kind, label: t(ENDORSEMENTS[kind]) }))}
          onChange={(endorsement) => setFacts({ ...facts, endorsement })}
        />
      </div>
      <div className="field">
        <label htmlFor="facts-text">{t('camp.endorsementText')}</label>
        <Input
          id="facts-text"
          maxLength={200}
          value={facts.endorsementText}
          onChange={(event) => setFacts({ ...facts, endorsementText: event.target.value })}
        />
      </div>
    </Dialog>
  );
}

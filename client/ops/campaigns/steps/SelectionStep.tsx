// Step one: the candidates with their six scores and reasons, and the products that were chosen with price and stock.

import Button from 'antd/es/button';
import InputNumber from 'antd/es/input-number';
import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useFormats } from '../../../shared/formats.ts';
import { useAnswer } from '../../answers.ts';
import type { CampaignFields, CandidatesData } from '../../generated.ts';
import { CandidatesQuery, ProductCategoriesQuery } from '../../generated.ts';
import { useNow } from '../../parts/now.ts';
import { Panel } from '../../parts/Panel.tsx';
import { useIsManager } from '../../parts/rights.ts';
import { Answered, Nothing } from '../../parts/states.tsx';
import { useTexts } from '../../texts.ts';
import { useSay } from '../../tiers/words.ts';
import { mayChangeAll, mayChangeSome, useSaving, useTyped } from '../editing.ts';
import { FactsDialog } from '../FactsDialog.tsx';
import { FixedNote, SaveFoot, Yuan } from '../parts.tsx';
import { ProductPicture } from '../ProductPicture.tsx';
import { criterionText } from '../words.ts';

type Candidate = CandidatesData['candidates']['candidates'][number];
const SHOWN = 8;
const MOST = 100;

interface Chosen {
  sku: string;
  name: string;
  isMain: boolean;
  priceFen: number;
  stock: number | null;
  profitFen: { NEW: number; MID: number; HEAD: number };
}

const chosenOf = ({ products }: CampaignFields): Chosen[] =>
  products.map(({ sku, product, isMain, priceFen, stock, profitFen }) => ({
    sku,
    name: product?.name ?? sku,
    isMain,
    priceFen,
    stock,
    profitFen: { NEW: profitFen.NEW, MID: profitFen.MID, HEAD: profitFen.HEAD },
  }));

export function SelectionStep({ campaign }: { readonly campaign: CampaignFields }): ReactElement {
  const { t } = useTexts();
  const isManager = useIsManager();
  const { save, isBusy } = useSaving(campaign);
  const kept = chosenOf(campaign);
  const [chosen, setChosen, isTyped] = useTyped(kept, campaign.seq);
  const mayAll = isManager && mayChangeAll(campaign.state);
  const maySome = isManager && mayChangeSome(campaign.state);
  const choose = ({ product: { sku, name, priceFen, profitFen } }: Candidate) =>
    setChosen([
      ...chosen,
      { sku, name, isMain: chosen.length === 0, priceFen, stock: null, profitFen: { NEW: profitFen, MID: profitFen, HEAD: profitFen } },
    ]);
  return (
    <>
      <Panel title={t('camp.chosen')}>
        <div className="stack">
          <FixedNote state={campaign.state} />
          {chosen.length === 0 ? (
            <Nothing>{t('camp.noProduct')}</Nothing>
          ) : (
            <ChosenTable chosen={chosen} mayAll={mayAll} maySome={maySome} onChange={setChosen} />
          )}
          {maySome ? (
            <SaveFoot
              isTyped={isTyped}
              isBusy={isBusy}
              onSave={() => save({ products: chosen.map(({ name: _name, ...product }) => product) })}
              onUndo={() => setChosen(kept)}
            />
          ) : null}
        </div>
      </Panel>
      <Candidates campaign={campaign} chosen={chosen.map(({ sku }) => sku)} onChoose={mayAll ? choose : null} />
    </>
  );
}

function ChosenTable({
  chosen,
  mayAll,
  maySome,
  onChange,
}: {
  chosen: readonly Chosen[];
  mayAll: boolean;
  maySome: boolean;
  onChange: (next: Chosen[]) => void;
}): ReactElement {
  const { t } = useTexts();
  const set = (sku: string, change: Partial<Chosen>) => onChange(chosen.map((each) => (each.sku === sku ? { ...each, ...change } : each)));
  return (
    <div className="wide">
      <table>
        <thead>
          <tr>
            <th>{t('camp.product')}</th>
            <th className="r">{t('camp.price')}</th>
            <th className="r">{t('camp.stockPieces')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {chosen.map((each) => (
            <tr key={each.sku}>
              <td>
                <b className="f">{each.name}</b> {each.isMain ? <span className="tag acc">{t('camp.main')}</span> : null}
                <p className="s">{each.sku}</p>
              </td>
              <td className="r">
                <Yuan
                  label={`${t('camp.price')} ${each.name}`}
                  fen={each.priceFen}
                  isDisabled={!mayAll}
                  onChange={(priceFen) => set(each.sku, { priceFen })}
                />
              </td>
              <td className="r">
                <InputNumber
                  aria-label={`${t('camp.stockPieces')} ${each.name}`}
                  min={0}
                  precision={0}
                  placeholder={t('camp.stockUncounted')}
                  disabled={!maySome}
                  value={each.stock}
                  onChange={(stock) => set(each.sku, { stock })}
                />
              </td>
              <td className="r">
                {mayAll ? (
                  <span className="acts" style={{ justifyContent: 'flex-end' }}>
                    {each.isMain ? null : (
                      <Button size="small" onClick={() => onChange(chosen.map((other) => ({ ...other, isMain: other.sku === each.sku })))}>
                        {t('camp.makeMain')}
                      </Button>
                    )}
                    <Button size="small" onClick={() => onChange(without(chosen, each.sku))}>
                      {t('camp.remove')}
                    </Button>
                  </span>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The next one is the main product when that one goes. */
function without(chosen: readonly Chosen[], sku: string): Chosen[] {
  const rest = chosen.filter((each) => each.sku !== sku);
  return rest.some(({ isMain }) => isMain) ? rest : rest.map((each, index) => ({ ...each, isMain: index === 0 }));
}

function Candidates({
  campaign,
  chosen,
  onChoose,
}: {
  campaign: CampaignFields;
  chosen: readonly string[];
  onChoose: ((candidate: Candidate) => void) | null;
}): ReactElement {
  const { t } = useTexts();
  const { dayKey, day } = useFormats();
  const now = useNow(60_000);
  const [category, setCategory] = useState<string | null>(null);
  const [isWhole, setWhole] = useState(false);
  const month = Number(dayKey(campaign.startsAt).slice(5, 7));
  const asked = useAnswer(CandidatesQuery, { most: isWhole ? MOST : SHOWN, month, category });
  const categories = useAnswer(ProductCategoriesQuery, {}).data?.productCategories ?? [];
  const list = asked.data?.candidates;
  return (
    <Panel
      title={t('camp.candidates')}
      isRefreshing={asked.isFetching}
      aside={
        <Select
          aria-label={t('camp.allCategories')}
          allowClear
          size="small"
          style={{ minWidth: 144 }}
          placeholder={t('camp.allCategories')}
          value={category}
          options={categories.map((each) => ({ value: each, label: each }))}
          onChange={(value: string | null | undefined) => setCategory(value ?? null)}
        />
      }
    >
      <p className="s">
        {list === undefined ? null : t('camp.candidatesOf', { count: list.of })}
        {' · '}
        {list?.fromDay != null && list.toDay != null
          ? t('camp.measured', { from: day(list.fromDay, now), to: day(list.toDay, now) })
          : t('camp.notMeasured')}
      </p>
      <Answered asked={asked} bones={6}>
        {({ candidates: { candidates, of } }) => (
          <>
            <ol className="camp-candidates">
              {candidates.map((candidate) => (
                <li key={candidate.product.sku}>
                  <CandidateRow candidate={candidate} isChosen={chosen.includes(candidate.product.sku)} onChoose={onChoose} />
                </li>
              ))}
            </ol>
            {!isWhole && of > candidates.length ? (
              <Button type="link" style={{ paddingInline: 0 }} onClick={() => setWhole(true)}>
                {t('camp.showAll', { count: of - candidates.length })}
              </Button>
            ) : null}
          </>
        )}
      </Answered>
    </Panel>
  );
}

function CandidateRow({
  candidate,
  isChosen,
  onChoose,
}: {
  candidate: Candidate;
  isChosen: boolean;
  onChoose: ((candidate: Candidate) => void) | null;
}): ReactElement {
  const { t } = useTexts();
  const { yuan } = useFormats();
  const say = useSay();
  const isManager = useIsManager();
  const [isOpen, setOpen] = useState(false);
  const { product, score, criteria } = candidate;
  return (
    <>
      <div className="line">
        <span className="score">{score}</span>
        <ProductPicture pictureId={product.pictureId} name={product.name} />
        <span className="grow">
          <b className="f">{product.name}</b>
          <p className="s">
            {product.sku} · {product.category} · {yuan(product.priceFen)}
          </p>
        </span>
        {isManager ? (
          <Button size="small" type="text" onClick={() => setOpen(true)}>
            {t('camp.facts')}
          </Button>
        ) : null}
        {onChoose === null ? null : (
          <Button size="small" disabled={isChosen} onClick={() => onChoose(candidate)}>
            {t(isChosen ? 'camp.isChosen' : 'camp.choose')}
          </Button>
        )}
      </div>
      <ul className="camp-criteria">
        {criteria.map(({ criterion, score: points, weight, words }) => (
          <li key={criterion} title={t('camp.weight', { weight })}>
            <span className="s">{t(criterionText[criterion])}</span>
            <span className="bar" aria-hidden="true">
              <i style={{ width: `${String(points)}%` }} />
            </span>
            <span className="s f r">{points}</span>
            <span className="s">{say(words)}</span>
          </li>
        ))}
      </ul>
      {isOpen ? <FactsDialog product={product} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

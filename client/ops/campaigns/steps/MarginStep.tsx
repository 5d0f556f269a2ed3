// Step two: what a sharer earns from one piece, tier by tier, and what members of the tier could expect by how they sold it before.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useFormats } from '../../../shared/formats.ts';
import { useAct, useAnswer } from '../../answers.ts';
import type { CampaignFields, CampaignMarginData } from '../../generated.ts';
import { CampaignMarginQuery, CampaignQuery, MarkCampaignStepMutation } from '../../generated.ts';
import { Panel } from '../../parts/Panel.tsx';
import { useIsManager } from '../../parts/rights.ts';
import { Answered, Nothing } from '../../parts/states.tsx';
import { useTell } from '../../parts/tell.ts';
import { useTexts } from '../../texts.ts';
import { TierMark } from '../../tiers/Tier.tsx';
import { mayChangeAll, useSaving, useTyped } from '../editing.ts';
import { FixedNote, SaveFoot, Yuan } from '../parts.tsx';
import { tierText } from '../words.ts';

type Product = CampaignMarginData['campaignMargin']['products'][number];
type Fen = { NEW: number; MID: number; HEAD: number };

export function MarginStep({ campaign }: { readonly campaign: CampaignFields }): ReactElement {
  const { t } = useTexts();
  const isManager = useIsManager();
  const asked = useAnswer(CampaignMarginQuery, { id: campaign.id });
  const { save, isBusy } = useSaving(campaign);
  const kept: Record<string, Fen> = Object.fromEntries(
    campaign.products.map(({ sku, profitFen }) => [sku, { NEW: profitFen.NEW, MID: profitFen.MID, HEAD: profitFen.HEAD }]),
  );
  const [profits, setProfits, isTyped] = useTyped(kept, campaign.seq);
  const mayEdit = isManager && mayChangeAll(campaign.state);
  const differs = Object.values(profits).some(({ NEW, MID, HEAD }) => NEW !== MID || MID !== HEAD);
  const products = campaign.products.map(({ sku, isMain, priceFen, stock, profitFen }) => ({
    sku,
    isMain,
    priceFen,
    stock,
    profitFen: profits[sku] ?? { NEW: profitFen.NEW, MID: profitFen.MID, HEAD: profitFen.HEAD },
  }));
  return (
    <Panel title={t('camp.marginTitle')} isRefreshing={asked.isFetching} aside={<Checked campaign={campaign} />}>
      <div className="stack">
        <FixedNote state={campaign.state} />
        {differs ? (
          <p className="note due" role="status">
            {t('camp.differs')}
          </p>
        ) : null}
        {campaign.products.length === 0 ? (
          <Nothing>{t('camp.chooseFirst')}</Nothing>
        ) : (
          <>
            <p className="s">{t('camp.marginAbout')}</p>
            <Answered asked={asked} bones={4}>
              {({ campaignMargin }) => (
                <>
                  {campaignMargin.products.map((product) => (
                    <ProductTable
                      key={product.sku}
                      product={product}
                      profit={profits[product.sku] ?? { NEW: 0, MID: 0, HEAD: 0 }}
                      mayEdit={mayEdit}
                      onChange={(profit) => setProfits({ ...profits, [product.sku]: profit })}
                    />
                  ))}
                </>
              )}
            </Answered>
            {mayEdit ? (
              <SaveFoot isTyped={isTyped} isBusy={isBusy} onSave={() => save({ products })} onUndo={() => setProfits(kept)} />
            ) : null}
          </>
        )}
      </div>
    </Panel>
  );
}

function Checked({ campaign }: { campaign: CampaignFields }): ReactElement | null {
  const { t } = useTexts();
  const isManager = useIsManager();
  const tell = useTell();
  const mark = useAct(MarkCampaignStepMutation, [CampaignQuery.name]);
  const standing = campaign.steps.find(({ step }) => step === 'MARGIN');
  const doneBy = standing?.doneByName ?? null;
  if (campaign.products.length === 0 || campaign.state === 'CLOSED' || campaign.state === 'CANCELLED') return null;
  return (
    <>
      {doneBy === null ? null : <span className="st done">{t('camp.checkedBy', { name: doneBy })}</span>}
      {isManager ? (
        <Button
          size="small"
          loading={mark.isPending ? { delay: 200 } : false}
          onClick={() => mark.mutate({ id: campaign.id, step: 'MARGIN', isDone: doneBy === null }, { onError: tell.failure })}
        >
          {t(doneBy === null ? 'camp.marginChecked' : 'camp.marginUncheck')}
        </Button>
      ) : null}
    </>
  );
}

function ProductTable({
  product,
  profit,
  mayEdit,
  onChange,
}: {
  product: Product;
  profit: Fen;
  mayEdit: boolean;
  onChange: (profit: Fen) => void;
}): ReactElement {
  const { t } = useTexts();
  const { yuan, count, share } = useFormats();
  return (
    <div className="wide">
      <p>
        <b className="f">{product.name}</b>{' '}
        <span className="s">
          {yuan(product.priceFen)} · {t('camp.catalogueProfit', { profit: yuan(product.catalogueProfitFen) })}
        </span>
      </p>
      <table>
        <thead>
          <tr>
            <th>{t('camp.tier')}</th>
            <th className="r">{t('camp.profit')}</th>
            <th className="r">{t('camp.members')}</th>
            <th className="r">{t('camp.sellers')}</th>
            <th className="r">{t('camp.perDay')}</th>
            <th className="r">{t('camp.expected')}</th>
          </tr>
        </thead>
        <tbody>
          {product.tiers.map((row) => {
            const typed = profit[row.tier];
            // What is typed moves the expectation with it, before it is saved.
            const expected = row.profitFen === 0 ? row.expectedFen : Math.round((row.expectedFen * typed) / row.profitFen);
            return (
              <tr key={row.tier}>
                <td>
                  <TierMark tier={row.tier}>{t(tierText[row.tier])}</TierMark>
                </td>
                <td className="r">
                  {mayEdit ? (
                    <Yuan
                      label={`${t('camp.profit')} ${product.name} ${t(tierText[row.tier])}`}
                      fen={typed}
                      onChange={(fen) => onChange({ ...profit, [row.tier]: fen })}
                    />
                  ) : (
                    yuan(typed)
                  )}{' '}
                  <span className="s">{share(typed / product.priceFen)}</span>
                </td>
                <td className="r">{count(row.members)}</td>
                <td className="r">{count(row.sellers)}</td>
                <td className="r">{row.sellers === 0 ? '—' : (row.piecesPerDayHundredths / 100).toFixed(2)}</td>
                <td className="r f">{row.sellers === 0 ? '—' : yuan(expected)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

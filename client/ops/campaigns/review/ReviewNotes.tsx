// What people say to the figures: what worked, and what did not.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useFormats } from '../../../shared/formats.ts';
import { useAct } from '../../answers.ts';
import { CampaignReviewQuery, NoteReviewMutation } from '../../generated.ts';
import { Area } from '../../parts/Dialog.tsx';
import { useNow } from '../../parts/now.ts';
import { Panel } from '../../parts/Panel.tsx';
import { useIsManager } from '../../parts/rights.ts';
import { useTell } from '../../parts/tell.ts';
import { useTexts } from '../../texts.ts';
import type { Review } from './ReviewStep.tsx';

const MOST_LETTERS = 2_000;

export function ReviewNotes({ review }: { review: Review }): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow(60_000);
  const tell = useTell();
  const isManager = useIsManager();
  const [worked, setWorked] = useState(review.worked);
  const [didNot, setDidNot] = useState(review.didNot);
  const save = useAct(NoteReviewMutation, [CampaignReviewQuery.name]);
  const isSame = worked === review.worked && didNot === review.didNot;
  const by =
    review.notesAt === null ? undefined : (
      <span className="s m">{t('review.notedBy', { name: review.notesByName ?? '', at: moment(review.notesAt, now) })}</span>
    );
  return (
    <Panel title={t('review.notes')} aside={by}>
      {isManager ? (
        <>
          <div className="field">
            <label htmlFor="review-worked">{t('review.worked')}</label>
            <Area id="review-worked" value={worked} onChange={setWorked} most={MOST_LETTERS} rows={4} />
          </div>
          <div className="field">
            <label htmlFor="review-did-not">{t('review.didNot')}</label>
            <Area id="review-did-not" value={didNot} onChange={setDidNot} most={MOST_LETTERS} rows={4} />
          </div>
          <Button
            type="primary"
            disabled={isSame}
            loading={save.isPending}
            onClick={() =>
              save.mutate(
                { campaignId: review.campaignId, worked, didNot },
                { onSuccess: () => tell.done(t('review.saved')), onError: (error) => tell.failure(error) },
              )
            }
          >
            {t('review.save')}
          </Button>
        </>
      ) : (
        <dl className="review-said">
          <dt>{t('review.worked')}</dt>
          <dd>{review.worked === '' ? '—' : review.worked}</dd>
          <dt>{t('review.didNot')}</dt>
          <dd>{review.didNot === '' ? '—' : review.didNot}</dd>
        </dl>
      )}
    </Panel>
  );
}

// The picture of a product, small; and the button that gives it another one.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useRef, useState } from 'react';
import { upload } from '../../shared/api.ts';
import { useAct } from '../answers.ts';
import { CampaignQuery, CandidatesQuery, SetProductPictureMutation } from '../generated.ts';
import { useTell } from '../parts/tell.ts';
import { Icon } from '../shell/icons.tsx';
import { useTexts } from '../texts.ts';

export function ProductPicture({ pictureId, name }: { pictureId: string | null; name: string }): ReactElement {
  return pictureId === null ? (
    <span className="camp-picture" aria-hidden="true" />
  ) : (
    <img className="camp-picture" src={`/files/${pictureId}/thumb`} alt={name} loading="lazy" />
  );
}

const idIn = (answer: unknown): string => {
  if (typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'string') return answer.id;
  throw new Error('an upload was answered without an id');
};

export function PictureButton({ productId }: { productId: string }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const field = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const act = useAct(SetProductPictureMutation, [CandidatesQuery.name, CampaignQuery.name]);
  const send = async (file: File) => {
    setBusy(true);
    try {
      const fileId = idIn(await upload('/files?kind=IMAGE&use=PRODUCT', file, {}));
      await act.mutateAsync({ id: productId, fileId });
      tell.done(t('camp.saved'));
    } catch (error) {
      tell.failure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button size="small" icon={<Icon name="upload" />} loading={isBusy ? { delay: 200 } : false} onClick={() => field.current?.click()}>
        {t('camp.givePicture')}
      </Button>
      <input
        ref={field}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) void send(file);
        }}
      />
    </>
  );
}

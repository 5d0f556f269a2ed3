// Pictures chosen on the phone, made small, as they will be handed in.

import { useRef, useState } from 'react';
import { Icon } from '../parts/Icon.tsx';
import type { KeptPicture } from '../parts/kept-pictures.ts';
import { shrink } from '../parts/shrink.ts';
import { useTexts } from '../texts.ts';

interface Props {
  readonly pictures: readonly KeptPicture[];
  readonly most: number;
  readonly onChange: (pictures: readonly KeptPicture[]) => void;
}

export function Pictures({ pictures, most, onChange }: Props) {
  const { t } = useTexts();
  const [isUnreadable, setIsUnreadable] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const add = async (files: readonly File[]) => {
    setIsUnreadable(false);
    try {
      const made: KeptPicture[] = [];
      for (const file of files.slice(0, most - pictures.length)) made.push({ id: null, data: await shrink(file) });
      onChange([...pictures, ...made]);
    } catch {
      setIsUnreadable(true);
    }
  };
  return (
    <>
      <ul className="duty-shots">
        {pictures.map(({ data }, at) => (
          <li key={data.slice(-40)}>
            <img src={data} alt={t('duty.picture', { n: at + 1 })} />
            <button
              type="button"
              aria-label={t('duty.removePicture', { n: at + 1 })}
              onClick={() => onChange(pictures.filter((each) => each.data !== data))}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
        {pictures.length < most ? (
          <li>
            <button type="button" className="add" aria-label={t('duty.addPicture')} onClick={() => input.current?.click()}>
              <Icon name="plus" />
            </button>
          </li>
        ) : null}
      </ul>
      <input
        ref={input}
        type="file"
        accept="image/*"
        multiple
        hidden
        onChange={({ target }) => {
          void add([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      {isUnreadable ? (
        <p className="problem" role="alert">
          {t('duty.unreadable')}
        </p>
      ) : null}
    </>
  );
}

// An error in the place of what failed: what happened, what was kept, and one thing to do.

import { sayError } from '../../shared/errors.ts';
import { useFormats } from '../../shared/formats.ts';
import { useNow } from '../../shared/now.ts';
import { useTexts } from '../texts.ts';

interface Props {
  readonly error: unknown;
  /** When what is still shown was answered; null when nothing is shown. */
  readonly keptAt?: number | null;
  readonly onAgain?: () => void;
}

export function Notice({ error, keptAt = null, onAgain }: Props) {
  const words = useTexts();
  const formats = useFormats();
  const now = useNow();
  const sentence = sayError(error, words, formats.language);
  return (
    <section className="notice" role="alert">
      <p className="grow">{keptAt === null ? sentence : words.t('notice.kept', { sentence, at: formats.moment(keptAt, now) })}</p>
      {onAgain ? (
        <button type="button" className="btn" onClick={onAgain}>
          {words.t('notice.again')}
        </button>
      ) : null}
    </section>
  );
}

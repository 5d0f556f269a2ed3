// Pictures of an item, large, to be pressed long: that is how they get into the album or to a friend.

import { useRef } from 'react';
import type { OwnKitItem } from '../generated.ts';
import { useTexts } from '../texts.ts';
import { Sheet } from './Sheet.tsx';

const LONG_MILLISECONDS = 450;

/** Called once for each time that a picture is pressed long. */
export function useLongPress(onPressed: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const lastAt = useRef(0);
  const pressed = () => {
    clearTimeout(timer.current);
    // Some telephones tell it twice: as a touch, and as the menu that opens.
    if (Date.now() - lastAt.current < 2_000) return;
    lastAt.current = Date.now();
    onPressed();
  };
  return {
    onTouchStart: () => {
      timer.current = setTimeout(pressed, LONG_MILLISECONDS);
    },
    onTouchEnd: () => clearTimeout(timer.current),
    onTouchMove: () => clearTimeout(timer.current),
    onContextMenu: pressed,
  };
}

interface PicturesProps {
  readonly item: OwnKitItem;
  readonly onShared: () => void;
  readonly onClose: () => void;
}

export function Pictures({ item, onShared, onClose }: PicturesProps) {
  const { t } = useTexts();
  const pressing = useLongPress(onShared);
  const { title, files } = item;
  return (
    <Sheet title={title} onClose={onClose}>
      <p className="cap">{t('kit.pressLong')}</p>
      <ol className="large">
        {files.map(({ id, kind, width, height }, at) => (
          <li key={id}>
            {kind === 'VIDEO' ? (
              <video src={`/files/${id}`} controls playsInline preload="metadata" {...pressing} />
            ) : (
              <img
                src={`/files/${id}`}
                width={width}
                height={height}
                alt={t('kit.picture', { n: at + 1, title })}
                loading={at < 2 ? 'eager' : 'lazy'}
                {...pressing}
              />
            )}
          </li>
        ))}
      </ol>
    </Sheet>
  );
}

// Pictures as they are kept on the phone with what they belong to, and how they are sent.

import { upload } from '../../shared/api.ts';

export interface KeptPicture {
  /** Where the server has it already: then it is not sent again. */
  readonly id: string | null;
  /** `data:image/jpeg;base64,…`, made small on this phone. */
  readonly data: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whatever stands there instead is left out. */
export function readPictures(value: unknown): KeptPicture[] {
  const read: readonly unknown[] = Array.isArray(value) ? value : [];
  return read.flatMap((each): KeptPicture[] => {
    if (!isRecord(each) || typeof each['data'] !== 'string' || !each['data'].startsWith('data:image/')) return [];
    return [{ id: typeof each['id'] === 'string' ? each['id'] : null, data: each['data'] }];
  });
}

/** Not by fetch: the page may connect to its own server only. */
function bytesOf(data: string): Blob {
  const bytes = Uint8Array.from(atob(data.slice(data.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
  return new Blob([bytes], { type: 'image/jpeg' });
}

/** Their ids. `note` after each, so that a network that goes away in the middle costs no picture twice. */
export async function sendPictures(
  path: string,
  pictures: readonly KeptPicture[],
  note: (sent: readonly KeptPicture[]) => void,
): Promise<string[]> {
  const sent = [...pictures];
  for (const [at, { id, data }] of pictures.entries()) {
    if (id !== null) continue;
    const answer = await upload(path, bytesOf(data));
    if (!isRecord(answer) || typeof answer['id'] !== 'string') throw new TypeError('a picture was taken in without an id');
    sent[at] = { id: answer['id'], data };
    note([...sent]);
  }
  return sent.flatMap(({ id }) => (id === null ? [] : [id]));
}

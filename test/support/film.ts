// Small films, box by box: enough of ISO/IEC 14496-12 for whoever looks at their heads.

export function box(name: string, ...content: Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, body]);
}

interface FilmOptions {
  seconds?: number;
  width?: number;
  height?: number;
  brand?: string;
  /** What the telephone wrote of itself. */
  telling?: string;
}

/** An mp4 with one picture track and a little that stands for its pictures. */
export function aFilm({ seconds = 12, width = 720, height = 1_280, brand = 'isom', telling }: FilmOptions = {}): Buffer {
  const mvhd = Buffer.alloc(100);
  mvhd.writeUInt32BE(1_000, 12);
  mvhd.writeUInt32BE(seconds * 1_000, 16);
  const tkhd = Buffer.alloc(84);
  tkhd.writeUInt32BE(width * 65_536, 76);
  tkhd.writeUInt32BE(height * 65_536, 80);
  const told = telling === undefined ? [] : [box('udta', box('\u00a9xyz', Buffer.from(telling)))];
  return Buffer.concat([
    box('ftyp', Buffer.from(`${brand}\0\0\u0002\0isomiso2avc1mp41`, 'latin1')),
    box('moov', box('mvhd', mvhd), box('trak', box('tkhd', tkhd), ...told), ...told),
    box('mdat', Buffer.alloc(3_000, 7)),
  ]);
}

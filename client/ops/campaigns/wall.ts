// Times as they stand on the wall of the business zone, for fields that know no zone: read and written by the same table of offsets.

const parts = (zone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });

/** `2026-05-14T10:00` */
export function wallOf(instant: string, zone: string): string {
  const found = new Map(
    parts(zone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes): string => found.get(type) ?? '00';
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`;
}

/** The instant at which the wall shows it. A second look settles the hour in which a zone changes its offset. */
export function instantOf(wall: string, zone: string): string {
  const wanted = Date.parse(`${wall}:00Z`);
  let instant = wanted;
  for (let look = 0; look < 2; look += 1) instant += wanted - Date.parse(`${wallOf(new Date(instant).toISOString(), zone)}:00Z`);
  return new Date(instant).toISOString();
}

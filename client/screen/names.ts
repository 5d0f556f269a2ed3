// Which name may stand on a wall that everybody in the room reads. Pure. Members get from the server what each other may see; the staff
// gets names in full, which are for a desk and not for a wall.

export interface Named {
  readonly name: string;
  /** What others may see, where the server says so. */
  readonly shown?: string;
}

/** @param isStaff whether the rows were made for the staff */
export function nameOnWall({ name, shown }: Named, isStaff: boolean): string {
  if (!isStaff) return name;
  const [first = ''] = name;
  return shown ?? `${first}**`;
}

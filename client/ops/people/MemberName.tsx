// A member in a list of something else: the name that leads to the page, and the number.

import type { ReactElement } from 'react';
import { Link } from 'wouter';

interface Props {
  readonly member: { readonly id: string; readonly name: string; readonly memberNo: string };
}

export function MemberName({ member: { id, name, memberNo } }: Props): ReactElement {
  return (
    <span className="pair">
      <Link href={`/people/${id}`} className="f">
        {name}
      </Link>{' '}
      <span className="s">{memberNo}</span>
    </span>
  );
}

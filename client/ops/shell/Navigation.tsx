// The left navigation: rooms by what ops do. The rooms inside are shown for the room that one is in.

import type { ReactElement } from 'react';
import { Link, useLocation } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import { DueCountsQuery, OpenObjectionsQuery } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { usePerson } from '../person.ts';
import { useTexts } from '../texts.ts';
import { Icon, Mark } from './icons.tsx';
import type { Room } from './rooms.ts';
import { ROOMS, isIn, mayEnter, roomOf } from './rooms.ts';

/** The question is for so many at most. */
const MOST_COUNTED = 100;
/** More digits have no room. */
const MOST_NAMED = 1_000;

export function Navigation({ brand }: { brand: string }): ReactElement {
  const { t } = useTexts();
  const [path] = useLocation();
  const me = usePerson();
  const roles = me?.roles ?? [];
  const deepest = roomOf(path);
  return (
    <>
      <Link href="/" className="brand">
        <Mark />
        {brand}
        <small>{t('brand.latin')}</small>
      </Link>
      <ul>
        {ROOMS.map((room) => {
          const inside = (room.rooms ?? []).filter((each) => mayEnter(each, roles));
          const isHere = isIn(path, room);
          return (
            <li key={room.path}>
              <NavLink room={room} to={inside[0]?.path ?? room.path} isOn={isHere} isCurrent={isHere && inside.length === 0} />
              {isHere && inside.length > 0 ? (
                <ul>
                  {inside.map((each) => (
                    <li key={each.path}>
                      <NavLink room={each} to={each.path} isOn={each === deepest} isCurrent={each.path === path} isSub />
                    </li>
                  ))}
                </ul>
              ) : null}
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface NavLinkProps {
  room: Room;
  to: string;
  isOn: boolean;
  isCurrent: boolean;
  isSub?: boolean;
}

function NavLink({ room, to, isOn, isCurrent, isSub = false }: NavLinkProps): ReactElement {
  const { t } = useTexts();
  return (
    <Link href={to} className={`${isSub ? 'sub ' : ''}${isOn ? 'on' : ''}`} aria-current={isCurrent ? 'page' : undefined}>
      {room.icon ? <Icon name={room.icon} /> : null}
      {t(room.title)}
      {room.due === 'OBJECTIONS' ? <OpenObjections /> : null}
      {room.due === 'TODAY' ? <LateToday /> : null}
    </Link>
  );
}

/** As many as are open; red when one of them is overdue. */
function OpenObjections(): ReactElement | null {
  const { t } = useTexts();
  const now = useNow(60_000);
  const { data } = useAnswer(OpenObjectionsQuery, {}, { everyMilliseconds: 60_000, staleMilliseconds: 30_000 });
  const open = data?.tierObjections.edges ?? [];
  if (open.length === 0) return null;
  const isLate = open.some(({ node }) => Date.parse(node.dueAt) < now.getTime());
  return (
    <b className={isLate ? 'late' : undefined}>
      <span className="sr">{t('nav.waiting')}</span>
      {open.length < MOST_COUNTED ? open.length : t('nav.more', { count: MOST_COUNTED - 1 })}
    </b>
  );
}

/** What is late or broken; what is only due today is not counted here. */
function LateToday(): ReactElement | null {
  const { t } = useTexts();
  const { count } = useFormats();
  const { data } = useAnswer(DueCountsQuery, {}, { everyMilliseconds: 60_000, staleMilliseconds: 30_000 });
  const waiting = (data?.dueCounts.broken ?? 0) + (data?.dueCounts.late ?? 0);
  if (waiting === 0) return null;
  return (
    <b className="late">
      <span className="sr">{t('nav.waiting')}</span>
      {waiting < MOST_NAMED ? count(waiting) : t('nav.more', { count: MOST_NAMED - 1 })}
    </b>
  );
}

// Search over members, groups and products from anywhere: ⌘K or Ctrl K, arrows, Enter. A combobox as screen readers know it; the focus never
// leaves the field while one walks through the hits.

import type { KeyboardEvent, ReactElement } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useAnswer } from '../answers.ts';
import type { SearchData } from '../generated.ts';
import { SearchQuery } from '../generated.ts';
import { useTexts } from '../texts.ts';
import { Icon } from './icons.tsx';

const TYPING_PAUSE_MILLISECONDS = 160;
const isApple = navigator.userAgent.includes('Mac');

const KIND = { DISTRIBUTOR: 'search.member', GROUP: 'search.group', PRODUCT: 'search.product' } as const;

interface Hit {
  kind: keyof typeof KIND;
  id: string;
  title: string;
  detail: string;
}

/** Members first, then groups, then products. */
function hitsOf({ search, groups }: SearchData): Hit[] {
  const found = groups.edges.map(({ node: { id, name, number, operatorName } }): Hit => {
    return { kind: 'GROUP', id, title: name, detail: operatorName == null ? number : `${number} · ${operatorName}` };
  });
  const of = (kind: Hit['kind']): Hit[] => search.filter((hit) => hit.kind === kind);
  return [...of('DISTRIBUTOR'), ...found, ...of('PRODUCT')];
}

function addressOf(hit: Hit): string {
  switch (hit.kind) {
    case 'DISTRIBUTOR':
      return `/people/${hit.id}`;
    case 'GROUP':
      return `/groups/${hit.id}`;
    case 'PRODUCT':
      return `/campaigns/products?search=${encodeURIComponent(hit.title)}`;
  }
}

export function GlobalSearch(): ReactElement {
  const { t } = useTexts();
  const [, go] = useLocation();
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const asked = useAnswer(SearchQuery, { text }, { isWanted: text !== '', staleMilliseconds: 30_000 });
  const hits = text === '' || asked.data === undefined ? [] : hitsOf(asked.data);
  const isShown = isOpen && text !== '' && (asked.data !== undefined || asked.error !== null);

  useEffect(() => {
    const timer = setTimeout(() => {
      setText(typed.trim());
      setAt(0);
    }, TYPING_PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [typed]);

  useEffect(() => {
    const focus = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    window.addEventListener('keydown', focus);
    return () => window.removeEventListener('keydown', focus);
  }, []);

  const choose = (index: number) => {
    const hit = hits[index];
    if (hit === undefined) return;
    setOpen(false);
    setTyped('');
    field.current?.blur();
    go(addressOf(hit));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      setOpen(false);
      field.current?.blur();
    } else if (event.key === 'Enter') choose(at);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (hits.length > 0) setAt((at + step + hits.length) % hits.length);
    }
  };

  return (
    <div className="find" role="search">
      <Icon name="find" />
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label={t('search.label')}
        aria-expanded={isShown}
        aria-controls={`${id}-hits`}
        aria-autocomplete="list"
        aria-activedescendant={isShown && hits[at] ? `${id}-${String(at)}` : undefined}
        placeholder={t('search.label')}
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <kbd aria-hidden="true">{isApple ? '⌘K' : 'Ctrl K'}</kbd>
      <div className="hits" hidden={!isShown}>
        <ul id={`${id}-hits`} role="listbox" aria-label={t('search.label')}>
          {hits.map((hit, index) => (
            <li
              key={`${hit.kind}${hit.id}`}
              id={`${id}-${String(index)}`}
              role="option"
              aria-selected={index === at}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(index)}
              onMouseMove={() => setAt(index)}
            >
              <span className="f cut">{hit.title}</span>
              <span className="s cut">{hit.detail}</span>
              <span className="tag">{t(KIND[hit.kind])}</span>
            </li>
          ))}
        </ul>
        {isShown && hits.length === 0 ? (
          <p className="s">{asked.error === null ? t('search.none', { text }) : t('search.failed')}</p>
        ) : null}
      </div>
    </div>
  );
}

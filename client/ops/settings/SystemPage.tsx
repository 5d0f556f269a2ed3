// The system's settings, one row each: value with unit and range, the usual value, who changed it last. Each row is saved by itself.

import Button from 'antd/es/button';
import Input from 'antd/es/input';
import InputNumber from 'antd/es/input-number';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { sayError } from '../../shared/errors.ts';
import { useFormats } from '../../shared/formats.ts';
import { useAct, useAnswer } from '../answers.ts';
import type { SettingsData } from '../generated.ts';
import { ChangeSettingMutation, SettingsQuery } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { PageHead, Panel } from '../parts/Panel.tsx';
import { useIsAdmin } from '../parts/rights.ts';
import { Answered } from '../parts/states.tsx';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import type { Say } from '../texts.ts';
import { GROUPS, settingAbout, settingName, unitOf } from './words.ts';
import './settings.css';

type Setting = SettingsData['settings'][number];

export function SystemPage(): ReactElement {
  const { t } = useTexts();
  const isAdmin = useIsAdmin();
  const asked = useAnswer(SettingsQuery, {});
  return (
    <>
      <PageHead title={t('nav.system')} about={t('settings.about')} />
      {isAdmin ? null : <div className="note calm">{t('settings.adminsOnly')}</div>}
      <Answered asked={asked} bones={8}>
        {({ settings }) => {
          const known: readonly string[] = GROUPS.flatMap((group) => group.keys);
          const others = settings.filter((setting) => !known.includes(setting.key));
          return (
            <div className="stack">
              {GROUPS.map((group) => {
                const keys: readonly string[] = group.keys;
                return (
                  <Group
                    key={group.title}
                    title={t(group.title)}
                    settings={settings.filter((setting) => keys.includes(setting.key))}
                    isOpen={isAdmin}
                  />
                );
              })}
              {others.length > 0 ? <Group title={t('settings.others')} settings={others} isOpen={isAdmin} /> : null}
            </div>
          );
        }}
      </Answered>
    </>
  );
}

function Group({ title, settings, isOpen }: { title: string; settings: readonly Setting[]; isOpen: boolean }): ReactElement {
  return (
    <Panel title={title}>
      <ul className="settings">
        {settings.map((setting) => (
          <Row key={`${setting.key} ${setting.value}`} setting={setting} isOpen={isOpen} />
        ))}
      </ul>
    </Panel>
  );
}

const isText = (kind: Setting['kind']): boolean => kind === 'TEXT' || kind === 'CLOCK' || kind === 'CLOCKS';

function rangeWords(kind: Setting['kind'], range: { min: string; max: string }, t: Say): string {
  if (kind === 'CLOCK') return t('settings.clock');
  if (kind === 'CLOCKS') return t('settings.clocks');
  return kind === 'TEXT' ? t('settings.length', range) : t('settings.range', range);
}

function Row({ setting, isOpen }: { setting: Setting; isOpen: boolean }): ReactElement {
  const words = useTexts();
  const { t } = words;
  const { moment, count } = useFormats();
  const now = useNow(60_000);
  const tell = useTell();
  const change = useAct(ChangeSettingMutation, [SettingsQuery.name]);
  const [value, setValue] = useState(setting.value);
  const [error, setError] = useState<unknown>(null);
  const isWritten = isText(setting.kind);
  const shown = (text: string) => (isWritten ? text : count(Number(text)));
  const unit = unitOf(setting, t);
  const id = `setting-${setting.key}`;
  const range = { min: count(setting.min), max: count(setting.max) };
  const save = (next: string) => {
    setError(null);
    change.mutate(
      { key: setting.key, value: next },
      { onError: setError, onSuccess: () => tell.done(t('settings.saved', { name: settingName(setting.key, t) })) },
    );
  };
  return (
    <li>
      <div>
        <label htmlFor={id} className="f">
          {settingName(setting.key, t)}
        </label>
        <p className="s">{settingAbout(setting.key, t)}</p>
      </div>
      <div>
        <form
          className="acts"
          onSubmit={(event) => {
            event.preventDefault();
            save(value.trim());
          }}
        >
          {isWritten ? (
            <Input
              id={id}
              disabled={!isOpen}
              style={{ width: setting.kind === 'CLOCKS' ? 360 : 160 }}
              value={value}
              onChange={(event) => setValue(event.target.value)}
              aria-describedby={`${id}-range`}
            />
          ) : (
            <InputNumber
              id={id}
              disabled={!isOpen}
              style={{ width: 160 }}
              suffix={unit}
              controls={false}
              value={value === '' ? null : Number(value)}
              precision={0}
              aria-describedby={`${id}-range`}
              onChange={(next) => setValue(next === null ? '' : String(next))}
            />
          )}
          {isOpen ? (
            <Button
              htmlType="submit"
              disabled={value.trim() === setting.value || value.trim() === ''}
              loading={change.isPending ? { delay: 200 } : false}
            >
              {t('action.save')}
            </Button>
          ) : null}
          {isOpen && setting.value !== setting.defaultValue ? (
            <Button type="text" onClick={() => save(setting.defaultValue)}>
              {setting.defaultValue === '' ? t('settings.clear') : t('settings.toDefault', { value: shown(setting.defaultValue) })}
            </Button>
          ) : null}
        </form>
        <p className="s" id={`${id}-range`}>
          {rangeWords(setting.kind, range, t)}
          {setting.defaultValue === '' ? '' : ` · ${t('settings.default', { value: shown(setting.defaultValue) })}`}
          {setting.changedAt
            ? ` · ${t('settings.changed', { name: setting.changedByName ?? '', at: moment(setting.changedAt, now) })}`
            : ''}
        </p>
        <p className="s c-late" role="alert">
          {error === null ? '' : sayError(error, words)}
        </p>
      </div>
    </li>
  );
}

// Changes settings, for the settings page. Apart from service.ts, because the trail and the names of people stand on domains that
// themselves ask for settings.

import { record } from '../audit/service.ts';
import { nameOf } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import type { Setting } from '../generated/types.ts';
import { settings } from './model.ts';
import type { SettingRow } from './model.ts';
import type { SettingKey } from './rules.ts';
import { SETTINGS, SETTING_KEYS, isSettingKey, validate, valueOf } from './rules.ts';
import { forget } from './service.ts';

function present(key: SettingKey, row: SettingRow | undefined): Setting {
  const { kind, usual, min, max } = SETTINGS[key];
  return {
    key,
    kind,
    value: String(valueOf(key, row?.value)),
    defaultValue: String(usual),
    min,
    max,
    changedAt: row?.changedAt ?? null,
    changedByName: row?.changedByName ?? null,
  };
}

/** All of them, read afresh. */
export async function listSettings(ctx: Ctx): Promise<Setting[]> {
  const rows = await settings.raw(ctx.db).find({}).toArray();
  const byKey = new Map(rows.map((row) => [row._id, row]));
  return SETTING_KEYS.map((key) => present(key, byKey.get(key)));
}

/** Throws Refused when there is no such setting or the value is not one for it. The same value again changes nothing. */
export async function changeSetting(ctx: Ctx, { key, value: typed }: { key: string; value: string }): Promise<Setting> {
  if (!isSettingKey(key)) throw new Refused('SETTING_UNKNOWN');
  const { value } = demand(validate(key, typed));
  const changedByName = await nameOf(ctx);
  const row = await ctx.db.transaction(async (session) => {
    const before = await settings.raw(ctx.db).findOne({ _id: key }, { session });
    const from = valueOf(key, before?.value);
    if (from === value) return before ?? undefined;
    const change = { value, changedAt: ctx.now, changedByName };
    await settings.raw(ctx.db).updateOne({ _id: key }, { $set: change }, { upsert: true, session });
    await record(ctx, session, {
      action: 'SETTING_CHANGED',
      subject: { kind: 'SETTING', id: key, name: key },
      details: { from, to: value },
    });
    return { _id: key, ...change };
  });
  forget(ctx);
  return present(key, row);
}

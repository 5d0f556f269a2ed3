// An account as a form: who it is, who looks after it, where, and how many friends it may ask for a day.

import Button from 'antd/es/button';
import Drawer from 'antd/es/drawer';
import Input from 'antd/es/input';
import InputNumber from 'antd/es/input-number';
import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { sayError } from '../../shared/errors.ts';
import { useAct, useAnswer } from '../answers.ts';
import type { AccountFields } from '../generated.ts';
import {
  AccountTotalsQuery,
  AccountsQuery,
  CreateIpAccountMutation,
  IpAccountQuery,
  OperatorNamesQuery,
  ProvincesQuery,
  SaveIpAccountMutation,
} from '../generated.ts';
import { Area } from '../parts/Dialog.tsx';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';

const CAP = { least: 50, most: 100, usual: 80 } as const;
const LONGEST_ABOUT = 500;

export function AccountDrawer({ account, onClose }: { account: AccountFields | null; onClose: () => void }): ReactElement {
  const words = useTexts();
  const { t } = words;
  const tell = useTell();
  const [, navigate] = useLocation();
  const again = [AccountsQuery.name, AccountTotalsQuery.name, IpAccountQuery.name];
  const create = useAct(CreateIpAccountMutation, again);
  const save = useAct(SaveIpAccountMutation, again);
  const act = account === null ? create : save;
  const [handle, setHandle] = useState(account?.handle ?? '');
  const [name, setName] = useState(account?.name ?? '');
  const [persona, setPersona] = useState({
    about: account?.persona.about ?? '',
    tone: account?.persona.tone ?? '',
    interests: [...(account?.persona.interests ?? [])],
  });
  const [operatorId, setOperatorId] = useState<string | null>(account?.operatorId ?? null);
  const [province, setProvince] = useState<string | null>(account?.province || null);
  const [dailyFriends, setDailyFriends] = useState<number>(account?.dailyFriends ?? CAP.usual);
  const [friends, setFriends] = useState<number>(account?.friends ?? 0);
  const operators = useAnswer(OperatorNamesQuery, {}).data?.operatorNames ?? [];
  const provinces = useAnswer(ProvincesQuery, {}).data?.provinces ?? [];
  const input = { handle, name, persona, operatorId, province: province ?? '', dailyFriends, friends: account === null ? friends : null };
  const keep = () => {
    if (account === null)
      create.mutate(
        { input },
        {
          onSuccess: ({ createIpAccount }) => {
            tell.done(t('account.added', { name }));
            navigate(`/groups/accounts/${createIpAccount.id}`);
          },
        },
      );
    else
      save.mutate(
        { id: account.id, input },
        {
          onSuccess: () => {
            tell.done(t('account.saved', { name }));
            onClose();
          },
        },
      );
  };
  return (
    <Drawer
      open
      onClose={onClose}
      size={520}
      title={account === null ? t('account.add') : t('account.editWhom', { name: account.name })}
      footer={
        <div className="acts" style={{ justifyContent: 'flex-end' }}>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button
            type="primary"
            disabled={handle.trim() === '' || name.trim() === ''}
            loading={act.isPending ? { delay: 200 } : false}
            onClick={keep}
          >
            {t(account === null ? 'account.add' : 'account.save')}
          </Button>
        </div>
      }
    >
      <div className="field">
        <label htmlFor="account-name">{t('account.name')}</label>
        <Input id="account-name" autoFocus maxLength={40} value={name} onChange={(event) => setName(event.target.value)} />
      </div>
      <div className="field">
        <label htmlFor="account-handle">{t('account.handle')}</label>
        <Input id="account-handle" maxLength={40} value={handle} onChange={(event) => setHandle(event.target.value)} />
        <p className="s">{t('account.handleAbout')}</p>
      </div>
      <div className="field">
        <label htmlFor="account-operator">{t('account.operator')}</label>
        <Select
          id="account-operator"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={operatorId}
          placeholder={t('account.nobody')}
          options={operators.map((each) => ({ value: each.id, label: each.name }))}
          onChange={(value: string | null | undefined) => setOperatorId(value ?? null)}
        />
        <p className="s">{t('account.operatorAbout')}</p>
      </div>
      <div className="field">
        <label htmlFor="account-province">{t('account.province')}</label>
        <Select
          id="account-province"
          allowClear
          showSearch
          value={province}
          placeholder={t('account.everywhere')}
          options={provinces.map((each) => ({ value: each, label: each }))}
          onChange={(value: string | null | undefined) => setProvince(value ?? null)}
        />
      </div>
      <div className="field">
        <label htmlFor="account-cap">{t('account.cap')}</label>
        <InputNumber
          id="account-cap"
          min={CAP.least}
          max={CAP.most}
          precision={0}
          value={dailyFriends}
          onChange={(value) => setDailyFriends(value ?? CAP.usual)}
        />
        <p className="s">{t('account.capAbout', CAP)}</p>
      </div>
      {account === null ? (
        <div className="field">
          <label htmlFor="account-friends">{t('account.friendsNow')}</label>
          <InputNumber
            id="account-friends"
            min={0}
            max={10_000}
            precision={0}
            value={friends}
            onChange={(value) => setFriends(value ?? 0)}
          />
        </div>
      ) : null}
      <div className="field">
        <label htmlFor="account-about">{t('account.persona')}</label>
        <Area
          id="account-about"
          most={LONGEST_ABOUT}
          rows={4}
          value={persona.about}
          onChange={(about) => setPersona({ ...persona, about })}
        />
        <p className="s">{t('account.personaAbout')}</p>
      </div>
      <div className="field">
        <label htmlFor="account-tone">{t('account.tone')}</label>
        <Input
          id="account-tone"
          maxLength={100}
          value={persona.tone}
          onChange={(event) => setPersona({ ...persona, tone: event.target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor="account-interests">{t('account.interests')}</label>
        <Select
          id="account-interests"
          mode="tags"
          open={false}
          suffix={null}
          tokenSeparators={[' ', ',', ...t('account.separators')]}
          value={persona.interests}
          onChange={(interests: string[]) => setPersona({ ...persona, interests })}
        />
      </div>
      {act.error === null ? null : (
        <p className="c-late" role="alert">
          {sayError(act.error, words)}
        </p>
      )}
    </Drawer>
  );
}

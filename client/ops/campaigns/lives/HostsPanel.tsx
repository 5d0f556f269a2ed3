// Who hosts a live in which groups: operators with the groups that they hold, members by their number with the groups that they are in. A
// group has one host.

import Button from 'antd/es/button';
import Input from 'antd/es/input';
import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { ask } from '../../../shared/api.ts';
import { useAct, useAnswer } from '../../answers.ts';
import type { LiveHostChoicesData, OpsLive } from '../../generated.ts';
import { LiveHostChoicesQuery, SaveLiveHostsMutation } from '../../generated.ts';
import { Panel } from '../../parts/Panel.tsx';
import { Nothing } from '../../parts/states.tsx';
import { useTell } from '../../parts/tell.ts';
import { Icon } from '../../shell/icons.tsx';
import { useTexts } from '../../texts.ts';
import { useTyped } from '../editing.ts';
import { SaveFoot } from '../parts.tsx';
import { LIVES_AGAIN } from './LiveActs.tsx';

type Choice = LiveHostChoicesData['liveHostChoices'][number];
interface TypedHost {
  kind: Choice['kind'];
  personId: string;
  name: string;
  groupIds: string[];
}

export function HostsPanel({ live, mayEdit }: { readonly live: OpsLive; readonly mayEdit: boolean }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const save = useAct(SaveLiveHostsMutation, LIVES_AGAIN);
  const operators = useAnswer(LiveHostChoicesQuery, { id: live.id, memberNo: null }, { isWanted: mayEdit }).data?.liveHostChoices ?? [];
  const [members, setMembers] = useState<readonly Choice[]>([]);
  const kept: TypedHost[] = live.hosts.map(({ kind, personId, name, groups }) => ({
    kind,
    personId,
    name,
    groupIds: groups.map(({ id }) => id),
  }));
  const [hosts, setHosts, isTyped] = useTyped(kept, live.seq);
  const known = [...operators, ...members];
  const names = new Map([...known, ...live.hosts].flatMap(({ groups }) => groups.map(({ id, name }) => [id, name])));
  const taken = new Set(hosts.flatMap(({ groupIds }) => groupIds));
  const add = (choice: Choice) => {
    if (hosts.some(({ personId, kind }) => personId === choice.personId && kind === choice.kind)) return;
    const free = choice.groups.map(({ id }) => id).filter((id) => !taken.has(id));
    setHosts([...hosts, { kind: choice.kind, personId: choice.personId, name: choice.name, groupIds: free }]);
  };
  const run = () =>
    save.mutate(
      { id: live.id, seq: live.seq, hosts: hosts.map(({ kind, personId, groupIds }) => ({ kind, personId, groupIds })) },
      { onSuccess: () => tell.done(t('camp.saved')), onError: tell.failure },
    );
  const left = operators.filter(({ personId }) => !hosts.some((host) => host.personId === personId));
  return (
    <Panel title={t('lives.hosts')} aside={<span className="m">{t('lives.hostSums', { hosts: hosts.length, groups: taken.size })}</span>}>
      {hosts.length === 0 ? <Nothing>{t('lives.noHosts')}</Nothing> : null}
      <ul className="host-rows">
        {hosts.map((host, at) => {
          const choice = known.find(({ personId, kind }) => personId === host.personId && kind === host.kind);
          const own = choice?.groups.map(({ id }) => id) ?? host.groupIds;
          return (
            <li key={`${host.kind}:${host.personId}`}>
              <span>
                {host.name} <span className="tag">{t(host.kind === 'STAFF' ? 'lives.operator' : 'lives.member')}</span>
              </span>
              {mayEdit ? (
                <Select
                  mode="multiple"
                  maxTagCount={6}
                  aria-label={t('lives.groupsOf', { name: host.name })}
                  value={host.groupIds}
                  options={[...new Set([...own, ...host.groupIds])]
                    .filter((id) => host.groupIds.includes(id) || !taken.has(id))
                    .map((id) => ({ value: id, label: names.get(id) ?? id }))}
                  showSearch={{ optionFilterProp: 'label' }}
                  onChange={(groupIds: string[]) => setHosts(hosts.map((each, index) => (index === at ? { ...each, groupIds } : each)))}
                />
              ) : (
                <span>{host.groupIds.map((id) => names.get(id) ?? id).join(t('lives.and'))}</span>
              )}
              {mayEdit ? (
                <Button
                  size="small"
                  type="text"
                  aria-label={t('lives.removeHost', { name: host.name })}
                  icon={<Icon name="close" />}
                  onClick={() => setHosts(hosts.filter((_host, index) => index !== at))}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
      {mayEdit ? (
        <div className="acts">
          <Select
            style={{ minWidth: 200 }}
            placeholder={t('lives.addOperator')}
            aria-label={t('lives.addOperator')}
            value={null}
            options={left.map(({ personId, name, groups }) => ({
              value: personId,
              label: t('lives.choice', { name, groups: groups.length }),
            }))}
            onChange={(personId: string | null) => {
              const choice = left.find((each) => each.personId === personId);
              if (choice) add(choice);
            }}
          />
          <Button
            disabled={left.length === 0}
            onClick={() =>
              setHosts([
                ...hosts,
                ...left.map(({ kind, personId, name, groups }) => ({
                  kind,
                  personId,
                  name,
                  groupIds: groups.map(({ id }) => id).filter((id) => !taken.has(id)),
                })),
              ])
            }
          >
            {t('lives.addAll')}
          </Button>
          <Input.Search
            style={{ width: 220 }}
            placeholder={t('lives.memberNo')}
            aria-label={t('lives.memberNo')}
            enterButton={t('lives.addMember')}
            onSearch={(memberNo) => {
              if (memberNo.trim() === '') return;
              ask(LiveHostChoicesQuery, { id: live.id, memberNo }).then(({ liveHostChoices: [choice] }) => {
                if (!choice) return;
                setMembers([...members, choice]);
                add(choice);
              }, tell.failure);
            }}
          />
        </div>
      ) : null}
      {mayEdit ? <SaveFoot isTyped={isTyped} isBusy={save.isPending} onSave={run} onUndo={() => setHosts(kept)} /> : null}
    </Panel>
  );
}

// Views of a list that somebody keeps under a name: a view is the query part of the address. Chosen from a menu; the present state
// is saved from the same menu.

import Button from 'antd/es/button';
import Input from 'antd/es/input';
import Modal from 'antd/es/modal';
import Popover from 'antd/es/popover';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useAct, useAnswer } from '../answers.ts';
import { RemoveViewMutation, SavedViewsQuery, SaveViewMutation } from '../generated.ts';
import { Icon } from '../shell/icons.tsx';
import { useTexts } from '../texts.ts';
import { useTell } from './tell.ts';

export function SavedViews({ list, query }: { list: string; query: string }): ReactElement {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const [isNaming, setNaming] = useState(false);
  const [path, go] = useLocation();
  const views = useAnswer(SavedViewsQuery, { list }, { staleMilliseconds: 60_000 }).data?.savedViews ?? [];
  const current = views.find((view) => view.query === query);
  const open = (chosen: string) => {
    setOpen(false);
    go(chosen === '' ? path : `${path}?${chosen}`);
  };
  return (
    <>
      <Popover
        open={isOpen}
        onOpenChange={setOpen}
        trigger="click"
        placement="bottomRight"
        content={
          <div className="menu" style={{ width: 240 }}>
            {views.length === 0 ? <p className="s">{t('views.none')}</p> : null}
            <ul>
              {views.map((view) => (
                <li key={view.id}>
                  <button type="button" className="plain cut" onClick={() => open(view.query)}>
                    {view.name}
                  </button>
                  <RemoveButton id={view.id} name={view.name} />
                </li>
              ))}
            </ul>
            <Button
              block
              disabled={query === ''}
              onClick={() => {
                setOpen(false);
                setNaming(true);
              }}
            >
              {t('views.save')}
            </Button>
            {query === '' ? <p className="s">{t('views.needsFilter')}</p> : null}
          </div>
        }
      >
        <Button icon={<Icon name="save" />}>{current?.name ?? t('views.title')}</Button>
      </Popover>
      {isNaming ? <NameDialog list={list} query={query} onClose={() => setNaming(false)} /> : null}
    </>
  );
}

function RemoveButton({ id, name }: { id: string; name: string }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const remove = useAct(RemoveViewMutation, [SavedViewsQuery.name]);
  return (
    <Button
      type="text"
      size="small"
      icon={<Icon name="close" size={12} />}
      aria-label={t('views.remove', { name })}
      loading={remove.isPending}
      onClick={() => remove.mutate({ id }, { onError: tell.failure })}
    />
  );
}

function NameDialog({ list, query, onClose }: { list: string; query: string; onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const [name, setName] = useState('');
  const save = useAct(SaveViewMutation, [SavedViewsQuery.name]);
  const submit = () =>
    save.mutate(
      { list, name: name.trim(), query },
      {
        onError: tell.failure,
        onSuccess: () => {
          tell.done(t('views.saved', { name: name.trim() }));
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      title={t('views.saveTitle')}
      okText={t('action.save')}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: name.trim() === '', loading: save.isPending }}
      onOk={submit}
      onCancel={onClose}
    >
      <div className="field">
        <label htmlFor="view-name">{t('views.name')}</label>
        <Input
          id="view-name"
          autoFocus
          maxLength={40}
          value={name}
          onChange={(event) => setName(event.target.value)}
          onPressEnter={submit}
        />
      </div>
    </Modal>
  );
}

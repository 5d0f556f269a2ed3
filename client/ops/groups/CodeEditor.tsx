// The next version of a code as a form: a title and its rules in order. Saved as a draft that everybody of the office sees, and
// published in one step; from then on every member of these groups is asked to acknowledge it.

import Button from 'antd/es/button';
import Input from 'antd/es/input';
import Popconfirm from 'antd/es/popconfirm';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { ask } from '../../shared/api.ts';
import { useAskAgain } from '../answers.ts';
import { DiscardGroupCodeMutation, DraftGroupCodeMutation, GroupCodesQuery, PublishGroupCodeMutation } from '../generated.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Panel } from '../parts/Panel.tsx';
import { useTell } from '../parts/tell.ts';
import { Icon } from '../shell/icons.tsx';
import { useTexts } from '../texts.ts';
import type { CodeForm, CodeKey, OfKey } from './codes.ts';
import { isSameCode, moved, tidied } from './codes.ts';

const MOST_RULES = 30;
const MOST_RULE = 200;
const MOST_TITLE = 40;
/** How tall a field is, is worked out here: antd's own measuring writes styles that the page's policy refuses. */
const LETTERS_A_LINE = 44;

interface CodeEditorProps {
  of: CodeKey;
  /** Whom the code counts for. */
  use: { readonly groups: number; readonly members: number } | undefined;
  versions: OfKey;
  /** There is nothing to write any more. */
  onGone: () => void;
}

export function CodeEditor({ of, use, versions, onGone }: CodeEditorProps): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const askAgain = useAskAgain();
  const { draft, inForce } = versions;
  const kept: CodeForm = draft ?? inForce ?? { title: '', rules: [''] };
  const [form, setForm] = useState<CodeForm>({ title: kept.title, rules: [...kept.rules] });
  const [isBusy, setBusy] = useState(false);
  const [isPublishing, setPublishing] = useState(false);
  const ready = tidied(form);
  const isWhole = ready.title !== '' && ready.rules.length > 0;
  // What is taken over from the version in force is nobody's change yet.
  const isDirty = !isSameCode(form, draft ?? inForce ?? { title: '', rules: [] });
  const isNothingNew = inForce !== null && isSameCode(form, inForce);
  const version = String(draft?.version ?? (inForce?.version ?? 0) + 1);
  const setRule = (at: number, text: string) => setForm({ ...form, rules: form.rules.map((rule, index) => (index === at ? text : rule)) });
  const save = () => ask(DraftGroupCodeMutation, { key: of, title: ready.title, rules: [...ready.rules] });
  const run = async (act: () => Promise<unknown>, said: string) => {
    setBusy(true);
    try {
      await act();
      tell.done(said);
      askAgain(GroupCodesQuery.name);
    } catch (error) {
      tell.failure(error);
    } finally {
      setBusy(false);
    }
  };
  const discard = async () => {
    if (draft !== null) await run(() => ask(DiscardGroupCodeMutation, { id: draft.id }), t('groupCode.discarded', { version }));
    onGone();
  };
  const publish = async () => {
    const saved = isDirty || draft === null ? (await save()).draftGroupCode : draft;
    await ask(PublishGroupCodeMutation, { id: saved.id });
    tell.done(t('groupCode.published', { version }));
    askAgain(GroupCodesQuery.name, 'Group');
    onGone();
  };
  return (
    <Panel
      title={t('groupCode.draft', { version })}
      aside={
        isDirty ? (
          <span className="tag due">{t('policy.unsaved')}</span>
        ) : draft === null ? undefined : (
          <span className="tag done">{t('groupCode.saved')}</span>
        )
      }
      footer={
        <>
          <Popconfirm
            title={t('groupCode.discardTitle', { version })}
            okText={t('groupCode.discard')}
            cancelText={t('action.cancel')}
            onConfirm={() => void discard()}
          >
            <Button type="text">{t('groupCode.discard')}</Button>
          </Popconfirm>
          <span className="acts">
            <Button
              disabled={!isWhole || !isDirty}
              loading={isBusy ? { delay: 200 } : false}
              onClick={() => void run(save, t('groupCode.savedAs', { version }))}
            >
              {t('groupCode.save')}
            </Button>
            <Button type="primary" disabled={!isWhole || isNothingNew} onClick={() => setPublishing(true)}>
              {t('groupCode.publish', { version })}…
            </Button>
          </span>
        </>
      }
    >
      <div className="field">
        <label htmlFor="code-title">{t('groupCode.title')}</label>
        <Input
          id="code-title"
          maxLength={MOST_TITLE}
          value={form.title}
          onChange={(event) => setForm({ ...form, title: event.target.value })}
        />
      </div>
      <div className="field">
        <span className="what">{t('groupCode.rules')}</span>
        <ol className="code-edit">
          {form.rules.map((rule, at) => (
            <li key={at}>
              <span className="m">{at + 1}</span>
              <Input.TextArea
                aria-label={t('groupCode.rule', { n: at + 1 })}
                rows={1 + Math.floor(rule.length / LETTERS_A_LINE)}
                maxLength={MOST_RULE}
                value={rule}
                onChange={(event) => setRule(at, event.target.value)}
              />
              <span className="acts">
                <Button
                  type="text"
                  size="small"
                  aria-label={t('groupCode.up', { n: at + 1 })}
                  disabled={at === 0}
                  icon={<Icon name="up" size={12} />}
                  onClick={() => setForm({ ...form, rules: moved(form.rules, at, -1) })}
                />
                <Button
                  type="text"
                  size="small"
                  aria-label={t('groupCode.down', { n: at + 1 })}
                  disabled={at === form.rules.length - 1}
                  icon={<Icon name="down" size={12} />}
                  onClick={() => setForm({ ...form, rules: moved(form.rules, at, 1) })}
                />
                <Button
                  type="text"
                  size="small"
                  aria-label={t('groupCode.remove', { n: at + 1 })}
                  disabled={form.rules.length === 1}
                  icon={<Icon name="close" size={12} />}
                  onClick={() => setForm({ ...form, rules: form.rules.filter((_rule, index) => index !== at) })}
                />
              </span>
            </li>
          ))}
        </ol>
        <span>
          <Button size="small" disabled={form.rules.length >= MOST_RULES} onClick={() => setForm({ ...form, rules: [...form.rules, ''] })}>
            {t('groupCode.addRule')}
          </Button>
        </span>
      </div>
      {isNothingNew ? <p className="s">{t('groupCode.nothingNew')}</p> : null}
      {isPublishing ? (
        <Dialog
          title={t('groupCode.publishTitle', { version })}
          okText={t('groupCode.publish', { version })}
          act={publish}
          onClose={() => setPublishing(false)}
        >
          <p>{t('groupCode.publishAbout')}</p>
          {use === undefined || use.members === 0 ? null : (
            <p style={{ marginTop: 8 }}>{t('groupCode.publishFor', { groups: use.groups, members: use.members })}</p>
          )}
        </Dialog>
      ) : null}
    </Panel>
  );
}

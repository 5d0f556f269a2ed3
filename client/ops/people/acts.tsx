// The acts about one member that need a reason: looking at the whole phone number, fixing the tier, moving to another sponsor, erasing.

import Input from 'antd/es/input';
import Modal from 'antd/es/modal';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { ask } from '../../shared/api.ts';
import { useFormats } from '../../shared/formats.ts';
import type { Tier } from '../../shared/generated.ts';
import { useAskAgainSoon } from '../answers.ts';
import {
  EraseDistributorMutation,
  MoveSponsorMutation,
  PersonQuery,
  PersonTeamQuery,
  PersonTierQuery,
  PinTierMutation,
  RevealPhoneMutation,
  UnpinTierMutation,
} from '../generated.ts';
import { Copy } from '../parts/Copy.tsx';
import { Dialog, ReasonField } from '../parts/Dialog.tsx';
import { useNow } from '../parts/now.ts';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { TierUntil, useUsualEnd } from '../tiers/TierUntil.tsx';
import { tierText } from '../tiers/words.ts';
import type { Person } from './PersonPage.tsx';

interface ActProps {
  person: Person;
  onClose: () => void;
}

const AGAIN = [PersonQuery.name, PersonTierQuery.name, PersonTeamQuery.name];

export function PhoneDialog({ person, onClose }: ActProps): ReactElement {
  const { t } = useTexts();
  const [reason, setReason] = useState('');
  const [phone, setPhone] = useState<string | null>(null);
  const [isKnown, setKnown] = useState(false);
  if (isKnown)
    return (
      <Modal open title={t('phone.of', { name: person.name })} footer={null} onCancel={onClose} width={420}>
        {phone === null ? (
          <p>{t('phone.none')}</p>
        ) : (
          <p className="acts" style={{ gap: 16 }}>
            <b className="big">{phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')}</b>
            <Copy text={phone} label={t('phone.copy')} />
          </p>
        )}
        <p className="s" style={{ marginTop: 12 }}>
          {t('phone.kept')}
        </p>
      </Modal>
    );
  const act = async () => {
    const { revealPhone } = await ask(RevealPhoneMutation, { distributorId: person.id, reason: reason.trim() });
    setPhone(revealPhone?.replace(/^\+86/, '') ?? null);
    setKnown(true);
  };
  return (
    <Dialog
      title={t('phone.of', { name: person.name })}
      okText={t('phone.show')}
      isIncomplete={reason.trim() === ''}
      act={act}
      staysOpen
      onClose={onClose}
    >
      <ReasonField label={t('phone.why')} about={t('reason.about')} value={reason} onChange={setReason} isFirst />
    </Dialog>
  );
}

export function PinDialog({ person, onClose }: ActProps): ReactElement {
  const { t } = useTexts();
  const { day } = useFormats();
  const now = useNow(60_000);
  const tell = useTell();
  const askAgain = useAskAgainSoon();
  const usualEnd = useUsualEnd();
  const [tier, setTier] = useState<Tier>(person.standing.tier);
  const [until, setUntil] = useState(usualEnd);
  const [reason, setReason] = useState('');
  const act = async () => {
    await ask(PinTierMutation, { distributorId: person.id, tier, until, reason: reason.trim() });
    tell.done(t('pin.done', { name: person.name, tier: t(tierText[tier]), until: day(until, now) }));
    askAgain(...AGAIN);
  };
  return (
    <Dialog
      title={t('pin.of', { name: person.name })}
      okText={t('pin.do')}
      isIncomplete={reason.trim() === ''}
      act={act}
      onClose={onClose}
      width={520}
    >
      <p className="m2">{t('pin.about')}</p>
      <TierUntil tier={tier} onTier={setTier} until={until} onUntil={setUntil} />
      <ReasonField label={t('reason.label')} about={t('reason.about')} value={reason} onChange={setReason} />
    </Dialog>
  );
}

export function UnpinDialog({ person, onClose }: ActProps): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const askAgain = useAskAgainSoon();
  const [reason, setReason] = useState('');
  const act = async () => {
    await ask(UnpinTierMutation, { distributorId: person.id, reason: reason.trim() });
    tell.done(t('pin.ended', { name: person.name }));
    askAgain(...AGAIN);
  };
  const { pin } = person.standing;
  return (
    <Dialog
      title={t('pin.endOf', { name: person.name })}
      okText={t('pin.end')}
      isIncomplete={reason.trim() === ''}
      act={act}
      onClose={onClose}
    >
      {pin === null ? null : (
        <p className="m2" style={{ marginBottom: 16 }}>
          {t('pin.present', { name: pin.byName, reason: pin.reason ?? '—' })}
        </p>
      )}
      <p className="m2" style={{ marginBottom: 16 }}>
        {t('pin.endAbout')}
      </p>
      <ReasonField label={t('reason.label')} about={t('reason.about')} value={reason} onChange={setReason} isFirst />
    </Dialog>
  );
}

export function SponsorDialog({ person, onClose }: ActProps): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const askAgain = useAskAgainSoon();
  const [sponsorNo, setSponsorNo] = useState('');
  const [reason, setReason] = useState('');
  const act = async () => {
    await ask(MoveSponsorMutation, {
      distributorId: person.id,
      sponsorNo: sponsorNo.trim() === '' ? null : sponsorNo.trim(),
      reason: reason.trim(),
    });
    tell.done(t('sponsor.moved', { name: person.name }));
    askAgain(...AGAIN);
  };
  return (
    <Dialog
      title={t('sponsor.of', { name: person.name })}
      okText={t('sponsor.move')}
      isIncomplete={reason.trim() === ''}
      act={act}
      onClose={onClose}
    >
      <p className="m2" style={{ marginBottom: 16 }}>
        {t('sponsor.about')}
      </p>
      <div className="field">
        <label htmlFor="sponsor-no">{t('sponsor.no')}</label>
        <Input id="sponsor-no" autoFocus maxLength={40} value={sponsorNo} onChange={(event) => setSponsorNo(event.target.value)} />
        <p className="s">
          {person.sponsor === null ? t('sponsor.none') : t('sponsor.present', { name: person.sponsor.name, no: person.sponsor.memberNo })}
        </p>
      </div>
      <ReasonField label={t('reason.label')} about={t('reason.about')} value={reason} onChange={setReason} />
    </Dialog>
  );
}

export function EraseDialog({ person, onClose }: ActProps): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const askAgain = useAskAgainSoon();
  const [memberNo, setMemberNo] = useState('');
  const [reason, setReason] = useState('');
  const act = async () => {
    await ask(EraseDistributorMutation, { distributorId: person.id, reason: reason.trim() });
    tell.done(t('erase.done', { no: person.memberNo }));
    askAgain(...AGAIN);
  };
  return (
    <Dialog
      title={t('erase.of', { name: person.name })}
      okText={t('erase.do')}
      isDanger
      isIncomplete={reason.trim() === '' || memberNo.trim() !== person.memberNo}
      act={act}
      onClose={onClose}
    >
      <div className="note late">
        <span>{t('erase.about')}</span>
      </div>
      <div className="field">
        <label htmlFor="erase-no">{t('erase.repeat', { no: person.memberNo })}</label>
        <Input id="erase-no" autoFocus value={memberNo} onChange={(event) => setMemberNo(event.target.value)} />
      </div>
      <ReasonField label={t('reason.label')} about={t('reason.about')} value={reason} onChange={setReason} />
    </Dialog>
  );
}

import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAgreementChange } from '../agreement/agreements';
import { DeedButton, DeedForm } from '../parts/deed';
import { ReasonForm } from '../parts/reason-form';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { useUnitName } from '../parts/units';
import { clearDisagreement, type Disagreement, type DisagreementDeed, type Statement } from './disagreements';
import { StatementForm } from './statement-form';

interface Of {
  readonly disagreement: Disagreement;
}
type Form = Of & { readonly close: () => void };

/** What the caller may do in a disagreement now, each in a dialogue. Decision 16. */
export function DisagreementDeeds({ disagreement }: Of) {
  const { t } = useTranslation('disagreement');
  const can = disagreement.allowedActions;
  const stating = (['answer', 'decide'] as const).filter((kind) => can.includes(kind));
  if (can.length === 0) return null;
  return (
    <Group className="no-print">
      {can.includes('agree') ? (
        <DeedButton opener={t('agree')} title={t('agree')}>
          {(close) => <Agreeing disagreement={disagreement} close={close} />}
        </DeedButton>
      ) : null}
      {stating.map((kind) => (
        <DeedButton key={kind} opener={t(kind)} title={t(kind)}>
          {(close) => <Stating kind={kind} disagreement={disagreement} close={close} />}
        </DeedButton>
      ))}
      {can.includes('escalate') ? (
        <DeedButton opener={t('escalate')} title={t('escalate')}>
          {(close) => <Escalating disagreement={disagreement} close={close} />}
        </DeedButton>
      ) : null}
    </Group>
  );
}

function Agreeing({ disagreement, close }: Form) {
  const { t } = useTranslation('disagreement');
  const seat = useSeat();
  const shown = useShown();
  const unitName = useUnitName();
  const deed = useAgreementChange(seat, (sent: DisagreementDeed) => clearDisagreement(seat, disagreement, sent));
  const theirs = seat.kind === 'supplier' ? disagreement.ofParty : disagreement.ofSupplier;
  const quantity = theirs === null ? '' : `${shown.decimal(theirs.quantity)} ${unitName(disagreement.unit)}`;
  const amount = theirs?.amount ? `, ${shown.price(theirs.amount)} ${disagreement.currency}` : '';
  return (
    <DeedForm
      follows={t('agree.follows', { volume: `${quantity}${amount}` })}
      button={t('agree.send')}
      isReady={theirs !== null}
      deed={deed}
      body={{ kind: 'agree' }}
      close={close}
      reload={close}
    />
  );
}

function Stating({ kind, disagreement, close }: Form & { kind: 'answer' | 'decide' }) {
  const { t } = useTranslation('disagreement');
  const seat = useSeat();
  const deed = useAgreementChange(seat, (body: Statement) => clearDisagreement(seat, disagreement, { kind, body }));
  const { agreementId, party, unit, currency, ofParty, ofSupplier, reportedNow } = disagreement;
  const own = seat.kind === 'supplier' ? ofSupplier : kind === 'answer' ? ofParty : null;
  return (
    <StatementForm
      {...{ agreementId, party, unit, currency, deed, close }}
      quantity={own?.quantity ?? reportedNow}
      follows={t(`${kind}.follows`)}
      button={t(`${kind}.send`)}
    />
  );
}

function Escalating({ disagreement, close }: Form) {
  const { t } = useTranslation('disagreement');
  const seat = useSeat();
  const deed = useAgreementChange(seat, (sent: DisagreementDeed) => clearDisagreement(seat, disagreement, sent));
  return (
    <ReasonForm
      follows={t('escalate.follows')}
      button={t('escalate.send')}
      label={t('escalate.text')}
      mostCharacters={2000}
      deed={deed}
      bodyOf={(text): DisagreementDeed => ({ kind: 'escalate', text })}
      close={close}
      reload={close}
    />
  );
}

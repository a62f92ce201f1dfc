import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, type Api, api, Problem } from '../api/api';
import { useProblemText } from '../parts/problem';
import { useSeat } from '../parts/seats';
import { ifMatch, Refused } from '../parts/versions';
import { type AgreementDetail, useAgreementChange } from './agreements';
import { BonusFields } from './bonus-fields';
import { ClauseFields } from './clause-fields';
import { ContractFields } from './contract-fields';
import { MaximumFields } from './maximum-fields';
import { entryOf, placeOf, readTerms, type TermsEntry } from './terms-entry';

/** What a group of fields shows, and says when something else is written. */
export interface FieldsOf {
  readonly entry: TermsEntry;
  readonly change: (changed: Partial<TermsEntry>) => void;
  /** What is wrong at a field, in words. */
  readonly faultOf: (place: string) => string | undefined;
}

interface TermsForm {
  readonly agreement: AgreementDetail;
  /** Undefined: changes the draft. Else issues a further edition, to be accepted by a day if another is in force. */
  readonly further?: { readonly number: number; readonly isToBeAccepted: boolean } | undefined;
  readonly sheet: Api<'PriceSheet'>;
  readonly close: () => void;
  /** Shows what somebody else has changed meanwhile. */
  readonly reload: () => void;
}

/** All terms of an agreement, for its draft or a further edition; each fault stands at its field. Domain §13. */
export function TermsForm({ agreement, further, sheet, close, reload }: TermsForm) {
  const { t, i18n } = useTranslation(['agreement', 'parts']);
  // What was shown when writing began: whatever was changed since must not be overwritten unseen.
  const [before] = useState({ version: agreement.version, entry: entryOf(agreement, i18n.language) });
  const [entry, setEntry] = useState(before.entry);
  const [acceptBy, setAcceptBy] = useState('');
  const [isTried, setTried] = useState(false);
  const { changes, faults } = readTerms(entry, further?.isToBeAccepted ? { acceptBy } : {});
  const saving = useSaving(agreement.id, before.version, further !== undefined);
  const serviceFault = useServiceFault(saving.error, saving.variables?.changes);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (faults.size === 0) saving.mutate({ changes, ...(acceptBy === '' ? {} : { acceptBy }) }, { onSuccess: close });
  };
  const faultOf = (place: string): string | undefined => {
    const fault = isTried ? faults.get(place) : undefined;
    if (fault === undefined) return serviceFault(place);
    return fault === 'empty' || fault === 'whole' ? t(`fault.${fault}`) : t(`parts:entered.${fault}`);
  };
  const change = (changed: Partial<TermsEntry>): void => {
    saving.reset();
    setEntry({ ...entry, ...changed });
  };
  const fields: FieldsOf = { entry, change, faultOf };
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="lg">
        <Text size="sm">{t(further ? 'further.text' : 'change.text')}</Text>
        <ContractFields {...fields} currency={agreement.currency} />
        <BonusFields {...fields} currency={agreement.currency} />
        <ClauseFields {...fields} />
        <MaximumFields {...fields} sheet={sheet} />
        {further?.isToBeAccepted ? <AcceptBy day={acceptBy} change={setAcceptBy} fault={faultOf('acceptBy')} /> : null}
        <Refused problem={saving.error} reload={reload} />
        {isTried && faults.size > 0 ? (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {t('change.faults', { count: faults.size })}
          </Text>
        ) : null}
        <Group>
          <Button type="submit" loading={saving.isPending}>
            {further ? t('issue', { number: further.number }) : t('change.save')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('parts:cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** By when those who signed up to the edition in force have to accept the further one. Domain §13. */
function AcceptBy({ day, change, fault }: { day: string; change: (day: string) => void; fault: string | undefined }) {
  const { t } = useTranslation('agreement');
  return (
    <TextInput
      type="date"
      label={t('adjustments.acceptBy')}
      description={t('further.acceptBy.text')}
      maw="28rem"
      required
      value={day}
      error={fault}
      onChange={({ currentTarget: { value } }) => change(value)}
    />
  );
}

interface WrittenTerms {
  readonly changes: Api<'AgreementChanges'>;
  readonly acceptBy?: string;
}

function useSaving(agreementId: string, version: number, isFurther: boolean) {
  const seat = useSeat();
  const params = { path: { networkId: seat.networkId, agreementId } };
  const headers = ifMatch(version);
  return useAgreementChange<WrittenTerms, unknown>(seat, ({ changes, acceptBy }) =>
    isFurther
      ? answered(
          api.POST('/api/v1/networks/{networkId}/agreements/{agreementId}/editions', {
            params,
            headers,
            body: { changes, ...(acceptBy ? { acceptBy } : {}) },
          }),
        )
      : answered(api.PATCH('/api/v1/networks/{networkId}/agreements/{agreementId}', { params, headers, body: changes })),
  );
}

/** What the service found wrong at a field of what was sent. */
function useServiceFault(problem: Error | null, sent: Api<'AgreementChanges'> | undefined): (place: string) => string | undefined {
  const problemText = useProblemText();
  const errors = problem instanceof Problem && sent ? problem.errors : [];
  const details = new Map(errors.map(({ pointer = '', detail = '' }) => [placeOf(pointer, sent ?? {}), problemText(new Error(detail))]));
  return (place) => details.get(place);
}

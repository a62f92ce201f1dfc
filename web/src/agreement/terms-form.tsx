import { Button, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, type Api, api, Problem } from '../api/api';
import { useProblemText } from '../parts/problem';
import { useSeat } from '../parts/seats';
import { ifMatch, Refused } from '../parts/versions';
import { type AgreementDetail, useAgreementChange } from './agreements';
import { BonusFields } from './bonus-fields';
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
  readonly sheet: Api<'PriceSheet'>;
  readonly close: () => void;
  /** Shows what somebody else has changed meanwhile. */
  readonly reload: () => void;
}

/** All terms of an agreement that is not issued yet; each fault stands at its field. Domain §13. */
export function TermsForm({ agreement, sheet, close, reload }: TermsForm) {
  const { t, i18n } = useTranslation(['agreement', 'parts']);
  // What was shown when writing began: whatever was changed since must not be overwritten unseen.
  const [before] = useState({ version: agreement.version, entry: entryOf(agreement, i18n.language) });
  const [entry, setEntry] = useState(before.entry);
  const [isTried, setTried] = useState(false);
  const { changes, faults } = readTerms(entry);
  const saving = useSaving(agreement.id, before.version);
  const serviceFault = useServiceFault(saving.error, saving.variables);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (faults.size === 0) saving.mutate(changes, { onSuccess: close });
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
        <Text size="sm">{t('change.text')}</Text>
        <ContractFields {...fields} currency={agreement.currency} />
        <BonusFields {...fields} currency={agreement.currency} />
        <MaximumFields {...fields} sheet={sheet} />
        <Refused problem={saving.error} reload={reload} />
        {isTried && faults.size > 0 ? (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {t('change.faults', { count: faults.size })}
          </Text>
        ) : null}
        <Group>
          <Button type="submit" loading={saving.isPending}>
            {t('change.save')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('parts:cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function useSaving(agreementId: string, version: number) {
  const seat = useSeat();
  return useAgreementChange(seat, (body: Api<'AgreementChanges'>) =>
    answered(
      api.PATCH('/api/v1/networks/{networkId}/agreements/{agreementId}', {
        params: { path: { networkId: seat.networkId, agreementId } },
        headers: ifMatch(version),
        body,
      }),
    ),
  );
}

/** What the service found wrong at a field of what was sent. */
function useServiceFault(problem: Error | null, sent: Api<'AgreementChanges'> | undefined): (place: string) => string | undefined {
  const problemText = useProblemText();
  const errors = problem instanceof Problem && sent ? problem.errors : [];
  const details = new Map(errors.map(({ pointer = '', detail = '' }) => [placeOf(pointer, sent ?? {}), problemText(new Error(detail))]));
  return (place) => details.get(place);
}

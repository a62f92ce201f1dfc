import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import type { AgreementDetail, Edition } from './agreements';
import { Terms } from './terms';
import { TermsForm } from './terms-form';

/** The terms, which the office may change until the first edition is issued. Domain §13. */
export function ChangeTerms({ agreement, edition }: { agreement: AgreementDetail; edition: Edition }) {
  const { t } = useTranslation('agreement');
  const { networkId } = useSeat();
  const queries = useQueryClient();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [shown, show] = useState(0);
  // Stays open, so that what was refused is said, also when somebody else has issued the edition meanwhile.
  if (!isOpen)
    return (
      <Terms
        edition={edition}
        actions={
          agreement.allowedActions.includes('changeTerms') ? (
            <Button variant="default" size="sm" className="no-print" onClick={open}>
              {t('change')}
            </Button>
          ) : null
        }
      />
    );
  const reload = async (): Promise<void> => {
    await queries.invalidateQueries({ queryKey: [networkId] });
    if (agreement.allowedActions.includes('changeTerms')) show(shown + 1);
    else close();
  };
  return (
    <Section title={t('terms')}>
      <TermsForm key={shown} agreement={agreement} sheet={edition.priceSheet} close={close} reload={() => void reload()} />
    </Section>
  );
}

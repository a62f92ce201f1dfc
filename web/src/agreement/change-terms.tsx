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

/** The terms: the office changes those of the draft, and later issues a further edition with others. Domain §13. */
export function ChangeTerms({ agreement, edition }: { agreement: AgreementDetail; edition: Edition }) {
  const { t } = useTranslation('agreement');
  const { networkId } = useSeat();
  const queries = useQueryClient();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [shown, show] = useState(0);
  const may = (action: AgreementDetail['allowedActions'][number]): boolean => agreement.allowedActions.includes(action);
  // What began as the draft's terms stays that, so that it is said when somebody else has issued it meanwhile.
  const [isFurther, begin] = useState(false);
  const write = (): void => {
    begin(!may('changeTerms'));
    open();
  };
  const opener = may('changeTerms') ? t('change') : may('issueEdition') ? t('further') : undefined;
  if (!isOpen)
    return (
      <Terms
        edition={edition}
        actions={
          opener ? (
            <Button variant="default" size="sm" className="no-print" onClick={write}>
              {opener}
            </Button>
          ) : null
        }
      />
    );
  const reload = async (): Promise<void> => {
    await queries.invalidateQueries({ queryKey: [networkId] });
    if (isFurther || may('changeTerms')) show(shown + 1);
    else close();
  };
  return (
    <Section title={isFurther ? t('further') : t('terms')}>
      <TermsForm
        key={shown}
        agreement={agreement}
        further={isFurther ? furtherOf(agreement) : undefined}
        sheet={edition.priceSheet}
        close={close}
        reload={() => void reload()}
      />
    </Section>
  );
}

/** The number that a further edition gets, and whether those who signed up have to accept it. */
function furtherOf({ editions }: AgreementDetail) {
  return { number: (editions[0]?.number ?? 0) + 1, isToBeAccepted: editions.some(({ state }) => state === 'open') };
}

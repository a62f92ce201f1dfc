import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OnlyFor } from '../office/only-for';
import { usePageTitle } from '../parts/page-title';
import { useSeat } from '../parts/seats';
import { OwnAnswers } from './own-answers';
import { Questions } from './questions';
import { SupplierStandings } from './supplier-standings';

/** Prequalification: suppliers answer here, the office checks here and writes the questions. Domain §7. */
export function PrequalificationPage() {
  const { t } = useTranslation('prequalification');
  const { roles } = useSeat();
  usePageTitle(t('title'));
  return (
    <OnlyFor roles={['office', 'auditor', 'bidder']}>
      {roles.includes('bidder') ? (
        <OwnAnswers />
      ) : (
        <Stack gap="lg">
          <SupplierStandings />
          <Questions />
        </Stack>
      )}
    </OnlyFor>
  );
}

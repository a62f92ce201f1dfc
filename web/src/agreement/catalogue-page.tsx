import { Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../parts/page-title';
import { PlaceTabs } from '../parts/place-tabs';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Fetched } from '../parts/states';
import { AgreementList } from './agreement-list';
import { agreementsOf, isPartyTo } from './agreements';
import { AGREEMENTS_PARTS, agreementsSearch } from './agreements-search';
import { PositionList } from './position-list';
import { SignUpList } from './sign-up-list';

/** The network's agreements to browse: what they sell, and one by one. Domain §13. */
export function CataloguePage() {
  const { t } = useTranslation('agreement');
  const navigate = useNavigate();
  const search = agreementsSearch(useSearch({ strict: false }));
  const isParty = isPartyTo(useSeat());
  const parts = AGREEMENTS_PARTS.filter((name) => name !== 'signUps' || isParty);
  const part = parts.find((name) => name === search.part) ?? 'prices';
  usePageTitle(t('title'));
  return (
    <Stack gap="lg">
      <Title order={1}>{t('title')}</Title>
      <PlaceTabs
        label={t('title')}
        tabs={parts.map((name) => ({ name, title: t(`part.${name}`) }))}
        chosen={part}
        choose={(name) => void navigate({ to: '.', search: agreementsSearch({ ...search, part: name }) })}
      >
        {part === 'prices' ? <PositionList /> : part === 'signUps' ? <SignUpList /> : <AllAgreements />}
      </PlaceTabs>
    </Stack>
  );
}

function AllAgreements() {
  const { t } = useTranslation('agreement');
  const agreements = useQuery(agreementsOf(useSeat()));
  return (
    <Section title={t('part.agreements')}>
      <Fetched query={agreements}>{(found) => <AgreementList agreements={found} />}</Fetched>
    </Section>
  );
}

import { Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isPartyTo } from '../agreement/agreements';
import { Rows } from '../agreement/terms';
import { DeedButton, DeedForm } from '../parts/deed';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty, Fetched } from '../parts/states';
import { type Round, roundsOf } from '../round/rounds';
import { CategoriesOfRound } from './categories-of-round';
import { ReferencePrices } from './reference-prices';
import { type RoundSavings, savingsOfRound, usePublishSavings } from './savings';
import { savingsSearch } from './savings-search';

const BUYING = ['sign_up', 'concluded'];

/** What one round has saved over its whole term, and what of all parties together is published. Domain §6.3, §17. */
export function OfRound() {
  const { t } = useTranslation('savings');
  const search = savingsSearch(useSearch({ strict: false }));
  const { data: rounds = [] } = useQuery(roundsOf(useSeat()));
  const bought = rounds.filter(({ phase }) => BUYING.includes(phase));
  const round = bought.find(({ id }) => id === search.round) ?? bought[0];
  if (!round) return null;
  return (
    <>
      <Section title={t('round')} actions={<Chooser rounds={bought} chosen={round.id} />}>
        <OneRound key={round.id} roundId={round.id} />
      </Section>
      <ReferencePrices roundId={round.id} />
    </>
  );
}

function Chooser({ rounds, chosen }: { rounds: readonly Round[]; chosen: string }) {
  const { t } = useTranslation('savings');
  const navigate = useNavigate();
  const search = savingsSearch(useSearch({ strict: false }));
  return (
    <Select
      aria-label={t('round.which')}
      w={{ base: '100%', xs: '20rem' }}
      data={rounds.map(({ id, title }) => ({ value: id, label: title }))}
      value={chosen}
      onChange={(round) => void navigate({ to: '.', search: savingsSearch({ ...search, round }), replace: true, resetScroll: false })}
      allowDeselect={false}
    />
  );
}

function OneRound({ roundId }: { roundId: string }) {
  return <Fetched query={useQuery(savingsOfRound(useSeat(), roundId))}>{(savings) => <Sums savings={savings} roundId={roundId} />}</Fetched>;
}

function Sums({ savings, roundId }: { savings: RoundSavings; roundId: string }) {
  const { t } = useTranslation('savings');
  const seat = useSeat();
  const isParty = isPartyTo(seat);
  const amount = useAmount(savings.currency);
  const { items, network, published } = savings;
  const sums = ({ known, unknownTurnover }: { known: string; unknownTurnover: string }) =>
    [
      [t('known'), amount(known)],
      [t('unknownTurnover'), amount(unknownTurnover)],
    ] as const;
  const [own] = items;
  const told = published ? [published, ...savings.categories.map((category) => category.published)] : [];
  const hasWithheld = told.some(({ known, unknownTurnover }) => known === 'withheld' || unknownTurnover === 'withheld');
  if (items.length === 0 && !isParty) return <Empty title={t('round.none')} />;
  return (
    <Stack gap="lg">
      <div>
        <Text fw={650} mb="xs">
          {t(isParty ? 'round.own' : 'round.now')}
        </Text>
        {isParty && !own ? <Text size="sm">{t('round.none')}</Text> : <Rows rows={sums(isParty && own ? own : network)} />}
      </div>
      <div>
        <Published published={published} />
        {published ? <Rows rows={sums(published)} /> : null}
      </div>
      <div>
        <Text fw={650} mb="xs">
          {t('round.byCategory')}
        </Text>
        <CategoriesOfRound savings={savings} isParty={isParty} />
        {hasWithheld ? (
          <Text size="sm" c="dimmed" mt="xs">
            {t('withheld.text')}
          </Text>
        ) : null}
      </div>
      {seat.roles.includes('office') ? <Publish roundId={roundId} /> : null}
    </Stack>
  );
}

function Published({ published }: Pick<RoundSavings, 'published'>) {
  const { t } = useTranslation('savings');
  const shown = useShown();
  const zone = useNetwork(useSeat()).data?.timeZone ?? 'UTC';
  return (
    <Text fw={650} mb="xs">
      {published ? t('published', { edition: published.edition, at: shown.time(published.publishedAt, zone) }) : t('published.none')}
    </Text>
  );
}

function useAmount(currency: string): (text: string) => string {
  const { t } = useTranslation('savings');
  const shown = useShown();
  return (text) => (text === 'withheld' ? t('withheld') : `${shown.price(text)} ${currency}`);
}

function Publish({ roundId }: { roundId: string }) {
  const { t } = useTranslation('savings');
  const deed = usePublishSavings(useSeat(), roundId);
  return (
    <div className="no-print">
      <DeedButton opener={t('publish.open')} title={t('publish')}>
        {(close) => (
          <DeedForm follows={t('publish.follows')} button={t('publish.button')} isReady deed={deed} body={undefined} close={close} reload={close} />
        )}
      </DeedButton>
    </div>
  );
}

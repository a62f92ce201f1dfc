import { Badge, Group, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Call, Stage } from '../call/calls';
import { useCategoryName } from '../parts/category-names';
import { PlaceButton } from '../parts/links';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Empty, Fetched } from '../parts/states';
import { arePricesNext, type TechnicalParts as Parts, technicalPartsOf } from './openings';

const COLOUR = { unassessed: 'gray', passed: 'green', failed: 'red' } as const;

/** Whose technical part passes and whose fails, before the prices are released upon it. docs/decisions/0009-negotiation.md. */
export function TechnicalParts({ roundId, call, stage }: { roundId: string; call: Call; stage: Stage }) {
  const { t } = useTranslation('opening');
  const seat = useSeat();
  const query = useQuery(technicalPartsOf(seat, roundId, stage.id));
  const isOpen = arePricesNext(stage);
  return (
    <Section
      title={t('technical')}
      actions={
        isOpen && seat.roles.includes('office') ? (
          <PlaceButton
            to="/networks/$slug/rounds/$roundId/award"
            params={{ slug: seat.slug, roundId }}
            search={{ part: 'assessments' }}
            variant="default"
            className="no-print"
          >
            {t('technical.assess')}
          </PlaceButton>
        ) : null
      }
    >
      <Text size="sm" mb="sm">
        {t(isOpen ? 'technical.text' : 'technical.done')}
      </Text>
      <Fetched query={query}>
        {(parts) => (parts.length === 0 ? <Empty title={t('technical.none')} /> : <PartTable parts={parts} call={call} />)}
      </Fetched>
    </Section>
  );
}

function PartTable({ parts, call }: { parts: Parts; call: Call }) {
  const { t } = useTranslation('opening');
  const categoryName = useCategoryName();
  const nameOf = (code: string): string => call.suppliers.find(({ supplier }) => supplier === code)?.name ?? code;
  return (
    <Table.ScrollContainer minWidth={620} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('technical.table'), role: 'region' } }}>
      <Table striped verticalSpacing={6} aria-label={t('technical.table')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('supplier')}</Table.Th>
            <Table.Th scope="col">{t('technical.category')}</Table.Th>
            <Table.Th scope="col">{t('technical.lots')}</Table.Th>
            <Table.Th scope="col">{t('technical.outcome')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {parts.map(({ supplier, category, lots, outcome, criteria }) => (
            <Table.Tr key={`${supplier} ${category}`}>
              <Table.Th scope="row" fw={500}>
                {nameOf(supplier)} ({supplier})
              </Table.Th>
              <Table.Td>{categoryName(category)}</Table.Td>
              <Table.Td>{lots.join(', ')}</Table.Td>
              <Table.Td>
                <Group gap="xs">
                  <Badge variant="outline" color={COLOUR[outcome]} c="inherit" tt="none">
                    {t(`outcome.${outcome}`)}
                  </Badge>
                  {criteria.length > 0 ? <Text size="xs">{t('outcome.criteria', { criteria: criteria.join(', ') })}</Text> : null}
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

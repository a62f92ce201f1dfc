import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ExportMenu } from '../parts/exports/export-menu';
import { Section } from '../parts/section';
import { useShown } from '../parts/shown';
import { type Call, type Solved, usePartName } from './award';

/** A colour a supplier, beside its name: the name says it, the colour only helps the eye. */
const COLORS = ['#0b8a9c', '#d98a1f', '#7a67c4', '#a33b5c', '#7a8a2f', '#3a6ea5', '#c25e3a', '#5c6b73'];

/** Who gets which lot in each scenario; what differs from the first scenario says so. */
export function AwardMap({ call, scenarios }: { call: Call; scenarios: readonly Solved[] }) {
  const { t } = useTranslation('award');
  const [first] = scenarios;
  if (!first) return null;
  const partName = usePartName(call);
  const colorOf = (code: string): string | undefined => COLORS[call.suppliers.findIndex(({ supplier }) => supplier === code) % COLORS.length];
  const winnersIn = ({ awards }: Solved, lotId: string) => awards.filter((award) => award.lotId === lotId);
  const named = (scenario: Solved, lotId: string): string =>
    winnersIn(scenario, lotId)
      .map(({ supplier, sharePercent }) => (sharePercent === '100' ? supplier : `${supplier} ${sharePercent} %`))
      .join(', ');
  const differs = (scenario: Solved, lotId: string): boolean => named(scenario, lotId) !== named(first, lotId);
  const table = () => ({
    columns: [{ title: t('column.lot') }, ...scenarios.map(({ name }) => ({ title: name }))],
    rows: call.lots.map(({ id, title }) => [title, ...scenarios.map((scenario) => named(scenario, id))]),
  });
  return (
    <Section title={t('map')} actions={<ExportMenu name={t('map')} table={table} />}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('map.intro', { name: first.name })}
      </Text>
      <Table.ScrollContainer minWidth={140 + 180 * scenarios.length} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('map') } }}>
        <Table withColumnBorders verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('column.lot')}</Table.Th>
              {scenarios.map(({ id, name }) => (
                <Table.Th key={id} scope="col">
                  {name}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {call.lots.map(({ id, title }) => (
              <Table.Tr key={id}>
                <Table.Th scope="row" fw={500}>
                  {title}
                </Table.Th>
                {scenarios.map((scenario) => {
                  const marks = winnersIn(scenario, id).map((award) => ({
                    name: partName(award),
                    color: colorOf(award.supplier),
                    price: award.price,
                  }));
                  return <MapCell key={scenario.id} awards={marks} differs={differs(scenario, id)} />;
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Section>
  );
}

interface ACell {
  readonly awards: readonly { readonly name: string; readonly color: string | undefined; readonly price: string }[];
  readonly differs: boolean;
}

function MapCell({ awards, differs }: ACell) {
  const { t } = useTranslation('award');
  const shown = useShown();
  if (awards.length === 0) return <Table.Td>{t('map.none')}</Table.Td>;
  return (
    <Table.Td fw={differs ? 650 : 400}>
      {awards.map(({ name, color, price }) => (
        <div key={name}>
          <span className="mark" aria-hidden="true" style={{ background: color }} />
          {name}
          <Text size="xs" c="dimmed">
            {shown.decimal(price)}
            {differs ? ` · ${t('map.differs')}` : ''}
          </Text>
        </div>
      ))}
    </Table.Td>
  );
}

import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '@tanstack/react-query';
import { type AgreementDetail, type Edition, partiesOf } from '../agreement/agreements';
import { useProblemText } from '../parts/problem';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import type { CellOption } from '../parts/sheet/cell-editor';
import { type Block, type Place, withoutRows } from '../parts/sheet/cells';
import { Sheet } from '../parts/sheet/sheet';
import { writtenDecimal } from '../requirements/started-lines';
import { REPORT_COLUMNS } from './read-report';
import { type Sold, soldIn } from './sold';
import { MOST_LINES, useReport, type Written } from './use-report';

/** What the supplier says was bought, typed, pasted or taken from the call-offs. Domain §14. */
export function ReportEntry({ agreement, edition }: { agreement: AgreementDetail; edition: Edition }) {
  const { t, i18n } = useTranslation('settlement');
  const problemText = useProblemText();
  const sold = useMemo(() => soldIn(edition), [edition]);
  const written: Written = (line) => ({ ...line, quantity: writtenDecimal(line.quantity, i18n.language) });
  const report = useReport(agreement, sold, written);
  const { cells, lines, faults, outcome } = report;
  const columns = useMemo(() => REPORT_COLUMNS.map(({ field, ...column }) => ({ key: field, head: t(`report.${field}`), ...column })), [t]);
  const faultTexts = useFaultTexts(faults);
  const optionsFor = useOptions(agreement.id, sold);
  const selected = useRef<Block>({ top: 0, left: 0, bottom: 0, right: 0 });
  const onSelect = useCallback((block: Block): void => {
    selected.current = block;
  }, []);
  return (
    <Section title={t('report')}>
      <Stack gap="sm">
        <Text size="sm">{t('report.text')}</Text>
        <Tools report={report} removeRows={() => report.change(withoutRows(cells, selected.current))} />
        <div>
          <Sheet
            label={t('report')}
            columns={columns}
            cells={cells}
            change={report.change}
            undo={report.undo}
            redo={report.redo}
            faults={faultTexts}
            optionsFor={optionsFor}
            completed={(now) => now}
            goTo={undefined}
            onSelect={onSelect}
          />
        </div>
        {report.problem ? (
          <Alert color="red" variant="outline" role="alert" title={t('report.failed')}>
            {problemText(report.problem)}
          </Alert>
        ) : null}
        {outcome && report.problem === null ? (
          <Alert variant="outline" color={outcome.refused === 0 ? 'green' : 'gray'} role="status" title={t('report.received')}>
            {t('report.outcome', { accepted: outcome.accepted, repeated: outcome.repeated, refused: outcome.refused })}{' '}
            {outcome.refused === 0 ? null : t('report.refused')}
          </Alert>
        ) : null}
        {faults.length > 0 ? <FaultList faults={faults} /> : null}
        <Group>
          <Button onClick={report.report} loading={report.isBusy} disabled={lines === 0 || lines > MOST_LINES}>
            {t('report.send')}
          </Button>
          {lines > MOST_LINES ? <Text size="sm">{t('report.most', { most: MOST_LINES })}</Text> : null}
        </Group>
      </Stack>
    </Section>
  );
}

type Report = ReturnType<typeof useReport>;

function Tools({ report, removeRows }: { report: Report; removeRows: () => void }) {
  const { t } = useTranslation('settlement');
  return (
    <Group gap="xs">
      <Button variant="light" loading={report.isBusy} onClick={report.fill}>
        {t('report.fill')}
      </Button>
      <Button variant="default" disabled={!report.canUndo} onClick={report.undo}>
        {t('report.undo')}
      </Button>
      <Button variant="default" disabled={!report.canRedo} onClick={report.redo}>
        {t('report.redo')}
      </Button>
      <Button variant="default" disabled={report.cells.length === 0} onClick={removeRows}>
        {t('report.removeRows')}
      </Button>
      <Text size="sm" c="dimmed" role="status">
        {report.filled === 0 ? t('report.fill.none') : t('report.lines', { number: report.lines })}
      </Text>
    </Group>
  );
}

/** Whoever has signed up, and what is sold where. */
function useOptions(agreementId: string, sold: readonly Sold[]): (place: Place, text: string) => readonly CellOption[] {
  const { i18n } = useTranslation('settlement');
  const { data } = useQuery(partiesOf(useSeat(), agreementId));
  return ({ column }, text) => {
    const begun = text.trim().toLowerCase();
    const like = (option: CellOption): boolean => `${option.text} ${option.note}`.toLowerCase().includes(begun);
    const all: CellOption[] = {
      party: () => [...new Map(data?.map(({ party, partyName }) => [party, { text: party, note: partyName }])).values()],
      item: () => [
        ...new Map(sold.map(({ item, nameDe, nameEn }) => [item, { text: item, note: i18n.language === 'de' ? nameDe : nameEn }])).values(),
      ],
      region: () => [...new Set(sold.map(({ region }) => region))].sort().map((region) => ({ text: region, note: '' })),
      reference: () => [],
      date: () => [],
      quantity: () => [],
    }[REPORT_COLUMNS[column]?.field ?? 'reference']();
    return all.filter(like).slice(0, 8);
  };
}

function useFaultTexts(faults: Report['faults']): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const { t } = useTranslation('settlement');
  return useMemo(() => {
    const rows = new Map<number, Map<number, string>>();
    for (const { row, field, reason } of faults) {
      const column = REPORT_COLUMNS.findIndex((each) => each.field === field);
      rows.set(row, (rows.get(row) ?? new Map<number, string>()).set(column, t(`fault.${reason}`)));
    }
    return rows;
  }, [faults, t]);
}

const MOST_SHOWN = 20;

function FaultList({ faults }: { faults: Report['faults'] }) {
  const { t } = useTranslation('settlement');
  return (
    <Alert variant="outline" color="red" title={t('report.faults', { number: faults.length })} role="alert">
      <ul style={{ margin: 0, paddingInlineStart: '1.2rem' }}>
        {faults.slice(0, MOST_SHOWN).map(({ row, field, reason }) => (
          <li key={`${row} ${field}`}>{t('report.fault', { row: row + 2, field: t(`report.${field}`), reason: t(`fault.${reason}`) })}</li>
        ))}
      </ul>
      {faults.length > MOST_SHOWN ? <Text size="sm">{t('report.faults.more', { number: faults.length - MOST_SHOWN })}</Text> : null}
    </Alert>
  );
}

import { Alert, Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSeat } from '../parts/seats';
import type { Cells } from '../parts/sheet/cells';
import type { Round } from '../round/rounds';
import { type ProposedLine, proposedOf, rowsOfProposed } from './proposed-lines';
import type { Writing } from './started-lines';

/** Offers what one's organisation bought under the agreement that this round follows, as rows to begin with. Domain §5. */
export function TakeOver({ round, writing, take }: { round: Round; writing: Writing; take: (rows: Cells) => void }) {
  const { t } = useTranslation('requirements');
  const { data: lines = [] } = useQuery(proposedOf(useSeat(), round.id));
  const [first] = lines;
  if (!first) return null;
  const mark = ({ agreement, region, lacksSite }: ProposedLine): string =>
    t(lacksSite ? 'proposed.mark.region' : 'proposed.mark', { agreement, region });
  return (
    <Alert variant="outline" title={t('proposed', { agreement: first.agreement, count: lines.length })}>
      <Text size="sm">{t('proposed.text')}</Text>
      <Group mt="xs">
        <Button variant="default" size="sm" onClick={() => take(rowsOfProposed(lines, writing, mark))}>
          {t('proposed.take')}
        </Button>
      </Group>
    </Alert>
  );
}

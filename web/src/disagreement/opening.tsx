import { useTranslation } from 'react-i18next';
import { useAgreementChange } from '../agreement/agreements';
import type { ComparedRow, Comparison } from '../comparison/comparisons';
import { DeedButton } from '../parts/deed';
import { PlaceLink } from '../parts/links';
import { useSeat } from '../parts/seats';
import { openDisagreement, type Statement } from './disagreements';
import { StatementForm } from './statement-form';

interface OfRow {
  readonly agreementId: string;
  readonly row: ComparedRow;
  readonly comparison: Comparison;
  /** What the row is about, for whoever hears it read. */
  readonly name: string;
}

/** What can be done about a row of the comparison: the disagreement that there is, or opening one. Decision 16. */
export function RowDisagreement({ agreementId, row, comparison, name }: OfRow) {
  const { t } = useTranslation('disagreement');
  const { slug, kind, roles } = useSeat();
  const { disagreement, positionId } = row;
  const isSide = kind !== null && (['buyer', 'signatory', 'bidder'] as const).some((role) => roles.includes(role));
  const mayOpen = isSide && positionId !== null && comparison.period?.isOver === true && disagreement?.isSettled !== false;
  return (
    <>
      {disagreement === null ? null : (
        <PlaceLink
          to="/networks/$slug/agreements/$agreementId/disagreements/$disagreementId"
          params={{ slug, agreementId, disagreementId: disagreement.id }}
          fz="inherit"
        >
          {t(`state.${disagreement.state}`)}
        </PlaceLink>
      )}
      {mayOpen ? (
        <DeedButton opener={t('open')} label={t('open.of', { name })} title={t('open.title', { name })} size="xs">
          {(close) => <Opening {...{ agreementId, row, comparison, positionId, close }} />}
        </DeedButton>
      ) : null}
    </>
  );
}

function Opening({ agreementId, row, comparison, positionId, close }: Omit<OfRow, 'name'> & { positionId: string; close: () => void }) {
  const { t } = useTranslation('disagreement');
  const seat = useSeat();
  const period = comparison.period?.period ?? '';
  const deed = useAgreementChange(seat, (said: Statement) =>
    openDisagreement(seat, agreementId, { ...said, period, positionId, ...(seat.kind === 'supplier' ? { party: row.party } : {}) }),
  );
  return (
    <StatementForm
      agreementId={agreementId}
      party={row.party}
      unit={row.unit ?? ''}
      currency={comparison.currency}
      quantity={seat.kind === 'supplier' ? row.reported : row.calledOff}
      follows={t('open.follows')}
      button={t('open.send')}
      deed={deed}
      close={close}
    />
  );
}

import { useSearch } from '@tanstack/react-router';
import type { AgreementDetail, Edition } from '../agreement/agreements';
import { useSeat } from '../parts/seats';
import { PurchaseList } from './purchase-list';
import { ReportEntry } from './report-entry';
import { ReportLines, ReportList } from './report-list';
import { PeriodSection } from './report-periods';
import { settlementSearch } from './settlement-search';

interface Volumes {
  readonly agreement: AgreementDetail;
  readonly edition: Edition;
  readonly isParty: boolean;
}

/** What the supplier reports: it does so here; office and supplier see all of it, a party its own. Domain §14. */
export function VolumePart({ agreement, edition, isParty }: Volumes) {
  const { kind } = useSeat();
  const { report } = settlementSearch(useSearch({ strict: false }));
  return (
    <>
      {isParty ? null : <PeriodSection agreement={agreement} edition={edition} />}
      {kind === 'supplier' ? <ReportEntry agreement={agreement} edition={edition} /> : null}
      {isParty ? <PurchaseList agreement={agreement} edition={edition} /> : <ReportList agreement={agreement} />}
      {!isParty && report !== undefined ? <ReportLines agreement={agreement} edition={edition} reportId={report} /> : null}
    </>
  );
}

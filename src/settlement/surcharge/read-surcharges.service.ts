import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { dayIn } from '../../values/network-day.js';
import type { CustomerSurcharge } from '../../agreement/price-level.js';
import { Networks } from '../../network/networks.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import type { Agreed } from '../agreed.js';
import { firstDayOf } from '../agreement-year.js';
import { YearSums } from '../bonus-run/year-sums.js';
import { SettledAgreements } from '../settled-agreements.js';
import { type CustomerYear, surchargesOf } from './surcharge.js';

/** A customer's surcharge of a year, as it is invoiced. */
export interface ShownSurcharge extends CustomerYear {
  readonly partyName: string;
  /** the year's days, `YYYY-MM-DD` */
  readonly from: string;
  readonly until: string;
  readonly isOver: boolean;
}

/** Reads what customers paid beyond the price sheet, for whoever invoices it or pays it on. Decision 19. */
@Injectable()
export class ReadSurcharges {
  constructor(
    private readonly work: UnitOfWork,
    private readonly networks: Networks,
    private readonly agreements: SettledAgreements,
    private readonly sums: YearSums,
  ) {}

  /**
   * All for office, auditor and the supplier, which collects it; a customer's own; none for members.
   * @throws DomainError `agreement.missing`, `agreement.not_open`
   */
  async of(by: Mandate, agreementId: string): Promise<{ readonly currency: string; readonly surcharges: readonly ShownSurcharge[] }> {
    await this.work.as(by, () => this.agreements.assertVisible(agreementId));
    const { currency, all } = await this.work.asService(by.networkId, async () => {
      const agreed = await this.agreements.find(agreementId);
      const { timeZone } = await this.networks.current();
      const today = dayIn(timeZone, await this.work.now());
      const names = await this.names(agreementId);
      const counted = await this.counted(agreed);
      return { currency: agreed.currency, all: counted.map((one) => shown(one, agreed.termFrom, names.get(one.party) ?? one.party, today)) };
    });
    if (by.side === 'office' || by.side === 'auditor' || by.side === 'supplier') return { currency, surcharges: all };
    return { currency, surcharges: by.side === 'customer' ? all.filter(({ party }) => party === by.membershipCode) : [] };
  }

  private async counted(agreed: Agreed): Promise<CustomerYear[]> {
    const goesTo = await this.takers(agreed.id);
    const customers = new Set(agreed.parties.filter(({ level }) => level === 'customer').map(({ code }) => code));
    if (goesTo.size === 0 || customers.size === 0) return [];
    const atSheet: Agreed = { ...agreed, parties: agreed.parties.map((party) => ({ ...party, level: 'sheet' })) };
    return surchargesOf(await this.sums.byEdition(agreed), await this.sums.byEdition(atSheet), customers, goesTo, agreed.currency);
  }

  private async takers(agreementId: string): Promise<ReadonlyMap<number, CustomerSurcharge['goesTo']>> {
    const rows = await this.work.query<{ number: number; goesTo: CustomerSurcharge['goesTo'] }>(
      `select number, content #>> '{terms,customerSurcharge,goesTo}' as "goesTo" from edition
       where network_id = app_network() and agreement_id = $1 and content #>> '{terms,customerSurcharge,goesTo}' is not null`,
      [agreementId],
    );
    return new Map(rows.map(({ number, goesTo }) => [number, goesTo]));
  }

  private async names(agreementId: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.work.query<{ code: string; name: string }>(
      `select distinct on (party_code) party_code as code, party_name as name from sign_up
       where network_id = app_network() and agreement_id = $1 order by party_code, effective_from desc`,
      [agreementId],
    );
    return new Map(rows.map(({ code, name }) => [code, name]));
  }
}

function shown(one: CustomerYear, termFrom: string, partyName: string, today: string): ShownSurcharge {
  const next = firstDayOf(termFrom, one.year + 1);
  const until = new Date(Date.parse(`${next}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return { ...one, partyName, from: firstDayOf(termFrom, one.year), until, isOver: today > until };
}

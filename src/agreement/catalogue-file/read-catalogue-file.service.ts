import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Networks } from '../../network/networks.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError } from '../../values/domain-error.js';
import { Agreements } from '../agreements.js';
import { Editions, type StoredEdition } from '../editions.js';
import { dayIn } from '../../values/network-day.js';
import { levelOf, sheetAt } from '../price-level.js';
import { SignUps } from '../sign-ups.js';
import { SupplierItems } from '../supplier-item/supplier-items.js';
import type { Catalogue, ItemClasses } from './bmecat.js';

/** Reads what an agreement sells as a catalogue for an ERP. Domain §13. */
@Injectable()
export class ReadCatalogueFile {
  constructor(
    private readonly work: UnitOfWork,
    private readonly networks: Networks,
    private readonly agreements: Agreements,
    private readonly editions: Editions,
    private readonly signUps: SignUps,
    private readonly supplierItems: SupplierItems,
  ) {}

  /**
   * A party reads the edition that binds it, everybody else who sees the agreement the one in force; customers at their prices.
   * @throws DomainError `agreement.missing`, `agreement.not_open`
   */
  read(by: Mandate, agreementId: string): Promise<Catalogue> {
    return this.work.as(by, async () => {
      await this.agreements.find(agreementId);
      const { name, timeZone } = await this.networks.current();
      const own = await this.bound(by, agreementId, dayIn(timeZone, await this.work.now()));
      const editions = await this.editions.of(agreementId);
      const edition = editions.find((each) => each.edition.number === own?.edition) ?? editions.find((each) => each.edition.state === 'open');
      if (!edition)
        throw new DomainError(
          'conflict',
          'agreement.not_open',
          'Supplier and network have not both signed an edition yet, so nothing can be bought under this agreement.',
        );
      const { priceSheet, terms } = edition.content;
      const content = { ...edition.content, priceSheet: sheetAt(priceSheet, levelOf(by.side), terms.customerSurcharge) };
      const named = await this.supplierItems.of(agreementId);
      const numbers = new Map(named.flatMap(({ item, number }) => (number === null ? [] : [[item, number] as const])));
      return { content, buyer: own?.partyName ?? name, classes: await this.classes(edition), numbers };
    });
  }

  private async bound(by: Mandate, agreementId: string, today: string): Promise<{ edition: number; partyName: string } | undefined> {
    if ((by.side !== 'member' && by.side !== 'customer') || by.membershipId === undefined) return undefined;
    const own = (await this.signUps.standingOf(by.membershipId, [agreementId])).get(agreementId);
    return own && (own.endsOn === null || own.endsOn >= today) ? own : undefined;
  }

  private async classes({ content }: StoredEdition): Promise<ReadonlyMap<string, ItemClasses>> {
    const codes = content.priceSheet.lots.flatMap(({ positions }) => positions.map(({ item }) => item));
    const rows = await this.work.query<ItemClasses & { code: string }>(
      `select code, eclass, unspsc from item where network_id = app_network() and code = any ($1)`,
      [codes],
    );
    return new Map(rows.map((row) => [row.code, row]));
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';

/** What a network shows before login, whether customers register themselves, and what they pay. Decision 19. */
export interface CustomerAccess {
  readonly isOfferPublic: boolean;
  readonly takesRegistrations: boolean;
  /** Flat, of a year, in the network's currency; null: none. */
  readonly yearlyFee: string | null;
  readonly version: number;
}

/** A network as strangers may know it. */
export interface PublicNetwork {
  readonly id: string;
  readonly name: string;
  readonly locale: 'de' | 'en';
  readonly currency: string;
  readonly takesRegistrations: boolean;
  readonly yearlyFee: string | null;
}

const NOTHING: CustomerAccess = { isOfferPublic: false, takesRegistrations: false, yearlyFee: null, version: 0 };

/** The networks' settings for customers. */
@Injectable()
export class CustomerAccesses {
  constructor(private readonly work: UnitOfWork) {}

  async current(): Promise<CustomerAccess> {
    const row = await this.work.one<CustomerAccess>(
      `select is_offer_public as "isOfferPublic", takes_registrations as "takesRegistrations", trim_scale(yearly_fee)::text as "yearlyFee", version
       from customer_access where network_id = app_network()`,
    );
    return row ?? NOTHING;
  }

  async record({ isOfferPublic, takesRegistrations, yearlyFee }: Omit<CustomerAccess, 'version'>): Promise<void> {
    await this.work.query(
      `insert into customer_access (network_id, is_offer_public, takes_registrations, yearly_fee) values (app_network(), $1, $2, $3)
       on conflict (network_id) do update set is_offer_public = $1, takes_registrations = $2, yearly_fee = $3, version = customer_access.version + 1`,
      [isOfferPublic, takesRegistrations, yearlyFee],
    );
  }

  /** The network of this short name, if it has opted in; one that has not looks like one that is not there. @throws DomainError `offer.missing` */
  async ofSlug(slug: string): Promise<PublicNetwork> {
    const row = await this.work.one<PublicNetwork>(
      `select n.id, n.name, n.locale, n.currency, c.takes_registrations as "takesRegistrations", trim_scale(c.yearly_fee)::text as "yearlyFee"
       from network n join customer_access c on c.network_id = n.id where n.slug = $1 and c.is_offer_public`,
      [slug],
    );
    if (!row) throw missing('offer');
    return row;
  }
}

import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { Audit } from '../audit/audit.js';
import { CustomerAccesses } from '../network/registration/customer-access.js';
import { Notices } from '../notice/notices.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { DomainError } from '../values/domain-error.js';
import { present } from '../values/invariant.js';
import { type Agreement, assertNotTerminated } from './agreement.js';
import { Agreements } from './agreements.js';
import type { StoredEdition } from './editions.js';
import { OfferedAgreements } from './offered-agreements.js';
import { positionsOf, type QuantityOfPosition } from './price-sheet.js';
import { assertMaySignUp, declaredAgain, type OfferedAgreement } from './sign-up.js';
import { type PartyOfNetwork, SignUps, type StoredSignUp } from './sign-ups.js';
import { quantityFaults } from './terms.js';

/** The agreement meant: by its id, or by round and supplier. */
export type MeantAgreement = { readonly agreementId: string } | { readonly roundId: string; readonly supplier: string };

/** What a party declares. Without `edition` it is the one in force. */
export interface Declaring {
  readonly effectiveFrom: string;
  readonly edition?: number | undefined;
  readonly committed: readonly QuantityOfPosition[];
}

interface Found {
  readonly agreement: Agreement;
  readonly inForce: StoredEdition;
  readonly offered: OfferedAgreement;
}

/** Signs a member or customer up to an agreement, or accepts its new edition. Domain §13. */
@Injectable()
export class SignUpToAgreement {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: Agreements,
    private readonly offers: OfferedAgreements,
    private readonly signUps: SignUps,
    private readonly accesses: CustomerAccesses,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /**
   * @throws DomainError `sign_up.not_admitted|members_only|no_agreement|closed|after_term|already_signed|ended|invalid`,
   * `edition.not_open`, `agreement.missing`, `agreement.terminated`
   */
  async signUp(by: Mandate, meant: MeantAgreement, declaring: Declaring): Promise<StoredSignUp> {
    const membersOnly = by.side === 'customer' ? await this.work.asService(by.networkId, () => this.find(meant)) : undefined;
    return this.work.as(by, async () => {
      const membershipId = present(by.membershipId, 'a party’s membership');
      const party = await this.signUps.party(membershipId);
      const found = await this.find(meant);
      assertMaySignUp(party, found?.offered ?? membersOnly?.offered, declaring.effectiveFrom);
      const { agreement, inForce } = present(found, 'an agreement that may be signed up to');
      this.assertDeclaration(inForce, declaring);
      const standing = await this.signUps.lockLast(agreement.id, membershipId);
      if (standing && (standing.endsOn === null || standing.endsOn >= declaring.effectiveFrom))
        return this.again(by, agreement, inForce, standing, declaring);
      return this.first(by, agreement, inForce, party, membershipId, declaring);
    });
  }

  /** The agreement meant, if the running transaction's side sees it with an edition in force. */
  private async find(meant: MeantAgreement): Promise<Found | undefined> {
    const agreement =
      'agreementId' in meant ? await this.visible(meant.agreementId) : await this.agreements.withSupplier(meant.roundId, meant.supplier);
    const found = agreement && (await this.offers.of(agreement));
    return agreement && found && { agreement, ...found };
  }

  private async visible(agreementId: string): Promise<Agreement | undefined> {
    try {
      return await this.agreements.find(agreementId);
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'missing') return undefined;
      throw error;
    }
  }

  private assertDeclaration({ edition, content }: StoredEdition, declaring: Declaring): void {
    if (declaring.edition !== undefined && declaring.edition !== edition.number)
      throw new DomainError('conflict', 'edition.not_open', `Edition ${declaring.edition} is not in force; sign up to edition ${edition.number}.`);
    const faults = quantityFaults(declaring.committed, positionsOf(content.priceSheet), '/committed');
    if (faults.length > 0)
      throw new DomainError('invalid', 'sign_up.invalid', `${faults.length} committed quantities cannot be accepted; nothing was changed.`, faults);
  }

  private async first(
    by: Mandate,
    agreement: Agreement,
    inForce: StoredEdition,
    party: PartyOfNetwork,
    membershipId: string,
    { effectiveFrom, committed }: Declaring,
  ): Promise<StoredSignUp> {
    assertNotTerminated(agreement);
    const isCustomer = party.kind === 'customer';
    const fee = isCustomer ? agreement.terms.customerFee : null;
    const { yearlyFee } = isCustomer ? await this.accesses.current() : { yearlyFee: null };
    const place = { agreementId: agreement.id, supplierId: agreement.supplierId, editionId: inForce.id, membershipId };
    const added = await this.signUps.add({ ...place, party, effectiveFrom, committed, fee, yearlyFee, personId: by.personId });
    // The same party signed up at the same moment: what it declared then counts, and this is a repetition.
    if (!added)
      return this.again(by, agreement, inForce, present(await this.signUps.lockLast(agreement.id, membershipId), 'the other sign-up'), {
        effectiveFrom,
        committed,
      });
    await this.confirm(by, agreement, added, 'sign_up');
    return added;
  }

  private async again(
    by: Mandate,
    agreement: Agreement,
    inForce: StoredEdition,
    standing: StoredSignUp,
    declaring: Declaring,
  ): Promise<StoredSignUp> {
    if (declaredAgain(standing, inForce.edition.number, declaring.effectiveFrom) === 'unchanged') return standing;
    const accepted = await this.signUps.accept(standing, inForce.id, declaring.committed);
    await this.confirm(by, agreement, accepted, 'acceptance');
    return accepted;
  }

  private async confirm(by: Mandate, agreement: Agreement, signUp: StoredSignUp, kind: 'sign_up' | 'acceptance'): Promise<void> {
    await this.signUps.declare(kind, signUp, by.personId);
    const { edition, effectiveFrom, documentHash, committed, membershipId } = signUp;
    const body = { by: this.audit.pseudonym(by.personId), agreementId: agreement.id, edition, effectiveFrom, documentHash, committed };
    await this.audit.record(kind === 'sign_up' ? 'sign_up.declared' : 'sign_up.accepted', signUp.id, body, { membershipId });
    const params = { agreement: agreement.number, agreementId: agreement.id, edition: String(edition), effectiveFrom, documentHash };
    await this.notices.tell({ memberships: [membershipId], roles: ['signatory', 'buyer'] }, 'sign_up.confirmed', params, agreement.id);
  }
}

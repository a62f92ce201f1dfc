import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { Audit } from '../audit/audit.js';
import type { Network } from '../network/network.js';
import { Networks } from '../network/networks.js';
import { Notices } from '../notice/notices.js';
import { assertVersion } from '../platform/http.js';
import { Outbox } from '../platform/outbox.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { DomainError } from '../values/domain-error.js';
import type { Instant } from '../values/instant.js';
import { present } from '../values/invariant.js';
import { type Calculation, withAdjustedPrices } from './adjustment/calculation.js';
import { isSameClause } from './adjustment/clause.js';
import { FollowedSeries } from './adjustment/followed-series.js';
import { PriceAdjustments } from './adjustment/price-adjustments.js';
import { type Agreement, assertNotTerminated, type TermsChanges, withChanges } from './agreement.js';
import { Agreements } from './agreements.js';
import { documentHashOf, type EditionContent } from './content.js';
import { contentOf, frameOf, type Prices, termsOf } from './contents.js';
import { issue, supersede } from './edition.js';
import { Editions, type StoredEdition } from './editions.js';
import { dayIn } from '../values/network-day.js';
import { positionsOf } from './price-sheet.js';
import { assertTerms, type Terms } from './terms.js';

/** What a new edition changes, and by when it is to be accepted by those who signed up to the one before. */
export interface NewEdition {
  readonly changes: TermsChanges;
  readonly acceptBy?: string | undefined;
  /** An adjustment that the office accepted: its prices are the new edition's. Domain §16. */
  readonly calculation?: Calculation | undefined;
}

interface Issuing {
  readonly network: Network;
  readonly agreement: Agreement;
  readonly latest: StoredEdition;
  readonly now: Instant;
  readonly today: string;
}

/** Issues the drafted edition, or a further one with changed terms. From then on it never changes. Domain §13. */
@Injectable()
export class IssueEdition {
  constructor(
    private readonly work: UnitOfWork,
    private readonly networks: Networks,
    private readonly agreements: Agreements,
    private readonly editions: Editions,
    private readonly series: FollowedSeries,
    private readonly adjustments: PriceAdjustments,
    private readonly outbox: Outbox,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /**
   * @param seen the agreement's version that the caller saw
   * @throws DomainError `agreement.missing`, `version.stale`, `agreement.terminated`, `terms.invalid`, `edition.accept_by`
   */
  issue(by: Mandate, agreementId: string, seen: number | undefined, edition: NewEdition): Promise<StoredEdition> {
    return this.work.as(by, () => this.within(by, agreementId, seen, edition));
  }

  /** Issues within the running transaction of another use case of the office. */
  async within(by: Mandate, agreementId: string, seen: number | undefined, edition: NewEdition): Promise<StoredEdition> {
    const network = await this.networks.current();
    const agreement = await this.agreements.lock(agreementId);
    assertVersion(seen, agreement.version);
    assertNotTerminated(agreement);
    const now = await this.work.now();
    const [latest] = await this.editions.of(agreementId);
    const issuing = { network, agreement, latest: present(latest, 'a first edition'), now, today: dayIn(network.timeZone, now) };
    const issued = agreement.state === 'drafted' ? await this.first(issuing, edition) : await this.further(issuing, edition);
    await this.announce(by, agreement, issued);
    return issued;
  }

  private async first({ network, agreement, latest, now, today }: Issuing, { changes, acceptBy }: NewEdition): Promise<StoredEdition> {
    assertNoDay(acceptBy);
    const { priceSheet } = latest.content;
    const terms = withChanges(agreement.terms, changes);
    assertTerms(terms, positionsOf(priceSheet));
    await this.series.assert(terms.priceAdjustment);
    const content = contentOf(network, frameOf(agreement, latest.content, 1, today, null), terms, { priceSheet });
    const issued = { ...latest, content, edition: issue(latest.edition, documentHashOf(content), now) };
    await this.editions.record(issued);
    await this.agreements.record(agreement.id, terms, 'issued');
    return issued;
  }

  /**
   * A further edition replaces one that is still on its way at once, and the one in force when it opens. It goes by the one in force:
   * what was offered and never signed by both binds nobody.
   */
  private async further({ network, agreement, latest, now, today }: Issuing, { changes, acceptBy, calculation }: NewEdition): Promise<StoredEdition> {
    const inForce = await this.editions.inForce(agreement.id);
    if (inForce) assertDayAhead(acceptBy, today, agreement.terms.termTo);
    else assertNoDay(acceptBy);
    const before = (inForce ?? latest).content;
    const terms = withChanges(termsOf(before), changes);
    const prices = pricesOf(before, terms, calculation);
    assertTerms(terms, positionsOf(prices.priceSheet));
    if (!isSameClause(terms.priceAdjustment, before.terms.priceAdjustment)) await this.series.assert(terms.priceAdjustment);
    if (calculation) assertNotice(acceptBy, today, terms.priceAdjustment?.noticeDays ?? 0);
    await this.giveWay(agreement, latest, now);
    const number = latest.edition.number + 1;
    const content = contentOf(network, frameOf(agreement, before, number, today, acceptBy ?? null), terms, prices);
    if (!inForce) await this.agreements.record(agreement.id, terms, agreement.state);
    return this.editions.add(agreement.id, content, issue({ state: 'drafted', number }, documentHashOf(content), now));
  }

  /** An edition that both have not signed is replaced; the adjustment that made its prices waits for the office again. Domain §16. */
  private async giveWay(agreement: Agreement, latest: StoredEdition, now: Instant): Promise<void> {
    const { edition } = latest;
    if (edition.state === 'open' || edition.state === 'superseded' || edition.state === 'drafted') return;
    await this.editions.record({ ...latest, edition: supersede(edition, now) });
    const reopened = await this.adjustments.reopen(agreement.id, edition.number);
    if (!reopened) return;
    const { month, edition: computedFrom, calculation } = reopened;
    await this.audit.record('price_adjustment.proposed', agreement.id, { month, edition: computedFrom, factor: calculation.factor });
    const params = { agreement: agreement.number, agreementId: agreement.id, month: `${month}-01` };
    await this.notices.tell({ office: true }, 'price_adjustment.proposed', params, agreement.id);
  }

  private async announce(by: Mandate, agreement: Agreement, { id, edition, content }: StoredEdition): Promise<void> {
    const body = { by: this.audit.pseudonym(by.personId), edition: edition.number, documentHash: documentHashOf(content) };
    await this.audit.record('edition.issued', agreement.id, body, { membershipId: agreement.supplierId });
    await this.outbox.add('edition.issued', { editionId: id });
    const params = { agreement: agreement.number, agreementId: agreement.id, edition: String(edition.number) };
    await this.notices.tell({ memberships: [agreement.supplierId] }, 'edition.issued', params, agreement.id);
  }
}

/** An accepted adjustment sets prices anew; otherwise they stay, and with the same clause what they were adjusted from too. Domain §16. */
function pricesOf({ priceSheet, adjustment, terms: before }: EditionContent, terms: Terms, calculation: Calculation | undefined): Prices {
  if (calculation) return { priceSheet: withAdjustedPrices(priceSheet, calculation), adjustment: calculation };
  return isSameClause(before.priceAdjustment, terms.priceAdjustment) ? { priceSheet, adjustment } : { priceSheet };
}

/** Domain §16: new prices are announced so many days before whoever does not accept them leaves. */
function assertNotice(acceptBy: string | undefined, today: string, noticeDays: number): void {
  const first = new Date(Date.parse(`${today}T00:00:00Z`) + noticeDays * 86_400_000).toISOString().slice(0, 10);
  if (acceptBy !== undefined && acceptBy >= first) return;
  throw new DomainError(
    'invalid',
    'price_adjustment.notice',
    `New prices are announced ${noticeDays} days ahead; name ${first} or a later day by which they are to be accepted.`,
    [{ pointer: '/acceptBy', detail: `${first} or later` }],
  );
}

function assertNoDay(acceptBy: string | undefined): void {
  if (acceptBy === undefined) return;
  throw new DomainError(
    'invalid',
    'edition.accept_by',
    'Nobody has signed up to an earlier edition; leave out the day by which this one is to be accepted.',
    [{ pointer: '/acceptBy', detail: 'only where an earlier edition is in force' }],
  );
}

function assertDayAhead(acceptBy: string | undefined, today: string, termTo: string): void {
  if (acceptBy !== undefined && acceptBy > today && acceptBy <= termTo) return;
  throw new DomainError(
    'invalid',
    'edition.accept_by',
    acceptBy === undefined
      ? `Name the day by which this edition is to be accepted, after ${today} and until ${termTo}.`
      : `${acceptBy} is no day by which this edition can be accepted; name one after ${today} and until ${termTo}.`,
    [{ pointer: '/acceptBy', detail: `a day after ${today}, until ${termTo}` }],
  );
}

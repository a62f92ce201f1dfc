import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { dayIn } from '../values/network-day.js';
import { levelOf } from '../agreement/price-level.js';
import { Networks } from '../network/networks.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Decimal } from '../values/decimal.js';
import { type Agreed, type AgreedEdition, type AgreedPosition, editionFor, inForceAt } from './agreed.js';
import { agreementYearOf } from './agreement-year.js';
import type { Purchase } from './purchase.js';
import { SettledAgreements } from './settled-agreements.js';
import { ShownVolumes } from './shown-volumes.js';
import { progressOf, type TierProgress, volumeOf } from './tier-progress.js';
import { VolumeReports } from './volume-reports.js';

/** A position with several tiers, and how far all parties together are in one agreement year. */
export interface PositionProgress {
  readonly position: AgreedPosition;
  /** of all parties; undefined: withheld */
  readonly volume: Decimal | undefined;
  readonly progress: TierProgress | undefined;
  /** what the caller's own organisation bought; undefined for who buys nothing */
  readonly own: Decimal | undefined;
  /** since when others than office and supplier are shown this volume; undefined: it is live */
  readonly publishedAt: string | undefined;
}

/** The progress of an agreement's positions in one agreement year. */
export interface AgreementProgress {
  readonly currency: string;
  readonly year: number;
  /** how many agreement years the term has */
  readonly years: number;
  readonly positions: readonly PositionProgress[];
}

/** Shows how far everyone together is from the next tier. Domain §6.3, §14. */
@Injectable()
export class ShowProgress {
  constructor(
    private readonly work: UnitOfWork,
    private readonly networks: Networks,
    private readonly agreements: SettledAgreements,
    private readonly reports: VolumeReports,
    private readonly shown: ShownVolumes,
  ) {}

  /**
   * Office, auditor and supplier see volumes as reported; the others as published last.
   * @param asked agreement year, from 1; undefined: the present one
   * @throws DomainError `agreement.missing`, `agreement.not_open`
   */
  async of(by: Mandate, agreementId: string, asked: number | undefined): Promise<AgreementProgress> {
    await this.work.as(by, () => this.agreements.assertVisible(agreementId));
    return this.work.asService(by.networkId, async () => {
      const agreed = await this.agreements.find(agreementId);
      const { timeZone } = await this.networks.current();
      const today = dayIn(timeZone, await this.work.now());
      const edition = editionSeen(by, agreed, today);
      const years = agreementYearOf(agreed.termFrom, edition.termTo);
      const present = agreementYearOf(agreed.termFrom, today);
      const year = Math.min(Math.max(asked ?? present, 1), years);
      const purchases = (await this.reports.purchases(agreementId)).filter(({ day }) => agreementYearOf(agreed.termFrom, day) === year);
      const volumeAt = isParty(by) ? await this.publishedAt(agreementId, year) : liveVolumes(purchases);
      return { currency: agreed.currency, year, years, positions: progressOfEach(edition, volumeAt, ownVolumes(by, purchases)) };
    });
  }

  private async publishedAt(agreementId: string, year: number): Promise<(position: string) => SeenVolume | undefined> {
    const editions = (await this.shown.ofAgreement(agreementId)).filter((edition) => edition.year === year);
    const latest = new Map(
      editions.map((edition) => [edition.position, { volume: volumeOf(edition.contributions), publishedAt: edition.publishedAt }]),
    );
    return (position) => latest.get(position);
  }
}

interface SeenVolume {
  readonly volume: Decimal;
  readonly publishedAt: string | undefined;
}

const isParty = ({ side }: Mandate): boolean => side === 'member' || side === 'customer';

/** A party's tiers are those of the edition that binds it, the others see the one in force. Domain §13. */
function editionSeen(by: Mandate, agreed: Agreed, today: string): AgreedEdition {
  const own = isParty(by) ? agreed.parties.findLast(({ code }) => code === by.membershipCode) : undefined;
  return own ? editionFor(agreed, own, today) : inForceAt(agreed, levelOf(by.side));
}

function sumsOf(purchases: readonly Purchase[]): ReadonlyMap<string, Decimal> {
  const sums = new Map<string, Decimal>();
  for (const { position, quantity } of purchases) sums.set(position, (sums.get(position) ?? Decimal.zero).plus(quantity));
  return sums;
}

function liveVolumes(purchases: readonly Purchase[]): (position: string) => SeenVolume {
  const sums = sumsOf(purchases);
  return (position) => ({ volume: sums.get(position) ?? Decimal.zero, publishedAt: undefined });
}

function ownVolumes(by: Mandate, purchases: readonly Purchase[]): (position: string) => Decimal | undefined {
  if (!isParty(by)) return () => undefined;
  const sums = sumsOf(purchases.filter(({ party }) => party === by.membershipCode));
  return (position) => sums.get(position) ?? Decimal.zero;
}

function progressOfEach(
  { positions }: AgreedEdition,
  volumeAt: (position: string) => SeenVolume | undefined,
  ownAt: (position: string) => Decimal | undefined,
): PositionProgress[] {
  return positions
    .filter(({ price }) => price.tiers.length > 1)
    .map((position) => {
      const seen = volumeAt(position.id);
      const progress = seen && progressOf(position.price.tiers, seen.volume);
      return { position, volume: seen?.volume, progress, own: ownAt(position.id), publishedAt: seen?.publishedAt };
    });
}

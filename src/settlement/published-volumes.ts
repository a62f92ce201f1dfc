import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { type Contribution, ruleOf } from '../pooling/confidentiality.js';
import { Rounds } from '../round/rounds.js';
import type { Agreed } from './agreed.js';
import { Baselines } from './baselines.js';
import { ShownVolumes } from './shown-volumes.js';
import { contributorsOf } from './published-savings.js';
import { nextVolumes, withTakenBack, type YearVolume, yearVolumesOf } from './tier-progress.js';
import { VolumeReports } from './volume-reports.js';

/** Publishes the volumes of all parties together after a report, within its transaction. Domain §6.3, §14. */
@Injectable()
export class PublishedVolumes {
  constructor(
    private readonly rounds: Rounds,
    private readonly reports: VolumeReports,
    private readonly payers: Baselines,
    private readonly shown: ShownVolumes,
    private readonly audit: Audit,
  ) {}

  /**
   * Keeps as a further edition what may be shown anew; the rest stays as the latest edition shows it, or withheld. Editions keep
   * volumes by membership and are all judged as contributors are grouped now.
   */
  async renew(agreed: Agreed): Promise<void> {
    const payers = await this.payers.payers();
    const bought = yearVolumesOf(await this.reports.purchases(agreed.id), agreed.termFrom, (party) => payers.get(party)?.membership ?? party);
    const groups = new Map([...payers.values()].map(({ membership, contributor }) => [membership, contributor]));
    const inGroups = (contributions: readonly Contribution[]): Contribution[] =>
      contributorsOf(contributions, (membership) => groups.get(membership) ?? membership);
    const rule = ruleOf(await this.rounds.confidentiality(agreed.roundId));
    const editions = await this.shown.ofAgreement(agreed.id);
    const volumes = withTakenBack(bought, editions);
    const anew = [...new Set(volumes.map(({ year }) => year))].flatMap((wanted) => {
      const ofYear = volumes.filter(({ year }) => year === wanted);
      const earlier = ofYear.map((volume) => editions.filter((edition) => isOf(edition, volume)).map(({ contributions }) => inGroups(contributions)));
      const next = nextVolumes(
        ofYear.map(({ contributions }, index) => ({ now: inGroups(contributions), earlier: earlier[index] ?? [] })),
        rule,
      );
      return ofYear
        .filter((_, index) => next[index] !== undefined && next[index] !== earlier[index]?.at(-1))
        .map((volume) => ({ ...volume, contributions: contributorsOf(volume.contributions, (membership) => membership) }));
    });
    if (anew.length === 0) return;
    await this.shown.add(agreed.id, anew);
    await this.audit.record('volumes.published', agreed.id, { positions: anew.length });
  }
}

function isOf(edition: { readonly year: number; readonly position: string }, { year, position }: YearVolume): boolean {
  return edition.year === year && edition.position === position;
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { newId } from '../values/id.js';
import type { Shape } from './lot.js';

/** How the office changed lots. */
export const SHAPINGS = ['merge', 'split', 'move', 'anew'] as const;
export type ShapingKind = (typeof SHAPINGS)[number];

/** One shaping that can be undone. */
export interface Shaping {
  readonly id: string;
  readonly kind: ShapingKind;
  readonly before: Shape;
}

/** What the office did to a round's lots, the latest last. */
@Injectable()
export class Shapings {
  constructor(private readonly work: UnitOfWork) {}

  async add(roundId: string, kind: ShapingKind, { lots, positions }: Shape): Promise<void> {
    await this.work.query(`insert into shaping (network_id, id, round_id, kind, before) values (app_network(), $1, $2, $3, $4)`, [
      newId(),
      roundId,
      kind,
      JSON.stringify({ lots, positions }),
    ]);
  }

  /** The latest one, or undefined where nothing was shaped. */
  async latest(roundId: string): Promise<Shaping | undefined> {
    return this.work.one<Shaping>(
      `select id, kind, before from shaping where network_id = app_network() and round_id = $1 order by made_at desc, id desc limit 1`,
      [roundId],
    );
  }

  async remove(id: string): Promise<void> {
    await this.work.query(`delete from shaping where network_id = app_network() and id = $1`, [id]);
  }
}

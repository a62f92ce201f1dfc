import { Injectable } from '@nestjs/common';
import type { Role } from '../access/mandate.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { invariant } from '../values/invariant.js';
import { type NoticeKey, NOTICES, type ParamsOf, type ValueKind } from './keys.js';
import { Mailing } from './mailing.js';
import { NoticeSecrets } from './notice-secrets.js';

/** Whom to tell: persons, everybody with a mandate (of one of these roles) for memberships, or the network's office. */
export type Told =
  | { readonly persons: readonly string[] }
  | { readonly memberships: readonly string[]; readonly roles?: readonly Role[] }
  | { readonly office: true };

/** Tells people something, in the portal and by e-mail, within the running transaction. */
@Injectable()
export class Notices {
  constructor(
    private readonly work: UnitOfWork,
    private readonly secrets: NoticeSecrets,
    private readonly mailing: Mailing,
  ) {}

  /**
   * Tells everybody in `to` at once; with the transaction it is told, or not at all.
   * @param subjectId what it is about, e.g. the round
   */
  async tell<Key extends NoticeKey>(to: Told, key: Key, params: ParamsOf<Key>, subjectId?: string): Promise<void> {
    const { networkId } = this.work.scope;
    invariant(networkId !== undefined, 'a notice belongs to a network');
    const [people, parameters] = peopleIn(to);
    await this.work.query(
      `insert into notice (network_id, person_id, key, params, subject_id) select $1, told.person, $2, $3, $4 from ${people} as told(person)`,
      [networkId, key, JSON.stringify(this.kept(key, params)), subjectId ?? null, ...parameters],
    );
    this.nudge();
  }

  /** Tells each of these persons the same with values of its own, as `tell` does. */
  async tellEach<Key extends NoticeKey>(
    each: readonly { readonly personId: string; readonly params: ParamsOf<Key> }[],
    key: Key,
    subjectId?: string,
  ): Promise<void> {
    const { networkId } = this.work.scope;
    invariant(networkId !== undefined, 'a notice belongs to a network');
    await this.work.query(
      `insert into notice (network_id, person_id, key, params, subject_id) select $1, told.person, $2, told.params, $3
       from unnest($4::uuid[], $5::jsonb[]) as told(person, params)`,
      [networkId, key, subjectId ?? null, each.map(({ personId }) => personId), each.map(({ params }) => JSON.stringify(this.kept(key, params)))],
    );
    this.nudge();
  }

  /** After notices were written by SQL: sends their e-mails as soon as the transaction has committed. */
  nudge(): void {
    this.work.afterCommit(() => this.mailing.nudge());
  }

  private kept(key: NoticeKey, params: Readonly<Record<string, string>>): Record<string, string> {
    const kinds: Readonly<Record<string, ValueKind>> = NOTICES[key].values;
    return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, kinds[name] === 'secret' ? this.secrets.hidden(value) : value]));
  }
}

function peopleIn(to: Told): [sql: string, parameters: unknown[]] {
  if ('persons' in to) return ['unnest($5::uuid[])', [to.persons]];
  if ('office' in to) return ['people_of_office($1)', []];
  return ['people_of($1, $5::uuid[], $6::text[])', [to.memberships, to.roles ?? null]];
}

import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { DomainError, missing } from '../values/domain-error.js';
import { newId } from '../values/id.js';
import { Callers, tokenHash } from './callers.js';
import { OpenSession } from './open-session.js';
import type { Caller } from './routes.js';

const MOST_TOKENS = 50;

interface TokenRow {
  id: string;
  name: string;
  scope: 'read' | 'write';
  made_at: Date;
  expires_at: Date;
}

/** One personal API token, without its secret. */
export interface ApiToken {
  readonly id: string;
  readonly name: string;
  readonly scope: 'read' | 'write';
  readonly madeAt: string;
  readonly expiresAt: string;
}

function tokenOf(row: TokenRow): ApiToken {
  return { id: row.id, name: row.name, scope: row.scope, madeAt: row.made_at.toISOString(), expiresAt: row.expires_at.toISOString() };
}

/** Personal API tokens: hashed, scoped, expiring. */
@Injectable()
export class Tokens {
  constructor(
    private readonly work: UnitOfWork,
    private readonly callers: Callers,
    private readonly session: OpenSession,
  ) {}

  /**
   * Makes a token for whoever is signed in; its secret is in this answer only.
   * @throws DomainError `access.signed_out` when the session has ended meanwhile, `token.too_many`
   */
  make(caller: Caller, name: string, scope: 'read' | 'write', days: number): Promise<ApiToken & { token: string }> {
    const token = `pr_${randomBytes(32).toString('base64url')}`;
    return this.work.asService(null, async () => {
      await this.session.lock(caller);
      const made = await this.work.one<TokenRow>(
        `insert into api_token (id, token_hash, person_id, name, scope, expires_at)
         select $1, $2, $3, $4, $5, clock_timestamp() + make_interval(days => $6)
         where (select count(*) from api_token where person_id = $3 and revoked_at is null and expires_at > clock_timestamp()) < ${MOST_TOKENS}
         returning id, name, scope, made_at, expires_at`,
        [newId<'token'>(), tokenHash(token), caller.personId, name, scope, days],
      );
      if (!made) throw new DomainError('conflict', 'token.too_many', `You have ${MOST_TOKENS} valid tokens already. Delete one first.`);
      return { ...tokenOf(made), token };
    });
  }

  /** One's own valid tokens, newest first. */
  list(personId: string): Promise<ApiToken[]> {
    return this.work.as({ personId, side: 'person' }, async () => {
      const rows = await this.work.query<TokenRow>(
        `select id, name, scope, made_at, expires_at from api_token where person_id = $1 and revoked_at is null and expires_at > clock_timestamp() order by made_at desc`,
        [personId],
      );
      return rows.map(tokenOf);
    });
  }

  /** Ends a token. @throws DomainError `token.missing` */
  async revoke(personId: string, tokenId: string): Promise<void> {
    await this.work.as({ personId, side: 'person' }, async () => {
      const ended = await this.work.touch(
        `update api_token set revoked_at = clock_timestamp() where id = $1 and person_id = $2 and revoked_at is null`,
        [tokenId, personId],
      );
      if (ended === 0) throw missing('token');
    });
    this.callers.forget();
  }
}

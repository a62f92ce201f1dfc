import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { type ApiClient, ApiProblem, refusalOf } from '../api-client.js';
import type { Mailbox } from './mailbox.js';

/**
 * The people of a replay: each sets a password through the invitation that came by e-mail, and signs in with it.
 * Whoever was invited by an earlier replay signs in with the same password as then.
 */
export class Logins {
  private readonly signedIn = new Map<string, Promise<ApiClient>>();

  /** @param seed what passwords are derived from, so that nobody else can guess them: the operator's token */
  constructor(
    private readonly service: ApiClient,
    private readonly mailbox: Mailbox,
    private readonly seed: string,
  ) {}

  /** The password that a replay sets for this address. */
  passwordOf(email: string): string {
    return createHmac('sha256', this.seed).update(`replay ${email.toLowerCase()}`).digest('base64url').slice(0, 20);
  }

  /** This person's connection, signed in once however often it is asked for. */
  of(email: string): Promise<ApiClient> {
    const key = email.toLowerCase();
    const begun = this.signedIn.get(key) ?? this.signIn(email);
    this.signedIn.set(key, begun);
    return begun;
  }

  private async signIn(email: string): Promise<ApiClient> {
    const password = this.passwordOf(email);
    const client = this.service.stranger();
    const withPassword = (): Promise<unknown> => client.post('/api/v1/sessions', { email, password }, z.unknown());
    if (this.mailbox.knew(email) && !(await refusalOf(withPassword()))) return client;
    const token = await this.mailbox.invitationOf(email);
    if (token !== undefined) await this.accept(client, token, password);
    await withPassword();
    return client;
  }

  private async accept(client: ApiClient, token: string, password: string): Promise<void> {
    try {
      await client.post(`/api/v1/invitations/${token}/accept`, { password }, z.unknown());
    } catch (error) {
      // Accepted already, by a request whose answer was lost: the password is ours, signing in will tell.
      if (!(error instanceof ApiProblem && error.status < 500)) throw error;
    }
  }
}

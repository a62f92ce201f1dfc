import { Body, Controller, Delete, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Answers, IdParam } from '../platform/http.js';
import { SETTINGS, type Settings } from '../platform/settings.js';
import { DomainError } from '../values/domain-error.js';
import { SESSION_COOKIE } from './access.guard.js';
import { AcceptedInvitation, Credentials, MadeToken, Me, NewToken, Password, Session, Tokens as TokenList } from './access.schema.js';
import { Invitations } from './invitations.js';
import { Persons } from './persons.js';
import { type Caller, Public, SignedIn, SignedInPerson } from './routes.js';
import { SESSION_HOURS, SignIn } from './sign-in.service.js';
import { Tokens } from './tokens.service.js';

const InvitationToken = z.string().min(20).max(100);

/** Signing in and out, invitations, one's own API tokens. */
@Controller('api/v1')
export class AccessController {
  constructor(
    private readonly signIn: SignIn,
    private readonly invitations: Invitations,
    private readonly persons: Persons,
    private readonly tokens: Tokens,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Post('sessions')
  @Public()
  @Answers(201, Session, { summary: 'Sign in; the session is set as a cookie', problems: ['sign_in.refused', 'sign_in.too_many'] })
  async open(
    @Body({ schema: Credentials }) credentials: z.infer<typeof Credentials>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof Session>> {
    const { token, personId, name } = await this.signIn.signIn(credentials.email, credentials.password, request.ip);
    const isSecure = this.settings.PUBLIC_URL?.startsWith('https:') ?? false;
    void reply.setCookie(SESSION_COOKIE, token, { path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure, maxAge: SESSION_HOURS * 3600 });
    return { personId, name };
  }

  @Delete('sessions/current')
  @SignedIn()
  @Answers(204, null, { summary: 'Sign out' })
  async close(@SignedInPerson() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.signIn.signOut(caller.tokenHash);
    void reply.clearCookie(SESSION_COOKIE, { path: '/' });
  }

  @Get('me')
  @SignedIn()
  @Answers(200, Me, { summary: 'Who am I, and for whom may I act' })
  me(@SignedInPerson() caller: Caller): Promise<z.infer<typeof Me>> {
    return this.persons.me(caller.personId);
  }

  @Post('invitations/:token/accept')
  @Public()
  @Answers(200, AcceptedInvitation, { summary: 'Accept an invitation by setting a password', problems: ['invitation.invalid', 'password.weak'] })
  async accept(
    @Param('token', { schema: InvitationToken }) token: string,
    @Body({ schema: Password }) { password }: z.infer<typeof Password>,
  ): Promise<z.infer<typeof AcceptedInvitation>> {
    return { place: await this.invitations.accept(token, password) };
  }

  @Get('tokens')
  @SignedIn()
  @Answers(200, TokenList, { summary: 'My valid API tokens' })
  async list(@SignedInPerson() caller: Caller): Promise<z.infer<typeof TokenList>> {
    return { items: await this.tokens.list(caller.personId) };
  }

  @Post('tokens')
  @SignedIn()
  @Answers(201, MadeToken, { summary: 'Make an API token; its secret is shown only now', problems: ['token.too_many', 'token.by_token'] })
  make(
    @SignedInPerson() caller: Caller,
    @Body({ schema: NewToken }) { name, scope, days }: z.infer<typeof NewToken>,
  ): Promise<z.infer<typeof MadeToken>> {
    // Else whoever found a token could make further ones that outlive it.
    if (caller.by === 'token')
      throw new DomainError('forbidden', 'token.by_token', 'A token cannot make tokens. Sign in with your password for that.');
    return this.tokens.make(caller, name, scope, days);
  }

  @Delete('tokens/:tokenId')
  @SignedIn()
  @Answers(204, null, { summary: 'End an API token', problems: ['token.missing'] })
  revoke(@SignedInPerson() caller: Caller, @Param('tokenId', { schema: IdParam }) tokenId: string): Promise<void> {
    return this.tokens.revoke(caller.personId, tokenId);
  }
}

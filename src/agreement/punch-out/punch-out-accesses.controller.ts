import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By, type Caller, SignedInPerson } from '../../access/routes.js';
import { Answers, IdParam } from '../../platform/http.js';
import { KeepAccesses } from './keep-accesses.service.js';
import type { PunchOutAccess } from './punch-out-accesses.js';
import { AccessList, MadeAccess, NewAccessBody, NothingBody } from './punch-out.schema.js';

/** What a membership's ERP signs in with. */
@Controller('api/v1/networks/:networkId/punch-out-accesses')
export class PunchOutAccessesController {
  constructor(private readonly keeping: KeepAccesses) {}

  @Get()
  @Allows('buyer')
  @Answers(200, AccessList, { summary: 'My company’s punch-out accesses, without their secrets' })
  async list(@By() by: Mandate): Promise<z.infer<typeof AccessList>> {
    return { items: (await this.keeping.list(by)).map((access) => ({ ...access, hosts: [...access.hosts] })) };
  }

  @Post()
  @Allows('buyer')
  @Answers(201, MadeAccess, {
    summary: 'Make an access for my company’s ERP (OCI, cXML); its secret is shown only now',
    description: 'Whoever has it sees my company’s prices and takes baskets back; nobody can order or sign anything with it.',
    problems: ['punch_out.by_token', 'punch_out.host', 'punch_out.too_many', 'punch_out.not_a_party'],
  })
  async make(
    @By() by: Mandate,
    @SignedInPerson() caller: Caller,
    @Body({ schema: NewAccessBody }) body: z.infer<typeof NewAccessBody>,
  ): Promise<z.infer<typeof MadeAccess>> {
    return shownOnce(by, await this.keeping.make(by, caller, body));
  }

  @Post(':punchOutAccessId/secret')
  @Allows('buyer')
  @Answers(201, MadeAccess, {
    summary: 'Take an access over with a new secret, which is shown only now',
    description: 'An access stops with the mandate of the buyer who made it. Whoever takes it over answers for it; its end stays.',
    problems: ['punch_out.by_token', 'punch_out.not_a_party', 'punch_out_access.missing'],
  })
  async takeOver(
    @By() by: Mandate,
    @SignedInPerson() caller: Caller,
    @Param('punchOutAccessId', { schema: IdParam }) accessId: string,
    @Body({ schema: NothingBody }) _nothing: z.infer<typeof NothingBody>,
  ): Promise<z.infer<typeof MadeAccess>> {
    return shownOnce(by, await this.keeping.takeOver(by, caller, accessId));
  }

  @Delete(':punchOutAccessId')
  @Allows('buyer')
  @Answers(204, null, { summary: 'End an access at once', problems: ['punch_out_access.missing', 'punch_out.not_a_party'] })
  async end(@By() by: Mandate, @Param('punchOutAccessId', { schema: IdParam }) accessId: string): Promise<void> {
    await this.keeping.end(by, accessId);
  }
}

function shownOnce({ networkId }: Mandate, made: PunchOutAccess & { readonly secret: string }): z.infer<typeof MadeAccess> {
  const path = `/api/v1/punch-outs/${networkId}`;
  return { ...made, hosts: [...made.hosts], ociPath: `${path}/oci`, cxmlPath: `${path}/cxml` };
}

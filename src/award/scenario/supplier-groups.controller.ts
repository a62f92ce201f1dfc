import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { Answers, IdParam } from '../../platform/http.js';
import { SupplierGroupBody, SupplierGroupName, SupplierGroupsView } from '../award.schema.js';
import { NameSupplierGroups } from './name-supplier-groups.service.js';

/** Groups of suppliers that the rules of award scenarios may name. */
@Controller('api/v1/networks/:networkId')
export class SupplierGroupsController {
  constructor(private readonly groups: NameSupplierGroups) {}

  @Get('rounds/:roundId/supplier-groups')
  @Allows('office', 'auditor')
  @Answers(200, SupplierGroupsView, {
    summary: 'Groups of suppliers, as they are in this round',
    description:
      '`incumbent`: has an agreement from another round; `new`: has none; `regional`: its address is in one of the round’s delivery regions. The office names the others.',
    problems: ['round.missing'],
  })
  async list(@By() by: Mandate, @Param('roundId', { schema: IdParam }) roundId: string): Promise<z.infer<typeof SupplierGroupsView>> {
    const groups = await this.groups.list(by, roundId);
    return { items: groups.map((group) => ({ ...group, suppliers: [...group.suppliers] })) };
  }

  @Put('supplier-groups/:groupName')
  @Allows('office')
  @Answers(204, null, {
    summary: 'Say which suppliers belong to a group of the office’s own',
    description: 'Replaces whoever belonged to it; nobody: the group is gone. Scenarios keep the groups as they were when asked for.',
    problems: ['supplier_group.reckoned', 'supplier_group.unknown_supplier', 'supplier_group.too_many'],
  })
  name(
    @By() by: Mandate,
    @Param('groupName', { schema: SupplierGroupName }) groupName: string,
    @Body({ schema: SupplierGroupBody }) { suppliers }: z.infer<typeof SupplierGroupBody>,
  ): Promise<void> {
    return this.groups.name(by, groupName, suppliers);
  }
}

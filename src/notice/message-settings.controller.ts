import { Body, Controller, Get, Put } from '@nestjs/common';
import type { z } from 'zod';
import { type Caller, SignedIn, SignedInPerson } from '../access/routes.js';
import { Answers } from '../platform/http.js';
import { MessageSettings } from './message-settings.js';
import { MessageSettings as Wishes } from './message-settings.schema.js';

/** How a person wants to be written to. */
@Controller('api/v1/me/messages')
export class MessageSettingsController {
  constructor(private readonly settings: MessageSettings) {}

  @Get()
  @SignedIn()
  @Answers(200, Wishes, { summary: 'In which language and how often I am written to' })
  read(@SignedInPerson() { personId }: Caller): Promise<z.infer<typeof Wishes>> {
    return this.settings.read(personId);
  }

  @Put()
  @SignedIn()
  @Answers(200, Wishes, { summary: 'Change in which language and how often I am written to', description: 'The same in all networks.' })
  change(@SignedInPerson() { personId }: Caller, @Body({ schema: Wishes }) wishes: z.infer<typeof Wishes>): Promise<z.infer<typeof Wishes>> {
    return this.settings.change(personId, wishes);
  }
}

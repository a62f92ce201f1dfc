import { Injectable } from '@nestjs/common';
import type { EditionContent } from '../content.js';
import type { Confirmation } from './confirmation.js';
import type { Language } from './figures.js';
import { RenderThread } from './render-thread.js';

/** A confirmation to be drawn, and the edition whose prices stand behind it. */
export interface ConfirmationOrder {
  readonly confirmation: Confirmation;
  readonly content: EditionContent;
  /** Milliseconds since 1970 UTC. */
  readonly issuedAt: number;
  readonly language: Language;
}

/** Draws confirmations of sign-ups. */
@Injectable()
export class ConfirmationThread extends RenderThread<ConfirmationOrder> {
  constructor() {
    super(import.meta.url, 'confirmation.worker.js');
  }
}

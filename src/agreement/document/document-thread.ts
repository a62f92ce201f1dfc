import { Injectable } from '@nestjs/common';
import type { EditionContent } from '../content.js';
import type { Language } from './figures.js';
import { RenderThread } from './render-thread.js';

/** A document to be drawn. */
export interface RenderOrder {
  readonly content: EditionContent;
  /** Null: a draft, which is marked as such on every page. */
  readonly documentHash: string | null;
  /** Milliseconds since 1970 UTC. */
  readonly issuedAt: number;
  readonly language: Language;
}

/** Draws editions; one takes about a second of the processor. */
@Injectable()
export class DocumentThread extends RenderThread<RenderOrder> {
  constructor() {
    super(import.meta.url, 'render.worker.js');
  }
}

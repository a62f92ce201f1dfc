import { Injectable } from '@nestjs/common';
import type { Language } from '../../agreement/document/figures.js';
import { RenderThread } from '../../agreement/document/render-thread.js';
import type { Statement } from './statement.js';

/** A statement to be drawn. */
export interface StatementOrder {
  readonly statement: Statement;
  readonly language: Language;
}

/** Draws bonus statements. */
@Injectable()
export class StatementThread extends RenderThread<StatementOrder> {
  constructor() {
    super(import.meta.url, 'statement.worker.js');
  }
}

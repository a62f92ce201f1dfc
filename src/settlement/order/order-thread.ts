import { Injectable } from '@nestjs/common';
import type { Language } from '../../agreement/document/figures.js';
import { RenderThread } from '../../agreement/document/render-thread.js';
import type { OrderContent } from './content.js';

/** An order to be drawn. */
export interface DocumentOrder {
  readonly content: OrderContent;
  readonly language: Language;
}

/** Draws orders. */
@Injectable()
export class OrderThread extends RenderThread<DocumentOrder> {
  constructor() {
    super(import.meta.url, 'order.worker.js');
  }
}

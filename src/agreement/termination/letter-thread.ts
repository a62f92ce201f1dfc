import { Injectable } from '@nestjs/common';
import type { Language } from '../document/figures.js';
import { RenderThread } from '../document/render-thread.js';
import type { TerminationLetter } from './letter.js';

/** A letter of termination to be drawn. */
export interface LetterOrder {
  readonly letter: TerminationLetter;
  readonly language: Language;
}

/** Draws letters of termination. */
@Injectable()
export class LetterThread extends RenderThread<LetterOrder> {
  constructor() {
    super(import.meta.url, 'letter.worker.js');
  }
}

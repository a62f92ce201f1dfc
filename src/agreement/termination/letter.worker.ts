import { parentPort } from 'node:worker_threads';
import { present } from '../../values/invariant.js';
import { answerOrders } from '../document/render-thread.js';
import { renderLetter } from './letter.js';
import type { LetterOrder } from './letter-thread.js';

// The thread that draws letters of termination: it hears an order and answers with the PDF, or with why not.
answerOrders<LetterOrder>(present(parentPort, 'the thread that orders letters'), ({ letter, language }) => renderLetter(letter, language));

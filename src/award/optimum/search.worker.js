// The thread that searches large awards. It knows a market's numbers only; what they mean stays with large-award.ts.
import { parentPort, workerData } from 'node:worker_threads';
import { searchMarket } from './market-search.js';

const { market, order } = workerData;
const found = searchMarket(market, order, (progress) => parentPort.postMessage({ kind: 'progress', ...progress }));
parentPort.postMessage({ kind: 'found', found });

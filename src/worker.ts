import { readSettings } from './platform/settings.js';
import { startWorker, stopOnSignals } from './service.js';

// Jobs only, for when one process is not enough.
try {
  stopOnSignals(await startWorker(readSettings(process.env)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'Cannot start.'}\n`);
  process.exit(1);
}

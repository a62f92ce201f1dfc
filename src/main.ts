import { readSettings } from './platform/settings.js';
import { startService, stopOnSignals } from './service.js';

// The process: API, portal, documents; also runs the jobs unless JOBS=off.
try {
  stopOnSignals(await startService(readSettings(process.env)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'Cannot start.'}\n`);
  process.exit(1);
}

// npm run demo: installs and builds if needed, then starts the service with the example round.
import { prepare } from './prepare.mjs';

await prepare();
const { runCommandLine } = await import('../dist/src/cli.js');
await runCommandLine(['demo', ...process.argv.slice(2)]);

// npm start: installs and builds if needed, then starts the service.
import { prepare } from './prepare.mjs';

await prepare();
const { runCommandLine } = await import('../dist/src/cli.js');
await runCommandLine(['start', ...process.argv.slice(2)]);

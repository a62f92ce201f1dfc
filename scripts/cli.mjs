// npm run cli -- COMMAND …: the command line, installed and built if needed.
import { prepare } from './prepare.mjs';

await prepare();
const { runCommandLine } = await import('../dist/src/cli.js');
await runCommandLine(process.argv.slice(2));

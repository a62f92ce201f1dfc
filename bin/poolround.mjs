#!/usr/bin/env node
// The installed command line. In a checkout that is not built yet, it builds first.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
if (!existsSync(join(root, 'dist', 'src', 'cli.js'))) await (await import('../scripts/prepare.mjs')).prepare();
const { runCommandLine } = await import('../dist/src/cli.js');
await runCommandLine(process.argv.slice(2));

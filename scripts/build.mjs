// npm run build: builds src/ into dist/ if a source has changed.
import { build } from './prepare.mjs';

await build();

// npm run build: builds src/ into dist/ and web/ into web/dist/ if a source has changed.
import { build, buildPortal } from './prepare.mjs';

await build();
await buildPortal();

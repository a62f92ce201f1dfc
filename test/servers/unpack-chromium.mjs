// Unpacks the Chromium that an npm package brings into the folder for temporary files (TMPDIR).
import chromium from '@sparticuz/chromium';

await chromium.executablePath();

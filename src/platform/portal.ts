import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Built files carry a hash of their content in their name: what was once fetched never changes. */
const FOREVER = 'public, max-age=31536000, immutable';

/** The built portal, wherever the code runs from (source or `dist`); undefined when it was not built. */
function builtPortal(): string | undefined {
  const folders = ['../..', '../../..'].map((up) => join(import.meta.dirname, up, 'web', 'dist'));
  return folders.find((folder) => existsSync(join(folder, 'index.html')));
}

/**
 * Serves the portal at `/`: its files, compressed as the browser takes them, and its page for every other address that is not the API's, since the page itself
 * reads the address.
 */
export async function servePortal(app: NestFastifyApplication): Promise<void> {
  const folder = builtPortal();
  if (folder === undefined) {
    new Logger('portal').warn({ event: 'portal.missing', remedy: 'npm run build' });
    return;
  }
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/',
    index: false,
    wildcard: false,
    decorateReply: false,
    preCompressed: true,
    globIgnore: ['index.html', '**/*.{br,gz}'],
    setHeaders: (reply, path) => {
      if (path.startsWith(join(folder, 'assets'))) void reply.header('cache-control', FOREVER);
    },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', (request, reply) => {
      if (/^\/(api|assets)(\/|$|\?)/.test(request.url)) return reply.callNotFound();
      return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
    });
}

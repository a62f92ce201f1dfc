import 'reflect-metadata';
import fastifyCookie from '@fastify/cookie';
import { Logger, type INestApplication, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { serveApiDocument } from './platform/api-document.js';
import { prepareDatabase, openDatabase } from './platform/database.js';
import { NOT_DURABLE, startEmbeddedPostgres } from './platform/embedded-postgres.js';
import { cameInTime } from './platform/in-time.js';
import { ServiceLog } from './platform/log.js';
import type { Started } from './platform/platform.module.js';
import { servePortal } from './platform/portal.js';
import { secureAnswers } from './platform/secure-answers.js';
import { Secrets } from './platform/secrets.js';
import type { Settings } from './platform/settings.js';

/** JSON bodies beyond this are refused (413); files are streamed and have limits of their own. */
const MOST_BODY_BYTES = 8 * 1024 * 1024;

/** A running Poolround: what it was started with, and how to stop it with all that it started. */
export interface Service {
  readonly app: INestApplication;
  readonly url: string;
  readonly started: Started;
  /** @returns whether everything had ended by itself; what takes too long is cut, and found again at the next start */
  stop(): Promise<boolean>;
}

/** Starts the database if none is given, brings it up to date, and opens the service's own pool. */
async function prepare(settings: Settings): Promise<{ started: Started; stopServers: () => Promise<boolean> }> {
  const secrets = Secrets.read(settings);
  const embedded = settings.DATABASE_URL ? undefined : await startEmbeddedPostgres(settings.DATA_DIR, settings.THROW_AWAY_DATA ? NOT_DURABLE : []);
  try {
    const appUrl = await prepareDatabase(settings.DATABASE_URL ?? embedded?.url ?? '', settings, secrets);
    const database = await openDatabase(appUrl, settings);
    const [row] = await database.query<{ id: string }[]>('select id from installation');
    const started = { settings, secrets, database, installation: { directUrl: settings.DATABASE_DIRECT_URL ?? appUrl, id: row?.id ?? '' } };
    const stopServers = async (): Promise<boolean> => {
      const isDisconnected = await cameInTime(database.destroy(), DISCONNECTS_WITHIN_MS);
      await embedded?.stop();
      return isDisconnected;
    };
    return { started, stopServers };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

/**
 * Starts the service: API, documents, jobs.
 * @param settings `PORT` 0 takes a free one
 */
export async function startService(settings: Settings): Promise<Service> {
  const { started, stopServers } = await prepare(settings);
  const app = await openHouse(started).catch(async (error: unknown) => {
    await stopServers();
    throw error;
  });
  const url = settings.PUBLIC_URL ?? (await app.getUrl());
  new Logger('service').log({ event: 'service.started', url });
  return { app, url, started, stop: () => stop(app, stopServers) };
}

async function openHouse(started: Started): Promise<NestFastifyApplication> {
  const { settings } = started;
  const adapter = new FastifyAdapter({
    bodyLimit: MOST_BODY_BYTES,
    trustProxy: settings.TRUST_PROXY,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: true,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(started), adapter, {
    logger: new ServiceLog(settings.LOG_LEVEL),
    bodyParser: true,
  });
  await app.register(fastifyCookie);
  secureAnswers(app);
  acceptFiles(app);
  serveApiDocument(app);
  await servePortal(app);
  await app.listen(settings.PORT, settings.HOST);
  return app;
}

/** Starts only the jobs, for when one process is not enough. */
export async function startWorker(settings: Settings): Promise<Pick<Service, 'stop'>> {
  const { started, stopServers } = await prepare(settings);
  const app = await NestFactory.createApplicationContext(AppModule.with(started), { logger: new ServiceLog(settings.LOG_LEVEL) });
  return { stop: () => stop(app, stopServers) };
}

/** What is done ends within this time, whatever database, queue or partner does not answer. */
const ENDS_WITHIN_MS = 15_000;
const DISCONNECTS_WITHIN_MS = 2000;

async function stop(app: INestApplicationContext, stopServers: () => Promise<boolean>): Promise<boolean> {
  const isDone = await cameInTime(app.close(), ENDS_WITHIN_MS).catch(async (error: unknown) => {
    await stopServers();
    throw error;
  });
  if (!isDone) new Logger('service').warn({ event: 'service.cut', afterSeconds: ENDS_WITHIN_MS / 1000 });
  return (await stopServers()) && isDone;
}

/** Bodies that are files reach their route as a stream, unread. */
function acceptFiles(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addContentTypeParser(
    [
      'text/csv',
      'text/xml',
      'application/xml',
      'application/octet-stream',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.ms-excel',
    ],
    { bodyLimit: Number.MAX_SAFE_INTEGER },
    (_request, payload, done) => done(null, payload),
  );
}

/** Whatever else keeps a stop from ending, the process ends then. */
const MOST_STOP_MS = 20_000;

/** Ends cleanly on Ctrl-C, on the container's stop, and when the process that started it is gone; a second signal ends at once. */
export function stopOnSignals(service: Pick<Service, 'stop'>): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) process.exit(1);
    isStopping = true;
    setTimeout(() => process.exit(1), MOST_STOP_MS).unref();
    void service.stop().then(
      (isDone) => process.exit(isDone ? 0 : 1),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.once('disconnect', stop);
}

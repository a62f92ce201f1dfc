import fastifyHelmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import fastify from 'fastify';

/** What browsers may load and do with our answers: only what comes from the service itself. */
const POLICY = {
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    // The portal's components place and size things by style attributes.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'", 'data:'],
    upgradeInsecureRequests: null,
  },
};

/**
 * Gives every answer the headers that keep browsers from being used against their users. They are the same for all, so
 * they are worked out once, not for each answer: that took a seventh of the time of a read.
 */
export async function secureAnswers(app: NestFastifyApplication): Promise<void> {
  const headers = await headersOfOneAnswer();
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (_request, reply, done) => {
      reply.headers(headers);
      done();
    });
}

async function headersOfOneAnswer(): Promise<Record<string, string>> {
  const bare = fastify();
  await bare.register(fastifyHelmet, { contentSecurityPolicy: POLICY });
  bare.get('/', (_request, reply) => reply.code(204).send());
  const { headers } = await bare.inject('/');
  await bare.close();
  const own = new Set(['date', 'connection', 'content-length']);
  return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (own.has(name) ? [] : [[name, String(value)]])));
}

import { connect } from 'node:net';

/**
 * The Redis or Valkey that tests may use: `REDIS_URL`, or one on this machine's usual port.
 * @returns undefined when none answers, which counts as an error in continuous integration (`CI`)
 */
export async function redisAtHand(): Promise<string | undefined> {
  const url = process.env['REDIS_URL'] || 'redis://127.0.0.1:6379';
  if (await answers(url)) return url;
  if (process.env['CI']) throw new Error(`Nothing answers at ${url}; in continuous integration the Redis half of the tests must run.`);
  return undefined;
}

function answers(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number.parseInt(port || '6379', 10), hostname);
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('close', () => undefined).setTimeout(1000, () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

// The tests' environment: what is loaded through it is loaded once a worker by Node itself, not once a test file by Jest,
// which took more of the processors than the tests did.
import { AsyncLocalStorage } from 'node:async_hooks';
import { TestEnvironment } from 'jest-environment-node';

const BUILT = new URL('../../dist/src/', import.meta.url);

/** Stores in which something ran. Node holds each for ever and asks all of them at every promise; Jest brings one a file, a house one. */
const stores = new Set();
for (const method of ['run', 'enterWith']) {
  const original = AsyncLocalStorage.prototype[method];
  AsyncLocalStorage.prototype[method] = function (...words) {
    stores.add(this);
    return original.apply(this, words);
  };
}

export default class Environment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.loadOnce = (name) => import(name.startsWith('#') ? new URL(`${name.slice(1)}.js`, BUILT).href : name);
  }
  /** Ends the file's stores: fifty of them made an await cost seventy times as much. One that is used again begins anew. */
  async teardown() {
    for (const store of stores) store.disable();
    stores.clear();
    await super.teardown();
  }
}

// The whole tests' environment: what is loaded through it is loaded once a worker by Node itself, not once a test file
// by Jest, which took more of the processors than the tests did.
import { TestEnvironment } from 'jest-environment-node';

const BUILT = new URL('../../dist/src/', import.meta.url);

export default class WholeEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.loadOnce = (name) => import(name.startsWith('#') ? new URL(`${name.slice(1)}.js`, BUILT).href : name);
  }
}

import { present } from '../../src/values/invariant.js';

declare global {
  /** Given by the tests' environment; a benchmark has none and needs none. */
  var loadOnce: ((name: string) => Promise<unknown>) | undefined;
}

/**
 * A module of the built service, the same one that a house runs: its classes are those that the house's parts are asked for by.
 * @param path below `src`, without its ending
 */
export async function built<Module>(path: string): Promise<Module> {
  // The caller names the module's type beside its path.
  return (await present(globalThis.loadOnce, 'the tests’ environment')(`#${path}`)) as Module;
}

/** A package that is heavy to load, loaded once for all test files of a worker. */
export async function once<Module>(name: string): Promise<Module> {
  // The caller names the package's type beside its name.
  return (await (globalThis.loadOnce?.(name) ?? import(name))) as Module;
}

/** Two kinds of tests: rules (src/**, no I/O) and whole ones (test/**, PostgreSQL, queue, HTTP). */
const common = {
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  testEnvironment: '<rootDir>/test/servers/environment.mjs',
};

export default {
  projects: [
    { ...common, displayName: 'rules', roots: ['<rootDir>/src'], testMatch: ['**/*.spec.ts'] },
    {
      ...common,
      displayName: 'whole',
      roots: ['<rootDir>/test'],
      testMatch: ['**/*.test.ts'],
      globalSetup: '<rootDir>/test/servers/start.mjs',
      globalTeardown: '<rootDir>/test/servers/stop.mjs',
    },
  ],
  testSequencer: '<rootDir>/test/servers/sequence.mjs',
  testTimeout: 600_000,
};

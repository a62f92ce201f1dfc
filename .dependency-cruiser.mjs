// The house's order as rules: a room looks back, never ahead. See docs/decisions/0001-the-whole-round.md.
const rooms = ['network', 'catalogue', 'round', 'demand', 'pooling', 'bidding', 'award', 'agreement', 'settlement'];
const beside = ['access', 'audit', 'notice'];

export default {
  forbidden: [
    ...rooms.slice(0, -1).map((room, index) => ({
      name: `${room}-looks-ahead`,
      severity: 'error',
      comment: 'A room imports from earlier rooms only. What must flow back is an event in the outbox.',
      from: { path: `^src/${room}/` },
      to: { path: `^src/(${[...rooms.slice(index + 1), 'task', 'ocds', 'job'].join('|')})/` },
    })),
    {
      name: 'beside-the-round',
      severity: 'error',
      comment: 'access, audit and notice know networks, not rooms.',
      from: { path: `^src/(${beside.join('|')})/` },
      to: { path: `^src/(${[...rooms, 'task', 'ocds', 'job'].join('|')})/` },
    },
    {
      name: 'platform-knows-no-purchasing',
      severity: 'error',
      comment: 'The platform is not about purchasing; only its health route states whom it admits.',
      from: { path: '^src/platform/' },
      to: { path: `^src/(${[...rooms, ...beside].join('|')})/`, pathNot: '^src/access/routes\\.ts$' },
    },
    {
      name: 'values-stand-alone',
      severity: 'error',
      comment: 'Values are plain functions and types without a framework.',
      from: { path: '^src/values/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^src/values/', 'node_modules/uuidv7/'] },
    },
    {
      name: 'jobs-only-wake-use-cases',
      severity: 'error',
      comment: 'An alarm clock calls a use case; it neither reads nor decides.',
      from: { path: '\\.jobs\\.ts$' },
      to: { path: ['node_modules/(typeorm|pg)/'] },
    },
    {
      name: 'no-circle',
      severity: 'error',
      comment: 'Two files that need each other are one idea, or one of them is in the wrong room.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'tests-stay-outside',
      severity: 'error',
      comment: 'The product does not import its tests.',
      from: { path: '^src/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(test|bench)/|\\.spec\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs'],
    },
  },
};

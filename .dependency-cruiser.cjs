/** The rooms of docs/architecture.md and the arrows allowed between them. Type imports count. */
const arrows = {
  core: [],
  text: ['core'],
  wording: ['core'],
  infer: ['core', 'text'],
  read: ['core'],
  ledger: ['core'],
  publish: ['core'],
  extract: ['core', 'text', 'infer'],
  interpret: ['core', 'text', 'infer'],
  link: ['core', 'text', 'infer'],
  evaluate: ['core', 'text'],
  pipeline: ['core', 'text', 'infer', 'read', 'extract', 'interpret', 'link', 'ledger', 'publish'],
  server: ['core', 'ledger', 'publish', 'pipeline'],
  cli: [
    'core',
    'text',
    'infer',
    'read',
    'extract',
    'interpret',
    'link',
    'ledger',
    'publish',
    'pipeline',
    'evaluate',
    'server',
    'wording',
  ],
  web: ['core', 'server', 'wording'],
}

const forbidden = [
  {
    name: 'no-rings',
    severity: 'error',
    comment: 'Two files that import each other are one file, or a third is missing.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'one-door-a-room',
    severity: 'error',
    comment: 'A room is entered only by its index.ts.',
    from: { path: '^src/([^/]+)/' },
    to: { path: '^src/([^/]+)/', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
  },
  {
    name: 'the-package-enters-by-the-doors',
    severity: 'error',
    from: { path: '^src/index\\.ts$' },
    to: { path: '^src/', pathNot: '^src/[^/]+/index\\.ts$' },
  },
  {
    name: 'core-stands-alone',
    severity: 'error',
    comment: 'core is pure: zod, and the hash function of node:crypto (docs/decisions/0002).',
    from: { path: '^src/core/', pathNot: '\\.test\\.ts$' },
    to: { pathNot: ['^src/core/', '^node_modules/zod/', '^(node:)?crypto$'] },
  },
  {
    name: 'web-takes-only-types',
    severity: 'error',
    comment: 'What runs in the browser must not pull in the server or node:crypto.',
    from: { path: '^src/(web|wording)/', pathNot: '\\.test\\.ts$' },
    to: { path: '^src/(core|server)/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'the-product-does-not-import-its-tests',
    severity: 'error',
    from: { path: '^src/', pathNot: '\\.test\\.ts$' },
    to: { path: ['^test/', '\\.test\\.ts$'] },
  },
  ...Object.entries(arrows).map(([room, allowed]) => ({
    name: `arrows-from-${room}`,
    severity: 'error',
    from: { path: `^src/${room}/`, pathNot: '\\.test\\.ts$' },
    to: { path: '^src/', pathNot: `^src/(${[room, ...allowed].join('|')})/` },
  })),
]

module.exports = {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}

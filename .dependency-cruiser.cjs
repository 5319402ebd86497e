// Holds the import table of the house as data and turns it into the rules that `npm run check` enforces.

/**
 * Each room of src, and what it may import from the other rooms. A name alone allows every import;
 * `types:<room>` allows type imports only.
 */
const rooms = {
  model: [],
  import: ['model'],
  ui: [],
  i18n: [],
  db: ['model', 'types:lens'],
  lens: ['model'],
  state: ['model', 'lens'],
  layers: ['model', 'db', 'types:lens'],
  charts: ['model', 'ui', 'i18n'],
  map: ['model', 'ui', 'i18n', 'db', 'lens', 'state', 'layers'],
  panels: ['model', 'ui', 'i18n', 'db', 'lens', 'state', 'layers', 'charts', 'import'],
  screens: ['model', 'import', 'ui', 'i18n', 'db', 'lens', 'state', 'layers', 'charts', 'map', 'panels'],
};

/** Packages that only the named rooms may import; `main` is src/main.tsx, which mounts the providers. */
const packages = [
  { names: ['@turf/'], rooms: ['model'] },
  { names: ['papaparse', 'proj4', 'exceljs', 'flatgeobuf'], rooms: ['import'] },
  { names: ['gcoord'], rooms: ['import', 'map'] },
  { names: ['radix-ui', '@radix-ui/'], rooms: ['ui'] },
  { names: ['@supabase/'], rooms: ['db'] },
  { names: ['nuqs'], rooms: ['state', 'main'] },
  { names: ['@deck.gl/', '@luma.gl/', '@loaders.gl/'], rooms: ['layers', 'map'] },
  { names: ['d3', 'd3-[^/]+', '@observablehq/plot'], rooms: ['charts'] },
  { names: ['maplibre-gl', 'pmtiles'], rooms: ['map'] },
  {
    names: ['react', 'react-dom', 'react-i18next', '@tanstack/react-table', '@tanstack/react-virtual'],
    rooms: ['ui', 'i18n', 'db', 'state', 'charts', 'map', 'panels', 'screens', 'main'],
  },
];

/** Folders beside src that take part, and what of src they may import. */
const neighbours = { 'supabase/local': ['import', 'model'] };

const listed = Object.keys(rooms);
const room = (names) => `^src/(${names.join('|')})/`;
const home = (name) => (name === 'main' ? '^src/main\\.tsx$' : `^src/${name}/`);
const inListedRoom = `${room(listed)}|^src/main\\.tsx$|^src/[^/]+\\.d\\.ts$`;
const isTest = '\\.test\\.tsx?$';

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const roomRules = Object.entries(rooms).flatMap(([name, allowed]) => {
  const whole = allowed.filter((entry) => !entry.startsWith('types:'));
  const typesOnly = allowed.filter((entry) => entry.startsWith('types:')).map((entry) => entry.slice(6));
  const rules = [
    rule(
      `room-${name}`,
      `src/${name} may import ${[name, ...whole, ...typesOnly].join(', ')} and no other room.`,
      { path: home(name) },
      { path: '^src/', pathNot: room([name, ...whole, ...typesOnly]) },
    ),
  ];
  if (typesOnly.length > 0) {
    rules.push(
      rule(
        `room-${name}-types-only`,
        `src/${name} may import types, and types only, from ${typesOnly.join(', ')}.`,
        { path: home(name) },
        { path: room(typesOnly), dependencyTypesNot: ['type-only'] },
      ),
    );
  }
  return rules;
});

const packageRules = packages.map(({ names, rooms: owners }) =>
  rule(
    `package-${names[0].replace(/[@/]/g, '')}`,
    `Only ${owners.join(', ')} may import ${names.join(', ')}.`,
    { path: '^src/', pathNot: [...owners.map(home), isTest] },
    { path: names.map((name) => `(^|node_modules/)(@types/)?${name}${name.endsWith('/') ? '' : '(/|$)'}`) },
  ),
);

const neighbourRules = Object.entries(neighbours).map(([folder, allowed]) =>
  rule(
    `neighbour-${folder.replace('/', '-')}`,
    `${folder} may import src/${allowed.join(', src/')} and nothing else of src.`,
    { path: `^${folder}/` },
    { path: '^src/', pathNot: room(allowed) },
  ),
);

const houseRules = [
  rule(
    'unlisted-room',
    'A folder of src stands in the import table.',
    {},
    { path: '^src/', pathNot: inListedRoom },
  ),
  rule(
    'unlisted-room',
    'A folder of src stands in the import table.',
    { path: '^src/', pathNot: inListedRoom },
    {},
  ),
  rule(
    'unlisted-room',
    'A folder of src stands in the import table.',
    { orphan: true, path: '^src/', pathNot: inListedRoom },
    {},
  ),
  rule('no-cycle', 'No module imports itself by way of others.', {}, { circular: true }),
  rule('main-is-the-top', 'Nothing imports src/main.tsx.', {}, { path: '^src/main\\.tsx$' }),
  rule(
    'src-stands-alone',
    'src imports nothing of data, supabase or tests.',
    { path: '^src/' },
    { path: '^(data|supabase|tests)/' },
  ),
  rule(
    'no-unresolvable',
    'Every import leads to a file or an installed package.',
    {},
    { couldNotResolve: true },
  ),
  rule(
    'only-declared-packages',
    'What src and supabase/local need at run time stands under dependencies in package.json.',
    { path: '^(src|supabase/local)/', pathNot: isTest },
    {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
      dependencyTypesNot: ['type-only'],
    },
  ),
];

module.exports = {
  forbidden: [...roomRules, ...packageRules, ...neighbourRules, ...houseRules],
  options: {
    doNotFollow: { path: 'node_modules' },
    // kepler.gl is installed by its bench alone.
    exclude: { path: '^(dist|tests/bench/peers/kepler)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
